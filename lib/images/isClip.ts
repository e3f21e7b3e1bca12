/** Whether an address is that of a moving picture, by its ending. */
export function isClip(url: string): boolean {
  return /\.(?:mp4|m4v|webm)(?:[?#]|$)/i.test(url);
}
