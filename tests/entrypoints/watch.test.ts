import { beforeEach, describe, expect, it, vi } from 'vitest';
import { makePage } from './watched-page';

/** Longer than a changed page is left to settle, and than an address is followed, in milliseconds. */
const SETTLED = 700;
const LONG = 30_000;
const NOTE = { words: 'Fir', fact: null, number: null, moved: false, own: null, other: null };
const SPANS = [{ start: 0, end: 3, kind: 'shared', note: NOTE }] as const;
const ABOUT = {
  against: { is: 'report' },
  citation: { outlet: null, outletFrom: null, published: null, publishedFrom: null },
  statements: false,
  languages: { a: null, b: null },
  revision: '1',
  beside: null,
} as const;
const WISH = { reportId: 'a', about: ABOUT, spans: SPANS };

const later = (ms: number) => vi.advanceTimersByTimeAsync(ms);
const texts = (page: ReturnType<typeof makePage>) => page.report.mock.calls.map(([{ reading }]) => reading.article?.text);

describe('a watched page', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    return () => vi.useRealTimers();
  });

  it('is read once, told once, and not read at all where the gate turns it away', async () => {
    const page = makePage('News.');
    await page.start();
    await later(LONG);
    expect([page.read.mock.calls.length, texts(page)]).toEqual([1, ['News.']]);
    const other = makePage('Not for us.');
    other.gate = false;
    await other.start();
    await later(LONG);
    expect(other.read).not.toHaveBeenCalled();
  });

  it('is told when its text comes late, and told again only where its words change', async () => {
    const page = makePage(null);
    page.gate = false;
    await page.start();
    Object.assign(page, { gate: true, text: 'Late news.' });
    page.mutate();
    await later(SETTLED);
    page.mutate();
    await later(SETTLED);
    page.text = 'Late news, corrected.';
    page.mutate();
    await later(SETTLED);
    expect(texts(page)).toEqual(['Late news.', 'Late news, corrected.']);
  });

  it('with a ticker is looked at a few times and then left alone', async () => {
    const page = makePage('News.');
    await page.start();
    for (let i = 0; i < 200; i++) {
      page.mutate();
      await later(100);
    }
    expect(page.read.mock.calls.length).toBeGreaterThan(2);
    expect(page.read.mock.calls.length).toBeLessThanOrEqual(8);
    expect(page.observed()).toBe(false);
  });

  it('that changes only much later is not followed any more', async () => {
    const page = makePage('News.');
    await page.start();
    await later(LONG);
    expect(page.observed()).toBe(false);
  });

  it('is read again at another address of the same document, and left where that has no report', async () => {
    const page = makePage('First.');
    await page.start();
    await later(LONG);
    page.navigate('http://outlet.example/b', 'Second.');
    await later(SETTLED);
    expect(texts(page)).toEqual(['First.', 'Second.']);
    const [first, second] = page.report.mock.calls.map(([{ revision }]) => revision);
    expect(second).not.toBe(first);
    page.navigate('http://outlet.example/', null);
    await later(SETTLED);
    expect(page.leave).toHaveBeenCalledExactlyOnceWith(second);
  });

  it('is the same page at another fragment', async () => {
    const page = makePage('First.');
    await page.start();
    page.navigate('http://outlet.example/a#comments', 'First.');
    await later(SETTLED);
    expect(texts(page)).toEqual(['First.']);
  });

  it('tells when it is left, and is told again without a reading when the back-forward cache gives it back', async () => {
    const page = makePage('News.');
    await page.start();
    page.window.dispatchEvent(new Event('pagehide'));
    expect(page.leave).toHaveBeenCalledOnce();
    page.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }));
    expect(page.report).toHaveBeenCalledOnce();
    page.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(texts(page)).toEqual(['News.', 'News.']);
    expect(page.read).toHaveBeenCalledOnce();
  });

  it('is not read while it is only prerendered, whatever happens in it', async () => {
    const page = makePage('News.');
    page.document.prerendering = true;
    await page.start();
    page.mutate();
    page.navigate('http://outlet.example/b', 'News.');
    await later(LONG);
    expect(page.read).not.toHaveBeenCalled();
    page.document.prerendering = false;
    page.document.dispatchEvent(new Event('prerenderingchange'));
    await later(0);
    expect(texts(page)).toEqual(['News.']);
  });

  it('is let go when the script is ended: no look, no message, no observer, no paint', async () => {
    const page = makePage('News.');
    const reader = await page.start();
    reader.paint(reader.stand().revision ?? '', WISH);
    page.mutate();
    page.ending.abort();
    expect(page.painter.clear).toHaveBeenCalled();
    page.mutate();
    page.window.dispatchEvent(new Event('pagehide'));
    page.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await later(LONG);
    expect([page.read.mock.calls.length, page.report.mock.calls.length, page.leave.mock.calls.length]).toEqual([1, 1, 0]);
    expect([page.observed(), vi.getTimerCount()]).toEqual([false, 0]);
  });

  it('is let go at the next look where the extension behind the script is gone', async () => {
    const page = makePage('News.');
    const reader = await page.start();
    reader.paint(reader.stand().revision ?? '', WISH);
    page.alive = false;
    page.mutate();
    await later(LONG);
    expect(page.read).toHaveBeenCalledOnce();
    expect(page.painter.clear).toHaveBeenCalled();
    expect([page.observed(), vi.getTimerCount()]).toEqual([false, 0]);
  });

  it('refuses paint and jumps for a reading that it does not stand at any more', async () => {
    const page = makePage('First.');
    const reader = await page.start();
    const before = reader.stand().revision ?? '';
    expect(reader.paint(before, WISH)).toEqual({ placed: 1, unplaced: [] });
    page.text = 'Other.';
    page.mutate();
    await later(SETTLED);
    page.painter.paint.mockClear();
    expect(reader.paint(before, WISH)).toBeNull();
    expect(reader.scrollTo(before, { start: 0, end: 3 })).toBe(false);
    expect(page.painter.paint).not.toHaveBeenCalled();
  });

  it('keeps its paint, on the nodes as they now are, where it is drawn anew with the same words', async () => {
    const page = makePage('First.');
    const reader = await page.start();
    reader.paint(reader.stand().revision ?? '', WISH);
    page.mutate();
    await later(SETTLED);
    expect(page.painter.paint).toHaveBeenCalledTimes(2);
    expect(await reader.readNow()).toMatchObject({ painted: { reportId: 'a', unplaced: [] }, revision: reader.stand().revision });
    expect(page.observed()).toBe(true);
  });

  it('that is painted is followed on, under another revision where its words change; what has no place any more is counted, and painted again when it is back', async () => {
    const page = makePage('First.');
    const reader = await page.start();
    const before = reader.stand().revision;
    reader.paint(before ?? '', WISH);
    for (let i = 0; i < 100; i++) {
      page.mutate();
      await later(300);
    }
    const reads = page.read.mock.calls.length;
    Object.assign(page, { text: 'Other.', stands: false });
    page.mutate();
    await later(SETTLED);
    expect(page.read).toHaveBeenCalledTimes(reads + 1);
    expect(page.report.mock.calls.at(-1)?.[0]).toMatchObject({ painted: { reportId: 'a', unplaced: [{ kind: 'shared', words: 'Fir' }] } });
    expect(reader.stand().revision).not.toBe(before);
    page.text = 'First.';
    page.mutate();
    await later(SETTLED);
    expect(page.report.mock.calls.at(-1)?.[0]).toMatchObject({ painted: { reportId: 'a', unplaced: [] } });
    expect(page.painter.paint.mock.calls.at(-1)?.[1]).toEqual(SPANS);
  });

  it('with several articles is read again when the reader has scrolled to another, and not while they are at the same', async () => {
    const page = makePage('First.');
    const part = (text: string) => Object.assign(page, { text, inView: { part: { text }, others: [], headline: null } });
    const at = part('First.').inView;
    await page.start();
    await later(LONG);
    const scroll = async () => {
      for (let i = 0; i < 10; i++) page.window.dispatchEvent(new Event('scroll'));
      await later(SETTLED);
    };
    await scroll();
    expect([page.read.mock.calls.length, page.inView]).toEqual([1, at]);
    part('Second.');
    await scroll();
    expect(texts(page)).toEqual(['First.', 'Second.']);
    page.ending.abort();
    part('Third.');
    await scroll();
    expect(page.read).toHaveBeenCalledTimes(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('loses its paint at another address', async () => {
    const page = makePage('First.');
    const reader = await page.start();
    reader.paint(reader.stand().revision ?? '', WISH);
    page.navigate('http://outlet.example/b', 'First.');
    await later(SETTLED);
    expect(page.painter.clear).toHaveBeenCalled();
    expect((await reader.readNow()).painted).toBeNull();
  });

  it('does not run out of looks while it is painted, but for a ticker that never ends', async () => {
    const page = makePage('News.');
    const reader = await page.start();
    reader.paint(reader.stand().revision ?? '', WISH);
    for (let i = 0; i < 1100; i++) {
      page.mutate();
      await later(300);
    }
    expect(page.read.mock.calls.length).toBeLessThanOrEqual(9);
    expect(page.observed()).toBe(false);
  });

  it('that looks like no news is told of only where the reader has said that it is', async () => {
    const page = makePage('A column.');
    page.news = false;
    await page.start();
    await later(SETTLED);
    expect(page.report).not.toHaveBeenCalled();
    const ruled = makePage('A column.');
    ruled.news = false;
    ruled.ruledNews.mockResolvedValue(true);
    await ruled.start();
    await later(SETTLED);
    expect(texts(ruled)).toEqual(['A column.']);
    expect(ruled.ruledNews).toHaveBeenCalledExactlyOnceWith('http://outlet.example/a');
  });

  it('that was read on click tells when it is left', async () => {
    const page = makePage('A column.');
    page.news = false;
    const reader = await page.start();
    const { revision } = await reader.readNow();
    page.window.dispatchEvent(new Event('pagehide'));
    expect(page.leave).toHaveBeenCalledExactlyOnceWith(revision);
  });

  it('whose address changes while it is read is read at the new one alone', async () => {
    const page = makePage('First.');
    const go = page.hold();
    await page.start();
    page.navigate('http://outlet.example/b', 'Second.');
    go();
    await later(SETTLED);
    expect([page.read.mock.calls.length, texts(page)]).toEqual([2, ['Second.']]);
  });

  it('that is left while it is read tells nothing, and is read when the back-forward cache gives it back', async () => {
    const page = makePage('News.');
    const go = page.hold();
    await page.start();
    page.window.dispatchEvent(new Event('pagehide'));
    go();
    await later(LONG);
    expect([page.report.mock.calls.length, page.leave.mock.calls.length]).toEqual([0, 0]);
    page.window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await later(0);
    expect(texts(page)).toEqual(['News.']);
  });

  it('that changes while it is read is looked at once more, and never read twice at once', async () => {
    const page = makePage('First.');
    const go = page.hold();
    await page.start();
    for (let i = 0; i < 5; i++) {
      page.mutate();
      await later(SETTLED);
    }
    expect(page.read).toHaveBeenCalledOnce();
    go();
    await later(0);
    page.text = 'Late news.';
    await later(SETTLED);
    expect([page.read.mock.calls.length, texts(page)]).toEqual([2, ['First.', 'Late news.']]);
  });

  it('gives a click that comes while it is read one reading of its own, and tells no other', async () => {
    const page = makePage('News.');
    const go = page.hold();
    const reader = await page.start();
    const first = reader.readNow();
    const second = reader.readNow();
    page.navigate('http://outlet.example/a#top', 'News.');
    go();
    const [a, b] = await Promise.all([first, second]);
    expect([a.revision, a.reading.article?.text]).toEqual([b.revision, 'News.']);
    await later(LONG);
    expect(page.report).not.toHaveBeenCalled();
  });

  it('whose script is ended while it is read is told of no more', async () => {
    const page = makePage('News.');
    const go = page.hold();
    await page.start();
    page.ending.abort();
    go();
    await later(LONG);
    expect([page.report.mock.calls.length, page.observed(), vi.getTimerCount()]).toEqual([0, false, 0]);
  });
});
