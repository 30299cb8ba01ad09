import { openDB } from 'idb';
import { LIBRARY_NAME, type Library, openLibrary } from '../../../lib/corpus';
import { rowOf } from '../../../lib/corpus/row';
import { ENTRY_VERSION, entryOf, openIndex, type ReportIndex } from '../../../lib/match';
import { serve } from './serve';

let opened: Promise<{ library: Library; index: ReportIndex }> | null = null;

function open(): Promise<{ library: Library; index: ReportIndex }> {
  opened ??= openLibrary({ version: ENTRY_VERSION, entryOf }).then((library) => ({ library, index: openIndex([library]) }));
  return opened;
}

const SEEN = { source: 'kept', seen: '2031-05-14T09:00:00.000Z' };

/** Reports lie in the library that the index does not know of. */
let taken = false;

serve({
  async take(reports) {
    await open();
    const db = await openDB(LIBRARY_NAME);
    const transaction = db.transaction(['reports', 'rows'], 'readwrite');
    for (const report of reports) {
      void transaction.objectStore('reports').put(report);
      void transaction.objectStore('rows').put(rowOf({ report, ...SEEN }));
    }
    await transaction.done;
    db.close();
    taken = true;
  },
  async build(most) {
    const { library, index } = await open();
    if (taken) await library.rebuild();
    taken = false;
    for (const end = performance.now() + most; performance.now() < end; ) if (!(await index.tidy())) return true;
    return false;
  },
  async save() {},
  async ask(query) {
    const { index } = await open();
    return (await index.match(query)).candidates.map(({ id }) => id);
  },
  async add(report) {
    const { library } = await open();
    await library.put([{ report, ...SEEN }]);
  },
});
