import { MAX_ROBOTS_BYTES, MAX_ROBOTS_RULES } from './weights';

/** What a site's robots.txt says to us (RFC 9309). Plain data, so that it can be kept. */
export interface RobotsRules {
  readonly rules: readonly { readonly allow: boolean; readonly path: string }[];
  /** Seconds between two requests that the site asks for; null: it does not say. */
  readonly delay: number | null;
}

/** Rules of a site that has none, or answers that there is no such file. */
export const NO_RULES: RobotsRules = { rules: [], delay: null };
/** Rules of a site whose server fails when asked for them: nothing may be fetched until it answers. */
export const ALL_FORBIDDEN: RobotsRules = { rules: [{ allow: false, path: '/' }], delay: null };

/**
 * Reads a robots.txt for the product `collate`: the groups that name it, or else those for everybody.
 * Written here rather than taken from a library: those that exist cannot be kept as data, and read the whole file anew for each address.
 */
export function readRobots(text: string, product = 'collate'): RobotsRules {
  const own = { rules: [] as { allow: boolean; path: string }[], delay: null as number | null, named: false };
  const all = { rules: [] as { allow: boolean; path: string }[], delay: null as number | null, named: false };
  let current: (typeof own)[] = [];
  let naming = false;
  // What is cut in the middle of a line would forbid more than was meant.
  const read = text.length > MAX_ROBOTS_BYTES ? text.slice(0, text.lastIndexOf('\n', MAX_ROBOTS_BYTES) + 1) : text;
  for (const line of read.split(/\r\n?|\n/)) {
    const field = /^\s*([a-z-]{1,20})\s*:\s*([^#]{0,2000})/i.exec(line);
    if (!field) continue;
    const name = (field[1] as string).toLowerCase();
    const value = (field[2] as string).trim();
    if (name === 'user-agent') {
      if (!naming) current = [];
      naming = true;
      const agent = /^[a-z_-]*/i.exec(value)?.[0].toLowerCase();
      const group = value === '*' ? all : agent === product ? own : null;
      if (group) {
        group.named = true;
        current.push(group);
      }
      continue;
    }
    naming = false;
    for (const group of current) {
      // An empty "Disallow" forbids nothing.
      if ((name === 'allow' || name === 'disallow') && value !== '' && group.rules.length < MAX_ROBOTS_RULES)
        group.rules.push({ allow: name === 'allow', path: plainPath(value) });
      if (name === 'crawl-delay' && /^\d+(?:\.\d+)?$/.test(value)) group.delay = Number(value);
    }
  }
  const { rules, delay } = own.named ? own : all;
  return { rules, delay };
}

/** Whether the rules let an address be fetched: the longest rule that fits decides, and of two as long the one that allows. */
export function allowedByRobots({ rules }: RobotsRules, address: string): boolean {
  const { pathname, search } = new URL(address);
  const path = plainPath(pathname + search);
  let longest = -1;
  let allowed = true;
  for (const rule of rules) {
    const { length } = rule.path;
    if (length < longest || (length === longest && !rule.allow) || !fits(rule.path, path)) continue;
    longest = length;
    allowed = rule.allow;
  }
  return allowed;
}

/** Whether a path begins as a rule says: `*` stands for anything, `$` at the end for the end. Greedy from the left, in one pass for each star. */
function fits(rule: string, path: string): boolean {
  const anchored = rule.endsWith('$');
  const parts = (anchored ? rule.slice(0, -1) : rule).split('*');
  const [first = '', ...others] = parts;
  if (!path.startsWith(first)) return false;
  let at = first.length;
  for (const [i, part] of others.entries()) {
    if (anchored && i === others.length - 1) return path.length - part.length >= at && path.endsWith(part);
    const found = path.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return !anchored || at === path.length;
}

/** A path in which escapes that mean the same are written the same. */
function plainPath(path: string): string {
  return path.replace(/%([0-9a-f]{2})/gi, (escaped: string, hex: string) => {
    const code = Number.parseInt(hex, 16);
    return /[a-z0-9._~-]/i.test(String.fromCharCode(code)) ? String.fromCharCode(code) : escaped.toUpperCase();
  });
}
