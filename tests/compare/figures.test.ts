import { describe, expect, it } from 'vitest';
import { factsOf, lines, side } from './fact-pairs';

const figures = (...args: Parameters<typeof factsOf> extends [unknown, ...infer Rest] ? Rest : never) => lines(factsOf('figure', ...args));

describe('figures of two reports', () => {
  it('agree where they give the same quantity of the same thing, worded or rounded alike', () => {
    expect(
      figures('A fire at the Velden mill killed at least 39 people.', 'Thirty-nine people were killed in the fire at the Velden mill.'),
    ).toEqual(['agree: at least 39 people | Thirty-nine people']);
    expect(figures('The levy raised $1.2 million for the Velden docks.', 'For the Velden docks, the levy raised $1,200,000.')).toHaveLength(
      1,
    );
  });

  it('differ where both count the same and cannot both be right', () => {
    expect(
      figures(
        'Police said 12 people were killed in the Velden tunnel blaze.',
        'The blaze in the Velden tunnel killed 19 people, police said.',
      ),
    ).toEqual(['conflict: 12 people | 19 people']);
  });

  it('are a range where both wordings may be right', () => {
    expect(
      figures('The Velden audit found hundreds of security violations.', 'The audit in Velden found 588 violations of security rules.'),
    ).toEqual(['range: hundreds of security violations | 588 violations']);
  });

  it('are never held against each other when they count different things', () => {
    expect(figures('The blaze killed 12 people in Velden.', 'The blaze in Velden injured 19 people.')).toEqual([]);
    expect(figures('Arden lost 12 Arden soldiers in the clash.', 'The clash killed 19 Velden soldiers.')).toEqual([]);
    expect(figures('Another 12 people were killed in Velden on Monday.', 'In Velden 19 people were killed on Monday.')).toEqual([]);
    expect(figures('In Arden, 777 deaths were counted.', 'Velden counted 799 deaths on the day.')).toEqual([]);
  });

  it('differ in the only toll that each gives, however it is worded', () => {
    expect(
      figures('The death toll rose to 40 after the dam broke.', 'By noon officials spoke of 57 people who died. Rain is expected.'),
    ).toEqual(['conflict: 40 | 57 people']);
  });

  it('are not said to differ where one is a part, a moment, a poll or a measure of somewhere else', () => {
    const apart = (a: string, b: string) => expect(figures(a, b).filter((line) => line.startsWith('conflict'))).toEqual([]);
    apart('The ban covers 50 states of the Arden league.', 'Only 15 coastal states of the Arden league signed the ban.');
    apart('The Velden index fell 500 points on fears of a strike.', 'On fears of a strike the Velden index fell 414 points.');
    apart(
      'A poll found that 31 percent of Ardeners approve of the mayor of Velden.',
      'In a survey 36 percent of Ardeners approved of the mayor of Velden.',
    );
    apart(
      'The storm was 435 miles off Velden, moving north, the forecasters said.',
      'The storm was 325 miles off Velden, the forecasters said.',
    );
    apart('Nearly all members of the Velden class — 31 cadets — raised a hand.', 'All 34 cadets of the Velden class were in the picture.');
    apart('In the Velden home more than 50 workers and residents show symptoms.', 'In the Velden home 25 staff show symptoms.');
    apart('Three more ambulances left the Velden cave.', 'Four ambulances left the Velden cave.');
    apart('Nearly all imports from Arden are taxed.', 'Taxes of 25 percent fall on imports from Arden.');
  });

  it('differ in what was destroyed', () => {
    expect(
      figures(
        'The wildfires around Velden have destroyed 1,500 homes and closed two roads.',
        'In Velden wildfires destroyed 2,000 homes, officials said.',
      ),
    ).toEqual(['conflict: 1,500 homes | 2,000 homes']);
  });

  it('agree through the units of two readers, and where a size has grown since', () => {
    expect(figures('Arden would pass the 660-pound limit of ore.', 'Arden would pass the limit of 300 kilograms of ore.')).toEqual([
      'agree: 660-pound | 300 kilograms',
    ]);
    expect(figures('Hundreds of people were hurt in Velden.', 'Over 1,500 people were hurt in Velden.')).toEqual([
      'range: Hundreds of people | Over 1,500 people',
    ]);
    expect(figures('Such bans stand in more than a dozen states of the league.', 'Twenty states of the league have such bans.')).toEqual([
      'range: more than a dozen states | Twenty states',
    ]);
  });

  it('give the age of one person, never of two', () => {
    expect(figures('Ann Bell, 36, runs the Velden mill.', 'The mill in Velden is run by 38-year-old Ann Bell.')).toEqual([
      'conflict: 36 | 38-year-old',
    ]);
    expect(figures('Ann Bell, 36, runs the Velden mill.', 'The mill in Velden is run by Tom Reed, 36, of Arden.')).toEqual([]);
    expect(figures("The shot hit Bell's 20-year-old son in Velden.", 'In Velden Judge Ann Bell, 51, was not hit by the shot.')).toEqual([]);
  });

  it('of different days are set side by side with their days', () => {
    const facts = factsOf(
      'figure',
      'Some 33 people were arrested in Velden on Friday after the ruling.',
      'In Velden 80 people were arrested on Sunday after the ruling.',
    );
    expect(lines(facts)).toEqual(['periods: Some 33 people | 80 people']);
    expect(facts[0]).toMatchObject({ periodA: '2019-09-06', periodB: '2019-09-08' });
  });

  it('are not held against each other where one was the number at first, or may only come', () => {
    expect(figures('The Velden ban initially covered seven ports of the coast.', 'The Velden ban covers five ports of the coast.')).toEqual(
      [],
    );
    expect(
      figures('Some 80 Velden jobs could be lost in the Arden mills.', 'In the Arden mills 60 Velden jobs were lost.').filter((l) =>
        l.startsWith('conflict'),
      ),
    ).toEqual([]);
  });

  it('differ in shares of which the same is said', () => {
    expect(
      figures(
        'The Velden hill fire was only 25 percent contained on Tuesday.',
        'The hill fire near Velden is only five percent contained.',
      ),
    ).toEqual(['conflict: only 25 percent | only five percent']);
  });

  it('do not differ where the other text has the same number somewhere', () => {
    expect(
      figures(
        'The Velden blaze killed 12 people.',
        'Rescuers first spoke of 12 people killed in the Velden blaze. The toll later rose to 19 people killed.',
      ).filter((l) => l.startsWith('conflict')),
    ).toEqual([]);
  });

  it('allow that one counts whom the other leaves out', () => {
    expect(
      figures(
        'Four people were killed in the Velden market, including the gunman.',
        'The gunman killed three people in the Velden market.',
      ),
    ).toEqual(['range: Four people | three people']);
  });

  it('of different dates come with their periods and never as differing', () => {
    const facts = factsOf(
      'figure',
      side('Velden has some 2,500 soldiers stationed in Arden. Since May 2024 dozens of mortar and drone attacks hit Velden forces.', {
        published: '2025-06-14',
      }),
      side('There are now 5,000 Velden troops in Arden. Over the past year hundreds of mortar and drone strikes hit Velden forces.', {
        published: '2020-09-26',
      }),
      'related',
    );
    expect(lines(facts).sort()).toEqual([
      'periods: dozens of mortar and drone attacks | hundreds of mortar and drone strikes',
      'periods: some 2,500 soldiers | 5,000 Velden troops',
    ]);
    const of = (words: string) => facts.find((f) => f.textA?.includes(words));
    expect(of('soldiers')).toMatchObject({ periodA: '2025-06-14', periodB: '2020-09-26' });
    expect(of('dozens')).toMatchObject({ periodA: 'since May 2024', periodB: expect.stringMatching(/^over the past year$/i) });
  });

  it('use the period that a statement of a bundled report gives', () => {
    const text = 'Velden has some 2,500 soldiers in Arden.';
    const statement = {
      text,
      at: [0, 8] as const,
      names: [],
      figures: [{ as: 'some 2,500 soldiers', of: 'soldiers in Arden', low: 2400, high: 2600, period: 'as of June 2025' }],
      dates: [],
      certainty: 'stated' as const,
      speaker: null,
      source: null,
      quotes: [],
      labels: [],
      asPrinted: null,
    };
    const facts = factsOf(
      'figure',
      side('There are 5,000 Velden soldiers in Arden.', { published: '2020-09-26' }),
      side(text, { statements: [statement] }),
      'related',
    );
    expect(facts).toMatchObject([{ relation: 'periods', periodA: '2020-09-26', periodB: 'as of June 2025' }]);
  });

  it('never agree on what the one calls possible and the other certain', () => {
    expect(
      figures(
        'Five Velden bases might be targeted by Arden militias this week.',
        'Five Velden bases were targeted by Arden militias this week.',
      ).filter((l) => l.startsWith('agree')),
    ).toEqual([]);
  });

  it('mirror when the sides are swapped', () => {
    const a = 'Police said 12 people were killed in the Velden tunnel blaze. The tunnel cost $3.6 billion. Some 400 drivers fled.';
    const b =
      'The blaze in the Velden tunnel killed 19 people, police said. About 400 drivers fled from the tunnel, which cost $3.6 billion.';
    const there = factsOf('figure', a, b).map((f) => [f.relation, f.textA, f.textB].join());
    const back = factsOf('figure', b, a).map((f) => [f.relation, f.textB, f.textA].join());
    expect(back.sort()).toEqual(there.sort());
  });

  it('have only agreement with themselves', () => {
    const text =
      'Police said 12 people were killed in the Velden tunnel blaze. The tunnel cost $3.6 billion. Some 400 drivers fled. It was the third fire in 19 years.';
    expect(factsOf('figure', text, text).every((f) => f.relation === 'agree')).toBe(true);
  });

  it('of an earlier year are no counts of this happening', () => {
    const a = 'Seventeen people died when a ferry sank in the Arden Strait on Saturday.';
    const b =
      'Fourteen people died when a ferry sank in the Arden Strait on Saturday. It is the worst accident since 1987, when 22 people died in the Arden Strait.';
    expect(lines(factsOf('figure', a, b))).toEqual(['conflict: Seventeen people | Fourteen people']);
  });
});
