import 'fake-indexeddb/auto';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync, statfsSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writePackLine } from '../../lib/corpus/pack-writing';
import { problemsOf } from '../../lib/match/integrity';
import { allOf, faultsOf } from '../corpus/kept';
import { filler, report } from '../match/invented';
import { BROWSERS, launch, type Session } from './browsers';
import { copyLibrary } from './library-in-browser';

/** A disk of its own for a browser's profile, in megabytes. */
const DISK = 200;
/** What is left of it when writing begins, in bytes. */
const LEFT = 3 * 2 ** 20;

/** Fills a disk but for a little; the browser writes meanwhile. */
function fill(disk: string, file: string): void {
  for (let left = roomOn(disk); left > LEFT; left = roomOn(disk)) appendFileSync(file, new Uint8Array(Math.min(left - LEFT, 2 ** 20)));
}

function roomOn(disk: string): number {
  const { bavail, bsize } = statfsSync(disk);
  return bavail * bsize;
}

/** Mounts a small disk; null: we may not. */
function smallDisk(): string | null {
  const folder = mkdtempSync(join(tmpdir(), 'collate-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}m`, 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true });
    return null;
  }
}

describe.each(BROWSERS)('a disk that fills up in %s', (kind) => {
  let disk: string | null = null;
  let session: Session | null = null;
  beforeAll(() => {
    disk = smallDisk();
    if (!disk) console.log('Left out: no disk could be mounted (that takes root on Linux).');
  });
  afterAll(async () => {
    await session?.close();
    if (!disk) return;
    execFileSync('umount', ['-l', disk]);
    rmSync(disk, { recursive: true });
  });

  it('is told to the reader; what was acknowledged is there, nothing is there by half, and with room it goes on', async ({ skip }) => {
    if (!disk) return skip();
    const filled = join(disk, 'filler');
    session = await launch(kind, { profileDir: join(disk, 'profile') });
    const view = await session.openExtensionPage('popup.html?tab=0');
    const put = async (n: number) => {
      const reports = Array.from({ length: 50 }, (_, i) => report(`full-${n}-${i}`, filler(50 * n + i, 120)));
      const lines = reports.map((report) => writePackLine({ report, tags: [], seen: '2031-05-14T09:00:00.000Z' }));
      const message = { type: 'putPacked', message: { pack: 'lamps', lines } };
      const answer = await view.evaluate((sent) => chrome.runtime.sendMessage(sent) as Promise<{ failure?: string }>, message);
      return { ids: reports.map(({ id }) => id), failure: answer.failure };
    };
    const acknowledged = (await put(0)).ids;
    fill(disk, filled);
    let failure: string | undefined;
    for (let n = 1; n < 60 && !failure; n++) {
      const one = await put(n);
      failure = one.failure;
      if (!failure) acknowledged.push(...one.ids);
    }
    expect(failure).toBe('disk-full');
    truncateSync(filled, 0);
    const after = await put(100);
    expect(after.failure).toBeUndefined();
    // What failed may have left the browser's own log torn, which it would find at its next start.
    await session.close();
    session = await launch(kind, { profileDir: join(disk, 'profile') });
    const library = await copyLibrary(session);
    expect((await allOf(library)).map(({ id }) => id).sort()).toEqual([...acknowledged, ...after.ids].sort());
    expect(await faultsOf(library, false)).toEqual([]);
    expect(await problemsOf(library)).toEqual([]);
    library.close();
  }, 180_000);
});
