import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

describe('npm run zip', () => {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  /** A zip file names its entries in plain bytes. */
  const zip = (what: string) => readFileSync(`${ROOT}.output/collate-${version}-${what}.zip`, 'latin1');

  beforeAll(() => {
    execFileSync('npm', ['run', '-s', 'zip'], { cwd: ROOT, stdio: 'ignore', shell: process.platform === 'win32' });
  });

  it.each(['chrome', 'firefox'])('makes a package for %s with manifest, scripts and corpus', (browser) => {
    for (const entry of ['manifest.json', 'background.js', 'popup.html', 'corpus/bundled.json', 'content-scripts/content.js']) {
      expect(zip(browser)).toContain(entry);
    }
  });

  it("puts into Firefox's sources package what a rebuild needs", () => {
    const needed = [
      'package.json',
      'package-lock.json',
      'wxt.config.ts',
      'tsconfig.json',
      'tests/pages/sample-pack.jsonl',
      'lib/text/index.ts',
    ];
    for (const entry of needed) expect(zip('sources')).toContain(entry);
    expect(zip('sources')).not.toContain('node_modules/');
  });
});
