import { COMMON_WORDS } from './common-words';
import type { CompareContext } from './context';
import { alignWords } from './quotes-align';
import { findAloneQuotes } from './quotes-alone';
import { type QuotedSentence, quotedSentences } from './quotes-sentences';
import { mayBeOneSpeaker } from './quotes-speaker';
import { stem } from './stem';
import type { Fact } from './types';
import { MAX_MEETINGS, QUOTE } from './weights';

/** A quoted sentence of A laid beside one of B. */
interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly relation: 'same' | 'altered';
  /** Word ranges in each, `end` exclusive. */
  readonly inA: readonly [number, number];
  readonly inB: readonly [number, number];
  readonly matched: number;
  readonly confidence: number;
}

/**
 * Quotations of two reports: the same words (one may have more of them), the same utterance in other words, or in one
 * report alone. Compared sentence by sentence inside the marks; how a word is spelt, its case, marks and what an
 * ellipsis left out make no difference.
 */
export function findQuoteFacts(context: CompareContext): Fact[] {
  const a = quotedSentences(context.a);
  const b = quotedSentences(context.b);
  const similar = new Map(context.pairs.map((pair) => [pair.a * context.b.sentences.length + pair.b, pair.similarity]));
  const meetings: Meeting[] = [];
  for (const [i, j] of candidates(a, b)) {
    const [one, two] = [a[i] as QuotedSentence, b[j] as QuotedSentence];
    const near = similar.get(one.sentence * context.b.sentences.length + two.sentence) ?? 0;
    const found = judge(one, two, near);
    if (found) meetings.push({ a: i, b: j, ...found });
  }
  const chosen = choose(meetings);
  const facts = chosen.map((meeting) => toFact(a[meeting.a] as QuotedSentence, b[meeting.b] as QuotedSentence, meeting));
  const metA = new Set(meetings.map((meeting) => (a[meeting.a] as QuotedSentence).utterance));
  const metB = new Set(meetings.map((meeting) => (b[meeting.b] as QuotedSentence).utterance));
  return [...facts, ...findAloneQuotes(context, 'a', a, metA), ...findAloneQuotes(context, 'b', b, metB)];
}

/** Pairs that share a telling word, or are wholly the same. Words quoted often on both sides are not looked up. */
function candidates(a: readonly QuotedSentence[], b: readonly QuotedSentence[]): [number, number][] {
  const inA = places(a);
  const inB = places(b);
  const found = new Map<number, [number, number]>();
  for (const [key, there] of inA) {
    const here = inB.get(key);
    if (!here || there.length * here.length > MAX_MEETINGS) continue;
    for (const i of there) for (const j of here) found.set(i * b.length + j, [i, j]);
  }
  return [...found.values()];
}

function places(quoted: readonly QuotedSentence[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const [i, { forms }] of quoted.entries()) {
    const keys = new Set(forms.filter((form) => !COMMON_WORDS.has(form)).map(stem));
    keys.add(forms.join(' '));
    for (const key of keys) {
      const list = found.get(key);
      if (list) list.push(i);
      else found.set(key, [i]);
    }
  }
  return found;
}

function judge(a: QuotedSentence, b: QuotedSentence, near: number): Omit<Meeting, 'a' | 'b'> | null {
  const meeting = alignWords(a.forms.slice(0, QUOTE.maxWords), b.forms.slice(0, QUOTE.maxWords));
  if (!meeting) return null;
  const [lengthA, lengthB] = [meeting.a[1] - meeting.a[0], meeting.b[1] - meeting.b[0]];
  const exact = meeting.matched === lengthA && meeting.matched === lengthB;
  const whole = lengthA === a.forms.length || lengthB === b.forms.length;
  const oneSpeaker = mayBeOneSpeaker(a.speaker, b.speaker);
  const named = oneSpeaker && a.speaker !== null && b.speaker !== null;
  const shorter = Math.min(a.forms.length, b.forms.length);
  const base = { inA: meeting.a, inB: meeting.b, matched: meeting.matched };
  if (exact && whole) {
    const equal = a.forms.length === b.forms.length;
    const long = shorter >= QUOTE.sureWords;
    if (!long && !equal && near < QUOTE.near && !named) return null;
    if (shorter === 1 && !(equal && (near >= QUOTE.near || named))) return null;
    if (!long && !oneSpeaker && near < QUOTE.near) return null;
    return { ...base, relation: 'same', confidence: long ? 0.95 : 0.75 };
  }
  if (!oneSpeaker || meeting.telling < QUOTE.alteredTelling) return null;
  const share = meeting.matched / shorter;
  const needed = near >= QUOTE.near || named ? QUOTE.alteredShareNear : QUOTE.alteredShare;
  if (shorter < QUOTE.alteredWords || share < needed) return null;
  return { ...base, inA: [0, a.forms.length], inB: [0, b.forms.length], relation: 'altered', confidence: Math.min(0.9, 0.4 + share / 2) };
}

/** The longest first; each word of a quotation goes into one meeting alone. */
function choose(meetings: readonly Meeting[]): Meeting[] {
  const takenA = new Map<number, (readonly [number, number])[]>();
  const takenB = new Map<number, (readonly [number, number])[]>();
  const byLength = [...meetings].sort((x, y) => y.matched - x.matched || rank(x) - rank(y) || x.a + x.b - y.a - y.b);
  return byLength.filter((meeting) => {
    if (isTaken(takenA.get(meeting.a), meeting.inA) || isTaken(takenB.get(meeting.b), meeting.inB)) return false;
    takenA.set(meeting.a, [...(takenA.get(meeting.a) ?? []), meeting.inA]);
    takenB.set(meeting.b, [...(takenB.get(meeting.b) ?? []), meeting.inB]);
    return true;
  });
}

function rank(meeting: Meeting): number {
  return meeting.relation === 'same' ? 0 : 1;
}

function isTaken(taken: readonly (readonly [number, number])[] | undefined, range: readonly [number, number]): boolean {
  return taken?.some(([first, end]) => first < range[1] && range[0] < end) ?? false;
}

function toFact(a: QuotedSentence, b: QuotedSentence, meeting: Meeting): Fact {
  return {
    kind: 'quote',
    relation: meeting.relation,
    a: spanOf(a, meeting.inA),
    b: spanOf(b, meeting.inB),
    what: a.speaker ?? b.speaker ?? '',
    periodA: null,
    periodB: null,
    confidence: meeting.confidence,
    weight: meeting.relation === 'altered' ? QUOTE.weightAltered : QUOTE.weightSame,
  };
}

function spanOf(quoted: QuotedSentence, [first, end]: readonly [number, number]): Fact['a'] {
  const [from, to] = [quoted.spans[first], quoted.spans[end - 1]];
  return from && to ? { start: from.start, end: to.end } : null;
}
