// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import type { WithinFact } from '../../lib/compare';
import { articleView, COMPARISON, fact, MATCHES } from './samples';
import { choose, clear, press, root, seen, show } from './shown';

afterEach(clear);

const FIRST = COMPARISON.comparison.facts[0] as (typeof COMPARISON.comparison.facts)[number];
const KEY = COMPARISON.wrong.keys[0] as string;

const section = (title: string): HTMLElement => {
  const found = [...root.querySelectorAll<HTMLElement>('.section')].find((one) => seen(one.querySelector('h2')) === title);
  if (!found) throw new Error(`no section ${title}`);
  return found;
};
const button = (within: Element, name: string): HTMLElement =>
  [...within.querySelectorAll('button')].find((one) => seen(one) === name) as HTMLElement;
const click = (element: HTMLElement): Promise<void> => act(async () => element.click());

/** The comparison as it is after the first fact was marked. */
const MARKED = {
  ...COMPARISON,
  comparison: { ...COMPARISON.comparison, facts: COMPARISON.comparison.facts.slice(1) },
  wrong: { ...COMPARISON.wrong, keys: COMPARISON.wrong.keys.slice(1), hidden: [{ key: KEY, fact: FIRST }] },
};

describe('“this is wrong”', () => {
  it('takes a fact away where it stands, tells so, counts it no more, and keeps the focus', async () => {
    const actions = await show(articleView(MATCHES));
    await choose('copy');
    const figures = section('Figures differ');
    await click(button(figures, 'This is wrong'));
    expect(actions.asked).toContainEqual(['mark', KEY, { in: 'texts', fact: FIRST }, COMPARISON]);
    expect(seen(figures)).toContain('Marked as wrong.');
    expect(seen(figures)).not.toContain('14 passengers');
    expect(seen(root.querySelector('.answer .sources'))).not.toContain('figure');
    expect(seen(root.querySelector('[role=status]'))).toBe('Marked as wrong.');
    expect(document.activeElement).toBe(button(figures, 'Show it again'));
  });

  it('is taken back in the same place', async () => {
    const actions = await show(articleView(MATCHES));
    await choose('copy');
    const figures = section('Figures differ');
    await click(button(figures, 'This is wrong'));
    await click(button(figures, 'Show it again'));
    expect(actions.asked).toContainEqual(['unmark', KEY]);
    expect(seen(figures)).toContain('14 passengers');
    expect(document.activeElement).toBe(button(figures, 'This is wrong'));
  });

  it('says how many are hidden where they would stand, shows them, and shows them again for good', async () => {
    const actions = await show(articleView(MATCHES), { compare: async () => MARKED });
    await choose('copy');
    const figures = section('Figures differ');
    expect(seen(figures.querySelector('.hidden-facts summary'))).toBe('1 not shown: you marked it as wrong');
    expect(seen(figures.querySelector('.hidden-facts'))).toContain('14 passengers');
    expect(seen(root.querySelector('.answer .sources'))).not.toContain('figure');
    await click(button(figures, 'Show it again'));
    expect(actions.asked).toContainEqual(['unmark', KEY]);
    expect(seen(root.querySelector('.answer .sources'))).toContain('1 figure differs');
  });

  it('is offered of what headlines say and of what one report gives in two ways, and taken back there', async () => {
    const { title } = COMPARISON.a;
    const of14 = { start: title?.indexOf('14') ?? 0, end: (title?.indexOf('14') ?? 0) + 2 };
    const headline = fact('figure', 'conflict', of14, of14, 'taken to hospital');
    const within: WithinFact = {
      kind: 'figure',
      first: { in: 'title', span: of14 },
      second: { in: 'text', span: { start: 0, end: 9 } },
      what: '',
      confidence: 1,
    };
    const [one, two] = ['00000000000000b1', '00000000000000b2'];
    const told = {
      ...COMPARISON,
      comparison: { ...COMPARISON.comparison, headlines: [headline], within: { a: [], b: [] } },
      wrong: {
        ...COMPARISON.wrong,
        headlines: { keys: [one], hidden: [] },
        within: { a: { keys: [], hidden: [{ key: two, fact: within }] }, b: { keys: [], hidden: [] } },
      },
    };
    const actions = await show(articleView(MATCHES), { compare: async () => told });
    await choose('copy');
    const headlines = root.querySelector('.headline-facts') as HTMLElement;
    await click(button(headlines, 'This is wrong'));
    expect(actions.asked).toContainEqual(['mark', one, { in: 'headlines', fact: headline }, told]);
    expect(seen(headlines)).toContain('Marked as wrong.');
    await click(button(headlines, 'Show it again'));
    expect(actions.asked).toContainEqual(['unmark', one]);
    const twofold = section('Given in two ways in one report');
    expect(seen(twofold.querySelector('.hidden-facts summary'))).toBe('1 not shown: you marked it as wrong');
    await click(button(twofold, 'Show it again'));
    expect(actions.asked).toContainEqual(['unmark', two]);
    await click(button(twofold, 'This is wrong'));
    expect(actions.asked).toContainEqual(['mark', two, { in: 'a', fact: within }, told]);
  });

  it('is not offered in a private window, where nothing is kept', async () => {
    await show(articleView(MATCHES), { compare: async () => ({ ...COMPARISON, wrong: { ...COMPARISON.wrong, may: false } }) });
    await choose('copy');
    expect(seen(root)).not.toContain('This is wrong');
  });

  it('paints anew what is painted', async () => {
    const actions = await show(articleView(MATCHES));
    await choose('copy');
    await act(async () => root.querySelector<HTMLElement>('[role=switch]')?.click());
    await press('This is wrong');
    expect(actions.asked.filter(([name]) => name === 'highlight' || name === 'paintAnew').map(([name]) => name)).toEqual([
      'highlight',
      'paintAnew',
    ]);
  });

  it('leaves off what was switched off meanwhile', async () => {
    await show(articleView(MATCHES), { paintAnew: async () => null });
    await choose('copy');
    const control = () => root.querySelector<HTMLElement>('[role=switch]');
    await act(async () => control()?.click());
    expect(control()?.ariaChecked ?? control()?.getAttribute('aria-checked')).toBe('true');
    await press('This is wrong');
    expect(control()?.ariaChecked ?? control()?.getAttribute('aria-checked')).toBe('false');
  });

  it('tells of the oldest mark that went, and of what went wrong', async () => {
    const wrong = { mark: async () => ({ forgotten: 1 }), unmark: () => Promise.reject(new Error('worker gone')) };
    await show(articleView(MATCHES), { wrong });
    await choose('copy');
    await press('This is wrong');
    expect(seen(root.querySelector('[role=status]'))).toContain('the oldest was forgotten');
    await press('Show it again');
    expect(seen(root.querySelector('[role=status]'))).toContain('went wrong');
    expect(seen(section('Figures differ'))).toContain('Marked as wrong.');
  });
});

