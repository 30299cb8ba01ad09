import { STOP_LANGUAGES, stopLanguagesOf, stopWordsOf } from './stop-words';
import type { Word } from './words';

/** Words looked at when a text's language is told from its stop words. */
const LANGUAGE_SAMPLE = 300;
/** Share of stop words below which no language is named: running text of any listed language has a third or more. */
const LANGUAGE_SHARE = 0.15;
/** Letters below which a word is never stemmed: short words collide. */
const SHORTEST_STEM = 4;

const NUMBER = /^\p{N}/u;
const ARABIC_WORD = /^[\u0621-\u064A]+$/;
const ARABIC_PREFIXES = ['وال', 'بال', 'كال', 'فال', 'لل', 'ال', 'و'];
const ARABIC_SUFFIXES = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ه', 'ي'];

/**
 * Two-letter code of the language of a text: the tag's own where it is given, else the one whose stop words are the
 * most frequent among the first words; null where none is frequent enough.
 */
export function languageOf(tokens: readonly Word[], tag: string | null = null): string | null {
  const given = tag?.slice(0, 2).toLowerCase();
  if (given && /^[a-z]{2}$/.test(given) && !/^[a-z]{3}/i.test(tag ?? '')) return given;
  const sample = tokens.slice(0, LANGUAGE_SAMPLE);
  const hits = STOP_LANGUAGES.map(() => 0);
  for (const { text } of sample) {
    for (let bits = stopLanguagesOf(text), i = 0; bits > 0; bits >>= 1, i++) if (bits & 1) (hits[i] as number)++;
  }
  let best: string | null = null;
  let most = sample.length * LANGUAGE_SHARE;
  hits.forEach((n, i) => {
    if (n > most) [best, most] = [STOP_LANGUAGES[i] as string, n];
  });
  return best;
}

/**
 * The term under which a word's inflections are one, or null for stop words, numbers and single letters. The stems are
 * light on purpose: plural and the commonest endings, never derivations, so that two terms rarely mean two things.
 */
export function termOf(word: string, language: string | null): string | null {
  const first = word.charCodeAt(0);
  // Most words begin with plain letters, which no pattern has to tell.
  const plain = first >= 0x61 && first <= 0x7a;
  if (!plain && NUMBER.test(word)) return null;
  if (stopWordsOf(language ?? 'en').has(word)) return null;
  if (word.length < 2 && first < 0x2e80) return null;
  if (!plain && ARABIC_WORD.test(word)) return arabicStem(word);
  if (word.length <= SHORTEST_STEM) return word;
  switch (language) {
    case null:
    case 'en':
      return englishStem(word);
    case 'es':
    case 'it':
    case 'pt':
    case 'fr':
      return word.replace(/(?:es|as|os|s|[aeio])$/, '');
    case 'de':
    case 'nl':
    case 'sv':
      return word.replace(/(?:en|es|em|e|s|n)$/, '');
    case 'ru':
      return word.length > 5
        ? word.replace(/(?:ого|его|ами|ями|ому|ах|ях|ов|ев|ой|ей|ом|ем|ам|ям|ых|их|ыи|ии|ая|яя|ое|ее|[аеиоуыьюя])$/, '')
        : word;
    default:
      return word;
  }
}

/** Plural, -ing, -ed: what news inflects, and no more. Possessives have lost their apostrophe and go with the plural. */
function englishStem(word: string): string {
  if (word.endsWith('ies') && word.length > 5) return `${word.slice(0, -3)}y`;
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('es') && /(?:[cs]h|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('ing') && word.length > 6) return undouble(word.slice(0, -3));
  if (word.endsWith('ed') && word.length > 5) return undouble(word.slice(0, -2));
  if (word.endsWith('s') && !/[siu]s$/.test(word)) return word.length > 5 ? withoutE(word.slice(0, -1)) : word.slice(0, -1);
  return word.length > 5 ? withoutE(word) : word;
}

function undouble(stem: string): string {
  return /([bdgmnprt])\1$/.test(stem) ? stem.slice(0, -1) : withoutE(stem);
}

function withoutE(stem: string): string {
  return stem.endsWith('e') ? stem.slice(0, -1) : stem;
}

/** Article, joined conjunction and preposition before a word, and plural and pronoun endings after it (after Larkey's light10). */
function arabicStem(word: string): string {
  let stem = word;
  for (const prefix of ARABIC_PREFIXES) {
    if (stem.startsWith(prefix) && stem.length - prefix.length >= 3) {
      stem = stem.slice(prefix.length);
      break;
    }
  }
  for (const suffix of ARABIC_SUFFIXES) {
    if (stem.endsWith(suffix) && stem.length - suffix.length >= 3) return stem.slice(0, -suffix.length);
  }
  return stem;
}
