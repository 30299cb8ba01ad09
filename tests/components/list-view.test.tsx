// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { StoryDiffering } from '../../lib/browser';
import { ARTICLE, articleView, MATCHES, match } from './samples';
import { clear, press, root, seen, show } from './shown';

afterEach(clear);

describe('the list of reports', () => {
  it('gives the answer in its first heading', async () => {
    await show(articleView(MATCHES));
    expect(seen(root.querySelector('h1'))).toBe('NWA text, word for word in 1 other outlet; 2 more reports of the event');
    expect(seen(root.querySelector('.answer'))).toContain('2 outlets, 1 source: NWA');
  });

  it('names the article with outlet, agency, date and amount of text', async () => {
    await show(articleView(MATCHES));
    expect(seen(root.querySelector('.article .facts'))).toBe('Harbour PostNWA14 March 2031263 words');
  });

  it('groups reports by relation, strongest first, and leaves the page’s own report out', async () => {
    await show(articleView([...MATCHES].reverse()));
    expect([...root.querySelectorAll('.group h2')].map(seen)).toEqual(['Same text', 'Same event', 'Related']);
    expect(root.querySelectorAll('.row')).toHaveLength(MATCHES.length - 1);
    expect(root.querySelector('.row #row-self')).toBeNull();
  });

  it('says as what the page is held, and whether with its text', async () => {
    const as = 'Harbour Post, NWA, as quoted in the text, 14 March 2031, date worked out from the text';
    await show(articleView(MATCHES));
    expect(seen(root.querySelector('.banner p'))).toBe(
      `You hold this report already, but without its text: ${as}. Keeping it adds the text of this page.`,
    );
    await show(articleView(MATCHES.map((match) => (match.self ? { ...match, full: true } : match))));
    expect(seen(root.querySelector('.banner p'))).toBe(`You hold this report already: ${as}`);
  });

  it('marks what is inferred, not stated, or described by us', async () => {
    await show(articleView(MATCHES));
    const text = seen(root);
    expect(text).toContain('Isle Courier, inferred');
    expect(text).toContain('outlet not stated');
    expect(text).toContain('our description');
    expect(text).toContain('NWA, as quoted in the text14 March 2031, inferred');
  });

  it('tells the distance in days, months or years', async () => {
    await show(articleView(MATCHES));
    const distances = [...root.querySelectorAll('.distance')].map(seen);
    expect(distances).toEqual(['same day', '1 day later', 'same day', '12 months earlier', '5 years earlier', '3 days later']);
  });

  it('shows a hostile title, outlet and name as text', async () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const hit = match('bad', 'same event', {}, { title: hostile, outlet: hostile, note: hostile });
    await show(articleView([hit], { article: { ...ARTICLE, title: hostile, outlet: hostile, byline: hostile } }));
    expect(root.querySelector('img')).toBeNull();
    expect(seen(root.querySelector('.article .title'))).toBe(hostile);
    expect(seen(root.querySelector('.row .title'))).toBe(hostile);
  });

  it('shows the first reports of a long group, and all on demand', async () => {
    await show(articleView(Array.from({ length: 30 }, (_, i) => match(`m${i}`, 'related'))));
    expect(root.querySelectorAll('.row')).toHaveLength(6);
    await press('Show all 30');
    expect(root.querySelectorAll('.row')).toHaveLength(30);
  });

  it('is walked with the arrow keys, across the groups', async () => {
    await show(articleView(MATCHES));
    const key = async (name: string) =>
      act(
        async () =>
          void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true })),
      );
    root.querySelector<HTMLElement>('#row-copy')?.focus();
    await key('ArrowDown');
    expect(document.activeElement?.id).toBe('row-own');
    await key('ArrowUp');
    await key('ArrowUp');
    expect(document.activeElement?.id).toBe('row-copy');
  });

  it('jumps to a shared passage from the reasons of a match', async () => {
    const actions = await show(articleView(MATCHES));
    await act(async () => {
      const why = root.querySelector<HTMLDetailsElement>('.why');
      if (why) why.open = true;
      why?.dispatchEvent(new Event('toggle'));
    });
    await press(/^150 words/);
    expect(actions.asked).toContainEqual(['jump', { start: 0, end: 900 }, null]);
  });

  it('is honest when nothing is held, and says what to do', async () => {
    await show(articleView([]));
    expect(seen(root.querySelector('h1'))).toBe('None among the 8 reports you hold; others may exist');
    expect(seen(root)).toContain('Keep this report, and the next outlet’s page');
  });

  it('does not advise to keep what is kept', async () => {
    await show({ ...articleView([]), keptId: 'kept:https://news.example/1' });
    expect(seen(root.querySelector('.advice'))).toContain('This report is kept');
  });

  it('does not call related reports reports of the event', async () => {
    await show(articleView(MATCHES.filter((m) => m.relation === 'related')));
    expect(seen(root.querySelector('h1'))).toBe('No other report of this event among the 8 you hold; 3 related reports');
  });

  it('still lists matches of a page that is no single news report', async () => {
    await show(articleView(MATCHES, { news: false, kind: 'live' }));
    expect(seen(root.querySelector('.answer'))).toContain('This does not look like one news report, but like a live page.');
    expect(root.querySelectorAll('.row').length).toBeGreaterThan(0);
  });
});

