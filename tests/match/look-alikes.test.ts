import { describe, expect, it } from 'vitest';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { crowdOdds } from '../../lib/match/same-event';
import { report } from './invented';
import { LOOK_ALIKES } from './invented-look-alikes';

/** An invented report of a happening that is like another in all but what happened when. */
const told = (id: string, published: string, title: string, text: string): FullReport =>
  report(id, text, { outlet: `Paper ${id}`, outletFrom: 'stated', title, titleFrom: 'stated', published, publishedFrom: 'stated' });

const FIRE = told(
  'fire',
  '2025-06-10',
  'Three hurt in Northport warehouse fire',
  'Three people were hurt when a fire broke out in a furniture warehouse in Northport on Monday night, the fire service said. Around 60 firefighters fought the blaze on Quay Street for six hours. Fire chief Marta Belling said that the cause was not yet known. The three injured, all workers of the night shift, were taken to Northport General Hospital. Police closed Quay Street until Tuesday noon. Mayor Iven Karsk thanked the crews.',
);
const NEXT_FIRE = told(
  'next-fire',
  '2025-06-13',
  'Two die as fire guts Northport flats',
  'Two people died and five were hurt when a fire swept through a block of flats in Northport on Thursday night, the fire service said. Around 80 firefighters fought the blaze on Mill Lane for four hours. Fire chief Marta Belling said that the cause was not yet known. The injured were taken to Northport General Hospital. Police closed Mill Lane until Friday noon. Mayor Iven Karsk visited the residents.',
);
const QUAKE = told(
  'quake',
  '2025-08-03',
  'Quake of 5.8 shakes Orlan valley',
  'An earthquake of magnitude 5.8 shook the Orlan valley in eastern Velmora on Sunday morning, killing at least 12 people, officials said. The quake struck at 5:12 a.m. at a depth of 10 km, the geological institute said. Dozens of houses collapsed in Orlan town. Governor Stef Brand said 90 people were hurt. Rescue teams were on their way from Sarn.',
);
const AFTERSHOCK = told(
  'aftershock',
  '2025-08-05',
  'Aftershock of 5.1 hits Orlan valley',
  'An earthquake of magnitude 5.1 shook the Orlan valley in eastern Velmora on Tuesday morning, killing at least 3 people, officials said. The quake struck at 4:40 a.m. at a depth of 8 km, the geological institute said. Several houses collapsed in Orlan town. Governor Stef Brand said 20 people were hurt. Rescue teams from Sarn were already in the valley.',
);
const TOLL = told(
  'toll',
  '2025-08-04',
  'Toll of Orlan quake rises to 19',
  'The death toll of the earthquake that shook the Orlan valley on Sunday has risen to 19, officials said on Monday. Governor Stef Brand said that 140 people were hurt and that 7 were still missing. The magnitude 5.8 quake struck at 5:12 a.m. on Sunday. Rescue teams from Sarn pulled two children alive from a house in Orlan town.',
);
const CEREMONY = told(
  'ceremony',
  '2024-02-01',
  'Norhaven marks flood anniversary',
  'Hundreds gathered in Norhaven on Thursday to remember the 143 people who died in the flood of 1987. Mayor Elsa Tarn laid a wreath at the memorial by the old bridge at 11 a.m. Bells rang for a minute and schoolchildren read the names of the dead. About 600 people came, the police said. The flood of February 1, 1987 destroyed 400 houses.',
);
const NEXT_CEREMONY = told(
  'next-ceremony',
  '2025-02-01',
  'Norhaven remembers the flood',
  'Hundreds gathered in Norhaven on Saturday to remember the 143 people who died in the flood of 1987. Mayor Elsa Tarn laid a wreath at the memorial by the old bridge at 11 a.m. Bells rang for a minute and schoolchildren read the names of the dead. About 850 people came, the police said. The flood of February 1, 1987 destroyed 400 houses.',
);
const STRIKE = told(
  'strike',
  '2025-01-14',
  'Airstrike kills 8 in Dhal',
  'An airstrike killed eight people in the town of Dhal on Monday, medics said. The army of Ostrava said that it had hit a weapons depot. Medics said three children were among the dead. The Dhal Front vowed to answer. The UN called for restraint.',
);
const NEXT_STRIKE = told(
  'next-strike',
  '2025-01-16',
  'Airstrike kills 11 in Dhal',
  'An airstrike killed eleven people in the town of Dhal on Wednesday, medics said. The army of Ostrava said that it had hit a command post. Medics said two women were among the dead. The Dhal Front vowed to answer. The UN called for restraint.',
);

