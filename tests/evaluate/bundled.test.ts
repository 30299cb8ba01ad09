import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { originals } from '../corpus/originals';
import { CORPUS, FERRY } from '../match/invented';
import { asLines, evaluate } from './run-verb';

interface Answer {
  readonly id: string;
  readonly matches: readonly { readonly id: string; readonly relation: string; readonly self: boolean }[];
  readonly candidates: readonly { readonly id: string; readonly score: number }[];
}

const folder = mkdtempSync(join(tmpdir(), 'collate-bundled-'));
afterAll(() => rmSync(folder, { recursive: true }));
const run = (name: string, queries: readonly unknown[], ...args: string[]) => {
  const file = join(folder, name);
  writeFileSync(file, asLines(queries));
  return evaluate<Answer>(['matches', '--queries', file, '--bundled', ...args]);
};

describe('evaluate matches --bundled', () => {
  it('adds the eight bundled reports to a given corpus, of which an unrelated article matches none', () => {
    const corpus = join(folder, 'corpus.jsonl');
    writeFileSync(corpus, asLines(CORPUS));
    const { status, lines } = run('invented.jsonl', [{ id: 'wire', text: FERRY }, CORPUS.at(-1)], '--corpus', corpus);
    expect(status).toBe(0);
    const [ferry, orchestra] = lines;
    expect(ferry?.matches[0]).toMatchObject({ id: 'copy', relation: 'same text' });
    expect(ferry?.matches.every(({ id }) => CORPUS.some((report) => report.id === id))).toBe(true);
    expect(orchestra?.matches).toEqual([]);
    expect(orchestra?.candidates.length).toBeGreaterThan(0);
    expect(orchestra?.candidates.length).toBeLessThanOrEqual(10);
  });

  it('answers how it is used where no corpus is named, and exits with 2', () => {
    const { status, stderr, lines } = evaluate<Answer>(['matches', '--queries', join(folder, 'invented.jsonl')]);
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    expect(stderr).toContain('--corpus');
  });

  const eight = originals('the eight bundled reports through the command line') ?? [];

  describe.runIf(eight.length > 0)('asked for the texts that the eight stand for', () => {
    const own = eight.length > 0 ? run('own.jsonl', eight).lines : [];
    const elsewhere = eight.length > 0 ? run('elsewhere.jsonl', eight.map(elsewhereOf)).lines : [];

    it('recognises each under another id as the same text, and as itself where it names its outlet', () => {
      expect(elsewhere).toHaveLength(8);
      for (const [i, { matches }] of elsewhere.entries()) {
        expect(matches).toContainEqual(
          expect.objectContaining({ id: eight[i]?.id, relation: 'same text', self: eight[i]?.outlet !== null }),
        );
      }
    });

    it('never names the id that was asked with, and finds among them two copies of one text and nothing between that and related', () => {
      for (const { id, matches, candidates } of own) expect([...matches, ...candidates].map((found) => found.id)).not.toContain(id);
      const pairs = own.flatMap(({ id, matches }) => matches.map((match) => [id, match.relation] as const));
      expect(pairs.filter(([, relation]) => relation === 'same text')).toHaveLength(2);
      expect(pairs.filter(([, relation]) => relation === 'shared passages' || relation === 'same event')).toEqual([]);
    });
  });
});

function elsewhereOf(original: { readonly id: string }): object {
  return { ...original, id: `asked: ${original.id}` };
}
