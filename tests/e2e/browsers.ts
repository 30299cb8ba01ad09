import { join } from 'node:path';
import { OUTPUT } from './build';
import { launchChromium } from './chromium';
import { needBrowser } from './find';
import { launchFirefox } from './firefox';
import type { BrowserKind, LaunchOptions, Session } from './session';

export { findBrowser, needBrowser } from './find';
export { type BrowserKind, type LaunchOptions, type Session, until, type View, type Wishes } from './session';

/** The browsers that every end-to-end test runs in. */
export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Where the built extension for a browser is: where `npm run build` puts it, or in the folder that COLLATE_BUILT names. */
export function builtExtension(kind: BrowserKind): string {
  return join(process.env.COLLATE_BUILT ?? OUTPUT, kind === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
}

/** Starts a browser, with the built extension unless another or none is named. Throws with what to do where the browser is missing. */
export function launch(kind: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Session> {
  const all = { extensionDir: builtExtension(kind), ...options };
  return kind === 'chromium' ? launchChromium(needBrowser(kind), all) : launchFirefox(needBrowser(kind), all);
}
