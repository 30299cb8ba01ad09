import { Document } from 'flexsearch';
import type { FullReport } from '../../../lib/corpus';
import { serve } from './serve';
import { storedTexts, storeTexts } from './stored-text';

const empty = () => new Document<{ id: string; title: string; text: string }>({ document: { id: 'id', index: ['title', 'text'] } });
/** Reports indexed before the clock is looked at: a worker that is silent for long is stopped. */
const SLICE = 50;
let index: ReturnType<typeof empty> | null = null;
const taken: FullReport[] = [];

const plain = ({ id, title, text }: FullReport) => ({ id, title: title ?? '', text });

async function load(): Promise<ReturnType<typeof empty>> {
  const loaded = empty();
  for (const [name, text] of await storedTexts()) await loaded.import(name, text);
  return loaded;
}

serve({
  async take(reports) {
    taken.push(...reports);
  },
  async build(most) {
    index ??= empty();
    for (const end = performance.now() + most; taken.length > 0 && performance.now() < end; ) {
      for (const report of taken.splice(0, SLICE)) index.add(plain(report));
    }
    return taken.length === 0;
  },
  async save() {
    const texts = new Map<string, string>();
    await index?.export((name: string, text: string) => void texts.set(name, text));
    await storeTexts(texts);
  },
  async ask({ title, text }) {
    index ??= await load();
    // Without `suggest` every word of the query must stand in a report.
    const found = index.search(`${title ?? ''} ${text}`, { limit: 10, suggest: true });
    return found.flatMap(({ result }) => result.map(String));
  },
  async add(report) {
    index?.add(plain(report));
  },
});
