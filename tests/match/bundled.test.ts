import { describe, expect, test } from 'vitest';
import type { Report } from '../../lib/corpus';
import { badgeCount, buildIndex, groupCopies, type Query } from '../../lib/match';
import { loadBundled } from '../corpus/bundled';
import { report } from './invented';
import { bundledOriginals, hasShared } from './shared-data';

// The texts of the eight reports are not ours to keep: they are read from beside the project where it is there.
const there = hasShared('the eight bundled reports against their own texts');

describe.skipIf(!there)('the bundled reports', async () => {
  const originals = there ? bundledOriginals() : [];
  const corpora: Record<string, readonly Report[]> = {
    'as full text': originals.map((one) => report(one.id, one.text, one)),
    'as fingerprint and statements': (await loadBundled()).reports,
  };
  const ask = (id: string, facts: Partial<Query> = {}): Query => {
    const one = originals.find((original) => original.id.startsWith(id));
    if (!one) throw new Error(`no original ${id}`);
    return { agency: null, ...one, id: null, ...facts };
  };

  describe.each(Object.keys(corpora))('held %s', (how) => {
    const index = buildIndex(corpora[how]);
    const relations = async (query: Query) =>
      (await index.match(query)).matches.map((m) => ({ id: m.report.id, relation: m.relation, self: m.self }));

    test('each text is recognised as the same text, and where the report names an outlet as itself', async () => {
      for (const { id, outlet } of originals) {
        expect(await relations(ask(id))).toContainEqual({ id, relation: 'same text', self: outlet !== null });
      }
    });

    test('only the two agency texts are the same text, and no pair is shared passages', async () => {
      const pairs = (
        await Promise.all(
          originals.map(async ({ id }) => (await relations(ask(id))).map((match) => [id, match.id, match.relation] as const)),
        )
      ).flat();
      const same = pairs.filter(([a, b, relation]) => relation === 'same text' && a !== b).map(([a, b]) => `${a} = ${b}`);
      expect(same.sort()).toEqual([
        'daily-tribune-2025-06-14-baghdad-asks-iran = daily8-2025-06-14-baghdad-asks-iran',
        'daily8-2025-06-14-baghdad-asks-iran = daily-tribune-2025-06-14-baghdad-asks-iran',
      ]);
      expect(pairs.filter(([, , relation]) => relation === 'shared passages' || relation === 'same event')).toEqual([]);
    });

    test.each(['daily-tribune-2025-06-14-regional', 'gulf-insider'])('%s has nothing to do with those of 2020 and 2024', async (id) => {
      for (const match of await relations(ask(id))) expect(match.id).toContain('2025-06-14');
    });

    test('without a date on the page no other report is on the same event', async () => {
      for (const { id } of originals) {
        const found = await relations(ask(id, { published: null }));
        expect(found.filter(({ relation }) => relation === 'same event' || relation === 'shared passages')).toEqual([]);
        if (/regional|gulf-insider/.test(id)) for (const match of found) expect(match.id).toContain('2025-06-14');
      }
    });

    test('the agency text finds its copy, then the reports of the same days, then the earlier ones with their distance', async () => {
      const query = ask('daily8');
      const { matches } = await index.match(query);
      const others = matches.filter((match) => !match.self);
      expect(others.map((match) => match.relation)).toEqual(['same text', ...Array(6).fill('related')]);
      expect(others.slice(1, 3).map((match) => match.evidence.days)).toEqual([0, 0]);
      for (const match of others.slice(3)) expect(match.evidence.days).toBeLessThan(-200);
      expect(groupCopies(query, matches)).toMatchObject({ agency: 'AFP', outlets: 2, sources: 1 });
      expect(badgeCount(query, matches)).toBe(1);
    });

    test('a page elsewhere with the text is not the report itself', async () => {
      const [first] = await relations(ask('rudaw', { outlet: 'Another Outlet', url: 'https://another.example/a' }));
      expect(first).toMatchObject({ relation: 'same text', self: false });
    });
  });
});
