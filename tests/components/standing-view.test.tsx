// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { TabView } from '../../lib/browser';
import { ARTICLE, articleView, MATCHES, match } from './samples';
import { clear, following, press, root, seen, show } from './shown';

afterEach(clear);

describe('a view that stands open', () => {
  it('says that reports have come in, and shows them when the reader says so', async () => {
    const { follow, outOfDate } = following();
    let now = MATCHES;
    await show(articleView(MATCHES), {
      view: async () => articleView(now),
      follow,
    });
    await act(async () => outOfDate());
    expect(seen(root.querySelector('[role=status]'))).toBe('');
    now = [...MATCHES, match('new', 'same event')];
    await act(async () => outOfDate());
    expect(root.querySelector('#row-new')).toBeNull();
    expect(seen(root.querySelector('.status'))).toContain('Other reports have come in');
    await press('Show');
    expect(root.querySelector('#row-new')).not.toBeNull();
    expect(seen(root.querySelector('[role=status]'))).toBe('');
  });

  it('shows the answer to what was asked last, also where that to an earlier asking comes after it', async () => {
    const { follow, outOfDate } = following();
    const answers: ((view: TabView) => void)[] = [];
    const passes = () => act(() => new Promise<void>((done) => setTimeout(done, 20)));
    await show(articleView(MATCHES), {
      view: () => new Promise((answer) => answers.push(answer)),
      follow,
    });
    answers[0]?.(articleView(MATCHES));
    await passes();
    for (let i = 0; i < 2; i++) outOfDate();
    expect(answers).toHaveLength(3);
    answers[2]?.(articleView(MATCHES, { article: { ...ARTICLE, url: 'https://harbourpost.example/next', title: 'The next page' } }));
    await passes();
    expect(seen(root.querySelector('.article .title'))).toBe('The next page');
    answers[1]?.({ state: 'unread' });
    await passes();
    expect(seen(root.querySelector('.article .title'))).toBe('The next page');
  });

  it('shows at once another page, and the first reports of one that had none', async () => {
    const { follow, outOfDate } = following();
    let now = articleView([]);
    await show(now, {
      view: async () => now,
      follow,
    });
    now = articleView(MATCHES);
    await act(async () => outOfDate());
    expect(root.querySelectorAll('.row').length).toBeGreaterThan(0);
    now = articleView([], { article: { ...ARTICLE, url: 'https://harbourpost.example/other', title: 'Another page' } });
    await act(async () => outOfDate());
    expect(seen(root.querySelector('.article .title'))).toBe('Another page');
  });
});

describe('the states without an article', () => {
  const states: [TabView, string][] = [
    [{ state: 'restricted' }, 'Collate cannot read this page'],
    [{ state: 'no-access' }, 'Collate may not read this site'],
    [{ state: 'reload' }, 'Reload the page first'],
    [{ state: 'unreadable' }, 'This page could not be read'],
    [{ state: 'loading' }, 'The page is still loading'],
    [{ state: 'no-article', kind: 'front', reason: '' }, 'No news article here'],
  ];
  it.each(states)('%o is told in words', async (view, title) => {
    await show(view);
    expect(seen(root.querySelector('h1'))).toBe(title);
    expect(root.querySelectorAll('main')).toHaveLength(1);
  });

  it('offers to try again after a fault', async () => {
    let tries = 0;
    await show(articleView(MATCHES), {
      view: async () => {
        if (tries++ === 0) throw new Error('worker gone');
        return articleView(MATCHES);
      },
    });
    expect(seen(root.querySelector('h1'))).toBe('That did not work');
    expect(seen(root)).not.toContain('worker gone');
    await press('Try again');
    expect(seen(root.querySelector('h1'))).toContain('NWA text');
  });
});
