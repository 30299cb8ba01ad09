import { describe, expect, it } from 'vitest';
import { countDiffering, type Fact, sharpFacts } from '../../lib/compare';
import { fact } from '../components/samples';

const at = (start: number, end = start + 5) => ({ start, end });
const conflict = (start: number, given: Partial<Fact> = {}): Fact => fact('figure', 'conflict', at(start), at(900), 'hurt', given);

describe('what differs sharply', () => {
  it('is a figure, date or name that cannot be so in both, or a quotation worded otherwise', () => {
    const facts = [
      conflict(0),
      fact('date', 'conflict', at(10), at(10), ''),
      fact('name', 'conflict', at(20), at(20), ''),
      fact('quote', 'altered', at(30), at(30), ''),
    ];
    expect(sharpFacts(facts)).toEqual(facts);
    expect(countDiffering(facts)).toEqual({ figures: 1, dates: 1, names: 1, quotes: 1 });
  });

  it('is no spelling, label, source, doubt, period, range, agreement, or what one side alone has', () => {
    const soft = [
      fact('name', 'variant', at(0), at(0), ''),
      fact('label', 'differs', at(0), at(0), ''),
      fact('attribution', 'differs', at(0), at(0), ''),
      fact('certainty', 'differs', at(0), at(0), ''),
      fact('figure', 'periods', at(0), at(0), ''),
      fact('figure', 'range', at(0), at(0), ''),
      fact('figure', 'agree', at(0), at(0), ''),
      fact('figure', 'only-b', null, at(0), ''),
    ];
    expect(sharpFacts(soft)).toEqual([]);
  });

  it('counts one place of the page once, however many reports differ from it, and two places twice', () => {
    const facts = [conflict(0), conflict(0), conflict(3), conflict(40), fact('date', 'conflict', at(0), at(0), '')];
    expect(countDiffering(facts)).toEqual({ figures: 2, dates: 1, quotes: 0, names: 0 });
  });
});
