import { type DateMention, findDates } from '../text';
import type { PreparedSide, Sentence } from './context';
import { MAX_DATES, WORDS_BEFORE_DATE } from './fact-weights';
import type { Bag, Evidence, SideName } from './facts-evidence';

/** A date where it stands. */
export interface DateUse {
  readonly mention: DateMention;
  /** As written, in lower case. */
  readonly words: string;
  readonly sentence: number;
  readonly bag: Bag;
  /** The day up to or from which something holds ("as of Monday"), and not one on which it happened. */
  readonly upTo: boolean;
  /** The words before it, as far as they tell what happened then. */
  readonly what: string;
}

/** What makes two mentions in one text the same date. */
export function keyOf(m: DateMention): string {
  return m.iso ?? `${m.minutes ?? ''}-${m.month ?? ''}-${m.day ?? ''}-${m.weekday ?? ''}-${m.said === 'relative' ? m.start : ''}`;
}

/**
 * The date of publication that a side's dates are read by. Where its own is not known, the other side's is taken if both tell of
 * the same happening: then they were written within days of each other.
 */
export function publishedOf({ context }: Evidence, side: SideName): string | null {
  return context[side].side.published ?? (context.relation === 'related' ? null : context[side === 'a' ? 'b' : 'a'].side.published);
}

/** All dates of a side. */
export function dateUses(evidence: Evidence, side: SideName): DateUse[] {
  const prepared = evidence.context[side];
  const found = datesOf(prepared, publishedOf(evidence, side))
    .filter((m) => !isStamp(prepared.text, m))
    .slice(0, MAX_DATES);
  return found.map((read) => {
    const sentence = evidence.sentenceAt(side, read.start);
    const mention = annotated(prepared, sentence, read);
    const [first, end] = wordsOf(prepared.words, mention);
    return {
      mention,
      words: prepared.text.slice(mention.start, mention.end).toLowerCase(),
      sentence,
      bag: evidence.bagAround(side, first, end),
      upTo: /\b(?:as of|until|through|by|since|till) (?:early |late |mid-?)?$/i.test(
        prepared.text.slice(Math.max(0, mention.start - 20), mention.start),
      ),
      what: before(prepared.text, prepared.sentences[sentence], mention.start),
    };
  });
}

// Figures and dates both look at a side's dates: read once.
const read = new WeakMap<PreparedSide, { readonly published: string | null; readonly dates: readonly DateMention[] }>();

/** The dates of a side's text, resolved against a date of publication. */
export function datesOf(side: PreparedSide, published: string | null): readonly DateMention[] {
  const known = read.get(side);
  if (known && known.published === published) return known.dates;
  const dates = findDates(side.text, published, side.words);
  read.set(side, { published, dates });
  return dates;
}

/** Where dates stand in a side's text, against whichever day they are resolved. */
export function datePlaces(side: PreparedSide): readonly DateMention[] {
  return read.get(side)?.dates ?? datesOf(side, side.side.published);
}

/** The mention as the statement in which it stands resolves it, where it does. */
function annotated(side: PreparedSide, sentence: number, mention: DateMention): DateMention {
  const dates = side.side.statements?.[side.sentences[sentence]?.paragraph ?? 0]?.dates;
  const words = side.text.slice(mention.start, mention.end);
  const date = dates?.find((d) => d.as.includes(words) || words.includes(d.as));
  const parts = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(date?.iso ?? '');
  if (!date || !parts || mention.minutes !== null) return mention;
  const part = (k: number) => (parts[k] === undefined ? null : Number(parts[k]));
  const precision = parts[3] ? 'day' : parts[2] ? 'month' : 'year';
  return { ...mention, iso: date.iso, year: part(1), month: part(2), day: part(3), precision };
}

/** The date under an embedded post ("Ann Bell (@annbell) March 1, 2019"), or of the page ("May 30 at 4:36 PM"), is no date that the report gives. */
function isStamp(text: string, { start, end }: DateMention): boolean {
  const before = text.slice(Math.max(0, start - 40), start);
  if (/\(@\w{1,30}\) $/.test(before)) return true;
  return (
    /^,?(?: at)? \d{1,2}:\d\d ?[AP]\.?M\b/i.test(text.slice(end, end + 16)) &&
    !/\b(?:on|by|until|since|from|for|before|after|of) $/i.test(before)
  );
}

function wordsOf(words: readonly { start: number; end: number }[], mention: DateMention): [number, number] {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as { start: number }).start < mention.start) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < words.length && (words[end] as { end: number }).end <= mention.end) end++;
  return [low, Math.max(end, low + 1)];
}

/** The words before a date, within its sentence, without the preposition; "… " before them where the sentence began earlier. */
function before(text: string, sentence: Sentence | undefined, start: number): string {
  const from = Math.max(sentence?.start ?? 0, start - 90);
  const words = text.slice(from, start).trim().split(/\s+/);
  let cut = from > (sentence?.start ?? 0);
  if (cut) words.shift();
  while (/^(?:on|in|at|of|the|since|by|until|from|late|early|last|next|this)$/i.test(words.at(-1) ?? '')) words.pop();
  cut ||= words.length > WORDS_BEFORE_DATE;
  const last = words.slice(-WORDS_BEFORE_DATE).join(' ');
  return cut && last ? `… ${last}` : last;
}
