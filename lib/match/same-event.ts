import { daysApart } from './days';
import { logOdds, probability, type Signals } from './event';
import { isDated, modelFor, wordsTellLittle } from './model';
import { sameOutlet } from './outlet';
import { type Profile, whenOf } from './profile';
import type { Considered, Look } from './relation';
import type { QueryGrams } from './reuse';
import { amongOthers, behindBest, type Company, comparedOnce } from './rivals';
import type { Query } from './types';
import {
  CERTAIN_EVENT,
  CROWD_SCALE,
  CROWD_SCALE_UNDATED,
  CROWD_WEIGHT,
  RIVAL_DATED,
  RIVAL_RAISES,
  RIVAL_UNDATED,
  SAME_DAYS,
  SAME_EVENT_DATED,
  SIBLING_DAYS,
} from './weights';

/** Log-odds that each considered report is on the query's event, in their order. */
export function eventOdds(query: Query, look: Look): number[] {
  const { profile, considered } = look;
  const all = considered.map((one) => {
    const other = one.held.profile;
    const odds = logOdds(allSignals(one, query, look), modelFor(profile, other)) - crowdOdds(look, other);
    return { id: one.held.report.id, terms: one.signals.terms, odds };
  });
  const dated = considered.map(({ held }) => isDated(profile, held.profile));
  const behindAll = behindBest(all);
  const company = dated.every((is) => is) ? [] : amongOthers(all, comparedOnce(considered.map(({ held }) => held)));
  const final = all.map(({ odds }, i) => {
    if (wordsTellLittle(profile, (considered[i] as Considered).held.profile)) return odds;
    if (dated[i]) return RIVAL_DATED.bias + RIVAL_DATED.own * odds + RIVAL_DATED.behind * (behindAll[i] as number);
    const { behind, elsewhere, strangers } = company[i] as Company;
    const { bias, own, ...by } = RIVAL_UNDATED;
    return Math.min(bias + own * odds + by.behind * behind + by.elsewhere * elsewhere + by.strangers * strangers, odds + RIVAL_RAISES);
  });
  return whenOf(profile) === null ? byLikelyDay(considered, final) : final;
}

/**
 * The same where the query gives no date: what is all but certainly on its event tells when it was probably published, and what came out on
 * other days loses by that as it would beside a date. Never shown as a date.
 */
function byLikelyDay(considered: readonly Considered[], odds: readonly number[]): number[] {
  const dated = considered.flatMap(({ held: { report, profile } }, i) =>
    whenOf(profile) === null ? [] : [{ id: report.id, day: whenOf(profile) as number, odds: odds[i] as number }],
  );
  const [surest] = dated.sort((a, b) => b.odds - a.odds || (a.id < b.id ? -1 : 1));
  const sure = surest ? probability(surest.odds) : 0;
  if (!surest || sure < CERTAIN_EVENT) return [...odds];
  return considered.map(({ held: { profile } }, i) => {
    const day = whenOf(profile);
    const days = day === null ? 0 : Math.abs(day - surest.day);
    return (odds[i] as number) + sure * SAME_EVENT_DATED.farDays * Math.log1p(Math.max(0, days - SIBLING_DAYS));
  });
}

/** What the profiles tell, and what only texts and outlets side by side do. */
export function allSignals({ held, signals, hits }: Considered, query: Query, { text, counts }: Look): Signals {
  const grams = hits === 0 ? 0 : sharedGrams(text.grams, held.fingerprint.hashes, counts);
  return { ...signals, sharedGrams: Math.log1p(grams), ownOutlet: sameOutlet(query.outlet, held.report.outlet) ? 1 : 0 };
}

/**
 * The more reports are held that may be on the event by their dates, the more likely it is that two are alike by chance: what is taken off the odds
 * for it. Without dates these are all.
 */
export function crowdOdds({ profile, crowd, size }: Look, other: Profile): number {
  const days = daysApart(profile, other);
  if (days === null) return CROWD_WEIGHT * Math.log(Math.max(1, size / CROWD_SCALE_UNDATED));
  return days > SAME_DAYS ? 0 : CROWD_WEIGHT * Math.log1p(crowd / CROWD_SCALE);
}

/** Different grams of the query that a fingerprint has, furniture left out: mostly quotations that both carry. */
function sharedGrams(query: QueryGrams, hashes: readonly number[], counts: (hash: number) => boolean): number {
  const shared = new Set<number>();
  for (const hash of hashes) if (query.at.has(hash) && counts(hash)) shared.add(hash);
  return shared.size;
}
