import { readFileSync } from 'node:fs';
import { type FullReport, parseReportLines } from '../../lib/corpus';

/** The sample pack's reports. Throws where a line of it is bad. */
export function loadSamples(): readonly FullReport[] {
  const { reports, problems } = parseReportLines(readFileSync(new URL('sample-pack.jsonl', import.meta.url), 'utf8'));
  if (problems[0]) throw problems[0];
  return reports;
}
