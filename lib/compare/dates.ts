import type { DateMention } from '../text';
import type { PreparedSide } from './context';
import { type DateUse, dateUses, keyOf } from './dates-uses';
import { agreeingDates, type DateRelation } from './dates-values';
import {
  DATE_BASE,
  DATE_CLOSENESS,
  DATE_CONFLICT,
  DATE_CONFLICT_BASE,
  DATE_DISTINCT,
  DATE_LEAD,
  DATE_SAME_WORDS,
  DATE_WEIGHT,
  PAIRING_SHARE,
} from './fact-weights';
import { alike, type Evidence } from './facts-evidence';
import type { Fact, FactRelation } from './types';

interface Candidate {
  readonly a: DateUse;
  readonly b: DateUse;
  readonly relation: DateRelation;
  readonly closeness: number;
  readonly score: number;
}

/**
 * Dates on which both reports place the same thing: each day, month or year of one text with its likeliest mention in
 * the other. Different days are only held against each other where the sentences are nearly the same.
 */
export function findDateFacts(evidence: Evidence): Fact[] {
  const usesA = dateUses(evidence, 'a');
  const usesB = dateUses(evidence, 'b');
  const candidates: Candidate[] = [];
  const met = new Set<string>();
  // Two happenings may each have their Wednesday: only days of the calendar are then the same day.
  const related = evidence.context.relation === 'related';
  for (const a of usesA) {
    for (const b of usesB) {
      const placed = !related || (a.mention.iso !== null && b.mention.iso !== null);
      const relation = placed ? agreeingDates(a.mention, b.mention) : 'apart';
      if (relation !== 'apart') {
        met.add(`a${keyOf(a.mention)}`);
        met.add(`b${keyOf(b.mention)}`);
      }
      if (relation === 'apart' && (evidence.context.a.language !== 'en' || a.upTo || b.upTo || !mayConflict(a.mention, b.mention)))
        continue;
      if (relation === 'apart' && ofAnotherOccasion(evidence.context.a, a) !== ofAnotherOccasion(evidence.context.b, b)) continue;
      const closeness = Math.max(alike(a.bag, b.bag), PAIRING_SHARE * evidence.pairing(a.sentence, b.sentence));
      candidates.push({
        a,
        b,
        relation,
        closeness,
        score:
          scoreOf(a.mention, b.mention, relation, closeness, Math.min(a.sentence, b.sentence) < DATE_LEAD.sentences) +
          (a.words === b.words && relation !== 'apart' ? DATE_SAME_WORDS : 0),
      });
    }
  }
  candidates.sort((x, y) => y.score - x.score || x.a.mention.start + x.b.mention.start - y.a.mention.start - y.b.mention.start);
  const taken = new Set<string>();
  const facts: Fact[] = [];
  for (const c of candidates) {
    if (c.score === 0) break;
    const [keyA, keyB] = [`a${keyOf(c.a.mention)}`, `b${keyOf(c.b.mention)}`];
    if (taken.has(keyA) || taken.has(keyB)) continue;
    if (c.relation === 'apart' && (related || met.has(keyA) || met.has(keyB))) continue;
    taken.add(keyA);
    taken.add(keyB);
    facts.push(factOf(c));
  }
  return facts;
}

/** Whether a date's sentence speaks of a further happening of its sort ("the second night of the hearing"): its day is no other account of the first one's. */
function ofAnotherOccasion({ text, sentences }: PreparedSide, { sentence }: DateUse): boolean {
  const own = sentences[sentence];
  return own !== undefined && ANOTHER.test(text.slice(own.start, own.end));
}

const ANOTHER = /\b(?:second|third|fourth|fifth|final|another|again|reconvened|resumed|rescheduled|postponed)\b/i;

function scoreOf(a: DateMention, b: DateMention, relation: DateRelation, closeness: number, inLead: boolean): number {
  if (relation === 'apart') return closeness >= DATE_CONFLICT && mayConflict(a, b) ? DATE_CONFLICT_BASE + (closeness - DATE_CONFLICT) : 0;
  if (closeness < DATE_LEAD.closeness && !inLead && (a.said !== 'calendar' || b.said !== 'calendar')) return 0;
  const alikeSaid = a.said === b.said ? 0 : DATE_DISTINCT.saidOtherwise;
  return (
    DATE_BASE +
    DATE_CLOSENESS * closeness +
    Math.min(distinct(a), distinct(b)) -
    alikeSaid -
    (relation === 'within' ? DATE_DISTINCT.within : 0)
  );
}

/** How far a date tells by itself that two texts mean one thing. */
function distinct(m: DateMention): number {
  if (m.said === 'clock') return DATE_DISTINCT.clock;
  if (m.said === 'weekday') return DATE_DISTINCT.weekday;
  if (m.said === 'relative') return DATE_DISTINCT.relative;
  return m.month === null ? DATE_DISTINCT.year : m.day === null ? DATE_DISTINCT.month : DATE_DISTINCT.day;
}

/** Only days that both texts give outright can be said to differ; weekdays only where it is known of which week. */
function mayConflict(a: DateMention, b: DateMention): boolean {
  return (
    (a.said !== 'weekday' || (a.iso !== null && b.iso !== null)) &&
    (a.weekday === null || a.weekday !== b.weekday) &&
    // "Dec. 1" and "1 December" are one day, whatever years they were taken to be of.
    (a.day !== b.day || a.month !== b.month || a.day === null) &&
    a.precision === 'day' &&
    b.precision === 'day' &&
    a.lastDay === null &&
    b.lastDay === null &&
    a.said === b.said &&
    a.said !== 'relative'
  );
}

function factOf({ a, b, relation, score }: Candidate): Fact {
  const said: FactRelation = relation === 'apart' ? 'conflict' : 'agree';
  const span = ({ mention }: DateUse) => ({ start: mention.start, end: mention.end });
  return {
    kind: 'date',
    relation: said,
    a: span(a),
    b: span(b),
    what: a.what || b.what,
    periodA: a.mention.iso,
    periodB: b.mention.iso,
    confidence: Math.min(1, score),
    weight: DATE_WEIGHT[said] ?? 0,
  };
}
