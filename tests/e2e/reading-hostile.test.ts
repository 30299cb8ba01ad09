import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/article';
import { HEADLINE, html, STORY_HTML, STORY_TEXT } from '../article/page';
import { SAMPLES, type Served, serveFolder } from '../pages/serve';
import { rounds } from '../torture/rounds';
import { BROWSERS, type BrowserKind, launch, type Session } from './browsers';
import { bundled } from './reader-in-page';
import { servePages } from './saved-pages';
import { openAnswer, openRead } from './steps';

const ADDRESS = JSON.stringify('https://harbour-courier.example/news/ferry-service-to-resume-after-storm-81423');
const ARTICLE = `<article><h1>${HEADLINE}</h1>${STORY_HTML}</article>`;
const PAGES = [html(ARTICLE), html(`<div><p>${ARTICLE.replace(/<\/\w+>/g, '')}<table><ul><li><b><i><section>`)];
const READ = `inPage.plainReading(inPage.readPage(document, ${ADDRESS}))`;

/** What is done to the page before it is read. Runs in the page. */
const PREPARE = {
  nodes: (count: number) => {
    const box = document.body.appendChild(document.createElement('div'));
    const part = document.createDocumentFragment();
    for (let i = 0; i < count / 200; i++) part.append(document.createElement('i'), 'x');
    for (let i = 0; i < 100; i++) box.append(part.cloneNode(true));
  },
  nesting: (depth: number) => {
    let at: Element = document.body;
    for (let i = 0; i < depth; i++) at = at.appendChild(document.createElement('div'));
    at.append(document.querySelector('article') as Element);
  },
  text: (size: number) => {
    const paragraph = document.body.appendChild(document.createElement('p'));
    paragraph.textContent = 'The tide came in, the keeper said. '.repeat(size / 35);
  },
  getters: () => {
    for (const element of document.querySelectorAll('*'))
      for (const name of ['firstChild', 'nextSibling', 'attributes', 'getAttribute', 'localName', 'shadowRoot', 'textContent'])
        Object.defineProperty(element, name, {
          get: () => {
            throw new Error('none of your business');
          },
        });
  },
};

