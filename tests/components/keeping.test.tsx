// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { changesInWords } from '../../components/changes';
import { momentInWords } from '../../components/dates';
import type { KeptState, OtherTab } from '../../lib/browser';
import { articleView, COMPARISON, MATCHES, NOT_KEPT } from './samples';
import { clear, press, root, seen, show } from './shown';
import { WORDS } from './words';

afterEach(clear);

const view = (kept: Partial<KeptState>, more: object = {}) =>
  articleView(MATCHES, { keptId: 'kept-1', kept: { ...NOT_KEPT, as: 'kept', ...kept }, ...more });
const CHANGES = { headline: true, sentences: 2, figures: 1 };

describe('a report that changed since it was read', () => {
  const changed = {
    changedNow: true,
    versions: [
      { n: 2, seen: '2031-03-10T08:00:00Z', changes: CHANGES },
      { n: 1, seen: '2031-03-09T08:00:00Z', changes: null },
    ],
  };

  it('says since when and what', async () => {
    await show(view(changed));
    expect(seen(root.querySelector('.versions p'))).toBe('Changed since you read it on 10 March 2031: headline, 2 sentences, 1 figure.');
    expect(seen(root.querySelector('.versions details'))).toContain('1 older version');
  });

  it('is laid beside what the reader read, and painted as that', async () => {
    const comparison = { ...COMPARISON, against: { is: 'version', seen: '2031-03-10T08:00:00Z' } as const, name: 'version:2' };
    const actions = await show(view(changed), { compare: async () => comparison });
    await press('Show what changed');
    expect(seen(root.querySelector('h1'))).toBe('Compared with the version read on 10 March 2031');
    expect(seen(root.querySelector('.eyebrow'))).toBe('Earlier version of this page');
    // What was written anew stands open, what stayed is folded.
    expect(
      [...root.querySelectorAll('details.section')].map((d) => [seen(d.querySelector('h2')), (d as HTMLDetailsElement).open]),
    ).toContainEqual(['Reworded', true]);
    await press('Show highlights in the page');
    expect(actions.asked).toContainEqual(['highlight', { version: 2 }]);
    expect(root.querySelector('[role=switch]')?.getAttribute('aria-checked')).toBe('true');
  });

  it('says nothing of a change where the page is as it was read last', async () => {
    await show(view({ versions: [{ n: 1, seen: '2031-03-09T08:00:00Z', changes: { ...CHANGES, headline: false, figures: 0 } }] }));
    expect(seen(root.querySelector('.versions p'))).toBe('An earlier version, read on 9 March 2031, differs: 2 sentences.');
  });

  it('tells one of each in the singular, and nothing where nothing changed', () => {
    expect(changesInWords({ headline: false, sentences: 1, figures: 1 }, WORDS)).toBe('1 sentence, 1 figure');
    expect(changesInWords({ headline: false, sentences: 0, figures: 0 }, WORDS)).toBeNull();
  });

  it('tells the time of day of what was read today', () => {
    const now = new Date(2031, 2, 10, 18, 0);
    expect(momentInWords(new Date(2031, 2, 10, 9, 40).toISOString(), WORDS, now)).toMatch(/^today at 0?9:40/);
    expect(momentInWords(new Date(2031, 2, 9, 9, 40).toISOString(), WORDS, now)).toBe('on 9 March 2031');
  });
});

describe('"keep what I read"', () => {
  it('is off at first, and is switched on only beneath the words that say what it is', async () => {
    const actions = await show(articleView(MATCHES));
    const consent = root.querySelector('.keep-read details, details.keep-read');
    expect(seen(consent)).toContain('This is a record of what you read.');
    expect(seen(consent)).toContain('Private windows are never kept.');
    await press('Yes, keep what I read');
    expect(actions.asked).toContainEqual(['keepRead', true]);
    expect(actions.asked).toContainEqual(['persist']);
  });

  it('is switched off, and excepts the site of the page', async () => {
    const actions = await show(view({ keepRead: true, as: 'read' }));
    await press('Never on harbourpost.example');
    await press('Switch off');
    expect(actions.asked).toContainEqual(['exceptSite', 'harbourpost.example', true]);
    expect(actions.asked).toContainEqual(['keepRead', false]);
  });

  it('keeps for good what was kept by itself, or drops it', async () => {
    const actions = await show(view({ keepRead: true, as: 'read' }));
    await press('Keep this report');
    await press('Kept as you read – drop');
    expect(actions.asked.map(([name]) => name)).toContain('keep');
    expect(actions.asked).toContainEqual(['drop', 'kept-1']);
  });

  it('is not offered in private windows', async () => {
    await show(articleView(MATCHES, { private: true }));
    expect(root.querySelector('.keep-read')).toBeNull();
  });
});

describe('keeping in trouble', () => {
  it('says that a report could not be kept, and that there is little room', async () => {
    await show(view({ trouble: 'disk-full', room: 12 * 2 ** 20 }));
    expect(seen(root.querySelector('.warning'))).toBe(
      'The last report that you read could not be kept: there is no room left on the disk.Little room is left for reports: about 12 MB. Free some room on the disk, or delete reports.',
    );
  });
});

describe('comparing without keeping', () => {
  const TAB: OtherTab = { tabId: 7, title: 'Ferry stuck off Talmere', outlet: 'Coast Daily', published: '2031-03-14', language: 'en' };
  const open = () =>
    act(async () => {
      const details = root.querySelector<HTMLDetailsElement>('.compare-other');
      if (!details) throw new Error('nothing to open');
      details.open = true;
      details.dispatchEvent(new Event('toggle'));
    });

  it('takes the article of another tab', async () => {
    const asked: unknown[] = [];
    await show(articleView([]), {
      otherTabs: async () => [TAB],
      compare: async (chosen) => {
        asked.push(chosen);
        return { ...COMPARISON, against: { is: 'tab' }, name: 'tab:7' };
      },
    });
    await open();
    await press('Coast Daily14 March 2031Ferry stuck off Talmere');
    expect(asked).toEqual([{ tab: 7 }]);
    expect(seen(root.querySelector('.eyebrow'))).toBe('Article in another tab');
  });

  it('says so where no other tab has one', async () => {
    await show(articleView([]));
    await open();
    expect(seen(root.querySelector('.compare-other .note'))).toBe('No other tab shows an article that Collate has read.');
  });

  it('takes a pasted text with outlet and date', async () => {
    const actions = await show(articleView([]));
    const fill = (selector: string, value: string) => {
      const field = root.querySelector<HTMLInputElement>(selector);
      if (!field) throw new Error(selector);
      field.value = value;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const submit = root.querySelector<HTMLButtonElement>('.paste button');
    expect(submit?.disabled).toBe(true);
    const text = 'A ferry ran aground off Talmere on Friday, and twelve people were hurt.';
    await act(async () => {
      fill('.paste textarea', text);
      fill('.paste input[type=text]', ' Coast Daily ');
      fill('.paste input[type=date]', '2031-03-14');
    });
    await press('Compare');
    const pasted = { text, title: null, outlet: 'Coast Daily', published: '2031-03-14' };
    expect(actions.asked).toContainEqual(['compare', { pasted }]);
  });
});
