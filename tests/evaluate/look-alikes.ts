// Prints precision and recall of "same event" on short undated reports of events that are alike, beside the best that one threshold on a
// cosine can do there: npx tsx tests/evaluate/look-alikes.ts
//
// Pairs of ../shared/data/reports/same-events that no weight was learned from (their events are none of dated-events), of headline and first
// 90 words without a date. Same: two reports of one event, drawn by hash, kept where their headlines and first words, read by us, tell of one
// happening. Other: of the first of these two the report, of those and of background, that is most alike by cosine, up to 0.8, and was
// published three weeks or more apart. All reports of all pairs are held while each is asked. The threshold is the best for each half itself.
import { readFileSync } from 'node:fs';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { termOf, words } from '../../lib/text';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

interface LookAlike {
  readonly a: string;
  readonly b: string;
  readonly label: 'same event' | 'other';
  readonly half: 'first' | 'later';
}

const SHORT_WORDS = 90;
const SHOWN = ['same text', 'shared passages', 'same event'];

const short = (report: DataReport): DataReport => ({
  ...report,
  published: null,
  text: report.text.split(/\s+/).slice(0, SHORT_WORDS).join(' '),
});

/** Terms of headline and text by tf-idf, of length 1. */
function vectorsOf(reports: readonly DataReport[]): Map<string, ReadonlyMap<string, number>> {
  const counted = reports.map(({ title, text }) => {
    const counts = new Map<string, number>();
    for (const word of words(`${title}\n${text}`)) {
      const term = termOf(word.text, 'en');
      if (term !== null) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    return counts;
  });
  const having = new Map<string, number>();
  for (const counts of counted) for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  return new Map(
    reports.map(({ id }, i) => {
      const weights = [...(counted[i] ?? [])].map(
        ([term, n]) => [term, (1 + Math.log(n)) * Math.log(reports.length / (having.get(term) ?? 1))] as const,
      );
      const length = Math.hypot(...weights.map(([, weight]) => weight));
      return [id, new Map(weights.map(([term, weight]) => [term, weight / length]))];
    }),
  );
}

function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}

function figures(pairs: readonly LookAlike[], said: (pair: LookAlike) => boolean): { readonly line: string; readonly f1: number } {
  const there = pairs.filter(({ label }) => label === 'same event').length;
  const shown = pairs.filter(said);
  const right = shown.filter(({ label }) => label === 'same event').length;
  const [precision, recall, f1] = [right / shown.length, right / there, (2 * right) / (shown.length + there)];
  return { line: `P ${precision.toFixed(3)} R ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`, f1 };
}

if (hasShared('look-alikes')) {
  const pairs: LookAlike[] = readFileSync(new URL('labels/look-alikes.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const wanted = new Set(pairs.flatMap(({ a, b }) => [a, b]));
  const byId = new Map([...sharedReports('same-events'), ...sharedReports('background')].map((report) => [report.id, report]));
  const reports = [...wanted].map((id) => short(byId.get(id) as DataReport));
  const index = buildIndex(reports as unknown as readonly FullReport[]);
  const shown = new Set<string>();
  for (const report of reports) {
    const { matches } = await index.match({ agency: null, ...report });
    for (const { relation, report: other } of matches) {
      if (SHOWN.includes(relation)) shown.add(`${report.id} ${other.id}`).add(`${other.id} ${report.id}`);
    }
  }
  const vectors = vectorsOf(reports);
  const alike = (pair: LookAlike) => cosine(vectors.get(pair.a) ?? new Map(), vectors.get(pair.b) ?? new Map());
  for (const half of ['first', 'later'] as const) {
    const part = pairs.filter((pair) => pair.half === half);
    const best = part.map((pair) => figures(part, (other) => alike(other) >= alike(pair))).sort((x, y) => y.f1 - x.f1)[0];
    console.log(
      `${half} half, ${part.length} pairs: ${figures(part, ({ a, b }) => shown.has(`${a} ${b}`)).line}; one threshold on a cosine: ${best?.line}`,
    );
  }
}
