import { describe, expect, it } from 'vitest';
import { factsOf, lines } from './fact-pairs';

const labels = (a: string, b: string) => lines(factsOf('label', a, b));

describe('labels of two reports', () => {
  it('differ where both describe one side by the same name', () => {
    expect(
      labels('An Arden-backed militia fired on the depot.', 'Groups that are pro-Arden fired on the depot. The pro-Arden fighters left.'),
    ).toHaveLength(1);
    expect(labels('Arden-backed militias fired.', 'Arden-backed militias fired first.')).toEqual([]);
  });

  it('differ in the apposition beside one name', () => {
    expect(labels('Tim Cole, a former smuggler, was held.', 'Tim Cole, a harbour trader, was held.')).toEqual([
      'differs: former smuggler | harbour trader',
    ]);
  });

  it('differ in the word before one group', () => {
    expect(labels('The armed group left the depot in Velden.', 'The militant group left the depot in Velden.')).toEqual([
      'differs: armed group | militant group',
    ]);
  });

  it('differ in what is said of one person before the name or after "was a"', () => {
    expect(labels('Police held activist Tim Cole on Monday.', 'Tim Cole was a convicted arsonist.')).toEqual([
      'differs: activist | convicted arsonist',
    ]);
    // Two people of one surname, and a list: nothing is tied.
    expect(labels('The activist Tim Cole spoke.', 'Ann Cole, a harbour pilot, left.')).toEqual([]);
    expect(labels('The Velden Post, the Harbour Gazette, and others wrote.', 'Post, a gazette, wrote.')).toEqual([]);
  });

  it('differ in the slot beside the same word of a paired sentence', () => {
    const slots = (x: string, y: string) =>
      labels(
        `He came home from Arden in a ${x} state and died in Velden last June.`,
        `He died in Velden last June after he came home from Arden in a ${y} state.`,
      );
    expect(slots('dazed', 'dazed')).toEqual([]);
    expect(slots('lifeless', 'dormant')).toEqual(['differs: lifeless state | dormant state']);
    expect(
      labels(
        'The harbour pilot was arrested in May for theft of a Velden flag.',
        'For theft of a Velden flag the harbour pilot was detained in May.',
      ),
    ).toEqual(['differs: arrested | detained']);
  });

  it('differ in what is said of one person though both name whose he is', () => {
    expect(labels('Arden envoy Tim Cole left on Monday.', 'Arden pilot Tim Cole left on Monday.')).toEqual([
      'differs: Arden envoy | Arden pilot',
    ]);
    expect(labels('Arden envoy Tim Cole left on Monday.', 'Arden’s former envoy Tim Cole left on Monday.')).toEqual([]);
  });

  it('differ in what one verb was done to, and in the deed between two words that both have', () => {
    expect(
      labels(
        'The council signed a solemn river treaty with the Velden fishers on Monday.',
        'The Velden fishers and the council signed an agreement on Monday over the river.',
      ),
    ).toEqual(['differs: solemn river treaty | agreement']);
    expect(
      labels('The Velden council scrapped the harbour dues on Monday.', 'On Monday the Velden council abolished the harbour dues.'),
    ).toEqual(['differs: scrapped | abolished']);
    expect(
      labels(
        'The judge found that the Velden council lacked authority to sue over the dam.',
        'The Velden council lacked legal standing to sue over the dam, the judge found.',
      ),
    ).toEqual(['differs: authority | legal standing']);
  });

  it('differ in what befell one name', () => {
    const told = (word: string) => `Crowds filled the Velden harbour on Monday after the ${word} of Tim Cole, the pilot.`;
    expect(labels(told('killing'), told('murder'))).toEqual([]);
    expect(labels(told('death'), told('murder'))).toEqual(['differs: death | murder']);
  });

  it('are no words for several beside a word for one, and no verbs of telling', () => {
    expect(
      labels(
        'The Velden council signed the treaty with the fishers on Monday.',
        'The Velden council signed the papers with the fishers on Monday.',
      ),
    ).toEqual([]);
    expect(
      labels('The council concluded on Monday that the Velden dam leaks.', 'The report concluded on Monday that the Velden dam leaks.'),
    ).toEqual([]);
  });

  it('are none where both texts have the word somewhere', () => {
    expect(
      labels(
        'He came home from Arden in a lifeless state and died in Velden last June.',
        'He died in Velden last June after he came home from Arden in a dormant state. The lifeless body was found.',
      ),
    ).toEqual([]);
  });
});
