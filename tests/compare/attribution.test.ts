import { describe, expect, it } from 'vitest';
import { factsOf, lines } from './fact-pairs';

const sources = (a: string, b: string) => lines(factsOf('attribution', a, b));

describe('sources of two reports', () => {
  it('are the same where the same claim is credited to one name', () => {
    expect(sources('The pumps failed before dawn, said Ann Bell.', 'Engineer Ann Bell said the pumps failed before dawn.')).toHaveLength(1);
  });

  it('differ where nearly the same claim is credited to two', () => {
    expect(
      sources(
        'The pumps at the Velden dam failed before dawn, according to Ann Bell.',
        'The pumps at the Velden dam failed before dawn, according to Tim Cole.',
      ),
    ).toEqual(['differs: Ann Bell | Tim Cole']);
  });

  it('are not said to differ where one is unnamed and may be the other', () => {
    expect(
      sources(
        'The pumps at the Velden dam failed before dawn, the mayor said.',
        'The pumps at the Velden dam failed before dawn, Ann Bell said.',
      ),
    ).toEqual([]);
  });

  it('are not compared across claims', () => {
    expect(sources('The pumps failed, Ann Bell said.', 'The harvest was late this summer, Tim Cole said.')).toEqual([]);
  });
});
