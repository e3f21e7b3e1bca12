import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWritten } from '../../../../../lib/import/bibliography/written/readWritten';
import { marks } from '../../../../../lib/import/bibliography/written/Written';

/** A reference with `*…*` around stress and `[words](address)` for links. */
function write(line: string) {
  const urls: string[] = [];
  const text = line
    .replace(/\[([^\]]*)\]\(([^)\s]+)\)/g, (_, words: string, url: string) => {
      urls.push(url);
      return marks.link + words + marks.endLink;
    })
    .replace(/\*([^*]+)\*/g, `${marks.stress}$1${marks.endStress}`);
  return { text, urls };
}

/** What was read, in a line: names, title, where and when. */
function read(line: string): string | undefined {
  const found = readWritten(write(line));
  if (!found) return undefined;
  const { author = [], others, title, type, issued, ...rest } = found.reference;
  const names = author.map(({ literal, family, given, ...name }) =>
    [given, name['non-dropping-particle'], literal ?? family].filter(Boolean).join(' '),
  );
  const fields = [
    'container-title',
    'volume',
    'issue',
    'page',
    'edition',
    'publisher',
    'publisher-place',
    'note',
  ] as const;
  const place = fields.flatMap((field) => (rest[field] === undefined ? [] : [`${field} ${rest[field]}`]));
  const ids = [rest.arxiv && `arxiv ${rest.arxiv}`, rest.DOI && `doi ${rest.DOI}`];
  return [
    found.read,
    type,
    names.join('; ') + (others ? ' +' : ''),
    title,
    issued?.['date-parts']?.[0]?.join('-') ?? '',
    ...place.filter((part) => part !== 'publisher arXiv'),
    ...ids.filter(Boolean),
  ].join(' | ');
}

