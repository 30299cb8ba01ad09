import { comparedAcross, inOtherScript, namesSuffice, probabilityAcross } from './across-compare';
import { besidesOneEach } from './besides';
import {
  FORMULA_DAYS,
  FORMULA_DOUBT,
  LARGE_PASSAGE_SHARE,
  LATE_PASSAGE_WORDS,
  LATE_TEXT_SHARE,
  LEAST_SAME_TEXT_WORDS,
  LONGEST_PASSAGE_WORDS,
  LONGEST_RUN_WORDS,
  LONGEST_STRETCH_WORDS,
  OWN_TEXT_SHARE,
  PASSAGE_ODDS,
  SAME_FORM_SHARE,
  SAME_TEXT_ODDS,
  SAME_TEXT_SHARE,
  SHARED_PASSAGE_WORDS,
} from './copy-weights';
import { type Copying, copyingOf, type QueryText } from './copying';
import { daysApart, leadGap, weekdayGap, weekdaysDiffer } from './days';
import { logOdds, probability, type Signals } from './event';
import { sharedKeys, wordingOf } from './evidence';
import { isFormula, isRefilled } from './formula';
import type { Held } from './held';
import { areUnlisted, isDated, isUnread, wordsTellLittle } from './model';
import { isOwn, outletsOf } from './outlet';
import type { Weighing } from './prior-weighing';
import type { Profile } from './profile';
import { crowdOdds, eventOdds } from './same-event';
import { type Match, type Matches, type Query, RELATIONS, type Relation } from './types';
import {
  CANDIDATES,
  EVENT_SCORE,
  LEAST_EVENT_MATTER,
  LEAST_EVENT_TERMS,
  LEAST_RARE,
  LEAST_RELATED_ACTORS,
  LEAST_RELATED_MATTER,
  LEAST_RELATED_TERMS,
  MOST_RELATED,
  OTHER_DAYS,
  RELATED_MODEL,
  RELATED_SCORE,
  SAME_DAYS,
  SEVERAL_RARE_NAMES,
  SIBLING_DAYS,
} from './weights';

/** A report that was looked at closely. */
export interface Considered {
  readonly held: Held;
  readonly signals: Signals;
  /** Grams of the query that its fingerprint has. */
  readonly hits: number;
  /** Whether it may share passages with the query, by its fingerprint: only its text tells then. */
  readonly mayBeCopied: boolean;
}

/** A report that was judged. */
export interface Judged extends Considered {
  readonly relation: Relation | null;
  /** How sure it is that both are on one event: what candidates are ranked by. */
  readonly score: number;
  /** How sure the relation is. */
  readonly shownScore: number;
  readonly copying: Copying | null;
}

/** What the index gives the decision. */
export interface Look {
  readonly profile: Profile;
  readonly text: QueryText;
  readonly considered: readonly Considered[];
  /** Whether a gram counts as copying, and whether it is of a formula: neither is what many reports have at once. */
  readonly counts: (hash: number) => boolean;
  readonly formulaic: (hash: number) => boolean;
  readonly weigh: Weighing;
  /** Reports held that were published within a day of the query, and those looked at that by what their texts tell are. */
  readonly crowd: number;
  /** All reports held. */
  readonly size: number;
}

/** What was decided, before it is said why. */
export interface Decided {
  /** What is shown, the first first. */
  readonly shown: readonly Judged[];
  readonly candidates: Matches['candidates'];
}

/**
 * Says of each considered report how it has to do with the query, if it has. The texts of those that `mayBeCopied` are
 * needed here, those of the others by `matchesOf` alone.
 */
export function decide(query: Query, look: Look): Decided {
  const odds = eventOdds(query, look);
  const judged = look.considered.map((one, i) => judge(one, odds[i] as number, query, look));
  const ranked = judged.filter((one) => one.relation !== null).sort((a, b) => byRank(a, b, look.profile.day));
  const related = ranked.filter((one) => one.relation === 'related').slice(0, MOST_RELATED);
  return {
    shown: [...ranked.filter((one) => one.relation !== 'related'), ...related],
    candidates: [...judged]
      .sort((a, b) => b.score - a.score)
      .slice(0, CANDIDATES)
      .map((one) => ({ id: one.held.report.id, score: one.score })),
  };
}

