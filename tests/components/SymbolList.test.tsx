// @vitest-environment jsdom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { SymbolEntry, SymbolList } from '../../components/SymbolList';
import { getWords } from '../../lib/language/getWords';
import { renderFormula } from '../../lib/math/renderFormula';

const rendered = renderFormula('\\beta', false, {});
const markup = 'markup' in rendered ? rendered.markup : '';

describe('<SymbolList>', () => {
  test.each([
    ['en', 'Symbols', 'First use'],
    ['zh', '符号', '首次出现'],
  ])('lists symbols with their meanings under a heading, in %s', (lang, heading, firstUse) => {
    const words = getWords(lang);
    render(
      <SymbolList words={words}>
        <SymbolEntry number={0} tex="\beta" markup={markup} used words={words}>
          方差
        </SymbolEntry>
      </SymbolList>,
    );
    expect(screen.getByRole('region', { name: heading })).toBeVisible();
    expect(within(screen.getByRole('term')).getByRole('math')).toHaveTextContent('β');
    expect(screen.getByRole('definition')).toHaveTextContent('方差');
    expect(screen.getByRole('doc-backlink', { name: firstUse })).toHaveAttribute('href', '#symbol-0-use');
  });

  test('leads nowhere from a symbol that is not used', () => {
    const words = getWords('en');
    render(<SymbolEntry number={1} tex="\beta" markup={markup} used={false} words={words} />);
    expect(screen.queryByRole('doc-backlink')).toBeNull();
  });
});
