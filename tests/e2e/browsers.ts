import { fileURLToPath } from 'node:url';
import { launchChromium } from './chromium';
import { needBrowser } from './find';
import { launchFirefox } from './firefox';
import type { BrowserKind, LaunchOptions, Session } from './session';

export { findBrowser, needBrowser } from './find';
export { type BrowserKind, type LaunchOptions, type Session, until, type View } from './session';

/** The browsers that every end-to-end test runs in. */
export const BROWSERS: readonly BrowserKind[] = ['chromium', 'firefox'];

/** Where `npm run build` puts the extension for a browser. */
export function builtExtension(kind: BrowserKind): string {
  return fileURLToPath(new URL(`../../.output/${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3`, import.meta.url));
}

/** Starts a browser, with the built extension unless another or none is named. Throws with what to do where the browser is missing. */
export function launch(kind: BrowserKind, options: Partial<LaunchOptions> = {}): Promise<Session> {
  const all = { extensionDir: builtExtension(kind), ...options };
  return kind === 'chromium' ? launchChromium(needBrowser(kind), all) : launchFirefox(needBrowser(kind), all);
}
