import { describe, expect, it } from 'vitest';
import { type Side, type TableRow, tabulate } from '../../lib/compare';
import { side } from './fact-pairs';

const A = side('At least 14 harbour pilots were killed when the Velden dam broke on Monday. The mayor fled.');
const B = side('The Velden dam broke on Monday and 14 harbour pilots were killed.');
const C = side('When the Velden dam broke on Monday 41 harbour pilots were killed, and 3,500 homes were flooded.');

/** "kind: state state state" of each row. */
function told(rows: readonly TableRow[]): string[] {
  return rows.map((row) => `${row.kind}: ${row.cells.map((cell) => cell.state).join(' ')}`);
}

const table = (...sides: Side[]) => tabulate(sides, () => 'same event');

describe('three and more outlets in one table', () => {
  it('says who has a fact, who has it otherwise and who has not', () => {
    const rows = table(B, A, C);
    expect(told(rows)[0]).toBe('figure: has has otherwise');
    expect(told(rows)).toContain('figure: not not has');
    for (const row of rows) expect(row.cells).toHaveLength(3);
  });

  it('never says "not" of a partial text, of statements of ours, or of a report that is merely related', () => {
    const states = (rows: readonly TableRow[], k: number) => rows.map((row) => row.cells[k]?.state);
    expect(states(table(B, { ...A, partial: true }, C), 1)).not.toContain('not');
    expect(states(table(B, { ...A, statements: [] }, C), 1)).not.toContain('not');
    expect(tabulate([A, B, C], () => 'related').flatMap((row) => row.cells.map((cell) => cell.state))).not.toContain('not');
  });

  it('gives no outlet two places in a row, and spans inside each text', () => {
    const sides = [A, B, C, A];
    for (const row of tabulate(sides, () => 'same event')) {
      for (const [k, cell] of row.cells.entries()) {
        expect(cell.span === null).toBe(cell.state === 'not' || cell.state === 'untold');
        if (cell.span) expect(cell.span.end).toBeLessThanOrEqual((sides[k] as Side).text.length);
      }
    }
  });

  it('is empty for one outlet', () => {
    expect(table(A)).toEqual([]);
  });
});
