import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';
import type { ContentFile } from '../content/read';

/** An image's own size in CSS pixels. */
export interface ImageSize {
  width: number;
  height: number;
}

/** Headers with embedded profiles and previews are long; sizes stand within the first half megabyte. */
const headerBytes = 512 * 1024;

const sizes = new Map<string, ImageSize | undefined>();

/** The size of an image file; undefined when it is none that we know, or names no size. Read once a version. */
export function findImageSize(file: ContentFile): ImageSize | undefined {
  const key = `${file.location}\n${file.stamp}`;
  if (!sizes.has(key)) sizes.set(key, measure(file.location));
  return sizes.get(key);
}

function measure(location: string): ImageSize | undefined {
  try {
    const { width, height, orientation } = imageSize(readHead(location));
    const turned = orientation !== undefined && orientation >= 5;
    return turned ? { width: height, height: width } : { width, height };
  } catch {
    // The library throws on any file that is no image; callers tell the author.
    return undefined;
  }
}

function readHead(location: string): Uint8Array {
  const descriptor = openSync(location, 'r');
  try {
    const buffer = new Uint8Array(Math.min(headerBytes, fstatSync(descriptor).size));
    return buffer.subarray(0, readSync(descriptor, buffer));
  } finally {
    closeSync(descriptor);
  }
}
