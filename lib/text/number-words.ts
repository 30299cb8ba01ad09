import type { Span } from './span';
import type { Word } from './words';

/** A number read from words or digits. */
export interface NumberRead extends Span {
  readonly value: number;
  /** Index of the word after its last. */
  readonly next: number;
  /** Significant digits as written: "3,600" has two, "$36.65" four, "dozen" one. */
  readonly digits: number;
  /** Written in words alone. */
  readonly inWords: boolean;
}

const SMALL = table({
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19,
}); // biome-ignore format: a table
// Small numbers of other languages, but for those that are English words ("once", "elf", "six").
const OTHER_SMALL = table({
  zwei: 2, drei: 3, vier: 4, funf: 5, sechs: 6, sieben: 7, acht: 8, neun: 9, zehn: 10, zwolf: 12,
  deux: 2, trois: 3, quatre: 4, cinq: 5, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12,
  dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10, doce: 12,
  два: 2, две: 2, три: 3, четыре: 4, пять: 5, шесть: 6, семь: 7, восемь: 8, девять: 9, десять: 10, двенадцать: 12,
}); // biome-ignore format: a table
const TENS = table({ twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 });
const SCALES = table({
  dozen: 12, hundred: 100, thousand: 1e3, lakh: 1e5, million: 1e6, crore: 1e7, billion: 1e9, trillion: 1e12,
  mln: 1e6, mio: 1e6, mrd: 1e9, millionen: 1e6, milliarden: 1e9, milliard: 1e9, milliards: 1e9, millones: 1e6, milioni: 1e6, miliardi: 1e9, miljoen: 1e6,
  miljard: 1e9, tausend: 1e3, mille: 1e3, mil: 1e3, الف: 1e3, الاف: 1e3, مليون: 1e6, ملايين: 1e6, مليار: 1e9, مليارات: 1e9, میلیون: 1e6, ميليون: 1e6, هزار: 1e3, миллион: 1e6, миллиона: 1e6, миллионов: 1e6,
  млн: 1e6, миллиард: 1e9, миллиарда: 1e9, миллиардов: 1e9, млрд: 1e9, тысяч: 1e3, тысячи: 1e3, тыс: 1e3,
}); // biome-ignore format: a table
const AFTER_DIGITS_ONLY = table({ millions: 1e6, billions: 1e9, trillions: 1e12 });
const SUFFIXES = table({ k: 1e3, m: 1e6, mn: 1e6, b: 1e9, bn: 1e9, t: 1e12, tn: 1e12, trn: 1e12 });
const LONGEST = 8;

function table(values: Readonly<Record<string, number>>): ReadonlyMap<string, number> {
  return new Map(Object.entries(values));
}

/** Words with which a number may begin, but for digits. */
export const NUMBER_WORDS: ReadonlySet<string> = new Set([
  'half',
  'a',
  'an',
  ...SMALL.keys(),
  ...OTHER_SMALL.keys(),
  ...TENS.keys(),
  ...SCALES.keys(),
]);

/** Whether a word begins with a digit of any script. */
export function beginsWithDigit({ text }: Pick<Word, 'text'>): boolean {
  const code = text.charCodeAt(0);
  return code < 0x80 ? code >= 48 && code <= 57 : /^\p{Nd}/u.test(text);
}

const DIGITS = /^([\p{Nd}.,٫٬]+)(\p{L}{0,3})$/u;
const NATIVE = /[\u0660-\u0669\u06F0-\u06F9\u0966-\u096F]/g;

/** Whether the text writes decimals with a comma ("3,5 %"), judged by its unambiguous numbers. */
export function usesDecimalComma(text: string): boolean {
  // Begins at the comma, which is sought faster than a digit.
  const commas = text.match(/,(?<=\p{Nd},)\p{Nd}{1,2}(?![\p{Nd},.])/gu)?.length ?? 0;
  if (commas === 0) return false;
  const dots = text.match(/\p{Nd}\.\p{Nd}{1,2}(?![\p{Nd},.])/gu)?.length ?? 0;
  const thousands = text.match(/\p{Nd},\p{Nd}{3}(?![\p{Nd},])/gu)?.length ?? 0;
  return commas > dots + thousands;
}

