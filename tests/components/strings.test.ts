import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MESSAGES } from './words';

const ROOT = new URL('../../', import.meta.url);
const PLURAL = /_(zero|one|two|few|many|other)$/;
/** Folders whose code names strings. */
const CODE = ['components/', 'entrypoints/', 'lib/browser/', 'lib/share/'];

function codeFiles(folder: string): string[] {
  return readdirSync(new URL(folder, ROOT), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? codeFiles(`${folder}${entry.name}/`) : /\.tsx?$/.test(entry.name) ? [`${folder}${entry.name}`] : [],
  );
}

const SOURCES = [...CODE.flatMap(codeFiles), 'wxt.config.ts'].map((path) => ({ path, code: readFileSync(new URL(path, ROOT), 'utf8') }));
const LITERALS = new Set(
  SOURCES.flatMap(({ code }) => [...code.matchAll(/['"`]([A-Za-z]\w*)['"`]|__MSG_(\w+)__/g)].map((m) => m[1] ?? m[2])),
);
const LANGUAGES = readdirSync(new URL('public/_locales/', ROOT));

describe('the views', () => {
  it('take nothing but types from lib, so that no engine is bundled with them', () => {
    for (const { path, code } of SOURCES.filter((source) => source.path.startsWith('components/'))) {
      expect(code.match(/^import (?!type )[^;]*from '\.\.\/lib[^']*'/gm), path).toBeNull();
    }
  });
});

describe('the strings of the interface', () => {
  it('are all used by the code', () => {
    const unused = Object.keys(MESSAGES).filter((key) => !LITERALS.has(key.replace(PLURAL, '')));
    expect(unused).toEqual([]);
  });

  it('are there for every name that the code asks for', () => {
    const asked = SOURCES.flatMap(({ code }) => [
      ...[...code.matchAll(/\bt\(\s*'(\w+)'/g)].map((m) => m[1] as string),
      ...[...code.matchAll(/\bplural\(\s*'(\w+)'/g)].map((m) => `${m[1]}_other`),
      ...[...code.matchAll(/getMessage\(\s*'(\w+)'/g)].map((m) => m[1] as string),
    ]);
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(asked)].filter((key) => !(key in MESSAGES))).toEqual([]);
  });

  it('have names that browsers accept', () => {
    expect(Object.keys(MESSAGES).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });

  it('have a form for every plural of their language', () => {
    const forms = new Intl.PluralRules(MESSAGES.languageTag?.message).resolvedOptions().pluralCategories;
    const stems = new Set(
      Object.keys(MESSAGES)
        .filter((key) => PLURAL.test(key))
        .map((key) => key.replace(PLURAL, '')),
    );
    for (const stem of stems) for (const form of forms) expect(MESSAGES, stem).toHaveProperty(`${stem}_${form}`);
  });

  it('declare each placeholder that they use, and use each that they declare', () => {
    for (const [key, { message, placeholders = {} }] of Object.entries(MESSAGES)) {
      const used = [...message.matchAll(/\$(\w+)\$/g)].map((m) => (m[1] as string).toLowerCase());
      expect(new Set(used), key).toEqual(new Set(Object.keys(placeholders)));
      for (const { content } of Object.values(placeholders)) expect(content, key).toMatch(/^\$[1-9]$/);
      expect(message.replace(/\$\w+\$/g, ''), key).not.toContain('$');
    }
  });

  it('give no verdict', () => {
    for (const [key, { message }] of Object.entries(MESSAGES)) {
      expect(message, key).not.toMatch(
        /\b(conflict|copied|original|omit\w*|\[sic\]|bias\w*|wrong about|error|false|mislead\w*|most complete)\b/i,
      );
    }
  });

  it.each(LANGUAGES)('are the same set in %s as in English', (language) => {
    const own = JSON.parse(readFileSync(new URL(`public/_locales/${language}/messages.json`, ROOT), 'utf8')) as Record<string, unknown>;
    const stems = (messages: object): string[] => [...new Set(Object.keys(messages).map((key) => key.replace(PLURAL, '')))].sort();
    expect(stems(own)).toEqual(stems(MESSAGES));
  });
});
