import type { ImageSize } from '../lib/images/readImageSize';

export interface ClipProps {
  /** The address of an .mp4 or .webm. */
  src: string;
  alt: string;
  /** What stands there until the reader starts it. */
  poster?: { src: string; size?: ImageSize };
}

/** A moving picture. It loads and plays when the reader starts it, and not before. */
export function Clip({ src, alt, poster }: ClipProps) {
  return (
    // biome-ignore lint/a11y/useMediaCaption: Clips of papers show and seldom speak; the alternative text says what.
    <video
      src={src}
      poster={poster?.src}
      width={poster?.size?.width}
      height={poster?.size?.height}
      aria-label={alt}
      controls
      playsInline
      preload={poster ? 'none' : 'metadata'}
    />
  );
}
