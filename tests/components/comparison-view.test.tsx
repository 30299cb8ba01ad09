// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { TabView } from '../../lib/browser';
import { articleView, at, BUNDLED_COMPARISON, COMPARISON, fact, MATCHES } from './samples';
import { choose, clear, following, press, root, seen, show } from './shown';

afterEach(clear);

/** The section under a heading. */
const section = (heading: string) =>
  [...root.querySelectorAll('.section')].find((one) => seen(one.querySelector('h2')) === heading) ?? null;
const headings = () => [...root.querySelectorAll('.section h2')].map(seen);

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
    expect(seen(section('Figures of separate dates or periods'))).toContain('Period: since 2028');
    expect(seen(section('Figures differ'))).not.toContain('groundings');
  });

  it('tells certainty in words, under each side', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
    const certainty = section('Certainty differs');
    expect([...(certainty?.querySelectorAll('.period') ?? [])].map(seen)).toEqual(['said as fact', 'said as possible']);
    expect(seen(certainty)).not.toContain('stated /');
  });

  it('tells which side names no source for what the other credits', async () => {
    const { facts } = COMPARISON.comparison;
    const unsourced = facts.map((f) => (f.kind === 'attribution' ? { ...f, unsourced: 'b' as const } : f));
    await show(articleView(MATCHES), {
      compare: async () => ({ ...COMPARISON, comparison: { ...COMPARISON.comparison, facts: unsourced } }),
    });
    await choose('copy');
    const sources = section('The sources differ');
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
    expect(headings()).toEqual(expect.arrayContaining(['Not in this text', 'Not in Coast Daily']));

    const unsure = { ...COMPARISON, comparison: { ...COMPARISON.comparison, absence: { inA: false, inB: false } } };
    await show(articleView(MATCHES), { compare: async () => unsure });
    await choose('copy');
    expect(headings()).toEqual(expect.arrayContaining(['Only in this page', 'Only in Coast Daily']));
    expect(headings().join()).not.toContain('Not in');
  });

  it('tells whom each report credits, and what one gives in two ways, and neither where there is nothing', async () => {
    await show(articleView(MATCHES));
    await choose('copy');
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
    const { follow, outOfDate } = following();
    let answer = (_: TabView): void => {};
    let asked = 0;
    await show(articleView(MATCHES), {
      view: () => (asked++ === 0 ? Promise.resolve(articleView(MATCHES)) : new Promise((resolve) => (answer = resolve))),
      follow,
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
