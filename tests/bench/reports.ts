import type { FullReport } from '../../lib/corpus';
import { filler, report } from '../match/invented';
import { hasShared, sharedReports } from '../match/shared-data';

/** So many reports to measure on: real ones where the measuring data is there, else made-up words; says which on standard error. */
export function reportsToMeasure(count: number): FullReport[] {
  if (hasShared('real reports; the bench runs on generated text')) {
    return sharedReports('background')
      .slice(0, count)
      .map((one) =>
        report(one.id, one.text, { outlet: one.outlet, title: one.title, published: one.published, language: one.language, url: one.url }),
      );
  }
  return Array.from({ length: count }, (_, i) =>
    report(`generated-${i}`, filler(i + 1, 50), { title: filler(i + 7, 1), published: `20${10 + (i % 20)}-0${1 + (i % 9)}-11` }),
  );
}
