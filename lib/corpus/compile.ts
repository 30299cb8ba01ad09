import * as v from 'valibot';
import { isNode, LineCounter, parseDocument } from 'yaml';
import type { Fingerprint } from '../text';
import { checkSource, type SourceProblem } from './check-source';
import { readGrams } from './fingerprint-text';
import { reportSource } from './source-file';
import type { BundledReport, Pack } from './types';

// Build only: not behind the front door, so that `yaml` stays out of the extension.

/** A source file of the bundled corpus that cannot be compiled; the message has a line `file:line: reason` for each thing wrong. */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

/** A source file: its name without folders ("some-report.yaml") and what is in it. */
export interface SourceFile {
  readonly name: string;
  readonly source: string;
}

/** Name of the pack that the bundled reports form. */
const BUNDLED_PACK = 'bundled';

/**
 * Compiles one source file. The report's id is the file's name without ".yaml".
 * @throws SourceError with file, line and reason of everything wrong with it.
 */
export function compileReport(fileName: string, source: string): BundledReport {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines });
  const fail = (problems: { line: number; reason: string }[]) => {
    throw new SourceError(problems.map(({ line, reason }) => `${fileName}:${line}: ${reason}`).join('\n'));
  };
  if (!/^[a-z0-9][a-z0-9-]*\.yaml$/.test(fileName))
    fail([{ line: 1, reason: 'the name must be lower-case letters, digits and hyphens, then ".yaml"' }]);
  const [unreadable] = document.errors;
  if (unreadable) fail([{ line: lines.linePos(unreadable.pos[0]).line, reason: unreadable.message.split('\n')[0] ?? 'no YAML' }]);

  const placed = ({ path, reason }: SourceProblem) => {
    // A missing key has no node of its own: its parent's place is named.
    for (let depth = path.length; depth >= 0; depth--) {
      const node = depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return { line: lines.linePos(node.range[0]).line, reason: `${path.join('.')} ${reason}`.trim() };
    }
    return { line: 1, reason: `${path.join('.')} ${reason}`.trim() };
  };
  const parsed = v.safeParse(reportSource, document.toJS());
  if (!parsed.success) {
    fail(
      parsed.issues.map((issue) => {
        const path = (issue.path ?? []).map((item) => item.key as string | number);
        return placed({ path, reason: reasonOf(issue) });
      }),
    );
  }
  const report = parsed.output as v.InferOutput<typeof reportSource>;
  const problems = checkSource(report);
  if (problems.length > 0) fail(problems.map(placed));

  const { leftOut: _, fingerprint, statements, ...citation } = report;
  const grams = readGrams(fingerprint.grams) as Pick<Fingerprint, 'hashes' | 'positions'>;
  return {
    id: fileName.slice(0, -'.yaml'.length),
    ...citation,
    fingerprint: { version: fingerprint.version, words: fingerprint.words, ...grams },
    statements,
  };
}

/**
 * Compiles all source files into the bundled pack, in the order of their names.
 * @throws SourceError for a bad file, or two files of one name.
 */
export function compilePack(files: readonly SourceFile[]): Pack {
  const reports = new Map<string, BundledReport>();
  for (const { name, source } of [...files].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const report = compileReport(name, source);
    if (reports.has(report.id)) throw new SourceError(`${name}:1: duplicate id "${report.id}"`);
    reports.set(report.id, report);
  }
  return { name: BUNDLED_PACK, format: 1, reports: [...reports.values()] };
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object') return issue.expected === 'never' ? 'is an unknown key' : 'is missing';
  if (issue.input === undefined) return 'is missing';
  return issue.message.startsWith('Invalid') ? `must be ${issue.expected ?? 'something else'}, and is ${issue.received}` : issue.message;
}
