import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writePackLine } from '../../lib/corpus';
import { problemsOf } from '../../lib/match/integrity';
import { faultsOf } from '../corpus/kept';
import { invented } from '../match/stored';
import { drawSeed, random, rounds } from '../torture/rounds';
import { BROWSERS, launch, type View } from './browsers';
import { copyLibrary } from './library-in-browser';

/** Reports of the pack, which go in several turns. */
const REPORTS = 1200;
/** Reports that come in with one message. */
const BATCH = 100;
/** The browser is killed at some moment of so many milliseconds of deleting and bringing back. */
const WORKING = 800;
const PACK = 'lamps';

interface Answer {
  readonly value?: { readonly token?: string; readonly reports?: number };
  readonly failure?: string;
}

const send = (view: View, type: string, message: object): Promise<Answer> =>
  view.evaluate((sent) => chrome.runtime.sendMessage(sent) as Promise<Answer>, { type, message });

/** Brings the pack in, whatever of it is there. */
async function fill(view: View): Promise<void> {
  for (let i = 0; i < REPORTS; i += BATCH) {
    const lines = Array.from({ length: BATCH }, (_, n) => writePackLine({ report: invented(i + n), tags: [], seen: null }));
    expect((await send(view, 'putPacked', { pack: PACK, lines, later: true })).failure).toBeUndefined();
  }
}

it.each(BROWSERS)(
  '%s, killed while a pack is deleted or brought back: every report is there whole or gone whole',
  {
    timeout: 60 * 60_000,
  },
  async (kind) => {
    const next = random(drawSeed(`deletion killed ${kind}`));
    const profileDir = await mkdtemp(join(tmpdir(), 'collate-deletion-'));
    let session = await launch(kind, { profileDir });
    try {
      for (let round = 0; round < rounds(2, 20); round++) {
        const view = await session.openExtensionPage('popup.html?tab=0');
        await fill(view);
        const gone = new Promise<void>((done) => session.browser.process()?.once('exit', () => done()));
        const bringBack = next() < 0.5;
        const kill = () => setTimeout(() => session.browser.process()?.kill('SIGKILL'), next() * WORKING);
        if (!bringBack) kill();
        const dropped = await Promise.race([gone, send(view, 'dropPack', { pack: PACK }).catch(() => undefined)]);
        if (bringBack) {
          expect(dropped?.value?.reports).toBe(REPORTS);
          kill();
          await Promise.race([gone, send(view, 'restoreReports', { token: dropped?.value?.token }).catch(() => undefined)]);
        }
        await gone;
        session = await launch(kind, { profileDir });
        const library = await copyLibrary(session);
        const when = `round ${round}`;
        expect(await faultsOf(library, false), when).toEqual([]);
        expect(await problemsOf(library), when).toEqual([]);
        for (let i = 0; i < REPORTS; i += 97) {
          const { id, text } = invented(i);
          const [report, row] = await Promise.all([library.get(id), library.row(id)]);
          expect(
            row === null ? report : { text: report && 'text' in report && report.text, sources: row.sources },
            `${when}: ${id}`,
          ).toEqual(row === null ? null : { text, sources: [`pack:${PACK}`] });
        }
        library.close();
      }
    } finally {
      await session.close().catch(() => undefined);
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  },
);
