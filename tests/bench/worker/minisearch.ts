import MiniSearch from 'minisearch';
import type { FullReport } from '../../../lib/corpus';
import { serve } from './serve';
import { storedTexts, storeTexts } from './stored-text';

const OPTIONS = { fields: ['title', 'text'], idField: 'id', searchOptions: { boost: { title: 2 } } };
/** Reports indexed before the clock is looked at: a worker that is silent for long is stopped. */
const SLICE = 50;
let index: MiniSearch<FullReport> | null = null;
const taken: FullReport[] = [];

serve({
  async take(reports) {
    taken.push(...reports);
  },
  async build(most) {
    index ??= new MiniSearch<FullReport>(OPTIONS);
    for (const end = performance.now() + most; taken.length > 0 && performance.now() < end; ) index.addAll(taken.splice(0, SLICE));
    return taken.length === 0;
  },
  save: () => storeTexts(new Map([['index', JSON.stringify(index)]])),
  async ask({ title, text }) {
    index ??= MiniSearch.loadJSON<FullReport>((await storedTexts()).get('index') ?? '', OPTIONS);
    return index
      .search(`${title ?? ''} ${text}`)
      .slice(0, 10)
      .map(({ id }) => String(id));
  },
  async add(report) {
    index?.add(report);
  },
});
