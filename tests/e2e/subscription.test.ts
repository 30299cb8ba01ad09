import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Newsroom, startNewsroom } from '../feeds/newsroom';
import { agree } from './agree';
import { BROWSERS, launch, type Session, until } from './browsers';
import { headlines, openLibraryPage, press } from './library-page';

interface Stands {
  readonly sha256: string | null;
  readonly reports: number;
  readonly trouble: string | null;
  readonly previous: boolean;
  readonly heldBack: boolean;
}

const HEADERS = { 'content-type': 'application/jsonl' };
const line = (id: string, title: string) =>
  JSON.stringify({ id, title, outlet: 'Coast Lantern', text: `${title}. The harbour master said so.` });
const HEADER = '{"collate":"pack","format":1,"name":"Harbour pack"}';
const FIRST = [HEADER, line('1', 'Ferry sinks'), line('2', 'Strike ends')].join('\n');
const SECOND = [HEADER, line('2', 'Strike ends'), line('3', 'Bridge opens'), 'no JSON'].join('\n');
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(BROWSERS)('a pack that is subscribed to in %s', (kind) => {
  let session: Session;
  let room: Newsroom;
  let address: string;
  beforeAll(async () => {
    room = await startNewsroom();
    address = `${room.url}pack.jsonl`;
    session = await launch(kind);
  });
  afterAll(async () => {
    await session?.close();
    await room?.close();
  });

  const send = async (type: string, message: object) => ((await session.send({ type, message })) as { value: Stands }).value;
  /** Has a look at the library's page: it must come to show these. */
  const shows = async (...titles: string[]): Promise<void> => {
    const view = await openLibraryPage(session);
    await expect.poll(async () => (await headlines(view)).sort()).toEqual(titles);
    await view.close();
  };

  it('brings its reports, and is asked whether it has changed', async () => {
    room.set('/pack.jsonl', { headers: { ...HEADERS, etag: '"1"' }, body: FIRST });
    expect(await send('subscribePack', { address })).toMatchObject({ reports: 2, trouble: null, sha256: hashOf(FIRST), previous: false });
    await shows('Ferry sinks', 'Strike ends');
    const asked: (string | undefined)[] = [];
    room.set('/pack.jsonl', {
      run: (request, response) => {
        asked.push(request.headers['if-none-match']);
        response.writeHead(304).end();
      },
    });
    expect(await send('updatePack', { address })).toMatchObject({ reports: 2, trouble: null });
    expect(asked).toEqual(['"1"']);
  });

  it('changes whole: what the new file has not is gone, and the file before can be put back', async () => {
    room.set('/pack.jsonl', { headers: { ...HEADERS, etag: '"2"' }, body: SECOND });
    expect(await send('updatePack', { address })).toMatchObject({
      reports: 2,
      bad: 1,
      trouble: null,
      previous: true,
      sha256: hashOf(SECOND),
    });
    await shows('Bridge opens', 'Strike ends');
    expect(await send('rollBackPack', { address })).toMatchObject({ sha256: hashOf(FIRST), heldBack: true });
    await shows('Ferry sinks', 'Strike ends');
    expect(await send('updatePack', { address })).toMatchObject({ sha256: hashOf(SECOND), heldBack: false });
    await shows('Bridge opens', 'Strike ends');
  });

  it('leaves the library as it is where the server gives no pack', async () => {
    const answers = [
      { headers: { 'content-type': 'text/html' }, body: '<!doctype html>\n<p>Under repair\n' },
      { headers: HEADERS, body: '{"collate":"pack","format":9}\n' },
      { run: (_: unknown, response: { writeHead(status: number): { end(): void } }) => response.writeHead(404).end() },
    ];
    const troubles: (string | null)[] = [];
    for (const answer of answers) {
      room.set('/pack.jsonl', answer as Parameters<Newsroom['set']>[1]);
      troubles.push((await send('updatePack', { address })).trouble);
    }
    expect(troubles).toEqual(['no-pack', 'newer-format', 'missing']);
    await shows('Bridge opens', 'Strike ends');
  });

  it('is taken only where its hash is the one that the address names', async () => {
    room.set('/pinned.jsonl', { headers: HEADERS, body: FIRST });
    expect(await send('subscribePack', { address: `${room.url}pinned.jsonl#sha256=${hashOf(SECOND)}` })).toMatchObject({
      reports: 0,
      trouble: 'wrong-hash',
    });
    expect(await send('subscribePack', { address: `${room.url}pinned.jsonl#sha256=${hashOf(FIRST)}` })).toMatchObject({
      reports: 2,
      trouble: null,
    });
    for (const hash of [FIRST, SECOND].map(hashOf))
      await send('unsubscribePack', { address: `${room.url}pinned.jsonl#sha256=${hash}`, drop: true });
  });

  // Firefox does not take back what content scripts may do.
  it.runIf(kind === 'chromium')(
    'rests where the leave for its host is taken back, says so, and goes on once it is given again',
    async () => {
      await agree(session, [room.host]);
      await session.takeHosts([room.host]);
      const trouble = async () => ((await session.send({ type: 'viewPacks', message: {} })) as { value: Stands[] }).value[0]?.trouble;
      await until('it to rest', async () => (await trouble()) === 'leave');
      const view = await openLibraryPage(session, '#packs');
      await view.waitFor('.subscription .banner', 'The browser does not let Collate ask this host any more');
      await view.close();
      room.forget();
      await session.grantHosts([room.host]);
      await until('it to go on', async () => (await trouble()) !== 'leave');
      expect(room.paths()).toContain('/pack.jsonl');
      await shows('Bridge opens', 'Strike ends');
    },
  );

  it('is told of in the library page, and ends there with its reports', async () => {
    const view = await openLibraryPage(session, '#packs');
    await view.waitFor('.subscription', 'Harbour pack');
    await view.waitFor('.subscription .banner', 'There is no file at this address.');
    await press(view, 'Unsubscribe from the pack Harbour pack and take its reports out');
    await view.waitFor('.status', 'Unsubscribed.');
    await view.page.bringToFront();
    // A true click: only in one do browsers give leave.
    await view.page.locator('.status button').click();
    await view.waitFor('.status', 'Subscribed again, as it was.');
    await shows('Bridge opens', 'Strike ends');
    expect(await send('rollBackPack', { address })).toMatchObject({ sha256: hashOf(FIRST), heldBack: true });
    await press(view, 'Unsubscribe from the pack Harbour pack and take its reports out');
    await view.waitFor('.status', 'Unsubscribed.');
    await view.close();
    const empty = await openLibraryPage(session);
    await expect.poll(() => empty.text()).toContain('Nothing is kept yet');
    await empty.close();
    room.forget();
    expect(await send('updatePack', { address })).toBeNull();
    expect(room.paths()).toEqual([]);
  });
});
