import type { CompareContext } from './context';
import type { Group } from './passages-groups';
import type { Units } from './passages-units';
import { MIN_SAID_AGAIN } from './weights';

/** Units that have a counterpart on the other side, whether or not another unit got it: in the same words, or in others. */
export interface SaidAgain {
  readonly a: ReadonlyMap<number, 'moved' | 'reworded'>;
  readonly b: ReadonlyMap<number, 'moved' | 'reworded'>;
}

/** Which units of each side the other has too, or were paired where they stood first, so that a repetition is never called missing there. */
export function saidAgain(context: CompareContext, a: Units, b: Units, groups: readonly Group[], paraphrased: boolean): SaidAgain {
  const found = { a: new Map<number, 'moved' | 'reworded'>(), b: new Map<number, 'moved' | 'reworded'>() };
  for (const pair of context.pairs) {
    if (pair.similarity < MIN_SAID_AGAIN) break;
    found.a.set(a.ofSentence[pair.a] as number, 'reworded');
    found.b.set(b.ofSentence[pair.b] as number, 'reworded');
  }
  if (paraphrased) return found;
  const paired = { a: new Set<string>(), b: new Set<string>() };
  for (const group of groups) {
    for (let i = group.firstA; i < group.endA; i++) paired.a.add(a.units[i]?.key ?? '');
    for (let j = group.firstB; j < group.endB; j++) paired.b.add(b.units[j]?.key ?? '');
  }
  for (const [i, unit] of a.units.entries()) if (paired.a.has(unit.key)) found.a.set(i, 'reworded');
  for (const [j, unit] of b.units.entries()) if (paired.b.has(unit.key)) found.b.set(j, 'reworded');
  const keysA = new Set(a.units.map((unit) => unit.key));
  const keysB = new Set(b.units.map((unit) => unit.key));
  for (const [i, unit] of a.units.entries()) if (keysB.has(unit.key)) found.a.set(i, 'moved');
  for (const [j, unit] of b.units.entries()) if (keysA.has(unit.key)) found.b.set(j, 'moved');
  return found;
}
