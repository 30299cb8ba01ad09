import {
  type LibraryReader,
  openLibraryReader,
  type PackedReport,
  type Row,
  type Rows,
  type RowsCursor,
  withoutText,
  writePackHeader,
  writePackLine,
} from '../corpus';
import type { Job } from './import-pack';

/** Reports read at once. */
const AT_ONCE = 200;
/** Characters gathered before they become part of the file: browsers keep those on disk where they are many. */
const PIECE = 1_000_000;

/** What is to be exported. */
export interface ExportWish {
  readonly name: string;
  /** Null: the whole library. */
  readonly ids: readonly string[] | null;
  /** `backup`: with text, and with how each was held, so that it comes back as it was; `prints`: fingerprints alone, without text, tags and earlier versions. */
  readonly form: 'backup' | 'text' | 'prints';
}

/** How far an export is. */
export interface ExportProgress {
  readonly done: number;
  readonly all: number;
}

/** Writes reports of the library into a pack. Null: it was stopped. Rejects where the library cannot be read. */
export async function exportPack({ name, ids, form }: ExportWish, job: Job<ExportProgress>): Promise<Blob | null> {
  const reader = await openLibraryReader();
  try {
    const all = ids?.length ?? (await reader.usage()).reports;
    const pieces: Blob[] = [];
    let lines = [writePackHeader({ name, made: new Date().toISOString(), reports: all, backup: form === 'backup' })];
    let length = 0;
    let done = 0;
    const flush = () => {
      if (lines.length > 0) pieces.push(new Blob([`${lines.join('\n')}\n`]));
      [lines, length] = [[], 0];
    };
    for await (const rows of rowsOf(reader, ids)) {
      if (job.signal.aborted) return null;
      for (const line of await linesOf(reader, rows, form)) {
        lines.push(line);
        length += line.length;
        if (length >= PIECE) flush();
      }
      done += rows.length;
      job.tell({ done, all });
    }
    flush();
    return new Blob(pieces, { type: 'application/jsonl' });
  } finally {
    reader.close();
  }
}

async function* rowsOf(reader: LibraryReader, ids: readonly string[] | null): AsyncGenerator<Row[], void> {
  if (ids) {
    for (let i = 0; i < ids.length; i += AT_ONCE) {
      const rows = await Promise.all(ids.slice(i, i + AT_ONCE).map((id) => reader.row(id)));
      yield rows.filter((row) => row !== null);
    }
    return;
  }
  let after: RowsCursor | null = null;
  do {
    const { rows, next }: Rows = await reader.rows({ after, most: AT_ONCE });
    yield [...rows];
    after = next;
  } while (after !== null);
}

/** Lines of some reports: earlier versions first. */
async function linesOf(reader: LibraryReader, rows: readonly Row[], form: ExportWish['form']): Promise<string[]> {
  const reports = await reader.reports(rows.map(({ id }) => id));
  const lines: string[] = [];
  for (const [i, row] of rows.entries()) {
    const report = reports[i];
    // Deleted while the export went on.
    if (!report) continue;
    const write = (packed: PackedReport) => lines.push(writePackLine(packed));
    if (form === 'prints') {
      write({ report: withoutText(report), tags: [], seen: null });
      continue;
    }
    if (row.versions > 0)
      for (const version of await reader.versionsOf(row.id)) write({ report: version.report, tags: [], seen: version.seen });
    const held = form === 'backup' ? { sources: row.sources, added: row.added } : null;
    write({ report, tags: row.tags, seen: row.seen, held });
  }
  return lines;
}
