import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linkOfCell } from '../../components/compare/cell-links';
import { marksOf } from '../../components/compare/cell-marks';
import { copyInWords } from '../../components/compare/copies-words';
import { chosenFacts, countFacts } from '../../components/compare/filter';
import { type Place, routeOf } from '../../components/compare/route';
import { stepIn } from '../../components/compare/steps';
import { chosenRows, countRows } from '../../components/compare/table-filter';
import { whereabouts } from '../../components/compare/whereabouts';
import type { CellState, TableRow } from '../../lib/compare';
import { COMPARISON, citation } from './samples';
import { WORDS } from './words';

/** A row by its cells: "has:0 otherwise:1 not". */
function row(cells: string, kind: TableRow['kind'] = 'figure'): TableRow {
  return {
    kind,
    what: 'people dead',
    cells: cells.split(' ').map((cell, i) => {
      const [state = '', wording] = cell.split(':');
      const span = wording === undefined ? null : { start: i * 10, end: i * 10 + 5 };
      return { state: state as CellState, span, wording: wording === undefined ? null : Number(wording) };
    }),
  };
}
const texts = (many: number) => Array.from({ length: many }, () => ({ statements: null }));
const marks = (cells: string) => marksOf(row(cells), texts(cells.split(' ').length)).join(' ');

describe('the marks of a fact', () => {
  it('say "as most" only where two or more give it alike and fewer in any one other way', () => {
    expect(marks('has:0 has:0 otherwise:1 not')).toBe('most most other not');
    expect(marks('has:0 has:0 untold')).toBe('most most untold');
    expect(marks('has:0 otherwise:1 untold')).toBe('other other untold');
    expect(marks('has:0 has:0 otherwise:1 otherwise:1')).toBe('other other other other');
    expect(marks('has:0 has:0 otherwise:1 otherwise:2')).toBe('most most other other');
  });

  it('tell apart what can be so at the same time', () => {
    expect(marks('has:0 fits:1')).toBe('fits fits');
    expect(marks('has:0 has:0 fits:1')).toBe('most most fits');
    expect(marks('has:0 otherwise:1 fits:2')).toBe('other other fits');
  });

  it('say "only here" of what one alone gives, and never "not" of a report of which statements alone are held', () => {
    expect(marks('not has:0 not')).toBe('not alone not');
    expect(marksOf(row('has:0 untold'), [{ statements: null }, { statements: [] }])).toEqual(['alone', 'ours']);
  });
});

describe('the cells of the picture', () => {
  const places: Place[] = [{ tab: 4 }, { report: 'x', version: null }, { report: 'y', version: null }];
  const led = (cells: string, column: number) => {
    const route = routeOf(linkOfCell(row(cells), column, places) ?? '');
    return route && { places: route.places, at: route.at };
  };

  it('lead to the pair of the first text and theirs, at their own words', () => {
    expect(led('has:0 otherwise:1 not', 1)).toEqual({ places: [places[0], places[1]], at: { side: 'b', start: 10 } });
    expect(led('has:0 otherwise:1 not', 2)).toEqual({ places: [places[0], places[2]], at: { side: 'a', start: 0 } });
    expect(led('has:0 not has:0', 0)).toEqual({ places: [places[0], places[2]], at: { side: 'a', start: 0 } });
  });

  it('lead to whoever gives it, where the first text does not', () => {
    expect(led('not has:0 not', 0)).toEqual({ places: [places[0], places[1]], at: { side: 'b', start: 10 } });
    expect(led('not has:0 not', 2)).toEqual({ places: [places[1], places[2]], at: { side: 'a', start: 10 } });
    expect(led('not has:0 not', 1)).toEqual({ places: [places[0], places[1]], at: { side: 'b', start: 10 } });
  });

  it('lead nowhere where nobody gives it', () => {
    expect(linkOfCell(row('not untold'), 0, places)).toBeNull();
  });

  it('are reached by arrows as the eye sees them, in either direction, and never beyond the edge', () => {
    expect(stepIn([1, 1], 'ArrowRight', [3, 3], 'ltr', false)).toEqual([1, 2]);
    expect(stepIn([1, 1], 'ArrowRight', [3, 3], 'rtl', false)).toEqual([1, 0]);
    expect(stepIn([1, 1], 'End', [3, 3], 'ltr', true)).toEqual([2, 2]);
    expect(stepIn([1, 1], 'a', [3, 3], 'ltr', false)).toBeNull();
    const keys = fc.constantFrom('ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End');
    fc.assert(
      fc.property(fc.array(keys), fc.constantFrom('ltr', 'rtl'), (pressed, direction) => {
        let at: readonly [number, number] = [0, 0];
        for (const key of pressed) at = stepIn(at, key, [4, 3], direction, false) ?? at;
        expect(at[0] >= 0 && at[0] < 4 && at[1] >= 0 && at[1] < 3).toBe(true);
      }),
    );
  });
});

