import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until, type View } from './browsers';
import { copyLines } from './copies';
import { openFull } from './full-page';
import { goBack, plain } from './library-page';
import { openSamples } from './open-samples';

const FERRY = '/report:sample-lantern-ferry/report:sample-herald-ferry';

describe.each(BROWSERS)('several reports on the full page in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  const open = (sample: string, rest: string) => openFull(session, `${site.url}${sample}`, rest);
  const focused = (view: View) => view.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
  const heading = async (view: View) => plain(await view.evaluate(() => document.querySelector('main h1')?.textContent ?? ''));

  it('shows which outlet kept which paragraph, in marks and in words, and leads from a mark to both texts at that place', async () => {
    await session.send({ type: 'putPacked', message: { pack: 'copies', lines: copyLines(8) } });
    const { page, view } = await open('wire-post.html', '');
    await view.waitFor('.paragraphs');
    const rows = await view.evaluate(() =>
      [...document.querySelectorAll('.paragraphs tbody tr')].map((row) => [
        row.querySelector('th')?.textContent ?? '',
        row.querySelector('.tail')?.textContent ?? '',
      ]),
    );
    expect(rows).toContainEqual(['This page', '8 of 11 kept, 2 changed and 1 not in this text']);
    expect(rows).toContainEqual(['Port Vale News', '9 of 11 kept and 2 not in this text']);
    expect(rows).toHaveLength(9);
    const cell = '.paragraphs tbody tr:last-child td:nth-of-type(10) a';
    expect(await view.evaluate((which) => document.querySelector(which)?.getAttribute('aria-label') ?? '', cell)).toMatch(
      /^Port Vale News, paragraph 10: not in this text\. It begins “/,
    );
    await view.click(cell);
    await view.waitFor('.text-row');
    await until('the paragraph in focus', async () => (await view.evaluate(() => document.activeElement?.id ?? '')).startsWith('cell-a-'));
    expect(await heading(view)).toBe('Westhaven Echo and Port Vale News');
    await goBack(view);
    await view.waitFor('.paragraphs');
    await session.send({ type: 'dropPack', message: { pack: 'copies' } });
    await view.close();
    await page.close();
  });

  it('shows which outlet gives which fact; one moves there by the arrow keys alone', async () => {
    const { page, view } = await open('ferry-gazette.html', '');
    await view.waitFor('.matrix');
    await view.evaluate(() => document.querySelector<HTMLElement>('.matrix [tabindex="0"]')?.focus());
    const first = await focused(view);
    await view.page.keyboard.press('ArrowDown');
    await view.page.keyboard.press('ArrowRight');
    await until('another mark in focus', async () => (await focused(view)) !== first);
    expect(plain(await focused(view))).toMatch(/^The Lantern: .+ – “.+”$/);
    expect(await view.evaluate(() => document.querySelector('.matrix .readout')?.textContent)).toBe(await focused(view));
    expect(await view.evaluate(() => document.querySelectorAll('.matrix [tabindex="0"]').length)).toBe(1);
    await view.page.keyboard.press('Enter');
    await view.waitFor('.text-row');
    await until('the words in focus', async () => (await view.evaluate(() => document.activeElement?.id ?? '')).startsWith('cell-b-'));
    await view.close();
    await page.close();
  });

  it('shows no picture where fewer than two others are of the event', async () => {
    const { page, view } = await open('ferry-fine.html', '');
    await view.waitFor('.timeline-list');
    expect(await view.evaluate(() => document.querySelector('.picture'))).toBeNull();
    await view.close();
    await page.close();
  });

  it('filters the table by what one text lacks, and keeps that in its address', async () => {
    const { page, view } = await open('ferry-gazette.html', `${FERRY}?lacks=1`);
    const shown = () =>
      view.evaluate(() =>
        [...document.querySelectorAll('.facts-table tbody tr')].map((row) => row.querySelector('td .cell-state')?.textContent?.trim()),
      );
    const lacking = await shown();
    expect(lacking.length).toBeGreaterThan(2);
    expect(new Set(lacking)).toEqual(new Set(['not in this text']));
    const counted = await view.evaluate(
      () => document.querySelector<HTMLSelectElement>('.filters label:last-child select')?.selectedOptions?.[0]?.textContent,
    );
    expect(counted).toBe(`Strait Gazette (${lacking.length})`);
    await view.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.filters label:last-child select');
      if (!select) throw new Error('no filter');
      select.value = '0';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('all rows', async () => (await shown()).length > lacking.length);
    await expect.poll(() => view.evaluate(() => location.hash)).not.toContain('lacks');
    await view.close();
    await page.close();
  });

  it('says how many of the reports that an address names are gone, and shows the others', async () => {
    const { page, view } = await open('ferry-gazette.html', `${FERRY}/report:nothing`);
    await view.waitFor('.facts-table');
    expect(await heading(view)).toBe('3 reports compared');
    expect(await view.text()).toContain('1 of the reports that this address names is not held any more.');
    await view.close();
    await page.close();
  });

  it('opens two texts at the place that the address names', async () => {
    const { page, view } = await open('ferry-gazette.html', '/report:sample-lantern-ferry?at=b0');
    await until('the passage in focus', async () => (await view.evaluate(() => document.activeElement?.id ?? '')).startsWith('cell-b-'));
    expect(plain(await focused(view))).toMatch(/^The Lantern: /);
    await view.close();
    await page.close();
  });

  it('takes n and p while the focus is in the texts, and nowhere else', async () => {
    const { page, view } = await open('ferry-gazette.html', '/report:sample-lantern-ferry');
    await view.waitFor('.text-row');
    const at = () => view.evaluate(() => Number(document.activeElement?.closest<HTMLElement>('.text-row')?.dataset.row ?? -1));
    await view.page.keyboard.press('n');
    expect(await at()).toBe(-1);
    await view.evaluate(() => document.querySelector<HTMLElement>('.steps button')?.focus());
    await view.page.keyboard.press('n');
    await until('a difference in focus', async () => (await at()) >= 0);
    const first = await at();
    await view.page.keyboard.press('n');
    await until('the next one', async () => (await at()) > first);
    await view.page.keyboard.press('p');
    await until('the one before', async () => (await at()) === first);
    await view.close();
    await page.close();
  });

  it('prints without controls, with all that is folded and the addresses of the reports', async () => {
    const { page, view } = await open('ferry-gazette.html', '/report:sample-lantern-ferry');
    await view.waitFor('.text-row');
    const closed = () => view.evaluate(() => document.querySelectorAll('main details:not([open])').length);
    const before = await closed();
    expect(before).toBeGreaterThan(0);
    await view.evaluate(() => void dispatchEvent(new Event('beforeprint')));
    expect(await closed()).toBe(0);
    if (kind === 'chromium') {
      await view.page.emulateMediaType('print');
      const seen = await view.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('button, select, .full-head, .address')]
          .filter((one) => one.checkVisibility())
          .map(({ textContent }) => textContent),
      );
      expect(seen).toHaveLength(2);
      expect(seen[1]).toBe('http://samples.example/ferry-lantern.html');
      await view.page.emulateMediaType();
    }
    await view.evaluate(() => void dispatchEvent(new Event('afterprint')));
    expect(await closed()).toBe(before);
    await view.close();
    await page.close();
  });

  it('answers hostile addresses with a plain word', async () => {
    const view = await session.openExtensionPage('compare.html');
    for (const hash of [
      '#',
      '#tab:999999999999999/tab:999999999999998',
      '#tab:1/earlier:0',
      `#report:${'x'.repeat(3000)}/report:y`,
      '#report:%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E/report:b?at=a999999999&show=%00&kind=__proto__&lacks=99',
      `#${Array.from({ length: 300 }, (_, i) => `report:${i}`).join('/')}`,
      '#tab:1/tab:1/tab:1/tab:1',
      '#report:a@0/report:a@999999999',
    ]) {
      await view.evaluate((to) => {
        location.hash = to;
      }, hash);
      await until(`a word on ${hash.slice(0, 60)}`, () =>
        view.evaluate(() =>
          /Nothing is chosen|One of the texts is gone|failed|did not|cannot/i.test(
            document.querySelector('main.notice h1, main h1')?.textContent ?? '',
          ),
        ),
      );
      expect(await view.evaluate(() => document.querySelectorAll('main').length)).toBe(1);
      expect(await view.evaluate(() => document.querySelector('main img'))).toBeNull();
    }
    await view.close();
  });
});
