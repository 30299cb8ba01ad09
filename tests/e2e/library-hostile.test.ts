import { describe, expect, it } from 'vitest';
import { BROWSERS, type Session, until } from './browsers';
import { headlines, importPack, openLibraryPage, press, toldNow } from './library-page';
import { openSamples } from './open-samples';

/** Right-to-left override, and an isolate that nothing ends. */
const [OVERRIDE, ISOLATE] = ['\u202E', '\u2066'];
const TEXT = 'Some 40 lamps of Quenby were lit again on Friday, the mayor said. ';

/** Reports whose every field means something to some machine. */
const HOSTILE = ['__proto__', 'constructor', 'a/b@3#x?', `${OVERRIDE}evil`].map((id) =>
  JSON.stringify({
    id,
    title: `<img src=x onerror=alert(1)> ${OVERRIDE} ${id} ${ISOLATE}`,
    outlet: `${OVERRIDE}outlet`,
    language: '"><script>',
    url: 'javascript:alert(1)',
    text: `${id} ${TEXT}`.repeat(id === 'constructor' ? 7000 : 3),
    kept: 'garbage',
    seen: '9999-01-01T00:00:00Z',
  }),
);

describe.each(BROWSERS)('the library in %s, given what is meant to harm it', (kind) => {
  let session: Session;
  openSamples(kind, 'without reports', (opened) => {
    ({ session } = opened);
  });

  it('shows hostile reports as plain text, and a second page follows what the first deletes and brings back', async () => {
    const [first, second] = [await openLibraryPage(session), await openLibraryPage(session)];
    const said = await importPack(first, 'hostile.jsonl', [...HOSTILE, '{"id":"\\ud800","text":"Half a character."}'].join('\n'));
    expect(said).toContain('4 new reports');
    expect(said).toContain('Line 5: no report (id: must be of whole characters)');
    await second.page.bringToFront();
    await until('all rows', async () => (await headlines(second)).length === 4);
    expect(await headlines(second)).toContain(`<img src=x onerror=alert(1)> ${OVERRIDE} __proto__ ${ISOLATE}`);
    for (let i = 0; i < 4; i++) {
      if (i > 0) await press(second, 'Back to the list');
      await until('the rows', async () => (await headlines(second)).length === 4);
      await second.evaluate((i) => document.querySelectorAll<HTMLElement>('.library-row .open')[i]?.click(), i);
      await second.waitFor('.report-text', 'lamps of Quenby');
      expect(await second.evaluate(() => document.querySelectorAll('main img, main script, a[href^="javascript"]').length)).toBe(0);
    }
    await first.page.bringToFront();
    await press(first, 'Reports');
    await until('the rows', async () => (await headlines(first)).length === 4);
    await first.evaluate(() => {
      for (const box of document.querySelectorAll<HTMLInputElement>('.library-row input')) box.click();
    });
    await press(first, 'Delete');
    await until('them to go', async () => (await toldNow(first)).includes('4 reports are deleted.'));
    await second.page.bringToFront();
    await second.waitFor('.notice', 'This report is not in the library any more');
    await first.page.bringToFront();
    await press(first, 'Undo');
    await until('them to come back', async () => (await toldNow(first)).includes('4 reports are back.'));
    await second.page.bringToFront();
    await second.waitFor('.report-text', 'lamps of Quenby');
    expect(await session.send({ type: 'checkLibrary', message: { after: null, repair: false } })).toMatchObject({ value: { faults: [] } });
  });
});