describe.each(BROWSERS)('%s', (kind) => {
  let session: Session;
  let site: Served;
  let tab: Page;
  let script: string;

  beforeAll(async () => {
    script = await bundled(new URL('./reader-entry.ts', import.meta.url));
    site = await servePages(PAGES.map((page) => ({ html: page })));
    session = await launch(kind, { extensionDir: null });
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const opened = async (page = 0) => {
    tab = await session.open(`${site.url}${page}`);
    await tab.evaluate(script);
  };
  const read = async () => (await tab.evaluate(READ)) as Reading;

  it('reads a page of very many nodes', async () => {
    await opened();
    await tab.evaluate(PREPARE.nodes, rounds(200_000, 1_000_000));
    expect((await read()).article?.text).toContain(STORY_TEXT.slice(0, 100));
    await tab.close();
  });

  // Deeper pages crash Chromium by itself.
  it('reads a page nested as deep as the browser bears', async () => {
    await opened();
    await tab.evaluate(PREPARE.nesting, kind === 'chromium' ? 1000 : rounds(10_000, 50_000));
    expect((await read()).article?.text).toBe(STORY_TEXT);
    await tab.close();
  });

  it('reads up to a bound where one text node is huge', async () => {
    await opened();
    await tab.evaluate(PREPARE.text, rounds(5_000_000, 20_000_000));
    const { article } = await read();
    expect(article).not.toBeNull();
    expect(article?.text.length).toBeLessThanOrEqual(400_000);
    await tab.close();
  });

  it('reads a page in which nothing is closed', async () => {
    await opened(1);
    expect((await read()).article?.text).toContain(STORY_TEXT.slice(0, 100));
    await tab.close();
  });

  it('reads past getters that throw', async () => {
    await opened();
    await tab.evaluate(PREPARE.getters);
    expect((await read()).article?.text).toBe(STORY_TEXT);
    await tab.close();
  });

  it('reads a page that a script changes all the while', async () => {
    await opened();
    const sliced = (await tab.evaluate(`(async () => {
      for (let i = 0; i < 5000; i++) document.body.appendChild(document.createElement('p')).textContent = 'The tide came in again, and went out.';
      let changes = 0;
      const change = () => { changes++; document.body.lastChild.replaceWith(document.createElement('b')); };
      const pause = () => (change(), inPage.pause());
      const reading = await inPage.readPageSliced(document, ${ADDRESS}, { pause, now: ((t) => () => (t += 9))(0) });
      return { text: reading.article.text, changes };
    })()`)) as { text: string; changes: number };
    expect(sliced.text).toContain(STORY_TEXT.slice(0, 100));
    expect(sliced.changes).toBeGreaterThan(2);
    await tab.close();
  });
});

/** Counts the page's own errors. */
const COUNTED = `<script>
  window.failures = 0;
  addEventListener('error', () => window.failures++);
  addEventListener('unhandledrejection', () => window.failures++);
</script>`;

/** Breaks everything that a page can reach before the extension comes. */
const SABOTAGE = `<script>
  for (const type of [Node, Element]) for (const name of ['firstChild', 'nextSibling', 'nodeValue', 'textContent', 'localName', 'shadowRoot'])
    if (Object.getOwnPropertyDescriptor(type.prototype, name)) Object.defineProperty(type.prototype, name, { get() { window.failures++; throw new Error('taken'); } });
  for (const type of [MutationObserver, IntersectionObserver, Scheduler]) for (const name of ['observe', 'postTask', 'yield'])
    if (name in type.prototype) type.prototype[name] = () => { window.failures++; throw new Error('taken'); };
  for (const name of ['push', 'map', 'filter', 'slice', 'join', 'some', 'reduce', 'find', Symbol.iterator]) Array.prototype[name] = () => { window.failures++; throw new Error('taken'); };
</script>`;

const during = (kind: BrowserKind) => ({
  sabotage: { head: SABOTAGE, body: '' },
  restless: {
    head: '',
    body: `<script>
  const box = document.body.appendChild(document.createElement('p'));
  setInterval(() => { box.replaceChildren('It is now ' + Math.random()); document.body.append(document.createElement('i')); }, 0);
  setInterval(() => document.querySelector('article p, main p').replaceWith(document.querySelector('article p, main p').cloneNode(true)), 5);
</script>`,
  },
  crowded: { head: '', body: `<script>(${PREPARE.nodes})(${rounds(200_000, 1_000_000)})</script>` },
  verbose: { head: '', body: `<script>(${PREPARE.text})(${rounds(5_000_000, 20_000_000)})</script>` },
  deep: { head: '', body: `<script>(${PREPARE.nesting})(${kind === 'chromium' ? 1000 : rounds(10_000, 50_000)})</script>` },
});

describe.each(BROWSERS)('the extension in %s', (kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'collate-hostile-'));
  const pages = during(kind);
  let session: Session;
  let site: Served;
  beforeAll(async () => {
    const page = readFileSync(`${SAMPLES}ferry-lantern.html`, 'utf8');
    for (const [name, { head, body }] of Object.entries(pages))
      writeFileSync(
        join(folder, `${name}.html`),
        page.replace('<head>', () => `<head>${COUNTED}${head}`).replace('</body>', () => `${body}</body>`),
      );
    site = await serveFolder(folder);
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
    rmSync(folder, { recursive: true });
  });

  it.each([
    ['has redefined the language’s own methods', 'sabotage'],
    ['changes all the while', 'restless'],
    ['has very many nodes', 'crowded'],
    ['has a huge text node', 'verbose'],
    ['is nested as deep as the browser bears', 'deep'],
  ] as const)('reads a page that %s, and neither sets its traps off nor throws there', async (_what, name) => {
    const page = await openRead(session, `${site.url}${name}.html`);
    const popup = await openAnswer(session, page);
    await popup.waitFor('.article .title', 'Ferry sinks');
    await popup.close();
    expect(await page.evaluate('window.failures')).toBe(0);
    await page.close();
  });

  it('says that it could not read a page that has not one element', async () => {
    const page = await openRead(session, `${site.url}restless.html`);
    await page.evaluate(() => document.documentElement.remove());
    const popup = await openAnswer(session, page);
    await popup.waitFor('h1', 'This page could not be read');
    await popup.close();
    expect((await session.badge(page)).text).toBe('');
    await page.close();
  });
});
