import type { MatchSummary } from '../lib/browser';
import type { Relation } from '../lib/match';
import type { Key } from './words';

/** Headings and explanations of the relations, strongest first. */
export const RELATION_WORDS: readonly { readonly relation: Relation; readonly heading: Key; readonly hint: Key }[] = [
  { relation: 'same text', heading: 'relationSameText', hint: 'relationSameTextHint' },
  { relation: 'shared passages', heading: 'relationSharedPassages', hint: 'relationSharedPassagesHint' },
  { relation: 'same event', heading: 'relationSameEvent', hint: 'relationSameEventHint' },
  { relation: 'related', heading: 'relationRelated', hint: 'relationRelatedHint' },
];

/** The heading of a relation. */
export function relationKey(relation: Relation): Key {
  return RELATION_WORDS.find((r) => r.relation === relation)?.heading ?? 'relationRelated';
}

/** The matches of one relation, in the order given, the page's own report left out. */
export function ofRelation(matches: readonly MatchSummary[], relation: Relation): MatchSummary[] {
  return matches.filter((m) => m.relation === relation && !m.self);
}
