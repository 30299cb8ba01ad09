import type { CompareContext, PreparedSide } from './context';
import type { Comparison, FactKind } from './types';

/**
 * Whether a thing that only the other report has may be worded "not in this text". Never of merely related reports, of
 * a partial text, across languages, or on the word of our paraphrase unless the two share whole passages.
 */
export function absenceOf(context: CompareContext): Comparison['absence'] {
  const comparable = context.relation !== 'related' && context.a.language === context.b.language;
  return { inA: comparable && isTellable(context, context.a), inB: comparable && isTellable(context, context.b) };
}

function isTellable({ relation }: CompareContext, { side }: PreparedSide): boolean {
  return !side.partial && side.text.trim() !== '' && (side.statements === null || relation !== 'same event');
}

/** Kinds of facts that cannot be compared in the languages of these two sides. */
export function unsupportedKinds({ a, b }: CompareContext): FactKind[] {
  if (a.language !== b.language) return ['name', 'quote', 'attribution', 'certainty', 'label'];
  return a.language === 'en' ? [] : ['attribution', 'certainty', 'label'];
}