/** Value of a run of digits with marks ("1,300.5", "1.300,5", "٢٥٠٠"); null if it is none. */
function readDigits(raw: string, decimalComma: boolean): number | null {
  let plain = raw
    .replace(NATIVE, (c) => String((c.codePointAt(0) ?? 0) & 0xf))
    .replace(/٬/g, '')
    .replace(/٫/g, '.');
  const [thousands, decimal] = decimalComma ? ['.', ','] : [',', '.'];
  const groups = plain.split(thousands);
  if (groups.length > 1 && groups.slice(1, -1).some((g) => g.length > 3)) return null;
  plain = groups.join('');
  const parts = plain.split(decimal);
  if (parts.length > 2) {
    if (parts.slice(1).some((p) => p.length !== 3)) return null; // 1.2.3 is a version or a date, 1.300.000 a number
    plain = parts.join('');
  } else plain = parts.join('.');
  return /^\d{1,15}(?:\.\d{1,9})?$/.test(plain) ? Number(plain) : null;
}

function significant(value: number, raw: string): number {
  if (raw.includes('.') && value < 1000) return raw.replace(/[^\d]/g, '').replace(/^0+/, '').length;
  return String(Math.round(value)).replace(/0+$/, '').length;
}

function joined(text: string, left: Word, right: Word): boolean {
  const gap = right.start - left.end;
  return gap <= 2 && /^(?:[ \u00A0\u202F]|-|\u2010|\u2011)+$/.test(text.slice(left.end, right.start));
}

/**
 * Reads the number that begins at word `at`, in digits, in English words ("two and a half million", "a dozen"), or mixed
 * ("3.6 billion", "12m", "10 000"). Null if none begins there. Reads at most eight words.
 */
export function readNumber(text: string, tokens: readonly Word[], at: number, decimalComma = false): NumberRead | null {
  const first = tokens[at];
  if (!first || !(beginsWithDigit(first) || NUMBER_WORDS.has(first.text))) return null;
  // A word's form begins with a digit wherever it does.
  const digits = beginsWithDigit(first) ? DIGITS.exec(text.slice(first.start, first.end)) : null;
  return digits ? fromDigits(text, tokens, at, digits, decimalComma) : fromWords(text, tokens, at);
}

function fromDigits(text: string, tokens: readonly Word[], at: number, match: RegExpExecArray, decimalComma: boolean): NumberRead | null {
  const first = tokens[at] as Word;
  let raw = match[1] as string;
  const suffix = (match[2] as string).toLowerCase();
  let end = first.end;
  let next = at + 1;
  // "10 000": groups of three parted by a space.
  if (!suffix && /^\p{Nd}{1,3}$/u.test(raw)) {
    while (next < at + 4) {
      const group = tokens[next];
      if (!group || !/^[ \u00A0\u202F]$/.test(text.slice(end, group.start)) || !/^\p{Nd}{3}$/u.test(text.slice(group.start, group.end)))
        break;
      raw += text.slice(group.start, group.end);
      end = group.end;
      next++;
    }
  }
  let value = readDigits(raw, decimalComma);
  if (value === null) return null;
  const digits = significant(value, raw);
  if (suffix) {
    const scale = SUFFIXES.get(suffix);
    // "80km", "4pm", "20s", "3rd": the number alone is read, what follows is for the caller to see.
    if (scale === undefined) return { start: first.start, end, value, next, digits, inWords: false };
    return { start: first.start, end, value: value * scale, next, digits, inWords: false };
  }
  for (let steps = 0; steps < 2; steps++) {
    const word = tokens[next];
    const before = tokens[next - 1] as Word;
    if (!word || !joined(text, before, word)) break;
    const scale = SCALES.get(word.text) ?? AFTER_DIGITS_ONLY.get(word.text) ?? SUFFIXES.get(word.text) ?? 1;
    if (scale === 1 || (word.text.length < 2 && !/[\p{Sc}]/u.test(text.slice(first.start - 1, first.start)))) break;
    value *= scale;
    end = word.end;
    next++;
  }
  return { start: first.start, end, value, next, digits, inWords: false };
}

