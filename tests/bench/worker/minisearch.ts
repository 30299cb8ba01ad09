import MiniSearch from 'minisearch';
import type { FullReport } from '../../../lib/corpus';
import { serve } from './serve';
import { storedTexts, storeTexts } from './stored-text';

const OPTIONS = { fields: ['title', 'text'], idField: 'id', searchOptions: { boost: { title: 2 } } };
let index: MiniSearch<FullReport> | null = null;
let taken: FullReport[] = [];

serve({
  async take(reports) {
    taken.push(...reports);
  },
  async build() {
    index = new MiniSearch<FullReport>(OPTIONS);
    index.addAll(taken);
    taken = [];
    return true;
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
