// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { KeptRuling, StoryDiffering, TabView } from '../../lib/browser';
import { ARTICLE, articleView, at, BUNDLED_COMPARISON, COMPARISON, fact, MATCHES, match } from './samples';
import { choose, clear, press, root, seen, show } from './shown';

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

describe('a view that stands open', () => {
  it('says that reports have come in, and shows them when the reader says so', async () => {
    let outOfDate = (): void => {};
    let now = MATCHES;
    await show(articleView(MATCHES), {
      view: async () => articleView(now),
      follow: (listener) => {
        outOfDate = listener;
        return () => {};
      },
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
    let outOfDate = (): void => {};
    const answers: ((view: TabView) => void)[] = [];
    const passes = () => act(() => new Promise<void>((done) => setTimeout(done, 20)));
    await show(articleView(MATCHES), {
      view: () => new Promise((answer) => answers.push(answer)),
      follow: (listener) => {
        outOfDate = listener;
        return () => {};
      },
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
    let outOfDate = (): void => {};
    let now = articleView([]);
    await show(now, {
      view: async () => now,
      follow: (listener) => {
        outOfDate = listener;
        return () => {};
      },
    });
    now = articleView(MATCHES);
    await act(async () => outOfDate());
    expect(root.querySelectorAll('.row').length).toBeGreaterThan(0);
    now = articleView([], { article: { ...ARTICLE, url: 'https://harbourpost.example/other', title: 'Another page' } });
    await act(async () => outOfDate());
    expect(seen(root.querySelector('.article .title'))).toBe('Another page');
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

describe('the comparison', () => {
  it('opens in place with the focus on its heading, and gives the focus back to the row', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    expect(seen(root.querySelector('h1'))).toBe('Compared with Coast Daily');
    expect(document.activeElement).toBe(root.querySelector('h1'));
    await press('All reports');
    expect(document.activeElement?.id).toBe('row-copy');
  });

  it('counts the differences in one line, the sharpest by name', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    expect(seen(root.querySelector('.answer .sources'))).toBe(
      '1 figure differs; 4 more differences; 1 passage or fact not in Coast Daily; 1 passage or fact not in this text',
    );
  });

  it('shows figures of different periods under their own heading, with their periods', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    const periods = [...root.querySelectorAll('.section')].find(
      (s) => seen(s.querySelector('h2')) === 'Figures of separate dates or periods',
    );
    expect(seen(periods ?? null)).toContain('Period: since 2028');
    const differing = [...root.querySelectorAll('.section')].find((s) => seen(s.querySelector('h2')) === 'Figures differ');
    expect(seen(differing ?? null)).not.toContain('groundings');
  });

  it('tells certainty in words, under each side', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    const certainty = [...root.querySelectorAll('.section')].find((s) => seen(s.querySelector('h2')) === 'Certainty differs');
    expect([...(certainty?.querySelectorAll('.period') ?? [])].map(seen)).toEqual(['said as fact', 'said as possible']);
    expect(seen(certainty ?? null)).not.toContain('stated /');
  });

  it('tells which side names no source for what the other credits', async () => {
    const { facts } = COMPARISON.comparison;
    const unsourced = facts.map((f) => (f.kind === 'attribution' ? { ...f, unsourced: 'b' as const } : f));
    await show(articleView(MATCHES), {
      compare: async () => ({ ...COMPARISON, comparison: { ...COMPARISON.comparison, facts: unsourced } }),
    });
    await choose('copy');
    const sources = [...root.querySelectorAll('.section')].find((s) => seen(s.querySelector('h2')) === 'The sources differ');
    expect([...(sources?.querySelectorAll('.side') ?? [])].map((side) => seen(side.querySelector('.period')))).toEqual([
      '',
      'told without a source',
    ]);
  });

  it('marks differing words in both, for the ear too', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    expect([...root.querySelectorAll('.headlines mark')].map(seen)).toEqual(['marked: 14 end of mark', 'marked: 12 end of mark']);
  });

  it('tells what the headlines say otherwise, and nothing of a title that is ours', async () => {
    const headlines = [fact('figure', 'conflict', at(COMPARISON.a.title ?? '', '14'), at(COMPARISON.b.title ?? '', '12'), 'hurt')];
    const compared = { ...COMPARISON, comparison: { ...COMPARISON.comparison, headlines } };
    await show(articleView(MATCHES), { compare: async () => compared });
    await choose('copy');
    expect([...root.querySelectorAll('.headline-facts li')].map(seen)).toEqual(['Figures differ: 14 / 12']);

    const citation = { ...compared.match.citation, titleFrom: 'described' as const };
    await show(articleView(MATCHES), { compare: async () => ({ ...compared, match: { ...compared.match, citation } }) });
    await choose('copy');
    expect(root.querySelector('.headline-facts')).toBeNull();
  });

  it('says “not in this text” only where that may be said', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    expect([...root.querySelectorAll('.section h2')].map(seen)).toEqual(expect.arrayContaining(['Not in this text', 'Not in Coast Daily']));

    const unsure = { ...COMPARISON, comparison: { ...COMPARISON.comparison, absence: { inA: false, inB: false } } };
    await show(articleView(MATCHES), { compare: async () => unsure });
    await choose('copy');
    const headings = [...root.querySelectorAll('.section h2')].map(seen);
    expect(headings).toEqual(expect.arrayContaining(['Only in this page', 'Only in Coast Daily']));
    expect(headings.join()).not.toContain('Not in');
  });

  it('tells whom each report credits, and what one gives in two ways, and neither where there is nothing', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    const headings = () => [...root.querySelectorAll('.section h2')].map(seen);
    expect(headings()).not.toContain('Whom each credits');

    const of = (text: string, words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
    const { comparison, a } = COMPARISON;
    const twice = { in: 'text' as const, span: of(a.text, '14') };
    const told = {
      ...COMPARISON,
      comparison: {
        ...comparison,
        sources: { a: [{ kind: 'named' as const, span: of(a.text, 'Orrin Sable'), times: 2, anonymity: null }], b: [] },
        within: {
          a: [
            {
              kind: 'figure' as const,
              first: { in: 'title' as const, span: { start: 0, end: 4 } },
              second: twice,
              what: '',
              confidence: 1,
            },
          ],
          b: [],
        },
      },
    };
    await show(articleView(MATCHES), { compare: async () => told });
    await choose('copy');
    expect(headings()).toEqual(expect.arrayContaining(['Whom each credits', 'Given in two ways in one report']));
    expect(seen(root)).toContain('Named people (1): Orrin Sable');
    expect(seen(root)).toContain('Nobody that we found.');
  });

  it('marks statements as ours, keeps “as printed”, and never dresses them as quotations', async () => {
    await show(articleView(MATCHES), { compare: async () => BUNDLED_COMPARISON });
    await choose('unnamed');
    const ours = [...root.querySelectorAll('.ours')];
    expect(ours.length).toBeGreaterThan(3);
    for (const block of ours) {
      expect(seen(block)).toMatch(/^in our words/);
      expect(block.closest('blockquote, q, .printed')).toBeNull();
    }
    expect(seen(root)).toContain('As printed: the name is spelled in two ways');
    expect([...root.querySelectorAll('.printed')].map(seen).join()).not.toContain('Twelve');
  });

  it('leads from a fact to its place in the page', async () => {
    const actions = await show(articleView(MATCHES));
    await choose('copy');
    await act(async () => root.querySelector<HTMLElement>('.fact .jump')?.click());
    expect(actions.asked.at(-1)).toEqual(['jump', COMPARISON.comparison.facts[0]?.a, COMPARISON.a.text]);
    expect(seen(root.querySelector('[role=status]'))).toBe('Shown in the page.');
  });

  it('says when the page no longer has a passage', async () => {
    await show(articleView(MATCHES), { jump: async () => false });
    await choose('copy');
    await act(async () => root.querySelector<HTMLElement>('.jump')?.click());
    expect(seen(root.querySelector('[role=status]'))).toBe('The page no longer has this passage.');
  });

  it('paints on demand, lists what found no place, and takes the paint away', async () => {
    const gone = [
      { kind: 'shared', words: 'The ferry left' },
      { kind: 'differs', words: '19 <b>people</b>' },
    ] as const;
    const asked: unknown[] = [];
    await show(articleView(MATCHES), {
      highlight: async (id) => {
        asked.push(id);
        return { placed: 3, unplaced: id ? gone : [], cards: true };
      },
    });
    await choose('copy');
    const toggle = (): HTMLElement => root.querySelector('[role=switch]') as HTMLElement;
    expect(toggle().getAttribute('aria-checked')).toBe('false');
    await act(async () => toggle().click());
    expect(toggle().getAttribute('aria-checked')).toBe('true');
    expect(seen(root)).toContain('2 passages could not be highlighted in the page.');
    expect([...root.querySelectorAll('details.unplaced li')].map((item) => item.textContent)).toEqual([
      'in both The ferry left …',
      'differs 19 <b>people</b> …',
    ]);
    await act(async () => toggle().click());
    expect(asked).toEqual([{ report: 'copy' }, null]);
  });

  it('shows the paint as on, where an answer that was asked for before it comes after it', async () => {
    let outOfDate = (): void => {};
    let answer = (_: TabView): void => {};
    let asked = 0;
    await show(articleView(MATCHES), {
      view: () => (asked++ === 0 ? Promise.resolve(articleView(MATCHES)) : new Promise((resolve) => (answer = resolve))),
      follow: (listener) => {
        outOfDate = listener;
        return () => {};
      },
      highlight: async () => ({ placed: 3, unplaced: [], cards: true }),
    });
    await choose('copy');
    outOfDate();
    const toggle = (): HTMLElement => root.querySelector('[role=switch]') as HTMLElement;
    await act(async () => toggle().click());
    answer(articleView(MATCHES));
    await act(() => new Promise<void>((done) => setTimeout(done, 20)));
    expect(toggle().getAttribute('aria-checked')).toBe('true');
  });

  it('says so when the report is gone', async () => {
    await show(articleView(MATCHES), { compare: async () => null });
    await choose('copy');
    expect(seen(root.querySelector('h1'))).toBe('Nothing to compare');
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
