import type { FullReport } from '../../lib/corpus';
import { filler, report } from '../match/invented';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';
import { random } from '../torture/rounds';

/** So many reports to measure on: real ones where the measuring data is there, else made-up words; says which on standard error. */
export function reportsToMeasure(count: number): FullReport[] {
  return there() ? sharedReports('background').slice(0, count).map(asReport) : generated(0, count);
}

/** Reports that are none of `reportsToMeasure`, to ask for. */
export function reportsToAsk(count: number): FullReport[] {
  if (!there()) return generated(1_000_000, count);
  const all = sharedReports('dated-events');
  return Array.from({ length: count }, (_, i) => asReport(all[(i * 29) % all.length] as DataReport));
}

/** So many reports, a thousand at a time. Beyond those there are, paragraphs of reports drawn at random stand under the head of another. */
export function* manyReports(count: number): Generator<FullReport[]> {
  const real = reportsToMeasure(10_000);
  const paragraphs = real.map(({ text }) => text.split(/\n+/).filter((part) => part.length > 0));
  const next = random(1);
  const draw = <T>(of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;
  for (let from = 0; from < count; from += 1000) {
    yield Array.from({ length: Math.min(1000, count - from) }, (_, i) => {
      const head = real[(from + i) % real.length] as FullReport;
      if (from + i < real.length) return head;
      const text = (paragraphs[(from + i) % real.length] ?? []).map(() => draw(draw(paragraphs))).join('\n\n');
      return { ...head, id: `${head.id}-${from + i}`, text };
    });
  }
}

const there = () => hasShared('real reports; the bench runs on generated text');

export function asReport({ id, text, outlet, title, published, language, url }: DataReport): FullReport {
  return report(id, text, { outlet, title, published, language, url });
}

function generated(from: number, count: number): FullReport[] {
  return Array.from({ length: count }, (_, n) => {
    const i = from + n;
    return report(`generated-${i}`, filler(i + 1, 50), { title: filler(i + 7, 1), published: `20${10 + (i % 20)}-0${1 + (i % 9)}-11` });
  });
}
