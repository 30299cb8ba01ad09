// Prints a report's words with their indices, for writing the `at` of statements:
//   npx tsx tests/corpus/print-words.ts FILE.jsonl ID
import { readFileSync } from 'node:fs';
import { words } from '../../lib/text';

const [file = '', id = ''] = process.argv.slice(2);
for (const line of readFileSync(file, 'utf8').split('\n').filter(Boolean)) {
  const report = JSON.parse(line) as { id: string; text: string };
  if (id && report.id !== id) continue;
  console.log(`\n== ${report.id}`);
  let from = 0;
  let row = '';
  for (const [index, word] of words(report.text).entries()) {
    const between = report.text.slice(from, word.start);
    from = word.end;
    if (/[.!?:”"]\s*$/.test(between) || between.includes('\n') || row.length > 150) {
      console.log(row + between.trim());
      row = '';
    } else row += between;
    row += `${row === '' || index % 5 === 0 ? `[${index}]` : ''}${report.text.slice(word.start, word.end)}`;
  }
  console.log(row + report.text.slice(from).trim());
}
