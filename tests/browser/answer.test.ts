import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deliver, makeFakeBrowser, OWN_ID, OWN_PAGES } from './fake-browser';

const fake = vi.hoisted(() => ({ browser: {} as ReturnType<typeof import('./fake-browser').makeFakeBrowser> }));
vi.mock('webextension-polyfill', () => ({
  get default() {
    return fake.browser;
  },
}));

const { answerMessages } = await import('../../lib/browser/answer');
const { Failure } = await import('../../lib/browser/errors');
const { viewShapes } = await import('../../lib/browser/shapes');

type Views = Parameters<typeof answerMessages>[0];
type Pages = Parameters<typeof answerMessages>[1];

const reading = {
  news: true,
  kind: 'article',
  reason: 'reads-as-news',
  others: [],
  article: {
    url: 'http://outlet.example/a',
    title: 'Ferry aground',
    outlet: null,
    agency: null,
    byline: null,
    dateline: null,
    published: null,
    language: 'en',
    direction: 'ltr',
    text: 'A ferry ran aground.',
    partial: false,
    origins: { title: 'visible' },
  },
};
const pageRead = { type: 'pageRead', message: { reading, revision: 'r1', painted: null } };
const viewTab = { type: 'viewTab', message: { tabId: 4 } };

const fromView = { id: OWN_ID, url: `${OWN_PAGES}popup.html` };
const fromPage = { id: OWN_ID, url: 'http://outlet.example/a', frameId: 0, tab: { id: 9 } };
const REFUSED = { failure: 'not-understood' };

const views = { viewTab: vi.fn(), keepArticle: vi.fn(), jumpTo: vi.fn(), compareWith: vi.fn() };
const pages = { pageRead: vi.fn(), pageLeft: vi.fn() };
const send = (raw: unknown, from: object) => deliver(fake.browser, raw, from);

describe('the background', () => {
  beforeEach(() => {
    vi.resetAllMocks();
    fake.browser = makeFakeBrowser();
    answerMessages(views as unknown as Views, pages as unknown as Pages);
  });

  it('listens at once, and answers a view and a page', async () => {
    expect(fake.browser.runtime.onMessage.listeners.size).toBe(1);
    views.viewTab.mockResolvedValue({ state: 'reload' });
    expect(await send(viewTab, fromView)).toEqual({ value: { state: 'reload' } });
    expect(await send(pageRead, fromPage)).toEqual({ value: null });
    expect(pages.pageRead).toHaveBeenCalledExactlyOnceWith(pageRead.message, 9);
  });

  it.each<[string, unknown, object]>([
    ['of another extension', viewTab, { ...fromView, id: 'somebody-else' }],
    ['of nobody', viewTab, {}],
    ['for views from a content script', viewTab, fromPage],
    ['for views from a page whose address only resembles ours', viewTab, { id: OWN_ID, url: `https://evil.example/${OWN_PAGES}` }],
    ['for pages from a view', pageRead, fromView],
    ['for pages from a frame inside the page', pageRead, { ...fromPage, frameId: 3 }],
    ['for pages from no tab', pageRead, { ...fromPage, tab: undefined }],
  ])('refuses a message %s', async (_, raw, from) => {
    expect(await send(raw, from)).toEqual(REFUSED);
    for (const handler of [...Object.values(views), ...Object.values(pages)]) expect(handler).not.toHaveBeenCalled();
  });

  it('answers a content script none of what views ask, be it about feeds, packs or the library', async () => {
    const handlers = Object.fromEntries(Object.keys(viewShapes).map((type) => [type, vi.fn()]));
    fake.browser = makeFakeBrowser();
    answerMessages(handlers as unknown as Views, pages as unknown as Pages);
    expect(Object.keys(handlers)).toEqual(
      expect.arrayContaining(['followFeeds', 'allowFeedHosts', 'refollowFeed', 'subscribePack', 'putPacked', 'dropReports']),
    );
    for (const type of Object.keys(handlers)) {
      for (const message of [{}, { address: 'https://lantern.example/' }, { tabId: 9 }, { ids: ['a'] }])
        expect(await send({ type, message }, fromPage)).toEqual(REFUSED);
      expect(handlers[type]).not.toHaveBeenCalled();
    }
  });

  it.each<[string, unknown]>([
    ['no object', 'viewTab'],
    ['nothing', null],
    ['without a type', { message: { tabId: 4 } }],
    ['of a type that is unknown', { type: 'toString', message: {} }],
    ['of a type that every object has', { type: '__proto__', message: {} }],
    ['without its message', { type: 'viewTab' }],
    ['with a wrong field', { type: 'viewTab', message: { tabId: '4' } }],
    ['with a fraction for a tab', { type: 'viewTab', message: { tabId: 4.5 } }],
    ['with a field too many', { type: 'viewTab', message: { tabId: 4, more: true } }],
    ['with a span that begins before the text', { type: 'jumpTo', message: { tabId: 4, span: { start: -1, end: 3 } } }],
    ['with an empty id', { type: 'compareWith', message: { tabId: 4, reportId: '' } }],
  ])('refuses from a view what is %s', async (_, raw) => {
    expect(await send(raw, fromView)).toEqual(REFUSED);
    for (const handler of Object.values(views)) expect(handler).not.toHaveBeenCalled();
  });

  it.each<[string, object]>([
    ['a reading of another shape', { reading: { ...reading, more: 1 } }],
    ['an article of another shape', { reading: { ...reading, article: { ...reading.article, title: ['a'] } } }],
    ['a text without end', { reading: { ...reading, article: { ...reading.article, text: 'a'.repeat(600_001) } } }],
    ['a direction that is none', { reading: { ...reading, article: { ...reading.article, direction: 'up' } } }],
    ['no revision', { revision: undefined }],
    [
      'more further reports than a page can have',
      { reading: { ...reading, others: Array(51).fill({ outlet: null, title: null, text: '' }) } },
    ],
  ])('refuses from a page %s', async (_, change) => {
    expect(await send({ type: 'pageRead', message: { ...pageRead.message, ...change } }, fromPage)).toEqual(REFUSED);
    expect(pages.pageRead).not.toHaveBeenCalled();
  });

  it('answers a failure by its code, and what was not expected without a word of it', async () => {
    views.keepArticle.mockRejectedValueOnce(new Failure('disk-full'));
    const keep = { type: 'keepArticle', message: { tabId: 4 } };
    expect(await send(keep, fromView)).toEqual({ failure: 'disk-full' });
    const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    views.keepArticle.mockRejectedValueOnce(new Error('secret of the inner workings'));
    expect(await send(keep, fromView)).toEqual({ failure: 'unexpected' });
    expect(told).toHaveBeenCalledOnce();
  });
});
