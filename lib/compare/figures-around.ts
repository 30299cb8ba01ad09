import type { FigureMention } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';
import { stem } from './stem';

// Nations whose people are called otherwise than by an ending.
const NATIONS: Readonly<Record<string, string>> = {
  us: 'us',
  usa: 'us',
  states: 'us',
  united: 'us',
  american: 'us',
  america: 'us',
  british: 'uk',
  uk: 'uk',
  britain: 'uk',
};

/** One form for a nation and its people ("Arden", "Ardenian"). */
export function nationOf(word: string, form: string): string {
  return NATIONS[word] ?? form.replace(/(?:ian|an|i|ese|ish)$/, '');
}

/** Words around a figure in which places and parties are looked for: about a sentence of a news report. */
const AROUND = 18;

/** Capitalised words within a few words of a figure, in its sentence: nations by one form, initials ("U.N.") joined. */
export function namesAround(side: PreparedSide, sentence: Sentence, mention: FigureMention): Set<string> {
  const found = new Set<string>();
  let initials = '';
  for (let w = Math.max(sentence.firstWord, mention.firstWord - AROUND); w < Math.min(sentence.endWord, mention.endWord + AROUND); w++) {
    const word = side.words[w];
    if (!word) break;
    if (w === mention.firstWord) continue;
    const capital = isCapital(side.text, word.start);
    initials = capital && word.text.length === 1 ? initials + word.text : '';
    if (initials.length > 1) found.add(initials);
    if (!capital || word.text.length < 2 || (COMMON_WORDS.has(word.text) && word.text !== 'us') || OFTEN.has(word.text)) continue;
    if (w > sentence.firstWord || !/ing$|ly$/.test(word.text)) found.add(nationOf(word.text, stem(word.text)));
  }
  return found;
}

// Capitalised words that tell no place or party.
const OFTEN = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december great new first national general state world president minister secretary senator governor mayor'.split(
    ' ',
  ),
);

/** How far before its figure a word of an earlier time may stand, in characters. */
const EARLIER_REACH = 60;
const EARLIER = /\b(?:initial(?:ly)?|original(?:ly)?|at first|formerly|previous(?:ly)?|first (?:said|put|reported)|earlier said|once)\b/i;

// Words that turn a sense.
const TURNING = new Set(
  'without not no never lack lacks lacked lacking isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt couldnt wouldnt'.split(' '),
);

/** Whether a word that turns its sense stands near a figure. */
export function isNegated(side: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  for (let w = Math.max(sentence.firstWord, mention.firstWord - 4); w < Math.min(sentence.endWord, mention.endWord + 9); w++) {
    if (TURNING.has(side.words[w]?.text ?? '')) return true;
  }
  return false;
}

const NONE_OF =
  /\b(?:none|neither|nobody|no[ -]one|not (?:one|a single one)) (?:of|among) (?:(?:the|these|those|all|some|its|their|his|her) )?$/i;

/** Whether a number is of those of whom it is told that none did ("none of the 12 pilots"). */
export function isNoneOf({ text }: PreparedSide, mention: FigureMention): boolean {
  return NONE_OF.test(text.slice(Math.max(0, mention.start - 40), mention.start));
}

const POLLED =
  /\b(?:polls?|pollsters?|polling|surveys?|surveyed|respondents|approv(?:al|es?|ed|ing)|disapprov\w{1,6}|favorabl[ey]|favourabl[ey])\b/i;

/** Whether a sentence, or the one before it, tells what people answered who were asked. */
export function isPolled(side: PreparedSide, sentence: number): boolean {
  const [first, last] = [side.sentences[Math.max(0, sentence - 1)], side.sentences[sentence]];
  return first !== undefined && last !== undefined && POLLED.test(side.text.slice(first.start, last.end));
}

/** Whether a sentence tells what held at one moment of a day. */
export function isMomentary(sentence: string): boolean {
  return /\b(?:(?:early|late|midday|morning|afternoon|after-hours|premarket) trading|advisory|moving (?:north|south|east|west)|opening bell|intraday)\b/i.test(
    sentence,
  );
}

/** Whether what a figure counts is one of two sorts that it counts together. */
export function isJoined(text: string, mention: FigureMention): boolean {
  return /^,? (?:and|or) (?:\p{L}+ )?\p{L}+s\b/u.test(text.slice(mention.end, mention.end + 40));
}

/** Whether a figure is said to be the number of an earlier time. */
export function isEarlier(side: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  return EARLIER.test(side.text.slice(Math.max(sentence.start, mention.start - EARLIER_REACH), mention.end));
}

/** Whether the character at an offset is a capital: most letters are plain ones, told without a pattern. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : /^\p{Lu}/u.test(text.slice(at, at + 2));
}

/** Whether a figure counts a part or an addition, or repeats the one before it in another unit ("(3,035 hectares)"). */
export function isPart(text: string, mention: FigureMention): boolean {
  const own = text.slice(mention.start, mention.end);
  if (
    /^(?:another|an additional) |\b(?:other|additional|further|extra|remaining) |\d \w+ more$|^\w+ more \p{L}|\bof (?:the|those|these|them|whom|its|his|their)\b/iu.test(
      own,
    )
  )
    return true;
  // "The 19 who died": of some told before.
  if (
    /\bthe $/i.test(text.slice(Math.max(0, mention.start - 5), mention.start)) &&
    /^ (?:who|whom|whose)\b/.test(text.slice(mention.end, mention.end + 6))
  )
    return true;
  // "Nearly all members of the class — 31 cadets —".
  if (
    /\b(?:nearly all|almost all|most|many|some) [^.;!?\n—]{2,100} — ?$/i.test(text.slice(Math.max(0, mention.start - 130), mention.start))
  )
    return true;
  return /(?:\(|\b(?:other|remaining|additional|then|then an?) )$/.test(text.slice(Math.max(0, mention.start - 12), mention.start));
}

/** The telling word that follows a share, stemmed; null where none does. */
export function complementOf(side: PreparedSide, sentence: Sentence, mention: FigureMention): string | null {
  const word = side.words[mention.endWord];
  const before = side.words[mention.endWord - 1];
  if (!word || !before || mention.endWord >= sentence.endWord || COMMON_WORDS.has(word.text)) return null;
  return /^[ %]+$/.test(side.text.slice(before.end, word.start)) ? stem(word.text) : null;
}
