import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT, readSources, withoutComments } from './sources';

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}
type Messages = Readonly<Record<string, Message>>;

const PLURAL = /_(zero|one|two|few|many|other)$/;
/** What the stores take, in characters. */
const NAME_MOST = 75;
const DESCRIPTION_MOST = 132;

const LANGUAGES = readdirSync(`${ROOT}public/_locales`).sort();
const FILES = new Map(LANGUAGES.map((language) => [language, readMessages(language)]));
const ENGLISH = FILES.get('en') as Messages;
const SOURCES = [...readSources(), { path: 'wxt.config.ts', text: readFileSync(`${ROOT}wxt.config.ts`, 'utf8') }].map(({ path, text }) => ({
  path,
  code: withoutComments(text),
}));

/** Words of a verdict, of which none may stand in what is said to readers; whole words but for those that end in a hyphen. */
const VERDICTS: Readonly<Record<string, readonly string[]>> = {
  en: ['conflict', 'copied', 'original', 'omit-', '[sic]', 'bias-', 'wrong about', 'error', 'false', 'mislead-', 'most complete'],
  fr: ['conflit-', 'copié-', 'original-', 'omis-', 'omet-', 'biais-', 'erreur-', 'faux', 'fausse-', 'tromp-', 'le plus complet'],
  es: ['conflict-', 'copiad-', 'original-', 'omit-', 'omis-', 'sesg-', 'error-', 'fals-', 'engañ-', 'más complet-'],
  de: [
    'konflikt-',
    'kopiert-',
    'original-',
    'weggelassen',
    'ausgelassen',
    'unterschlagen',
    'fehler-',
    'falsch-',
    'irreführ-',
    'vollständigst-',
  ],
  ar: [
    'تعارض-',
    'تناقض-',
    'يناقض-',
    'منسوخ-',
    'الأصل-',
    'أصلي-',
    'أغفل-',
    'إغفال-',
    'حذف من',
    'منحاز-',
    'انحياز-',
    'خطأ',
    'كاذب-',
    'مضلل-',
    'الأكمل',
  ],
  fa: [
    'تناقض-',
    'متناقض-',
    'تعارض-',
    'کپی',
    'رونویسی شده',
    'اصلی-',
    'جا انداخته-',
    'حذف کرده-',
    'سوگیر-',
    'جانبدار-',
    'اشتباه-',
    'غلط-',
    'نادرست-',
    'دروغ-',
    'گمراه-',
    'کامل‌ترین',
  ],
};

function readMessages(language: string): Messages {
  return JSON.parse(readFileSync(`${ROOT}public/_locales/${language}/messages.json`, 'utf8')) as Messages;
}

const tagOf = (language: string): string => FILES.get(language)?.languageTag?.message ?? '';
const stemOf = (key: string): string => key.replace(PLURAL, '');
const isPlural = (key: string): boolean => PLURAL.test(key) && `${stemOf(key)}_other` in ENGLISH;
const categories = (language: string): string[] => new Intl.PluralRules(tagOf(language)).resolvedOptions().pluralCategories;

/** Whether a plural form stands for one number alone, so that the number need not be said. */
function namesItsNumber(language: string, category: string): boolean {
  const rules = new Intl.PluralRules(tagOf(language));
  return Array.from({ length: 1000 }, (_, count) => rules.select(count)).filter((one) => one === category).length === 1;
}

/** The keys that a language ought to have: those of English, in its own plural forms. */
function keysFor(language: string): string[] {
  const keys = Object.keys(ENGLISH).flatMap((key) =>
    isPlural(key) ? (key.endsWith('_other') ? categories(language).map((category) => `${stemOf(key)}_${category}`) : []) : [key],
  );
  return keys;
}