/** What is shown, each with its evidence, for which its text must be there. */
export function matchesOf(shown: Decided['shown'], query: Query, look: Look): Match[] {
  const { profile, text, weigh } = look;
  if (shown.length === 0) return [];
  const wording = wordingOf(query, text.grams.words, weigh);
  return shown.map((one) => matchOf(withRuns(one, look), query, profile, wording));
}

function judge(one: Considered, odds: number, query: Query, look: Look): Judged {
  const { profile, text, weigh } = look;
  const other = one.held.profile;
  const outlets = outletsOf(query.outlet, one.held.report.outlet);
  const copying = one.mayBeCopied ? copyingOf(text, one.held, look) : null;
  const event = probability(odds);
  const copied = copying && !isFormula(copying, profile, other) ? copyRelation(copying, outlets === 'same', apart(profile, other)) : null;
  if (copying && copied) return { ...one, ...copied, copying };
  const enough = Math.min(profile.terms.keys.length, other.terms.keys.length) >= LEAST_EVENT_TERMS;
  const read = !isUnread(profile) && !isUnread(other);
  if (enough && inOtherScript(profile, other)) return { ...one, ...acrossScripts(one, profile, weigh), copying };
  // Two accounts of one event that share half of their words differ in more than names and figures.
  const otherOccasion = copying !== null && copying.share >= SAME_FORM_SHARE && isRefilled(copying);
  // Asked of few: most have neither score.
  const little = () => sharesLittle(one.signals, profile, other, weigh);
  const neededOfLittle = isDated(profile, other) ? EVENT_SCORE.little : EVENT_SCORE.littleUndated;
  if (enough && !otherOccasion && event >= neededFor(one.signals, profile, other) && (event >= neededOfLittle || !little())) {
    return { ...one, relation: 'same event', score: event, shownScore: event, copying };
  }
  const related = probability(logOdds(one.signals, RELATED_MODEL) - crowdOdds(look, other));
  const sameDays = (daysApart(profile, other) ?? Number.POSITIVE_INFINITY) <= SAME_DAYS;
  const shared = sameDays || sharesMatter(one.signals, profile, other);
  return {
    ...one,
    relation: read && enough && shared && related >= RELATED_SCORE && !little() ? 'related' : null,
    score: event,
    shownScore: related,
    copying,
  };
}

/**
 * Whether two reports in one language have hardly more in common than names, or besides a name and a word of news nothing: a town, its council and its mayor stand in all
 * that happens there.
 */
function sharesLittle({ matter, leadMatter, figures }: Signals, a: Profile, b: Profile, weigh: Weighing): boolean {
  if (wordsTellLittle(a, b)) return false;
  return matter + leadMatter < LEAST_EVENT_MATTER || (figures === 0 && besidesOneEach(a, b, weigh) === 0);
}

/** What reports in different scripts are to each other: their words say nothing, so that the names of both leads must, and for one event a figure or date besides. Undated ones are never merely related. */
function acrossScripts(one: Considered, profile: Profile, weigh: Weighing): Pick<Judged, 'relation' | 'score' | 'shownScore'> {
  const other = one.held.profile;
  const dated = profile.day !== null && other.day !== null;
  const across = comparedAcross(profile.across, other.across, weigh.name);
  const score = probabilityAcross(across, one.signals);
  const said =
    namesSuffice(across, dated, one.signals) && (daysApart(profile, other) ?? 0) <= SIBLING_DAYS && mayBeOneAcross(profile, other, dated);
  const backed = one.signals.figures + one.signals.dates > 0;
  const relation = !said || score < RELATED_SCORE ? null : backed && score >= EVENT_SCORE.scripts ? 'same event' : dated ? 'related' : null;
  return { relation, score, shownScore: score };
}

