import type { FullReport } from '../../lib/corpus';
import { ENTRY_VERSION, entryOf, type ReportIndex } from '../../lib/match';
import { filler, report } from './invented';

/** How libraries are indexed. */
export const INDEXING = { version: ENTRY_VERSION, entryOf };

/** Does all that is to be done on an index's shelves. */
export async function tidied(index: ReportIndex): Promise<void> {
  while (await index.tidy());
}

/** A short report of made-up words; every few of them share a passage, a name and days. */
export function invented(i: number): FullReport {
  const shared = i % 3 === 0 ? filler(1_000 + (i % 5), 4) : '';
  return report(`made-${i}`, `Mayor Tolver Quill spoke in Brenhaven. ${filler(i + 1, 3)} ${shared}`, {
    outlet: `Outlet ${i % 7}`,
    title: filler(i + 50, 1),
    published: `2031-03-${String(1 + (i % 9)).padStart(2, '0')}`,
  });
}
