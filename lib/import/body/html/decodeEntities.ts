const names: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: ' ' };

/** Resolves the character references that TeX in HTML needs; all others are none in TeX. */
export function decodeEntities(tex: string): string {
  return tex.replace(/&(?:(lt|gt|amp|quot|apos|nbsp)|#(\d{1,6})|#[xX]([\da-fA-F]{1,5}));/g, (_, name, decimal, hex) => {
    if (name) return names[name] ?? '';
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
