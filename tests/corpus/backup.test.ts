import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { exportPack } from '../../lib/browser/export-pack';
import {
  BackupLines,
  backedUpOf,
  deleteLibrary,
  type FullReport,
  type Library,
  openLibrary,
  readPack,
  withoutText,
} from '../../lib/corpus';
import { openIndex } from '../../lib/match';
import { problemsOf } from '../../lib/match/integrity';
import { INDEXING, invented, tidied } from '../match/stored';
import { faultsOf } from './kept';
import { inPieces } from './pack-arbitraries';

const NOW = new Date('2031-06-01T00:00:00.000Z');
const SOURCES = ['kept', 'read', 'feed:https://lantern.example/feed', 'feed:https://herald.example/feed', 'pack:lamps'];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** Something that happens to a library; what came of it is whatever the library makes of it. */
const happening = fc.record({
  report: fc.nat(7),
  text: fc.nat(3),
  partial: fc.boolean(),
  bare: fc.boolean(),
  source: fc.constantFrom(...SOURCES),
  tag: fc.option(fc.constantFrom('ferry', 'to read', 'وسم'), { nil: null }),
  hour: fc.nat(500),
});
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

function textOf(report: number, text: number): FullReport {
  const plain: FullReport = { ...invented(report), outletFrom: 'stated', titleFrom: 'stated', publishedFrom: 'inferred' };
  const more = Array.from({ length: text }, (_, i) => `Harbour master Wilma Quarrie counted ${i + 2} lamps that evening.`).join(' ');
  return { ...plain, text: `${plain.text} ${more}`, byline: report % 2 === 0 ? 'Wilma Quarrie' : null };
}

/** Things that happen one after the other. */
const inTurn = (what: readonly Happening[], from: number): Happening[] => what.map((one, i) => ({ ...one, hour: 3 * i + from }));

async function happen(library: Library, what: readonly Happening[]): Promise<void> {
  for (const { report, text, partial, bare, source, tag, hour } of what) {
    const full = { ...textOf(report, text), partial: partial && source === 'read' };
    const seen = new Date(Date.UTC(2031, 4, 1) + hour * 3_600_000).toISOString();
    await library.put([
      { report: bare && source === 'pack:lamps' ? withoutText(full) : full, source, seen, tags: tag === null ? [] : [tag] },
    ]);
  }
}

/** All that a library knows, but for the visit of a page in which something was read. */
async function everything(library: Library): Promise<unknown> {
  const { rows } = await library.rows({ most: 1000 });
  const held = await Promise.all(
    [...rows]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map(async (row) => [
        { ...row, visit: null, tags: row.tags.toSorted() },
        await library.get(row.id),
        await library.versionsOf(row.id),
      ]),
  );
  return [held, await library.usage()];
}

async function backup(): Promise<string> {
  const blob = await exportPack({ name: 'mine', ids: null, form: 'backup' }, { signal: new AbortController().signal, tell: () => {} });
  return (await blob?.text()) ?? '';
}

async function restore(library: Library, file: string, later = false): Promise<string[]> {
  const [lines, puts]: [BackupLines, string[]] = [new BackupLines(), []];
  const take = async (groups: ReturnType<BackupLines['add']>) => {
    for (const group of groups) {
      const one = backedUpOf(group, 'pack:mine', NOW);
      if (one) puts.push(...(await library.takeBackup([one], later)));
    }
  };
  for await (const { reports } of readPack(inPieces(file, 5_000))) for (const report of reports) await take(lines.add(report));
  await take(lines.end());
  return puts;
}

