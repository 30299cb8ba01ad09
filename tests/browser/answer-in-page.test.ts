import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver, makeFakeBrowser, OWN_ID } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof import('./fake-browser').makeFakeBrowser> }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return fake.browser;
  },
}));

const { answerInPage } = await import('../../lib/browser/answer-in-page');

const answers = { readNow: vi.fn(), revision: vi.fn(), paint: vi.fn(), scrollTo: vi.fn() };
const paint = (wish: object, change: object = {}) => ({
  type: 'paint',
  message: { revision: 'r1', wish: { reportId: 'a', about: {}, spans: [{ start: 0, end: 4, kind: 'shared' }], ...wish }, ...change },
});
let ending: AbortController;
const send = (raw: unknown, id: unknown = OWN_ID) => deliver(fake.browser, raw, { id });

describe('the content script', () => {
  beforeEach(() => {
    vi.resetAllMocks();
    fake.browser = makeFakeBrowser();
    ending = new AbortController();
    answerInPage(answers as unknown as Parameters<typeof answerInPage>[0], ending.signal);
  });

  it('answers the extension', async () => {
    answers.paint.mockReturnValue({ placed: 1, unplaced: [] });
    expect(await send(paint({}))).toEqual({ value: { placed: 1, unplaced: [] } });
    expect(answers.paint).toHaveBeenCalledExactlyOnceWith(paint({}).message);
    expect(await send(paint({}, { wish: null }))).toEqual({ value: { placed: 1, unplaced: [] } });
  });

  it.each([['another-extension'], [undefined]])('refuses the sender %s', async (id) => {
    expect(await deliver(fake.browser, { type: 'readNow', message: {} }, { id })).toEqual({ failure: 'not-understood' });
    expect(answers.readNow).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    ['no object', 'readNow'],
    ['nothing', null],
    ['without a message', { type: 'readNow' }],
    ['of an unknown type', { type: 'pageRead', message: {} }],
    ['of a type that every object has', { type: 'constructor', message: {} }],
    ['paint without a revision', paint({}, { revision: undefined })],
    ['paint of a number', paint({ reportId: 3 })],
    ['paint of nothing in particular', paint({}, { wish: 'all' })],
    ['paint that is no list', paint({ spans: { length: 1 } })],
    ['paint of a kind that is none', paint({ spans: [{ start: 0, end: 4, kind: 'red' }] })],
    ['paint at no place', paint({ spans: [{ start: '0', end: 4, kind: 'shared' }] })],
    ['a jump to nowhere', { type: 'scrollTo', message: { revision: 'r1', span: null } }],
    ['a jump to a part of a character', { type: 'scrollTo', message: { revision: 'r1', span: { start: 0.5, end: 2 } } }],
  ])('refuses what is %s', async (_, raw) => {
    expect(await send(raw)).toEqual({ failure: 'not-understood' });
    for (const answer of Object.values(answers)) expect(answer).not.toHaveBeenCalled();
  });

  it('listens no more when it is ended, also when it has lost its extension', () => {
    ending.abort();
    expect(fake.browser.runtime.onMessage.listeners.size).toBe(0);
    const orphan = new AbortController();
    answerInPage(answers as unknown as Parameters<typeof answerInPage>[0], orphan.signal);
    fake.browser.runtime.id = undefined;
    expect(() => orphan.abort()).not.toThrow();
  });
});
