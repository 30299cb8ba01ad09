import { describe, expect, it } from 'vitest';
import { factsOf, lines } from './fact-pairs';

const certainty = (a: string, b: string) => lines(factsOf('certainty', a, b));

describe('certainty of two reports', () => {
  it('differs where one calls possible what the other states', () => {
    expect(
      certainty('Velden bases in Arden might be targeted by the militias.', 'Velden bases in Arden were targeted by the militias.'),
    ).toEqual(['differs: might be targeted | were targeted']);
  });

  it('never loses a negation', () => {
    expect(
      certainty('No Velden bases in Arden were not targeted by the militias.', 'Velden bases in Arden were targeted by the militias.'),
    ).toEqual(['differs: not targeted | were targeted']);
  });

  it('says nothing where both are as sure, or doubt stands elsewhere in the sentence', () => {
    expect(certainty('Velden bases may be targeted by the militias.', 'Velden bases could be targeted by the militias.')).toEqual([]);
    expect(
      certainty(
        'If talks fail, which nobody in the capital wants, Velden bases will be targeted by the militias.',
        'Perhaps, as the paper has it, Velden bases in Arden were targeted by the militias.',
      ),
    ).toEqual([]);
  });
});
