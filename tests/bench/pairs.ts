import type { Side } from '../../lib/compare';
import { words } from '../../lib/text';
import { filler } from '../match/invented';
import { type DataReport, hasShared, sharedReports } from '../match/shared-data';

/** Length in words of the reports that are compared: those of about 600. */
const SHORTEST = 450;
const LONGEST = 750;

/** So many pairs of reports on one event by two outlets, of about 600 words each: real ones where the measuring data is there, else made-up words. */
export function pairsToMeasure(count: number): (readonly [Side, Side])[] {
  if (!hasShared('real pairs; the bench runs on generated text')) {
    return Array.from(
      { length: count },
      (_, i) => [sideOfText(filler(i + 1, 40)), sideOfText(`${filler(i + 2, 20)} ${filler(i + 1, 20)}`)] as const,
    );
  }
  const events = new Map<string, DataReport[]>();
  for (const report of sharedReports('same-events')) {
    const length = words(report.text).length;
    const event = (report as { event?: string }).event;
    if (!event || length < SHORTEST || length > LONGEST) continue;
    const known = events.get(event);
    if (known) known.push(report);
    else events.set(event, [report]);
  }
  return [...events.values()]
    .filter((reports) => reports.length > 1)
    .slice(0, count)
    .map(([a, b]) => [sideOfReport(a as DataReport), sideOfReport(b as DataReport)] as const);
}

/** A side of no outlet and no date. */
export function sideOfText(text: string): Side {
  return { title: null, outlet: null, agency: null, published: null, language: 'en', text, partial: false, statements: null };
}

function sideOfReport({ title, outlet, published, language, text }: DataReport): Side {
  return { ...sideOfText(text), title, outlet, published, language };
}
