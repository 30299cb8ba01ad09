import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CORPUS } from './invented';

describe('evaluate matches', () => {
  let folder = '';
  const run = (...args: string[]) => {
    const done = spawnSync(process.execPath, ['--import', 'tsx', 'tests/evaluate/cli.ts', 'matches', ...args], { encoding: 'utf8' });
    return {
      status: done.status,
      stderr: done.stderr,
      lines: done.stdout
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
    };
  };
  const file = (name: string, lines: readonly unknown[]) => {
    const path = join(folder, name);
    writeFileSync(path, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
    return path;
  };
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'collate-matches-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test('answers a line for each query, and never names the query itself', () => {
    const corpus = file('corpus.jsonl', CORPUS);
    const { status, lines } = run('--corpus', corpus, '--queries', corpus);
    expect(status).toBe(0);
    expect(lines.map((line) => line.id)).toEqual(CORPUS.map((report) => report.id));
    for (const { id, matches, candidates, ms } of lines) {
      expect([...matches, ...candidates].map((found: { id: string }) => found.id)).not.toContain(id);
      expect(ms).toBeGreaterThan(0);
    }
    expect(lines[0].matches[0]).toMatchObject({ id: 'copy', relation: 'same text', self: false });
  });

  test('tells of a bad line by its number, answers the others, and exits with 1', () => {
    const corpus = file('corpus.jsonl', CORPUS);
    const queries = file('queries.jsonl', ['{"id": "broken', { id: 'no text' }, { id: 'minimal', text: CORPUS[0]?.text }]);
    const { status, stderr, lines } = run('--corpus', corpus, '--queries', queries);
    expect(status).toBe(1);
    expect(stderr).toMatch(/line 1: /);
    expect(stderr).toMatch(/line 2: .*"text"/);
    expect(lines).toHaveLength(1);
    expect(lines[0].matches[0].relation).toBe('same text');
  });

  test('a missing file is told and the process exits with 1', () => {
    const { status, stderr } = run('--corpus', join(folder, 'nowhere.jsonl'), '--queries', file('queries.jsonl', CORPUS));
    expect(status).toBe(1);
    expect(stderr).toContain('corpus');
  });
}, 60_000);
