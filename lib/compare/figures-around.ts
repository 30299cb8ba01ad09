import type { FigureMention } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';
import { REACH } from './fact-weights';
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

/** Capitalised words within a few words of a figure, in its sentence: nations by one form, initials ("U.N.") joined. */
export function namesAround(side: PreparedSide, sentence: Sentence, mention: FigureMention): Set<string> {
  const found = new Set<string>();
  let initials = '';
  for (
    let w = Math.max(sentence.firstWord, mention.firstWord - REACH.around);
    w < Math.min(sentence.endWord, mention.endWord + REACH.around);
    w++
  ) {
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

/** The name last given before a figure in its sentence, a few words back, in the forms of `namesAround`; empty where none is. */
export function nameBefore(side: PreparedSide, sentence: Sentence, mention: FigureMention): Set<string> {
  const found = new Set<string>();
  let initials = '';
  for (let w = mention.firstWord - 1; w >= Math.max(sentence.firstWord, mention.firstWord - REACH.nameBefore); w--) {
    const word = side.words[w];
    if (!word || !isCapital(side.text, word.start) || OFTEN.has(word.text)) {
      if (found.size > 0 || initials) break;
      continue;
    }
    if (word.text.length === 1) initials = word.text + initials;
    else if (!COMMON_WORDS.has(word.text) || word.text === 'us') found.add(nationOf(word.text, stem(word.text)));
  }
  return initials.length > 1 ? found.add(initials) : found;
}

/** The first name after "in" or the like behind a figure, before the next number, in the forms of `namesAround`; empty where none is. */
export function placeAfter(side: PreparedSide, sentence: Sentence, mention: FigureMention): Set<string> {
  const found = new Set<string>();
  for (let w = mention.endWord; w < Math.min(sentence.endWord, mention.endWord + REACH.placeAfter); w++) {
    const word = side.words[w];
    if (!word || /^\d/.test(word.text)) break;
    if (found.size === 0 && !/^(?:in|at|near|outside|around|across)$/.test(side.words[w - 1]?.text ?? '')) continue;
    // "in Saturday's race"
    if (!isCapital(side.text, word.start) || OFTEN.has(word.text.replace(/s$/, '')) || OFTEN.has(word.text)) {
      if (found.size > 0) break;
      continue;
    }
    found.add(nationOf(word.text, stem(word.text)));
  }
  return found;
}

// The names of a side are asked for by each of its figures: read once.
const read = new WeakMap<PreparedSide, ReadonlySet<string>>();

/** The names of a whole text, in the forms of `namesAround`; words that open a sentence are none. */
export function namesOf(side: PreparedSide): ReadonlySet<string> {
  let found = read.get(side);
  if (!found) {
    const names = new Set<string>();
    for (const { firstWord, endWord } of side.sentences) {
      for (let w = firstWord + 1; w < endWord; w++) {
        const word = side.words[w];
        if (word && isCapital(side.text, word.start) && word.text.length > 1 && !COMMON_WORDS.has(word.text) && !OFTEN.has(word.text))
          names.add(nationOf(word.text, stem(word.text)));
      }
    }
    found = names;
    read.set(side, found);
  }
  return found;
}

// Capitalised words that tell no place or party.
const OFTEN = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december great new first national general state world president minister secretary senator governor mayor mr mrs ms dr sen rep gov'.split(
    ' ',
  ),
);

const OTHER_YEAR = /\b(?:last|previous) year\b|\b(?:years?|months|decades?) (?:ago|earlier|before)\b/i;
const EARLIER =
  /\b(?:initial(?:ly)?|original(?:ly)?|at first|formerly|previous(?:ly)?|first (?:said|put|reported)|earlier (?:said|put|reported|this|in the|that|version)|once|had (?:earlier|before)|correct(?:ed|ion)|(?:in|led|won|lost) that (?:race|contest|vote|election|poll|game|match|round|year))\b/i;

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
  /\b(?:polls?|pollsters?|polling|surveys?|surveyed|respondents|approv(?:al|es?|ed|ing)|disapprov\w{1,6}|favorabl[ey]|favourabl[ey]|(?:percent|%) (?:\w+ ){0,3}(?:said|say|think|thought|believe) (?:they|that|it|he|she|the))\b/i;

/** Whether a sentence, or the one before it, tells what people answered who were asked. */
export function isPolled(side: PreparedSide, sentence: number): boolean {
  const [first, last] = [side.sentences[Math.max(0, sentence - 1)], side.sentences[sentence]];
  return first !== undefined && last !== undefined && POLLED.test(side.text.slice(first.start, last.end));
}

/** Whether a sentence tells what held at one moment of a day. */
export function isMomentary(sentence: string): boolean {
  return /\b(?:(?:early|late|midday|morning|afternoon|after-hours|premarket) trading|advisory|(?:precincts|ballots|votes?|returns) (?:\w+ )?(?:counted|reporting|reported|tallied)|moving (?:north|south|east|west)|opening bell|intraday)\b/i.test(
    sentence,
  );
}

/** Whether what a figure counts is one of two sorts that it counts together. */
export function isJoined(text: string, mention: FigureMention): boolean {
  return /^,? (?:and|or) (?:\p{L}+ )?\p{L}+s\b/u.test(text.slice(mention.end, mention.end + 40));
}

/** Whether a figure is said to be the number of an earlier time. */
export function isEarlier(side: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  return (
    EARLIER.test(side.text.slice(Math.max(sentence.start, mention.start - REACH.earlier), mention.end)) ||
    OTHER_YEAR.test(side.text.slice(mention.end, Math.min(sentence.end, mention.end + REACH.otherYear)))
  );
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
  // "Of the 66 in hospital, 13 were in danger."
  if (
    mention.noun === null &&
    /(?:^|[.;!?\n”"] ?)Of (?:the|these|those|them|its|their)\b[^.;!?\n]{1,90}, (?:\p{L}+ ){0,2}$/u.test(
      text.slice(Math.max(0, mention.start - 130), mention.start),
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
  // "15 people, including four children"
  if (
    /\b(?:including|among (?:them|whom|those)|of (?:them|whom)),? (?:\p{L}+ ){0,2}$/iu.test(
      text.slice(Math.max(0, mention.start - 40), mention.start),
    )
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
