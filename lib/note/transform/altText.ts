import type { Span } from '../../fault/Fault';
import { type Context, report } from './Context';

/** What editors and blogs put where a writer says nothing, and names that cameras, screens and editors give files. */
const standIns =
  /^(?:an? )?(?:image|img|picture|pic|photo|figure|fig|screen ?shot|alt(?:ernative)?(?: text)?|untitled|图片?|插图|截图|配图|示意图|在这里插入图片描述|image[-_ ]?\d+|img[-_]?\d+|pasted image[ \d]*|screenshot[-_ ].*\d|屏幕快照.*\d|截[屏图][-_ ]*\d.*|(?:fig(?:ure)?|图)\.? ?\d+)$/iu;

const fileName = /^[^\s/]+\.(?:png|jpe?g|gif|svg|webp|avif|bmp|tiff?|mp4|webm|pdf)$/iu;

/** An alternative text that is the name of a file, or stands in for one, tells who cannot see the image nothing. */
export function checkAltDescribes(alt: string, url: string, span: Span, context: Context): void {
  const text = alt.trim();
  const name = url.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  const isName = fileName.test(text) || text === name || text === name.replace(/\.[^.]*$/, '');
  if (!isName && !standIns.test(text)) return;
  const what = isName ? 'is the name of a file' : 'could stand for any image';
  const message = `The alternative text \`${text}\` ${what}, and does not say what this one shows.`;
  report(context, 'image-alt-describes', span, message, 'Say what a reader who cannot see it would miss.');
}
