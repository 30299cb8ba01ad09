import type { Fact, Passage } from '../compare';
import type { SharedRun } from '../match';
import { type Span, words } from '../text';
import type { ComparisonView } from './messages';

/** White space and what has no width: a selection has others of them than the text that it stands in. */
const UNSEEN = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;
/** Characters of its beginning and of its end by which a selection is found that has something else between its paragraphs, such as a caption. */
const ENDS = 40;

/** Where a selection stands in a text; null: it does not. */
export function placeOfSelected(text: string, selected: string): Span | null {
  const [whole, part] = [squeeze(text), squeeze(selected)];
  if (part.text === '') return null;
  const at = whole.text.indexOf(part.text);
  if (at >= 0) return spanOf(whole.at, at, at + part.text.length);
  if (part.text.length < 2 * ENDS) return null;
  const from = whole.text.indexOf(part.text.slice(0, ENDS));
  const to = from < 0 ? -1 : whole.text.indexOf(part.text.slice(-ENDS), from + ENDS);
  // Not the beginning of the text and its end for two lines picked from a page.
  return to < 0 || to + ENDS - from > part.text.length ? null : spanOf(whole.at, from, to + ENDS);
}

/** A text without what is not seen, and where each of its characters stood. */
function squeeze(text: string): { text: string; at: number[] } {
  const at: number[] = [];
  let kept = '';
  for (let i = 0; i < text.length; i++) {
    const character = text[i] as string;
    if (UNSEEN.test(character)) continue;
    kept += character;
    at.push(i);
  }
  return { text: kept, at };
}

const spanOf = (at: readonly number[], from: number, to: number): Span => ({ start: at[from] ?? 0, end: (at[to - 1] ?? 0) + 1 });

/** How many words of a part of a text stand in a report, going by the runs of words that the two share. */
export function wordsShared(text: string, part: Span, runs: readonly SharedRun[]): number {
  return runs.reduce((sum, { query }) => {
    const [start, end] = [Math.max(query.start, part.start), Math.min(query.end, part.end)];
    return start < end ? sum + words(text.slice(start, end)).length : sum;
  }, 0);
}

const NONE = { keys: [], hidden: [] };

/** A comparison with nothing but what concerns a part of its first text. */
export function partOf(view: ComparisonView, part: Span): ComparisonView {
  const touches = (span: Span | null): boolean => span !== null && span.start < part.end && span.end > part.start;
  const holds = ({ a }: Fact | Passage): boolean => touches(a);
  const { passages, facts } = view.comparison;
  const kept = passages.flatMap((passage, i) => (holds(passage) ? [i] : []));
  return {
    ...view,
    comparison: {
      ...view.comparison,
      passages: kept.map((i) => passages[i] as Passage),
      facts: facts.filter(holds),
      headlines: [],
      within: { a: [], b: [] },
      sources: { a: null, b: null },
      alone: { a: view.comparison.alone.a.flatMap((i) => (kept.includes(i) ? [kept.indexOf(i)] : [])), b: [] },
    },
    wrong: {
      ...view.wrong,
      headlines: NONE,
      within: { a: NONE, b: NONE },
      keys: view.wrong.keys.filter((_, i) => facts[i] !== undefined && holds(facts[i])),
      hidden: view.wrong.hidden.filter(({ fact }) => holds(fact)),
    },
  };
}
