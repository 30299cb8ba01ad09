import { describe, expect, it } from 'vitest';
import { parseReportLines, withoutText, writePackLine } from '../../lib/corpus';
import { BROWSERS, type Session, until } from './browsers';
import {
  dropFile,
  goBack,
  headlines,
  importPack,
  openLibraryPage,
  plain,
  press,
  pressAtOnce,
  reload,
  SAMPLE_LINES,
  search,
  toldNow,
} from './library-page';
import { openSamples } from './open-samples';

const HEADER = '{"collate":"pack","format":1,"name":"Ferries and strikes","reports":7}';
const ARABIC = JSON.stringify({
  id: 'marfa-1',
  outlet: 'صحيفة المرفأ',
  title: 'غرق عبّارة قبالة ميناء أفيريل',
  language: 'ar',
  published: '2026-11-04',
  url: 'https://marfa.example/1',
  text: 'غرقت العبّارة مساء الأربعاء.\n\nونجا سبعة عشر بحارًا.',
  tags: ['بحر'],
});

describe.each(BROWSERS)('the library page in %s', (kind) => {
  let session: Session;
  openSamples(kind, 'without reports', (opened) => {
    ({ session } = opened);
  });

  it('says that nothing is kept yet, and how that changes', async () => {
    const view = await openLibraryPage(session);
    expect(await view.text()).toContain('Nothing is kept yet');
    await view.close();
  });

  it('takes in a pack that is dropped on it; bad lines are told by number, the rest goes in, and all can be taken out again', async () => {
    const view = await openLibraryPage(session);
    const said = await importPack(view, 'ferries.jsonl', [HEADER, 'no JSON', ...SAMPLE_LINES, '{"id":"x"}', ARABIC].join('\n'));
    expect(said).toContain('8 new reports have come in with the pack Ferries and strikes.');
    expect(said).toContain('2 lines could not be read and were left out.');
    expect(said).toContain('Line 2: no JSON');
    expect(said).toContain('Line 10: no report (text is missing)');
    await press(view, 'Take them out again');
    await until('the reports to go', async () => (await toldNow(view)).includes('8 reports are deleted.'));
    await press(view, 'Undo');
    await until('the reports to come back', async () => (await toldNow(view)).includes('8 reports are back.'));
    const again = await importPack(view, 'again.jsonl', [HEADER, ...SAMPLE_LINES].join('\n'));
    expect(again).toContain('7 were there already.');
    await view.close();
  });

  it('tells how far the deletion of many is, stops it when told to, and gives back what had gone', async () => {
    const view = await openLibraryPage(session);
    const many = Array.from({ length: 3000 }, (_, i) =>
      JSON.stringify({ id: `many-${i}`, title: `Lamp ${i}`, text: `Lamp ${i} was lit. ${'The keeper of the lamps said so. '.repeat(50)}` }),
    );
    expect(await importPack(view, 'lamps.jsonl', many.join('\n'), 60_000)).toContain('3,000 new reports');
    await Promise.all([pressAtOnce(view, 'Stop', '.work', /[1-9]\d* reports of 3,000/), press(view, 'Remove the pack lamps')]);
    await until('it to stop', async () => /Stopped\. [\d,]+ reports are deleted, the others are still there\./.test(await toldNow(view)));
    const { reports } = ((await session.send({ type: 'storageState', message: {} })) as { value: { reports: number } }).value;
    expect(reports).toBeGreaterThan(8);
    expect(reports).toBeLessThan(3008);
    await press(view, 'Undo');
    await until('the reports to come back', async () => (await toldNow(view)).includes('are back.'), 60_000);
    expect(await session.send({ type: 'storageState', message: {} })).toMatchObject({ value: { reports: 3008 } });
    await press(view, 'Remove the pack lamps');
    await until('the pack to go', async () => (await toldNow(view)).includes('The pack is removed. It had 3,000 reports'), 60_000);
    await view.close();
  });

  it('refuses what is no pack, and what was made by a later Collate', async () => {
    const view = await openLibraryPage(session);
    expect(await importPack(view, 'page.html', '<!doctype html>\n<p>A page\n')).toContain('This file is no pack');
    await press(view, 'Close');
    expect(await importPack(view, 'later.jsonl', '{"collate":"pack","format":9}\n')).toContain('later version of Collate');
    await view.close();
  });

  it('finds reports as the reader types, opens one, and comes back to the list as it was left', async () => {
    const view = await openLibraryPage(session);
    await view.waitFor('.library-row');
    expect(await view.evaluate(() => document.querySelector('.found [role="status"]')?.textContent)).toBe('8 reports');
    await search(view, 'ferr herald');
    await until('one row', async () => (await headlines(view)).length === 1);
    expect(await headlines(view)).toEqual(['Ferry sinks in Tamsin Strait, at least 12 killed']);
    await view.click('.library-row .open');
    await view.waitFor('.report-text');
    await until('the focus on the headline', () => view.evaluate(() => document.activeElement?.tagName === 'H1'));
    expect(await view.text()).toContain('Highland Herald');
    await view.waitFor('.related .title', 'Ferry sinks off Carrow island, 14 dead');
    await view.click('.related .open');
    await view.waitFor('main.comparison h1', 'Highland Herald and');
    await goBack(view);
    await view.waitFor('.report-text');
    await press(view, 'Back to the list');
    await until('the row', async () => (await headlines(view)).length === 1);
    await search(view, 'عبارة');
    await until('the Arabic row', async () => (await headlines(view))[0] === 'غرق عبّارة قبالة ميناء أفيريل');
    expect(await view.evaluate(() => getComputedStyle(document.querySelector('.library-row .title bdi') as Element).direction)).toBe('rtl');
    await search(view, 'nowhere at all');
    await view.waitFor('.notice h2', 'No report fits');
    await press(view, 'Clear search and filter');
    await until('all rows', async () => (await headlines(view)).length === 8);
    await view.close();
  });

  it('deletes, and brings back what was deleted', async () => {
    const view = await openLibraryPage(session);
    await view.click('.library-row input');
    await view.waitFor('.selection-count', '1 selected');
    await press(view, 'Delete');
    await until('the row to go', async () => (await headlines(view)).length === 7);
    await press(view, 'Undo');
    await until('the row to come back', async () => (await headlines(view)).length === 8);
    expect(await toldNow(view)).toContain('1 report is back.');
    // The line that tells of a deletion is gone with the page; the way back is not.
    await view.click('.library-row input');
    await press(view, 'Delete');
    await until('the row to go', async () => (await headlines(view)).length === 7);
    await reload(view);
    await press(view, 'Settings');
    await view.waitFor('#trash-heading');
    const deletions = () => view.evaluate(() => document.querySelectorAll('#trash-heading ~ ul li').length);
    const before = await deletions();
    // The latest stands first.
    await press(view, 'Bring back');
    await until('it to be gone from what was deleted', async () => (await deletions()) === before - 1);
    await press(view, 'Reports');
    await until('the row to come back', async () => (await headlines(view)).length === 8);
    await view.close();
  });

  it('keeps the list to what has to do with one report, and to one relation', async () => {
    const view = await openLibraryPage(session);
    await search(view, 'ferr herald');
    await until('one row', async () => (await headlines(view)).length === 1);
    await view.click('.library-row input');
    await press(view, 'Others in the library on this');
    await until('those that have to do with it', async () => (await headlines(view)).length > 1);
    const all = await headlines(view);
    expect(all).toContain('Ferry sinks in Tamsin Strait, at least 12 killed');
    expect(all).toContain('Ferry sinks off Carrow island, 14 dead');
    expect(all).not.toContain('First crane turns after three weeks');
    await view.evaluate(() => {
      const choice = [...document.querySelectorAll('label')]
        .find((label) => label.textContent?.startsWith('Relation'))
        ?.querySelector('select');
      if (!choice) throw new Error('no choice of relations');
      choice.value = 'same event';
      choice.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await until('fewer', async () => (await headlines(view)).length < all.length);
    expect(await headlines(view)).toContain('Ferry sinks in Tamsin Strait, at least 12 killed');
    await press(view, 'Clear search and filter');
    await until('all rows', async () => (await headlines(view)).length === 8);
    await view.close();
  });

  it('compares two word by word, and more in a table of facts', async () => {
    const view = await openLibraryPage(session);
    await search(view, 'strike');
    await until('the strike', async () => (await headlines(view)).length === 2);
    await press(view, 'Select all shown');
    await press(view, 'Compare');
    await view.waitFor('main.comparison h1');
    const said = plain(await view.text());
    expect(said).toContain('The Harbour Courier and Northgate Post');
    expect(said).not.toMatch(/this page/i);
    expect(said).toMatch(/4,200 members[\s\S]*4,800 members/);
    await goBack(view);
    await view.waitFor('.library-row input:checked');
    await press(view, 'Select none');
    await search(view, 'ferry sin');
    await until('the ferry', async () => {
      const found = await headlines(view);
      return found.length === 2 && found.every((title) => title.startsWith('Ferry sinks'));
    });
    await press(view, 'Select all shown');
    await search(view, '17 drown');
    await until('one more', async () => (await headlines(view)).length === 1);
    await view.click('.library-row input');
    await press(view, 'Compare');
    await view.waitFor('.facts-table tbody tr');
    expect(await view.evaluate(() => document.querySelectorAll('.facts-table thead th').length)).toBe(4);
    await view.close();
  });

  it('lays a text beside a report that came without its text: the passages that both have, and nothing of the rest', async () => {
    const view = await openLibraryPage(session);
    const post = parseReportLines(SAMPLE_LINES.join('\n')).reports.find(({ id }) => id === 'sample-post-strike');
    if (!post) throw new Error('no such sample');
    const bare = writePackLine({ report: { ...withoutText(post), id: 'print-1' }, tags: [], seen: null });
    await importPack(view, 'prints.jsonl', bare);
    await view.evaluate(() => {
      location.hash = '#compare/sample-courier-strike/print-1';
    });
    await view.waitFor('main.comparison', 'of the rest nothing can be said');
    const said = await view.evaluate(() => document.querySelector('main.comparison')?.textContent ?? '');
    expect(said).toContain('Nobody won this strike, but nobody has to be ashamed');
    expect(said).not.toMatch(/Only in|Not in/);
    await goBack(view);
    await press(view, 'Packs');
    await press(view, 'Remove the pack prints');
    await until('it to go', async () => /The pack is removed/.test(await toldNow(view)));
    await view.close();
  });

  it('writes what it holds into a pack, with text or without, and reads it again as it was', async () => {
    const view = await openLibraryPage(session, '#packs');
    await view.evaluate(() => {
      // The file itself is the browser's affair: its panel of downloads would open, and Firefox' takes the Enter key from the tests after.
      HTMLAnchorElement.prototype.click = () => {};
      const make = URL.createObjectURL.bind(URL);
      URL.createObjectURL = (blob: Blob) => {
        void blob.text().then((text) => {
          document.documentElement.dataset.written = text;
        });
        return make(blob);
      };
    });
    const written = async (): Promise<string[]> => {
      await view.evaluate(() => delete document.documentElement.dataset.written);
      await press(view, 'Export');
      return (await until('the pack', () => view.evaluate(() => document.documentElement.dataset.written))).trim().split('\n');
    };
    await until('the counts', () => view.evaluate(() => document.querySelector('.option')?.textContent?.includes('(8)')));
    const [header, ...lines] = await written();
    expect(JSON.parse(header ?? '')).toMatchObject({ collate: 'pack', format: 1, reports: 8 });
    const texts = new Map(lines.map((line) => JSON.parse(line)).map(({ id, text }) => [id, text]));
    for (const line of SAMPLE_LINES) {
      const { id, text } = JSON.parse(line);
      expect(texts.get(id)).toBe(text);
    }
    // What is gone comes back as it was held, and what is there stays so.
    const sources = async () =>
      view.evaluate(() =>
        [...document.querySelectorAll('.held-list .held-name, .held-list .note')].map((one) => one.textContent).join(' '),
      );
    const before = await sources();
    expect(before).toContain('Ferries and strikes');
    await press(view, 'Remove the pack Ferries and strikes');
    await until('the pack to go', async () => (await toldNow(view)).includes('The pack is removed'));
    await dropFile(view, 'mine.jsonl', [header, ...lines].join('\n'));
    await press(view, 'Restore it as it was');
    await view.waitFor('.outcome', 'new reports have come in');
    await until('the pack to be back', async () => (await sources()) === before);
    await press(view, 'Close');
    await view.evaluate(() => document.querySelectorAll<HTMLInputElement>('.export fieldset:nth-of-type(2) input')[2]?.click());
    const [, ...bare] = await written();
    expect(bare).toHaveLength(8);
    for (const line of bare) expect(Object.keys(JSON.parse(line))).not.toContain('text');
    expect(bare.join('')).not.toContain('Nobody won this strike');
    await view.close();
  });

  it('shows how far a long import is, and stops it; what had come in can be taken out again', async () => {
    const view = await openLibraryPage(session);
    const many = Array.from({ length: 6_000 }, (_, i) =>
      JSON.stringify({ id: `many-${i}`, title: `Report ${i}`, text: `Report number ${i} of many.` }),
    );
    await Promise.all([pressAtOnce(view, 'Stop', '.progress label', /[1-9][\d,]* reports/), dropFile(view, 'many.jsonl', many.join('\n'))]);
    await view.waitFor('.outcome', 'Stopped before the end of the file.');
    await press(view, 'Take them out again');
    await until('them to go', async () => / deleted\./.test(await toldNow(view)));
    await press(view, 'Reports');
    await until('the list to be as before', async () => (await headlines(view)).length === 8);
    await view.close();
  });

  it('can be used by the keyboard alone', async () => {
    const view = await openLibraryPage(session);
    await view.waitFor('.library-row');
    const { page } = view;
    await page.bringToFront();
    const focused = () =>
      view.evaluate(
        () => document.activeElement?.closest('.rows-item')?.getAttribute('aria-posinset') ?? document.activeElement?.getAttribute('type'),
      );
    // Keys of one letter are the list's alone: elsewhere on the page they do nothing.
    await page.keyboard.press('x');
    expect(await view.evaluate(() => document.querySelectorAll('.selection').length)).toBe(0);
    await view.evaluate(() => document.querySelector<HTMLElement>('.library-row .open')?.focus());
    await page.keyboard.press('/');
    expect(await focused()).toBe('search');
    await view.evaluate(() => document.querySelector<HTMLElement>('.library-row .open')?.focus());
    await page.keyboard.press('ArrowDown');
    await until('the second row', async () => (await focused()) === '2');
    await page.keyboard.press('End');
    await until('the last row', async () => (await focused()) === '8');
    await page.keyboard.press('x');
    await view.waitFor('.selection-count', '1 selected');
    await page.keyboard.press('Home');
    await until('the first row', async () => (await focused()) === '1');
    await page.keyboard.press('x');
    await view.waitFor('.selection-count', '2 selected');
    await page.keyboard.press('Delete');
    await until(
      'both to go, and the focus on the row in their place',
      async () => (await headlines(view)).length === 6 && (await focused()) === '1',
    );
    await press(view, 'Undo');
    await until('both to come back', async () => (await headlines(view)).length === 8);
    await view.evaluate(() => document.querySelector<HTMLElement>('.library-row .open')?.focus());
    await until('the first row', async () => (await focused()) === '1');
    await page.keyboard.press('Enter');
    await view.waitFor('main.reading h1');
    await view.close();
  });

  it('tells what is held and how much room there is, checks the library, and lets the reader set how long reports stay', async () => {
    const view = await openLibraryPage(session, '#settings');
    await view.waitFor('section', '8 reports take about');
    await press(view, 'Check the library');
    await view.waitFor('section [role="status"]', '8 reports are checked: all is well.');
    await view.evaluate(() => {
      const days = document.querySelector<HTMLInputElement>('.retention input');
      if (!days) throw new Error('no field');
      days.value = 'soon';
      days.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(view, 'Save');
    await view.waitFor('.retention [role="status"]', 'Write a whole number');
    await view.evaluate(() => {
      const days = document.querySelector<HTMLInputElement>('.retention input');
      if (!days) throw new Error('no field');
      days.value = '90';
      days.dispatchEvent(new Event('input', { bubbles: true }));
    });
    await press(view, 'Save');
    await until('it to be saved', async () => (await toldNow(view)).includes('Saved.'));
    await reload(view);
    await until('the days', () => view.evaluate(() => document.querySelector<HTMLInputElement>('.retention input')?.value === '90'));
    await view.close();
  });

  it('gives every control a name for those who do not see it', async () => {
    for (const hash of ['', '#packs', '#settings']) {
      const view = await openLibraryPage(session, hash);
      if (hash === '') await view.click('.library-row input');
      const nameless = await view.evaluate(() => {
        const named = (one: Element): boolean => {
          const labels = one instanceof HTMLInputElement || one instanceof HTMLSelectElement ? [...(one.labels ?? [])] : [];
          return [one.getAttribute('aria-label'), one.textContent, ...labels.map((label) => label.textContent)].some((name) =>
            name?.trim(),
          );
        };
        return [...document.querySelectorAll('button, a[href], input:not([aria-hidden]), select, progress, nav, section')]
          .filter((one) => !named(one))
          .map((one) => one.outerHTML.slice(0, 80));
      });
      expect(nameless, hash).toEqual([]);
      await view.close();
    }
  });
});
