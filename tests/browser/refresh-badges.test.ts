import { beforeEach, describe, expect, it, vi } from 'vitest';
import { Failure } from '../../lib/browser/errors';
import { refreshBadge } from '../../lib/browser/refresh-badges';
import type { TabState } from '../../lib/browser/tab-state';

const { page, shown, known } = vi.hoisted(() => ({
  page: { answer: async (): Promise<{ revision: string } | null> => null },
  shown: [] as number[],
  known: new Map<number, { revision: string }>(),
}));

vi.mock('../../lib/browser/ask', () => ({ askPage: () => page.answer() }));
vi.mock('../../lib/browser/badge', () => ({ showBadge: async (tabId: number) => void shown.push(tabId), clearBadge: async () => {} }));
vi.mock('../../lib/browser/holdings', () => ({ holdings: async () => ({}) }));
vi.mock('../../lib/browser/wrong-desk', () => ({ matchShown: async () => ({ matches: [] }) }));
vi.mock('../../lib/browser/rulings', () => ({ rulingAt: async () => null, ruled: (reading: unknown) => reading }));
vi.mock('../../lib/browser/tab-state', () => ({
  tabState: async (tabId: number) => known.get(tabId) ?? null,
  tabStates: async () => known,
  forgetReading: async (tabId: number, revision: string) => known.get(tabId)?.revision === revision && known.delete(tabId),
}));

const TAB = 7;
const state = { reading: { article: { url: 'https://quenby.example/lamps' } }, revision: 'a/1' } as TabState;

describe('the badge of a page that was read', () => {
  beforeEach(() => {
    shown.length = 0;
    known.clear();
    known.set(TAB, state);
  });

  it('comes where the page stands at the reading, and where it is too busy to say so', async () => {
    page.answer = async () => ({ revision: 'a/1' });
    await refreshBadge(TAB, state);
    page.answer = () => Promise.reject(new Failure('page-unreachable'));
    await refreshBadge(TAB, state);
    expect(shown).toEqual([TAB, TAB]);
    expect(known.has(TAB)).toBe(true);
  });

  it('does not come where the page was left or read anew, and what was known of it goes', async () => {
    for (const answer of [null, { revision: 'a/2' }]) {
      known.set(TAB, state);
      page.answer = async () => answer;
      await refreshBadge(TAB, state);
      expect(known.has(TAB)).toBe(false);
    }
    known.clear();
    page.answer = () => Promise.reject(new Failure('page-unreachable'));
    await refreshBadge(TAB, state);
    expect(shown).toEqual([]);
  });

  it('leaves what a later reading has told', async () => {
    known.set(TAB, { ...state, revision: 'a/2' });
    page.answer = async () => ({ revision: 'a/2' });
    await refreshBadge(TAB, state);
    page.answer = () => Promise.reject(new Failure('page-unreachable'));
    await refreshBadge(TAB, state);
    expect(shown).toEqual([]);
    expect(known.get(TAB)?.revision).toBe('a/2');
  });
});