describe('readWritten(written)', () => {
  test.each([
    // GB/T 7714
    [
      'Rombach R, Blattmann A, Lorenz D, et al. High-resolution image synthesis with latent diffusion models[C]//CVPR. 2022: 10684-10695.',
      'parts | paper-conference | R. Rombach; A. Blattmann; D. Lorenz + | High-resolution image synthesis with latent diffusion models | 2022 | container-title CVPR | page 10684-10695',
    ],
    [
      'Hochreiter S, Schmidhuber J. Long short-term memory[J]. Neural computation, 1997, 9(8): 1735-1780.',
      'parts | article-journal | S. Hochreiter; J. Schmidhuber | Long short-term memory | 1997 | container-title Neural computation | volume 9 | issue 8 | page 1735-1780',
    ],
    [
      'Dai X, Hou J, Ma C Y, et al. Emu: Enhancing image generation models using photogenic needles in a haystack[J]. arXiv preprint arXiv:2309.15807, 2023.',
      'parts | article | X. Dai; J. Hou; C. Y. Ma + | Emu: Enhancing image generation models using photogenic needles in a haystack | 2023 | arxiv 2309.15807',
    ],
    [
      '周志华. 机器学习[M]. 北京: 清华大学出版社, 2016.',
      'parts | book | 周志华 | 机器学习 | 2016 | publisher 清华大学出版社 | publisher-place 北京',
    ],
    // APA
    [
      'Kingma, D. P., & Welling, M. (2014). Auto-encoding variational Bayes. *International Conference on Learning Representations*.',
      'parts | paper-conference | D. P. Kingma; M. Welling | Auto-encoding variational Bayes | 2014 | container-title International Conference on Learning Representations',
    ],
    [
      'LeCun, Y., Bengio, Y., & Hinton, G. (2015). Deep learning. *Nature*, *521*(7553), 436–444. https://doi.org/10.1038/nature14539',
      'parts | article-journal | Y. LeCun; Y. Bengio; G. Hinton | Deep learning | 2015 | container-title Nature | volume 521 | issue 7553 | page 436-444 | doi 10.1038/nature14539',
    ],
    [
      'Sutton, R. S., & Barto, A. G. (2018). *Reinforcement learning: An introduction* (2nd ed.). MIT Press.',
      'parts | book | R. S. Sutton; A. G. Barto | Reinforcement learning: An introduction | 2018 | edition 2nd | publisher MIT Press',
    ],
    [
      'Brown, T., Mann, B., Ryder, N., ... & Amodei, D. (2020). Language models are few-shot learners. *NeurIPS*, *33*, 1877–1901.',
      'parts | paper-conference | T. Brown; B. Mann; N. Ryder; D. Amodei + | Language models are few-shot learners | 2020 | container-title NeurIPS | volume 33 | page 1877-1901',
    ],
    // MLA and Chicago
    [
      'Kingma, Diederik P., and Jimmy Ba. "Adam: A method for stochastic optimization." arXiv preprint arXiv:1412.6980 (2014).',
      'parts | article | Diederik P. Kingma; Jimmy Ba | Adam: A method for stochastic optimization | 2014 | arxiv 1412.6980',
    ],
    [
      'Vaswani, Ashish, et al. "Attention is all you need." *Advances in neural information processing systems* 30 (2017).',
      'parts | paper-conference | Ashish Vaswani + | Attention is all you need | 2017 | container-title Advances in neural information processing systems | volume 30',
    ],
    [
      'Srivastava, Nitish, et al. “Dropout: A simple way to prevent neural networks from overfitting.” *Journal of Machine Learning Research* 15.1 (2014): 1929-1958.',
      'parts | article-journal | Nitish Srivastava + | Dropout: A simple way to prevent neural networks from overfitting | 2014 | container-title Journal of Machine Learning Research | volume 15 | issue 1 | page 1929-1958',
    ],
    // IEEE
    [
      'K. He, X. Zhang, S. Ren, and J. Sun, "Deep residual learning for image recognition," in Proc. IEEE Conf. Comput. Vis. Pattern Recognit., Jun. 2016, pp. 770–778.',
      'parts | paper-conference | K. He; X. Zhang; S. Ren; J. Sun | Deep residual learning for image recognition | 2016-6 | container-title Proc. IEEE Conf. Comput. Vis. Pattern Recognit | page 770-778',
    ],
    [
      'J. Schmidhuber, Deep learning in neural networks: An overview, Neural Networks, vol. 61, pp. 85–117, 2015.',
      'parts | article-journal | J. Schmidhuber | Deep learning in neural networks: An overview | 2015 | container-title Neural Networks | volume 61 | page 85-117',
    ],
    // LNCS, NeurIPS, Harvard
    [
      'Ho, J., Jain, A., Abbeel, P.: Denoising diffusion probabilistic models. In: NeurIPS (2020)',
      'parts | paper-conference | J. Ho; A. Jain; P. Abbeel | Denoising diffusion probabilistic models | 2020 | container-title NeurIPS',
    ],
    [
      'Jascha Sohl-Dickstein, Eric L. Weiss, Niru Maheswaranathan, and Surya Ganguli. Deep unsupervised learning using nonequilibrium thermodynamics. In ICML, pages 2256–2265, 2015.',
      'parts | paper-conference | Jascha Sohl-Dickstein; Eric L. Weiss; Niru Maheswaranathan; Surya Ganguli | Deep unsupervised learning using nonequilibrium thermodynamics | 2015 | container-title ICML | page 2256-2265',
    ],
    [
      'Gregor, K., Danihelka, I., and Wierstra, D. DRAW: A recurrent neural network for image generation. In ICML, 2015.',
      'parts | paper-conference | K. Gregor; I. Danihelka; D. Wierstra | DRAW: A recurrent neural network for image generation | 2015 | container-title ICML',
    ],
    [
      'Gal, Y. and Ghahramani, Z., 2016. Dropout as a Bayesian approximation. ICML.',
      'parts | paper-conference | Y. Gal; Z. Ghahramani | Dropout as a Bayesian approximation | 2016 | container-title ICML',
    ],
    // As people write them into notes
    [
      '[Denoising Diffusion Implicit Models](https://arxiv.org/abs/2010.02502)',
      'title | article |  | Denoising Diffusion Implicit Models | 2020 | arxiv 2010.02502',
    ],
    [
      'Song and Ermon, "[Generative Modeling by Estimating Gradients of the Data Distribution](https://arxiv.org/abs/1907.05600)", NeurIPS, 2019.',
      'parts | paper-conference | Song; Ermon | Generative Modeling by Estimating Gradients of the Data Distribution | 2019 | container-title NeurIPS | arxiv 1907.05600',
    ],
    [
      'Kingma, Ba, "Adam: A Method for Stochastic Optimization", ICLR, 2015.',
      'parts | paper-conference | Kingma; Ba | Adam: A Method for Stochastic Optimization | 2015 | container-title ICLR',
    ],
    [
      '[Generative Adversarial Nets](https://arxiv.org/abs/1406.2661) Goodfellow et al, NIPS 2014',
      'parts | paper-conference | Goodfellow + | Generative Adversarial Nets | 2014 | container-title NIPS | arxiv 1406.2661',
    ],
    [
      'Dosovitskiy et al. *An Image is Worth 16x16 Words* (2021). [paper](https://arxiv.org/abs/2010.11929), [code](https://github.com/google-research/vision_transformer)',
      'parts | article | Dosovitskiy + | An Image is Worth 16x16 Words | 2021 | arxiv 2010.11929',
    ],
    [
      'Vaswani et al. "Attention Is All You Need" (2017) - the first transformer',
      'parts | document | Vaswani + | Attention Is All You Need | 2017 | note the first transformer',
    ],
    [
      'van den Oord, A., Li, Y., & Vinyals, O. (2018). Representation learning with contrastive predictive coding. arXiv:1807.03748.',
      'parts | article | A. van den Oord; Y. Li; O. Vinyals | Representation learning with contrastive predictive coding | 2018 | arxiv 1807.03748',
    ],
    [
      'Ada Lovelace, BERT: A study of noise. NeurIPS 2017',
      'whole | document |  | Ada Lovelace, BERT: A study of noise. NeurIPS 2017 | ',
    ],
    ['[苏剑林的博客](https://kexue.fm/)', 'title | webpage |  | 苏剑林的博客 | '],
    ['https://arxiv.org/pdf/2408.15664', 'address | article |  | arXiv:2408.15664 | 2024 | arxiv 2408.15664'],
    ['ReKep: https://arxiv.org/abs/2409.01652', 'label | article |  | ReKep | 2024 | arxiv 2409.01652'],
    ['《动手学深度学习》第 3 章', 'whole | document |  | 《动手学深度学习》第 3 章 | '],
  ])('reads %s', (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  test.each(['', ' . ', '[](#top)'])('reads nothing in %j', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test('keeps an address that no field has behind its words', () => {
    const { reference } =
      readWritten(write('A. Author. Some title. [site](https://a.org/x). [mirror](https://b.org/y)')) ?? {};
    expect([reference?.URL, JSON.stringify(reference)]).toEqual([
      'https://a.org/x',
      expect.stringContaining('https://b.org/y'),
    ]);
  });

  test('has every word of what was written in some field', () => {
    fc.assert(
      fc.property(writtenLine, (line) => {
        const found = readWritten(write(line));
        const kept = foldWords(JSON.stringify(found?.reference ?? ''));
        expect([...foldWords(line)].filter((word) => !kept.has(word) && !connecting.has(word))).toEqual([]);
      }),
    );
  });
});

/** Words that only join the parts, and a month, which becomes a number. */
const connecting = new Set(
  'jun in and et al pp vol no arxiv preprint doi the http https www org com abs link'.split(' '),
);

function foldWords(text: string): Set<string> {
  return new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 1),
  );
}

const word = fc.constantFrom(
  'deep',
  'learning',
  'of',
  'Models',
  'for',
  'BERT:',
  'with',
  'noise',
  '模型',
  'GPT-2',
  'a',
  'U-Net',
);
const name = fc.constantFrom(
  'A. Turing',
  'Turing, A.',
  'Ada Lovelace',
  'Lovelace A',
  'van den Oord',
  '王伟',
  'OpenAI',
  'et al.',
);
const title = fc.array(word, { minLength: 1, maxLength: 7 }).map((words) => words.join(' '));
const quoted = title.chain((text) =>
  fc.constantFrom(text, `"${text}"`, `“${text},”`, `*${text}*`, `[${text}](https://arxiv.org/abs/2006.11239)`),
);
const place = fc.constantFrom(
  'NeurIPS',
  'In Proc. ICML',
  'Nature, 521(7553), 436–444',
  '*JMLR* 15.1',
  'MIT Press',
  'arXiv:1706.03762',
  'pp. 3-9',
  'vol. 3',
  '',
);
const year = fc.constantFrom('2017', '(2017)', '(2017).', 'Jun. 2017', '');
const writtenLine = fc
  .tuple(fc.array(name, { maxLength: 3 }), fc.constantFrom('. ', ', ', ': ', ' '), quoted, year, place, year)
  .map(([names, sign, words, first, where, last]) =>
    [names.join(', ') + (names.length > 0 ? sign : ''), first, `${words}.`, where, last].filter(Boolean).join(' '),
  );