describe('a report that does not belong here', () => {
  const openWhy = (id: string): Promise<void> =>
    act(async () => {
      const why = root.querySelector(`#row-${id}`)?.closest('.row')?.querySelector<HTMLDetailsElement>('.why');
      if (!why) throw new Error(`no reasons for ${id}`);
      why.open = true;
      why.dispatchEvent(new Event('toggle'));
    });

  it('is taken out of the list, with the way back', async () => {
    const actions = await show(articleView(MATCHES));
    await openWhy('own');
    await press('This report does not belong here');
    expect(actions.asked).toContainEqual(['apart', 'own']);
    expect(seen(root.querySelector('[role=status]'))).toBe('It is not listed here any more.');
    await press('Undo');
    expect(actions.asked).toContainEqual(['unmark', '00000000000000aa']);
  });

  it('is counted below the list, and listed again from there', async () => {
    const [apart, ...others] = MATCHES.filter((one) => !one.self);
    if (!apart) throw new Error('no match');
    const actions = await show(articleView(others, { apart: [{ key: KEY, match: apart }] }));
    const hidden = root.querySelector('.hidden-facts');
    expect(seen(hidden?.querySelector('summary') ?? null)).toBe('1 report not listed: you said that it does not belong here');
    expect(seen(hidden)).toContain('Coast Daily');
    await press('Show it again');
    expect(actions.asked).toContainEqual(['unmark', KEY]);
  });

  it('cannot be said in a private window', async () => {
    await show(articleView(MATCHES, { private: true }));
    await openWhy('own');
    expect(seen(root)).not.toContain('does not belong');
  });
});
