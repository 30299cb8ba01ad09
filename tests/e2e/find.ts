import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserKind } from './session';

/** Names on PATH, the likeliest first. */
const NAMES: Record<BrowserKind, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe'],
  firefox: ['firefox-esr', 'firefox', 'firefox.exe'],
};

/** Where installers put them when PATH does not say. */
const PLACES: Record<BrowserKind, readonly string[]> = {
  chromium: [
    '/opt/google/chrome/chrome',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
  firefox: [
    '/opt/firefox/firefox',
    '/snap/bin/firefox',
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  ],
};

const SETTINGS: Record<BrowserKind, string> = { chromium: 'COLLATE_CHROMIUM', firefox: 'COLLATE_FIREFOX' };
const PACKAGES: Record<BrowserKind, string> = { chromium: 'chromium', firefox: 'firefox-esr' };

/** Finds a browser's program: the one that its environment variable names, or the first in the usual places. Null: there is none. */
export function findBrowser(kind: BrowserKind): string | null {
  const set = process.env[SETTINGS[kind]];
  if (set) {
    if (!existsSync(set)) throw new Error(`${SETTINGS[kind]} names ${set}, which is not there`);
    return set;
  }
  const onPath = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES[kind].map((name) => join(folder, name)));
  const byName = NAMES[kind].flatMap((name) => onPath.filter((path) => path.endsWith(name)));
  return [...byName, ...PLACES[kind]].find((path) => existsSync(path)) ?? null;
}

/** Finds a browser, or installs it where that can be done without asking (Debian's packages, as root). Throws with what to do where it cannot. */
export function needBrowser(kind: BrowserKind): string {
  const found = findBrowser(kind);
  if (found) return found;
  if (process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    console.log(`installing ${PACKAGES[kind]} (apt-get)`);
    for (const args of [
      ['-q', 'update'],
      ['-q', 'install', '-y', PACKAGES[kind]],
    ]) {
      const run = spawnSync('apt-get', args, {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
      if (run.status !== 0) break;
    }
    const installed = findBrowser(kind);
    if (installed) return installed;
  }
  throw new Error(
    `${kind} was not found. Install it (Debian, Ubuntu: sudo apt-get install ${PACKAGES[kind]}) or set ${SETTINGS[kind]} to its program.`,
  );
}
