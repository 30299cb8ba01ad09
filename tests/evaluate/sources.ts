import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { findSources, type Source } from '../../lib/compare/attribution-found';
import { prepare } from '../../lib/compare/prepare';
import type { Span } from '../../lib/text';

// How many of the attributions that people marked in news are found: `npx tsx tests/evaluate/sources.ts [missed]`.
// Every second article (by its place in the file) is for building on, the others are for looking.

const FILE = new URL('../../../shared/data/differences/attributions.jsonl.gz', import.meta.url);

interface Part {
  readonly spans: readonly (readonly [number, number])[];
  readonly text: string;
}

interface Attribution {
  readonly source?: readonly Part[];
  readonly cue?: readonly Part[];
}

interface Article {
  readonly id: string;
  readonly text: string;
  readonly attributions: readonly Attribution[];
}

if (!existsSync(FILE)) console.log('left out: no ../shared/data/differences/attributions.jsonl.gz');
else {
  const articles = gunzipSync(readFileSync(FILE))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Article);
  const show = process.argv[2] ?? '';
  for (const half of [0, 1]) {
    const chosen = articles.filter((_, i) => i % 2 === half);
    const count = { gold: 0, found: 0, cueMet: 0, goldCues: 0, ours: 0, oursCue: 0, oursBoth: 0, goldTold: 0, foundTold: 0, exact: 0 };
    for (const article of chosen) {
      const ours = findSources(prepare(side(article.text)));
      const gold = article.attributions.map((a) => ({ source: spans(a.source), cue: spans(a.cue) })).filter((a) => a.cue.length > 0);
      for (const g of gold) {
        const met = ours.find((o) => meets(g.cue, o.cue));
        count.goldCues++;
        if (met) count.cueMet++;
        if (g.source.length === 0) continue;
        count.gold++;
        const both = ours.find((o) => meets(g.cue, o.cue) && meets(g.source, o.at));
        if (both) count.found++;
        if (both && g.source.some((s) => s.start === both.at.start && s.end === both.at.end)) count.exact++;
        if (!both && show === 'missed' && half === 0) print(article.text, g.source, g.cue, met);
      }
      for (const o of ours) {
        count.ours++;
        const g = gold.find((x) => meets(x.cue, o.cue));
        if (g) count.oursCue++;
        if (g && (g.source.length === 0 || meets(g.source, o.at))) count.oursBoth++;
        if (!g && show === 'false' && half === 0) print(article.text, [o.at], [o.cue], undefined);
      }
    }
    const { gold, found, cueMet, goldCues, ours, oursCue, oursBoth, exact } = count;
    console.log(
      `${half === 0 ? 'built on' : 'looked at'} ${chosen.length} articles: cue recall ${rate(cueMet, goldCues)}, cue precision ${rate(oursCue, ours)}; ` +
        `source and cue recall ${rate(found, gold)}, precision ${rate(oursBoth, ours)}; of those found, source to the letter ${rate(exact, found)}`,
    );
  }
}

function side(text: string) {
  return { title: null, outlet: null, agency: null, published: null, language: 'en', text, partial: false, statements: null };
}

function spans(parts: readonly Part[] = []): Span[] {
  return parts.flatMap((part) => part.spans.map(([start, end]) => ({ start, end })));
}

function meets(gold: readonly Span[], span: Span): boolean {
  return gold.some((g) => g.start < span.end && span.start < g.end);
}

function rate(part: number, whole: number): string {
  return `${part}/${whole} ${(part / Math.max(1, whole)).toFixed(3)}`;
}

function print(text: string, source: readonly Span[], cue: readonly Span[], met: Source | undefined): void {
  const of = (s: Span) => text.slice(s.start, s.end).replace(/\s+/g, ' ');
  const from = Math.min(...[...source, ...cue].map((s) => s.start));
  console.log(
    `[${source.map(of).join(' + ')}] <${cue.map(of).join(' + ')}> ${met ? `ours: [${of(met.at)}]` : 'none'} in …${text.slice(Math.max(0, from - 60), from + 140).replace(/\s+/g, ' ')}`,
  );
}
