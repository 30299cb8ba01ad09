import { describe, expect, it } from 'vitest';
import type { FactKind } from '../../lib/compare';
import { factsOf, lines, side } from './fact-pairs';

// What was said to differ on pairs of reports that nobody had read before, and does not: each cause in invented words.

const DIFFERING = /^(?:conflict|altered|differs|variant)/;

const said = (kind: FactKind, ...args: Parameters<typeof factsOf> extends [unknown, ...infer Rest] ? Rest : never) =>
  lines(factsOf(kind, ...args)).filter((line) => DIFFERING.test(line));

/** Pairs that are silent, by what tells the two apart. */
type Silent = readonly (readonly [why: string, a: string, b: string])[];

const FIGURES: Silent = [
  [
    'one is of several together',
    'Arden, Velden and Lind have 382 delegates in the harbour council.',
    'Velden has 274 delegates in the harbour council.',
  ],
  [
    'one is how far it lies from another',
    'Bell raised only $12.6 million for the Velden race.',
    'For the Velden race Bell raised about $10 million less than her rival.',
  ],
  [
    'one rose and one fell',
    'The Velden index rose 2,000 points, or 9.4%, on Monday.',
    'The Velden index fell 2,300 points, or 10%, on Monday.',
  ],
  [
    'one is what it was before',
    'The Velden toll was down from a record 120 deaths the day before.',
    'Velden counted 104 deaths in the day, the clinic said.',
  ],
  [
    'one is of some of the last ones',
    'The Velden index fell in eight of the past nine trading sessions.',
    'The Velden index fell in eight of the 17 trading sessions.',
  ],
  ['one is an age', 'Nearly all prisoners in the Velden jail are over 50.', 'In the Velden jail 43 prisoners tested positive.'],
  ['one is the whole', 'The governor named 51 counties in the Velden emergency.', 'The Velden emergency covers 51 of the 67 counties.'],
  [
    'one is foretold',
    'Bell’s harbour party won 24 seats in Velden.',
    'Pollsters predict that the harbour party will win 26 seats in Velden.',
  ],
  ['one is wished for', 'The Velden council wants to build 4,000 homes.', 'The Velden council built 3,500 homes.'],
  [
    'one counts who is left',
    'The Velden clinic treated 40 children hurt in the crash.',
    'In the Velden clinic 28 children hurt in the crash remained in bed.',
  ],
  [
    'one is a part',
    'Of the 66 people hurt in Velden and still in bed, 13 were in danger.',
    'In Velden 11 people hurt in the blast were in danger.',
  ],
  [
    'one is for more than the other',
    'The plan has $75 billion for hospitals in Velden.',
    'The plan has $100 billion for hospitals in Velden and a test fund.',
  ],
  ['the turn is another', 'The Velden bank earned $3.2 billion before tax.', 'The Velden bank earned $2.9 billion after tax.'],
  [
    'less of the vote was counted',
    'With 60 percent of the votes counted Bell had 52 percent in Velden.',
    'With 98 percent of the votes counted Bell had 49 percent in Velden.',
  ],
  ['another place follows', 'The storm hurt 60 people in Velden.', 'The storm hurt at least 90 people in Arden.'],
  ['both may be right', 'At least seven officers were hurt in the Velden riot.', 'In the Velden riot 15 officers were hurt.'],
  ['the hedge allows it', 'Some 2,800 Velden papers were released.', 'In all 2,891 Velden papers were released.'],
  [
    'they stand in a row of numbers',
    'Velden poll of trust in the mayor: Jan: 61% Feb: 55% March: 48% April: 50%.',
    'Trust in the mayor, Velden poll: Jan: 60% Feb: 54% March: 47% April: 51%.',
  ],
  [
    'both are said in quotation marks, each in another sentence',
    '“A learned 30-second speech about the Velden harbour mends nothing,” Bell said.',
    '“There it is, the learned 25-second speech about the Velden harbour,” Bell said.',
  ],
  [
    'one is of a day that is none of the days of the other',
    'In Velden 13 protesters were shot dead by guards on Tuesday.',
    'In Velden 20 protesters were shot dead by guards on Thursday, in unrest that went on through Friday.',
  ],
];

const NONE_OF_THEM =
  'Nothing else was known. The road was shut. Rain fell. The bridge held. Boats lay still. The power came back at night. Shops stayed shut. A band played. The bells rang. Cars were towed. The mill ran. Fog came. ';

