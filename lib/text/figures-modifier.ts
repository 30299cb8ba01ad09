import { MODIFIERS, type Modifier } from './figures-words';
import type { Word } from './words';

// By their last word, the longest first.
const MODIFIERS_BY_LAST: ReadonlyMap<string, readonly (typeof MODIFIERS)[number][]> = (() => {
  const byLast = new Map<string, (typeof MODIFIERS)[number][]>();
  for (const modifier of MODIFIERS) {
    const last = modifier[0].at(-1) ?? '';
    byLast.set(last, [...(byLast.get(last) ?? []), modifier]);
  }
  return byLast;
})();

/** The modifier before a number's first word, and the first word of it; the number's own where there is none. */
export function modifierBefore(text: string, tokens: readonly Word[], at: number): { first: number; modifier: Modifier | null } {
  let first = at;
  let modifier: Modifier | null = null;
  for (let round = 0; round < 2; round++) {
    const found = MODIFIERS_BY_LAST.get(tokens[first - 1]?.text ?? '')?.find(([phrase]) =>
      phrase.every((w, k) => tokens[first - phrase.length + k]?.text === w),
    );
    if (!found || /[.;:!?\n]/.test(text.slice((tokens[first - 1] as Word).end, (tokens[first] as Word).start))) break;
    // "just over 60": the inner word says which way, the outer one only adds to the span.
    if (modifier === null || modifier === 'exact') modifier = found[1];
    first -= found[0].length;
  }
  return { first, modifier };
}
