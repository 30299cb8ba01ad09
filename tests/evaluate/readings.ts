// Prints how many of the facts in labels/readings.jsonl and readings-figures.jsonl, each read in both texts, were right when they were shown, and are among
// those still shown now: npx tsx tests/evaluate/readings.ts. How they were drawn is in labels/README.md.
import { readFileSync } from 'node:fs';
import { compare, type Fact, type FactKind, type FactRelation, type Side } from '../../lib/compare';
import type { Span } from '../../lib/text';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

interface Reading {
  readonly set: 'same-events' | 'background';
  readonly drawn: string;
  readonly pair: readonly [string, string];
  readonly kind: FactKind;
  readonly relation: FactRelation;
  readonly a: Span;
  readonly b: Span;
  readonly right: boolean;
}

function sideFrom({ title, outlet, published, language, text }: DataReport): Side {
  return { title, outlet, agency: null, published, language, text, partial: false, statements: null };
}

const meet = (found: Span | null, read: Span) => found !== null && found.start < read.end && read.start < found.end;

if (hasShared('facts read in both texts')) {
  const readings = ['readings', 'readings-figures'].flatMap((name) =>
    readFileSync(new URL(`labels/${name}.jsonl`, import.meta.url), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Reading),
  );
  // The dates of `noise` are those of other reports.
  const undated = sharedReports('noise').map((report) => ({ ...report, published: null }));
  const reports = new Map(
    [...sharedReports('same-events'), ...sharedReports('background'), ...undated].map((report) => [report.id, report]),
  );
  const answers = new Map<string, readonly Fact[]>();
  const counts = new Map<string, { right: number; all: number; stillRight: number; still: number }>();
  for (const { drawn, pair, kind, relation, a, b, right } of readings) {
    const key = pair.join(' ');
    let facts = answers.get(key);
    if (!facts) {
      const [x, y] = pair.map((id) => sideFrom(reports.get(id) as DataReport)) as [Side, Side];
      facts = compare(x, y, { relation: 'same event', runs: [] }).facts;
      answers.set(key, facts);
    }
    const name = `${kind} ${relation}, ${drawn}`;
    const count = counts.get(name) ?? { right: 0, all: 0, stillRight: 0, still: 0 };
    const shown = facts.some((fact) => fact.kind === kind && fact.relation === relation && meet(fact.a, a) && meet(fact.b, b));
    count.all++;
    if (right) count.right++;
    if (shown) count.still++;
    if (shown && right) count.stillRight++;
    counts.set(name, count);
  }
  for (const [name, { right, all, stillRight, still }] of counts)
    console.log(`${name}: ${right} of ${all} right when read; of these now shown ${stillRight} of ${still}`);
}
