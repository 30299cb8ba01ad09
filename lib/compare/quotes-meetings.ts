import { COMMON_WORDS } from './common-words';
import { type Alignment, alignWords } from './quotes-align';
import type { QuotedSentence } from './quotes-sentences';
import { mayBeOneSpeaker } from './quotes-speaker';
import { stem } from './stem';
import { MAX_MEETINGS, QUOTE } from './weights';

/** A quoted sentence of A laid beside one of B. */
export interface Meeting {
  readonly a: number;
  readonly b: number;
  readonly relation: 'same' | 'altered';
  /** Word ranges in each, `end` exclusive. */
  readonly inA: readonly [number, number];
  readonly inB: readonly [number, number];
  readonly matched: number;
  readonly confidence: number;
}

/** Pairs that share a telling word, or are wholly the same. Words quoted often on both sides are not looked up. */
export function candidates(a: readonly QuotedSentence[], b: readonly QuotedSentence[]): [number, number][] {
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

/**
 * What two quoted sentences have to do with each other; null if they are not one utterance. `near` is the similarity of
 * the sentences around them, `rare` the words that seldom stand in either text.
 */
export function judge(a: QuotedSentence, b: QuotedSentence, near: number, rare: ReadonlySet<string>): Omit<Meeting, 'a' | 'b'> | null {
  const meeting = alignWords(a.forms.slice(0, QUOTE.maxWords), b.forms.slice(0, QUOTE.maxWords));
  if (!meeting) return null;
  const [lengthA, lengthB] = [meeting.a[1] - meeting.a[0], meeting.b[1] - meeting.b[0]];
  const said = (forms: readonly string[], [first, end]: readonly [number, number]) => forms.slice(first, end).join('');
  // "Flag pole", "flagpole": the same words, cut otherwise.
  const exact = (meeting.matched === lengthA && meeting.matched === lengthB) || said(a.forms, meeting.a) === said(b.forms, meeting.b);
  const whole = lengthA === a.forms.length || lengthB === b.forms.length;
  const oneSpeaker = mayBeOneSpeaker(a.speaker, b.speaker);
  const close = near >= QUOTE.near || (oneSpeaker && a.speaker !== null && b.speaker !== null);
  const shorter = Math.min(a.forms.length, b.forms.length);
  const base = { inA: meeting.a, inB: meeting.b, matched: meeting.matched };
  if (exact && whole) {
    if (shorter >= QUOTE.sureWords) return { ...base, relation: 'same', confidence: 0.95 };
    const equal = a.forms.length === b.forms.length;
    if (shorter === 1) return equal && close ? { ...base, relation: 'same', confidence: 0.6 } : null;
    const telling = a.forms.slice(...meeting.a).filter((form) => !COMMON_WORDS.has(form));
    const unlikely = telling.length >= 2 && telling.every((form) => rare.has(form));
    return close || unlikely || (equal && oneSpeaker) ? { ...base, relation: 'same', confidence: 0.75 } : null;
  }
  if (exact && overlaps(meeting, a.forms.length, b.forms.length)) return { ...base, relation: 'same', confidence: 0.8 };
  const share = meeting.met / shorter;
  // Who said it is only read off the words near a quotation: a long one that is nearly the same outweighs that.
  const unmistakable = shorter >= QUOTE.longWords && share >= QUOTE.longShare;
  if (shorter < QUOTE.alteredWords || !(oneSpeaker || unmistakable)) return null;
  // Slogans and titles are everybody's: of a few words the speaker must be known.
  if (shorter < QUOTE.sureWords && !(a.speaker !== null && b.speaker !== null && oneSpeaker)) return null;
  const told = meeting.telling >= QUOTE.alteredTelling;
  if (!told && !(close && meeting.telling > 0 && meeting.met >= QUOTE.alteredMet && share >= QUOTE.alteredShare)) return null;
  // A few words beside a much longer sentence are the same utterance only if all that is telling in them meets.
  const [few, many] = a.forms.length < b.forms.length ? [a.forms, b.forms] : [b.forms, a.forms];
  const tellingFew = few.filter((form) => !COMMON_WORDS.has(form)).length;
  // "No violation" is no short form of a sentence that sees one.
  if (many.length > 3 * shorter && isNegated(few) !== isNegated(many)) return null;
  if (many.length > 3 * shorter && (meeting.telling < tellingFew || (tellingFew <= QUOTE.alteredTelling && near < QUOTE.near))) return null;
  // People say like things in like words at every turn: most of the words must meet, or many telling ones, or the sentences around be alike.
  const likely = near >= QUOTE.alteredNear || meeting.telling >= QUOTE.alteredManyTelling;
  if (share < (likely ? QUOTE.alteredShareNear : QUOTE.alteredShare)) return null;
  return { ...base, inA: [0, a.forms.length], inB: [0, b.forms.length], relation: 'altered', confidence: Math.min(0.9, 0.4 + share / 2) };
}

/** Whether one quotation ends with the words with which the other begins, both cut from one utterance: nothing is altered. */
function overlaps({ a, b, matched }: Alignment, lengthA: number, lengthB: number): boolean {
  if (matched < QUOTE.overlapWords) return false;
  return (a[0] === 0 && b[1] === lengthB) || (b[0] === 0 && a[1] === lengthA);
}

function isNegated(forms: readonly string[]): boolean {
  return forms.some((form) => form === 'no' || form === 'not' || form === 'never');
}

/** The longest first; each word of a quotation goes into one meeting alone. */
export function choose(meetings: readonly Meeting[]): Meeting[] {
  const takenA = new Map<number, (readonly [number, number])[]>();
  const takenB = new Map<number, (readonly [number, number])[]>();
  const byLength = [...meetings].sort(
    (x, y) => y.matched - x.matched || rank(x) - rank(y) || x.a + x.b - y.a - y.b || Math.min(x.a, x.b) - Math.min(y.a, y.b),
  );
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

/** Leaves out a piece of a quotation that only repeats another that met, as headings and later mentions do. */
export function withoutEchoes(meetings: readonly Meeting[], a: readonly QuotedSentence[], b: readonly QuotedSentence[]): Meeting[] {
  const said: string[] = [];
  return meetings.filter((meeting) => {
    const [inA, inB] = [
      (a[meeting.a] as QuotedSentence).forms.slice(...meeting.inA),
      (b[meeting.b] as QuotedSentence).forms.slice(...meeting.inB),
    ];
    const wordings = [inA, inB].map((forms) => ` ${forms.join(' ')} `);
    const piece = a[meeting.a]?.forms.length !== b[meeting.b]?.forms.length;
    const isShort = Math.min(inA.length, inB.length) < (piece ? QUOTE.sureWords : QUOTE.echoWords);
    if (isShort && wordings.some((words) => said.some((longer) => longer.includes(words)))) return false;
    said.push(...wordings);
    return true;
  });
}
