import { lacksCapitals, type Name, remembering, type Span, skeletonOf, type Word } from '../text';
import { termKeysOf } from './lexicon';
import { isListed } from './prior';
import { skeletonKey } from './skeleton-key';
import { type Vector, vectorOf } from './vector';
import { ACROSS_LEAST, ACROSS_PAIR_LEAST, LEAD_WORDS, MOST_ACROSS } from './weights';

/** A name, or two words of one, by what is heard of it in any script. */
export interface AcrossMention extends Span {
  /** One or two skeletons, parted by a space. */
  readonly skeleton: string;
  readonly key: number;
  readonly inLead: boolean;
}

const rememberedSkeleton = remembering(20_000, skeletonOf);

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

/**
 * The names of a text by their skeletons. Where a script has no capitals, every word that is not common news matter may be one.
 * @param names `tellableNames` of the text
 */
export function acrossIn(tokens: readonly Word[], names: readonly Name[], language: string | null): AcrossMention[] {
  const found: AcrossMention[] = [];
  const script: Script = { latin: isLatin(tokens), leadEnd: tokens[Math.min(LEAD_WORDS, tokens.length) - 1]?.end ?? 0 };
  const termKeys = termKeysOf(language);
  if (hasCapitals(tokens)) {
    for (const name of names) {
      const skeletons = name.forms.map((form) => (termKeys.of(form) === null ? '' : rememberedSkeleton(form)));
      for (let i = 0; i < skeletons.length; i++) mention(found, skeletons, i, name, name, script);
    }
    return found;
  }
  const skeletons = tokens.map((word, i) => {
    const term = lacksCapitals(word.text) ? termKeys.of(word.text) : null;
    // "Hezbollah" and "Nasrallah" are two words in Arabic.
    if (term !== null && tokens[i + 1]?.text === OF_GOD) return rememberedSkeleton(`${word.text}${OF_GOD}`);
    return term === null || word.text === OF_GOD || isListed(term) ? '' : rememberedSkeleton(word.text);
  });
  for (let i = 0; i < skeletons.length; i++) {
    mention(found, skeletons, i, tokens[i] as Word, tokens[Math.min(i + 1, tokens.length - 1)] as Word, script);
  }
  return found;
}

interface Script {
  readonly latin: boolean;
  readonly leadEnd: number;
}

/** Notes a word's skeleton, and that of it and the next, where they are long enough. An empty skeleton parts its neighbours. */
function mention(found: AcrossMention[], skeletons: readonly string[], i: number, { start, end }: Span, next: Span, script: Script): void {
  const skeleton = skeletons[i] as string;
  const inLead = start < script.leadEnd;
  if (skeleton.length >= ACROSS_LEAST) found.push({ skeleton, key: skeletonKey(skeleton, script.latin), start, end, inLead });
  const after = skeletons[i + 1] ?? '';
  if (skeleton.length > 1 && after.length > 1 && skeleton.length + after.length >= ACROSS_PAIR_LEAST) {
    const both = `${skeleton} ${after}`;
    found.push({ skeleton: both, key: skeletonKey(both, script.latin), start, end: next.end, inLead });
  }
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

/** The vector of a text's mentions: the first `MOST_ACROSS` keys, each 2 where it stands in the lead and else 1. */
export function acrossVector(mentions: readonly AcrossMention[]): Vector {
  const weights = new Map<number, number>();
  for (const { key, inLead } of mentions) {
    if (weights.size < MOST_ACROSS && !weights.has(key)) weights.set(key, inLead ? IN_LEAD : 1);
  }
  return vectorOf(weights);
}
