import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How MDN's data on browsers say what a browser has. */
interface Support {
  readonly version_added: string | boolean | null;
}
interface Compat {
  readonly __compat?: { readonly support: { readonly firefox_android?: Support | readonly Support[] } };
}
interface Data {
  readonly webextensions: { readonly api: Readonly<Record<string, Readonly<Record<string, Compat>>>> };
}
const { webextensions } = createRequire(import.meta.url)('@mdn/browser-compat-data') as Data;

const lacks = (one: Compat | undefined): boolean => {
  const support = one?.__compat?.support.firefox_android;
  return [support ?? []].flat()[0]?.version_added === false;
};

/** Parts of the extension API that Firefox for Android lacks altogether, and single members that it lacks of the others, as MDN knows them. */
export const LACKED: readonly string[] = Object.entries(webextensions.api).flatMap(([name, members]) => {
  const all = Object.entries(members).filter(([member]) => /^[a-z]/.test(member));
  if (all.length > 0 && (lacks(members) || all.every(([, member]) => lacks(member))))
    return name === 'menus' ? [name, 'contextMenus'] : [name];
  return all.flatMap(([member, compat]) => (lacks(compat) ? [`${name}.${member}`] : []));
});

/** Takes parts away from an API object, and says what it could not take. Runs in the extension, before its own scripts. */
function takeAway(names: readonly string[]): void {
  const api = (globalThis as unknown as { browser: Record<string, Record<string, unknown>> }).browser;
  for (const name of names) {
    const [space = '', member] = name.split('.');
    const holder = member === undefined ? api : api[space];
    if (holder && (member ?? space) in holder) Object.defineProperty(holder, member ?? space, { value: undefined, configurable: true });
  }
}

/** A copy of a built extension for Firefox in which what Android lacks is taken away before any script runs; and how to remove it. */
export function handheldBuild(extensionDir: string): { dir: string; remove: () => void } {
  const dir = mkdtempSync(join(tmpdir(), 'collate-handheld-'));
  cpSync(extensionDir, dir, { recursive: true });
  const shim = `(${takeAway})(${JSON.stringify(LACKED)});\n`;
  writeFileSync(join(dir, 'lacking.js'), shim);
  writeFileSync(join(dir, 'background.js'), shim + readFileSync(join(dir, 'background.js'), 'utf8'));
  for (const page of readdirSync(dir).filter((name) => name.endsWith('.html'))) {
    const html = readFileSync(join(dir, page), 'utf8');
    writeFileSync(join(dir, page), html.replace('<head>', '<head><script src="/lacking.js"></script>'));
  }
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true }) };
}
