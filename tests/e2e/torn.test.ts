import 'fake-indexeddb/auto';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writePackLine } from '../../lib/corpus/pack-writing';
import { problemsOf } from '../../lib/match/integrity';
import { allOf, faultsOf } from '../corpus/kept';
import { invented } from '../match/stored';
import { launch, type Session, until } from './browsers';
import { copyLibrary } from './library-in-browser';

/** Reports that come in with one message. */
const BATCH = 10;

/** What a kill in the midst of a write leaves: the last entry of the log is cut. */
const CUT = 1_000;

// Firefox keeps its databases in files of another kind.
describe('a log that a killed Chromium left torn', () => {
  it('costs what was not acknowledged, and not the library when the browser is killed once more', async () => {
    const profileDir = await mkdtemp(join(tmpdir(), 'collate-torn-'));
    let session = await launch('chromium', { profileDir });
    try {
      const first = await put(session, 0);
      await kill(session);
      // The last that was written is as good as not acknowledged: the browser died in its midst.
      const log = await logOf(profileDir);
      await truncate(log, (await stat(log)).size - CUT);
      session = await launch('chromium', { profileDir });
      const before = await ids(session, 'torn');
      expect(first).toEqual(expect.arrayContaining(before));
      // Behind the answers; the old one goes when all of it is put elsewhere.
      await until('a new log in the place of the torn one', () => !existsSync(log));
      const acknowledged = [...before, ...(await put(session, 1))];
      await kill(session);
      session = await launch('chromium', { profileDir });
      expect(await ids(session, 'written behind it')).toEqual(expect.arrayContaining(acknowledged));
    } finally {
      await session.close().catch(() => undefined);
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

async function put(session: Session, round: number): Promise<string[]> {
  const reports = Array.from({ length: BATCH }, (_, i) => invented(100 * round + i));
  const lines = reports.map((report) => writePackLine({ report, tags: [], seen: '2031-05-14T09:00:00.000Z' }));
  const view = await session.openExtensionPage('popup.html?tab=0');
  const answer = await view.evaluate((sent) => chrome.runtime.sendMessage(sent) as Promise<{ failure?: string }>, {
    type: 'putPacked',
    message: { pack: 'lamps', lines },
  });
  expect(answer.failure).toBeUndefined();
  return reports.map(({ id }) => id);
}

async function kill(session: Session): Promise<void> {
  const gone = new Promise<void>((done) => session.browser.process()?.once('exit', () => done()));
  session.browser.process()?.kill('SIGKILL');
  await gone;
}

async function logOf(profileDir: string): Promise<string> {
  const databases = join(profileDir, 'Default', 'IndexedDB');
  const [folder = ''] = (await readdir(databases)).filter((name) => name.startsWith('chrome-extension_') && name.endsWith('.leveldb'));
  const logs = (await readdir(join(databases, folder))).filter((name) => name.endsWith('.log')).sort();
  return join(databases, folder, logs.at(-1) ?? '');
}

/** Ids of what lies in the browser, which must be whole. */
async function ids(session: Session, when: string): Promise<string[]> {
  const library = await copyLibrary(session).catch((cause: unknown) => {
    throw new Error(when, { cause });
  });
  expect(await problemsOf(library)).toEqual([]);
  expect(await faultsOf(library, false)).toEqual([]);
  const held = (await allOf(library)).map(({ id }) => id);
  library.close();
  return held;
}
