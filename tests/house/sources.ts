import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The project's folder, with a slash at its end. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A file of the program itself, its path from the project's folder with forward slashes. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** All files of the program: `lib`, `components`, `entrypoints`. */
export function readSources(): Source[] {
  return ['lib', 'components', 'entrypoints'].flatMap((folder) =>
    readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.tsx?$/.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .map((path) => ({ path, text: readFileSync(ROOT + path, 'utf8') })),
  );
}

/** Source text without its comments. Good enough for looking for words: a `//` inside a string goes as well. */
export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/\/\/.*$/gm, '');
}
