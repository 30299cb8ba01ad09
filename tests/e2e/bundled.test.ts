import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Served, serveFolder } from '../pages/serve';
import { BROWSERS, launch, type Session } from './browsers';
import { choose, openAnswer, openRead, rows, spoken } from './steps';

const folder = fileURLToPath(new URL('../../../shared/reports/pages', import.meta.url));
const there = existsSync(folder);
if (!there) console.log('left out: the pages that the bundled reports came on (no ../shared)');

describe.runIf(there).each(BROWSERS)("the bundled reports' own pages in %s", (kind) => {
  let session: Session;
  let site: Served;

  beforeAll(async () => {
    site = await serveFolder(folder);
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await site?.close();
  });

  const answer = async (name: string) => {
    const page = await openRead(session, `${site.url}${name}`);
    const badge = await spoken(session, page);
    const popup = await openAnswer(session, page);
    // Drawn with the rows, a moment after the answer.
    await popup.waitFor('.foot');
    const listed = await rows(popup);
    const said = (await popup.text()).replace(/[\u2066-\u2069]/g, '');
    return { page, popup, badge, listed, said };
  };

  it('Daily8: nine paragraphs, the wire text in one other outlet, then what is related, nearest first', async () => {
    const { popup, badge, listed, said } = await answer('daily8.html');
    await popup.close();
    expect(badge.text).toBe('1');
    expect(said).toContain('2 outlets, 1 source: AFP');
    expect(said).toContain('268 words');
    expect(listed[0]?.slice(0, 2)).toEqual(['Same text', 'Daily Tribune']);
    const related = listed.slice(1);
    expect(related.every(([group]) => group === 'Related')).toBe(true);
    expect(
      related
        .slice(0, 2)
        .map(([, outlet]) => outlet)
        .sort(),
    ).toEqual(['Daily Tribune', 'Gulf Insider']);
    expect(related.slice(0, 2).map(([, , , distance]) => distance)).toEqual(['same day', 'same day']);
    expect(related.slice(2).map(([, , facts]) => facts?.match(/\d{4}/)?.[0])).toEqual(['2024', '2024', '2024', '2020']);
    expect(related.slice(2).every(([, , , distance]) => /earlier/.test(distance ?? ''))).toBe(true);
  });

  it.each([
    ['rudaw.html', 'Rudaw', '13 September 2024'],
    ['arab-press.html', 'Arab Press', '26 September 2020'],
  ])('%s is recognised as the report that it is, by its own outlet and not by the clock of its site', async (name, outlet, date) => {
    const { popup, listed, said } = await answer(name);
    await popup.close();
    expect(said).toMatch(new RegExp(`You hold this report already, but without its text: ${outlet}.*${date}`));
    expect(said).not.toContain('2025, stated');
    expect(listed.some(([, who]) => who?.startsWith(outlet))).toBe(false);
  });

  it.each([
    ['relations-deteriorate.html', '17 January 2024'],
    ['condemns-strike.html', '8 February 2024'],
  ])('%s has the same text as a report whose outlet is not stated, and is whole', async (name, date) => {
    const { popup, listed, said } = await answer(name);
    await popup.close();
    expect(listed[0]?.slice(0, 2)).toEqual(['Same text', 'outlet not stated']);
    expect(listed[0]?.[2]).toContain(date);
    expect(said).not.toContain('only part of its text');
  });

  it('gives numbers of attacks with the periods that they count', async () => {
    const { popup } = await answer('daily8.html');
    await choose(popup, 'rudaw-2024-09-13-protect-missions');
    await popup.waitFor('.section', 'Figures of separate dates or periods');
    await popup.waitFor('.period', 'since October 2023');
    await popup.waitFor('.period', 'over the past year');
    await popup.close();
  });

  it('shows troop numbers of different years with their years, not as differing', async () => {
    const { popup } = await answer('arab-press.html');
    await choose(popup, 'daily8-2025-06-14-baghdad-asks-iran');
    const sections = await popup.evaluate(() =>
      [...document.querySelectorAll('.section')].map((s) => [s.querySelector('h2')?.textContent ?? '', s.textContent ?? '']),
    );
    await popup.close();
    const holding = sections.filter(([, text]) => /2,500/.test(text ?? '') && /5,000/.test(text ?? '')).map(([heading]) => heading);
    expect(holding).toContain('Figures of separate dates or periods');
    expect(holding.filter((heading) => /\bdiffers?\b/.test(heading ?? ''))).toEqual([]);
    const [, periods] = sections.find(([heading]) => heading === 'Figures of separate dates or periods') ?? [];
    expect(periods).toMatch(/5,000 US soldiers.*2020/);
    expect(periods).toMatch(/2,500 troops.*2025/);
  });
});
