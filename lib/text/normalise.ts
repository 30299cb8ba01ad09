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

// News uses few words often. Spellings met lately and their forms stand in a table, each in the one place that its hash gives it: what comes
// later takes the place, so that no text can make the table grow, and a known word is found without cutting it out of the text.
const PLACES = 1 << 15;
const LONGEST_KEPT = 32;
const spellings: string[] = new Array<string>(PLACES).fill('');
const forms: string[] = new Array<string>(PLACES).fill('');

/** `normaliseWord` of the piece of a text from `start` to `end`. */
export function normaliseAt(text: string, start: number, end: number): string {
  if (end - start > LONGEST_KEPT) return normaliseWord(text.slice(start, end));
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  const place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  if (!standsAt(spellings[place] as string, text, start, end)) {
    const spelling = text.slice(start, end);
    spellings[place] = spelling;
    forms[place] = normaliseWord(spelling);
  }
  return forms[place] as string;
}

function standsAt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let i = start; i < end; i++) if (spelling.charCodeAt(i - start) !== text.charCodeAt(i)) return false;
  return true;
}
