import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { packFile, shippedPacks } from './lib/corpus/pack-files';
import { indexPack } from './lib/match/index-pack';

const SOURCES = new URL('lib/corpus/bundled/', import.meta.url);
const OWN_BROWSER = fileURLToPath(new URL('entrypoints/content/own-browser.ts', import.meta.url));
const SAMPLE = new URL('tests/pages/sample-pack.jsonl', import.meta.url);

// Feeds are on any host, http too, and a policy cannot be changed once built: which hosts are asked is decided by lib/browser/fetch.ts and host-rules.ts.
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self' http: https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Modules that WXT puts around them. */
const WXT_FRAME = /virtual:wxt-(?:content-script-isolated-world|unlisted-script)-entrypoint/;
/** Entrypoints that run in pages, and the one that runs before the popup's modules. */
const PLAIN = ['content', 'card', 'ask-first'].map((name) => JSON.stringify(name));

/**
 * For scripts that are to be small, which are built one by one: leaves the polyfill out, and WXT's frame around them, of which a build keeps
 * a context that tells the page of itself and a log that is never written.
 */
function plainScripts(): Plugin {
  let plain = false;
  return {
    name: 'plain-scripts',
    enforce: 'pre',
    configResolved({ define }) {
      plain = PLAIN.includes(String(define?.['import.meta.env.ENTRYPOINT']));
    },
    resolveId: (id) => (plain && id === 'webextension-polyfill' ? OWN_BROWSER : null),
    transform(code, id) {
      if (!plain || !WXT_FRAME.test(id)) return null;
      const [own] = /^import definition from .*;$/m.exec(code) ?? [];
      if (!own) throw new Error(`WXT frames scripts in another way now: ${id}`);
      return `${own}\nexport default definition.main();`;
    },
  };
}

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({
    plugins: [preact(), plainScripts()],
    build: {
      rolldownOptions: {
        optimization: { inlineConst: { mode: 'all', pass: 2 } },
        // What several views have is one file: each file that a view loads costs it a millisecond or two.
        output: { codeSplitting: { groups: [{ name: 'views', minShareCount: 3 }] } },
      },
    },
  }),
  hooks: {
    'build:publicAssets': async (wxt, files) => {
      const names = (await readdir(SOURCES)).filter((name) => name.endsWith('.yaml'));
      const sources = await Promise.all(names.map(async (name) => ({ name, source: await readFile(new URL(name, SOURCES), 'utf8') })));
      const sample = await readFile(SAMPLE, 'utf8').catch(() => null);
      if (sample === null) wxt.logger.warn('No sample pack (tests/pages/sample-pack.jsonl): corpus/sample.json is left out.');
      for (const pack of shippedPacks(sources, sample)) {
        // Public files made by a hook are text; an index is not, and is copied from where builds keep what they make on the way.
        const index = join(wxt.config.wxtDir, `${pack.name}.index`);
        await mkdir(wxt.config.wxtDir, { recursive: true });
        await writeFile(index, await indexPack(pack));
        files.push(packFile(pack), { relativeDest: `corpus/${pack.name}.index`, absoluteSrc: index });
      }
    },
    // The styles go in before the page has an element. Later, each would be styled anew, and on a page nested 50,000 deep Firefox crashes at that.
    'build:manifestGenerated': (_, manifest) => {
      manifest.content_scripts = (manifest.content_scripts ?? []).flatMap(({ css, ...script }) =>
        css ? [{ matches: script.matches, css, run_at: 'document_start' }, script] : [script],
      );
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    options_ui: { page: 'library.html', open_in_tab: true },
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'search',
      'contextMenus',
      'alarms',
      'declarativeNetRequest',
      ...(browser === 'firefox' ? [] : ['offscreen']),
    ],
    // As one pattern: what is asked for by one that the content script's own patterns contain, Chrome never gives back.
    optional_host_permissions: ['*://*/*'],
    // At most four suggested keys: Chrome takes no more, and none that is its own (Alt+Shift+C).
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+L' } },
      'keep-report': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_keptCommand__' },
      ...(browser === 'firefox' ? { _execute_sidebar_action: {} } : { 'open-panel': { description: '__MSG_keysPanel__' } }),
      'next-highlight': { suggested_key: { default: 'Alt+Shift+N' }, description: '__MSG_cardNextCommand__' },
      'previous-highlight': { suggested_key: { default: 'Alt+Shift+P' }, description: '__MSG_cardPreviousCommand__' },
    },
    content_security_policy: { extension_pages: CSP },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'collate@collate.invalid', strict_min_version: '153.0', data_collection_permissions: { required: ['none'] } },
            gecko_android: { strict_min_version: '153.0' },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
});
