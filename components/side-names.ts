import { dateInWords } from './dates';
import { isolate, type Words } from './words';

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