function mayBeOneAcross(a: Profile, b: Profile, dated: boolean): boolean {
  return dated ? !onOtherDays(a, b) : mayBeOneUndated(a, b);
}

/** The probability from which two reports are said to be on one event: what mostly tells two events apart must be outweighed. Above 1 where nothing does. */
function neededFor(signals: Signals, a: Profile, b: Profile): number {
  if (isUnread(a) || isUnread(b)) return neededUnread(signals, a, b);
  const byNames = neededByNames(signals, a, b);
  if (!isDated(a, b)) return Math.max(byNames, neededUndated(a, b));
  const between = daysApart(a, b) ?? 0;
  const fewRare = byNames === 0 && signals.rareTerms + signals.rareNames < LEAST_RARE;
  // What came out on one day or the next is one event even where one lead looks back or ahead.
  if (onOtherDays(a, b) && between >= OTHER_DAYS) return Number.POSITIVE_INFINITY;
  const late = between > SIBLING_DAYS ? EVENT_SCORE.late : 0;
  return Math.max(EVENT_SCORE.dated, byNames, late, fewRare ? EVENT_SCORE.fewRare : 0);
}

/**
 * The same by the rare names that two reports have in common, in a language whose common words are not known: words alone tell little there, and one name may be
 * the town that both are from. 0 in others, and in scripts without capitals, which hide their names among the words.
 */
function neededByNames({ rareNames }: Signals, a: Profile, b: Profile): number {
  if (!areUnlisted(a, b) || a.names.keys.length === 0 || b.names.keys.length === 0) return 0;
  if (rareNames === 0) return EVENT_SCORE.noName;
  return rareNames < SEVERAL_RARE_NAMES ? EVENT_SCORE.oneName : 0;
}

/** The same in languages that are not read: weekdays and offices pass for names there, so that a figure or date must be in common too, as between scripts. */
function neededUnread({ figures, dates }: Signals, a: Profile, b: Profile): number {
  const mayBeOne = mayBeOneAcross(a, b, isDated(a, b)) && (daysApart(a, b) ?? 0) <= SIBLING_DAYS;
  return mayBeOne && figures + dates > 0 ? EVENT_SCORE.unread : Number.POSITIVE_INFINITY;
}

/** The same where one of them gives no date: the day after is the day that somebody spoke of it as often as that of a like event. */
function neededUndated(a: Profile, b: Profile): number {
  const elsewhen = after(a, b) || after(b, a) || weekdayGap(a, b) >= OTHER_DAYS;
  if (elsewhen) return Number.POSITIVE_INFINITY;
  if (wordsTellLittle(a, b)) return EVENT_SCORE.translated;
  return areUnlisted(a, b) ? EVENT_SCORE.unlisted : EVENT_SCORE.undated;
}

/** Whether two reports in different scripts, of which one gives no date, may be on one event: neither names a month after the other came out, and their leads do not name different weekdays. */
function mayBeOneUndated(a: Profile, b: Profile): boolean {
  return !after(a, b) && !after(b, a) && !weekdaysDiffer(a, b);
}

/** Whether the leads tell of days that lie apart: two fires of one town in one week have all but that in common. */
function onOtherDays(a: Profile, b: Profile): boolean {
  return (leadGap(a, b) ?? 0) >= OTHER_DAYS;
}

/** Whether a text names, as one that was or is, a month that began when the other had been published already. */
function after(text: Profile, published: Profile): boolean {
  return text.latestNamed !== null && published.day !== null && text.latestNamed > published.day;
}

/** Whether reports of other days share more than where they took place: those who act, and what happens. Scripts without capitals show no names. */
function sharesMatter(signals: Signals, a: Profile, b: Profile): boolean {
  const nameless = a.names.keys.length === 0 || b.names.keys.length === 0;
  const actors = nameless || signals.actors >= LEAST_RELATED_ACTORS;
  return actors && signals.matter >= LEAST_RELATED_MATTER && signals.terms >= LEAST_RELATED_TERMS;
}