/** Where each string, or the forms of one, stand in English. */
const RANKS = new Map(Object.keys(ENGLISH).map((key, rank) => [stemOf(key), rank]));
const rankOf = (key: string): number => RANKS.get(stemOf(key)) ?? -1;
/** The English string that one of another language stands for; undefined where English has none. */
const englishOf = (key: string): Message | undefined => ENGLISH[isPlural(key) ? `${stemOf(key)}_other` : key];
const named = ({ message }: Message): string[] => [...message.matchAll(/\$(\w+)\$/g)].map((match) => (match[1] as string).toLowerCase());
const substitutions = (one: Message): Set<string> => new Set(named(one).map((name) => one.placeholders?.[name]?.content ?? `no ${name}`));

/** The strings that have a pattern, each under its key. */
function having(messages: Messages, pattern: RegExp): [key: string, message: string][] {
  return Object.entries(messages).flatMap(([key, { message }]) => (pattern.test(message) ? [[key, message]] : []));
}

describe('the strings that the code names', () => {
  const literals = new Set(
    SOURCES.flatMap(({ code }) => [...code.matchAll(/['"`]([A-Za-z]\w*)['"`]|__MSG_(\w+)__/g)].map((match) => match[1] ?? match[2])),
  );

  it('are all that there are', () => {
    expect(Object.keys(ENGLISH).filter((key) => !literals.has(key) && !(isPlural(key) && literals.has(stemOf(key))))).toEqual([]);
  });

  it('are there', () => {
    const asked = SOURCES.flatMap(({ code }) => [
      ...[...code.matchAll(/\b(?:t|getMessage)\(\s*'(\w+)'/g)].map((match) => match[1] as string),
      ...[...code.matchAll(/\bplural\(\s*'(\w+)'/g)].map((match) => `${match[1]}_other`),
      ...[...code.matchAll(/__MSG_(\w+)__/g)].map((match) => match[1] as string),
    ]);
    expect(asked.length).toBeGreaterThan(50);
    expect([...new Set(asked)].filter((key) => !(key in ENGLISH))).toEqual([]);
  });

  it('are named whole, so that each is found: none is put together from parts', () => {
    const joined = SOURCES.filter(({ path }) => path !== 'lib/browser/words.ts').flatMap(({ path, code }) =>
      [...code.matchAll(/\b(?:t|plural|getMessage)\(\s*(?:`[^`]*\$\{|'\w+'\s*\+)[^)]*/g)].map((match) => `${path}: ${match[0]}`),
    );
    expect(joined).toEqual([]);
  });

  it('have names that browsers take', () => {
    expect(Object.keys(ENGLISH).filter((key) => !/^[A-Za-z0-9_]+$/.test(key))).toEqual([]);
  });
});

describe.each(LANGUAGES)('the interface in %s', (language) => {
  const messages = FILES.get(language) as Messages;
  const entries = Object.entries(messages);

  it('has the strings of English, in the plural forms of its own', () => {
    expect(Object.keys(messages).sort()).toEqual(keysFor(language).sort());
  });

  it('has plural forms that its language knows, and no others', () => {
    const known = new Set(categories(language));
    const plural = entries.map(([key]) => key).filter(isPlural);
    expect(plural.filter((key) => !known.has((PLURAL.exec(key) as RegExpExecArray)[1] as Intl.LDMLPluralRule))).toEqual([]);
    for (const stem of new Set(plural.map(stemOf)))
      expect(
        [...known].filter((category) => !(`${stem}_${category}` in messages)),
        stem,
      ).toEqual([]);
  });

  it('has them in the order of English', () => {
    const own = Object.keys(messages);
    expect(own).toEqual([...own].sort((one, other) => rankOf(one) - rankOf(other)));
  });

  it('says which language it is', () => {
    expect(new Intl.Locale(tagOf(language)).language).toBe(new Intl.Locale(language.replace('_', '-')).language);
    expect(Intl.PluralRules.supportedLocalesOf(tagOf(language))).toHaveLength(1);
  });

  it('declares each placeholder that it uses, and uses each that it declares', () => {
    for (const [key, one] of entries) {
      if (!one.placeholders && !one.message.includes('$')) continue;
      expect(new Set(named(one)), key).toEqual(new Set(Object.keys(one.placeholders ?? {})));
      for (const { content } of Object.values(one.placeholders ?? {})) expect(content, key).toMatch(/^\$[1-9]$/);
      expect(one.message.replace(/\$\w+\$/g, ''), key).not.toContain('$');
    }
  });

  it('says all that English says with placeholders, and nothing else', () => {
    const alone = new Set(categories(language).filter((category) => namesItsNumber(language, category)));
    for (const [key, one] of entries) {
      const english = englishOf(key);
      if (!english || (!english.placeholders && !one.placeholders)) continue;
      const wanted = substitutions(english);
      if (isPlural(key) && alone.has(key.slice(key.lastIndexOf('_') + 1)) && !substitutions(one).has('$1')) wanted.delete('$1');
      expect(substitutions(one), key).toEqual(wanted);
    }
  });

  it('has no empty string, no markup, no straight quotation mark and no space too many', () => {
    for (const wrong of [/^$/, /<|>|&#?\w+;/, /["'`´]/, /^\s|\s$|\s\s|[\n\r\t]/]) expect(having(messages, wrong)).toEqual([]);
  });

  it('keeps what is drawn of the example: the tags in square brackets, and the same words in both of its reports', () => {
    const tags = (one: Message | undefined): string[] => one?.message.match(/\[\/?\w+\]/g) ?? [];
    expect(entries.filter(([key, one]) => tags(one).join() !== tags(englishOf(key)).join())).toEqual([]);
    const same = (key: string): string | undefined => /\[same\](.+)\[\/same\]/.exec(messages[key]?.message ?? '')?.[1];
    expect(same('helpSampleHere')).toBe(same('helpSampleThere'));
  });

  it('fits the stores', () => {
    expect(messages.extensionName?.message.length ?? 0).toBeLessThanOrEqual(NAME_MOST);
    expect(messages.extensionDescription?.message.length ?? 0).toBeLessThanOrEqual(DESCRIPTION_MOST);
  });

  it('gives no verdict', () => {
    for (const word of VERDICTS[language] ?? []) {
      const open = word.endsWith('-');
      const plain = (open ? word.slice(0, -1) : word).replace(/[[\]]/g, '\\$&');
      expect(having(messages, new RegExp(`(?<!\\p{L})${plain}${open ? '' : '(?!\\p{L})'}`, 'iu'))).toEqual([]);
    }
  });
});

/** Rules of print, by language: what must not stand in any of its strings. */
const MISPRINTS: Readonly<Record<string, readonly RegExp[]>> = {
  // A no-break space stands before two-part signs and inside quotation marks.
  fr: [/[^\u202F]([;!?»]|:(?!\/\/))/, /«[^\u202F]/, /[“”„]/],
  es: [/(?<!¿[^?]*)\?/, /(?<!¡[^!]*)!/, /[“”„]/],
  de: [/[”«»]/, /„[^“]*$/, /^[^„]*“/],
  // Its own comma, semicolon and question mark; no letters of Persian.
  ar: [/[,;?“”]/, /[یکپچژگ]/, /[٠-٩۰-۹]/],
  // Its own letters, not those of Arabic; its own digits; plural and prefix by a half-space.
  fa: [/[,;?“”]/, /[يكىةأإ]/, /[0-9٠-٩]/, /(?<!\p{L})ن?می /u, /\p{L} ها(?!\p{L})/u, /ه ی(?!\p{L})/u],
};

describe.each(Object.keys(MISPRINTS).filter((language) => FILES.has(language)))('print in %s', (language) => {
  it('follows the rules of the language', () => {
    for (const misprint of MISPRINTS[language] ?? []) expect(having(FILES.get(language) as Messages, misprint)).toEqual([]);
  });
});
