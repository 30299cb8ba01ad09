import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reading } from './page';

const shared = new URL('../../../shared/reports/', import.meta.url);
const PAGES: Record<string, string> = {
  'daily8.html': 'daily8-2025-06-14-baghdad-asks-iran',
  'arab-press.html': 'arab-press-2020-09-26-top-diplomat',
  'relations-deteriorate.html': 'unnamed-2024-01-17-relations-deteriorate',
  'condemns-strike.html': 'unnamed-2024-02-08-condemns-strike',
  'rudaw.html': 'rudaw-2024-09-13-protect-missions',
};

const held = existsSync(shared);
if (!held) console.log('left out: the pages of the first bundled reports (no ../shared)');

describe.runIf(held)('the pages that the first bundled reports came on', () => {
  const reports = new Map<
    string,
    { outlet: string | null; title: string | null; text: string; dateline: string | null; outletFrom?: string }
  >();
  if (held)
    for (const line of readFileSync(new URL('reports.jsonl', shared), 'utf8').trim().split('\n'))
      reports.set(JSON.parse(line).id, JSON.parse(line));
  const read = (file: string) => reading(readFileSync(new URL(`pages/${file}`, shared), 'utf8'), `http://127.0.0.1:8000/${file}`);

  it.each(Object.entries(PAGES))('%s gives its report’s whole text and nothing else, and is news', (file, id) => {
    const report = reports.get(id);
    const found = read(file);
    expect(found.news).toBe(true);
    expect(found.article).toMatchObject({
      text: report?.text,
      title: report?.title,
      outlet: report?.outlet,
      dateline: report?.dateline,
      partial: false,
    });
  });

  it('the aggregator’s three cards are further reports, each with its outlet', () => {
    const ids = [
      'daily-tribune-2025-06-14-baghdad-asks-iran',
      'daily-tribune-2025-06-14-regional-security-calls',
      'gulf-insider-2025-06-14-five-questions',
    ];
    const found = read('daily8.html');
    expect(found.article?.agency).toBe('AFP');
    expect(found.others.map(({ outlet, title }) => [outlet, title])).toEqual(
      ids.map((id) => [reports.get(id)?.outlet, reports.get(id)?.title]),
    );
    expect(found.others[0]?.text).toBe(reports.get(ids[0] as string)?.text);
  });

  it('only the date that a page prints as its own is taken', () => {
    expect(Object.keys(PAGES).map((file) => read(file).article?.published)).toEqual([null, null, '2024-01-17', null, null]);
  });
});
