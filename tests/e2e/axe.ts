import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { View } from './browsers';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules that look at colours. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

/** What axe finds in a view with all its parts open: rule and place, a line each. `within`: a selector, where the rest is not ours. */
export function violations(view: View, within?: string): Promise<string[]> {
  return run(view, { runOnly: RULES, rules: { 'target-size': { enabled: true } } }, within);
}

/** The same of colours alone: for a view that is as it was, in another theme. */
export function violationsOfColours(view: View, within?: string): Promise<string[]> {
  return run(view, { runOnly: { type: 'rule', values: OF_COLOURS } }, within);
}

async function run(view: View, options: object, within = 'html'): Promise<string[]> {
  await view.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
  // As source: an extension's page runs no script of others, and the driver is not held to that.
  if (!(await view.evaluate(() => 'axe' in globalThis))) await view.page?.evaluate(`${AXE};0`);
  return (await view.page?.evaluate(
    `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => id + ': ' + target.join(' ') + ' ' + html.slice(0, 150))))`,
  )) as string[];
}
