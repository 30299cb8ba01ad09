import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { BROWSERS, builtExtension } from './browsers';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Manifest {
  readonly permissions: readonly string[];
  readonly commands: Readonly<Record<string, { readonly suggested_key?: { readonly default: string } }>>;
  readonly host_permissions?: readonly string[];
  readonly sidebar_action?: object;
  readonly optional_host_permissions?: readonly string[];
  readonly content_scripts: readonly {
    readonly matches: readonly string[];
    readonly js?: readonly string[];
    readonly css?: readonly string[];
    readonly run_at?: string;
  }[];
  readonly content_security_policy: { readonly extension_pages: string };
  readonly web_accessible_resources?: readonly unknown[];
  readonly browser_specific_settings?: {
    readonly gecko: { readonly strict_min_version: string; readonly data_collection_permissions: { readonly required: readonly string[] } };
    readonly gecko_android: { readonly strict_min_version: string };
  };
}

const read = (kind: (typeof BROWSERS)[number], file: string): Buffer => readFileSync(join(builtExtension(kind), file));

describe.each(BROWSERS)('the package for %s', (kind) => {
  const manifest = JSON.parse(read(kind, 'manifest.json').toString()) as Manifest;

  it('asks for the permissions that the privacy policy and the store’s text explain, and for no host beyond the content script but those of feeds, when one is followed', () => {
    const own = ['activeTab', 'alarms', 'contextMenus', 'declarativeNetRequest', 'scripting', 'search', 'storage', 'unlimitedStorage'];
    expect([...manifest.permissions].sort()).toEqual([...own, ...(kind === 'chromium' ? ['offscreen', 'sidePanel'] : [])].sort());
    const texts = ['PRIVACY', kind === 'chromium' ? 'chrome' : 'firefox'].map((name) =>
      readFileSync(join(ROOT, '.store', `${name}.md`), 'utf8'),
    );
    for (const text of texts) for (const one of own) expect(text).toMatch(new RegExp(`\`${one}\`|\\*\\*${one}\\*\\*`));
    expect(manifest.host_permissions ?? []).toEqual([]);
    expect(manifest.optional_host_permissions ?? []).toEqual(['*://*/*']);
    for (const { matches } of manifest.content_scripts) expect(matches).toEqual(['http://*/*', 'https://*/*']);
    expect(manifest.web_accessible_resources ?? []).toEqual([]);
  });

  it('has a key to open the popup and one to keep a report, and suggests no more than Chrome takes', () => {
    expect(manifest.commands._execute_action?.suggested_key?.default).toBe('Alt+Shift+L');
    expect(manifest.commands['keep-report']?.suggested_key?.default).toBe('Alt+Shift+K');
    expect(Object.values(manifest.commands).filter((command) => command.suggested_key).length).toBeLessThanOrEqual(4);
  });

  it('has its styles in a page before the page has an element', () =>
    expect(manifest.content_scripts.filter(({ css }) => css).map((one) => one.run_at)).toEqual(['document_start']));

  it("lets the extension's pages load nothing but the extension's own, and ask for feeds alone", () => {
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'self' http: https:;");
    // Firefox's own policy would make every http feed an https one.
    expect(manifest.content_security_policy.extension_pages).not.toContain('upgrade-insecure-requests');
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
  });

  it('has a content script of at most 45 kB, gzipped', () => {
    const bytes = manifest.content_scripts
      .flatMap((script) => script.js ?? [])
      .reduce((sum, file) => sum + gzipSync(read(kind, file)).length, 0);
    expect(bytes).toBeLessThanOrEqual(45_000);
  });

  it('has a popup of at most 60 kB, gzipped, with all that it loads before it shows anything', () => {
    const page = read(kind, 'popup.html').toString();
    const files = [...page.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map((found) => found[1] ?? '');
    expect(files.some((file) => file.endsWith('.js'))).toBe(true);
    expect(files.reduce((sum, file) => sum + gzipSync(read(kind, file)).length, 0)).toBeLessThanOrEqual(60_000);
  });
});

describe('the package for Firefox', () => {
  it('may be installed in Firefox for Android, from the same version on', () => {
    const { gecko, gecko_android } = (JSON.parse(read('firefox', 'manifest.json').toString()) as Manifest).browser_specific_settings ?? {};
    expect(gecko_android?.strict_min_version).toBe(gecko?.strict_min_version);
  });

  it('opens no sidebar of its own accord', () => {
    const manifest = JSON.parse(read('firefox', 'manifest.json').toString()) as Manifest;
    expect(manifest.sidebar_action).toMatchObject({ default_panel: 'sidepanel.html', open_at_install: false });
  });

  it('declares that it collects no data', () => {
    const manifest = JSON.parse(read('firefox', 'manifest.json').toString()) as Manifest;
    expect(manifest.browser_specific_settings?.gecko.data_collection_permissions.required).toEqual(['none']);
  });

  it('passes web-ext lint without an error', () => {
    const program = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
    const args = [program, 'lint', '--source-dir', builtExtension('firefox'), '--output', 'json', '--no-config-discovery'];
    const run = spawnSync(process.execPath, args, { encoding: 'utf8', cwd: ROOT });
    const report = JSON.parse(run.stdout) as { readonly count: number; readonly errors: readonly { readonly message: string }[] };
    expect(report.errors.map((error) => error.message)).toEqual([]);
  });
});
