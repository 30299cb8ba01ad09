import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { START, until } from './session';

/** What Firefox has compiled of its own scripts, and the version that says whether it still fits. Of no page, no setting and no add-on. */
const COMPILED = ['startupCache', 'compatibility.ini'];

/**
 * Starts Firefox once with a profile of its own, so that later profiles need not compile Firefox' own scripts anew: a third of what a start costs.
 * Names the folder in COLLATE_FIREFOX_COMPILED, and gives the way to remove it.
 */
export async function compileFirefox(executablePath: string): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'collate-firefox-'));
  const browser = await puppeteer.launch({ browser: 'firefox', executablePath, headless: true, userDataDir: folder, timeout: START });
  await browser.close();
  process.env.COLLATE_FIREFOX_COMPILED = folder;
  return () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
}

/** A profile's folder, and how the browser in it is ended. */
export interface Profile {
  readonly dir: string;
  readonly end: (browser: Browser) => Promise<void>;
}

/** A new profile for one session. */
export async function newProfile(): Promise<Profile> {
  const dir = await mkdtemp(join(tmpdir(), 'collate-profile-'));
  await putCompiled(dir);
  return {
    dir,
    // Without goodbye: putting in order a profile that nobody opens again takes Firefox seconds.
    async end(browser) {
      const main = browser.process();
      if (main?.pid && main.exitCode === null && main.signalCode === null) {
        const gone = new Promise<void>((done) => main.once('exit', () => done()));
        kill(main.pid);
        await gone;
      }
      // One of its processes may still be writing: what is left is the system's to remove.
      await rm(dir, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined);
    },
  };
}

/** Ends a browser with all processes that it has started. */
function kill(pid: number): void {
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has gone by itself just now.
  }
}

/** A folder that a test keeps a profile in, new or used before. It is the test's to remove. */
export async function ownProfile(dir: string): Promise<Profile> {
  // The driver puts its own preferences in place of a profile's, and those back behind a browser that has gone or was killed: not behind the next one's back.
  const backups = ['user.js.puppeteer', 'prefs.js.puppeteer'].map((name) => join(dir, name));
  await until('the profile to be tidied', () => !backups.some((file) => existsSync(file)));
  await putCompiled(dir);
  return { dir, end: (browser) => browser.close() };
}

async function putCompiled(dir: string): Promise<void> {
  const compiled = process.env.COLLATE_FIREFOX_COMPILED;
  if (!compiled || existsSync(join(dir, 'compatibility.ini'))) return;
  for (const name of COMPILED) if (existsSync(join(compiled, name))) await cp(join(compiled, name), join(dir, name), { recursive: true });
}
