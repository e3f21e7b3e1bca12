const longest = 80;

/**
 * A piece of an author's text as a message quotes it: between backticks, on one line, with control and
 * direction characters spelled out (they would reorder or break the message), and cut when it is long.
 */
export function asCode(text: string): string {
  const visible = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
  const short = visible.length > longest ? `${visible.slice(0, longest).replace(/[\ud800-\udbff]$/, '')}…` : visible;
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
}
