import { isClip } from '../../../images/isClip';
import { checkAltDescribes } from '../altText';
import { report } from '../Context';
import { component } from '../jsx';
import type { Block } from './blocks';
import { makeCaption, numberLabelled, takeCaption } from './caption';

/** `:::video[caption]{src="./clip.mp4" poster="./first.jpg" alt="…"}`: a clip of the content folder, started by the reader. */
export const video: Block = {
  attributes: ['id', 'src', 'poster', 'alt'],
  title: 'caption',
  open: (call, context) => {
    const { attributes, node, opening, name } = call;
    const { number, anchor } = numberLabelled(call, 'fig', context);
    const caption = takeCaption(call, (index, children) => index === children.length - 1);
    const [src, poster, alt] = ['src', 'poster', 'alt'].map((key) => attributes.get(key));
    if (!src) {
      report(context, 'attribute-is-allowed', opening, `\`:::${name}\` needs \`src="…"\`.`);
    } else if (!isClip(src.text) || /^[a-z][a-z0-9+.-]*:/i.test(src.text)) {
      const message = `\`${src.text}\` is no clip of the content folder.`;
      report(
        context,
        'image-exists',
        src.span,
        message,
        'Put an .mp4 or .webm beside the note and write `./name.mp4`.',
      );
    } else context.images.push({ url: src.text, ...src.span });
    if (poster) context.images.push({ url: poster.text, ...poster.span });
    if (!alt?.text.trim()) {
      const message = 'The clip has no alternative text.';
      report(context, 'image-has-alt', opening, message, 'Say what it shows: `alt="…"`.');
    } else checkAltDescribes(alt.text, src?.text ?? '', alt.span, context);
    const clip = component('Clip', { src: src?.text ?? '', poster: poster?.text, alt: alt?.text ?? '' });
    node.children = [...makeCaption('fig', number, caption), clip, ...(node.children ?? [])];
    return (children) => [component('Figure', { id: anchor }, children)];
  },
};
