import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import { MemoryShelf } from '../../lib/corpus';
import { entryOf, openIndex } from '../../lib/match';
import type { Measure } from './measure';
import { reportsToMeasure } from './reports';

const REPORTS = 10_000;

/**
 * Building in memory, in Node, by processor time, which the load of the machine moves less than the clock: reading the texts (words, names,
 * figures, dates, fingerprints, written as entries) and making the index of what was read, each beside the peers, who do both at once.
 */
export async function building(): Promise<Measure[]> {
  const reports = reportsToMeasure(REPORTS);
  const entries = new Map<string, Uint8Array>();
  const reading = await processorTime(() => {
    for (const report of reports) entries.set(report.id, entryOf(report));
  });
  const shelf = new MemoryShelf(({ id }) => entries.get(id) as Uint8Array);
  const index = openIndex([shelf]);
  const indexing = await processorTime(async () => {
    for (let i = 0; i < reports.length; i++) {
      shelf.keep(reports[i] as (typeof reports)[number]);
      if (i % 1024 === 1023) while (await index.tidy());
    }
    while (await index.tidy());
  });
  const mini = await processorTime(() => {
    new MiniSearch({ fields: ['title', 'text'] }).addAll(reports);
  });
  const flex = await processorTime(() => {
    const of = new Document<{ id: string; title: string; text: string }>({ document: { id: 'id', index: ['title', 'text'] } });
    for (const { id, title, text } of reports) of.add({ id, title: title ?? '', text });
  });
  const lines: Measure[] = [];
  const parts = { 'reading and indexing': reading + indexing, reading, 'indexing what was read': indexing };
  for (const [peerName, peer] of [
    ['MiniSearch 7.2.0', mini],
    ['FlexSearch 0.8.212', flex],
  ] as const) {
    for (const [part, ours] of Object.entries(parts)) {
      const measure = `processor time of building in memory, ${REPORTS.toLocaleString('en')} reports: ${part}`;
      lines.push({ measure, unit: 'ms', ours, peer, peerName, ratio: Number((peer / ours).toPrecision(3)) });
    }
  }
  return lines;
}

async function processorTime(run: () => void | Promise<void>): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return Math.round((user + system) / 1000);
}
