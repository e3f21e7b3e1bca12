const opening = '<script>self.__next_f.push(';
const closing = '</script>';

/**
 * The page without its flight rows, which are half of its bytes and more. They always look the same, and what stands in
 * them can hold neither tag (React escapes `<`), so they are found by search alone: the scan that finds everything else
 * then has half as much to read. A row that is not closed is left to that scan.
 */
export function cutFlight(page: Buffer): Buffer {
  const kept: Buffer[] = [];
  let from = 0;
  for (let start = page.indexOf(opening); start >= 0; start = page.indexOf(opening, from)) {
    const end = page.indexOf(closing, start);
    if (end < 0) break;
    kept.push(page.subarray(from, start));
    from = end + closing.length;
  }
  return from === 0 ? page : Buffer.concat([...kept, page.subarray(from)]);
}
