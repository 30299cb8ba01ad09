import { describe, expect, it } from 'vitest';
import { compileReport } from '../../lib/corpus/compile';
import { checkables, gaps, uncovered } from './completeness';
import { ORIGINAL, SOURCE } from './invented';

const { statements } = compileReport('quenby.yaml', SOURCE);

describe('the check for completeness', () => {
  it('finds numbers, dates, names and quotations', () => {
    const found = checkables('Two ships left on Friday. Captain Ilse Brandt said “we sail”. The ships were new.');
    expect(found.map((c) => [c.kind, c.as])).toEqual([
      ['number', 'Two'],
      ['date', 'Friday'],
      ['name', 'Ilse'],
      ['name', 'Brandt'],
      ['quotation', '“we sail”'],
    ]);
  });

  it('finds nothing left over where every thing is covered and mentioned', () => {
    expect(uncovered(ORIGINAL, statements, ['Nobody was hurt, and nobody will be'])).toEqual([]);
    expect(gaps(ORIGINAL, statements, [])).toEqual([]);
  });

  it('names what a statement covers but does not mention', () => {
    const silent = statements.map((s) => ({ ...s, text: s.text.replace('14', 'some').replace('Tuesday', 'one day') }));
    expect(uncovered(ORIGINAL, silent, ['Nobody was hurt, and nobody will be']).map((c) => c.as)).toEqual(['Tuesday', '14']);
  });

  it('names the words between statements', () => {
    expect(gaps(ORIGINAL, statements.slice(0, 2), [])).toEqual([[30, 44]]);
  });
});
