import { describe, expect, it } from 'vitest';
import { copiedParagraphs, paragraphsInRuns, paragraphsOf } from '../../lib/compare';
import { side } from './fact-pairs';

const WIRE = [
  'The ferry Astrid ran aground near Talmere at dawn on Friday, the harbour master of Orrin said.',
  'Fourteen passengers were carried to the hospital of Orrin, where two of them are still being treated for broken bones.',
  'Divers will look at the hull once the storm has passed, and a tug from Velden is on its way to the strait.',
  'Residents brought blankets and hot soup to the quay, and the school of Talmere opened its gymnasium for the night.',
] as const;
const text = (paragraphs: readonly string[]): string => paragraphs.join('\n\n');
const base = side(text(WIRE));
const paragraphs = paragraphsOf(base.text);
const statesOf = (...copy: readonly string[]) => copiedParagraphs(base, paragraphs, side(text(copy)));

describe('the paragraphs of a text in its copies', () => {
  it('are kept in a whole copy, wherever they stand', () => {
    expect(statesOf(...WIRE)).toEqual({ states: ['kept', 'kept', 'kept', 'kept'], added: 0 });
    expect(statesOf(WIRE[1], WIRE[0], WIRE[2], WIRE[3]).states).toEqual(['kept', 'kept', 'kept', 'kept']);
  });

  it('are told to be cut, changed and added', () => {
    const changed = WIRE[1].replace('Fourteen', 'Fifteen');
    const added = 'The company that owns the vessel declined to answer questions about its last inspection in the spring.';
    expect(statesOf(WIRE[0], added, changed, WIRE[3])).toEqual({ states: ['kept', 'changed', 'cut', 'kept'], added: 1 });
  });

  it('are known of a copy without text as far as its fingerprint goes', () => {
    const [first] = paragraphs;
    if (!first) throw new Error('no paragraph');
    expect(paragraphsInRuns(paragraphs, [{ query: first, report: null, words: 17 }])).toEqual({
      states: ['kept', 'untold', 'untold', 'untold'],
      added: null,
    });
  });

  it('are the text without the white space between', () => {
    const given = 'One.\n\n  Two \nThree';
    expect(paragraphsOf(given).map(({ start, end }) => given.slice(start, end))).toEqual(['One.', 'Two', 'Three']);
    expect(paragraphsOf(' \n ')).toEqual([]);
  });
});
