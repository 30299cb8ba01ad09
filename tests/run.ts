import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Counts } from './counts';
import { OUTPUT } from './e2e/build';
import { toRunAgain, withSecondRun } from './once-more';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Of tests/vitest.config.ts, all but the long fault tests. */
const PROJECTS = ['unit', 'browsers', 'browsers-alone'];

/** Runs one of the project's tools, its output to the terminal. True: it ended well. */
function run(tool: string, args: readonly string[], env: Record<string, string> = {}): boolean {
  console.log(`\n> ${tool} ${args.join(' ')}`);
  const done = spawnSync('npx', ['--no-install', tool, ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
    shell: process.platform === 'win32',
  });
  if (done.error) console.error(String(done.error));
  return done.status === 0;
}

/** Runs tests, all files of some projects or those named. A runner that ends badly without saying what failed is a failure of its own. */
function runTests(projects: readonly string[], files: readonly string[] = [], env: Record<string, string> = {}): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  const file = join(folder, 'counts.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', ...projects.flatMap((name) => ['--project', name]), ...files];
  const well = run('vitest', [...args, '--reporter=default', '--reporter=./tests/counts.ts'], { ...env, COLLATE_COUNTS: file });
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    return well || failuresOf(counts) > 0 ? counts : { ...counts, unhandled: 1 };
  } catch {
    console.error('The test runner ended without a result.');
    return { files: [], unhandled: 1, leftOut: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const failuresOf = ({ files, unhandled }: Counts): number => files.reduce((sum, { failures }) => sum + failures.length, unhandled);

const single = [run('tsc', []), run('biome', ['check', '--error-on-warnings', '.'])];
const first = runTests(PROJECTS);
const again = toRunAgain(first);
const counts =
  again.length === 0
    ? first
    : withSecondRun(
        first,
        runTests(
          [...new Set(again.map(({ project }) => project))],
          again.map(({ file }) => file),
          // As the first run has built it, and one file after the other.
          { COLLATE_BUILT: process.env.COLLATE_BUILT ?? OUTPUT, COLLATE_ONE_BY_ONE: '1' },
        ),
      );
const passedTests = counts.files.reduce((sum, { passed }) => sum + passed, 0);
const passed = passedTests + single.filter((well) => well).length;
const failed = failuresOf(counts) + single.filter((well) => !well).length;

for (const name of counts.files.flatMap(({ skipped }) => skipped)) console.log(`skipped: ${name}`);
for (const line of counts.leftOut) console.log(line);
for (const { file, failures } of again) for (const failure of failures) console.log(`failed at first, ${file} run once more: ${failure}`);
if (passedTests === 0) console.error('No test passed: that is no good run, whatever the counts say.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passedTests > 0 ? 0 : 1;
