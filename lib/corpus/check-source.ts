import { GRAM, WINDOW, WORDS_VERSION, words } from '../text';
import { readGrams } from './fingerprint-text';
import { QUOTE_WORDS, type ReportSource, type StatementSource } from './source-file';

/** Something wrong in a source file: where, as a path of keys, and what. */
export interface SourceProblem {
  readonly path: readonly (string | number)[];
  readonly reason: string;
}

/** Pairs of a citation fact and the remark on where it came from: both are there, or neither. */
const ORIGINS = [
  ['outlet', 'outletFrom'],
  ['agency', 'agencyFrom'],
  ['title', 'titleFrom'],
  ['published', 'publishedFrom'],
] as const;

/** What a well-formed source file gets wrong about itself; empty where nothing is. */
export function checkSource(source: ReportSource): SourceProblem[] {
  const problems: SourceProblem[] = [];
  for (const [fact, origin] of ORIGINS) {
    if ((source[fact] === null) !== (source[origin] === null))
      problems.push({ path: [origin], reason: `${fact} and ${origin} must both be given or both be null` });
  }
  problems.push(...checkFingerprint(source));
  source.statements.forEach((statement, i) => {
    for (const { path, reason } of checkStatement(statement)) problems.push({ path: ['statements', i, ...path], reason });
    const [first, last] = statement.at;
    if (last >= source.fingerprint.words) {
      problems.push({ path: ['statements', i, 'at'], reason: `word ${last} is beyond the original's ${source.fingerprint.words} words` });
    }
    for (let j = 0; j < i; j++) {
      const [from, to] = (source.statements[j] as StatementSource).at;
      if (j === i - 1 && from > first)
        problems.push({
          path: ['statements', i, 'at'],
          reason: 'stands before the statement above it: statements go in the order of the original',
        });
      const shared = from < first && to < last ? to - first + 1 : 0;
      if (shared * 2 > Math.min(to - from, last - first) + 1) {
        problems.push({ path: ['statements', i, 'at'], reason: `crosses words ${from} to ${to} of another statement by more than half` });
      }
    }
  });
  return problems;
}

function checkFingerprint({ fingerprint }: ReportSource): SourceProblem[] {
  const bad = (key: string, reason: string) => [{ path: ['fingerprint', key], reason }];
  if (fingerprint.version !== WORDS_VERSION)
    return bad('version', `made by version ${fingerprint.version} of the word cut; this is version ${WORDS_VERSION}`);
  const grams = readGrams(fingerprint.grams);
  if (typeof grams === 'string') return bad('grams', grams);
  const last = Math.max(0, fingerprint.words - GRAM);
  let before = -1;
  for (const position of [...grams.positions, last + 1]) {
    if (position <= before) return bad('grams', `position ${position} follows ${before}: positions must rise`);
    // Winnowing keeps one gram of every window, so a wider gap means that hashes are missing.
    if (position - before > WINDOW) return bad('grams', `nothing between positions ${before} and ${position}: hashes are missing`);
    before = position;
  }
  return before > last + 1 ? bad('grams', `position ${before} is beyond the original's words`) : [];
}

function checkStatement(statement: StatementSource): SourceProblem[] {
  const problems: SourceProblem[] = [];
  const { text, at } = statement;
  if (at[0] > at[1]) problems.push({ path: ['at'], reason: 'ends before it begins' });
  const inText = (part: string, path: (string | number)[]) => {
    if (!text.includes(part)) problems.push({ path, reason: `"${part}" does not stand in the statement's text` });
  };
  statement.names.forEach((name, i) => void inText(name, ['names', i]));
  statement.figures.forEach((figure, i) => {
    inText(figure.as, ['figures', i, 'as']);
    if (figure.low !== null && figure.high !== null && figure.low > figure.high)
      problems.push({ path: ['figures', i, 'low'], reason: 'is above high' });
  });
  statement.dates.forEach((date, i) => void inText(date.as, ['dates', i, 'as']));
  statement.quotes.forEach((quote, i) => void inText(`“${quote}”`, ['quotes', i]));
  for (const key of ['quotes', 'labels'] as const) {
    statement[key].forEach((part, i) => {
      if (key === 'labels') inText(part, [key, i]);
      if (words(part).length > QUOTE_WORDS) problems.push({ path: [key, i], reason: `has more than ${QUOTE_WORDS} words: paraphrase it` });
    });
  }
  for (const [, quoted = ''] of text.matchAll(/“([^“”]*)”/g)) {
    if (!statement.quotes.includes(quoted)) problems.push({ path: ['text'], reason: `“${quoted}” is not listed under quotes` });
  }
  if (/["„«»]/.test(text)) problems.push({ path: ['text'], reason: 'quotations stand in “ and ”' });
  return problems;
}