describe('figures are not said to differ where', () => {
  for (const [why, a, b] of FIGURES) {
    it(why, () => {
      expect(said('figure', a, b)).toEqual([]);
      expect(said('figure', b, a)).toEqual([]);
    });
  }

  it('the dead are those of other attacks, told of further down', () => {
    const a = `A gunman was held in Velden. ${NONE_OF_THEM}The state once saw one of its worst shootings when 26 people were killed at a chapel during a wedding in autumn.`;
    const b = `Police in Velden held a gunman. ${NONE_OF_THEM}The deadliest raid on any college left 33 people dead at the hands of a pupil who then took his own life.`;
    expect(said('figure', a, b)).toEqual([]);
  });

  it('the reports are of different days and the count grows', () => {
    const report = (text: string, published: string) => side(text, { published });
    const facts = factsOf(
      'figure',
      report('The Velden fires have killed 17 people, the council said.', '2019-09-10'),
      report('The fires in Velden have killed 23 people, the council said.', '2019-09-12'),
    );
    expect(facts.filter((fact) => fact.a && fact.b).map((fact) => [fact.relation, fact.periodA, fact.periodB])).toEqual([
      ['periods', '2019-09-10', '2019-09-12'],
    ]);
  });

  it('nobody knows when an age was one', () => {
    const undated = (text: string) => side(text, { published: null });
    expect(said('figure', undated('Ann Bell, 31, left the Velden jail.'), undated('Ann Bell, 30, is held in the Velden jail.'))).toEqual(
      [],
    );
    expect(
      said('figure', undated('Ann Bell, 31, left the Velden jail.'), undated('Ann Bell, 28, is held in the Velden jail.')),
    ).toHaveLength(1);
  });
});

describe('figures are not set beside each other as both right where', () => {
  const both = (a: string, b: string) => lines(factsOf('figure', a, b));

  it('the one counts those of a narrower sort', () => {
    expect(
      both(
        'The row with the senate has led scores of qualified judges to withdraw their names, as the Velden Post wrote in spring.',
        'Bell spoke on a ferry of 129 judges who still wait for a vote by the Velden senate since last autumn.',
      ),
    ).toEqual([]);
  });

  it('they are sums of money in sentences little alike', () => {
    const a = 'The plan saves $4 billion in costs by spring, the Velden port said on Monday in a long letter to its staff.';
    const b = 'One-time charges in the last quarter come to up to $3.8 billion, Bell wrote to the port, and two docks shut in spring.';
    expect(both(a, b)).toEqual([]);
  });
});

describe('figures agree only where', () => {
  it('they go one way', () => {
    expect(lines(factsOf('figure', 'The Velden index rose 2.5 percent.', 'The Velden index fell 2.5 percent.'))).toEqual([]);
  });

  it('they are no part of a telephone number or of the name of a grade', () => {
    expect(lines(factsOf('figure', 'Call Velden at 555-0142 for help.', 'For help call Velden at 555-0188.'))).toEqual([]);
    expect(lines(factsOf('figure', 'A category three storm hit Velden.', 'Velden was hit by a category three storm.'))).toEqual([]);
  });
});

describe('figures still differ where', () => {
  it.each([
    ['passengers', 'The Velden ferry carried 212 passengers when it sank.', 'When it sank the Velden ferry carried 240 passengers.'],
    ['members', 'Nine of the Velden council’s 13 members agreed.', 'Nine of the Velden council’s 12 members agreed.'],
    ['gains', 'The Velden index finished with a gain of 0.9 percent.', 'The Velden index was up 0.8 percent at the end.'],
    ['places', 'The storm killed 12 people in Velden and 4 in Arden.', 'The storm killed 7 people in Arden and 12 in Velden.'],
  ])('nothing tells them apart: %s', (_, a, b) => {
    expect(said('figure', a, b)).toHaveLength(1);
  });
});

describe('days are not said to differ where', () => {
  it('they are the stamp of a page, the day up to which was counted, of an unknown week, or of a second happening', () => {
    const stamp = (day: string) => side(`Letters to the Velden Post, ${day}, 2019, 9:52 PM. The pier is shut.`, { published: null });
    expect(said('date', stamp('May 30'), stamp('May 31'))).toEqual([]);
    expect(said('date', 'As of Monday the Velden flood had killed 12.', 'As of Wednesday the Velden flood had killed 30.')).toEqual([]);
    expect(
      said(
        'date',
        'Bell spoke on the first night of the Velden harbour hearing on June 25, 2019, at the Mill Hall in Velden.',
        'Bell spoke on the second night of the Velden harbour hearing on June 27, 2019, at the Mill Hall in Velden.',
      ),
    ).toEqual([]);
    const week = (day: string) => side(`See you in your Velden inbox first thing ${day} morning.`, { published: null });
    expect(said('date', week('Tuesday'), week('Wednesday'))).toEqual([]);
  });
});