describe('the filters of a table', () => {
  const rows = [row('has:0 otherwise:1 not'), row('has:0 has:0 untold', 'date'), row('not has:0 not'), row('has:0 fits:1 not')];
  const wish = { show: 'all', kind: null, lacks: null } as const;

  it('leave what differs, what several say alike, what one alone says, and what one text lacks', () => {
    expect(chosenRows(rows, { ...wish, show: 'differs' })).toEqual([rows[0]]);
    expect(chosenRows(rows, { ...wish, show: 'both' })).toEqual([rows[1], rows[3]]);
    expect(chosenRows(rows, { ...wish, show: 'alone' })).toEqual([rows[2]]);
    expect(chosenRows(rows, { ...wish, lacks: 0 })).toEqual([rows[2]]);
    expect(chosenRows(rows, { ...wish, show: 'a', kind: 'date' })).toEqual([rows[1]]);
  });

  it('say how many facts each choice would leave beside the others', () => {
    const counts = countRows(rows, { ...wish, kind: 'figure' }, 3);
    expect(counts.show).toEqual({ all: 3, differs: 1, both: 1, alone: 1 });
    expect(counts.kind.get(null)).toBe(4);
    expect(counts.lacks).toEqual([1, 0, 3]);
  });

  it('of two texts say the same, and take no notice of what is asked of more', () => {
    const { facts } = COMPARISON.comparison;
    expect(chosenFacts(facts, { show: 'alone', kind: null })).toEqual(facts);
    const differing = chosenFacts(facts, { show: 'differs', kind: null });
    expect(countFacts(facts, { show: 'a', kind: null }, { show: 'differs' })).toBe(differing.length);
  });
});

describe('the strip of where else a text stands', () => {
  const runs = (...spans: readonly (readonly [number, number])[]) => ({
    evidence: { ...COMPARISON.match.evidence, runs: spans.map(([start, end]) => ({ query: { start, end }, report: null, words: 5 })) },
  });

  it('tells stretches that stand in several reports, in one and in none', () => {
    expect(whereabouts([runs([0, 50]), runs([20, 60], [80, 100])], 100)).toEqual([
      { elsewhere: 'once', from: 0, to: 0.2 },
      { elsewhere: 'often', from: 0.2, to: 0.5 },
      { elsewhere: 'once', from: 0.5, to: 0.6 },
      { elsewhere: 'nowhere', from: 0.6, to: 0.8 },
      { elsewhere: 'once', from: 0.8, to: 1 },
    ]);
  });

  it('is not there where nothing stands elsewhere, and is always the whole text', () => {
    expect(whereabouts([runs()], 100)).toEqual([]);
    const span = fc.tuple(fc.nat(150), fc.nat(60)).map(([start, length]) => [start, start + length + 1] as const);
    fc.assert(
      fc.property(fc.array(fc.array(span, { maxLength: 5 }), { minLength: 1, maxLength: 5 }), (reports) => {
        const strip = whereabouts(
          reports.map((spans) => runs(...spans)),
          100,
        );
        if (strip.length === 0) return;
        expect(strip[0]?.from).toBe(0);
        expect(strip.at(-1)?.to).toBe(1);
        strip.slice(1).forEach(({ from, elsewhere }, i) => {
          expect(from).toBe(strip[i]?.to);
          expect(elsewhere).not.toBe(strip[i]?.elsewhere);
        });
      }),
    );
  });
});

describe('a copy of a text in words', () => {
  const copy = { citation: citation('x'), here: false };

  it('says what it kept, changed, has not and added', () => {
    expect(copyInWords({ ...copy, states: ['kept', 'kept', 'changed', 'cut'], added: 2 }, WORDS)).toBe(
      '2 of 4 kept, 1 changed, 1 not in this text and 2 added',
    );
  });

  it('says no more than is known of one without text', () => {
    expect(copyInWords({ ...copy, states: ['kept', 'untold'], added: null }, WORDS)).toBe('1 of 2 kept and 1 not in the same words');
  });
});
