import { type DateMention, type FigureMention, findFigures } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';
import { datesOf } from './dates-uses';
import { MAX_FIGURES } from './fact-weights';
import type { Bag, Evidence, SideName } from './facts-evidence';
import { ownerOf } from './figures-owner';
import { dayOf, periodOf } from './figures-period';
import { type Happening, happeningNear, happeningOf, isPerson } from './figures-senses';
import { stem } from './stem';

/** A figure where it stands: what it counts, what happened to it, when, and the words around. */
export interface FigureUse {
  readonly mention: FigureMention;
  readonly side: SideName;
  readonly sentence: number;
  /** Head of what it counts, stemmed; null where none is named. */
  readonly noun: string | null;
  readonly person: boolean;
  /** Other words of the counted phrase, stemmed; those with a capital apart. */
  readonly modifiers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
  /** Names around it in its sentence: places, parties, indexes. */
  readonly around: ReadonlySet<string>;
  /** A word that turns its sense stands near ("without", "not"). */
  readonly negated: boolean;
  /** Said to be the number of an earlier time ("initially", "at first"). */
  readonly earlier: boolean;
  /** What befell the counted ("killed"), null where no such word is near. */
  readonly happening: Happening | null;
  readonly period: string | null;
  /** ISO date of the day that its sentence places it on; null where it names none, or two. */
  readonly day: string | null;
  /** The telling word that follows a share ("25 percent contained"), stemmed; null for other figures. */
  readonly complement: string | null;
  /** Whose age it is; null for other figures and where nobody is named beside it. */
  readonly owner: readonly string[] | null;
  readonly bag: Bag;
  /** Counts further ones, or a part ("another 20", "the other two"). */
  readonly addition: boolean;
}

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

function nationOf(word: string, form: string): string {
  return NATIONS[word] ?? form.replace(/(?:ian|an|i|ese|ish)$/, '');
}

/** Words around a figure in which places and parties are looked for: about a sentence of a news report. */
const AROUND = 18;

/** Capitalised words within a few words of a figure, in its sentence: nations by one form, initials ("U.N.") joined. */
function namesAround(side: PreparedSide, sentence: Sentence, mention: FigureMention): Set<string> {
  const found = new Set<string>();
  let initials = '';
  for (let w = Math.max(sentence.firstWord, mention.firstWord - AROUND); w < Math.min(sentence.endWord, mention.endWord + AROUND); w++) {
    const word = side.words[w];
    if (!word) break;
    if (w === mention.firstWord) continue;
    const capital = /^\p{Lu}/u.test(side.text.slice(word.start, word.start + 2));
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

function isNegated(side: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  for (let w = Math.max(sentence.firstWord, mention.firstWord - 4); w < Math.min(sentence.endWord, mention.endWord + 9); w++) {
    if (TURNING.has(side.words[w]?.text ?? '')) return true;
  }
  return false;
}

function datesBySentence(evidence: Evidence, side: SideName, dates: readonly DateMention[]): Map<number, DateMention[]> {
  const found = new Map<number, DateMention[]>();
  for (const date of dates) {
    const sentence = evidence.sentenceAt(side, date.start);
    const known = found.get(sentence);
    if (known) known.push(date);
    else found.set(sentence, [date]);
  }
  return found;
}

/** The figures of a side with what stands around them; the first `MAX_FIGURES` of a text that is all figures. */
export function figureUses(evidence: Evidence, side: SideName): FigureUse[] {
  const prepared = evidence.context[side];
  const dates = datesOf(prepared, prepared.side.published);
  const mentions = findFigures(prepared.text, prepared.words, dates).slice(0, MAX_FIGURES);
  const near = datesBySentence(evidence, side, dates);
  return mentions.map((mention) => useOf(evidence, prepared, side, mention, near));
}

function useOf(
  evidence: Evidence,
  prepared: PreparedSide,
  side: SideName,
  mention: FigureMention,
  dates: ReadonlyMap<number, readonly DateMention[]>,
): FigureUse {
  const sentence = evidence.sentenceAt(side, mention.start);
  const around = prepared.sentences[sentence] as Sentence;
  const modifiers = new Set<string>();
  const names = new Set<string>();
  for (let w = mention.nounFirst; w < mention.nounEnd; w++) {
    const word = prepared.words[w];
    if (!word || word.text === mention.noun) continue;
    const form = stem(word.text);
    modifiers.add(form);
    if (/^\p{Lu}/u.test(prepared.text.slice(word.start, word.start + 2))) names.add(nationOf(word.text, form));
  }
  const annotated = prepared.side.statements?.[around.paragraph]?.figures.find(
    (f) => prepared.text.slice(around.start, around.end).includes(f.as) && overlapsAs(prepared.text, around, mention, f.as),
  );
  return {
    mention: annotated && mention.kind === 'count' ? { ...mention, low: annotated.low, high: annotated.high } : mention,
    side,
    sentence,
    noun: mention.noun === null ? null : stem(mention.noun),
    person: mention.noun !== null && isPerson(mention.noun),
    modifiers,
    names,
    around: namesAround(prepared, around, mention),
    negated: isNegated(prepared, around, mention),
    earlier: EARLIER.test(prepared.text.slice(Math.max(around.start, mention.start - EARLIER_REACH), mention.end)),
    happening: happeningOf(mention.noun) ?? happeningNear(prepared, around, mention.firstWord, mention.endWord),
    period: annotated?.period ?? periodOf(prepared.text, around, mention.start, mention.end, dates.get(sentence) ?? []),
    day: dayOf(prepared.text, mention.start, dates.get(sentence) ?? []),
    complement: mention.unit === 'percent' ? complementOf(prepared, around, mention) : null,
    owner: mention.kind === 'age' ? ownerOf(prepared, mention) : null,
    addition: isPart(prepared.text, mention),
    bag: evidence.bagAround(side, mention.firstWord, mention.endWord),
  };
}

/** Whether a statement's annotated figure is the one found: its wording stands where the mention does. */
function overlapsAs(text: string, around: Sentence, mention: FigureMention, as: string): boolean {
  const at = text.indexOf(as, Math.max(around.start, mention.start - as.length));
  return at >= 0 && at < mention.end && mention.start < at + as.length;
}

/** Whether a figure counts a part or an addition, or repeats the one before it in another unit ("(3,035 hectares)"). */
function isPart(text: string, mention: FigureMention): boolean {
  const own = text.slice(mention.start, mention.end);
  if (
    /^(?:another|an additional) |\b(?:other|additional|further|extra|remaining) |\d \w+ more$|\bof (?:the|those|these|them|whom|its|his|their)\b/i.test(
      own,
    )
  )
    return true;
  return /(?:\(|\b(?:other|remaining|additional|then|then an?) )$/.test(text.slice(Math.max(0, mention.start - 12), mention.start));
}

function complementOf(side: PreparedSide, sentence: Sentence, mention: FigureMention): string | null {
  const word = side.words[mention.endWord];
  const before = side.words[mention.endWord - 1];
  if (!word || !before || mention.endWord >= sentence.endWord || COMMON_WORDS.has(word.text)) return null;
  return /^[ %]+$/.test(side.text.slice(before.end, word.start)) ? stem(word.text) : null;
}
