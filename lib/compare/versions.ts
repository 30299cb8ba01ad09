import { changedSentences, type FullReport, headlineChanged } from '../corpus';
import { findFigures, type Span, textAt, words } from '../text';
import { MOST_CHANGED_SENTENCES, SAME_SENTENCE_WORDS } from './weights';

/** How much of a report changed from one version to another. */
export interface TextChanges {
  readonly headline: boolean;
  /** Sentences that were reworded, taken out or put in. */
  readonly sentences: number;
  /** Figures of reworded sentences that have another value. */
  readonly figures: number;
}

type Wording = Pick<FullReport, 'title' | 'text'>;

/** What changed between two versions of one report; what counts as a change is as in `changedSince`. Near linear in the length of the texts. */
export function changesBetween(old: Wording, now: Wording): TextChanges {
  const changed = changedSentences(old.text, now.text);
  const gone = changed.old.slice(0, MOST_CHANGED_SENTENCES).map((span) => wordingOf(old.text, span));
  const added = changed.now.slice(0, MOST_CHANGED_SENTENCES).map((span) => wordingOf(now.text, span));
  const pairs = pairUp(gone, added);
  const beyond = changed.old.length - gone.length + changed.now.length - added.length;
  return {
    headline: headlineChanged(old.title, now.title),
    sentences: gone.length + added.length - pairs.length + beyond,
    figures: pairs.reduce((sum, [before, after]) => sum + changedFigures(before.text, after.text), 0),
  };
}

interface Sentence {
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

function wordingOf(text: string, span: Span): Sentence {
  const sentence = textAt(text, span);
  return { text: sentence, words: new Set(words(sentence).map((word) => word.text)) };
}

/** Pairs each sentence that is gone with the one that stands in its place: the one with most words in common. */
function pairUp(gone: readonly Sentence[], added: readonly Sentence[]): [Sentence, Sentence][] {
  const left = new Set(added);
  return gone.flatMap((before): [Sentence, Sentence][] => {
    let best: Sentence | null = null;
    let most = SAME_SENTENCE_WORDS;
    for (const after of left) {
      const share = sharedPart(before.words, after.words);
      if (share < most) continue;
      best = after;
      most = share;
    }
    if (!best) return [];
    left.delete(best);
    return [[before, best]];
  });
}

/** Words in both, of the words of the shorter one. */
function sharedPart(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [few, many] = a.size < b.size ? [a, b] : [b, a];
  let both = 0;
  for (const word of few) if (many.has(word)) both++;
  return few.size === 0 ? 0 : both / few.size;
}

function changedFigures(before: string, after: string): number {
  const old = findFigures(before).map(({ value, unit }) => `${value} ${unit}`);
  const now = findFigures(after).map(({ value, unit }) => `${value} ${unit}`);
  return Math.min(beyond(old, now), beyond(now, old));
}

/** How many of a list the other does not have, counted. */
function beyond(list: readonly string[], other: readonly string[]): number {
  const left = [...other];
  return list.filter((one) => {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  }).length;
}
