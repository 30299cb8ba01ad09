import { describe, expect, it } from 'vitest';
import { compilePack, compileReport, SourceError } from '../../lib/corpus/compile';
import { packFile, shippedPacks } from '../../lib/corpus/pack-files';
import { fingerprint } from '../../lib/text';
import { readSources } from './bundled';
import { ORIGINAL, SOURCE } from './invented';

const NAME = 'quenby-bugle-2031-05-14-lamps.yaml';

/** What is said of the source with a change made to it. */
function refusal(from: string | RegExp, to: string): string {
  const changed = SOURCE.replace(from, to);
  expect(changed).not.toBe(SOURCE);
  try {
    compileReport(NAME, changed);
  } catch (error) {
    if (error instanceof SourceError) return error.message;
    throw error;
  }
  return 'compiled';
}

/** File and number of the line in the changed source that holds some words. */
function at(from: string, to: string, words: string): string {
  const lines = SOURCE.replace(from, to).split('\n');
  return `${NAME}:${lines.findIndex((line) => line.includes(words)) + 1}:`;
}

describe('compiling a source file', () => {
  it('gives a report with the name of the file for id, its fingerprint, and every field of a statement', () => {
    const report = compileReport(NAME, SOURCE);
    expect(report.id).toBe('quenby-bugle-2031-05-14-lamps');
    expect(report.fingerprint).toEqual(fingerprint(ORIGINAL));
    expect(report.statements[2]).toEqual({
      text: 'Sparks were reportedly seen by a fisherman.',
      at: [30, 34],
      names: [],
      figures: [],
      dates: [],
      certainty: 'possible',
      speaker: null,
      source: 'a fisherman',
      quotes: [],
      labels: [],
      asPrinted: null,
    });
    expect(report).not.toHaveProperty('leftOut');
  });

  it.each([
    ['an unknown key', 'note: null', 'note: null\nrating: 5', 'rating: 5', 'unknown key'],
    ['a missing field', 'byline: null\n', '', 'outlet:', 'byline is missing'],
    ['a field of the wrong kind', 'title: Lamps out on the quay', 'title: [Lamps]', 'title:', 'title'],
    ['a figure that is not in the text', 'as: 14 lamps', 'as: 15 lamps', '15 lamps', '"15 lamps" does not stand'],
    ['a date that is not in the text', 'as: Tuesday', 'as: Monday', 'as: Monday', '"Monday" does not stand'],
    ['a name that is not in the text', '[Odile Farrow, Quenby]', '[Odile Farrow, Bugle]', 'Bugle]', '"Bugle" does not stand'],
    ['a date that does not exist', '2031-05-13', '2031-02-30', '2031-02-30', 'no ISO date'],
    ['a day of publication that does not exist', 'published: "2031-05-14"', 'published: "14 May"', '14 May', 'no ISO date'],
    ['low above high', 'low: 14', 'low: 41', 'low: 41', 'above high'],
    ['a quotation that is not in the text', 'quotes: [nobody was hurt]', 'quotes: [nobody]', 'quotes: [nobody]', 'does not stand'],
    ['a quotation that is not listed', 'quotes: [nobody was hurt]', 'quotes: []', 'told the Quenby Bugle', 'not listed under quotes'],
    ['straight quotation marks', 'Sparks were', '"Sparks" were', '"Sparks"', ''],
    ['words beyond the end', 'at: [35, 44]', 'at: [35, 440]', '440', 'beyond the original'],
    ['words that end before they begin', 'at: [35, 44]', 'at: [44, 35]', '[44, 35]', 'ends before it begins'],
    ['ranges that cross', 'at: [30, 34]', 'at: [21, 34]', '[21, 34]', 'more than half'],
    ['statements out of order', 'at: [30, 34]', 'at: [0, 3]', '[0, 3]', 'order of the original'],
    ['an outlet from nowhere', 'outletFrom: stated', 'outletFrom: null', 'outletFrom', 'both be given or both be null'],
    ['a word cut of another version', 'version: 1', 'version: 99', 'version: 99', 'version'],
  ])('refuses %s, with file, line and reason', (_what, from, to, where, reason) => {
    const said = refusal(from, to);
    expect(said).toContain(at(from, to, where));
    expect(said).toContain(reason);
  });

  it('refuses a quotation of more than eight words', () => {
    const long = 'nobody was hurt and nobody at all will be';
    expect(refusal(/nobody was hurt/g, long)).toContain('more than 8 words');
  });

  it('refuses a report without statements', () => {
    expect(refusal(/statements:[\s\S]*leftOut:/, 'statements: []\nleftOut:')).toContain(
      `${NAME}:14: statements must hold at least one statement`,
    );
  });

  it('refuses a fingerprint with a gram that is none, with grams missing, or in the wrong order', () => {
    expect(refusal(/grams: \S+/, 'grams: 12345:0')).toContain('"12345:0" is no hash:position');
    const grams = /grams: (.*)/.exec(SOURCE)?.[1]?.split(' ') ?? [];
    expect(refusal(grams.join(' '), grams.slice(3).join(' '))).toContain('hashes are missing');
    expect(refusal(grams.join(' '), [...grams].reverse().join(' '))).toContain('fingerprint.grams');
  });

  it('refuses what is no YAML, and a key given twice', () => {
    expect(refusal('note: null', 'note: [')).toMatch(/^quenby-[^:]+:\d+: /);
    expect(refusal('note: null', 'note: null\nnote: null')).toMatch(/:14: /);
  });

  it('names everything that is wrong, not the first thing alone', () => {
    expect(refusal(/14 lamps, of|Tuesday, iso/g, 'else, $&').split('\n').length).toBeGreaterThan(1);
  });
});

describe('compiling a pack', () => {
  it('refuses two files of one name', () => {
    const file = { name: NAME, source: SOURCE };
    expect(() => compilePack([file, file])).toThrow(/duplicate id "quenby-bugle-2031-05-14-lamps"/);
  });

  it('puts the bundled reports, and the sample reports where there are some, where the extension looks for them', async () => {
    const sources = await readSources();
    expect(shippedPacks(sources, null).map((pack) => packFile(pack).relativeDest)).toEqual(['corpus/bundled.json']);
    const [, pack] = shippedPacks(sources, '{"id":"a","text":"Lamps went out."}\n');
    const sample = pack && packFile(pack);
    expect(sample?.relativeDest).toBe('corpus/sample.json');
    expect(JSON.parse(sample?.contents ?? '')).toMatchObject({ name: 'sample', format: 1, reports: [{ id: 'a' }] });
    expect(() => shippedPacks(sources, '{"id":')).toThrow(/sample pack: Line 1/);
  });
});

describe('the bundled reports', () => {
  it('are the eight, each with twenty statements or more', async () => {
    const { reports } = compilePack(await readSources());
    expect(reports).toHaveLength(8);
    for (const report of reports) expect('statements' in report && report.statements.length, report.id).toBeGreaterThanOrEqual(20);
  });

  it('are the same in all their statements where two outlets printed the same words', async () => {
    const { reports } = compilePack(await readSources());
    const [one, two] = reports.filter((r) => r.agency === 'AFP');
    expect(one && 'statements' in one && one.statements).toEqual(two && 'statements' in two && two.statements);
    expect(one?.agencyFrom).toBe('quoted in the text');
  });
});
