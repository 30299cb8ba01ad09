import 'fake-indexeddb/auto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../lib/match/integrity';
import { faultsOf } from '../corpus/kept';
import { type Newsroom, startNewsroom } from '../feeds/newsroom';
import { drawSeed, random, rounds } from '../torture/rounds';
import { BROWSERS, launch, until } from './browsers';
import { copyLibrary } from './library-in-browser';

/** Reports of a file: putting them in takes some hundred milliseconds. */
const REPORTS = 150;
/** The browser is killed within so many milliseconds after the file was sent. */
const WRITING = 1_500;

const line = (edition: number, i: number) =>
  JSON.stringify({
    id: `lamp-${i + edition * 50}`,
    title: `Lamp ${i}`,
    text: `Edition ${edition}. Lamp ${i} was lit at dusk by the keeper.`,
  });
const fileOf = (edition: number): string => Array.from({ length: REPORTS }, (_, i) => line(edition, i)).join('\n');
/** Ids and texts that a library has when an edition is in it whole. */
const idsOf = (edition: number) => new Set(Array.from({ length: REPORTS }, (_, i) => `lamp-${i + edition * 50}`));

describe.each(BROWSERS)('%s, killed while a subscribed pack comes in', (kind) => {
  it('has the file before or the new one, whole, and takes the new one when it asks again', { timeout: 20 * 60_000 }, async () => {
    const next = random(drawSeed(`subscription killed ${kind}`));
    const profileDir = await mkdtemp(join(tmpdir(), 'collate-pack-'));
    const room = await startNewsroom();
    const address = `${room.url}pack.jsonl`;
    let session = await launch(kind, { profileDir });
    const kill = async () => {
      const gone = new Promise<void>((done) => session.browser.process()?.once('exit', () => done()));
      session.browser.process()?.kill('SIGKILL');
      await gone;
      session = await launch(kind, { profileDir });
    };
    try {
      room.set('/pack.jsonl', { body: fileOf(0) });
      await session.send({ type: 'subscribePack', message: { address } });
      let edition = 0;
      for (let round = 0; round < rounds(2, 20); round++) {
        const sent = sending(room, fileOf(edition + 1), round % 2 === 0);
        const view = await session.openExtensionPage('popup.html?tab=0');
        void view
          .evaluate((message) => void chrome.runtime.sendMessage(message), { type: 'updatePack', message: { address } })
          .catch(() => undefined);
        await sent;
        await new Promise((done) => setTimeout(done, next() * WRITING));
        await kill();
        const held = await heldIn(session, `round ${round}`);
        expect([idsOf(edition), idsOf(edition + 1)], `round ${round}`).toContainEqual(held);
        room.set('/pack.jsonl', { body: fileOf(edition + 1) });
        await until('the pack to be asked for', async () => {
          const { value } = (await session.send({ type: 'updatePack', message: { address } })) as { value?: { trouble: string | null } };
          return value?.trouble === null;
        });
        expect(await heldIn(session, `round ${round}, asked again`)).toEqual(idsOf(++edition));
      }
    } finally {
      await session.close().catch(() => undefined);
      await room.close();
      await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
    }
  });
});

/** Sends a file once it is asked for; half of it alone, and nothing after, where that is wished. Resolves when it is sent. */
function sending(room: Newsroom, file: string, half: boolean): Promise<void> {
  return new Promise((done) => {
    room.set('/pack.jsonl', {
      run: (_request, response) => {
        response.writeHead(200, { 'content-type': 'application/jsonl' });
        if (half) response.write(file.slice(0, file.length / 2), () => done());
        else response.end(file, () => done());
      },
    });
  });
}

/** Ids of what lies in the browser, which must be whole. */
async function heldIn(session: Parameters<typeof copyLibrary>[0], when: string): Promise<Set<string>> {
  const library = await copyLibrary(session);
  expect(await problemsOf(library), when).toEqual([]);
  expect(await faultsOf(library, false), when).toEqual([]);
  const { rows } = await library.rows({ most: 10_000 });
  library.close();
  return new Set(rows.map(({ id }) => id));
}
