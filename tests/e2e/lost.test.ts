import { mkdtemp, readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writePackLine } from '../../lib/corpus/pack-writing';
import { invented } from '../match/stored';
import { BROWSERS, launch, type Session, until } from './browsers';
import { openLibraryPage, plain, press } from './library-page';

/** What a damaged disk may do to the files of a library. */
const DAMAGE: Readonly<Record<Session['kind'], Readonly<Record<string, (folder: string) => Promise<void>>>>> = {
  chromium: {
    'its list of files torn': async (folder) => {
      for (const name of await readdir(folder)) if (name.startsWith('MANIFEST')) await truncate(join(folder, name), 20);
    },
    'all its files gone': async (folder) => rm(folder, { recursive: true }),
  },
  firefox: {
    'its databases overwritten': async (folder) => {
      for (const name of await readdir(folder))
        if (name.endsWith('.sqlite')) await writeFile(join(folder, name), Buffer.alloc(100_000, 'torn'));
    },
    'all its files gone': async (folder) => rm(folder, { recursive: true }),
  },
};

describe.each(BROWSERS)('the library of a reader in %s', (kind) => {
  let profileDir: string;
  let session: Session;
  beforeEach(async () => {
    profileDir = await mkdtemp(join(tmpdir(), 'collate-lost-'));
    session = await launch(kind, { profileDir });
  });
  afterEach(async () => {
    await session.close().catch(() => undefined);
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  });

  const ask = async (type: string, message: object) => ((await session.send({ type, message })) as { value?: unknown }).value;
  const restart = async (between: () => Promise<void> = async () => {}) => {
    await session.close();
    await between();
    session = await launch(kind, { profileDir });
  };
  const put = (count: number) => {
    const lines = Array.from({ length: count }, (_, i) =>
      writePackLine({ report: invented(i), tags: [], seen: '2031-05-14T09:00:00.000Z' }),
    );
    return ask('putPacked', { pack: 'lamps', lines });
  };

  it.each(Object.entries(DAMAGE[kind]))(
    'is told as lost where the browser finds %s, once, with what can be done',
    async (_what, damage) => {
      await put(12);
      await restart(async () => damage(await libraryFolder(kind, profileDir)));
      const view = await openLibraryPage(session);
      await view.waitFor('.loss', 'Import a file');
      const told = plain(await view.evaluate(() => document.querySelector('.loss')?.textContent ?? ''));
      expect(told).toContain('12 reports that were held on');
      expect(told).toContain('No backup was made with this Collate.');
      expect(await view.text()).toContain('Nothing is kept yet');
      await press(view, 'I know, do not tell me again');
      await until('it to be put aside', async () => (await ask('viewLoss', {})) === null);
      await view.close();
      // What is held now counts from here on.
      await put(3);
      await restart();
      expect(await ask('viewLoss', {})).toBeNull();
      expect(await ask('storageState', {})).toMatchObject({ reports: 3 });
    },
  );

  it('is not told as lost when it is new, when the reader has emptied it, or when nothing happened to it', async () => {
    expect(await ask('viewLoss', {})).toBeNull();
    await put(5);
    await restart();
    expect(await ask('viewLoss', {})).toBeNull();
    await ask('dropReports', { ids: [0, 1, 2, 3, 4].map((i) => invented(i).id) });
    await restart();
    expect(await ask('viewLoss', {})).toBeNull();
    expect(await ask('storageState', {})).toMatchObject({ reports: 0 });
  });
});

it('a library that Chromium neither opens nor throws away is told as one that cannot be opened', async () => {
  const profileDir = await mkdtemp(join(tmpdir(), 'collate-lost-'));
  let session = await launch('chromium', { profileDir });
  try {
    await session.send({ type: 'storageState', message: {} });
    await session.close();
    await writeFile(join(await libraryFolder('chromium', profileDir), 'CURRENT'), 'nothing\n');
    session = await launch('chromium', { profileDir });
    const view = await openLibraryPage(session);
    expect(await view.text()).toContain('The browser does not let Collate open its library.');
  } finally {
    await session.close().catch(() => undefined);
    await rm(profileDir, { recursive: true, force: true, maxRetries: 5 });
  }
});

/** Where the browser keeps the databases of the extension. */
async function libraryFolder(kind: Session['kind'], profileDir: string): Promise<string> {
  const databases = kind === 'chromium' ? join(profileDir, 'Default', 'IndexedDB') : join(profileDir, 'storage', 'default');
  // What the extension has in the browser's own store for extensions has a mark behind its name in Firefox.
  const fits = kind === 'chromium' ? /^chrome-extension_.*\.leveldb$/ : /^moz-extension\+\+\+[^^]*$/;
  const name = (await readdir(databases)).find((one) => fits.test(one));
  if (name === undefined) throw new Error('no databases of the extension');
  return kind === 'chromium' ? join(databases, name) : join(databases, name, 'idb');
}
