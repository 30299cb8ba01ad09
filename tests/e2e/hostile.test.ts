import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, type Served, serveFolder, serveSamples } from '../pages/serve';
import { BROWSERS, launch, type Session, until, type View } from './browsers';
import { highlight, hostIs, hosts, inside } from './card';
import { choose, openAnswer, openRead } from './steps';

/** Elements that text has become, in a popup that draws none of these itself. */
const strange = (popup: View) =>
  popup.evaluate(
    () => document.querySelectorAll('img, svg, b, iframe, script:not([src]), [onerror], [onload], [onmouseover], [data-owned]').length,
  );

const FONTS = [
  'Charter',
  'Georgia',
  'Noto Serif',
  'Liberation Serif',
  'Roboto',
  'Segoe UI',
  'ui-serif',
  'system-ui',
  'serif',
  'sans-serif',
];
/** Wants to know what a card says, to undo it, and to be asked for things by it. */
const PRYING = `<style>
${FONTS.map((name) => `@font-face { font-family: "${name}"; src: url("/asked/${name}"); }`).join('\n')}
@property --paper { syntax: "*"; inherits: false; initial-value: url(/asked/registered); }
* { --paper: url(/asked/paper) !important; --mark: url(/asked/mark) !important; --ink: transparent !important; direction: rtl !important; }
html, body, body * { font-family: monospace !important; direction: ltr !important; }
html { zoom: 1.5; }
</style><script>
const met = (globalThis.met = new Set());
const whole = (node) => (node.textContent ?? '') + [...(node.querySelectorAll?.('*') ?? [])].map((e) => [...e.attributes].map((a) => a.value) + (e.shadowRoot ? whole(e.shadowRoot) : '')).join(' ');
for (const type of ['pointermove', 'mousemove', 'mouseover', 'mousedown', 'click', 'keydown', 'focusin', 'selectionchange'])
  addEventListener(type, (event) => {
    for (const name of ['target', 'originalTarget', 'explicitOriginalTarget', 'rangeParent', 'relatedTarget']) {
      const root = event[name]?.getRootNode?.();
      if (root && root !== document && root !== window) met.add(whole(root));
    }
  }, true);
addEventListener('DOMContentLoaded', () => {
  CSS.highlights.set('theirs', new Highlight());
  document.querySelector('p').setAttribute('data-collate', 'theirs');
});
</script>`;

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
    const ferry = readFileSync(`${SAMPLES}ferry-gazette.html`, 'utf8');
    writeFileSync(join(folder, 'prying.html'), ferry.replace('<head>', `<head>${PRYING}`));
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

  it('learns nothing of what a card says, is asked for nothing by it, cannot dress it up, and keeps what bears its mark', async () => {
    await session.send({ type: 'setSamplePack', message: { loaded: true } });
    const page = await openRead(session, `${copy.url}prying.html`);
    expect(await page.evaluate(() => document.querySelectorAll('p[data-collate="theirs"]').length)).toBe(1);
    await highlight(session, page, 'sample-lantern-ferry');
    await session.command('next-highlight', 'N');
    await until('the card', async () => /Fourteen people/.test(await inside(session, page)));
    const lower = () => {
      const line = [...([...CSS.highlights.entries()].find(([name]) => name.startsWith('collate-differs'))?.[1] ?? [])][0] as Range;
      const { left, bottom } = line.getBoundingClientRect();
      const host = document.documentElement.lastElementChild;
      for (let y = bottom; y < innerHeight; y += 4)
        if (document.elementFromPoint(left + 40, y) === host) return { x: left + 40, y: y + 60 };
      return null;
    };
    const { x, y } = await until('the card below the passage', () => page.evaluate(lower));
    // Where the passage stands, whatever the page's zoom.
    expect(y).toBeLessThan(600);
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + 150, y + 80, { steps: 10 });
    await page.mouse.up();
    expect(
      await page.evaluate(() => {
        const { met } = globalThis as unknown as { met?: Set<string> };
        const selected = String(getSelection());
        const found = (window as unknown as { find(...how: unknown[]): boolean }).find('Fourteen people', false, false, true);
        const asked = performance.getEntriesByType('resource').filter(({ name }) => name.includes('/asked/'));
        const words = [...(met ?? [])].filter((text) => /Fourteen|Lantern/.test(text));
        return { words, selected: /Fourteen|Lantern|died/.test(selected), found, asked: asked.map(({ name }) => name) };
      }),
    ).toEqual({ words: [], selected: false, found: false, asked: [] });
    await hostIs(page, true);
    expect(await hosts(page)).toBe(1);
    await page.close();
  });
});
