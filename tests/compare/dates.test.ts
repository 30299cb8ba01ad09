import { describe, expect, it } from 'vitest';
import { factsOf, lines, side } from './fact-pairs';

describe('dates of two reports', () => {
  it('agree where a weekday and a calendar date are the same day', () => {
    const facts = factsOf(
      'date',
      'Ann Bell opened the Velden dam on Sunday.',
      side('The Velden dam was opened by Ann Bell on Sept. 8.', { published: '2019-09-12' }),
    );
    expect(lines(facts)).toEqual(['agree: Sunday | Sept. 8']);
  });

  it('agree where one gives the month in which the other has the day', () => {
    expect(lines(factsOf('date', 'The Velden dam broke in April 2015.', 'On April 4, 2015, the Velden dam broke.'))).toHaveLength(1);
  });

  it('never conflict where one day of a month is taken to be of two years', () => {
    const facts = factsOf(
      'date',
      side('Ann Bell signs the Velden harbour pact before Dec. 1.', { published: '2018-10-01' }),
      side('Ann Bell signed the Velden harbour pact on 1 December.', { published: null }),
    );
    expect(facts.filter((fact) => fact.relation === 'conflict')).toEqual([]);
  });

  it('are not compared where the sentences tell of different things', () => {
    expect(lines(factsOf('date', 'Ann Bell opened the dam on Sunday.', 'A market burned on Friday in Arden.'))).toEqual([]);
  });

  it('differ only where nearly the same sentence gives another day', () => {
    const a = 'The Velden parliament passed the harbour bill on Monday after a long debate.';
    const b = 'The Velden parliament passed the harbour bill on Tuesday after a long debate.';
    expect(lines(factsOf('date', a, b))).toEqual(['conflict: Monday | Tuesday']);
    expect(lines(factsOf('date', a, b, 'related'))).toEqual([]);
  });

  it('agree in a time of day by the clock of one place', () => {
    expect(lines(factsOf('date', 'The Velden dam broke at 16:00 GMT.', 'At 17:00 BST the Velden dam broke.'))).toEqual([
      'agree: 16:00 | 17:00',
    ]);
    expect(lines(factsOf('date', 'The Velden dam broke at 16:00 GMT.', 'At 16:00 BST the Velden dam broke.'))).toEqual([]);
  });

  it('of two happenings are the same only where both are days of the calendar', () => {
    const a = 'The Velden barracks were attacked on Wednesday night by militants.';
    const b = 'On Wednesday militants attacked the Velden barracks.';
    const undated = side(a, { published: null });
    expect(lines(factsOf('date', undated, side(b, { published: '2019-09-12' }), 'related'))).toEqual([]);
    expect(lines(factsOf('date', undated, side(b, { published: '2019-09-12' })))).toEqual(['agree: Wednesday | Wednesday']);
  });
});
