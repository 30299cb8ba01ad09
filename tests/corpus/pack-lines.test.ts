import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isPacked,
  type PackBatch,
  type PackedReport,
  type PackProblem,
  PackRefused,
  parsePackHeader,
  parsePackLine,
  readPack,
  textOf,
  withoutText,
  writePackHeader,
  writePackLine,
} from '../../lib/corpus';
import { entryOf } from '../../lib/match';
import { report } from '../match/invented';
import { endless, inPieces, packed, reports } from './pack-arbitraries';

async function read(text: string, size = 64): Promise<{ reports: PackedReport[]; problems: PackProblem[]; batches: PackBatch[] }> {
  const batches: PackBatch[] = [];
  for await (const batch of readPack(inPieces(text, size))) batches.push(batch);
  return { batches, reports: batches.flatMap((batch) => batch.reports), problems: batches.flatMap((batch) => batch.problems) };
}

async function* cut(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const HEADER = writePackHeader({ name: 'Ferries', made: '2026-11-22T08:00:00.000Z', reports: 2 });
const line = (id: string, text = 'The ferry sank off Port Averell.') => JSON.stringify({ id, text });

describe('a pack as JSON Lines', () => {
  it('gives back every report that was written into it, whatever it says and however its bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(packed, { maxLength: 8 }), fc.integer({ min: 1, max: 200 }), async (all, size) => {
        const { reports, problems, batches } = await read([HEADER, ...all.map(writePackLine)].join('\n'), size);
        expect(problems).toEqual([]);
        expect(reports).toEqual(all);
        expect(batches.at(-1)?.header?.name).toBe('Ferries');
      }),
      { numRuns: 60 },
    );
  });

  it('says of every line with its number that it went in, or why not, and never reads anything into a broken one', async () => {
    const junk = fc.oneof(
      fc.json(),
      fc.string({ unit: 'binary' }).map((s) => s.replace(/[\r\n]/g, '')),
      fc.constant('{"id":3}'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(junk, packed.map(writePackLine)), { maxLength: 20 }), async (lines) => {
        const text = [HEADER, line('first'), ...lines].join('\n');
        const { reports, problems } = await read(text);
        const filled = lines.flatMap((one, i) => (one.trim() === '' ? [] : [i + 3]));
        const told = problems.map((problem) => problem.line);
        expect(reports.length - 1 + told.length).toBe(filled.length);
        expect(told.every((number) => filled.includes(number))).toBe(true);
        for (const { report } of reports) expect(isPacked(parsePackLine(writePackLine({ report, tags: [], seen: null }), 1))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('tells a bad line by its number and takes the rest', async () => {
    const { reports, problems } = await read([HEADER, line('a'), 'no JSON', '', '{"id":"b"}', '{"text":"no id"}', line('c')].join('\r\n'));
    expect(reports.map((one) => one.report.id)).toEqual(['a', 'c']);
    expect(problems.map(({ line, code }) => [line, code])).toEqual([
      [3, 'no-json'],
      [5, 'no-report'],
      [6, 'no-report'],
    ]);
  });

  it('needs no header: plain JSON Lines of reports are a pack as well', async () => {
    const { reports, batches } = await read(`\uFEFF${line('a')}\n${line('b')}`);
    expect(reports.map((one) => one.report.id)).toEqual(['a', 'b']);
    expect(batches[0]?.header).toBeNull();
  });

  it('is refused where it was made for a later Collate, and where it is no pack at all', async () => {
    expect(() => parsePackHeader('{"collate":"pack","format":2,"name":"later"}')).toThrow(new PackRefused('newer-format'));
    await expect(read('<!doctype html>\n'.repeat(3))).rejects.toMatchObject({ code: 'no-pack' });
    await expect(read('')).rejects.toMatchObject({ code: 'no-pack' });
    // Long before all of it is read.
    let given = 0;
    const endlessJunk = (async function* () {
      for (; given < 100_000; given++) yield new TextEncoder().encode('junk\n');
    })();
    await expect(readPack(endlessJunk).next()).rejects.toMatchObject({ code: 'no-pack' });
    expect(given).toBeLessThan(100);
  });

  it('has no line of its own held whole that is longer than any report, and goes on behind it', async () => {
    const { reports, problems } = await read([line('a'), endless(), line('b')].join('\n'), 1 << 16);
    expect(reports.map((one) => one.report.id)).toEqual(['a', 'b']);
    expect(problems).toEqual([{ line: 2, code: 'too-long', detail: '' }]);
  });

  it('is read in UTF-8, or in UTF-16 where its mark says so, however its bytes arrive; a line of another encoding is told, and never read as what it is not', async () => {
    const text = [line('a', 'Fähre vor Oskra, عبارة, 🚢'), line('b')].join('\r\n');
    const units = [...`\ufeff${text}`.split('')].map((unit) => unit.charCodeAt(0));
    const little = Uint8Array.from(units.flatMap((unit) => [unit & 255, unit >> 8]));
    const big = Uint8Array.from(units.flatMap((unit) => [unit >> 8, unit & 255]));
    const utf8 = new TextEncoder().encode(`\ufeff${text}`);
    const texts = async (bytes: Uint8Array, size: number) => {
      const all: (string | PackProblem)[] = [];
      for await (const { reports, problems } of readPack(cut(bytes, size)))
        all.push(...reports.map(({ report }) => textOf(report)), ...problems);
      return all;
    };
    for (const bytes of [utf8, little, big])
      for (const size of [1, 3, 1000])
        expect(await texts(bytes, size)).toEqual(['Fähre vor Oskra, عبارة, 🚢', 'The ferry sank off Port Averell.']);
    const latin = Uint8Array.from([line('a'), line('b', 'Fähre'), line('c')].join('\n').split(''), (letter) => letter.charCodeAt(0));
    expect(await texts(latin, 7)).toEqual([
      'The ferry sank off Port Averell.',
      { line: 2, code: 'no-utf8', detail: '' },
      'The ferry sank off Port Averell.',
    ]);
    await expect(texts(Uint8Array.of(0xff), 1)).rejects.toThrow('no-pack');
  });

  it('may be one line without an end, and lines may end as they do elsewhere', async () => {
    expect((await read(line('a'))).reports).toHaveLength(1);
    expect((await read(`${HEADER}\r\n\r\n${line('a')}\r\n${line('b')}\r\n`)).reports).toHaveLength(2);
  });

  it('is given in batches, in which no id stands twice: the later line is a later version', async () => {
    const { batches } = await read([line('a', 'First.'), line('a', 'Second.'), line('b')].join('\n'));
    expect(batches.map((batch) => batch.reports.map((one) => one.report.id))).toEqual([['a'], ['a', 'b']]);
  });

  it('takes no address that is none of the web, and no field that is larger than any outlet prints', () => {
    const read = (more: object) => parsePackLine(JSON.stringify({ id: 'a', text: 'Text.', ...more }), 7);
    expect(read({ url: 'javascript:alert(1)' })).toMatchObject({ report: { url: null } });
    expect(read({ url: 'file:///etc/passwd' })).toMatchObject({ report: { url: null } });
    expect(read({ url: 'https://example.com/a' })).toMatchObject({ report: { url: 'https://example.com/a' } });
    expect(read({ title: 'x'.repeat(5000) })).toEqual({ line: 7, code: 'too-long', detail: 'title' });
    expect(read({ text: 'x'.repeat(700_000) })).toEqual({ line: 7, code: 'too-long', detail: 'text' });
    expect(read({ tags: 'no list' })).toMatchObject({ code: 'no-report' });
    expect(read({ tags: ['b', ' a\n', 'b', ''] })).toMatchObject({ tags: ['a', 'b'] });
  });

  it('takes names that mean something to machines for names, and no half characters in ids, which addresses of pages carry', () => {
    const raw = `{"id":"__proto__","text":"Text.","title":"constructor","tags":["toString"],"__proto__":{"outlet":"Polluted"},"url":"data:text/html,x"}`;
    expect(parsePackLine(raw, 1)).toMatchObject({
      report: { id: '__proto__', title: 'constructor', outlet: null, url: null },
      tags: ['toString'],
    });
    expect({}).not.toHaveProperty('outlet');
    expect(parsePackLine('{"id":"a\\ud800","text":"Text."}', 1)).toMatchObject({ code: 'no-report' });
    expect(parsePackLine('{"id":"a\\ud83d\\ude00","text":"Text."}', 1)).toMatchObject({ report: { id: 'a\u{1f600}' } });
    expect(parsePackHeader('{"collate":"pack","format":1,"name":" https://packs.example/a.jsonl"}')?.name).toBe('packs.example/a.jsonl');
  });

  it('concludes nothing from a day that is none, with text or without', () => {
    const fingerprint = { version: 1, words: 40, hashes: [5], positions: [1] };
    for (const published of ['soon', '0000-01-01', '9999-12-31', '-000044-03-15', '2031-02-31', '2031-13-01T08:00:00Z'])
      for (const more of [{ text: 'Text.' }, { fingerprint, publishedFrom: 'stated' }])
        expect(parsePackLine(JSON.stringify({ id: 'a', published, ...more }), 1), published).toMatchObject({
          report: { published: null, publishedFrom: null },
        });
    for (const published of ['1605-06-01', '2032-02-29', '2031-02-28T23:00:00-08:00'])
      expect(parsePackLine(JSON.stringify({ id: 'a', text: 'Text.', published }), 1)).toMatchObject({ report: { published } });
    for (const seen of ['0001-01-01T00:00:00Z', '1969-12-31T23:59:59Z', '+010000-01-01T00:00:00Z'])
      expect(parsePackLine(JSON.stringify({ id: 'a', text: 'Text.', seen }), 1), seen).toMatchObject({ seen: null });
    expect(parsePackLine(JSON.stringify({ id: 'a', fingerprint: { ...fingerprint, words: 1e300 } }), 1)).toMatchObject({
      code: 'too-long',
    });
  });

  it('takes only fingerprints that the index can take', () => {
    const print = { version: 1, words: 40, hashes: [5, 6, 7], positions: [1, 4, 9] };
    const read = (fingerprint: object) => parsePackLine(JSON.stringify({ id: 'a', fingerprint }), 1);
    const good = read(print);
    expect(isPacked(good) && entryOf(good.report).length).toBeGreaterThan(0);
    for (const positions of [
      [1, 4, 4],
      [4, 1, 2],
      [1, 4, 4000],
      [1, 4],
    ])
      expect(read({ ...print, positions })).toMatchObject({ code: 'no-report' });
    expect(read({ ...print, version: 99 })).toMatchObject({ code: 'no-report' });
    expect(read({ ...print, hashes: [1, 2, 2 ** 24] })).toMatchObject({ code: 'no-report' });
  });

  it('can leave out the prose: no word of a text is in such a line, nor when it was kept', () => {
    fc.assert(
      fc.property(reports, (one) => {
        const bare = withoutText(one);
        expect(Object.keys(bare)).not.toContain('text');
        expect(Object.keys(bare)).not.toContain('kept');
        const again = parsePackLine(writePackLine({ report: bare, tags: [], seen: null }), 1);
        expect(isPacked(again) && again.report).toEqual(bare);
      }),
    );
    const full = report('a', 'Seventeen sailors were saved by the lifeboat of Port Averell on Sunday, the harbour master said.');
    expect(writePackLine({ report: withoutText({ ...full, kept: '2026-11-22T08:00:00Z' }), tags: [], seen: null })).not.toMatch(
      /sailors|2026-11-22/,
    );
  });
});
