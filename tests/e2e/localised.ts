import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * A copy of a built extension that holds one language alone, so that it speaks that one whatever the browser's own language is: browsers
 * are often installed without others. The folder; whoever asks removes it. Throws where the build has no such language.
 */
export function inLanguage(extensionDir: string, language: string): string {
  const has = readdirSync(join(extensionDir, '_locales'));
  if (!has.includes(language)) throw new Error(`the build has no strings in "${language}", only in ${has.join(', ')}`);
  const folder = mkdtempSync(join(tmpdir(), `collate-${language}-`));
  cpSync(extensionDir, folder, { recursive: true });
  const strings = (name: string): object => JSON.parse(readFileSync(join(folder, '_locales', name, 'messages.json'), 'utf8'));
  // What the language has no words for is said in English, as browsers do.
  writeFileSync(join(folder, '_locales', language, 'messages.json'), JSON.stringify({ ...strings('en'), ...strings(language) }));
  for (const name of has) if (name !== language) rmSync(join(folder, '_locales', name), { recursive: true });
  const file = join(folder, 'manifest.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), default_locale: language }));
  return folder;
}

/** Whether a build has a page. */
export const hasPage = (extensionDir: string, name: string): boolean => existsSync(join(extensionDir, name));
