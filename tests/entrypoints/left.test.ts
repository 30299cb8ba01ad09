import { afterEach, expect, it, vi } from 'vitest';
import { EVERYTHING } from '../../components/library/reports';
import { recall, remember } from '../../entrypoints/library/left';
import { RowList } from '../../lib/corpus';

const LEFT = { query: { ...EVERYTHING, words: 'quay' }, selected: ['a'], place: { offset: 40, active: 2 } };

/** The storage of a tab. */
function tab(): Map<string, string> {
  const kept = new Map<string, string>();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  return kept;
}

afterEach(() => vi.unstubAllGlobals());

it('recalls how the list was left, once', () => {
  tab();
  remember(LEFT);
  expect(recall()).toEqual(LEFT);
  expect(recall()).toBeNull();
});

it('finds by what an earlier Collate left, whose list knew fewer filters', () => {
  const kept = tab();
  remember(LEFT);
  const [[key, left]] = [...kept] as [[string, string]];
  kept.set(key, left.replace(',"related":null', ''));
  expect(kept.get(key)).not.toBe(left);
  const query = recall()?.query;
  expect(query).toEqual(LEFT.query);
  expect(query && new RowList().find(query)).toHaveLength(0);
});
