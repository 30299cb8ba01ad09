import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, readSources } from './sources';

interface LintReport {
  readonly summary: { readonly unchanged: number };
  readonly diagnostics: readonly { readonly category: string; readonly location: { readonly path: string } }[];
}

/** An import that a file of that place may make, or may not. */
type Import = readonly [file: string, from: string];

const REFUSED: readonly Import[] = [
  ['lib/text/later.ts', '../article'],
  ['lib/text/folder.ts', '../article/'],
  ['lib/article/later.ts', '../corpus'],
  ['lib/article/behind.ts', '../text/words'],
  ['lib/article/index-named.ts', '../text/index'],
  ['lib/corpus/later.ts', '../match'],
  ['lib/feeds/later.ts', '../match'],
  ['lib/corpus/back.ts', '../feeds'],
  ['lib/match/feeds.ts', '../feeds'],
  ['lib/match/later.ts', '../compare'],
  ['lib/match/way-round.ts', '../../lib/browser'],
  ['lib/match/root.ts', '../..'],
  ['lib/match/deep/file.ts', '../../browser'],
  ['lib/match/back-and-forth.ts', '../text/../compare'],
  ['lib/match/by-the-seam.ts', '../browser/../compare'],
  ['lib/match/by-itself.ts', './../compare'],
  ['lib/match/node.ts', 'node:fs'],
  ['lib/match/bare-node.ts', 'fs'],
  ['lib/match/bare-node-path.ts', 'fs/promises'],
  ['lib/article/dom.ts', 'jsdom'],
  ['lib/article/peer.ts', '@mozilla/readability'],
  ['lib/compare/later.ts', '../highlight'],
  ['lib/compare/api.ts', 'webextension-polyfill'],
  ['lib/compare/view.ts', 'preact/hooks'],
  ['lib/compare/frame.ts', 'wxt/browser'],
  ['lib/highlight/later.ts', '../browser'],
  ['lib/browser/behind.ts', '../match/queries'],
  ['lib/browser/view.ts', '../../components/App'],
  ['lib/browser/bare-node.ts', 'path'],
  ['components/api.tsx', 'webextension-polyfill'],
  ['components/weights.tsx', '../lib/match/weights'],
  ['components/holdings.tsx', '../lib/browser/holdings'],
  ['components/entrypoint.tsx', '../entrypoints/popup/main'],
  ['components/library/api.tsx', 'webextension-polyfill'],
  ['components/library/weights.tsx', '../../lib/match/weights'],
  ['components/library/entrypoint.tsx', '../../entrypoints/popup/main'],
  ['entrypoints/api.ts', 'webextension-polyfill'],
  ['entrypoints/behind.ts', '../lib/match/weights'],
  ['entrypoints/content/behind.ts', '../../lib/browser/holdings'],
  ['entrypoints/content/api.ts', 'wxt/browser'],
  ['entrypoints/content/node.ts', 'fs'],
];

const ALLOWED: readonly Import[] = [
  ['lib/article/ok.ts', '../text'],
  ['lib/article/ok-beside.ts', './weights'],
  ['lib/compare/ok.ts', '../match'],
  ['lib/compare/ok-package.ts', 'diff'],
  ['lib/browser/ok.ts', '../highlight'],
  ['lib/browser/ok-too.ts', 'webextension-polyfill'],
  ['components/ok.tsx', '../lib/compare'],
  ['components/ok-hooks.tsx', 'preact/hooks'],
  ['components/library/ok.tsx', '../../lib/browser'],
  ['components/library/ok-too.tsx', '../words'],
  ['components/library/ok-list.tsx', '@tanstack/virtual-core'],
  ['entrypoints/ok.ts', '../lib/browser'],
  ['entrypoints/popup/ok.ts', '../../components/App'],
  ['entrypoints/library/ok.ts', '../../components/library/LibraryApp'],
];

