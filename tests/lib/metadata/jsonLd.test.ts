import { describe, expect, test } from 'vitest';
import { jsonToScript, noteToJsonLd } from '../../../lib/metadata/jsonLd';
import { getNote, readMachine } from '../companions/readMachine';

const on = 'https://notes.example.org';
const lora = { '@type': 'ScholarlyArticle', name: 'LoRA: Low-Rank Adaptation of Large Language Models' };
const media = (url: string) =>
  [
    ['application/json', 'note.json'],
    ['text/markdown', 'note.md'],
    ['application/x-bibtex', 'note.bib'],
  ].map(([encodingFormat, name]) => ({ '@type': 'MediaObject', encodingFormat, contentUrl: url + name }));

/** As a reader of the page gets it. */
async function read(permalink: string, baseUrl?: string) {
  const collection = await readMachine();
  const site = { ...collection.site, baseUrl };
  return JSON.parse(jsonToScript(noteToJsonLd(getNote(collection, permalink), { ...collection, site })));
}

describe('noteToJsonLd(note, collection)', () => {
  test('describes a note about papers as a review of them', async () => {
    const url = `${on}/posts/2024/05/lora/`;
    expect(await read('/posts/2024/05/lora/', on)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Review',
      '@id': url,
      url,
      headline: 'LoRA </script><!-- & more',
      abstract: 'Low-rank changes beside frozen weights.',
      author: [
        { '@type': 'Person', name: 'Lin Xia' },
        { '@type': 'Person', name: '王伟' },
      ],
      datePublished: '2024-05-01',
      dateModified: '2024-06-02',
      inLanguage: 'en',
      keywords: ['fine-tuning', 'adapters'],
      isPartOf: { '@type': 'WebSite', name: 'Reading Group', url: `${on}/` },
      itemReviewed: [
        {
          ...lora,
          sameAs: ['https://arxiv.org/abs/2106.09685'],
          author: [
            { '@type': 'Person', name: 'Edward J. Hu' },
            { '@type': 'Person', name: 'Yelong Shen' },
          ],
          datePublished: '2022',
        },
      ],
      reviewRating: { '@type': 'Rating', ratingValue: 4, bestRating: 5, worstRating: 1 },
      citation: [
        { ...lora, sameAs: ['https://arxiv.org/abs/2106.09685'] },
        {
          '@type': 'ScholarlyArticle',
          name: 'Adam; a Method for Stochastic Optimization',
          sameAs: ['https://doi.org/10.1000/adam'],
        },
        {
          '@type': 'ScholarlyArticle',
          name: 'Parameter-Efficient Transfer Learning for NLP',
          sameAs: ['https://arxiv.org/abs/1902.00751'],
        },
      ],
      workTranslation: [{ '@id': `${on}/posts/2024/05/lora-zh/` }],
      encoding: media(url),
    });
  });

  test('describes any other note as an article, by paths where the site does not know its own address', async () => {
    const url = '/posts/2024/05/lora-zh/';
    expect(await read(url)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'ScholarlyArticle',
      '@id': url,
      url,
      headline: '低秩适配',
      abstract: '一句话。',
      author: [{ '@type': 'Person', name: '王伟' }],
      datePublished: '2024-05-02',
      inLanguage: 'zh',
      isPartOf: { '@type': 'WebSite', name: 'Reading Group', url: '/' },
      translationOfWork: { '@id': '/posts/2024/05/lora/' },
      encoding: media(url),
    });
  });
});

describe('jsonToScript(value)', () => {
  test('holds nothing that ends a script or opens a comment', () => {
    const json = jsonToScript(['</script><script>', '<!--']);
    expect(json).not.toContain('<');
    expect(JSON.parse(json)).toEqual(['</script><script>', '<!--']);
  });
});
