import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerInWords, copiesInWords, sourcesInWords } from '../../components/answer';
import { dateInWords, distanceInWords } from '../../components/dates';
import { briefInWords, summaryInWords } from '../../components/summary';
import { wordMarks } from '../../components/word-marks';
import { isolate } from '../../components/words';
import { articleView, COMPARISON, MATCHES, match } from './samples';
import { WORDS, wordsIn } from './words';

const marked = (text: string, spans: readonly { start: number; end: number }[]): string[] => spans.map((s) => text.slice(s.start, s.end));

describe('the line over a comparison in the popup', () => {
  const clauses = (line: string) => line.split(/[;؛]/).length;

  it.each(['ar', 'de', 'en', 'es', 'fa', 'fr'])('says in four clauses what the full page says at length: %s', (language) => {
    const words = wordsIn(language);
    expect(clauses(briefInWords(COMPARISON, words))).toBe(4);
    expect(clauses(summaryInWords(COMPARISON, words))).toBe(9);
  });

  it('names each kind where there are two, and has room for what is alike then', () => {
    const { comparison } = COMPARISON;
    const facts = comparison.facts.filter(({ kind, relation }) => kind === 'quote' || relation === 'conflict');
    const two = { ...COMPARISON, comparison: { ...comparison, facts, absence: { inA: false, inB: false } } };
    expect(briefInWords(two, WORDS)).toBe(
      '1 figure differs; 1 quotation is worded differently; 1 passage word for word; 1 passage reworded',
    );
  });
});

describe('dates', () => {
  it('are the day that the page printed, whatever the time zone of the reader', () => {
    expect(dateInWords('2031-03-14', 'en-GB')).toBe('14 March 2031');
    expect(dateInWords('2031-03-14T23:59:00-11:00', 'en-GB')).toBe('14 March 2031');
  });

  it('may be a month or a year alone', () => {
    expect(dateInWords('2023-10', 'en-GB')).toBe('October 2023');
    expect(dateInWords('2025', 'en-GB')).toBe('2025');
  });

  it('that cannot be read are shown as they are', () => {
    expect(dateInWords('last week', 'en-GB')).toBe('last week');
  });

  it.each([
    [0, 'same day'],
    [-1, '1 day earlier'],
    [13, '13 days later'],
    [-14, '2 weeks earlier'],
    [-61, '2 months earlier'],
    [-729, '24 months earlier'],
    [-1825, '5 years earlier'],
  ])('%i days apart are told as “%s”', (days, words) => {
    expect(distanceInWords(days, WORDS)).toBe(words);
  });
});

describe('the words that differ between two lines', () => {
  it('are marked in each', () => {
    const [a, b] = ['Ferry aground, 14 taken to hospital', 'Ferry aground off Talmere, 12 taken to hospital'];
    const marks = wordMarks(a, b);
    expect(marked(a, marks.a)).toEqual(['14']);
    expect(marked(b, marks.b)).toEqual(['off Talmere', '12']);
  });

  it('are not marked where the lines have too little in common', () => {
    expect(wordMarks('Ferry runs aground', 'Minister visits the coast')).toEqual({ a: [], b: [] });
  });

  it('are none between a line and itself, and lie inside their line', () => {
    const line = fc.array(fc.constantFrom('ferry', 'Talmere', '14', 'of', 'off', '–'), { maxLength: 90 }).map((words) => words.join(' '));
    fc.assert(
      fc.property(line, line, (a, b) => {
        expect(wordMarks(a, a)).toEqual({ a: [], b: [] });
        for (const span of wordMarks(a, b).a) expect(span.end).toBeLessThanOrEqual(a.length);
      }),
    );
  });
});

describe('the answer in one line', () => {
  const sameText = MATCHES.filter((m) => m.relation === 'same text');
  const copies = { agency: null, outlets: 2, unnamed: 0, sources: 1, firstSeen: null, longest: null };

  it('says “with changes” where the text was edited', () => {
    const edited = sameText.map((m) => ({ ...m, evidence: { ...m.evidence, ofReport: 0.7 } }));
    expect(answerInWords(articleView(edited), WORDS)).toBe('NWA text, with changes in 1 other outlet');
  });

  it('does not say “word for word” of a held text in which a word differs', () => {
    const nearly = sameText.map((m) => ({ ...m, full: true, evidence: { ...m.evidence, ofQuery: 0.997, ofReport: 0.997 } }));
    expect(answerInWords(articleView(nearly), WORDS)).toContain('with changes');
  });

  it('names no agency where page and reports name none or several', () => {
    const whole = sameText.map((m) => ({ ...m, evidence: { ...m.evidence, ofQuery: 1, ofReport: 1 } }));
    expect(answerInWords(articleView(whole, { copies }), WORDS)).toBe('Same text, word for word, in 1 other outlet');
    expect(sourcesInWords(copies, WORDS)).toBe('2 outlets, 1 source');
  });

  it('does not call a report that names no outlet another outlet', () => {
    const unnamed = [match('x', 'same text', {}, { outlet: null, outletFrom: null })];
    const alone = { ...copies, outlets: 1, unnamed: 1 };
    expect(answerInWords(articleView(unnamed, { copies: alone }), WORDS)).toBe('Same text as 1 report whose outlet is not stated');
    expect(sourcesInWords(alone, WORDS)).toBeNull();
  });

  it('names the copy with the earliest stated date and the longest, and nothing where neither is known', () => {
    const first = { here: false, outlet: 'Coast Daily', published: '2031-03-14T09:40:00Z', words: 201 };
    const longest = { here: true, outlet: 'Harbour Post', published: '2031-03-15', words: 263 };
    expect(copiesInWords({ ...copies, firstSeen: first, longest }, WORDS)).toBe(
      'Earliest stated date: Coast Daily, 14 March 2031 at 09:40 UTC. Longest: this page, 263 words.',
    );
    expect(copiesInWords({ ...copies, longest: { ...first, outlet: null } }, WORDS)).toBe('Longest: outlet not stated, 201 words.');
    expect(copiesInWords(copies, WORDS)).toBeNull();
    expect(copiesInWords(null, WORDS)).toBeNull();
  });

  it('begins with a capital, also where the first clause is not the first word of a sentence', () => {
    expect(answerInWords(articleView([match('p', 'shared passages')]), WORDS)).toBe('Passages shared with 1 other report');
  });
});

describe('names from pages inside our sentences', () => {
  it('are set apart where their direction could disturb the sentence', () => {
    expect(isolate('Coast Daily', WORDS)).toBe('Coast Daily');
    expect(isolate('صحيفة', WORDS)).toBe('\u2068صحيفة\u2069');
    expect(isolate('Coast\u202E Daily', WORDS)).toBe('Coast Daily');
    expect(isolate('Coast Daily', { ...WORDS, direction: 'rtl' })).toBe('\u2068Coast Daily\u2069');
  });
});
