import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, type Served, serveFolder, serveSamples } from '../pages/serve';
import { BROWSERS, launch, type Session, type View } from './browsers';
import { choose, openAnswer, openRead } from './steps';

/** Elements that text has become, in a popup that draws none of these itself. */
const strange = (popup: View) =>
  popup.evaluate(
    () => document.querySelectorAll('img, svg, b, iframe, script:not([src]), [onerror], [onload], [onmouseover], [data-owned]').length,
  );

describe.each(BROWSERS)('a page whose title, outlet and byline are markup, in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-hostile-'));
  let session: Session;
  let site: Served;
  let copy: Served;
  beforeAll(async () => {
    const page = readFileSync(`${SAMPLES}hostile.html`, 'utf8');
    writeFileSync(
      join(folder, 'copy.html'),
      page.replaceAll('Brennick Notes', 'Carrow Notes').replaceAll('Council votes', 'Council decides'),
    );
    [site, copy] = await Promise.all([serveSamples(), serveFolder(folder)]);
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await Promise.all([site?.close(), copy?.close()]);
    rmSync(folder, { recursive: true });
  });

  it('is shown as text, in the list and in the comparison of two such pages', async () => {
    const kept = await openRead(session, `${site.url}hostile.html`);
    const keeping = await openAnswer(session, kept);
    await keeping.waitFor('.article .title', '<img');
    expect(await strange(keeping)).toBe(0);
    await keeping.click('.controls .primary');
    await keeping.waitFor('.controls .primary.kept');
    await keeping.close();

    const page = await openRead(session, `${copy.url}copy.html`);
    const popup = await openAnswer(session, page);
    await popup.waitFor('article.row', '<img src=x');
    expect(await strange(popup)).toBe(0);
    const row = await popup.evaluate(() => document.querySelector('article.row [id^="row-"]')?.id ?? '');
    await choose(popup, row.replace(/^row-/, ''));
    await popup.waitFor('.headlines', '<img src=x');
    expect(await strange(popup)).toBe(0);
    await popup.close();
    expect(await page.evaluate(() => document.documentElement.dataset.owned ?? null)).toBeNull();
  });
});
