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

  it('are none where both texts have the word somewhere', () => {
    expect(
      labels(
        'He came home from Arden in a lifeless state and died in Velden last June.',
        'He died in Velden last June after he came home from Arden in a dormant state. The lifeless body was found.',
      ),
    ).toEqual([]);
  });
});
