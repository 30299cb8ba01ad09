import { logOdds, type Model, type Signals } from './event';
import { sameOutlet } from './outlet';
import type { Profile } from './profile';
import type { Considered, Look } from './relation';
import type { QueryGrams } from './reuse';
import type { Query } from './types';
import {
  COPY_TERMS,
  CROWD_SCALE,
  CROWD_WEIGHT,
  RIVAL_COUNTED,
  RIVAL_DATED,
  RIVAL_UNDATED,
  SAME_DAYS,
  SAME_EVENT_ACROSS,
  SAME_EVENT_DATED,
  SAME_EVENT_UNDATED,
} from './weights';

/** How the log-odds of a report by itself and its distance from the best of the others make the final ones. */
export interface Rivalry {
  readonly bias: number;
  readonly own: number;
  readonly behind: number;
}

/** Log-odds that each considered report is on the query's event, in their order. */
export function eventOdds(query: Query, look: Look): number[] {
  const { profile } = look;
  const alone = look.considered.map((one) => {
    const other = one.held.profile;
    return logOdds(allSignals(one, query, look), modelFor(profile, other)) - crowdOdds(look, other);
  });
  const behind = behindBest(look.considered, alone);
  return look.considered.map(({ held }, i) => {
    const own = alone[i] as number;
    if (otherLanguage(profile, held.profile)) return own;
    const by = isDated(profile, held.profile) ? RIVAL_DATED : RIVAL_UNDATED;
    return by.bias + by.own * own + by.behind * (behind[i] as number);
  });
}

/** What the profiles tell, and what only texts and outlets side by side do. */
export function allSignals({ held, signals, hits }: Considered, query: Query, { text, counts }: Look): Signals {
  const grams = hits === 0 ? 0 : sharedGrams(text.grams, held.fingerprint.hashes, counts);
  return { ...signals, sharedGrams: Math.log1p(grams), ownOutlet: sameOutlet(query.outlet, held.report.outlet) ? 1 : 0 };
}

/**
 * How far each lies behind the best of the others, 0 or less: a report of another day of the same story looks like the event until one of the
 * event itself stands beside it. Copies of the text leave no room to compare, and are no rivals.
 */
export function behindBest(considered: readonly Pick<Considered, 'signals'>[], odds: readonly number[]): number[] {
  const rivals = odds.filter((_, i) => (considered[i]?.signals.terms ?? 0) < COPY_TERMS).sort((a, b) => b - a);
  const [first = Number.NEGATIVE_INFINITY, second = Number.NEGATIVE_INFINITY] = rivals;
  return odds.map((own) => Math.min(0, own - Math.min(own === first ? second : first, RIVAL_COUNTED)));
}

/** The more reports of the same days are held, the more likely it is that two are alike by chance: what is taken off the odds for it. */
export function crowdOdds({ profile, crowd }: Look, other: Profile): number {
  if (profile.day === null || other.day === null || Math.abs(profile.day - other.day) > SAME_DAYS) return 0;
  return CROWD_WEIGHT * Math.log1p(crowd / CROWD_SCALE);
}

/** Whether both say when they were published. */
export function isDated(a: Profile, b: Profile): boolean {
  return a.day !== null && b.day !== null;
}

/** Whether both are in known languages, and not in one. */
export function otherLanguage(a: Profile, b: Profile): boolean {
  return a.language !== null && b.language !== null && a.language !== b.language;
}

/** Translations share names, figures and dates, and few other words. */
function modelFor(a: Profile, b: Profile): Model {
  if (otherLanguage(a, b)) return SAME_EVENT_ACROSS;
  return isDated(a, b) ? SAME_EVENT_DATED : SAME_EVENT_UNDATED;
}

/** Different grams of the query that a fingerprint has, furniture left out: mostly quotations that both carry. */
function sharedGrams(query: QueryGrams, hashes: readonly number[], counts: (hash: number) => boolean): number {
  const shared = new Set<number>();
  for (const hash of hashes) if (query.at.has(hash) && counts(hash)) shared.add(hash);
  return shared.size;
}
