import { COMMON_WORDS } from './common-words';
import type { CompareContext, Sentence } from './context';
import type { QuotedSentence } from './quotes-sentences';
import { partnersOf } from './quotes-unmarked';
import { stem } from './stem';
import type { Fact } from './types';
import { QUOTE } from './weights';

/**
 * The main quotations that one side alone has: of some length, not met by any of the other side's, and not said there
 * without the marks either. One fact an utterance, on its longest sentence.
 */
export function findAloneQuotes(
  context: CompareContext,
  side: 'a' | 'b',
  quoted: readonly QuotedSentence[],
  met: ReadonlySet<number>,
): Fact[] {
  // Statements keep only short quotations as printed: what is not among them says nothing about the original.
  if ((side === 'a' ? context.b : context.a).side.statements) return [];
  const longest = new Map<number, QuotedSentence>();
  for (const sentence of quoted) {
    if (met.has(sentence.utterance)) continue;
    const best = longest.get(sentence.utterance);
    if (!best || sentence.forms.length > best.forms.length) longest.set(sentence.utterance, sentence);
  }
  const partners = partnersOf(context, side);
  const facts: Fact[] = [];
  for (const sentence of longest.values()) {
    if (sentence.forms.length < QUOTE.aloneWords || isParaphrased(context, side, sentence, partners)) continue;
    const span = { start: sentence.start, end: sentence.end };
    facts.push({
      kind: 'quote',
      relation: side === 'a' ? 'only-a' : 'only-b',
      a: side === 'a' ? span : null,
      b: side === 'b' ? span : null,
      what: sentence.speaker ?? '',
      periodA: null,
      periodB: null,
      confidence: sentence.speaker ? 0.8 : 0.6,
      weight: sentence.speaker ? QUOTE.weightAloneNamed : QUOTE.weightAlone,
    });
  }
  return facts;
}

/** Whether a sentence of the other side has most of the quotation's telling words. */
function isParaphrased(
  context: CompareContext,
  side: 'a' | 'b',
  quoted: QuotedSentence,
  partners: ReadonlyMap<number, readonly number[]>,
): boolean {
  const own = new Set(quoted.forms.filter((form) => !COMMON_WORDS.has(form)).map(stem));
  const other = side === 'a' ? context.b : context.a;
  for (const index of (partners.get(quoted.sentence) ?? []).slice(0, QUOTE.maxPartners)) {
    const { firstWord, endWord } = other.sentences[index] as Sentence;
    const there = new Set(other.stems.slice(firstWord, endWord));
    let shared = 0;
    for (const form of own) if (there.has(form)) shared++;
    if (shared >= QUOTE.paraphraseShare * own.size) return true;
  }
  return false;
}
