// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import type { KeptRuling } from '../../lib/browser';
import { articleView, MATCHES } from './samples';
import { clear, press, root, seen, show } from './shown';

afterEach(clear);

describe('keeping', () => {
  it('keeps the article, says so, and asks for the new state', async () => {
    const actions = await show(articleView(MATCHES));
    await press('Keep this report');
    expect(actions.asked.map(([name]) => name).filter((name) => name !== 'differing')).toEqual(['view', 'keep', 'persist', 'view']);
    expect(seen(root.querySelector('[role=status]'))).toBe('Kept on this machine, with its full text.');
    await press('Undo');
    expect(actions.asked).toContainEqual(['drop', 'kept-1']);
  });

  it('drops a kept article, and brings it back on undo', async () => {
    const actions = await show(articleView(MATCHES, { keptId: 'kept-1' }));
    await press('Kept – drop');
    expect(seen(root.querySelector('[role=status]'))).toBe('Dropped.');
    await press('Undo');
    expect(actions.asked.map(([name, id]) => [name, id])).toContainEqual(['restore', 'deletion-1']);
    expect(seen(root.querySelector('[role=status]'))).toBe('Kept again.');
  });

  it('is off in private windows', async () => {
    await show(articleView(MATCHES, { private: true }));
    expect(seen(root)).toContain('Private window: nothing is kept here.');
    expect(seen(root)).not.toContain('Keep this report');
  });

  it('tells an expected failure in words', async () => {
    await show(articleView(MATCHES), { keep: () => Promise.reject(Object.assign(new Error('disk-full'), { code: 'disk-full' })) });
    await press('Keep this report');
    expect(seen(root.querySelector('[role=status]'))).toBe('There is no room left on the disk. Free some, then try again.');
  });
});

describe('the reader’s say', () => {
  it('overrules the decision for this page or its site', async () => {
    const actions = await show(articleView(MATCHES));
    expect(seen(root.querySelector('.ruling summary'))).toBe('Is it no news report?');
    await press('This page');
    await press('All pages of harbourpost.example');
    expect(actions.asked.filter(([name]) => name === 'rule')).toEqual([
      ['rule', 'page', 'not-news'],
      ['rule', 'site', 'not-news'],
    ]);
  });

  it('is shown where it was given, in place of our guess, and can be taken back', async () => {
    const actions = await show(articleView(MATCHES, { news: false, reason: 'reader', ruling: { scope: 'site', ruling: 'not-news' } }));
    expect(seen(root)).toContain('You said: the pages of harbourpost.example are no news reports.');
    expect(seen(root)).not.toContain('does not look like');
    await press('But this page is one');
    await press('Take it back');
    expect(actions.asked.filter(([name]) => name === 'rule')).toEqual([
      ['rule', 'page', 'news'],
      ['rule', 'site', null],
    ]);
  });

  it('takes the focus along to what took the place of the button pressed', async () => {
    let said: KeptRuling | null = null;
    await show(articleView(MATCHES), {
      view: async () => articleView(MATCHES, { ruling: said }),
      rule: async () => {
        said = { scope: 'page', ruling: 'not-news' };
      },
    });
    await press('This page');
    expect(seen(document.activeElement)).toBe('Take it back');
  });

  it('is not asked for in private windows', async () => {
    await show(articleView(MATCHES, { private: true }));
    expect(root.querySelector('.ruling')).toBeNull();
  });
});
