import type { Span } from '../text';
import type { PreparedSide } from './context';
import { keyOf } from './prepare';

/** What passages are made of: a sentence, or a whole statement of a bundled report, with the white space after it. */
export interface Unit extends Span {
  readonly firstWord: number;
  readonly endWord: number;
  readonly paragraph: number;
  /** Its words, normalised: equal keys are the same words. */
  readonly key: string;
}

/** The units of a side, and which one each sentence belongs to (−1 for a sentence without words). */
export interface Units {
  readonly units: readonly Unit[];
  readonly ofSentence: readonly number[];
}

/**
 * Cuts a side into units that join back to exactly its text. Sentences without words (a row of stars) count as white
 * space. No units for a text without words.
 */
export function unitsOf(side: PreparedSide): Units {
  const drafts: { start: number; firstWord: number; endWord: number; paragraph: number; key: string }[] = [];
  const ofSentence: number[] = [];
  for (const sentence of side.sentences) {
    if (sentence.firstWord === sentence.endWord) {
      ofSentence.push(-1);
      continue;
    }
    const last = drafts.at(-1);
    if (side.side.statements && last && last.paragraph === sentence.paragraph) {
      last.endWord = sentence.endWord;
      last.key = keyOf(side.words, last.firstWord, last.endWord);
    } else drafts.push({ ...sentence });
    ofSentence.push(drafts.length - 1);
  }
  const units = drafts.map((draft, i) => ({
    start: i === 0 ? 0 : draft.start,
    end: drafts[i + 1]?.start ?? side.text.length,
    firstWord: draft.firstWord,
    endWord: draft.endWord,
    paragraph: draft.paragraph,
    key: draft.key,
  }));
  return { units, ofSentence };
}
