import { BROWSERS, needBrowser } from './browsers';
import { buildExtensions } from './build';

/** Once before all end-to-end tests: both browsers are there, and the extension is built for both (unless COLLATE_BUILT names a build to test). */
export default function setup(): void {
  for (const kind of BROWSERS) needBrowser(kind);
  if (!process.env.COLLATE_BUILT) buildExtensions();
}
