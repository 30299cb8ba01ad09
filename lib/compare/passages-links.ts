import type { CompareContext, SentencePair } from './context';
import { sentenceAt } from './prepare';
import type { Fact } from './types';
import { LINK, LINK_BASE } from './weights';

/**
 * The sentence pairs with what the facts add: two sentences that give one quotation or count one thing say the same,
 * even if few other words meet. Pairs of wholly the same words stay on top. By descending similarity, as before.
 */
export function linkedPairs(context: CompareContext, facts: readonly Fact[]): SentencePair[] {
  const width = context.b.sentences.length;
  const links = new Map<number, number>();
  for (const { kind, a, b } of facts) {
    const bonus = LINK[kind];
    if (!a || !b || bonus === 0) continue;
    const key = sentenceAt(context.a, a.start) * width + sentenceAt(context.b, b.start);
    links.set(key, (links.get(key) ?? 0) + bonus);
  }
  const pairs = context.pairs.map((pair) => {
    const key = pair.a * width + pair.b;
    const bonus = links.get(key) ?? 0;
    links.delete(key);
    return pair.similarity === 1 || bonus === 0 ? pair : { ...pair, similarity: Math.min(0.99, pair.similarity + bonus) };
  });
  for (const [key, bonus] of links) {
    pairs.push({ a: Math.floor(key / width), b: key % width, similarity: Math.min(0.99, LINK_BASE + bonus) });
  }
  return pairs.sort((x, y) => y.similarity - x.similarity || x.a + x.b - y.a - y.b || Math.min(x.a, x.b) - Math.min(y.a, y.b));
}
