import type { Relation } from '../match';
import { languageOfSide } from './language';
import type { FactKind, Side } from './types';

/**
 * Whether a thing that only the other report has may be worded "not in this text" of this one. Never of merely related
 * reports, of a partial text, across languages, or on the word of our paraphrase unless the two share whole passages.
 */
export function mayBeCalledAbsent(here: Side, other: Side, relation: Relation): boolean {
  if (relation === 'related' || here.partial || !here.text.trim()) return false;
  if (here.statements && relation === 'same event') return false;
  return !languagesDiffer(here, other);
}

/** Kinds of facts that cannot be compared in the languages of these two sides. */
export function unsupportedKinds(a: Side, b: Side): FactKind[] {
  if (languagesDiffer(a, b)) return ['name', 'quote', 'attribution', 'certainty', 'label'];
  return languageOfSide(a) === 'en' ? [] : ['attribution', 'certainty', 'label'];
}

function languagesDiffer(a: Side, b: Side): boolean {
  return languageOfSide(a) !== languageOfSide(b);
}
