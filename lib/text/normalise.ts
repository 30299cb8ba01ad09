// Characters that may stand unseen inside a word: soft hyphen, zero-width and bidirectional marks, tatweel.
const UNSEEN = '\\u00AD\\u061C\\u0640\\u200B-\\u200F\\u2060-\\u2064\\uFEFF';
const DROPPED = new RegExp(`[\\p{M}'’ʼ,٬${UNSEEN}]`, 'gu');
const ARABIC_FORMS: Record<string, string> = { أ: 'ا', إ: 'ا', آ: 'ا', ٱ: 'ا', ى: 'ي', ی: 'ي', ئ: 'ي', ؤ: 'و', ة: 'ه', ک: 'ك', '٫': '.' };
const ARABIC = /[أإآٱىیئؤةک٫]/gu;
const NATIVE_DIGIT = /[\u0660-\u0669\u06F0-\u06F9]/g;
const PLAIN = /^[a-z0-9]+$/;

/**
 * The form under which two spellings of a word are the same word: compatibility-composed, lower case, without marks,
 * apostrophes and unseen characters, Arabic letter variants and native digits unified. May be empty.
 */
export function normaliseWord(raw: string): string {
  const lower = raw.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  return lower
    .replace(ARABIC, (c) => ARABIC_FORMS[c] ?? c)
    .normalize('NFKD')
    .replace(DROPPED, '')
    .replace(NATIVE_DIGIT, (c) => String((c.codePointAt(0) ?? 0) & 0xf))
    .toLowerCase();
}
