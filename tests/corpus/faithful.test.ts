import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type BundledReport, hasText } from '../../lib/corpus';
import { fingerprint, words } from '../../lib/text';
import { loadBundled, readSources } from './bundled';
import { checkables, gaps, standsWithin, uncovered } from './completeness';
import { originals, trackedTexts } from './originals';

const reports = (await loadBundled()).reports.filter((r): r is BundledReport => !hasText(r));
const sources = await readSources();
const texts = originals('bundled reports against their originals');

/** Words that say whose side somebody is on: never to be lent to a report that did not use them. */
const SIDE = /\p{L}+-(?:backed|aligned|led|linked|affiliated|sponsored|supported)(?!\p{L})|(?<!\p{L})(?:pro|anti)-\p{L}+/giu;

describe.runIf(texts)('the project beside the originals', () => {
  it('shares no ten running words with them, titles aside', () => {
    const grams = (text: string) => {
      const run = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
      return run.slice(0, Math.max(0, run.length - 9)).map((_, i) => run.slice(i, i + 10).join(' '));
    };
    const titles = new Set((texts ?? []).flatMap((t) => grams(typeof t.title === 'string' ? t.title : '')));
    const theirs = new Set((texts ?? []).flatMap((t) => grams(t.text)).filter((gram) => !titles.has(gram)));
    const shared = trackedTexts().filter(({ text }) => grams(text).some((gram) => theirs.has(gram)));
    expect(shared.map(({ name }) => name)).toEqual([]);
  });
});

describe.runIf(texts)('a bundled report against its original', () => {
  for (const original of texts ?? []) {
    const report = reports.find((r) => r.id === original.id) as BundledReport;
    const leftOut =
      (parse(sources.find((f) => f.name === `${original.id}.yaml`)?.source ?? '') as { leftOut?: { words: string }[] }).leftOut?.map(
        (l) => l.words,
      ) ?? [];
    const tokens = words(original.text);
    const print = (i: number, j: number) => `${i}–${j} ${original.text.slice(tokens[i]?.start, tokens[j]?.end)}`;

    describe(original.id, () => {
      it('has the fingerprint of the original', () => {
        expect(report.fingerprint).toEqual(fingerprint(original.text));
      });

      it('keeps the citation facts that the original came with', () => {
        for (const key of ['outlet', 'agency', 'published', 'dateline', 'publishedFrom', 'agencyFrom', 'note'] as const)
          expect(report[key], key).toBe(original[key]);
        if (original.title !== null) expect(report.title).toBe(original.title);
        expect(report.titleFrom).toBe(original.title === null ? 'described' : 'stated');
        expect(report.outletFrom).toBe(original.outlet === null ? null : (original.outletFrom ?? 'stated'));
      });

      it('leaves out, with a reason, only what is there', () => {
        for (const part of leftOut) expect(standsWithin(part, tokens, [0, tokens.length]), part).toBe(true);
      });

      it('mentions every number, date, name and quotation', () => {
        expect(uncovered(original.text, report.statements, leftOut).map((c) => `${c.kind} ${print(c.first, c.last)}`)).toEqual([]);
      });

      it('leaves no words between its statements', () => {
        expect(gaps(original.text, report.statements, leftOut).map(([i, j]) => print(i, j))).toEqual([]);
      });

      it('takes quotations, labels and sides from the very words that a statement stands for', () => {
        const lent = report.statements.flatMap((s) =>
          [...s.quotes, ...s.labels, ...(s.text.match(SIDE) ?? [])]
            .filter((part) => !standsWithin(part, tokens, s.at))
            .map((part) => `${part} (${s.text})`),
        );
        expect(lent).toEqual([]);
      });

      it('has no number or name that the original has not', () => {
        const known = new Set(tokens.map((t) => plain(original.text.slice(t.start, t.end))));
        const strange = report.statements.flatMap((s) =>
          checkables(`It says: ${s.text}`).flatMap((c) =>
            c.kind === 'quotation' || known.has(plain(c.as)) ? [] : [`${c.as} (${s.text})`],
          ),
        );
        expect(strange).toEqual([]);
      });
    });
  }
});

const plain = (raw: string) =>
  raw
    .toLowerCase()
    .replace(/['’]s?$/, '')
    .replace(/['’]/g, '');
