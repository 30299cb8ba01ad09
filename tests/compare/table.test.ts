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
  it('says who has a fact, who has it otherwise and who has not', async () => {
    const rows = await table(B, A, C);
    expect(told(rows)[0]).toBe('figure: has has otherwise');
    expect(told(rows)).toContain('figure: not not has');
    for (const row of rows) expect(row.cells).toHaveLength(3);
  });

  it('takes for the rule what most say, whoever stands first, and tells what can be so at the same time from what cannot', async () => {
    const D = side('At least 20 harbour pilots were killed when the Velden dam broke on Monday.');
    expect(told(await table(C, A, B))[0]).toBe('figure: otherwise has has');
    const [toll] = await table(B, A, C, D);
    expect(toll?.cells.map(({ wording }) => wording)).toEqual([0, 0, 1, 2]);
    expect(toll?.cells[3]?.state).toBe('otherwise');
    const E = side('More than 10 harbour pilots were killed when the Velden dam broke on Monday.');
    expect(told(await table(B, B, E))[0]).toBe('figure: has has fits');
  });

  it('compares further outlets than eight with the first ones alone, and lets others in between', async () => {
    const sides = [B, A, ...Array.from({ length: 9 }, () => B), C];
    let breaths = 0;
    const rows = await tabulate(sides, () => 'same event', { breathe: () => void breaths++ });
    expect(rows[0]?.cells.map(({ state }) => state)).toEqual([...Array.from({ length: 11 }, () => 'has'), 'otherwise']);
    expect(breaths).toBe(28 + 4 * 3);
  });

  it('never says "not" of a partial text, of statements of ours, or of a report that is merely related', async () => {
    const states = (rows: readonly TableRow[], k: number) => rows.map((row) => row.cells[k]?.state);
    expect(states(await table(B, { ...A, partial: true }, C), 1)).not.toContain('not');
    expect(states(await table(B, { ...A, statements: [] }, C), 1)).not.toContain('not');
    expect((await tabulate([A, B, C], () => 'related')).flatMap((row) => row.cells.map((cell) => cell.state))).not.toContain('not');
  });

  it('gives no outlet two places in a row, and spans inside each text', async () => {
    const sides = [A, B, C, A];
    for (const row of await tabulate(sides, () => 'same event')) {
      for (const [k, cell] of row.cells.entries()) {
        expect(cell.span === null).toBe(cell.state === 'not' || cell.state === 'untold');
        if (cell.span) expect(cell.span.end).toBeLessThanOrEqual((sides[k] as Side).text.length);
      }
    }
  });

  it('is empty for one outlet', async () => {
    expect(await table(A)).toEqual([]);
  });
});
