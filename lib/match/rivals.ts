import { logOdds, probability, signalsOf } from './event';
import type { Held } from './held';
import { modelFor } from './model';
import { PRIOR } from './prior-weighing';
import { COPY_TERMS, KIN_COMPARED, KIN_FORGIVES, KIN_FROM, LEAST_RIVAL_ODDS, RIVAL_COUNTED, RIVAL_REACH, STRANGERS_BELOW } from './weights';

/** A considered report beside the others, and how likely it is by itself. */
export interface Rival {
  readonly id: string;
  /** Likeness of its terms to the query's. */
  readonly terms: number;
  /** Log-odds that it is on the query's event. */
  readonly odds: number;
}

/** What the others tell of one report. */
export interface Company {
  /** How far it lies behind the best of the others, 0 or less. */
  readonly behind: number;
  /** How sure it is that it is on one event with a report that is not on the query's, 0 to 1. */
  readonly elsewhere: number;
  /** ln(1 + how many are about as likely or likelier, and no kin of it): of so many happenings the query's event is one at most. */
  readonly strangers: number;
}

/**
 * How far each lies behind the best of the others, 0 or less: a report of another day of the same story looks like the event until one of the
 * event itself stands beside it. Copies of the text leave no room to compare, and are no rivals.
 */
export function behindBest(all: readonly Rival[]): number[] {
  const rivals = all
    .filter(({ terms }) => terms < COPY_TERMS)
    .map(({ odds }) => odds)
    .sort((a, b) => b - a);
  const [first = Number.NEGATIVE_INFINITY, second = Number.NEGATIVE_INFINITY] = rivals;
  return all.map(({ odds }) => Math.min(0, odds - Math.min(odds === first ? second : first, RIVAL_COUNTED)));
}

/**
 * The same for reports without a date, with the likeliest of them compared with one another: whoever has nearer kin on another event is
 * probably there, and whoever is kin to the best is not behind it, so that an event with many reports does not speak against itself. Only
 * neighbours count, never a chain of them: the steps of one story would run together.
 * @param alike log-odds that two of them, by their places, are on one event
 */
export function amongOthers(all: readonly Rival[], alike: (i: number, j: number) => number): Company[] {
  const likeliest = likeliestOf(all);
  const company = behindBest(all).map((behind, i) => ({ behind, elsewhere: 0, strangers: Math.log1p(near(all, i)) }));
  for (const i of likeliest) {
    const one = all[i] as Rival;
    if (one.odds < LEAST_RIVAL_ODDS) break;
    let [behind, elsewhere, strangers] = [0, 0, near(all, i)];
    for (const j of likeliest) {
      if (i === j) continue;
      const other = all[j] as Rival;
      const kin = alike(Math.min(i, j), Math.max(i, j));
      if (isNear(one, other) && kin >= STRANGERS_BELOW) strangers--;
      elsewhere = Math.max(elsewhere, probability(kin) * probability(-other.odds));
      const forgiven = Math.min(KIN_FORGIVES, Math.max(0, kin - KIN_FROM));
      if (other.terms < COPY_TERMS) behind = Math.min(behind, one.odds - Math.min(other.odds, RIVAL_COUNTED) + forgiven);
    }
    company[i] = { behind, elsewhere, strangers: Math.log1p(strangers) };
  }
  return company;
}

/** How many others are about as likely as one, or likelier. */
function near(all: readonly Rival[], i: number): number {
  return all.filter((other, j) => j !== i && isNear(all[i] as Rival, other)).length;
}

function isNear(one: Rival, other: Rival): boolean {
  return other.odds > one.odds - RIVAL_REACH && other.terms < COPY_TERMS;
}

/** Places of the likeliest, best first. What is kept does not hang on the order they come in. */
export function likeliestOf(all: readonly Rival[]): number[] {
  const before = (a: Rival, b: Rival) => b.odds - a.odds || (a.id < b.id ? -1 : 1);
  return [...all.keys()].sort((i, j) => before(all[i] as Rival, all[j] as Rival)).slice(0, KIN_COMPARED);
}

/** Compares held reports by their places: log-odds that two are on one event, each two once. Under the prior, since how common their keys are is not looked up. */
export function comparedOnce(held: readonly Held[]): (i: number, j: number) => number {
  const known = new Map<number, number>();
  return (i, j) => {
    const place = i * held.length + j;
    let odds = known.get(place);
    if (odds === undefined) {
      const [a, b] = [held[i] as Held, held[j] as Held];
      odds = logOdds(signalsOf(a.profile, b.profile, a.lengths, b.lengths, PRIOR), modelFor(a.profile, b.profile));
      known.set(place, odds);
    }
    return odds;
  };
}
