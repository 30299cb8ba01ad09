import type { CopiedStory } from '../../lib/browser';
import type { ParagraphState } from '../../lib/compare';
import type { Key, PluralKey, Words } from '../words';
import type { Mark } from './marks';

/** The mark of each state of a paragraph, and what it is called. */
export const PARAGRAPH_MARKS: Readonly<Record<ParagraphState, { readonly mark: Mark; readonly name: Key }>> = {
  kept: { mark: 'kept', name: 'storyKept' },
  changed: { mark: 'changed', name: 'storyChanged' },
  cut: { mark: 'cut', name: 'storyCut' },
  untold: { mark: 'untold', name: 'storyNotSame' },
};

const COUNTS: Readonly<Record<Exclude<ParagraphState, 'kept'>, PluralKey>> = {
  changed: 'storyChangedCount',
  cut: 'storyCutCount',
  untold: 'storyNotSameCount',
};

/** What a copy did with the paragraphs: "8 of 10 kept, 1 changed, 1 not in this text, 2 added". */
export function copyInWords({ states, added }: CopiedStory['copies'][number], words: Words): string {
  const of = (state: ParagraphState): number => states.filter((one) => one === state).length;
  const parts = [words.t('storyKeptOf', [words.number(of('kept')), words.number(states.length)])];
  for (const state of ['changed', 'cut', 'untold'] as const) if (of(state) > 0) parts.push(words.plural(COUNTS[state], of(state)));
  if (added !== null && added > 0) parts.push(words.plural('storyAddedCount', added));
  return words.list(parts);
}
