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
  words: Words;
}

/** An image of a note, loaded when it comes near. */
export function Picture({ src, alt, size, dark, title }: PictureProps) {
  const image = (address: string, theme?: 'light' | 'dark') => (
    <img
      className={theme ? undefined : isDrawing(src) ? styles.drawing : styles.photograph}
      src={address}
      alt={alt}
      title={title}
      width={size?.width}
      height={size?.height}
      loading="lazy"
      decoding="async"
      data-theme-only={theme}
    />
  );
  if (dark === undefined) return image(src);
  return (
    <>
      {image(src, 'light')}
      {image(dark, 'dark')}
    </>
  );
}

/** A drawing's ground is the page's, so it is turned dark by night. */
function isDrawing(src: string): boolean {
  return /\.svg(?:[?#]|$)/i.test(src);
}