function fromWords(text: string, tokens: readonly Word[], at: number): NumberRead | null {
  const first = tokens[at] as Word;
  const other = OTHER_SMALL.get(first.text);
  if (other !== undefined) return otherNumber(text, tokens, at, other);
  let total = 0;
  let current = 0;
  let i = at;
  let last: 'none' | 'small' | 'tens' | 'scale' = 'none';
  if (first.text === 'half' || first.text === 'a' || first.text === 'an') {
    const start = at;
    let half = first.text === 'half';
    let j = at + 1;
    if (half && (tokens[j]?.text === 'a' || tokens[j]?.text === 'an')) j++;
    else if (!half && tokens[j]?.text === 'half') {
      half = true;
      j++;
    }
    const scale = SCALES.get(tokens[j]?.text ?? '');
    if (scale === undefined || !joined(text, tokens[j - 1] as Word, tokens[j] as Word)) return null;
    const word = tokens[j] as Word;
    const further = !half && scale < 1000 ? SCALES.get(tokens[j + 1]?.text ?? '') : undefined;
    const end = further ? (tokens[j + 1] as Word).end : word.end;
    return {
      start: (tokens[start] as Word).start,
      end,
      value: (half ? 0.5 : 1) * scale * (further ?? 1),
      next: further ? j + 2 : j + 1,
      digits: 1,
      inWords: true,
    };
  }
  while (i < tokens.length && i < at + LONGEST) {
    const word = tokens[i] as Word;
    if (i > at && !joined(text, tokens[i - 1] as Word, word)) break;
    const small = SMALL.get(word.text);
    const tens = TENS.get(word.text);
    const scale = SCALES.get(word.text);
    if (small !== undefined && (last === 'none' || (last === 'tens' && small < 10) || last === 'scale')) {
      current += small;
      last = 'small';
    } else if (tens !== undefined && (last === 'none' || last === 'scale')) {
      current += tens;
      last = 'tens';
    } else if (scale !== undefined && last !== 'none') {
      if (scale < 1000) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
      last = 'scale';
    } else if (word.text === 'and' && last !== 'none') {
      const after = tokens[i + 1]?.text ?? '';
      if (last === 'scale' && (SMALL.get(after) !== undefined || TENS.get(after) !== undefined) && total + current >= 100) {
        i++;
        continue;
      }
      if (after === 'a' && tokens[i + 2]?.text === 'half') {
        current += 0.5;
        i += 3;
        continue;
      }
      break;
    } else break;
    i++;
  }
  if (last === 'none') return null;
  const end = (tokens[i - 1] as Word).end;
  const value = total + current;
  return { start: first.start, end, value, next: i, digits: significant(value, ''), inWords: true };
}

/** A small number of another language; with a capital only where a sentence begins ("Dos Santos" is a name). */
function otherNumber(text: string, tokens: readonly Word[], at: number, value: number): NumberRead | null {
  const { start, end } = tokens[at] as Word;
  const before = text.slice(Math.max(0, start - 3), start);
  if (/^\p{Lu}/u.test(text.slice(start, start + 2)) && at > 0 && !/[.!?\n]["'”’»]?\s*$/.test(before)) return null;
  const scale = SCALES.get(tokens[at + 1]?.text ?? '');
  if (scale === undefined || !joined(text, tokens[at] as Word, tokens[at + 1] as Word))
    return { start, end, value, next: at + 1, digits: significant(value, ''), inWords: true };
  const last = tokens[at + 1] as Word;
  return { start, end: last.end, value: value * scale, next: at + 2, digits: significant(value * scale, ''), inWords: true };
}
