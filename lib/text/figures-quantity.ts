import { modifierBefore } from './figures-modifier';
import { isListNumber, partOfName } from './figures-no-figure';
import { CURRENCIES, FRACTIONS, MEASURES, type Modifier, OPEN_AFTER, VAGUE, VAGUE_HUNDREDS, VAGUE_TENS } from './figures-words';
import { beginsWithDigit, NUMBER_WORDS, type NumberRead, readNumber } from './number-words';
import { rememberingForms } from './remember';
import type { Word } from './words';

/** A number with its modifier and unit, before what it counts is looked for. */
export interface Quantity {
  readonly start: number;
  readonly end: number;
  readonly first: number;
  readonly next: number;
  readonly kind: 'count' | 'money' | 'percent' | 'fraction' | 'measure' | 'age' | 'score' | 'ordinal' | 'times';
  readonly value: number;
  readonly upTo: number;
  readonly digits: number;
  readonly unit: string | null;
  readonly modifier: Modifier | null;
  /** "or more", "-plus". */
  readonly open: boolean;
  /** "dozens", "hundreds": `value` to `upTo` is what it fairly stands for. */
  readonly vague: boolean;
  /** "31-day": an adjective. */
  readonly hyphenated: boolean;
  /** A bare "one", or a doubtful number, that is a figure only with a noun. */
  readonly needsNoun: boolean;
}

