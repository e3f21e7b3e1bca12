// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { CitationNotes } from '../../components/CitationNotes';
import type { FormattedCluster } from '../../lib/bibliography/format/FormattedNote';
import { english } from '../../lib/language/english';

const clusters: FormattedCluster[] = [
  { kind: 'note', number: 1, lead: [], html: 'Ho, <i>Denoising</i>.', keys: ['ho'] },
  { kind: 'in-text', segments: [{ html: '[1]', key: 'x' }] },
  { kind: 'note', number: 2, lead: [], html: '何恺明; Dai.', keys: ['he', 'dai'] },
];
const anchors = ['cite-1', 'cite-2', 'cite-3'];
const languages = new Map([
  ['ho', 'en'],
  ['he', 'zh'],
  ['dai', 'en'],
]);

describe('CitationNotes', () => {
  test('lists the notes of a note style, each under the anchor its mark leads to and with a way back', () => {
    render(<CitationNotes clusters={clusters} anchors={anchors} languages={languages} words={english} />);
    expect(screen.getByRole('doc-endnotes', { name: 'Footnotes' })).toBeVisible();
    const notes = screen.getAllByRole('listitem');
    expect(notes.map(({ id, textContent }) => [id, textContent])).toEqual([
      ['cite-1-note', '[1]Ho, Denoising. ↑'],
      ['cite-3-note', '[2]何恺明; Dai. ↑'],
    ]);
    const back = screen.getAllByRole('doc-backlink', { name: 'Back to text' });
    expect(back.map((link) => link.getAttribute('href'))).toEqual(['#cite-1', '#cite-3']);
  });

  test('says the language of a note whose references have one in common', () => {
    render(<CitationNotes clusters={clusters} anchors={anchors} languages={languages} words={english} />);
    expect(screen.getByText(/^Ho,/)).toHaveAttribute('lang', 'en');
    expect(screen.getByText('何恺明; Dai.')).not.toHaveAttribute('lang');
  });

  test('is nothing in other styles', () => {
    const { container } = render(
      <CitationNotes clusters={clusters.slice(1, 2)} anchors={anchors} languages={languages} words={english} />,
    );
    expect(container).toBeEmptyDOMElement();
  });
});
