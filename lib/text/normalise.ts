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

// News uses few words often. Spellings met lately and their forms stand in a table, each in one of the two neighbouring places that its hash
// gives it: what comes later takes the place of the older, so that no text can make the table grow, and a known word is found without
// cutting it out of the text.
const PLACES = 1 << 13;
const LONGEST_KEPT = 32;
const spellings: string[] = new Array<string>(PLACES).fill('');
const forms: Form[] = new Array<Form>(PLACES).fill({ text: '', number: 0 });
let numbers = 0;

/** The normalised form of a spelling. Two forms of one number have the same text; one text may have several numbers, and none is used for another text again. */
export interface Form {
  readonly text: string;
  /** 0 for the empty form, or a whole number from 1. */
  readonly number: number;
}

/** `normaliseWord` of the piece of a text from `start` to `end`, numbered. */
export function formAt(text: string, start: number, end: number): Form {
  if (end - start > LONGEST_KEPT) return { text: normaliseWord(text.slice(start, end)), number: ++numbers };
  let hash = end - start;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x9e3779b1);
  const place = (hash ^ (hash >>> 15)) & (PLACES - 2);
  if (standsAt(spellings[place] as string, text, start, end)) return forms[place] as Form;
  // The one met last stands first.
  const again = standsAt(spellings[place + 1] as string, text, start, end);
  const spelling = again ? (spellings[place + 1] as string) : text.slice(start, end);
  const form = again ? (forms[place + 1] as Form) : { text: normaliseWord(spelling), number: ++numbers };
  spellings[place + 1] = spellings[place] as string;
  forms[place + 1] = forms[place] as Form;
  spellings[place] = spelling;
  forms[place] = form;
  return form;
}

function standsAt(spelling: string, text: string, start: number, end: number): boolean {
  if (spelling.length !== end - start) return false;
  for (let i = start; i < end; i++) if (spelling.charCodeAt(i - start) !== text.charCodeAt(i)) return false;
  return true;
}
