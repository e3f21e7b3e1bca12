const names =
  'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe image img input ins kbd label legend li link main map mark marquee menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rb rp rt rtc ruby s samp script section select slot small source span strike strong style sub summary sup table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr xmp svg math';
const distill =
  'd-article d-appendix d-bibliography d-byline d-cite d-code d-contents d-figure d-footnote d-footnote-list d-front-matter d-math d-title d-toc d-abstract dt-appendix dt-article dt-banner dt-byline dt-cite dt-code dt-fn dt-math dt-toc';

const known = new Set([...names.split(' '), ...distill.split(' ')]);
const empty = new Set('area base br col embed hr image img input link meta param source track wbr'.split(' '));

/** Whether a name in lower case is that of an element of HTML or of Distill. All other names are words in angle brackets. */
export function isHtmlElement(name: string): boolean {
  return known.has(name);
}

export function isVoidElement(name: string): boolean {
  return empty.has(name);
}
