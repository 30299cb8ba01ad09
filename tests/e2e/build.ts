import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where the builder puts the extension for both browsers. */
export const OUTPUT = fileURLToPath(new URL('../../.output', import.meta.url));

/** Builds the extension for both browsers. Throws with the builder's own words if that fails. */
export function buildExtensions(): void {
  const run = spawnSync('npm', ['run', '-s', 'build'], { cwd: ROOT, encoding: 'utf8', shell: process.platform === 'win32' });
  if (run.status !== 0) throw new Error(`the extension does not build:\n${run.stdout}${run.stderr}`);
}
