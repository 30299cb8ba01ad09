import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a run of the command line came to. */
export interface Ran<Line> {
  readonly status: number | null;
  readonly stderr: string;
  /** Standard output, a parsed object a line. Throws where a line is no JSON. */
  readonly lines: readonly Line[];
}

/** Runs `npm run -s evaluate -- …` as anybody outside would. Objects among the input are written as JSON, strings as they are. */
export function evaluate<Line>(args: readonly string[], input: readonly unknown[] = []): Ran<Line> {
  const done = spawnSync('npm', ['run', '-s', 'evaluate', '--', ...args], {
    cwd: ROOT,
    input: asLines(input),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const lines = done.stdout.split('\n').filter(Boolean);
  return { status: done.status, stderr: done.stderr, lines: lines.map((line) => JSON.parse(line) as Line) };
}

/** Lines of JSON; strings stand for lines that are written as they are. */
export function asLines(input: readonly unknown[]): string {
  return input.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');
}
