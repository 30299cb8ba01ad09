import { hasText, type Report, textOf } from '../corpus';
import type { Side } from './types';

/** What the engine takes from a report, in whichever way it is held. */
export function sideOf(report: Report): Side {
  const full = hasText(report);
  return {
    title: report.title,
    outlet: report.outlet,
    agency: report.agency,
    published: report.published,
    language: report.language,
    text: textOf(report),
    partial: full && report.partial,
    statements: full ? null : report.statements,
  };
}
