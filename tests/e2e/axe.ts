import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './browsers';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds in a view with all its parts open: rule and place, a line each. */
export async function violations(view: View): Promise<string[]> {
  await view.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  // As source: an extension's page runs no script of others, and the driver is not held to that.
  await view.page?.evaluate(`${AXE};0`);
  return (await view.page?.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(RULES)}, rules: { 'target-size': { enabled: true } } }).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ': ' + target.join(' ') + ' ' + html.slice(0, 150))))`,
  )) as string[];
}
