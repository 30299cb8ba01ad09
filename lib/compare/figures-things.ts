import {
  AGREE_BASE,
  CLOSENESS_WEIGHT,
  DISTINCT,
  HAPPENING_AGREES,
  HAPPENING_DIFFERS,
  NOUN_DIFFERS,
  NOUN_SAME,
  NOUN_UNSAID,
} from './fact-weights';
import type { FigureUse } from './figures-uses';
import type { ValueRelation } from './figures-values';

/** How far the counted nouns tell that two figures are of one thing: 1 the same noun, 0 different ones. */
function nounFit(a: FigureUse, b: FigureUse): number {
  if (a.mention.kind !== 'count' && b.mention.kind !== 'count') return 0.5;
  if (a.noun === null || b.noun === null) return a.noun === b.noun ? 0.3 : 0.4;
  if (a.noun === b.noun) return 1;
  if (a.person && b.person) return 0.6;
  return 0;
}

/** Whether the counted phrases name different parties ("Arden soldiers", "Velden soldiers"). */
function namesDiffer(a: FigureUse, b: FigureUse): boolean {
  if (a.names.size === 0 || b.names.size === 0) return false;
  for (const name of a.names) if (b.names.has(name)) return false;
  return true;
}

/** Whether two figures may be of one thing at all, so that an equal elsewhere forbids calling them different. */
export function sameThing(a: FigureUse, b: FigureUse): boolean {
  return nounFit(a, b) > 0 && !(a.happening && b.happening && a.happening !== b.happening);
}

/** How sure two figures of the same measure are of one thing, about 0 to 1; `closeness` is how alike their surroundings are. */
export function thingScore(a: FigureUse, b: FigureUse, values: ValueRelation, closeness: number): number {
  const fit = nounFit(a, b);
  const agrees = a.happening !== null && a.happening === b.happening;
  const differs = a.happening !== null && b.happening !== null && a.happening !== b.happening;
  if (values === 'equal') {
    const digits = Math.min(4, Math.max(a.mention.digits, b.mention.digits));
    return (
      AGREE_BASE +
      CLOSENESS_WEIGHT * closeness +
      (fit === 0 ? NOUN_DIFFERS : fit < 0.6 ? NOUN_UNSAID : NOUN_SAME * fit) +
      (DISTINCT[digits] as number) +
      (agrees ? HAPPENING_AGREES : differs ? HAPPENING_DIFFERS : 0) +
      (namesDiffer(a, b) ? HAPPENING_DIFFERS : 0)
    );
  }
  if (fit < 0.6 && !(a.mention.kind !== 'count' && closeness > 0.3)) return 0;
  if (differs || namesDiffer(a, b)) return 0;
  if (a.mention.standsIn || b.mention.standsIn) return 0;
  return closeness + (agrees ? 0.3 : 0) + 0.2 * fit;
}
