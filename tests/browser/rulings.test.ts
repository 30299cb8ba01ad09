import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Reading } from '../../lib/article';
import { ruled, rulingAt, setRulingAt } from '../../lib/browser/rulings';

// The polyfill refuses to load outside an extension; a store of two functions is all that rulings need of it.
const { stored } = vi.hoisted(() => ({ stored: new Map<string, unknown>() }));
vi.mock('webextension-polyfill', () => ({
  default: {
    storage: {
      local: {
        get: async (key: string) => ({ [key]: stored.get(key) }),
        set: async (items: object) => {
          for (const [key, value] of Object.entries(items)) stored.set(key, value);
        },
      },
    },
  },
}));

const PAGE = 'https://www.quay-notes.example/diary/2031/boats?utm_source=x#top';
const SAME = 'http://quay-notes.example/diary/2031/boats/';
const OTHER = 'https://quay-notes.example/diary/2031/nets';

describe("the reader's say", () => {
  beforeEach(() => stored.clear());

  it('is nothing until something was said', async () => {
    expect(await rulingAt(PAGE)).toBeNull();
  });

  it('holds for a page under every form of its address, and for no other page', async () => {
    await setRulingAt(PAGE, 'page', 'news');
    expect(await rulingAt(SAME)).toEqual({ scope: 'page', ruling: 'news' });
    expect(await rulingAt(OTHER)).toBeNull();
  });

  it('holds for all pages of a site, and for no other site', async () => {
    await setRulingAt(PAGE, 'site', 'not-news');
    expect(await rulingAt(OTHER)).toEqual({ scope: 'site', ruling: 'not-news' });
    expect(await rulingAt('https://notes.example/diary/2031/nets')).toBeNull();
  });

  it('of a page outweighs that of its site, and can be taken back', async () => {
    await setRulingAt(PAGE, 'site', 'not-news');
    await setRulingAt(PAGE, 'page', 'news');
    expect(await rulingAt(PAGE)).toEqual({ scope: 'page', ruling: 'news' });
    await setRulingAt(SAME, 'page', null);
    expect(await rulingAt(PAGE)).toEqual({ scope: 'site', ruling: 'not-news' });
  });

  it('gives way, oldest first, when there are too many', async () => {
    await setRulingAt(PAGE, 'page', 'news');
    await setRulingAt(OTHER, 'page', 'news');
    await setRulingAt(PAGE, 'page', 'news'); // said again: the youngest
    for (let i = 0; i < 499; i++) await setRulingAt(`https://quay-notes.example/${i}`, 'page', 'news');
    expect(await rulingAt(OTHER)).toBeNull();
    expect(await rulingAt(PAGE)).not.toBeNull();
  });

  it('cannot be given of what is no address', async () => {
    await setRulingAt('nowhere', 'site', 'news');
    expect(stored.size).toBe(0);
  });

  it('takes the place of the decision, where there is a text', () => {
    const article = { url: PAGE, text: 'A text.' } as Reading['article'];
    const reading: Reading = { news: false, kind: 'guide', reason: 'guide', article, others: [] };
    expect(ruled(reading, { scope: 'page', ruling: 'news' })).toMatchObject({ news: true, kind: 'guide', reason: 'reader' });
    expect(ruled(reading, null)).toBe(reading);
    const none = { ...reading, article: null };
    expect(ruled(none, { scope: 'site', ruling: 'news' })).toBe(none);
  });
});
