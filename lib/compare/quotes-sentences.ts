import { type Span, sentences, type Word } from '../text';
import type { PreparedSide } from './context';
import { findQuotations } from './quotes-find';
import { findSpeakers } from './quotes-speaker';
import { isSpeltPlainly, quotedForms } from './quotes-spelling';
import { QUOTE } from './weights';

/** A sentence inside a quotation, or what stands between two ellipses in it. */
export interface QuotedSentence extends Span {
  readonly utterance: number;
  readonly speaker: string | null;
  /** Index of the side's sentence that it begins in. */
  readonly sentence: number;
  /** Its words as they are compared, and where each stands. */
  readonly forms: readonly string[];
  readonly spans: readonly Span[];
}

/** Characters between two words that are one: a full stop, a closing bracket. */
const STOP = 46;
const BRACKET = 93;
const ELLIPSIS = /…|\.{3,}|(?:\.\s){2,4}\.?|\[…\]|\[\.\.\.\]/g;

// A text is compared with several others: its quotations are read once.
const known = new WeakMap<PreparedSide, readonly QuotedSentence[]>();

/** All that stands in quotation marks on a side, sentence by sentence, with who said it. */
export function quotedSentences(side: PreparedSide): readonly QuotedSentence[] {
  let quoted = known.get(side);
  if (!quoted) {
    quoted = readQuoted(side);
    known.set(side, quoted);
  }
  return quoted;
}

function readQuoted(side: PreparedSide): QuotedSentence[] {
  const quotations = findQuotations(side.text);
  const speakers = findSpeakers(side.text, quotations);
  const found: QuotedSentence[] = [];
  let word = 0;
  let sentence = 0;
  for (const [index, quotation] of quotations.entries()) {
    for (const span of cut(side.text, quotation)) {
      while (word < side.words.length && (side.words[word] as Span).start < span.start) word++;
      while (sentence + 1 < side.sentences.length && (side.sentences[sentence + 1] as Span).start <= span.start) sentence++;
      const forms: string[] = [];
      const spans: Span[] = [];
      for (let w = word; w < side.words.length && (side.words[w] as Word).end <= span.end; w++) {
        const read = side.words[w] as Word;
        const { text, start, end } = read;
        const joined = spans[spans.length - 1];
        const gap = joined && start - joined.end === 1 ? side.text.charCodeAt(joined.end) : 0;
        // "U.S." is two words to the tokeniser, "US" one.
        if (joined && gap === STOP && text.length === 1 && /^[a-z]{1,3}$/.test(forms[forms.length - 1] as string)) {
          forms[forms.length - 1] += text;
          spans[spans.length - 1] = { start: joined.start, end };
        } else if (joined && gap === BRACKET && side.text[joined.start - 1] === '[') {
          // "[I]mmigration": the editor's bracket parts no word.
          forms[forms.length - 1] += text;
          spans[spans.length - 1] = { start: joined.start, end };
        } else if (isSpeltPlainly(read)) {
          forms.push(text);
          spans.push(read);
        } else {
          for (const form of quotedForms(side.text.slice(start, end), text)) {
            forms.push(form);
            spans.push({ start, end });
          }
        }
      }
      if (forms.length > 0 && !isTitle(side.text, spans, speakers[index] ?? null))
        found.push({ ...span, utterance: quotation.utterance, speaker: speakers[index] ?? null, sentence, forms, spans });
    }
  }
  return found;
}

/** The title of a work or programme in its marks ("60 Minutes"): capitals and digits throughout, and nobody who says it. */
function isTitle(text: string, spans: readonly Span[], speaker: string | null): boolean {
  if (speaker !== null || spans.length < 2 || spans.length > QUOTE.titleWords) return false;
  return spans.every(
    (span) =>
      /^[\p{Lu}\p{Nd}]/u.test(text.slice(span.start, span.start + 2)) ||
      /^(?:of|the|and|a|in|on|to)$/.test(text.slice(span.start, span.end)),
  );
}

/** The sentences of a quotation, cut at ellipses too: what was left out there is no alteration. */
function cut(text: string, quotation: Span): Span[] {
  const quoted = text.slice(quotation.start, quotation.end);
  const found: Span[] = [];
  for (const sentence of sentences(quoted)) {
    let from = sentence.start;
    const inside = quoted.slice(sentence.start, sentence.end);
    for (const gap of inside.matchAll(ELLIPSIS)) {
      if (sentence.start + gap.index > from) found.push({ start: from, end: sentence.start + gap.index });
      from = sentence.start + gap.index + gap[0].length;
    }
    if (from < sentence.end) found.push({ start: from, end: sentence.end });
  }
  return found.map((span) => ({ start: quotation.start + span.start, end: quotation.start + span.end }));
}
