import { NOUN_STOPS } from './figures-words';
import type { NumberRead } from './number-words';
import type { Word } from './words';

// Words that make a name with the number after them.
const NAME_BEFORE =
  /(?:^|[^\p{L}])(?:flight|highway|route|interstate|section|article|chapter|title|proposition|prop|boeing|airbus|room|channel|apollo|number|no|page|psalm|amendment|resolution|phase|level|stage|area|gate|pier|unit|building|act|rule|form|model|type|mark|covid|top|windows|iphone|formula|world war|catch|studio|district|ward|precinct|bill|hb|sb|act)\.? $/iu;

const GRADE_BEFORE = /(?:^|[^\p{L}])(?:category|grade|tier) $/iu;

// A capital within a sentence: the programme, not a span of time ("60 Minutes").
const NAMED_UNIT = /^ (?:Seconds|Minutes|Hours|Days|Weeks|Months|Years)\b/;

/** "Flight 302", "AK-47", "Covid-19", "1600 Pennsylvania Avenue": a number that counts nothing. */
export function partOfName(text: string, tokens: readonly Word[], at: number, number: NumberRead): boolean {
  const word = tokens[at] as Word;
  const before = text.slice(Math.max(0, word.start - 16), word.start);
  if (!number.inWords && /[\p{L}\p{N}]-$|[\p{L}/#:@]$|\d[/.]$/u.test(before) && !/\b(?:mid|over|up)-$/i.test(before)) return true;
  if (!number.inWords && /^(?:\/\d|-\p{Lu}?\p{L}?\d)/u.test(text.slice(number.end, number.end + 3)) && !/^-\d/.test(text.slice(number.end)))
    return true;
  if (number.inWords && word.text === 'one')
    return (
      /^(?:no|any|some|every|each|this|that|the|which|another|only)$/.test(tokens[at - 1]?.text ?? '') ||
      NOUN_STOPS.has(tokens[at + 1]?.text ?? '')
    );
  // "A category three storm": a name in words.
  if (GRADE_BEFORE.test(before)) return true;
  // "A four-star general".
  if (number.inWords) return tokens[number.next]?.text === 'star' && text.charAt(number.end) === '-';
  // "555-0142": a telephone number.
  if (/^\d{3}$/.test(word.text) && /^[-. ]\d{4}\b/.test(text.slice(number.end, number.end + 6))) return true;
  // "DJIA, -1.63%": a ticker.
  if (/\p{Lu}{2,6},? [-+−]$/u.test(before)) return true;
  // "Slideshow (8 Images)": page furniture.
  if (/^ (?:Images|Photos|Slides|Comments|Shares)\b/.test(text.slice(number.end, number.end + 10))) return true;
  // "© 2019 Arden Press": page furniture.
  if (/(?:©|\(c\)|copyright) ?$/i.test(before)) return true;
  if (NAMED_UNIT.test(text.slice(number.end, number.end + 10)) && /(?:["“‘']|\p{Ll} )$/u.test(before)) return true;
  if (NAME_BEFORE.test(before) && !/ top $/i.test(before)) return true;
  const next = tokens[number.next];
  const named = /(?:\p{Lu}\p{L}+|&\p{Lu}) $/u.test(before) && at > 1 && !/[.!?"”]\s*\p{Lu}\p{L}+ $/u.test(before);
  if (!named || /[,.]\d/.test(text.slice(number.start, number.end))) return false;
  // A capital before a bare number is a name's ("Ward 6"), unless a small noun follows at once ("In Arden 22 people").
  return (
    !(next && /^ \p{Ll}/u.test(text.slice(number.end, number.end + 2)) && !NOUN_STOPS.has(next.text)) &&
    !/^ ?(?:%|percent|per cent)/.test(text.slice(number.end, number.end + 9)) &&
    number.value < 10_000
  );
}

/** "2. What comes next": the number of an item. */
export function isListNumber(text: string, number: NumberRead): boolean {
  return (
    !number.inWords &&
    number.value < 100 &&
    /(?:^|\n|[.?!:”"] )$/.test(text.slice(Math.max(0, number.start - 2), number.start)) &&
    /^[.)] \p{Lu}/u.test(text.slice(number.end, number.end + 3))
  );
}
