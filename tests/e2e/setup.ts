import { BROWSERS, needBrowser } from './browsers';
import { buildExtensions, OUTPUT } from './build';
import { compileFirefox } from './firefox-profile';

/** Once before all end-to-end tests: both browsers are there, and the extension is built for both (unless COLLATE_BUILT names a build to test). */
export default async function setup(): Promise<(() => Promise<void>) | undefined> {
  for (const kind of BROWSERS) needBrowser(kind);
  // Each project of the test runner comes here, in one process.
  if (!process.env.COLLATE_BUILT) {
    buildExtensions();
    process.env.COLLATE_BUILT = OUTPUT;
  }
  return process.env.COLLATE_FIREFOX_COMPILED ? undefined : compileFirefox(needBrowser('firefox'));
}
