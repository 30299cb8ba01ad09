// Prints how figures, dates and quotations are found on the pairs of labels/facts.jsonl: npx tsx tests/evaluate/facts.ts [list]
//
// Sixteen pairs of reports on one event by two outlets, no copies of one another, drawn by hash of their ids from ../shared/data/reports/same-events
// among those of up to 5,200 characters with seven numbers or more each; none of them of an event of the 24 pairs in ../shared/data/differences. Labelled
// by reading as GUIDELINE.md there says, before Collate was run on them; the rules were then looked at on both sets. `list` names what differs.
import { readFileSync } from 'node:fs';
import { compare, type Fact, type Side } from '../../lib/compare';
import type { Span } from '../../lib/text';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

interface Label {
  readonly kind: string;
  readonly relation: string;
  readonly a: Span;
  readonly b: Span;
}

const SAID = new Set(['agree', 'conflict', 'range']);

/** Right if it overlaps the label and is not much longer, or says the same words elsewhere, as the scorer beside the data has it. */
function fits(found: Span | null, label: Span, text: string): boolean {
  if (!found) return false;
  const near = found.start < label.end && label.start < found.end && found.end - found.start <= 3 * (label.end - label.start) + 24;
  return near || plain(text.slice(found.start, found.end)) === plain(text.slice(label.start, label.end));
}

function plain(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function sideFrom(report: DataReport): Side {
  const { title, outlet, published, language, text } = report;
  return { title, outlet, agency: null, published, language, text, partial: false, statements: null };
}

class Tally {
  readonly #counts = new Map<string, [right: number, all: number]>();

  add(name: string, right: boolean): void {
    const known = this.#counts.get(name) ?? [0, 0];
    this.#counts.set(name, [known[0] + (right ? 1 : 0), known[1] + 1]);
  }

  print(): void {
    for (const [name, [right, all]] of [...this.#counts].sort()) console.log(`${name} ${right}/${all} ${(right / all).toFixed(3)}`);
  }
}

function score(tally: Tally, labels: readonly Label[], facts: readonly Fact[], a: string, b: string, list: (line: string) => void): void {
  const meets = (fact: Fact, label: Label) => fact.kind === label.kind && fits(fact.a, label.a, a) && fits(fact.b, label.b, b);
  const cut = (text: string, span: Span | null) => JSON.stringify(span && text.slice(span.start, span.end));
  const taken = new Set<Fact>();
  for (const label of labels) {
    const among = facts.filter((fact) => !taken.has(fact) && meets(fact, label));
    if (label.relation === 'unrelated') {
      const avoided = !facts.some((fact) => SAID.has(fact.relation) && meets(fact, label));
      tally.add(`${label.kind} traps avoided`, avoided);
      continue;
    }
    const hit = among.find((fact) => fact.relation === label.relation) ?? among[0];
    if (hit) taken.add(hit);
    tally.add(`${label.kind} ${label.relation} found`, hit?.relation === label.relation);
    if (hit?.relation !== label.relation) list(`missed ${label.kind} ${label.relation}: ${cut(a, label.a)} | ${cut(b, label.b)}`);
  }
  for (const fact of facts.filter((one) => one.a && one.b)) {
    const right = labels.some((label) => label.relation === fact.relation && meets(fact, label));
    tally.add(`${fact.kind} precision`, right);
    if (fact.relation === 'conflict') tally.add('conflicts right', right);
    if (!right) list(`not labelled ${fact.kind} ${fact.relation}: ${cut(a, fact.a)} | ${cut(b, fact.b)}`);
  }
}

if (hasShared('facts labelled by reading')) {
  const reports = new Map(sharedReports('same-events').map((report) => [report.id, report]));
  const pairs: { pair: [string, string]; facts: Label[] }[] = readFileSync(new URL('labels/facts.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const tally = new Tally();
  for (const { pair, facts: labels } of pairs) {
    const [a, b] = pair.map((id) => reports.get(id) as DataReport) as [DataReport, DataReport];
    const kinds = new Set(['figure', 'date', 'quote']);
    const { facts } = compare(sideFrom(a), sideFrom(b), { relation: 'same event', runs: [] });
    const list = process.argv.includes('list') ? (line: string) => console.log(`  ${pair.join(' ')}: ${line}`) : () => {};
    score(
      tally,
      labels,
      facts.filter((fact) => kinds.has(fact.kind)),
      a.text,
      b.text,
      list,
    );
  }
  tally.print();
}