describe('sources are not said to differ where', () => {
  it('both are people, who say many things of one matter', () => {
    expect(
      said(
        'attribution',
        'Board head Ann Bell said the Velden teachers rejected a raise of 16 percent over four years.',
        'Mayor Tim Cole said the Velden teachers were offered a raise of 16 percent over four years.',
      ),
    ).toEqual([]);
  });

  it('who is credited there told it to the outlet that is credited here', () => {
    expect(
      said(
        'attribution',
        'The Velden Post reported that Cole had paid a firm $12,000 to bend two harbour polls.',
        'Ann Bell, who told the Velden Post of it, said that Cole had paid a firm $12,000 to bend two harbour polls.',
      ),
    ).toEqual([]);
  });

  it('what looks like a source is the verb of a list', () => {
    expect(
      said(
        'attribution',
        'The plan is out.\n\n-Lets states seek waivers allowing guilds to charge older sailors higher fees than younger ones.',
        'States could seek harbour waivers to allow guilds to charge older sailors higher fees than younger sailors.',
      ),
    ).toEqual([]);
  });

  it('the plain sentence tells but the background of what somebody said', () => {
    expect(
      said(
        'attribution',
        'Boating experts said the case of Cole, who spent a year in the Velden jail before his discharge in 2014, showed a weak link in the checks.',
        'Cole spent a year in the Velden jail. He got his discharge in 2014 and bought a boat.',
      ),
    ).toEqual([]);
  });
});

describe('certainty is not said to differ where', () => {
  it('it is said of whoever it may be, or of what somebody claimed', () => {
    expect(
      said(
        'certainty',
        'The rule bars people who have possibly been exposed to the Velden fever on board.',
        'The rule keeps apart those who have been exposed to the Velden fever on board.',
      ),
    ).toEqual([]);
    expect(
      said(
        'certainty',
        'Bell doubted the claim that the harbour board closed the Velden pier in May.',
        'The harbour board may have closed the Velden pier in May, Bell wrote.',
      ),
    ).toEqual([]);
  });

  it('one denies that it was denied, or got no answer in other words', () => {
    expect(
      said(
        'certainty',
        'Bell denied that she once said the Velden pier was not inspected by the harbour board.',
        'The Velden pier was inspected by the harbour board, Bell wrote.',
      ),
    ).toEqual([]);
    expect(
      said(
        'certainty',
        'He sent two letters to the Velden board in May and received no answers from it.',
        'He sent two letters to the Velden board in May but did not receive any answers from it.',
      ),
    ).toEqual([]);
  });
});

describe('descriptions are told whole, or not at all:', () => {
  const label = (a: string, b: string) => said('label', a, b);

  it('not the last of two', () => {
    expect(
      label(
        'They met deputy campaign manager and harbour director Kate Moss in Velden.',
        'In Velden they met deputy campaign manager Kate Moss.',
      ),
    ).toEqual([]);
  });

  it('not whose somebody is', () => {
    expect(label('The press chief for Arden’s president, Fabio Lund, was ill.', 'An official, Fabio Lund, was ill.').join()).not.toContain(
      'president',
    );
  });

  it('not a word that both use', () => {
    expect(
      label(
        'The conservative group Harbour Action said the Velden plan was bad for the town.',
        'The conservative political group Harbour Action said the Velden plan was bad for the town.',
      ),
    ).toEqual([]);
  });
});

describe('names are no variants where', () => {
  const names = (a: string, b: string) => said('name', a, b);

  it('a name was only cut', () => {
    expect(
      names('The U.S. Food and Harbour Administration shut the pier.', 'The pier was shut by the Food and Harbour Administration.'),
    ).toEqual([]);
  });

  it('an office is held by many', () => {
    expect(
      names('Sen. Amy Lund of Velden spoke for the pier law.', 'She had left after working for a prominent senator. The pier law passed.'),
    ).toEqual([]);
  });

  it('a sentence or a quotation ends between two names', () => {
    expect(names('He left Velden Tower. Cole said no.', '“I am with Velden Tower,” Cole Lund said.').join()).not.toContain('. Cole');
  });

  it('a party is that of one place', () => {
    expect(names('The Velden Harbour Party held a dinner.', 'The Harbour Party held a dinner in May.')).toEqual([]);
  });
});