const CLOCK = /^(?::\d{2}|\s?(?:a\.m|p\.m|am\b|pm\b|o['’]clock))/i;

/** What an ordinal before it names rather than counts. */
const NAMED_BY_ORDER = /^(?:amendment|circuit|district|precinct|ward|congress|street|avenue|infantry|party|parties|world|person|degree)$/;

const ORDINAL_WORDS = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth'];
const ORDINALS: ReadonlyMap<string, number> = new Map(ORDINAL_WORDS.map((word, i) => [word, i + 3]));

/** Words with which a quantity may begin, but for digits. */
const OPENING: ReadonlySet<string> = new Set([...NUMBER_WORDS, ...Object.keys(VAGUE), 'tens', 'all', ...ORDINAL_WORDS]);
const mayOpen = rememberingForms((text) => (beginsWithDigit({ text }) || OPENING.has(text) ? 1 : 0));

/** Reads the quantity whose number begins at word `at`; null where none begins there. */
export function readQuantity(text: string, tokens: readonly Word[], at: number, decimalComma: boolean): Quantity | null {
  if (mayOpen(tokens[at] as Word) === 0) return null;
  return (
    vague(text, tokens, at) ??
    single(text, tokens, at) ??
    fraction(text, tokens, at) ??
    ordinal(text, tokens, at) ??
    plain(text, tokens, at, decimalComma)
  );
}

function make(
  text: string,
  tokens: readonly Word[],
  at: number,
  q: Partial<Quantity> & Pick<Quantity, 'kind' | 'value' | 'next' | 'end'>,
): Quantity {
  const found = modifierBefore(text, tokens, at);
  // "came under hundreds of shells": no modifier of a size.
  const { first, modifier } = q.vague && (found.modifier === 'less' || found.modifier === 'more') ? { first: at, modifier: null } : found;
  const start = first < at ? (tokens[first] as Word).start : signStart(text, (tokens[at] as Word).start);
  return {
    start,
    first,
    upTo: q.value,
    digits: 1,
    unit: null,
    modifier,
    open: false,
    vague: false,
    hyphenated: false,
    needsNoun: false,
    ...q,
  };
}

/** Start of the number including a currency sign before it ("$", "US$", "+"). */
function signStart(text: string, start: number): number {
  const sign = /(?:(?:US|A|C|NZ|HK)?\p{Sc} ?|±|-)$/u.exec(text.slice(Math.max(0, start - 5), start));
  return sign && sign[0] !== '-' ? start - sign[0].length : start;
}

function currencyBefore(text: string, start: number): string | null {
  const sign = /(\p{Sc}) ?$/u.exec(text.slice(Math.max(0, start - 2), start))?.[1];
  if (sign) return CURRENCIES[sign] ?? sign;
  const code = /\b(USD|EUR|GBP|Rs\.?) ?$/.exec(text.slice(Math.max(0, start - 5), start))?.[1];
  return code ? (CURRENCIES[code.toLowerCase()] ?? 'INR') : null;
}

function vague(text: string, tokens: readonly Word[], at: number): Quantity | null {
  const form = (tokens[at] as Word).text;
  const third = tokens[at + 2];
  if ((form === 'tens' || form === 'hundreds') && tokens[at + 1]?.text === 'of' && third) {
    const size = (form === 'tens' ? VAGUE_TENS : VAGUE_HUNDREDS)[third.text];
    if (size)
      return make(text, tokens, at, { kind: 'count', value: size[0], upTo: size[1], vague: true, ...afterOf(tokens, at + 3, third.end) });
  }
  const size = Object.hasOwn(VAGUE, form) ? VAGUE[form] : undefined;
  if (!size) return null;
  if (form === 'scores' && tokens[at + 1]?.text !== 'of') return null;
  return make(text, tokens, at, {
    kind: 'count',
    value: size[0],
    upTo: size[1],
    vague: true,
    ...afterOf(tokens, at + 1, (tokens[at] as Word).end),
  });
}

/** "More than a century", "less than a minute": one of a unit, where a modifier makes it a figure. */
function single(text: string, tokens: readonly Word[], at: number): Quantity | null {
  const form = (tokens[at] as Word).text;
  const unit = form === 'a' || form === 'an' ? tokens[at + 1] : undefined;
  const measure = unit && Object.hasOwn(MEASURES, unit.text) ? MEASURES[unit.text] : undefined;
  if (!unit || !measure || measure[0] !== 'time' || unit.text.endsWith('s')) return null;
  const { modifier } = modifierBefore(text, tokens, at);
  if (modifier === null || modifier === 'exact') return null;
  return make(text, tokens, at, { kind: 'measure', value: measure[1], unit: measure[0], end: unit.end, next: at + 2 });
}

/** "dozens of people": the noun stands after "of" and its articles. */
function afterOf(tokens: readonly Word[], next: number, end: number): { next: number; end: number } {
  const noun = tokens[next]?.text === 'of' && !['them', 'whom'].includes(tokens[next + 1]?.text ?? '') ? next + 1 : next;
  return { next: noun, end };
}

/** Least share, in per cent, that "almost all" fairly stands for. */
const NEARLY_ALL = 90;

function fraction(text: string, tokens: readonly Word[], at: number): Quantity | null {
  const form = (tokens[at] as Word).text;
  const next = tokens[at + 1];
  if (form === 'half') {
    const before = tokens[at - 1]?.text ?? '';
    const hedged = ['nearly', 'almost', 'about', 'over', 'than', 'roughly', 'just', 'by', 'in'].includes(before);
    if (!next || ['first', 'second', 'other', 'a'].includes(before) || !(hedged || next.text === 'of' || next.text === 'the')) return null;
    if (next.text === 'a' || next.text === 'an' || /^-/.test(text.slice((tokens[at] as Word).end, next.start))) return null;
    return make(text, tokens, at, { kind: 'fraction', value: 50, end: (tokens[at] as Word).end, next: at + 1, unit: 'percent' });
  }
  // "Almost all": a share, and a size only.
  if (form === 'all') {
    if (!next || !['almost', 'nearly', 'virtually'].includes(tokens[at - 1]?.text ?? '')) return null;
    const end = (tokens[at] as Word).end;
    return make(text, tokens, at, { kind: 'fraction', value: NEARLY_ALL, upTo: 100, vague: true, end, next: at + 1, unit: 'percent' });
  }
  const over = next && Object.hasOwn(FRACTIONS, next.text) ? FRACTIONS[next.text] : undefined;
  if (!over || !next) return null;
  const top = form === 'a' || form === 'one' ? 1 : readNumber(text, tokens, at)?.value;
  const plural = /s$/.test(next.text);
  if (!top || top > 9 || (top > 1 && !plural) || (top === 1 && plural) || top >= over) return null;
  const after = tokens[at + 2]?.text ?? '';
  if (top === 1 && after !== 'of' && !(form === 'one' && /-/.test(text.slice((tokens[at] as Word).end, next.start)))) return null;
  return make(text, tokens, at, { kind: 'fraction', value: (top / over) * 100, end: next.end, next: at + 2, unit: 'percent', digits: 2 });
}

function ordinal(text: string, tokens: readonly Word[], at: number): Quantity | null {
  const word = tokens[at] as Word;
  const digits = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(word.text);
  const spelled = ORDINALS.get(word.text);
  if (!digits && spelled === undefined) return null;
  // "the Fifth Circuit", "Third Avenue": a name.
  if (!digits && /^\p{Lu}/u.test(text.slice(word.start)) && at > 0 && !/[.!?\n]/.test(text.slice((tokens[at - 1] as Word).end, word.start)))
    return null;
  // "The 25th Amendment", "the ninth circuit", "third parties": a name too.
  const next = tokens[at + 1];
  if (next && (NAMED_BY_ORDER.test(next.text) || (digits && /^ ?\p{Lu}/u.test(text.slice(word.end, word.end + 2))))) return null;
  return make(text, tokens, at, {
    kind: 'ordinal',
    value: digits ? Number(digits[1]) : (spelled as number),
    end: word.end,
    next: at + 1,
    unit: 'ordinal',
    digits: 2,
  });
}

function plain(text: string, tokens: readonly Word[], at: number, comma: boolean): Quantity | null {
  const number = readNumber(text, tokens, at, comma);
  if (!number || partOfName(text, tokens, at, number)) return null;
  if (isListNumber(text, number)) return null;
  const range = rangeEnd(text, tokens, at, number, comma);
  const last = range ?? number;
  const tail = text.slice(last.end, last.end + 14);
  if (CLOCK.test(text.slice(number.end, number.end + 8)) || CLOCK.test(tail)) return null;
  // "two million" as "2m"; "80km": letters glued to the digits are the unit.
  const glued = /^\p{Nd}[\p{Nd}.,]*(\p{L}+)$/u.exec(text.slice((tokens[last.next - 1] as Word).start, last.end))?.[1]?.toLowerCase() ?? '';
  if (glued === 's' || glued === 'am' || glued === 'pm') return glued === 's' ? decadeOfLife(text, tokens, at, number) : null;
  const scale = range ? spread(number, range) : 1;
  const value = number.value * scale;
  const pair = { value: Math.min(value, last.value), upTo: Math.max(value, last.value), digits: Math.max(number.digits, last.digits) };
  const money = currencyBefore(text, number.start);
  if (money)
    return make(text, tokens, at, {
      kind: 'money',
      ...pair,
      unit: money,
      end: last.end,
      next: last.next,
      open: isOpen(text, tokens, last.next, last.end),
    });
  const percent = /^ ?%/.exec(tail);
  if (percent)
    return make(text, tokens, at, { kind: 'percent', ...pair, unit: 'percent', end: last.end + percent[0].length, next: last.next });
  return withUnit(text, tokens, at, number, last, pair, glued);
}

const PER_CENT: Readonly<Record<string, string>> = { per: 'cent', pour: 'cent', por: 'ciento' };

function withUnit(
  text: string,
  tokens: readonly Word[],
  at: number,
  number: NumberRead,
  last: NumberRead,
  pair: { value: number; upTo: number; digits: number },
  glued: string,
): Quantity | null {
  const open = isOpen(text, tokens, last.next, last.end);
  const after = open && tokens[last.next]?.text === 'or' ? last.next + 2 : open ? last.next + 1 : last.next;
  const unitWord = tokens[after];
  const gap = unitWord ? text.slice((tokens[after - 1] as Word).end, unitWord.start) : '';
  const adjacent = /^(?: |\u00A0|-|\u2011)$/.test(gap);
  const form = glued || (adjacent ? (unitWord?.text ?? '') : '');
  const next = glued ? last.next : after + 1;
  const end = glued ? last.end : (unitWord?.end ?? last.end);
  if (adjacent && PER_CENT[form] === tokens[after + 1]?.text && PER_CENT[form] !== undefined) {
    return make(text, tokens, at, { kind: 'percent', ...pair, unit: 'percent', end: (tokens[after + 1] as Word).end, next: after + 2 });
  }
  if (
    adjacent &&
    (form === 'percentage' || form === 'point' || form === 'points') &&
    /^(?:percentage|points?)$/.test(form) &&
    form === 'percentage'
  ) {
    return make(text, tokens, at, {
      kind: 'percent',
      ...pair,
      unit: 'points',
      end: (tokens[after + 1] ?? unitWord)?.end ?? end,
      next: after + 2,
    });
  }
  // "3,5 millones de euros".
  const currency = adjacent && form === 'de' ? tokens[after + 1] : undefined;
  if (currency && Object.hasOwn(CURRENCIES, currency.text))
    return make(text, tokens, at, { kind: 'money', ...pair, unit: CURRENCIES[currency.text] ?? null, end: currency.end, next: after + 2 });
  const hyphenated = gap === '-' || gap === '\u2011';
  // "50-year-old", "aged 50", "Ann Bell, 50,".
  if (/^years?$/.test(form) && tokens[after + 1]?.text === 'old') {
    return make(text, tokens, at, { kind: 'age', ...pair, unit: 'age', end: (tokens[after + 1] as Word).end, next: after + 2 });
  }
  const measure = Object.hasOwn(MEASURES, form) ? MEASURES[form] : undefined;
  if (measure) {
    const [kind, base] = measure;
    if (kind === 'percent') return make(text, tokens, at, { kind: 'percent', ...pair, unit: 'percent', end, next });
    if (
      pair.value === 1 &&
      number.inWords &&
      kind === 'time' &&
      !hyphenated &&
      (tokens[at] as Word).text === 'one' &&
      modifierBefore(text, tokens, at).modifier === null
    )
      return null;
    const scaled = { ...pair, value: pair.value * base, upTo: pair.upTo * base };
    return make(text, tokens, at, { kind: kind === 'times' ? 'times' : 'measure', ...scaled, unit: kind, end, next, open, hyphenated });
  }
  if (adjacent && !glued && Object.hasOwn(CURRENCIES, form) && form !== 'us') {
    return make(text, tokens, at, { kind: 'money', ...pair, unit: CURRENCIES[form] ?? form, end, next });
  }
  if (isAge(text, tokens, at, last)) return make(text, tokens, at, { kind: 'age', ...pair, unit: 'age', end: last.end, next: last.next });
  const score = scoreOf(text, tokens, at, number, last);
  if (score) return score;
  if (glued) return null;
  const doubtful = number.inWords
    ? pair.value === 1 || (tokens[at] as Word).text === 'a'
    : number.digits === 1 && pair.value < 10 && !/^[\s\p{P}]/u.test(text.slice(last.end, last.end + 1));
  return make(text, tokens, at, { kind: 'count', ...pair, end: last.end, next: after, open, hyphenated, needsNoun: doubtful });
}

/** "in his 20s", "the mid-30s": an age in round numbers. */
function decadeOfLife(text: string, tokens: readonly Word[], at: number, number: NumberRead): Quantity | null {
  const owner = /\b(?:his|her|their)(?: (?:early|mid|late)[ -]?)? ?$/.test(text.slice(Math.max(0, number.start - 14), number.start));
  if (!owner) return null;
  return make(text, tokens, at, {
    kind: 'age',
    value: number.value,
    upTo: number.value + 9,
    unit: 'decade of life',
    end: number.end,
    next: number.next,
  });
}

function isOpen(text: string, tokens: readonly Word[], next: number, end: number): boolean {
  const word = tokens[next];
  if (/^\+/.test(text.slice(end, end + 1))) return true;
  if (!word) return false;
  if (word.text === 'or') return OPEN_AFTER.has(tokens[next + 1]?.text ?? '');
  return word.text === 'plus' && text.slice(end, word.start) === '-';
}

function isAge(text: string, tokens: readonly Word[], at: number, last: NumberRead): boolean {
  const start = (tokens[at] as Word).start;
  const before = tokens[at - 1];
  if (before && (before.text === 'aged' || before.text === 'age' || (before.text === 'of' && tokens[at - 2]?.text === 'age')))
    return last.value < 130;
  // "He was 36 when it happened".
  if (
    last.value < 120 &&
    !last.inWords &&
    /\b(?:he|she|who) (?:is|was) $/i.test(text.slice(Math.max(0, start - 10), start)) &&
    /^(?: when|[,.;])/.test(text.slice(last.end, last.end + 5))
  )
    return true;
  return (
    last.value < 120 &&
    /(?:\p{L}|\b[JS]r\.),{1,2} (?:now |then )?$/u.test(text.slice(Math.max(0, start - 10), start)) &&
    /^[,.]/.test(text.slice(last.end, last.end + 1)) &&
    !last.inWords &&
    /^(?:\p{Lu}|now |then )/u.test(text.slice(before?.start ?? start))
  );
}

/** "5-4", "232 to 196 vote", "won 3-1". */
function scoreOf(text: string, tokens: readonly Word[], at: number, number: NumberRead, last: NumberRead): Quantity | null {
  if (last !== number) return null;
  const between = /^(?:[-–]| to )/.exec(text.slice(number.end, number.end + 4))?.[0];
  const second = between ? readNumber(text, tokens, between === ' to ' ? number.next + 1 : number.next) : null;
  if (!between || !second || second.value >= number.value || !Number.isInteger(second.value)) return null;
  const around = `${text.slice(Math.max(0, number.start - 60), number.start)}|${text.slice(second.end, second.end + 30)}`;
  if (!/vot|decision|ruling|win|won|beat|lost|lead|led|score|margin|split|majorit|\bby /i.test(around)) return null;
  return make(text, tokens, at, {
    kind: 'score',
    value: number.value,
    upTo: number.value,
    unit: `to ${second.value}`,
    end: second.end,
    next: second.next,
    digits: 3,
  });
}

/** The last number of "3 to 5", "between 3 and 5", "3-5"; null where the number stands alone. */
function rangeEnd(text: string, tokens: readonly Word[], at: number, number: NumberRead, comma: boolean): NumberRead | null {
  const tail = text.slice(number.end, number.end + 10);
  const link = /^(?: ?%| percent)?(?: (?:to|or|and) (?:\p{Sc})?|\s?[-–—]\s?(?:\p{Sc})?)/u.exec(tail);
  if (!link) return null;
  const word = / (to|or|and) /.exec(link[0])?.[1];
  const before = tokens[at - 1]?.text ?? '';
  if (word === 'and' && before !== 'between') return null;
  if (word === 'to' && before === 'from') return null;
  const skip = (word ? 1 : 0) + (/percent/.test(link[0]) ? 1 : 0);
  const last = readNumber(text, tokens, number.next + skip, comma);
  if (!last || last.start > number.end + link[0].length + 1) return null;
  const low = number.value * spread(number, last);
  if (last.value <= low || last.value > low * 20) return null;
  if (word === 'or' && last.value - low > Math.max(2, low)) return null;
  return last;
}

/** "3 to 5 million": the scale of the last number is the first one's too. */
function spread(first: NumberRead, last: NumberRead): number {
  return last.value >= 1000 && first.value < 1000 && last.value / first.value > 100
    ? 10 ** (Math.floor(Math.log10(last.value) / 3) * 3)
    : 1;
}