describe('a backup of a library', () => {
  it('brings back the same library, whatever happened to it, and taken in twice changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 25 }), fc.boolean(), async (what, later) => {
        globalThis.indexedDB = new IDBFactory();
        const library = await openLibrary(INDEXING);
        await happen(library, what);
        const before = await everything(library);
        const file = await backup();
        library.close();
        await deleteLibrary();
        const again = await openLibrary(INDEXING);
        const puts = await restore(again, file, later);
        expect(puts.every((put) => put === 'new')).toBe(true);
        expect(await everything(again)).toEqual(before);
        await tidied(openIndex([again]));
        expect(await problemsOf(again)).toEqual([]);
        expect(await faultsOf(again, false)).toEqual([]);
        expect((await restore(again, file)).every((put) => put === 'same')).toBe(true);
        expect(await everything(again)).toEqual(before);
        again.close();
      }),
      { numRuns: 25 },
    );
  });

  it('loses nothing of the library that it is taken into, in whichever order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(happening, { maxLength: 12 }), fc.array(happening, { maxLength: 12 }), async (mine, theirs) => {
        globalThis.indexedDB = new IDBFactory();
        const other = await openLibrary(INDEXING);
        await happen(other, inTurn(theirs, 0));
        const file = await backup();
        const there = await other.rows({ most: 1000 });
        other.close();
        await deleteLibrary();
        const library = await openLibrary(INDEXING);
        await happen(library, inTurn(mine, 1));
        const here = await library.rows({ most: 1000 });
        await restore(library, file);
        expect(await faultsOf(library, false)).toEqual([]);
        for (const before of [...here.rows, ...there.rows]) {
          const row = await library.row(before.id);
          expect(row?.sources).toEqual(expect.arrayContaining([...before.sources]));
          expect(row?.tags).toEqual(expect.arrayContaining([...before.tags]));
          expect(Date.parse(row?.added ?? '')).toBeLessThanOrEqual(Date.parse(before.added));
          expect(row?.full || !before.full).toBe(true);
        }
        const once = await everything(library);
        await restore(library, file);
        expect(await everything(library)).toEqual(once);
        library.close();
      }),
      { numRuns: 25 },
    );
  });

  it('changes nothing when it is restored over what it was made of, like versions in a row with it', async () => {
    const library = await openLibrary(INDEXING);
    // The pack's text became a version as the feed brought another; what the reader then read is the first again.
    const what = [
      [1, 'pack:lamps'],
      [0, 'feed:https://herald.example/feed'],
      [1, 'kept'],
    ] as const;
    for (const [text, source] of what) await library.put([{ report: textOf(5, text), source, seen: '2031-05-14T09:00:00.000Z', tags: [] }]);
    const before = await everything(library);
    expect(await restore(library, await backup())).toEqual(['same']);
    expect(await everything(library)).toEqual(before);
    library.close();
  });

  it('puts the versions of both in the order in which they were seen', async () => {
    const at = (hour: number) => ({ source: 'kept', seen: `2031-05-14T0${hour}:00:00.000Z` });
    const other = await openLibrary(INDEXING);
    await other.put([{ report: textOf(1, 1), ...at(2) }]);
    await other.put([{ report: textOf(1, 3), ...at(6) }]);
    const file = await backup();
    other.close();
    await deleteLibrary();
    const library = await openLibrary(INDEXING);
    await library.put([{ report: textOf(1, 0), ...at(1) }]);
    await library.put([{ report: textOf(1, 2), ...at(4) }]);
    expect(await restore(library, file)).toEqual(['changed']);
    expect((await library.versionsOf('made-1')).map(({ n, seen, report }) => [n, seen, report.text])).toEqual([
      [1, at(1).seen, textOf(1, 0).text],
      [2, at(2).seen, textOf(1, 1).text],
      [3, at(4).seen, textOf(1, 2).text],
    ]);
    expect(await library.get('made-1')).toMatchObject({ text: textOf(1, 3).text });
    expect(await faultsOf(library, false)).toEqual([]);
    library.close();
  });

  it('says how its reports were held to those alone who restore it: taken in as a pack they are the pack’s', async () => {
    const library = await openLibrary(INDEXING);
    await library.put([{ report: textOf(1, 0), source: 'kept', seen: '2031-05-14T09:00:00.000Z', tags: ['ferry'] }]);
    const [header, line] = (await backup()).split('\n');
    expect(JSON.parse(header ?? '')).toMatchObject({ collate: 'pack', format: 1, backup: true });
    expect(JSON.parse(line ?? '')).toMatchObject({ id: 'made-1', tags: ['ferry'], held: { sources: ['kept'] } });
    for (const form of ['text', 'prints'] as const) {
      const blob = await exportPack({ name: 'x', ids: null, form }, { signal: new AbortController().signal, tell: () => {} });
      expect(await blob?.text()).not.toMatch(/"held"|"backup"/);
    }
    library.close();
  });

  it('that says nonsense of how a report was held brings it as a report of a pack', async () => {
    const library = await openLibrary(INDEXING);
    for (const [i, held] of [
      { sources: ['mine'], added: '2031-05-14T09:00:00.000Z' },
      { sources: [], added: 'x' },
      7,
      { sources: ['kept'], added: 'once' },
    ].entries()) {
      const line = JSON.stringify({ id: `odd-${i}`, text: 'The lamp was lit.', held });
      await restore(library, `{"collate":"pack","format":1,"backup":true}\n${line}`);
      expect(await library.row(`odd-${i}`)).toMatchObject({ sources: ['pack:mine'] });
    }
    await restore(
      library,
      '{"collate":"pack","format":1,"backup":true}\n{"id":"late","text":"Lit.","seen":"2999-01-01T00:00:00Z","held":{"sources":["kept"],"added":"2999-01-01T00:00:00Z"}}',
    );
    expect(await library.row('late')).toMatchObject({ sources: ['kept'], added: NOW.toISOString(), seen: NOW.toISOString() });
    library.close();
  });
});
