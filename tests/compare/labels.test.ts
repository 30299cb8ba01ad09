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
});