/**
 * Whether enough words are the same, and the surest such relation. What an outlet repeats of its own from one report to
 * the next is no shared passage, and what is repeated after days is more often a set formula than a copy.
 * @param days between the two dates of publication; 0 where one is not known
 */
function copyRelation(
  copying: Copying,
  ownOutlet: boolean,
  days: number,
): (Pick<Judged, 'score' | 'shownScore'> & { relation: Relation }) | null {
  const late = days > FORMULA_DAYS;
  const share = late ? LATE_TEXT_SHARE : (ownOutlet ? OWN_TEXT_SHARE : SAME_TEXT_SHARE) * (1 + copying.formula);
  const needed = (late ? LATE_PASSAGE_WORDS : SHARED_PASSAGE_WORDS) * (1 + FORMULA_DOUBT * copying.formula);
  const whole = probability(SAME_TEXT_ODDS.bias + SAME_TEXT_ODDS.beyond * (copying.share - share));
  const part = probability(PASSAGE_ODDS.bias + PASSAGE_ODDS.beyond * Math.log(Math.max(1, copying.words) / needed));
  const score = Math.max(whole, part);
  if (copying.prose >= LEAST_SAME_TEXT_WORDS && copying.longest >= LONGEST_STRETCH_WORDS && copying.share >= share) {
    return { relation: 'same text', score, shownScore: whole };
  }
  const inOnePiece = copying.longest >= LONGEST_PASSAGE_WORDS || copying.share >= LARGE_PASSAGE_SHARE;
  if (!ownOutlet && copying.words >= needed && copying.longestRun >= LONGEST_RUN_WORDS && inOnePiece) {
    return { relation: 'shared passages', score, shownScore: part * (1 - whole) };
  }
  return null;
}

function apart(a: Profile, b: Profile): number {
  return a.day === null || b.day === null ? 0 : Math.abs(a.day - b.day);
}

/** By relation; related reports of the same days before others; then by score. */
function byRank(a: Judged, b: Judged, day: number | null): number {
  const rank = (one: Judged) => RELATIONS.indexOf(one.relation ?? 'related') + (one.relation === 'related' && !sameDays(one, day) ? 1 : 0);
  return rank(a) - rank(b) || b.shownScore - a.shownScore || (a.held.report.id < b.held.report.id ? -1 : 1);
}

function sameDays(one: Judged, day: number | null): boolean {
  const other = one.held.profile.day;
  return day !== null && other !== null && Math.abs(other - day) <= SAME_DAYS;
}

/**
 * Runs are evidence for every relation: those that decide nothing are looked up for what is shown alone, and what many reports have is none. Without a
 * gram that counts there are none, and the text need not be cut into words.
 */
function withRuns(one: Judged, look: Look): Judged {
  const { text, counts } = look;
  const mayHaveRuns = !one.copying && one.hits > 0 && one.held.fingerprint.hashes.some((hash) => text.grams.at.has(hash) && counts(hash));
  return mayHaveRuns ? { ...one, copying: copyingOf(text, one.held, { counts, formulaic: (hash) => !counts(hash) }) } : one;
}

function matchOf(one: Judged, query: Query, profile: Profile, wording: ReturnType<typeof wordingOf>): Match {
  const relation = one.relation as Relation;
  const { report } = one.held;
  const days = profile.day === null || one.held.profile.day === null ? null : one.held.profile.day - profile.day;
  return {
    report,
    relation,
    score: one.shownScore,
    self: relation === 'same text' && isOwn(query, report),
    evidence: {
      runs: one.copying?.runs ?? [],
      ofQuery: Math.min(1, one.copying?.ofQuery ?? 0),
      ofReport: Math.min(1, one.copying?.ofReport ?? 0),
      ...sharedKeys(wording, one.held.profile),
      days,
    },
  };
}
