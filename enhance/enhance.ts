/**
 * What a page does in the browser, on top of HTML that works without it. One module script, bundled from this file.
 *
 * The attributes it looks for (nothing else in a page is known to it):
 *
 *   <button data-theme-toggle hidden data-label-system="…" data-label-light="…" data-label-dark="…">
 *       goes round the three themes; shown here, and its aria-label is the label of the theme that is shown
 *   <meta name="theme-color" media="(prefers-color-scheme: light|dark)">
 *       the pair of colours of the browser's chrome, made to follow a chosen theme
 *   <figure data-code> <button data-copy data-copied="…"> <pre><code>
 *       copies the code's text; while it says so the button has data-state="copied", and data-copied is announced
 *   <nav data-contents> <a href="#…">
 *       the link of the section that is being read has aria-current="true"; the nav may scroll
 *   <details data-contents-fold> <summary> … <a href="#…">
 *       closes after a link in it was followed, where its summary is visible
 *   <table data-sorted-table> <th data-sort="text|number" aria-sort="…"> <button> … <td data-value="…">
 *       the button sorts the rows by its column: by data-value, or else by the text of each cell
 *   <div data-filtered> <input data-filter="text"> <select data-filter="status|tag"> <output data-filter-count="{shown} …">
 *       hides the rows, <tr data-status="…" data-tags='["…"]'>, that the fields do not ask for, and says how many are left
 *   <any data-scroll data-label="…">
 *       while its content is wider or taller than itself: data-overflows, tabindex="0", role="group", aria-label
 *   <a role="doc-biblioref | doc-noteref" href="…#…">, <a data-reference href="…#…">
 *       what it leads to is shown in a card, copied from this page or another one of the site; on an entry, a heading or
 *       a footnote what only belongs to the page ([data-chrome], [role=doc-backlink]) is left out
 *   <any data-go-to="… % …" data-close="…">
 *       one on a page: what a card's link to the place says, with % for the link's name, and the name of the close button
 *   <a data-zoom href="…"> <img>
 *       opens the image, large, in a dialog
 *   <span data-formula> <span id="…"> … .katex …
 *       a display formula: gets a button (data-formula-button) that opens the card with its symbols, copies and link
 *   <any data-symbol="3"> inside .katex
 *       a use of the symbol whose entry is #symbol-3: hovered or tapped, the card shows that entry, and the marks of the
 *       symbol in this formula have data-shown; an inline formula with marks gets a button behind it
 *   <div popover data-formula-card data-label-symbols="…" data-label-formula="…"> <dl> <p data-actions>
 *       <button data-copy-formula="tex|mathml" data-copied="…"> <a>
 *       the one card, filled, placed and opened; the labels name the buttons that are made
 *
 * What is copied with formulas in it has their TeX as text and their MathML as HTML.
 *
 * It makes one <div data-card popover> and one <dialog data-zoomed> when they are needed first, styled in
 * app/styles/layers.css. It sets on <html>: data-enhanced (for style sheets: controls that need this script are hidden without it), data-theme
 * ("light" or "dark"; absent is the system's) and the style color-scheme. Only <html> needs `suppressHydrationWarning`,
 * for the theme line; in dev the rest waits for React. It listens on the document and looks again whenever elements
 * come, so content that is replaced under it keeps working.
 */
import { startCards } from './cards';
import { startContentsFold } from './contentsFold';
import { startCopy } from './copy';
import { startCopyFormulas } from './copyFormulas';
import { markCurrentSection, startCurrentSection } from './currentSection';
import { eachFrame } from './eachFrame';
import { refreshFormulaButtons, startFormulaCard } from './formulaCard';
import { refreshOverflow } from './overflow';
import { startPaperTable } from './paperTable';
import { refreshTheme, startTheme } from './theme';
import { whenHydrated } from './whenHydrated';
import { startZoom } from './zoom';

/** Replaced by the bundler: true in the script of the dev server. */
declare const DEV: boolean;

function start(): void {
  document.documentElement.dataset.enhanced = '';
  startTheme();
  startCopy();
  startCurrentSection();
  startContentsFold();
  startCards();
  startZoom();
  startPaperTable();
  startFormulaCard();
  startCopyFormulas();
  refresh();
  new MutationObserver(eachFrame(refresh)).observe(document.documentElement, { childList: true, subtree: true });
}

/** What has to be done again for elements that came since. */
function refresh(): void {
  refreshTheme();
  refreshOverflow();
  refreshFormulaButtons();
  markCurrentSection();
}

function startWhenReady(): void {
  if (DEV) whenHydrated(start);
  else start();
}

// A module is deferred, but one that is also `async`, as React writes it, can run before the page is read to its end.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', startWhenReady);
else startWhenReady();
