// Writes the fingerprints of original reports to the end of their source files; leaves everything above as it is:
//   npx tsx tests/corpus/write-fingerprints.ts FILE.jsonl
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { writeGrams } from '../../lib/corpus/fingerprint-text';
import { fingerprint } from '../../lib/text';

for (const line of readFileSync(process.argv[2] ?? '', 'utf8')
  .split('\n')
  .filter(Boolean)) {
  const report = JSON.parse(line) as { id: string; text: string };
  const file = new URL(`../../lib/corpus/bundled/${report.id}.yaml`, import.meta.url);
  if (!existsSync(file)) {
    console.log(`no source file for ${report.id}`);
    continue;
  }
  const print = fingerprint(report.text);
  const above = readFileSync(file, 'utf8').split(/^fingerprint:$/m)[0] as string;
  const grams = writeGrams(print).match(/(?:\S+ ?){1,10}/g) ?? [];
  const rows = grams.map((row) => `    ${row.trim()}`).join('\n');
  writeFileSync(file, `${above.trimEnd()}\n\nfingerprint:\n  version: ${print.version}\n  words: ${print.words}\n  grams: >-\n${rows}\n`);
}
