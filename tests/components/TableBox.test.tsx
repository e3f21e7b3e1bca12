// @vitest-environment jsdom
import { render, screen } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { TableBox } from '../../components/TableBox';
import { TableHead } from '../../components/TableHead';

describe('TableBox', () => {
  test('holds a table in a box that can scroll and be named', () => {
    render(
      <TableBox label="Table">
        <tbody>
          <tr>
            <td>1</td>
          </tr>
        </tbody>
      </TableBox>,
    );
    const box = screen.getByRole('table').parentElement;
    expect(box).toHaveAttribute('data-scroll');
    expect(box).toHaveAttribute('data-label', 'Table');
    expect(screen.getByRole('cell', { name: '1' })).toBeVisible();
  });
});

describe('TableHead', () => {
  test('heads its column, and is a plain cell when it says nothing', () => {
    render(
      <table>
        <thead>
          <tr>
            <TableHead style={{ textAlign: 'left' }} />
            <TableHead style={{ textAlign: 'right' }}>FID</TableHead>
          </tr>
        </thead>
      </table>,
    );
    const head = screen.getByRole('columnheader', { name: 'FID' });
    expect(head).toHaveAttribute('scope', 'col');
    expect(head).toHaveStyle({ textAlign: 'right' });
    expect(screen.getAllByRole('columnheader')).toHaveLength(1);
    expect(screen.getByRole('cell')).toHaveStyle({ textAlign: 'left' });
  });

  test.each([
    { name: 'a formula', head: <i>x</i>, text: 'x\u2060' },
    { name: 'words', head: 'FID', text: 'FID' },
    { name: 'words and a formula', head: ['FID ', <i key="i">x</i>], text: 'FID x' },
  ])('of $name reads “$text”', ({ head, text }) => {
    const { container } = render(
      <table>
        <thead>
          <tr>
            <TableHead>{head}</TableHead>
          </tr>
        </thead>
      </table>,
    );
    expect(container.textContent).toBe(text);
  });
});
