import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SAMPLES, type Served, serveSamples } from './serve';

const pages = readdirSync(SAMPLES).filter((file) => file.endsWith('.html'));

describe('the sample news site', () => {
  let site: Served;
  beforeAll(async () => {
    site = await serveSamples();
  });
  afterAll(() => site.close());

  it('lists every page of it on its first page', () => {
    const index = readFileSync(`${SAMPLES}index.html`, 'utf8');
    const unlisted = pages.filter((page) => page !== 'index.html' && page !== 'app.html' && !index.includes(`href="${page}"`));
    expect(unlisted).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
  });

  it.each(pages)('says on %s that it is a sample', (page) => {
    expect(readFileSync(`${SAMPLES}${page}`, 'utf8')).toMatch(/Sample pages? by the Collate project/);
  });

  it('serves pages, the routes of the app, and the header that forbids styles', async () => {
    expect(await (await fetch(`${site.url}ferry-lantern.html`)).text()).toContain('Sorella Maris');
    expect(await (await fetch(`${site.url}app/library`)).text()).toContain('Carrow Live');
    expect((await fetch(`${site.url}strict-csp.html`)).headers.get('content-security-policy')).toContain("style-src 'none'");
  });

  it.each(['../package.json', '..%2f..%2fpackage.json', 'serve.ts', '%E0%A4%A', 'nothing.html'])('gives nothing for %s', async (path) => {
    expect((await fetch(site.url + path)).status).toBe(404);
  });
});
