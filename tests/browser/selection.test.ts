import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { partOf, placeOfSelected, wordsShared } from '../../lib/browser/selected-part';
import { at, COMPARISON } from '../components/samples';
import { makeFakeBrowser } from './fake-browser';

const fake = { ...makeFakeBrowser() };
vi.mock('webextension-polyfill', () => ({ default: fake }));
const { startSelectionMenu } = await import('../../lib/browser/selection-menu');

const TEXT =
  'The ferry ran aground off Talmere on Friday.\n\nThe coastguard said 14 passengers were hurt.\n\nDivers are to inspect the hull.';

describe('the place of a selection in the article', () => {
  it('is found whatever white space browsers hand over', () => {
    const place = placeOfSelected(TEXT, ' off  Talmere on Friday.The coastguard\u00a0said ');
    expect(place && TEXT.slice(place.start, place.end)).toBe('off Talmere on Friday.\n\nThe coastguard said');
  });

  it('is found by its two ends where a caption stood between two paragraphs', () => {
    const [one, two] = [
      'The ferry ran aground off the island of Talmere on Friday morning.',
      'The coastguard said that fourteen of the passengers were hurt.',
    ];
    const text = `${one}\n\n${two}\n\nDivers are to inspect the hull.`;
    const place = placeOfSelected(text, `${one} Picture: the ferry in the harbour ${two}`);
    expect(place && text.slice(place.start, place.end)).toBe(`${one}\n\n${two}`);
  });

  it('is none where the words are not there, and none for nothing', () => {
    expect(placeOfSelected(TEXT, 'the trawler ran aground')).toBeNull();
    expect(placeOfSelected(TEXT, '\u00a0 \n')).toBeNull();
  });

  it('is where any part of the text was selected, or where the same words stand before', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 80 }), (start, length) => {
        const selected = TEXT.slice(start, start + length);
        fc.pre(selected.trim() !== '');
        const place = placeOfSelected(TEXT, selected);
        expect(place && TEXT.slice(place.start, place.end).replace(/\s+/g, '')).toBe(selected.replace(/\s+/g, ''));
      }),
    );
  });
});

describe('a part of a comparison', () => {
  const { text } = COMPARISON.a;
  const place = at(
    text,
    'A ferry with 220 people aboard ran aground off Talmere on Friday morning, and 14 passengers were taken to hospital',
  );

  it('has what concerns the part, and no other', () => {
    const part = partOf(COMPARISON, place);
    expect(part.comparison.facts.map(({ kind, relation }) => `${kind} ${relation}`)).toEqual(['figure conflict', 'figure range']);
    expect(part.comparison.passages.map(({ relation }) => relation)).toEqual(['reworded']);
    expect(part.wrong.keys).toHaveLength(COMPARISON.wrong.keys.length === 0 ? 0 : part.comparison.facts.length);
  });

  it('names the passages that the first text alone has as they now stand in the list', () => {
    const part = partOf(COMPARISON, { start: place.start, end: text.length });
    for (const i of part.comparison.alone.a) expect(part.comparison.passages[i]?.relation).toBe('only-a');
    expect(part.comparison.alone.a).toHaveLength(1);
  });

  it('shares with a report the words of their common runs that lie in it', () => {
    const run = { query: at(text, 'people aboard ran aground off Talmere on Friday morning'), report: null, words: 9 };
    expect(wordsShared(text, at(text, '220 people aboard ran'), [run])).toBe(3);
    expect(wordsShared(text, at(text, 'Divers are'), [run])).toBe(0);
  });
});

describe('the item in the menu over a selection', () => {
  const sidePanel = { open: vi.fn(async () => {}) };
  const menus = { removeAll: vi.fn(async () => {}), create: vi.fn(), onClicked: fake.runtime.onMessage };
  const event = () => makeFakeBrowser().runtime.onStartup;

  beforeEach(() => {
    fake.store.clear();
    vi.clearAllMocks();
    Object.assign(menus, { onClicked: event() });
    Object.assign(fake, { contextMenus: menus, sidePanel, i18n: { getMessage: (key: string) => (key === 'languageTag' ? 'en' : key) } });
    Object.assign(fake.tabs, { create: vi.fn(async () => ({})), query: async () => [{ id: 5 }] });
  });
  const click = (info: object, tab?: object) => menus.onClicked.fire({ menuItemId: 'compare-selection', ...info }, tab);

  it('is put there once, at the install', async () => {
    startSelectionMenu();
    expect(menus.create).not.toHaveBeenCalled();
    fake.runtime.onInstalled.fire({ reason: 'install' });
    await vi.waitFor(() => expect(menus.create).toHaveBeenCalledOnce());
    expect(menus.removeAll).toHaveBeenCalledBefore(menus.create);
  });

  it('opens the panel within the click, and hands over what is selected, bounded', async () => {
    startSelectionMenu();
    click({ selectionText: 'word '.repeat(10_000) }, { id: 3 });
    expect(sidePanel.open).toHaveBeenCalledWith({ tabId: 3 });
    await vi.waitFor(() => expect(fake.store.get('selected:3')).toBeDefined());
    expect(fake.store.get('selected:3')).toMatchObject({ cut: true });
    expect((fake.store.get('selected:3') as { text: string }).text).toHaveLength(30_000);
  });

  it('takes the tab in front where the browser names none, as over a PDF file', async () => {
    startSelectionMenu();
    click({ selectionText: 'some words' }, { id: -1 });
    await vi.waitFor(() => expect(fake.store.get('selected:5')).toMatchObject({ text: 'some words', cut: false }));
  });

  it('opens the panel’s page in a tab where the browser has no panel or does not open it', async () => {
    sidePanel.open.mockRejectedValueOnce(new Error('no gesture'));
    startSelectionMenu();
    click({ selectionText: 'some words' }, { id: 3 });
    await vi.waitFor(() => expect(fake.tabs).toHaveProperty('create.mock.calls.length', 1));
  });

  it('forgets a selection with its tab, and lets other items alone', async () => {
    startSelectionMenu();
    click({ selectionText: 'some words' }, { id: 3 });
    await vi.waitFor(() => expect(fake.store.has('selected:3')).toBe(true));
    fake.tabs.onRemoved.fire(3);
    await vi.waitFor(() => expect(fake.store.has('selected:3')).toBe(false));
    menus.onClicked.fire({ menuItemId: 'another', selectionText: 'x' }, { id: 3 });
    await Promise.resolve();
    expect(fake.store.has('selected:3')).toBe(false);
  });

  it('does without menus where the browser has none', () => {
    Object.assign(fake, { contextMenus: undefined });
    expect(() => startSelectionMenu()).not.toThrow();
  });
});
