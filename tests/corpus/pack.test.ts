import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PackError, parsePack, parseReportLine, parseReportLines } from '../../lib/corpus';
import { loadBundled } from './bundled';

const bundled = await loadBundled();

describe('reading a compiled pack', () => {
  it('gives back the bundled pack as it was compiled', () => {
    expect(parsePack(JSON.parse(JSON.stringify(bundled)))).toEqual(bundled);
  });

  it('reads packs of full-text reports and of both kinds together', () => {
    const full = parseReportLine('{"id":"quenby-lamps","text":"The lamps of Quenby went out."}', 1);
    const pack = { name: 'mixed', format: 1, reports: [full, bundled.reports[0]] };
    expect(parsePack(JSON.parse(JSON.stringify(pack)))).toEqual(pack);
  });

  it('leaves out fields that it does not know', () => {
    const report = { ...bundled.reports[0], rating: 5 };
    expect(parsePack({ name: 'x', format: 1, extra: true, reports: [report] })).toEqual({
      name: 'x',
      format: 1,
      reports: [bundled.reports[0]],
    });
  });

  it('names the first thing wrong', () => {
    const [first] = bundled.reports;
    const pack = (change: object) => () => parsePack({ name: 'x', format: 1, reports: [{ ...first, ...change }] });
    expect(pack({ outlet: 7 })).toThrow(/reports\.0\.outlet/);
    expect(pack({ id: '' })).toThrow(PackError);
    expect(pack({ fingerprint: { version: 1, words: 9, hashes: [1, 2], positions: [0] } })).toThrow(/as many positions as hashes/);
    expect(pack({ fingerprint: { version: 1, words: 9, hashes: [2 ** 24], positions: [0] } })).toThrow(PackError);
    expect(() => parsePack({ name: 'x', format: 2, reports: [] })).toThrow(/format 1; update Collate/);
    expect(() => parsePack({ name: 'x', format: 1, reports: [first, first] })).toThrow(/two of its reports have the id/);
  });

  it('answers anything at all with a pack or a PackError', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        try {
          parsePack(value);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
        }
      }),
    );
  });
});

describe('reading JSON Lines of full-text reports', () => {
  it('fills what a line does not say with null, and takes what it says as stated', () => {
    expect(parseReportLine('{"id":"a","text":"Lamps.","outlet":"Quenby Bugle","published":"2031-05-14"}', 1)).toEqual({
      id: 'a',
      outlet: 'Quenby Bugle',
      outletFrom: 'stated',
      agency: null,
      agencyFrom: null,
      title: null,
      titleFrom: null,
      published: '2031-05-14',
      publishedFrom: 'stated',
      byline: null,
      dateline: null,
      url: null,
      language: null,
      note: null,
      text: 'Lamps.',
      partial: false,
      kept: null,
    });
  });

  it('keeps what a line says of where it knows something from', () => {
    const line =
      '{"id":"a","text":"x","agency":"Meridian Wire","agencyFrom":"quoted in the text","published":"2031-05-14T09:00:00Z","publishedFrom":"inferred"}';
    expect(parseReportLine(line, 1)).toMatchObject({ agencyFrom: 'quoted in the text', publishedFrom: 'inferred' });
  });

  it('takes no date from what is no ISO date', () => {
    for (const published of ['yesterday', '14 May 2031', '2031-13-40', '']) {
      expect(parseReportLine(JSON.stringify({ id: 'a', text: 'x', published }), 1)).toMatchObject({ published: null, publishedFrom: null });
    }
  });

  it('names the line that is bad and still reads the others', () => {
    const { reports, problems } = parseReportLines(
      '\uFEFF{"id":"a","text":"x"}\r\n\n{"id":"b"}\nno json\n{"id":"a","text":"again"}\n{"id":5,"text":"y"}\n',
    );
    expect(reports.map((r) => r.id)).toEqual(['a', '5']);
    expect(problems.map((p) => p.line)).toEqual([3, 4, 5]);
    expect(problems[0]?.message).toMatch(/^Line 3 is no report: text is missing/);
    expect(problems[1]?.message).toMatch(/^Line 4 is no JSON/);
  });
});
