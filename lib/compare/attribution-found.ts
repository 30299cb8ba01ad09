import type { Span, Word } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';
import { stem } from './stem';

/** Whom a sentence credits for what it says. */
export interface Source extends Span {
  readonly sentence: number;
  /** What tells one source from another: surnames and head nouns, stemmed; a pronoun takes those of the source before it. */
  readonly keys: ReadonlySet<string>;
  /** A name stands in it, or did where the pronoun points. */
  readonly named: boolean;
  readonly plural: boolean;
  /** The sentence has a pronoun; the span is that of the source for which it stands. */
  readonly pronoun: boolean;
}

const SAYING = new Set(
  `said says say told tells reported reports announced announces tweeted tweets wrote writes claimed claims confirmed confirms added stated states acknowledged insisted warned argued denied alleged
  alleges believe believes believed suggested noted explained revealed estimates estimated found finds shows showed concluded ruled testified declared contends contended asserted maintains maintained
  cited citing posted`.split(/\s+/),
);
// Common nouns for those who know or say: without one of them or a name, what stands before a verb of saying is no source.
const KNOWERS = new Set(
  `official authority police spokesman spokeswoman spokesperson poll survey study report lawsuit complaint indictment court authorities source ministry department agency judge witness prosecutor lawyer
  attorney people person statement document data investigator analyst expert researcher scientist resident neighbor relative family doctor diplomat lawmaker senator democrat republican government
  group organization organisation company officer leader activist observer critic aide adviser advisor minister president mayor governor chief army military newspaper media outlet memo email letter
  filing transcript video footage record affidavit figure statistic commission committee union network channel station website lawyer boss owner father mother brother sister wife husband victim survivor
  teacher student worker economist professor bank fund office`
    .split(/\s+/)
    .map(stem),
);
const PRONOUNS = new Set(['he', 'she', 'they', 'it', 'who', 'we', 'i', 'you']);
const BOUNDARY = new Set(
  `that and but as while which who when where because though although if after before since so than or what how why whether is are was were be been has have had will would could can may might for at in on
  by into from about also not`.split(/\s+/),
);
const SKIPPED = new Set(['also', 'later', 'has', 'have', 'had', 'reportedly', 'then', 'since', 'previously', 'first', 'would', 'further']);
const LONGEST = 12;

/** The sources that a side's sentences credit, in their order; at most two a sentence. Linear. */
export function findSources(side: PreparedSide): Source[] {
  const found: Source[] = [];
  let last: Source | null = null;
  for (const [index, sentence] of side.sentences.entries()) {
    let count = 0;
    for (let w = sentence.firstWord; w < sentence.endWord && count < 2; w++) {
      const source = sourceAt(side, sentence, index, w, last);
      if (!source || (!source.pronoun && (found.at(-1)?.end ?? 0) > source.start)) continue;
      found.push(source);
      if (!source.pronoun) last = source;
      count++;
    }
  }
  return found;
}

function sourceAt(side: PreparedSide, sentence: Sentence, index: number, w: number, last: Source | null): Source | null {
  const { words, text } = side;
  const form = words[w]?.text ?? '';
  if (form === 'according' && words[w + 1]?.text === 'to') return make(side, index, w + 2, forward(side, sentence, w + 2), null);
  if (!SAYING.has(form) || /^\p{Lu}/u.test(text.slice((words[w] as Word).start))) return null;
  const gap = text.slice(words[w - 1]?.end ?? 0, (words[w] as Word).start);
  // "…,” said Ann Bell": the speaker follows.
  if (w > sentence.firstWord && /["”’,]\s$/.test(gap) && form === 'said') {
    const end = forward(side, sentence, w + 1);
    if (end > w + 1 && !/^(?:in|on|at|to|by|during|after|before|from|with|for)$/.test(words[w + 1]?.text ?? ''))
      return make(side, index, w + 1, end, null);
  }
  let to = w;
  while (to > sentence.firstWord && SKIPPED.has(words[to - 1]?.text ?? '')) to--;
  let from = backward(side, sentence, to, false);
  const before = text.slice(words[to - 1]?.end ?? 0, words[to]?.start ?? 0);
  // "Ann Bell, the mayor, said": go on before the commas.
  if (/^, $/.test(before)) {
    const comma = backward(side, sentence, to, true);
    const inner = comma > sentence.firstWord && /^, $/.test(text.slice(words[comma - 1]?.end ?? 0, words[comma]?.start ?? 0));
    if (!inner) return null;
    from = backward(side, sentence, comma, false);
    return from < comma ? make(side, index, from, comma, last) : null;
  }
  return from < to ? make(side, index, from, to, last) : null;
}

/** First word of the noun phrase that ends before word `to`. */
function backward(side: PreparedSide, sentence: Sentence, to: number, overComma: boolean): number {
  let from = to;
  while (from > sentence.firstWord && to - from < LONGEST) {
    const word = side.words[from - 1] as Word;
    const gap = from < to || overComma ? side.text.slice(word.end, (side.words[from] as Word).start) : '';
    if (from < to && !/^(?:[ \u00A0-]|\.? |['’] |\. ?|[/–])$/.test(gap)) break;
    if (BOUNDARY.has(word.text) && !(word.text === 'for' || word.text === 'at' || word.text === 'in' || word.text === 'and')) break;
    if ((word.text === 'at' || word.text === 'in' || word.text === 'and') && from === to) break;
    from--;
  }
  while (from < to && (BOUNDARY.has(side.words[from]?.text ?? '') || SKIPPED.has(side.words[from]?.text ?? ''))) from++;
  return from;
}

/** End of the noun phrase that begins at word `from`. */
function forward(side: PreparedSide, sentence: Sentence, from: number): number {
  let end = from;
  while (end < sentence.endWord && end - from < LONGEST) {
    const word = side.words[end] as Word;
    if (end > from && !/^(?:[ \u00A0-]|\.? |['’] |\. ?|[/–])$/.test(side.text.slice((side.words[end - 1] as Word).end, word.start))) break;
    if ((BOUNDARY.has(word.text) && !['for', 'at', 'in', 'from', 'on'].includes(word.text)) || SAYING.has(word.text)) break;
    end++;
  }
  while (end > from && BOUNDARY.has(side.words[end - 1]?.text ?? '')) end--;
  return end;
}

function make(side: PreparedSide, sentence: number, from: number, end: number, last: Source | null): Source | null {
  if (end <= from) return null;
  const words = side.words.slice(from, end);
  const span = { start: (words[0] as Word).start, end: (words.at(-1) as Word).end };
  if (words.length === 1 && PRONOUNS.has((words[0] as Word).text)) {
    if ((words[0] as Word).text === 'i' || (words[0] as Word).text === 'you' || (words[0] as Word).text === 'we' || !last) return null;
    return { start: last.start, end: last.end, sentence, keys: last.keys, named: last.named, plural: last.plural, pronoun: true };
  }
  const keys = new Set<string>();
  let [named, knows] = [false, false];
  for (const word of words) {
    // "62 percent said": respondents are what is told, not who tells it.
    if (word.text === 'percent' || word.text === 'respondents') return null;
    if (COMMON_WORDS.has(word.text) || word.text.length < 2 || /^\d/.test(word.text)) continue;
    const form = stem(word.text);
    keys.add(form);
    if (KNOWERS.has(form)) knows = true;
    if (/^\p{Lu}/u.test(side.text.slice(word.start, word.start + 2)) && !/ly$/.test(word.text)) named = true;
  }
  return named || knows ? { ...span, sentence, keys, named, plural: /[^s]s$/.test((words.at(-1) as Word).text), pronoun: false } : null;
}
