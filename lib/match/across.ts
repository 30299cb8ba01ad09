import { lacksCapitals, type Name, type Span, skeletonOf, type Word } from '../text';
import { lexiconOf } from './lexicon';
import { isListed } from './prior';
import { skeletonKey, skeletonPairKey } from './skeleton-key';
import { type Vector, vectorOf } from './vector';
import { ACROSS_LEAST, ACROSS_PAIR_LEAST, LEAD_WORDS, MOST_ACROSS } from './weights';

/** A name, or two words of one, by what is heard of it in any script. */
export interface AcrossMention extends Span {
  /** One or two skeletons, parted by a space. */
  readonly skeleton: string;
  readonly key: number;
  readonly inLead: boolean;
}

/** Words looked at when the script of a text is told. */
const SCRIPT_SAMPLE = 200;
const OF_GOD = 'الله';
const NUMBER = /^\p{N}/u;
const LATIN = /^[a-z\u00DF-\u024F]/;

/** Whether most words of a text are written in Latin letters. */
function isLatin(tokens: readonly Word[]): boolean {
  let latin = 0;
  let others = 0;
  for (let i = 0; i < tokens.length && i < SCRIPT_SAMPLE; i++) {
    const { text } = tokens[i] as Word;
    const code = text.charCodeAt(0);
    if ((code >= 0x61 && code <= 0x7a) || LATIN.test(text)) latin++;
    else if ((code < 0x30 || code > 0x39) && !NUMBER.test(text)) others++;
  }
  return latin >= others;
}

/** Is told of a skeleton, or of two next to each other, and where they stand; ends the reading by giving false. */
type Hear = (key: number, skeleton: string, after: string, first: Span, last: Span) => boolean;

/**
 * The names of a text by their skeletons. Where a script has no capitals, every word that is not common news matter may be one.
 * @param names `tellableNames` of the text
 */
export function acrossIn(tokens: readonly Word[], names: readonly Name[], language: string | null): AcrossMention[] {
  const found: AcrossMention[] = [];
  const leadEnd = leadEndOf(tokens);
  hearNames(tokens, names, language, (key, skeleton, after, { start }, { end }) => {
    found.push({ skeleton: after === '' ? skeleton : `${skeleton} ${after}`, key, start, end, inLead: start < leadEnd });
    return true;
  });
  return found;
}

/** `acrossIn` as a vector: the first `MOST_ACROSS` keys, each 2 where it stands in the lead and else 1. */
export function acrossVector(tokens: readonly Word[], names: readonly Name[], language: string | null): Vector {
  const weights = new Map<number, number>();
  const leadEnd = leadEndOf(tokens);
  hearNames(tokens, names, language, (key, _skeleton, _after, { start }) => {
    if (!weights.has(key)) weights.set(key, start < leadEnd ? IN_LEAD : 1);
    return weights.size < MOST_ACROSS;
  });
  return vectorOf(weights);
}

function leadEndOf(tokens: readonly Word[]): number {
  return tokens[Math.min(LEAD_WORDS, tokens.length) - 1]?.end ?? 0;
}

function hearNames(tokens: readonly Word[], names: readonly Name[], language: string | null, hear: Hear): void {
  const latin = isLatin(tokens);
  const lexicon = lexiconOf(language);
  if (hasCapitals(tokens)) {
    for (const name of names) {
      const skeletons = name.words.map(lexicon.heard);
      for (let i = 0; i < skeletons.length; i++) {
        const skeleton = skeletons[i] as string;
        const next = skeletons[i + 1] ?? '';
        if (!mention(skeleton, next, name, name, latin, hear)) return;
      }
    }
    return;
  }
  const heardAt = (i: number): string => {
    const word = tokens[i];
    const term = word && lacksCapitals(word.text) ? lexicon.term(word) : Number.NaN;
    if (!word || Number.isNaN(term)) return '';
    // "Hezbollah" and "Nasrallah" are two words in Arabic.
    if (tokens[i + 1]?.text === OF_GOD) return skeletonOf(`${word.text}${OF_GOD}`);
    return word.text === OF_GOD || isListed(term) ? '' : lexicon.heard(word);
  };
  let next = heardAt(0);
  for (let i = 0; i < tokens.length; i++) {
    const skeleton = next;
    next = heardAt(i + 1);
    if (!mention(skeleton, next, tokens[i] as Word, tokens[Math.min(i + 1, tokens.length - 1)] as Word, latin, hear)) return;
  }
}

/** Tells of a word's skeleton, and of it and the next, where they are long enough. An empty skeleton parts its neighbours. False where the reading is to end. */
function mention(skeleton: string, after: string, first: Span, next: Span, latin: boolean, hear: Hear): boolean {
  if (skeleton.length >= ACROSS_LEAST && !hear(skeletonKey(skeleton, latin), skeleton, '', first, first)) return false;
  return (
    skeleton.length < 2 ||
    after.length < 2 ||
    skeleton.length + after.length < ACROSS_PAIR_LEAST ||
    hear(skeletonPairKey(skeleton, after, latin), skeleton, after, first, next)
  );
}

/** Whether most words of a text are of a script that has capitals, or of none that has a skeleton. */
function hasCapitals(tokens: readonly Word[]): boolean {
  let lacking = 0;
  const sample = Math.min(tokens.length, SCRIPT_SAMPLE);
  for (let i = 0; i < sample; i++) if (lacksCapitals((tokens[i] as Word).text)) lacking++;
  return lacking * 2 < sample;
}

/** The keys that stand in the lead: without some of them in both leads nothing is said, so that they alone are looked up. */
export function leadKeysAcross({ keys, weights }: Vector): Int32Array {
  return keys.filter((_, i) => weights[i] === IN_LEAD);
}

/** Mentions in the lead weigh so much, others 1. */
export const IN_LEAD = 2;
