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
  ['lib/text/a.ts', '../article'],
  ['lib/article/a.ts', '../corpus'],
  ['lib/article/b.ts', '../text/words'],
  ['lib/corpus/a.ts', '../match'],
  ['lib/match/a.ts', '../compare'],
  ['lib/match/b.ts', 'node:fs'],
  ['lib/compare/a.ts', '../highlight'],
  ['lib/compare/b.ts', 'webextension-polyfill'],
  ['lib/highlight/a.ts', '../browser'],
  ['lib/browser/a.ts', '../match/queries'],
  ['components/a.tsx', 'webextension-polyfill'],
  ['entrypoints/a.ts', 'webextension-polyfill'],
];

const ALLOWED: readonly Import[] = [
  ['lib/article/ok.ts', '../text'],
  ['lib/compare/ok.ts', '../match'],
  ['lib/browser/ok.ts', '../highlight'],
  ['lib/browser/ok-too.ts', 'webextension-polyfill'],
  ['components/ok.tsx', '../lib/compare'],
  ['entrypoints/ok.ts', '../lib/browser'],
];

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

describe('the rule that imports go one way', () => {
  const refused = new Set(
    lintWith([...REFUSED, ...ALLOWED])
      .diagnostics.filter(({ category }) => category.endsWith('noRestrictedImports'))
      .map(({ location }) => location.path),
  );

  it.each(REFUSED)('refuses in %s an import from %s', (file) => {
    expect(refused).toContain(file);
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
