import type { Certainty } from '../corpus';
import type { Span } from '../text';
import type { PreparedSide, Sentence } from './context';

/** How sure a verb's happening is said to be, and the words that say so together with the verb. */
export interface VerbCertainty {
  readonly certainty: Certainty;
  readonly span: Span;
}

const POSSIBLE = new Set(
  'may might could possibly perhaps maybe potentially likely unlikely probably reportedly allegedly apparently appeared appears seemed seems suspected feared believed'.split(
    ' ',
  ),
);
const CONDITIONAL = new Set('would if unless whether should'.split(' '));
const NEGATION = new Set(
  'not never no neither nor without denied denies deny cannot didnt wasnt werent isnt arent doesnt dont hasnt havent hadnt wont wouldnt couldnt cant failed refused'.split(
    ' ',
  ),
);
const FUTURE = new Set(
  'will shall plans plan planned planning intends vowed threatened threatens prepares preparing considering ll'.split(' '),
);
/** Words before a verb that are looked at. */
const REACH = 4;
/** Words that end a verb's own clause. */
const CLAUSE = new Set('that which who while but because although'.split(' '));

/**
 * How sure the happening of the verb at word `w` is said to be: by the words before it in its clause ("might be", "was
 * not"), else stated; null where doubt is told elsewhere in the
 * sentence or statement and may be about it.
 */
export function certaintyOf(side: PreparedSide, sentence: Sentence, w: number): VerbCertainty | null {
  const verb = side.words[w] as Span;
  let found: { certainty: Certainty; at: number } | null = null;
  for (let i = w - 1; i >= Math.max(sentence.firstWord, w - REACH); i--) {
    const word = side.words[i];
    const next = side.words[i + 1];
    if (!word || !next || /[;:,.()"“”]/.test(side.text.slice(word.end, next.start)) || CLAUSE.has(word.text)) break;
    const certainty = certaintyAt(side, i);
    // Negation is never lost: it outweighs a "may" beside it.
    if (certainty && (!found || certainty === 'denied')) found = { certainty, at: i };
  }
  if (found) return { certainty: found.certainty, span: { start: side.words[found.at]?.start ?? verb.start, end: verb.end } };
  if ((side.side.statements?.[sentence.paragraph]?.certainty ?? 'stated') !== 'stated') return null;
  // A word of doubt elsewhere in the sentence may be about this verb too: then nothing is said.
  for (let i = sentence.firstWord; i < sentence.endWord; i++) if (certaintyAt(side, i)) return null;
  const before = side.words[w - 1];
  // "agreed to buy": neither done nor open.
  if (before?.text === 'to') return null;
  const auxiliary = before && /^(?:was|were|is|are|been|be|has|have|had)$/.test(before.text) ? before.start : verb.start;
  return { certainty: 'stated', span: { start: auxiliary, end: verb.end } };
}

function certaintyAt(side: PreparedSide, i: number): Certainty | null {
  const word = side.words[i];
  if (!word) return null;
  // The month, and "not only", which denies nothing.
  if (word.text === 'may' && side.text.charCodeAt(word.start) === 0x4d) return null;
  if (NEGATION.has(word.text)) return /^(?:only|just|merely)$/.test(side.words[i + 1]?.text ?? '') ? null : 'denied';
  if (POSSIBLE.has(word.text) || FUTURE.has(word.text)) return 'possible';
  return CONDITIONAL.has(word.text) ? 'conditional' : null;
}

/** Whether two certainties are of another sort: stated, denied, or open (possible and conditional are told apart by wording alone). */
export function certaintiesDiffer(x: VerbCertainty | null, y: VerbCertainty | null): boolean {
  if (!x || !y) return false;
  const sort = ({ certainty }: VerbCertainty) => (certainty === 'conditional' ? 'possible' : certainty);
  return sort(x) !== sort(y);
}
