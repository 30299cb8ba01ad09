import type { Word } from '../text';
import { numeralsIn } from './numerals';

/** A number that a text gives in digits. */
export interface FigureMention {
  readonly value: number;
  /** Index of its first and last word. */
  readonly first: number;
  readonly last: number;
}

const DIGITS = /^(\d{1,12}(?:\.\d{1,6})?)(bn|mn|m|k|th|st|nd|rd)?$/;
const SCALE: Record<string, number> = {
  hundred: 100,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  mil: 1e3,
  millones: 1e6,
  milliones: 1e6,
  millions: 1e6,
  milioni: 1e6,
  miljoen: 1e6,
  millionen: 1e6,
  milliarden: 1e9,
  milliards: 1e9,
  miliardi: 1e9,
  miljard: 1e9,
  الف: 1e3,
  الفا: 1e3,
  الاف: 1e3,
  هزار: 1e3,
  مليون: 1e6,
  مليونا: 1e6,
  ملايين: 1e6,
  ميليون: 1e6,
  مليار: 1e9,
  مليارا: 1e9,
  مليارات: 1e9,
  ميليارد: 1e9,
  тысяч: 1e3,
  млн: 1e6,
  миллиона: 1e6,
  миллионов: 1e6,
  млрд: 1e9,
  миллиарда: 1e9,
  миллиардов: 1e9,
  εκατομμυρια: 1e6,
  δισεκατομμυρια: 1e9,
  אלף: 1e3,
  מיליון: 1e6,
  מיליארד: 1e9,
  k: 1e3,
  m: 1e6,
  mn: 1e6,
  bn: 1e9,
};

/**
 * The telling numbers of a text: two digits or more, not a year, not an ordinal, with "million" and the like worked in.
 * Numbers in words are left out: they are small, and small numbers tell no event from another.
 * @param numerals `numeralsIn(tokens)`
 */
export function figuresIn(tokens: readonly Word[], numerals: readonly number[] = numeralsIn(tokens)): FigureMention[] {
  const found: FigureMention[] = [];
  for (const i of numerals) {
    const match = (tokens[i] as Word).text.match(DIGITS);
    if (!match) continue;
    const [, digits = '', suffix = ''] = match;
    if (/^(?:th|st|nd|rd)$/.test(suffix)) continue;
    const next = tokens[i + 1]?.text ?? '';
    const scale = SCALE[suffix] ?? (next.length > 2 ? SCALE[next] : undefined) ?? 1;
    const value = Number(digits) * scale;
    const year = scale === 1 && /^(?:1[89]|20)\d\d$/.test(digits);
    if (value >= 10 && !year) found.push({ value, first: i, last: scale > 1 && !suffix ? i + 1 : i });
  }
  return found;
}
