import { describe, expect, test } from 'vitest';
import { highwireTags } from '../../../lib/metadata/highwireTags';
import { getNote, readMachine } from '../companions/readMachine';

describe('highwireTags(note, collection)', () => {
  test('names the note, and every reference in one tag', async () => {
    const collection = await readMachine();
    expect(highwireTags(getNote(collection, '/posts/2024/05/lora/'), collection)).toEqual({
      citation_title: 'LoRA </script><!-- & more',
      citation_author: ['Lin Xia', '王伟'],
      citation_publication_date: '2024/05/01',
      citation_online_date: '2024/05/01',
      citation_language: 'en',
      citation_fulltext_html_url: 'https://notes.example.org/posts/2024/05/lora/',
      citation_keywords: 'fine-tuning; adapters',
      citation_reference: [
        'citation_title=LoRA: Low-Rank Adaptation of Large Language Models;citation_author=Edward J. Hu;citation_author=Yelong Shen;citation_publication_date=2022;citation_conference_title=International Conference on Learning Representations;citation_arxiv_id=2106.09685',
        'citation_title=Adam, a Method for Stochastic Optimization;citation_author=Diederik P. Kingma;citation_author=Jimmy Ba;citation_publication_date=2014/12;citation_journal_title=Journal of Steps;citation_volume=3;citation_doi=10.1000/adam',
        'citation_title=Parameter-Efficient Transfer Learning for NLP;citation_author=Neil Houlsby;citation_publication_date=2019;citation_conference_title=ICML;citation_arxiv_id=1902.00751',
      ],
    });
  });
});
