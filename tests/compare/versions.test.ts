import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changesBetween } from '../../lib/compare';

const TITLE = 'Four lamps of Quenby dark';
const TEXT =
  'Four lamps of Quenby went dark on Friday, and 14 people fell on the steps. The mayor, Tolver Quill, asked for patience.\n\nCrews are at work. "We had no warning," she said. Some 2,500 homes have no light.';
const old = { title: TITLE, text: TEXT };
const now = (...changes: [string, string][]) => ({
  title: TITLE,
  text: changes.reduce((text, [from, to]) => text.replace(from, to), TEXT),
});

describe('what changed between two versions', () => {
  it('is nothing where nothing did', () => {
    expect(changesBetween(old, old)).toEqual({ headline: false, sentences: 0, figures: 0 });
  });

  it('is told as headline, sentences, figures', () => {
    const later = now(['14 people', '17 people'], ['asked for patience', 'asked all for patience']);
    expect(changesBetween(old, { ...later, title: 'All lamps of Quenby dark' })).toEqual({ headline: true, sentences: 2, figures: 1 });
  });

  it('counts a sentence that came in, and one that was taken out, and no figure of either', () => {
    expect(changesBetween(old, now(['Crews are at work. ', '']))).toEqual({ headline: false, sentences: 1, figures: 0 });
    expect(
      changesBetween(old, now(['Crews are at work. ', 'Crews are at work. Another 300 homes on the quay went dark at noon. '])),
    ).toEqual({
      headline: false,
      sentences: 1,
      figures: 0,
    });
  });

  it('counts a figure written otherwise as no other figure', () => {
    expect(changesBetween(old, now(['14 people fell', 'fourteen people fell down']))).toEqual({
      headline: false,
      sentences: 1,
      figures: 0,
    });
  });

  it('is nothing for sentences that only stand elsewhere', () => {
    expect(changesBetween(old, now(['Crews are at work. ', ''], ['Four lamps', 'Crews are at work. Four lamps']))).toMatchObject({
      sentences: 0,
    });
  });

  it('is the same number of sentences either way, whatever the texts', () => {
    const sentence = fc.constantFrom(
      'Four lamps are lit.',
      'Five lamps are lit now.',
      'The mayor spoke of 40 homes.',
      'Nobody came to Quenby.',
      'It rained.',
    );
    const text = fc.array(sentence, { maxLength: 12 }).map((all) => ({ title: null, text: all.join(' ') }));
    fc.assert(
      fc.property(text, text, (a, b) => {
        expect(changesBetween(a, a).sentences).toBe(0);
        expect(changesBetween(a, b).sentences > 0).toBe(changesBetween(b, a).sentences > 0);
      }),
    );
  });
});
