/** Reads one string of the interface; empty where there is none of that name. */
export type GetMessage = (key: string, substitutions: string[]) => string;

/** The interface's strings, as views take them. */
export interface InterfaceWords {
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  number(value: number): string;
  /** A share from 0 to 1, in whole per cent. */
  percent(share: number): string;
  /** "A, B and C". */
  list(items: readonly string[]): string;
  t(key: string, substitutions?: readonly string[]): string;
  plural(key: string, count: number, more?: readonly string[]): string;
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
  const t = (key: string, substitutions: readonly string[] = []): string => getMessage(key, [...substitutions]);
  return {
    language,
    direction: RIGHT_TO_LEFT.has(new Intl.Locale(language).language) ? 'rtl' : 'ltr',
    number,
    percent: (share) => new Intl.NumberFormat(language, { style: 'percent' }).format(share),
    list: (items) => new Intl.ListFormat(language, { type: 'conjunction' }).format(items),
    t,
    plural: (key, count, more = []) => {
      const substitutions = [number(count), ...more];
      return t(`${key}_${rules.select(count)}`, substitutions) || t(`${key}_other`, substitutions);
    },
  };
}
