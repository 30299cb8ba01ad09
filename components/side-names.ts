import type { ComparisonView, ReportRef } from '../lib/browser';
import { dateInWords } from './dates';
import { isolate, type Words } from './words';

/** What the two sides of a comparison are called, so that no reader takes one for the other. */
export function sideNames({ a, b }: ComparisonView, refs: readonly ReportRef[], words: Words): { first: string; second: string } {
  if (refs[0]?.id === refs[1]?.id) return { first: words.t('libraryPresentText'), second: words.t('libraryEarlierText') };
  const [first, second] = namesOf([a, b], words);
  return { first: first ?? '', second: second ?? '' };
}

/** Names for reports that stand beside each other: the outlet; where two share it, with the date; where that is shared too, numbered. */
export function namesOf(sides: readonly { readonly outlet: string | null; readonly published: string | null }[], words: Words): string[] {
  const plain = sides.map(({ outlet }) => (outlet === null ? words.t('outletNotStated') : isolate(outlet, words)));
  const dated = plain.map((name, i) => {
    const published = sides[i]?.published ?? null;
    return isShared(plain, name) && published !== null
      ? words.t('libraryVersionName', [name, dateInWords(published, words.language)])
      : name;
  });
  return dated.map((name, i) => (isShared(dated, name) ? words.t('numbered', [name, words.number(i + 1)]) : name));
}

const isShared = (names: readonly string[], name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
