import { type Span, sentences, textAt, words } from '../text';
import type { FullReport } from './types';

// What counts as a change of a report between two readings of its page. Readers are told of each: furniture of the page, counters,
// times of updating and typography are none, and neither is another order of the same sentences.

/** A line of at most so many words that does not end as a sentence does is a button, a link or a caption: body text ends its sentences. */
const FURNITURE_WORDS = 16;
const SENTENCE_END = /[.!?…؟۔।॥。！？｡]["'”’»›)\]」』）〕\s]*$/;
/** A sentence made of nothing but these and of numbers says when the page was changed. */
const STAMP_WORDS = new Set(
  (
    'a about ago am an article at by days day first gmt hour hours last minute minutes modified on pm posted published story this time ' +
    'updated update utc was et est edt bst cet ist ' +
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec ' +
    'monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun ' +
    'aktualisiert zuletzt stand um uhr mis a jour le publie actualizado publicado el las aggiornato il alle'
  ).split(' '),
);

/** Sentences that one of two texts has and the other has not. */
export interface ChangedSentences {
  readonly old: readonly Span[];
  readonly now: readonly Span[];
}

/** Whether the words of headline or text have changed. */
export function changedSince(old: FullReport, now: FullReport): boolean {
  if (headlineChanged(old.title, now.title)) return true;
  const { old: gone, now: added } = changedSentences(old.text, now.text);
  return gone.length + added.length > 0;
}

/** Whether a headline says something else; one that a reading did not find is no change. */
export function headlineChanged(old: string | null, now: string | null): boolean {
  return old !== null && now !== null && folded(old) !== folded(now);
}

/** The sentences that were taken away, and those that came in. Each near linear in the length of the texts. */
export function changedSentences(old: string, now: string): ChangedSentences {
  const before = unitsOf(old);
  const after = unitsOf(now);
  const gone = without(before, after);
  const added = without(after, before);
  // Marks that were set otherwise may part sentences elsewhere.
  if (wordsOf(gone) === wordsOf(added)) return { old: [], now: [] };
  return { old: gone.map(({ span }) => span), now: added.map(({ span }) => span) };
}

/** Share of the different words of the shorter text from which two texts of one address are one report, however much it was rewritten; two reports on other matters share a third. Set by hand. */
const SAME_STORY = 0.5;

/** Whether two texts found at one address are one report: sites also show another report where one stood, or below it. */
export function isSameStory(old: string, now: string): boolean {
  const [few, many] = [old, now].map((text) => new Set(words(text).map((word) => word.text))).sort((a, b) => a.size - b.size);
  if (!few || !many) return false;
  let both = 0;
  for (const word of few) if (many.has(word)) both++;
  return both >= SAME_STORY * few.size;
}

interface Unit {
  readonly span: Span;
  readonly folded: string;
}

function unitsOf(text: string): Unit[] {
  return sentences(text).flatMap((span) => {
    const sentence = textAt(text, span);
    const tokens = words(sentence).map((word) => word.text);
    const furniture = tokens.length <= FURNITURE_WORDS && !SENTENCE_END.test(sentence);
    const stamp = tokens.every((token) => STAMP_WORDS.has(token) || /^\d/.test(token));
    return furniture || stamp ? [] : [{ span, folded: tokens.join(' ') }];
  });
}

/** Those of some units that the others do not have, counted. */
function without(units: readonly Unit[], others: readonly Unit[]): Unit[] {
  const left = new Map<string, number>();
  for (const { folded } of others) left.set(folded, (left.get(folded) ?? 0) + 1);
  return units.filter(({ folded }) => {
    const count = left.get(folded) ?? 0;
    if (count > 0) left.set(folded, count - 1);
    return count === 0;
  });
}

const wordsOf = (units: readonly Unit[]): string => units.map((unit) => unit.folded).join(' ');

const folded = (text: string): string =>
  words(text)
    .map((word) => word.text)
    .join(' ');
