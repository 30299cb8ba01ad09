import type { Checked, Fault, FullReport, Library, LibraryReader, Put, Report } from '../../lib/corpus';

/** Keeps a report as the reader's click does. */
export async function keep(library: Library, report: FullReport, more: { seen?: string; source?: string } = {}): Promise<Put | undefined> {
  const [put] = await library.put([{ report, source: 'kept', seen: report.kept ?? '2031-05-14T09:00:00.000Z', ...more }]);
  return put;
}

/** Keeps many at once. */
export async function keepAll(library: Library, reports: Iterable<FullReport>): Promise<void> {
  await library.put([...reports].map((report) => ({ report, source: 'kept', seen: report.kept ?? '2031-05-14T09:00:00.000Z' })));
}

/** All reports of a library. */
export async function allOf(library: LibraryReader): Promise<Report[]> {
  const { rows } = await library.rows({ most: 100_000 });
  return (await Promise.all(rows.map(({ id }) => library.get(id)))).filter((report) => report !== null);
}

/** All that the integrity check finds. */
export async function faultsOf(library: Library, repair: boolean): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (let after: string | null = null; ; ) {
    const step: Checked = await library.check(after, repair);
    faults.push(...step.faults);
    if (step.next === null) return faults;
    after = step.next;
  }
}
