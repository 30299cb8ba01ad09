import { Document } from 'flexsearch';
import MiniSearch from 'minisearch';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { query } from '../match/invented';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';
import { median } from './measure';
import { asReport } from './reports';

// A peer is asked for words, not for a report: which words of an article find most of what tells of its event is measured here, so that it
// is timed with the form that serves it best.

/** Ways to turn an article into words to search for. */
export const FORMS = [
  'headline',
  'headline and 40 words',
  'headline and 80 words',
  '10 telling words',
  '25 telling words',
  '50 telling words',
  'whole article',
] as const;
export type FormName = (typeof FORMS)[number];

/** How often the words of some texts occur: what tf-idf needs. */
export interface WordCounts {
  readonly texts: number;
  /** Texts that have a word. */
  readonly having: ReadonlyMap<string, number>;
}

/** As MiniSearch cuts by default. */
const cut = (text: string) =>
  text
    .toLowerCase()
    .split(/[\n\r\p{Z}\p{P}]+/u)
    .filter((word) => word !== '');

/** Counts words over reports. */
export function countWords(reports: Iterable<Pick<FullReport, 'title' | 'text'>>): WordCounts {
  const having = new Map<string, number>();
  let texts = 0;
  for (const { title, text } of reports) {
    texts++;
    for (const word of new Set(cut(`${title ?? ''} ${text}`))) having.set(word, (having.get(word) ?? 0) + 1);
  }
  return { texts, having };
}

/** What a peer is asked for an article in some form. */
export function wordsToAsk(form: FormName, { title, text }: Pick<FullReport, 'title' | 'text'>, counts: WordCounts): string {
  const first = (n: number) => `${title ?? ''} ${text.split(/\s+/).slice(0, n).join(' ')}`;
  if (form === 'headline') return title ?? '';
  if (form === 'headline and 40 words') return first(40);
  if (form === 'headline and 80 words') return first(80);
  if (form === 'whole article') return `${title ?? ''} ${text}`;
  const often = new Map<string, number>();
  for (const word of cut(`${title ?? ''} ${text}`)) often.set(word, (often.get(word) ?? 0) + 1);
  const telling = ([word, n]: readonly [string, number]) => n * Math.log((counts.texts + 1) / ((counts.having.get(word) ?? 0) + 1));
  return [...often]
    .sort((a, b) => telling(b) - telling(a))
    .slice(0, Number.parseInt(form, 10))
    .map(([word]) => word)
    .join(' ');
}

/** What one form finds, and how long an answer takes in Node. */
export interface FormFigures {
  readonly peer: string;
  readonly form: string;
  /** Share of the other reports of the queries' events that stand among the first ten, at most ten of each. */
  readonly found: number;
  readonly ms: number;
}

const FIRST = 10;
/** Every so manieth report of the dated events is asked for, and of these every so manieth as a whole article: that takes MiniSearch seconds. */
const EVERY = 10;
const EVERY_WHOLE = 6;
const NOISE = 2000;

/** How much of what tells of one event each peer finds with each form, amid reports of other years; ours with the whole article beside it. Empty where the data is missing. */
export async function queryForms(): Promise<FormFigures[]> {
  if (!hasShared('what peers find, by the form of their queries')) return [];
  const all = sharedReports('dated-events');
  const events = new Map<string, string[]>();
  for (const { id, event } of all) if (event) events.set(event, [...(events.get(event) ?? []), id]);
  const dated = all.filter(({ event }) => event && (events.get(event)?.length ?? 0) > 1);
  const held = [...dated, ...sharedReports('noise').slice(0, NOISE)];
  const counts = countWords(held.map(plain));
  const asked = dated.filter((_, i) => i % EVERY === 0);
  const mini = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 2 } } });
  mini.addAll(held.map(plain));
  const flex = new Document<{ id: string; title: string; text: string }>({ document: { id: 'id', index: ['title', 'text'] } });
  for (const report of held) flex.add(plain(report));
  const own = buildIndex(held.map(asReport));
  const figures: FormFigures[] = [];
  const measure = async (peer: string, form: string, find: (report: DataReport) => Promise<string[]> | string[]) => {
    let found = 0;
    let wanted = 0;
    const times: number[] = [];
    const some = form === 'whole article' && peer === 'MiniSearch' ? asked.filter((_, i) => i % EVERY_WHOLE === 0) : asked;
    for (const report of some) {
      const start = performance.now();
      const ids = (await find(report)).filter((id) => id !== report.id);
      times.push(performance.now() - start);
      const others = new Set((events.get(report.event ?? '') ?? []).filter((id) => id !== report.id));
      wanted += Math.min(FIRST, others.size);
      found += [...new Set(ids)].slice(0, FIRST).filter((id) => others.has(id)).length;
    }
    figures.push({ peer, form, found: found / wanted, ms: median(times) });
  };
  for (const form of FORMS) {
    const words = new Map(asked.map((report) => [report.id, wordsToAsk(form, plain(report), counts)]));
    await measure('MiniSearch', form, ({ id }) =>
      mini
        .search(words.get(id) ?? '')
        .slice(0, FIRST + 1)
        .map((one) => String(one.id)),
    );
    await measure('FlexSearch', form, ({ id }) => inTurn(flex.search(words.get(id) ?? '', { limit: FIRST + 1, suggest: true })));
  }
  await measure('Collate', 'whole article', async (report) => (await own.match(query(asReport(report)))).candidates.map(({ id }) => id));
  return figures;
}

/** FlexSearch answers field by field: the best of each first. */
function inTurn(fields: readonly { readonly result: readonly (string | number)[] }[]): string[] {
  const ids: string[] = [];
  for (let i = 0; i <= FIRST; i++) for (const { result } of fields) if (result[i] !== undefined) ids.push(String(result[i]));
  return ids;
}

function plain({ id, title, text }: DataReport): { id: string; title: string; text: string } {
  return { id, title: title ?? '', text };
}
