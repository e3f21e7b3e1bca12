/** Control characters, which could move the cursor or change a title, and those that turn the direction of text around. */
export const controls = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu;

/**
 * A line of a text that anyone may have written, fit for a terminal: the signs above are shown as others. Tabs stay;
 * every sign is as long as what it stands for.
 */
export function showControls(line: string): string {
  return line.replace(controls, (character) => {
    const code = character.charCodeAt(0);
    if (character === '\t') return character;
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });
}