/** Other ways to write an import, all of which a folder might try. */
const FORMS: Readonly<Record<string, string>> = {
  'types.ts': `import type { A } from '../browser';\n\nexport type B = A;\n`,
  're-export.ts': `export { a } from '../browser';\n`,
  'all.ts': `export * from '../browser';\n`,
  'effect.ts': `import '../browser';\n`,
  'dynamic.ts': `export const b = () => import('../browser');\n`,
};

/** Lints a folder under the project's own rules, save that git is not asked which files count. */
function lintWith(imports: readonly Import[]): LintReport {
  const folder = mkdtempSync(join(tmpdir(), 'collate-imports-'));
  try {
    const rules = JSON.parse(readFileSync(`${ROOT}biome.json`, 'utf8')) as Record<string, unknown>;
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }));
    for (const [file, from] of imports) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), `import { a } from '${from}';\n\nexport const b = a;\n`);
    }
    for (const [form, text] of Object.entries(FORMS)) writeFileSync(join(folder, 'lib/text', form), text);
    return lint(folder, ['.']);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function lint(cwd: string, paths: readonly string[]): LintReport {
  const program = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
  const run = spawnSync(process.execPath, [program, 'lint', '--reporter=json', '--max-diagnostics=none', ...paths], {
    cwd,
    encoding: 'utf8',
  });
  return JSON.parse(run.stdout) as LintReport;
}

const NETWORK: Readonly<Record<string, string>> = {
  'lib/match/net.ts': 'export const a = () => fetch("https://a.example/");\n',
  'lib/browser/net.ts': 'export const a = fetch;\n',
  'components/net.tsx': 'export const a = new WebSocket("wss://a.example/");\n',
  'entrypoints/net.ts': 'export const a = new XMLHttpRequest();\n',
  'entrypoints/content/net.ts': 'export const a = new EventSource("https://a.example/");\n',
  'lib/browser/fetch.ts': 'export const a = () => fetch("https://a.example/");\n',
};

describe('the rule that one module asks the network', () => {
  it('refuses all others', () => {
    const folder = mkdtempSync(join(tmpdir(), 'collate-network-'));
    try {
      const rules = JSON.parse(readFileSync(`${ROOT}biome.json`, 'utf8')) as Record<string, unknown>;
      writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...rules, $schema: undefined, vcs: { enabled: false } }));
      for (const [file, text] of Object.entries(NETWORK)) {
        mkdirSync(dirname(join(folder, file)), { recursive: true });
        writeFileSync(join(folder, file), text);
      }
      const refused = lint(folder, ['.'])
        .diagnostics.filter(({ category }) => category.endsWith('noRestrictedGlobals'))
        .map(({ location }) => location.path);
      expect(refused.sort()).toEqual(
        Object.keys(NETWORK)
          .filter((file) => file !== 'lib/browser/fetch.ts')
          .sort(),
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the rule that imports go one way', () => {
  const refused = new Set(
    lintWith([...REFUSED, ...ALLOWED])
      .diagnostics.filter(({ category }) => category.endsWith('noRestrictedImports'))
      .map(({ location }) => location.path),
  );

  it.each(REFUSED)('refuses in %s an import from %s', (file) => {
    expect(refused).toContain(file);
  });

  it.each(Object.keys(FORMS))('refuses also an import in the form of %s', (form) => {
    expect(refused).toContain(`lib/text/${form}`);
  });

  it.each(ALLOWED)('lets pass in %s an import from %s', (file) => {
    expect(refused).not.toContain(file);
  });

  it('looks at every source file', () => {
    const sources = readSources();
    expect(sources.length).toBeGreaterThan(30);
    expect(lint(ROOT, ['lib', 'components', 'entrypoints']).summary.unchanged).toBeGreaterThanOrEqual(sources.length);
  });

  it('is switched off by no comment', () => {
    const ignoring = readSources().filter(({ text }) => /biome-ignore[^\n]*noRestrictedImports/.test(text));
    expect(ignoring.map(({ path }) => path)).toEqual([]);
  });
});
