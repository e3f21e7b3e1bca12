// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { Cite } from '../../components/Cite';
import { entryAnchor } from '../../lib/bibliography/anchors';
import type { FormattedCluster } from '../../lib/bibliography/format/FormattedNote';

const inText = (...segments: [html: string, key?: string][]): FormattedCluster => ({
  kind: 'in-text',
  segments: segments.map(([html, key]) => (key === undefined ? { html } : { html, key })),
});
const links = () => screen.getAllByRole('doc-biblioref').map((link) => [link.textContent, link.getAttribute('href')]);

describe('Cite', () => {
  test.each<{ name: string; cluster: FormattedCluster; text: string; leads: [string, string][] }>([
    {
      name: 'a number',
      cluster: inText(['['], ['1', 'dai2023emu'], [']']),
      text: '[1]',
      leads: [['1', '#ref-dai2023emu']],
    },
    {
      name: 'several numbers with a prefix and a locator',
      cluster: inText(['[see '], ['1, p. 3', 'a'], ['], ['], ['2', 'b'], [']']),
      text: '[see 1, p. 3], [2]',
      leads: [
        ['1, p. 3', '#ref-a'],
        ['2', '#ref-b'],
      ],
    },
    {
      name: 'a part of the sentence',
      cluster: inText(['Dai <i>et al.</i> (2023)', 'a']),
      text: 'Dai et al. (2023)',
      leads: [['Dai et al. (2023)', '#ref-a']],
    },
    {
      name: 'a key that an address must encode',
      cluster: inText(['1', '模型:a b']),
      text: '1',
      leads: [['1', '#ref-%E6%A8%A1%E5%9E%8B%3Aa%20b']],
    },
  ])('prints $name, each reference a link to its entry', ({ cluster, text, leads }) => {
    const { container } = render(<Cite id="cite-1" cluster={cluster} />);
    expect(container).toHaveTextContent(text);
    expect(links()).toEqual(leads);
    expect(container.firstElementChild).toHaveAttribute('id', 'cite-1');
  });

  test('says what the dash of a range leads to', () => {
    const range = { keys: ['b', 'c'], label: '2–3' };
    const segments = [
      { html: '1', key: 'a' },
      { html: '–', key: 'b', range },
      { html: '4', key: 'd' },
    ];
    const { container } = render(<Cite id="cite-1" cluster={{ kind: 'in-text', segments }} />);
    expect(container).toHaveTextContent('1–4');
    expect(screen.getByRole('doc-biblioref', { name: '2–3' })).toHaveAttribute('href', '#ref-b');
  });

  test('prints a key that resolves to nothing without a link', () => {
    const { container } = render(<Cite id="cite-1" cluster={inText(['[nope?]'])} />);
    expect(container).toHaveTextContent('[nope?]');
    expect(screen.queryByRole('doc-biblioref')).toBeNull();
  });

  test('puts a mark in the line for a citation with a note of its own', () => {
    const cluster: FormattedCluster = { kind: 'note', number: 3, lead: [], html: 'The note.', keys: ['a'] };
    render(<Cite id="cite-2" cluster={cluster} />);
    const mark = screen.getByRole('doc-noteref');
    expect(mark).toHaveTextContent('[3]');
    expect(mark).toHaveAttribute('href', '#cite-2-note');
    expect(screen.queryByText('The note.')).toBeNull();
  });

  test('prints the authors before the mark when the citation is part of the sentence', () => {
    const lead = [{ html: 'Ho et al.', key: 'ho2020denoising' }];
    const cluster: FormattedCluster = { kind: 'note', number: 1, lead, html: '', keys: ['ho2020denoising'] };
    const { container } = render(<Cite id="cite-1" cluster={cluster} />);
    expect(container).toHaveTextContent('Ho et al.[1]');
    expect(links()).toEqual([['Ho et al.', `#${entryAnchor('ho2020denoising')}`]]);
  });
});
