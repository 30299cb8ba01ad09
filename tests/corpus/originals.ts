import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';

const FILE = new URL('../../../shared/reports/reports.jsonl', import.meta.url);

/** An original that a bundled report stands for: id, text and the citation facts that it came with. */
export interface Original extends Record<string, unknown> {
  readonly id: string;
  readonly text: string;
}

/** The originals of the bundled reports; null, with a line that says what is left out, where they are not at hand. */
export function originals(leftOut: string): Original[] | null {
  if (!existsSync(FILE)) {
    console.log(`left out: ${leftOut} (no ../shared)`);
    return null;
  }
  return readFileSync(FILE, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Original);
}

const ROOT = new URL('../../', import.meta.url);

/** The project's own text files, as git tracks them; the source files of the bundled corpus where git cannot say. */
export function trackedTexts(): { name: string; text: string }[] {
  let names: string[];
  try {
    names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).split('\0');
  } catch {
    console.log('left out: the project’s other files beside the originals (git does not list them)');
    names = readdirSync(new URL('lib/corpus/bundled/', ROOT)).map((name) => `lib/corpus/bundled/${name}`);
  }
  return names
    .filter((name) => name && !/package-lock|\.(?:png|ico|zip|gz|woff2?)$/.test(name) && existsSync(new URL(name, ROOT)))
    .map((name) => ({ name, text: readFileSync(new URL(name, ROOT), 'utf8') }));
}
