import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasText, type Library } from '../../lib/corpus';
import { writePackLine } from '../../lib/corpus/pack-writing';
import { problemsOf } from '../../lib/match/integrity';
import { faultsOf } from '../corpus/kept';
import { invented } from '../match/stored';
import { drawSeed, random, rounds } from '../torture/rounds';
import { BROWSERS, launch, type View } from './browsers';
import { copyLibrary } from './library-in-browser';

/** The browser is killed at some moment of so many milliseconds of writing. */
const WRITING = 1500;
/** Reports that come in with one message. */
const BATCH = 12;

/** What was acknowledged of a report: its text, or null where it was dropped. Those that were asked for and not answered may be either. */
type Acknowledged = Map<string, string | null>;

describe.each(BROWSERS)('%s, killed at random moments while its library is written', (kind) => {
  it('has every report that it acknowledged, and nothing by half, when it is started again', { timeout: 60 * 60_000 }, async () => {
    const next = random(drawSeed(`killed ${kind}`));
    const profileDir = await mkdtemp(join(tmpdir(), 'collate-killed-'));
    const acknowledged: Acknowledged = new Map();
    let session = await launch(kind, { profileDir });
    // There must be a library to look at, however early the first kill comes.
    await session.send({ type: 'storageState', message: {} });
    try {
      for (let round = 0; round < rounds(kind === 'chromium' ? 3 : 2, 50); round++) {
        const unsure = new Set<string>();
        const view = await session.openExtensionPage('popup.html?tab=0');
        const gone = new Promise<void>((done) => session.browser.process()?.once('exit', () => done()));
        setTimeout(() => session.browser.process()?.kill('SIGKILL'), next() * WRITING);
        await write(view, round, next, acknowledged, unsure, gone);
        await gone;
        session = await launch(kind, { profileDir });
        const library = await copyLibrary(session).catch((cause: unknown) => {
          throw new Error(`round ${round}`, { cause });
        });
        await look(library, acknowledged, unsure, `round ${round}`);
        library.close();
      }
    } finally {
      await session.close().catch(() => undefined);
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

/** Brings reports in, changes and drops them, one message after the other, until the browser is gone. */
async function write(view: View, round: number, next: () => number, acknowledged: Acknowledged, unsure: Set<string>, gone: Promise<void>) {
  const dead = gone.then(() => null);
  const ask = (type: string, message: object) =>
    Promise.race([
      dead,
      view
        .evaluate((sent) => chrome.runtime.sendMessage(sent) as Promise<{ value?: unknown; failure?: string }>, { type, message })
        .catch(() => null),
    ]);
  for (let batch = 0; ; batch++) {
    const sure = [...acknowledged.keys()].filter((id) => acknowledged.get(id) !== null && !unsure.has(id));
    const some = sure.filter(() => next() < 4 / (sure.length + 1));
    const dropping = next() < 0.3 && some.length > 0;
    const changing = !dropping && next() < 0.3 && some.length > 0;
    const reports = changing
      ? some.map((id) => ({
          ...invented(Number(id.slice(5))),
          text: `${acknowledged.get(id)}\n\nThe crews of Brenhaven came ${round} times, ${batch} of them late.`,
        }))
      : Array.from({ length: BATCH }, (_, i) => invented(10_000 * round + BATCH * batch + i));
    const ids = dropping ? some : reports.map(({ id }) => id);
    for (const id of ids) unsure.add(id);
    const lines = reports.map((report) =>
      writePackLine({ report, tags: [], seen: `2031-05-14T09:00:${String(batch % 60).padStart(2, '0')}.000Z` }),
    );
    const answer = dropping ? await ask('dropReports', { ids }) : await ask('putPacked', { pack: 'lamps', lines });
    if (answer === null) return;
    expect(answer.failure).toBeUndefined();
    for (const id of ids) unsure.delete(id);
    if (dropping) for (const id of ids) acknowledged.set(id, null);
    else for (const { id, text } of reports) acknowledged.set(id, text);
  }
}

/** What lies in the browser must be whole, and all that was acknowledged must be there. */
async function look(library: Library, acknowledged: Acknowledged, unsure: Set<string>, when: string): Promise<void> {
  expect(await problemsOf(library), when).toEqual([]);
  expect(await faultsOf(library, false), when).toEqual([]);
  for (const [id, text] of acknowledged) {
    const report = await library.get(id);
    const held = report && hasText(report) ? report.text : null;
    if (!unsure.has(id)) expect(held, `${when}: ${id}`).toBe(text);
    else if (held === null) acknowledged.set(id, null);
    else acknowledged.set(id, held);
  }
  for (const id of unsure) {
    const report = await library.get(id);
    acknowledged.set(id, report && hasText(report) ? report.text : null);
  }
}
