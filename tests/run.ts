import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Counts } from './counts';

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

/** Runs all tests, in Node and in both browsers. A runner that ends badly without saying what failed is a failure of its own. */
function runTests(): Counts {
  const folder = mkdtempSync(join(tmpdir(), 'collate-test-'));
  const file = join(folder, 'counts.json');
  const args = ['run', '--config', 'tests/vitest.config.ts', ...PROJECTS.flatMap((name) => ['--project', name])];
  const well = run('vitest', [...args, '--reporter=default', '--reporter=./tests/counts.ts'], { COLLATE_COUNTS: file });
  try {
    const counts = JSON.parse(readFileSync(file, 'utf8')) as Counts;
    return well || counts.failed > 0 ? counts : { ...counts, failed: 1 };
  } catch {
    console.error('The test runner ended without a result.');
    return { passed: 0, failed: 1, skipped: [], leftOut: [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const single = [run('tsc', []), run('biome', ['check', '--error-on-warnings', '.'])];
const counts = runTests();
const passed = counts.passed + single.filter((well) => well).length;
const failed = counts.failed + single.filter((well) => !well).length;

for (const name of counts.skipped) console.log(`skipped: ${name}`);
for (const line of counts.leftOut) console.log(line);
if (counts.passed === 0) console.error('No test passed: that is no good run, whatever the counts say.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && counts.passed > 0 ? 0 : 1;
