import { describe, expect, it } from 'vitest';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { report } from './invented';
import { TOWNS } from './invented-towns';

const DAY = '2031-03-04';
/** Shares of unrelated pairs that may be called one event; without the rule of names alone three of four were, undated one of four. */
const MOST_WRONG = 0.04;
const MOST_WRONG_UNDATED = 0.15;
/** Matches that may be wrong where a town's news is held whole: an account of another event, asked from both sides. */
const MOST_WRONG_HELD = 2;

interface Told {
  readonly event: string;
  readonly report: FullReport;
}

/** The reports of a town, each of an outlet of its own, with a headline (the first words of its text) or without. */
function toldOf(town: string, published: string | null, headed: boolean): Told[] {
  return (TOWNS[town] ?? []).flatMap((accounts, event) =>
    accounts.map((text, i) => {
      const title = headed ? text.split(' ').slice(0, 9).join(' ') : null;
      return { event: `${event}`, report: report(`${event}-${i}`, text, { title, published, outlet: `Paper ${event}-${i}` }) };
    }),
  );
}

/** What is said of each two of a town's reports that are held alone, and whether they are on one event. */
async function saidAlone(all: readonly Told[]): Promise<{ readonly same: boolean; readonly relation: string | null }[]> {
  const said: { same: boolean; relation: string | null }[] = [];
  for (const [i, one] of all.entries()) {
    for (const other of all.slice(i + 1)) {
      const { matches } = await buildIndex([other.report]).match(one.report);
      said.push({ same: one.event === other.event, relation: matches[0]?.relation ?? null });
    }
  }
  return said;
}

describe.each(Object.keys(TOWNS))('the news of one day in %s', (town) => {
  it.each([
    [DAY, true],
    [DAY, false],
    [null, true],
  ])('makes no event of its names alone, and hides hardly a second account (published: %s, headlines: %s)', async (published, headed) => {
    const said = await saidAlone(toldOf(town, published, headed));
    const unrelated = said.filter(({ same }) => !same).map(({ relation }) => relation);
    const right = said.filter(({ same }) => same);
    expect(unrelated.filter((relation) => relation === 'same event').length).toBeLessThan(
      unrelated.length * (published ? MOST_WRONG : MOST_WRONG_UNDATED),
    );
    expect(unrelated).not.toContain('related');
    expect(right.filter(({ relation }) => relation === 'same event').length).toBeGreaterThanOrEqual(right.length * 0.8);
  });

  it('is told apart where all of it is held', async () => {
    const all = toldOf(town, DAY, true);
    let wrong = 0;
    for (const { event, report: asked } of all) {
      const others = all.filter((other) => other.report !== asked);
      const { matches } = await buildIndex(others.map((other) => other.report)).match(asked);
      const said = matches.filter(({ relation }) => relation === 'same event').map(({ report: { id } }) => id.split('-')[0]);
      wrong += said.filter((other) => other !== event).length;
    }
    expect(wrong).toBeLessThanOrEqual(MOST_WRONG_HELD);
  });
});
