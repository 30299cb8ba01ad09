import { existsSync, readFileSync } from 'node:fs';

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
