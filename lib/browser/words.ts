import type messages from '../../public/_locales/en/messages.json';

/** Name of a string in `_locales`. */
export type Key = keyof typeof messages;
type Stem<K> = K extends `${infer S}_other` ? S : never;
/** Name of a string that has plural forms: `key_one`, `key_other`, … */
export type PluralKey = Stem<Key>;

/** Reads one string of the interface; empty where there is none of that name. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/** The interface's strings, in the language that they are written in. */
export interface InterfaceWords {
  /** BCP 47 tag of the strings; dates and numbers follow it too. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  number(value: number): string;
  /** A share from 0 to 1, in whole per cent. */
  percent(share: number): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  t(key: Key, substitutions?: readonly string[]): string;
  /** The form for a count; the count itself, formatted, is the first substitution. */
  plural(key: PluralKey, count: number, more?: readonly string[]): string;
}

/** Languages written from right to left, by the first part of their tag. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set(['ar', 'dv', 'fa', 'he', 'ps', 'sd', 'ug', 'ur', 'yi']);

/**
 * Strings, plural forms and the language they are in. Numbers and dates follow the language of the strings, not of the browser: a
 * French date inside an English sentence helps nobody, and the browser falls back to English where a language has no strings.
 */
export function makeWords(getMessage: GetMessage): InterfaceWords {
  const language = getMessage('languageTag', []) || 'en';
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat(language);
  const number = (value: number): string => numbers.format(value);
  const t = (key: Key, substitutions: readonly string[] = []): string => getMessage(key, [...substitutions]);
  return {
    language,
    direction: RIGHT_TO_LEFT.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr',
    number,
    percent: (share) => new Intl.NumberFormat(language, { style: 'percent' }).format(share),
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    t,
    plural: (key, count, more = []) => {
      const substitutions = [number(count), ...more];
      return getMessage(`${key}_${rules.select(count)}`, substitutions) || getMessage(`${key}_other`, substitutions);
    },
  };
}
