import type { ImageSize } from '../lib/images/readImageSize';
import type { Words } from '../lib/language/Words';
import styles from './Picture.module.css';

export interface PictureProps {
  /** The address in an `<img>`. */
  src: string;
  alt: string;
  /** The image's own size, so that the page does not move when it comes. */
  size?: ImageSize;
  /** The address of what is shown by night instead. */
  dark?: string;
  /** What a pointer that rests on an image in a line of text shows. */
  title?: string;
  /** Whether a link around it leads to the image alone, which a script shows large on this page. */
  zoom?: boolean;
  words: Words;
}

/** An image of a note, loaded when it comes near. */
export function Picture({ src, alt, size, dark, title, zoom = false }: PictureProps) {
  const draw = (address: string, theme?: 'light' | 'dark') => {
    if (!zoom) return image(address, theme, theme);
    return (
      <a className={styles.zoom} href={address} data-zoom="" data-theme-only={theme}>
        {image(address, theme)}
      </a>
    );
  };
  const image = (address: string, theme?: 'light' | 'dark', only?: 'light' | 'dark') => (
    <img
      className={theme ? undefined : isDrawing(src) ? styles.drawing : styles.photograph}
      src={address}
      alt={alt}
      title={title}
      width={size?.width}
      height={size?.height}
      loading="lazy"
      decoding="async"
      data-theme-only={only}
    />
  );
  if (dark === undefined) return draw(src);
  return (
    <>
      {draw(src, 'light')}
      {draw(dark, 'dark')}
    </>
  );
}

/** A drawing's ground is the page's, so it is turned dark by night. */
function isDrawing(src: string): boolean {
  return /\.svg(?:[?#]|$)/i.test(src);
}
