import { describe, expect, it } from 'vitest';
import { loadSamples } from '../pages/samples';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until, type View } from './browsers';
import { openSamples } from './open-samples';
import { choose, openRead, painted, rows } from './steps';

const WIRE = 'wire-courier.html';
/** How long a page is busy with itself, in milliseconds: less than it is waited for. */
const BUSY = 600;

/** Presses the first button of that name within an element. */
const pressIn = (view: View, within: string, name: string): Promise<boolean> =>
  view.evaluate(
    (within, name) => {
      const found = [...document.querySelectorAll<HTMLElement>(`${within} button`)].find((button) => button.textContent === name);
      found?.click();
      return found !== undefined;
    },
    within,
    name,
  );

const differs = (view: View): Promise<string> => view.evaluate(() => document.querySelector('.answer-differs')?.textContent ?? '');

describe.each(BROWSERS)('in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  it('the answer and each row say what differs, without moving a row', async () => {
    const page = await openRead(session, site.url + WIRE);
    const popup = await session.openPopupPage(page);
    await popup.waitFor('article.row');
    const places = () => popup.evaluate(() => [...document.querySelectorAll('article.row')].map((row) => row.getBoundingClientRect().top));
    const before = await places();
    await until('what differs', async () => (await differs(popup)) !== '');
    expect(await differs(popup)).toMatch(/figure/);
    expect(await places()).toEqual(before);
    await popup.close();
    await page.close();
  });

  it('a fact marked as wrong is hidden in popup, answer, full page and paint, and comes back when the mark is taken back', async () => {
    const page = await openRead(session, site.url + WIRE);
    const popup = await session.openPopupPage(page);
    const id = await popup.waitFor('article.row').then(() =>
      popup.evaluate(() => {
        const row = [...document.querySelectorAll('article.row')].at(-1);
        return row?.querySelector('.open')?.id.replace('row-', '') ?? '';
      }),
    );
    await until('what differs', async () => (await differs(popup)) !== '');
    const first = await differs(popup);
    await choose(popup, id);
    const counted = () => popup.evaluate(() => document.querySelectorAll('.section .fact').length);
    const whole = await counted();
    expect(await pressIn(popup, '.section', 'This is wrong')).toBe(true);
    await popup.waitFor('.markable .note', 'Marked as wrong');
    expect(await counted()).toBe(whole - 1);
    await pressIn(popup, '.bar', 'All reports');
    await until('the answer to follow', async () => !['', first].includes(await differs(popup)));

    const tab = await session.tabId(page);
    await session.send({ type: 'setHighlights', message: { tabId: tab, reportId: id } });
    const paint = await painted(page, 'differs');
    const full = await session.openExtensionPage(`compare.html#tab:${tab}/report:${id}`);
    await full.waitFor('.hidden-facts summary', '1 not shown');
    const hidden = await full.evaluate(() => document.querySelector('.hidden-facts .fact')?.textContent ?? '');
    expect(hidden).not.toBe('');
    expect(await full.evaluate(() => document.querySelectorAll('.full-fact .markable').length)).toBeGreaterThan(0);
    await full.click('.hidden-facts .wrong-doing');
    await full.waitFor('.hidden-facts .wrong-doing', 'This is wrong');
    await until('the paint to follow', async () => (await painted(page, 'differs')) > paint);
    await full.close();

    await choose(popup, id);
    await until('the fact to be back', async () => (await counted()) === whole);
    expect(await popup.evaluate(() => document.querySelectorAll('.hidden-facts').length)).toBe(0);
    await popup.close();
    await page.close();
  });

  it('paint that is switched off while painted pages are painted anew for a mark stays away', async () => {
    const page = await openRead(session, site.url + WIRE);
    const popup = await session.openPopupPage(page);
    await popup.waitFor('article.row .open');
    const reportId = await popup.evaluate(() => document.querySelector('article.row .open')?.id.replace('row-', '') ?? '');
    await popup.close();
    const tabId = await session.tabId(page);
    await session.send({ type: 'setHighlights', message: { tabId, reportId } });
    await until('the paint', async () => (await painted(page, 'shared')) > 0);
    // The page answers nobody for a while: what is asked of it meanwhile it answers in one go.
    await page.evaluate((busy) => {
      setTimeout(() => {
        const end = performance.now() + busy;
        while (performance.now() < end);
      });
    }, BUSY);
    const side = { outlet: null, published: null, words: null };
    const mark = { key: '00000000000000ff', kind: 'name', relation: 'conflict', a: side, b: side };
    await session.send({ type: 'markWrong', message: mark });
    await session.send({ type: 'setHighlights', message: { tabId, reportId: null } });
    // Whatever is still under way for the tab has had its turn.
    const later = await session.send({ type: 'paintAnew', message: { tabId, reportId } });
    expect(later).toMatchObject({ value: null });
    expect(await painted(page, 'shared')).toBe(0);
    await session.send({ type: 'unmarkWrong', message: { key: mark.key } });
    await page.close();
  });

  it('a report that does not belong to the page is not counted on the button, is kept in the settings, reported from there, and listed again', async () => {
    const page = await openRead(session, site.url + WIRE);
    const badge = async () => Number((await session.badge(page)).text || '0');
    const count = await badge();
    const popup = await session.openPopupPage(page);
    await popup.waitFor('article.row');
    const listed = (await rows(popup)).length;
    await popup.click('section.group:last-of-type .why summary');
    await popup.waitFor('.why dd .quiet', 'does not belong here');
    await pressIn(popup, '.why', 'This report does not belong here');
    await popup.waitFor('.hidden-facts summary', '1 report not listed');
    expect(await rows(popup)).toHaveLength(listed - 1);
    await until('the badge to follow', async () => (await badge()) === count - 1);

    const library = await session.openExtensionPage('library.html#settings');
    await library.waitFor('.wrong-list .kind', 'Reports');
    await library.evaluate(() => {
      URL.createObjectURL = (file: Blob) => {
        void file.text().then((text) => Object.assign(globalThis, { reported: text }));
        return 'about:blank';
      };
      HTMLAnchorElement.prototype.click = () => {};
    });
    await pressIn(library, '.wrong-box', 'Save as a report to the makers');
    const reported = await until('the report', () => library.evaluate(() => (globalThis as { reported?: string }).reported));
    expect(JSON.parse(reported)).toMatchObject({
      format: 'collate-wrong-1',
      marks: [{ kind: 'match', a: { outlet: 'The Harbour Courier' } }],
    });
    await pressIn(library, '.wrong-box', 'Forget all marks');
    await library.waitFor('.wrong-box .note', 'Nothing so far.');
    await until('the badge to follow', async () => (await badge()) === count);
    await library.close();
    await popup.close();
    await page.close();
  });

  it('a popup page that stands open says when the library has changed, and goes along with its tab', async () => {
    const page = await openRead(session, site.url + WIRE);
    const popup = await session.openPopupPage(page);
    await popup.waitFor('article.row');
    const before = await rows(popup);
    const sample = loadSamples().find(({ url }) => url?.endsWith(WIRE));
    const line = JSON.stringify({
      id: 'late',
      outlet: 'Late Edition',
      title: 'Strike over',
      published: '2026-11-05',
      language: 'en',
      text: sample?.text,
    });
    await session.send({ type: 'putPacked', message: { pack: 'late', lines: [line] } });
    await popup.waitFor('.status', 'Other reports have come in');
    expect(await rows(popup)).toEqual(before);
    expect(await pressIn(popup, '.status', 'Show')).toBe(true);
    await popup.waitFor('article.row .outlet', 'Late Edition');
    await page.goto(`${site.url}ferry-gazette.html`);
    await popup.waitFor('.article .title', 'Tamsin ferry');
    await session.send({ type: 'dropPack', message: { pack: 'late' } });
    await popup.close();
    await page.close();
  });
});
