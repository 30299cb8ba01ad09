import type { Span, Word } from '../text';
import { stem } from './stem';

/** Words that describe somebody or something named, and to whom they are tied. */
export interface Label extends Span {
  /** What it is tied to: the name it stands by, or the name inside it ("iran" of "Iran-backed"). */
  readonly tie: string;
  /** First word of a name of several; null where the name is one word. */
  readonly given: string | null;
  /** "Arden-backed …", "pro-Arden …". */
  readonly compound: boolean;
  /** Its telling words, stemmed, in order; the last is its head. */
  readonly words: readonly string[];
  /** Those of them that are names. */
  readonly names: readonly string[];
}

/** The stems of words with a capital. */
export function namesAmong(text: string, words: readonly Word[]): string[] {
  return words.filter((word) => /^\p{Lu}/u.test(text.slice(word.start, word.start + 2))).map((word) => stem(word.text));
}
