import { BROWSERS, needBrowser } from './browsers';
import { buildExtensions, OUTPUT } from './build';

/** Once before all end-to-end tests: both browsers are there, and the extension is built for both (unless COLLATE_BUILT names a build to test). */
export default function setup(): void {
  for (const kind of BROWSERS) needBrowser(kind);
  if (process.env.COLLATE_BUILT) return;
  buildExtensions();
  // Each project of the test runner comes here, in one process.
  process.env.COLLATE_BUILT = OUTPUT;
}
