// @vitest-environment jsdom
import { render } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { LinkedData } from '../../components/LinkedData';
import { getNote, noteText, readSample } from './readSample';

describe('LinkedData', () => {
  test('is one data block that stays in a release and holds the note', async () => {
    const sample = await readSample({ 'a.md': noteText({ title: "'</script><!--'", date: '2024-05-01' }) });
    const { container } = render(<LinkedData note={getNote(sample, 'a.md')} collection={sample.collection} />);
    const script = container.querySelector('script');
    expect([...container.querySelectorAll('*')]).toEqual([script]);
    expect(script).toHaveAttribute('data-keep', '');
    expect(script).toHaveAttribute('type', 'application/ld+json');
    expect(JSON.parse(script?.textContent ?? '')).toMatchObject({
      headline: '</script><!--',
      datePublished: '2024-05-01',
    });
  });
});
