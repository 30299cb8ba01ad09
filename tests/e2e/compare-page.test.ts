import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until, type View } from './browsers';
import { openFull } from './full-page';
import { plain, press, reload } from './library-page';
import { openSamples } from './open-samples';
import { openRead } from './steps';

const LANTERN = 'report:sample-lantern-ferry';

describe.each(BROWSERS)('the full page in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  const hash = (view: View) => view.evaluate(() => location.hash);
  const heading = async (view: View) => plain(await view.evaluate(() => document.querySelector('main h1')?.textContent ?? ''));
  /** What has the focus: its id, and what a reader hears of it. */
  const focus = (view: View) =>
    view.evaluate(() => ({
      id: document.activeElement?.id ?? '',
      name: document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    }));
  /** Chooses in a list of filters, by the words that stand there. */
  async function filter(view: View, label: string, option: string): Promise<void> {
    const choose = () =>
      view.evaluate(
        (label, option) => {
          const select = [...document.querySelectorAll('label')]
            .find((one) => one.querySelector('span')?.textContent === label)
            ?.querySelector('select');
          const options = [...(select?.options ?? [])];
          const at = options.find(({ textContent }) => textContent?.startsWith(option));
          if (!select || !at) return options.map(({ textContent }) => textContent);
          select.value = at.value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
          return null;
        },
        label,
        option,
      );
    await expect.poll(choose, { message: `${label}: ${option}` }).toBeNull();
  }
  const open = (sample: string, rest: string) => openFull(session, `${site.url}${sample}`, rest);

  it('opens from the popup at the comparison that is shown there', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    const popup = await session.openPopupPage(page);
    await popup.click('#row-sample-lantern-ferry');
    await popup.click('.to-full');
    const opened = await until('the full page', async () => {
      for (const one of await session.browser.pages())
        if (await one.evaluate(() => location.pathname === '/compare.html').catch(() => false)) return one;
      return null;
    });
    expect(await opened.evaluate(() => location.hash)).toContain(`#tab:${await session.tabId(page)}/${LANTERN}`);
    await opened.close();
    await popup.close();
    await page.close();
  });

  it('sets both texts side by side, whole and in their own order', async () => {
    const { page, view } = await open('ferry-gazette.html', `/${LANTERN}`);
    await view.waitFor('.text-row');
    expect(await heading(view)).toBe('Strait Gazette and The Lantern');
    const shown = await view.evaluate(() =>
      ['a', 'b'].map((side) =>
        [...document.querySelectorAll(`[id^="cell-${side}-"] .cell-text`)]
          .map((cell) => {
            const copy = cell.cloneNode(true) as Element;
            for (const unseen of copy.querySelectorAll('.unseen')) unseen.remove();
            return copy.textContent?.trim();
          })
          .join(' ')
          .replace(/\s+/g, ' '),
      ),
    );
    const printed = await page.evaluate(() =>
      [...document.querySelectorAll('article p, main p')].map((p) => p.textContent?.trim().replace(/\s+/g, ' ') ?? ''),
    );
    for (const paragraph of printed.filter((text) => text.length > 80)) expect(shown[0]).toContain(paragraph);
    expect(shown[1]).toContain('Fourteen people died and nine were missing');
    await view.close();
    await page.close();
  });

  it('keeps what is looked at in its address: after a reload it is the same, and Back leads to what was before', async () => {
    const { page, view } = await open('ferry-gazette.html', '');
    await view.waitFor('main', 'The reports in time');
    await view.click('.timeline-list a[href*="sample-lantern-ferry"]');
    await view.waitFor('.text-row');
    await filter(view, 'Show', 'only what differs');
    await filter(view, 'Kind', 'figure (1)');
    await until('the filter in the address', async () => /show=differs&kind=figure/.test(await hash(view)));
    const before = await view.evaluate(() => document.querySelectorAll('.full-fact').length);
    expect(before).toBe(1);
    await reload(view);
    await view.waitFor('.full-fact');
    expect(await view.evaluate(() => document.querySelectorAll('.full-fact').length)).toBe(before);
    expect(await view.evaluate(() => document.querySelector('select')?.selectedOptions[0]?.textContent)).toBe('only what differs (1)');
    await view.evaluate(() => history.back());
    await view.waitFor('.timeline-list');
    await view.close();
    await page.close();
  });

  it('leads from a fact to its words in either text and back, and on the page', async () => {
    const { page, view } = await open('ferry-gazette.html', `/${LANTERN}?show=differs&kind=figure`);
    await press(view, 'Show in the text: The Lantern');
    await until('the passage in focus', async () => (await focus(view)).id.startsWith('cell-b-'));
    expect(plain((await focus(view)).name)).toMatch(/^The Lantern: /);
    expect(await view.evaluate(() => document.querySelector('.spot')?.textContent)).toContain('Fourteen');
    await press(view, 'Back to the fact');
    await until('the fact in focus', async () => (await focus(view)).id.startsWith('fact-'));
    await press(view, 'Show on the page');
    await until('the page in front', () => page.evaluate(() => document.visibilityState === 'visible' && document.hasFocus()));
    await view.close();
    await page.close();
  });

  it('goes from difference to difference by key alone, and folds away what is the same', async () => {
    const { page, view } = await open('wire-post.html', '/report:sample-courier-strike');
    await view.waitFor('.text-row');
    const all = await view.evaluate(() => document.querySelectorAll('.text-row').length);
    await view.evaluate(() => document.querySelector<HTMLElement>('.texts-bar input')?.focus());
    await view.page.keyboard.press(' ');
    await until(
      'the same words to fold away',
      async () => (await view.evaluate(() => document.querySelectorAll('.text-row').length)) < all,
    );
    await until('it in the address', async () => (await hash(view)).includes('text=changes'));
    await view.page.keyboard.press('Tab');
    await view.page.keyboard.press('Tab');
    expect((await focus(view)).name).toBe('Next difference');
    await view.page.keyboard.press('Enter');
    await until('a difference in focus', async () => (await focus(view)).id.startsWith('cell-'));
    expect((await focus(view)).name).not.toContain('Same words');
    await view.close();
    await page.close();
  });

  it('saves what is shown; of the reports it holds short quotations alone', async () => {
    const { page, view } = await open('ferry-gazette.html', `/${LANTERN}`);
    await view.evaluate(() => {
      const files: Blob[] = [];
      Object.assign(globalThis, { files });
      URL.createObjectURL = (file: Blob) => {
        files.push(file);
        return 'about:blank';
      };
      HTMLAnchorElement.prototype.click = () => undefined;
    });
    for (const name of ['Web page (HTML)', 'Markdown', 'Table of the facts (CSV)', 'Data (JSON)']) await press(view, name);
    const written = () => view.evaluate(() => Promise.all((globalThis as unknown as { files: Blob[] }).files.map((file) => file.text())));
    await expect.poll(written).toHaveLength(4);
    const files = await written();
    for (const file of files) {
      expect(file).toContain('Seventeen');
      expect(file).toContain('Fourteen');
      expect(file).not.toContain(
        'The 41-metre vessel had left Brennick shortly after five in the afternoon with 212 people on board, among them two school choirs',
      );
    }
    expect(files[0]).toMatch(/^<!doctype html>/);
    expect(JSON.parse(files[3] ?? '')).toMatchObject({ format: 'collate-comparison', version: 1 });
    await view.close();
    await page.close();
  });

  it('compares three reports fact by fact, and leads from there to two', async () => {
    const { page, view } = await open('ferry-gazette.html', `/${LANTERN}/report:sample-herald-ferry`);
    expect(await heading(view)).toBe('3 reports compared');
    expect(await view.evaluate(() => document.querySelectorAll('.facts-table thead th').length)).toBe(4);
    await press(view, 'Compare with Strait Gazette');
    await view.waitFor('.text-row');
    expect(await hash(view)).toMatch(/^#tab:\d+\/report:sample-/);
    await view.close();
    await page.close();
  });

  it('shows our statements of a bundled report as ours', async () => {
    const { page, view } = await open('iraq-embassy.html', '/report:daily-tribune-2025-06-14-baghdad-asks-iran');
    await view.waitFor('.text-row');
    expect(await view.evaluate(() => document.querySelectorAll('[id^="cell-b-"] .cell-text').length)).toBe(0);
    expect(await view.evaluate(() => document.querySelector('[id^="cell-b-"] .ours .tag')?.textContent)).toBe('in our words');
    expect(await view.text()).not.toContain('Only here');
    await view.close();
    await page.close();
  });

  it('says so where the tab is gone, and offers what is kept of it', async () => {
    const { page, view } = await open('ferry-gazette.html', `/${LANTERN}`);
    await session.send({ type: 'keepArticle', message: { tabId: await session.tabId(page) } });
    await view.evaluate(() => {
      location.hash = location.hash.replace(/\?.*/, '');
    });
    await reload(view);
    await until('what is kept in the address', async () => /held=kept/.test(await hash(view)));
    await page.close();
    await until('the tab forgotten', async () => {
      await reload(view);
      await view.waitFor('main h1');
      return (await heading(view)) === 'One of the texts is gone';
    });
    await press(view, 'Compare what you keep of that page');
    await view.waitFor('.text-row');
    expect(await heading(view)).toBe('Strait Gazette and The Lantern');
    expect(await view.text()).not.toContain('Show on the page');
    await view.close();
  });

  it('has no part beyond the edge of a window of 320 pixels', async () => {
    for (const [sample, rest] of [
      ['ferry-gazette.html', `/${LANTERN}`],
      ['ferry-gazette.html', ''],
      ['arabic.html', `/${LANTERN}`],
    ] as const) {
      const { page, view } = await open(sample, rest);
      await view.page.setViewport({ width: 320, height: 640 });
      const over = () => view.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(over, { message: `${sample}${rest}` }).toBeLessThanOrEqual(0);
      await view.close();
      await page.close();
    }
  });
});
