/** How the names of files end that hold text in Markdown, those that Quarto and R Markdown run code in among them. */
export const noteEnding = /\.(?:md|mdx|markdown|mkd|mkdn|mdown|qmd|rmd)$/i;

/** The path of a note, or of a page of HTML, without its ending. */
export function stripEnding(path: string): string {
  return path.replace(/\.html?$/i, '').replace(noteEnding, '');
}
