import { words } from '../text';
import type { Fact, Side, WithinFact } from './types';

/** What a fact's key takes from a side. Without an outlet its headline stands for it. */
type Keyed = Pick<Side, 'outlet' | 'title' | 'text'>;

/**
 * Names a fact, so that what a reader says of it holds when the same two outlets are compared again: made of its kind, its relation, both outlets
 * and the words that it stands on, in the form under which spellings are the same. How a page is marked up, where in the text the
 * words stand, and which of the two comes first make no difference. 16 hexadecimal digits.
 */
export function factKey({ kind, relation, a: spanA, b: spanB }: Pick<Fact, 'kind' | 'relation' | 'a' | 'b'>, a: Keyed, b: Keyed): string {
  const alone = relation === 'only-a' || relation === 'only-b';
  const sides = [keyOf(a, a.text, spanA), keyOf(b, b.text, spanB)].sort();
  return hashOf([kind, alone ? 'only' : relation, ...sides].join('\n'));
}

/** Names a fact of two headlines in the same way, and never as one of the texts. */
export function headlineFactKey(
  { kind, relation, a: spanA, b: spanB }: Pick<Fact, 'kind' | 'relation' | 'a' | 'b'>,
  a: Keyed,
  b: Keyed,
): string {
  const sides = [keyOf(a, a.title ?? '', spanA), keyOf(b, b.title ?? '', spanB)].sort();
  return hashOf(['headlines', kind, relation, ...sides].join('\n'));
}

/** Names what one report gives in two ways, whatever it is laid beside. */
export function withinFactKey({ kind, first, second }: Pick<WithinFact, 'kind' | 'first' | 'second'>, side: Keyed): string {
  const places = [first, second].map((place) => keyOf(side, place.in === 'title' ? (side.title ?? '') : side.text, place.span)).sort();
  return hashOf(['within', kind, ...places].join('\n'));
}

/** Names two reports that a reader says do not belong together, by their ids, whichever comes first. 16 hexadecimal digits. */
export function pairKey(a: string, b: string): string {
  return hashOf(['match', ...[a, b].sort()].join('\n'));
}

function keyOf({ outlet, title }: Keyed, text: string, span: Fact['a']): string {
  return `${folded(outlet ?? title ?? '')}\t${span ? folded(text.slice(span.start, span.end)) : '-'}`;
}

const folded = (text: string): string =>
  words(text)
    .map((word) => word.text)
    .join(' ');

/** FNV-1a twice over, from two starts: of 500 marks and a million facts, no two meet by chance. */
function hashOf(text: string): string {
  let [one, two] = [0x811c9dc5, 0x01234567];
  for (let i = 0; i < text.length; i++) {
    one = Math.imul(one ^ text.charCodeAt(i), 0x01000193);
    two = Math.imul(two ^ text.charCodeAt(text.length - 1 - i), 0x01000193);
  }
  return [one, two].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}