const FAIR = told(
  'fair',
  '2025-05-20',
  'Port of Sellin opens its harbour fair with tall ships',
  'The harbour fair of Sellin opened with a parade of tall ships, watched by some 40,000 visitors, the port authority said. Mayor Ilsa Brenn rang the bell of the frigate Aurelia at noon. Harbour master Tom Veck said the fair was the largest the town had seen. Stalls along Rope Quay sold smoked eel and pear cider. The fair goes on until the fireworks over the Sellin breakwater.',
);
const FAIR_COPY = { ...FAIR, id: 'fair-copy', outlet: 'Paper fair-copy', published: '2025-05-21' };
const FAIR_BEFORE = told(
  'fair-before',
  '2023-05-18',
  'Sellin harbour fair opens in the rain',
  'The harbour fair of Sellin opened in heavy rain, with half of the stalls closed, the port authority said. Mayor Ilsa Brenn cut short her speech on Rope Quay. A dinghy race was called off, and harbour master Tom Veck said the crews of four schooners had asked for safer berths. Traders feared for their takings.',
);

const relation = async (query: FullReport, other: FullReport): Promise<string | null> =>
  (await buildIndex([other]).match(query)).matches[0]?.relation ?? null;

describe('happenings that are alike', () => {
  it.each([
    ['two fires of one town in one week', FIRE, NEXT_FIRE],
    ['a quake and its aftershock', QUAKE, AFTERSHOCK],
    ['two air strikes on one town', STRIKE, NEXT_STRIKE],
    ['a yearly ceremony', CEREMONY, NEXT_CEREMONY],
  ])('are not taken for one, nor for copies: %s', async (_, a, b) => {
    expect([await relation(a, b), await relation(b, a)]).toEqual(['related', 'related']);
  });

  it.each([
    ['fires', FIRE, NEXT_FIRE],
    ['quakes', QUAKE, AFTERSHOCK],
    ['air strikes', STRIKE, NEXT_STRIKE],
  ])('are not taken for one where the page gives no date: %s', async (_, a, b) => {
    const undated = { ...a, published: null };
    expect(await relation(undated, b)).not.toBe('same event');
    expect(await relation(undated, b)).not.toBe('same text');
  });

  it('are told apart by the day of a report that is all but certainly on the event, where the page gives none', async () => {
    const undated = { ...FAIR, id: 'page', published: null };
    const said = async (held: FullReport[]) =>
      (await buildIndex(held).match(undated)).matches.find(({ report: { id } }) => id === 'fair-before')?.relation;
    expect(await said([FAIR_BEFORE])).toBe('same event');
    expect(await said([FAIR_BEFORE, FAIR_COPY])).not.toBe('same event');
  });

  it('need more in common the more reports are held, where the page gives no date', async () => {
    const look = await buildIndex([FAIR_BEFORE]).look({ ...FAIR, id: 'page', published: null });
    const other = (look.considered[0] as (typeof look.considered)[0]).held.profile;
    expect(crowdOdds(look, other)).toBe(0);
    expect(crowdOdds({ ...look, size: 100_000 }, other)).toBeGreaterThan(crowdOdds({ ...look, size: 10_000 }, other));
    expect(crowdOdds({ ...look, size: 10_000 }, other)).toBeGreaterThan(0);
  });

  it('are told apart in short reports without headlines and dates, several of each', async () => {
    const all = Object.entries(LOOK_ALIKES).flatMap(([event, texts]) =>
      texts.map((text, i) => report(`${event} ${i}`, text, { outlet: `Paper ${event} ${i}` })),
    );
    const index = buildIndex(all);
    const [right, wrong]: [string[], string[]] = [[], []];
    for (const one of all) {
      for (const { relation, report: other } of (await index.match(one)).matches) {
        if (relation === 'related') continue;
        (one.id.split(' ')[0] === other.id.split(' ')[0] ? right : wrong).push(`${one.id}, ${other.id}`);
      }
    }
    expect(right.length).toBeGreaterThan(60);
    expect(wrong.length).toBeLessThan(right.length / 50);
  });

  it('leave a later report of the same happening what it is', async () => {
    expect([await relation(QUAKE, TOLL), await relation(TOLL, QUAKE)]).toEqual(['same event', 'same event']);
  });
});
