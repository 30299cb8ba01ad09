// Writes tests/match/background-frequencies.ts: in how many of a thousand news reports the commonest terms and names stand.
// Run by hand: npx tsx tests/match/learn-frequencies.ts, and then hash-frequencies.ts, which writes what ships.
import { writeFileSync } from 'node:fs';
import { acrossIn } from '../../lib/match/across';
import { tellableNames } from '../../lib/match/profile';
import { languageOf, nameKey, namesIn, termOf, words } from '../../lib/text';
import { type DataReport, sharedReports } from './shared-data';

/** Share of reports below which a word is left to the common prior of rare words. */
const LEAST = { term: 0.01, name: 0.006, arabic: 0.03, skeleton: 0.004 };

function count(reports: readonly DataReport[]): { terms: Map<string, number>; names: Map<string, number> } {
  const terms = new Map<string, number>();
  const names = new Map<string, number>();
  const step = 1 / reports.length;
  for (const report of reports) {
    const tokens = words(report.text);
    const language = languageOf(tokens, report.language);
    const seenTerms = new Set(tokens.map((word) => termOf(word.text, language)).filter((term) => term !== null));
    const seenNames = new Set<string>();
    for (const name of namesIn(report.text, tokens)) {
      const keys = name.words.map((word) => nameKey(word.text));
      keys.forEach((key, i) => {
        if (termOf(key, language) === null) return;
        seenNames.add(key);
        if (keys[i + 1] !== undefined) seenNames.add(`${key} ${keys[i + 1]}`);
      });
    }
    for (const term of seenTerms) terms.set(term, (terms.get(term) ?? 0) + step);
    for (const name of seenNames) names.set(name, (names.get(name) ?? 0) + step);
  }
  return { terms, names };
}

/** Share of the reports of each skeleton of a name, where it is the more common: what is an everyday word in one script is no telling name in the other. */
function countSkeletons(...sets: DataReport[][]): Map<string, number> {
  const most = new Map<string, number>();
  for (const reports of sets) {
    const shares = new Map<string, number>();
    for (const { text, language: tag } of reports) {
      const tokens = words(text);
      const language = languageOf(tokens, tag);
      const skeletons = acrossIn(tokens, tellableNames(text, tokens, language), language).map((mention) => mention.skeleton);
      for (const skeleton of new Set(skeletons)) shares.set(skeleton, (shares.get(skeleton) ?? 0) + 1 / reports.length);
    }
    for (const [skeleton, share] of shares) most.set(skeleton, Math.max(share, most.get(skeleton) ?? 0));
  }
  return most;
}

/** Buckets of half a power of two, the most frequent first: "0 president,american;1 …". */
function packed(shares: Map<string, number>, least: number): string {
  const buckets = new Map<number, string[]>();
  for (const [key, share] of shares) {
    if (share < least) continue;
    const bucket = Math.round(-2 * Math.log2(share));
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), key]);
  }
  return [...buckets]
    .sort((a, b) => a[0] - b[0])
    .map(([bucket, keys]) => `${bucket}:${keys.sort().join(',')}`)
    .join('\n');
}

const english = count(sharedReports('background'));
const arabic = count(sharedReports('arabic'));
writeFileSync(
  new URL('background-frequencies.ts', import.meta.url),
  `// Written by tests/match/learn-frequencies.ts: counts over 10,000 English and 6,000 Arabic news reports. Each line is a bucket n of
// words that stand in about 2^(-n/2) of all reports. Terms as \`termOf\` stems them; names as \`nameKey\` folds them.
export const TERM_BUCKETS = \`${packed(english.terms, LEAST.term)}\n${packed(arabic.terms, LEAST.arabic)}\`;

export const NAME_BUCKETS = \`${packed(english.names, LEAST.name)}\`;

// Names by \`skeletonOf\`, of both sets.
export const SKELETON_BUCKETS = \`${packed(countSkeletons(sharedReports('background'), sharedReports('arabic')), LEAST.skeleton)}\`;
`,
);
