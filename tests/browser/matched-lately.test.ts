import { describe, expect, it } from 'vitest';
import { rememberMatches } from '../../lib/browser/matched-lately';
import { queryOf } from '../../lib/browser/queries';
import { NOTHING_CITED } from '../../lib/corpus';
import type { Matches, Query } from '../../lib/match';

const query = (text: string, given: Partial<Query> = {}): Query => ({
  ...queryOf({ ...NOTHING_CITED, text }),
  ...given,
});

/** A remembering match that counts what it was asked, and a library that can change. */
function remembering() {
  const asked: Query[] = [];
  const library = { generation: 1 };
  const match = rememberMatches(
    async (query) => {
      asked.push(query);
      return { matches: [], candidates: [] } as unknown as Matches;
    },
    async () => library.generation,
  );
  return { asked, library, match };
}

describe('matches asked for again', () => {
  it('are given again for the very same query, and found anew for any other', async () => {
    const { asked, match } = remembering();
    const first = await match(query('a'));
    expect(await match(query('a'))).toBe(first);
    await match(query('a', { published: '2031-03-14' }));
    await match(query('b'));
    expect(asked).toHaveLength(3);
  });

  it('are found anew once the library has changed', async () => {
    const { asked, library, match } = remembering();
    await match(query('a'));
    library.generation++;
    await match(query('a'));
    expect(asked).toHaveLength(2);
  });

  it('are remembered of few queries, and not where finding them failed', async () => {
    const { asked, match } = remembering();
    for (const text of ['a', 'b', 'c', 'd', 'e', 'a']) await match(query(text));
    expect(asked).toHaveLength(6);
    let broken = true;
    const failing = rememberMatches(
      async () => {
        if (broken) throw new Error('closed');
        return { matches: [] } as unknown as Matches;
      },
      async () => 1,
    );
    await expect(failing(query('a'))).rejects.toThrow('closed');
    broken = false;
    expect(await failing(query('a'))).toEqual({ matches: [] });
  });
});
