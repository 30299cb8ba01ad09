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
  const latin = isLatin(tokens);
  const leadEnd = tokens[Math.min(LEAD_WORDS, tokens.length) - 1]?.end ?? 0;
  const found: AcrossMention[] = [];
  const note = (skeleton: string, { start, end }: Span) =>
    found.push({ skeleton, key: skeletonKey(skeleton, latin), start, end, inLead: start < leadEnd });
  for (const { forms, span } of runsOf(tokens, names, language)) {
    const skeletons = forms.map((form) => (form === null ? '' : rememberedSkeleton(form)));
    skeletons.forEach((skeleton, i) => {
      if (skeleton.length >= ACROSS_LEAST) {
        note(skeleton, span(i, i));
      }
      const next = skeletons[i + 1];
      if (next && skeleton.length > 1 && next.length > 1 && skeleton.length + next.length >= ACROSS_PAIR_LEAST) {
        note(`${skeleton} ${next}`, span(i, i + 1));
      }
    });
  }
  return found;
}

interface Run {
  /** Null for a word that parts its neighbours. */
  readonly forms: readonly (string | null)[];
  readonly span: (first: number, last: number) => Span;
}

function runsOf(tokens: readonly Word[], names: readonly Name[], language: string | null): Run[] {
  const bare = tokens.slice(0, SCRIPT_SAMPLE);
  const termKey = termKeysOf(language);
  const told = (form: string) => (termKey(form) === null ? null : form);
  if (bare.filter((word) => lacksCapitals(word.text)).length * 2 < bare.length) {
    return names.map((name) => ({ forms: name.forms.map(told), span: () => name }));
  }
  const forms = tokens.map((word, i) => {
    const term = lacksCapitals(word.text) ? termKey(word.text) : null;
    // "Hezbollah" and "Nasrallah" are two words in Arabic.
    if (term !== null && tokens[i + 1]?.text === OF_GOD) return `${word.text}${OF_GOD}`;
    return term === null || word.text === OF_GOD || isListed(term) ? null : word.text;
  });
  return [{ forms, span: (first, last) => ({ start: (tokens[first] as Word).start, end: (tokens[last] as Word).end }) }];
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
