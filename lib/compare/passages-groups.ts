import { commonWordsOf } from './common-words';
import type { CompareContext } from './context';
import type { Unit, Units } from './passages-units';
import { MIN_REWORDED, MIN_SPLIT_SHARE, MIN_SPLIT_WORDS } from './weights';

/** Neighbouring units of A, and the neighbouring units of B that say the same: index ranges, `end` exclusive. */
export interface Group {
  firstA: number;
  endA: number;
  firstB: number;
  endB: number;
}

/** Units that are spoken for already, by index. */
export interface Taken {
  readonly a: ReadonlySet<number>;
  readonly b: ReadonlySet<number>;
}

const NONE: Taken = { a: new Set(), b: new Set() };

/** Pairs units one to one, best first, then joins what is left to a neighbour where one was split in two. */
export function groupUnits(context: CompareContext, a: Units, b: Units, taken: Taken = NONE): Group[] {
  const groups: Group[] = [];
  const groupA = new Map<number, Group>();
  const groupB = new Map<number, Group>();
  // By descending similarity; pairs that are equal in that and in position never compete for a unit, so that the
  // outcome does not depend on which side is called A.
  for (const pair of context.pairs) {
    if (pair.similarity < MIN_REWORDED) break;
    const i = a.ofSentence[pair.a] as number;
    const j = b.ofSentence[pair.b] as number;
    if (i < 0 || j < 0 || groupA.has(i) || groupB.has(j) || taken.a.has(i) || taken.b.has(j)) continue;
    const group = { firstA: i, endA: i + 1, firstB: j, endB: j + 1 };
    groups.push(group);
    groupA.set(i, group);
    groupB.set(j, group);
  }
  const forms = { a: telling(context, 'a', a), b: telling(context, 'b', b) };
  const joinsA = joins(a.units, groupA, taken.a, forms.a, forms.b, 'A');
  const joinsB = joins(b.units, groupB, taken.b, forms.b, forms.a, 'B');
  // A pair that would grow on both sides is left as it is: which side went first would decide.
  const growsA = new Set(joinsA.values());
  const growsB = new Set(joinsB.values());
  for (const [unit, group] of joinsA) if (!growsB.has(group)) widen(group, unit, 'A');
  for (const [unit, group] of joinsB) if (!growsA.has(group)) widen(group, unit, 'B');
  return groups;
}

function widen(group: Group, unit: number, side: 'A' | 'B'): void {
  if (side === 'A') {
    group.firstA = Math.min(group.firstA, unit);
    group.endA = Math.max(group.endA, unit + 1);
  } else {
    group.firstB = Math.min(group.firstB, unit);
    group.endB = Math.max(group.endB, unit + 1);
  }
}

/** The telling words of each unit, computed when first asked for. */
function telling(context: CompareContext, name: 'a' | 'b', units: Units): (unit: number) => ReadonlySet<string> {
  const { words, stems } = context[name];
  const common = commonWordsOf(context[name]);
  const known = new Map<number, ReadonlySet<string>>();
  return (index) => {
    let found = known.get(index);
    if (!found) {
      const unit = units.units[index] as Unit;
      const telling = new Set<string>();
      for (let w = unit.firstWord; w < unit.endWord; w++) if (!common.has(words[w]?.text ?? '')) telling.add(stems[w] as string);
      found = telling;
      known.set(index, found);
    }
    return found;
  };
}

/** Units of one side without a counterpart that say the rest of what a neighbour's counterpart says: unit → the group to join. */
function joins(
  units: readonly Unit[],
  grouped: ReadonlyMap<number, Group>,
  taken: ReadonlySet<number>,
  own: (unit: number) => ReadonlySet<string>,
  other: (unit: number) => ReadonlySet<string>,
  side: 'A' | 'B',
): Map<number, Group> {
  const found = new Map<number, Group>();
  for (let i = 0; i < units.length; i++) {
    if (grouped.has(i) || taken.has(i)) continue;
    let most = 0;
    for (const neighbour of [i - 1, i + 1]) {
      const group = grouped.get(neighbour);
      if (!group) continue;
      const counterpart = other(side === 'A' ? group.firstB : group.firstA);
      const already = own(neighbour);
      let fresh = 0;
      for (const form of own(i)) if (counterpart.has(form) && !already.has(form)) fresh++;
      if (fresh > most && fresh >= MIN_SPLIT_WORDS && fresh >= MIN_SPLIT_SHARE * own(i).size) {
        most = fresh;
        found.set(i, group);
      }
    }
  }
  return found;
}