describe('how the reports differ', () => {
  const counts = (figures: number, quotes = 0, dates = 0, names = 0) => ({ figures, dates, quotes, names });
  const differing = async () => ({
    all: counts(1, 2),
    reports: [
      { id: 'copy', counts: counts(0), whole: true },
      { id: 'own', counts: counts(1, 1), whole: true },
      { id: 'unnamed', counts: counts(1, 2, 1), whole: true },
    ],
  });

  it('is told in the answer and beside each report, for the ear in its description', async () => {
    await show(articleView(MATCHES), { differing });
    expect(seen(root.querySelector('.answer-differs'))).toBe('1 figure and 2 quotations differ from this page’s');
    expect(seen(root.querySelector('#differs-own'))).toBe('1 figure and 1 quotation differ');
    // For more than two kinds there is no room beside a report.
    expect(seen(root.querySelector('#differs-unnamed'))).toBe('4 facts differ');
    expect(seen(root.querySelector('#differs-copy'))).toBe('');
    expect(root.querySelector('#row-own')?.getAttribute('aria-describedby')).toContain('differs-own');
  });

  it('is asked after the list is there, of copies and reports of the event alone', async () => {
    const actions = await show(articleView(MATCHES));
    expect(actions.asked.filter(([name]) => name === 'differing')).toEqual([['differing', ['copy', 'own', 'unnamed']]]);
    await show(articleView(MATCHES.filter((m) => m.relation === 'related')));
    expect(root.querySelector('.answer-differs')).toBeNull();
  });

  it('has its place before it comes, and says so where nothing was found', async () => {
    let answer: (found: StoryDiffering) => void = () => {};
    await show(articleView(MATCHES), { differing: () => new Promise((done) => (answer = done)) });
    const line = root.querySelector('.answer-differs');
    expect(line?.getAttribute('aria-live')).toBe('polite');
    expect(seen(line)).toBe('');
    await act(async () => answer({ all: counts(0), reports: [{ id: 'copy', counts: counts(0), whole: true }] }));
    expect(root.querySelector('.answer-differs')).toBe(line);
    expect(seen(line)).toBe('No differing figure, date, quotation or name found');
  });

  it('is not said to be nothing where not all could be looked for', async () => {
    const reports = ['copy', 'own'].map((id) => ({ id, counts: counts(0), whole: id === 'copy' }));
    await show(articleView(MATCHES), { differing: async () => ({ all: counts(0), reports }) });
    expect(seen(root.querySelector('.answer-differs'))).toBe('');
  });

  it('is left out where it cannot be found', async () => {
    await show(articleView(MATCHES), { differing: () => Promise.reject(new Error('worker gone')) });
    expect(seen(root.querySelector('.answer-differs'))).toBe('');
    expect(root.querySelectorAll('.row').length).toBeGreaterThan(0);
  });
});

describe('what is seldom needed', () => {
  it('stands under “More”, at the foot; what the reader needs now does not', async () => {
    await show(articleView(MATCHES));
    const more = root.querySelector('.more');
    expect(more?.hasAttribute('open')).toBe(false);
    for (const name of [
      'Search the web',
      'Compare with another text',
      'Keep what I read',
      'Follow this outlet',
      'Is it no news report?',
      'sample reports',
    ])
      expect(seen(more)).toContain(name);
    expect(seen(more)).not.toContain('Keep this report');
    expect(root.querySelector('main')?.lastElementChild).toBe(more);
  });

  it('leaves searching in sight where no other report is held, and the ruling where the page counts as no news', async () => {
    await show(articleView([], { news: false, kind: 'live' }));
    expect(seen(root.querySelector('.controls'))).toContain('Search the web');
    expect(root.querySelector('.more')?.contains(root.querySelector('.ruling'))).toBe(false);
    expect(root.querySelectorAll('.ruling, #search-hint')).toHaveLength(2);
  });
});
