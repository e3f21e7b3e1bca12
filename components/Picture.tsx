import type { ReactNode } from 'react';
import type { ImageSize } from '../lib/images/readImageSize';
import styles from './Picture.module.css';

export interface PictureProps {
  /** The address in an `<img>`. */
  src: string;
  alt: string;
  /** The image's own size, so that the page does not move when it comes. */
  size?: ImageSize;
  /** What stands below it, or in the margin where that is wide. */
  caption?: ReactNode;
  /** What a pointer that rests on an image in a line of text shows. */
  title?: string;
  /** On lines of its own, and not inside a line of text. */
  block?: boolean;
}

/** An image of a note, loaded when it comes near. */
export function Picture({ src, alt, size, caption, title, block = false }: PictureProps) {
  const image = (
    <img
      className={/\.svg(?:[?#]|$)/i.test(src) ? styles.drawing : styles.photograph}
      src={src}
      alt={alt}
      title={block ? undefined : title}
      width={size?.width}
      height={size?.height}
      loading="lazy"
      decoding="async"
    />
  );
  if (!block) return image;
  return (
    <figure className={styles.figure}>
      {image}
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  );
}
