import type { Side } from './types';

/** Characters that are looked at where a report does not name its language. */
const SAMPLE = 4000;
/** Share of words that are one of those below: about a fifth in English news, next to none in other languages. */
const ENGLISH_SHARE = 0.1;
const ENGLISH_WORDS = /\b(?:the|of|and|to|that|was|were|with|for|said|has|his|her|they|from)\b/gi;

/** The first part of a side's language tag in lower case ("en" of "en-GB"); null where it names none. */
export function baseLanguage(side: Side): string | null {
  return side.language?.split(/[-_]/)[0]?.toLowerCase() || null;
}

/** Whether a side is in English: by its language tag, or where it has none by its small words. Short texts count as English. */
export function isEnglish(side: Side): boolean {
  const language = baseLanguage(side);
  if (language) return language === 'en';
  const sample = side.text.slice(0, SAMPLE);
  const words = sample.match(/[\p{L}\p{M}]+/gu)?.length ?? 0;
  return words < 8 ? true : (sample.match(ENGLISH_WORDS)?.length ?? 0) >= ENGLISH_SHARE * words;
}
