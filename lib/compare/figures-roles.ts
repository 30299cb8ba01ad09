import type { FigureMention } from '../text';
import type { PreparedSide, Sentence } from './context';
import { REACH, ROW } from './fact-weights';
import { isCapital } from './figures-around';

/**
 * What a figure is to the thing that it measures: how much of it there is, by how much it rose or fell, what it was before, how far it
 * lies from another figure, how many of the last ones are looked at ("eight of the past nine sessions"), or the whole of which another is a part.
 */
export type FigureRole = 'level' | 'rise' | 'fall' | 'former' | 'gap' | 'window' | 'whole';

// Small words between a telling word and the figure.
const ABOUT =
  '(?:(?:a|an|the|by|of|as much as|about|around|roughly|some|nearly|almost|just|only|over|more than|at least|another|record|whopping) ){0,3}';

const WINDOW = /\b(?:past|last|next|previous|first|final|coming|preceding) $/i;
const WHOLE =
  /(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|half|most|third|quarter)) (?:out )?of (?:\p{L}+['’]?s? ){1,3}$/iu;
const FORMER = new RegExp(
  `\\b(?:up|down|r[io]sen?|fell|fall(?:en|ing)?|increas\\w{1,3}|decreas\\w{1,3}|drop\\w{0,4}|jump\\w{0,3}|declin\\w{1,3}|revis\\w{1,3}|cut|reduc\\w{1,3}|raised?|lowered|chang\\w{1,3}|gr(?:ew|own)|shr[aiu]nk) (?:\\p{L}+ ){0,3}?from ${ABOUT}$`,
  'iu',
);
const COMPARED = new RegExp(`\\b(?:compared (?:to|with)|rather than|instead of|as against) ${ABOUT}$`, 'i');
// "$12 million less than that"; not "75 stops, more than 20 of them".
const GAP_AFTER =
  /^ (?:percentage points? |points? )?(?:less|more|fewer|higher|lower|greater|larger|smaller|better|worse|ahead|behind|short|shy) (?:than|of) (?!\d|an?\b|one\b|two\b|half\b)/i;
const GAP_BEFORE = new RegExp(`\\b(?:margin|gap|difference|lead) of ${ABOUT}$`, 'i');

// Words that say which way a share, an amount or an index went; between them and the figure stand small words alone.
const RISE_WORDS =
  'up|r[io]sen?|rising|rises|gain(?:s|ed|ing)?|add(?:s|ed|ing)|climb(?:s|ed|ing)?|jump(?:s|ed|ing)?|surg(?:e|es|ed|ing)|soar(?:s|ed|ing)?|rall(?:y|ies|ied)|advanc(?:e|es|ed)|grew|grown|increas(?:e|es|ed|ing)';
const FALL_WORDS =
  'down|fell|fall(?:s|en|ing)?|los(?:t|es|ing)|drop(?:s|ped|ping)?|slid|sliding|slump(?:s|ed)?|plung(?:e|es|ed|ing)|tumbl(?:e|es|ed|ing)|sank|sunk|dip(?:s|ped)?|shed|off|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|plummet(?:s|ed|ing)?|shrank|crash(?:es|ed)';
const RISE = new RegExp(`\\b(?:${RISE_WORDS}) ${ABOUT}$`, 'i');
const FALL = new RegExp(`\\b(?:${FALL_WORDS}) ${ABOUT}$`, 'i');
const HIGHER = /^ (?:points? )?(?:higher|up|rise|gain|increase|jump|rally)\b/i;
const LOWER = /^ (?:points? )?(?:lower|down|drop|fall|decline|decrease|loss|plunge)\b/i;
// The same of heads, which rise and fall by nouns alone: "an increase of 64".
const MORE_HEADS = new RegExp(`\\b(?:increase|rise|jump|addition) of ${ABOUT}$`, 'i');
const FEWER_HEADS = new RegExp(`\\b(?:decrease|drop|fall|decline) of ${ABOUT}$`, 'i');

// "Fell 120 points, or 1.2%", "fell 120 points (1.2%)": the same in other units.
const REPEATED = /\b(?:[\d,.]+|\p{L}+) points?( higher| lower)?(?:,? or| \() ?(?:\p{L}+ ){0,2}?$/iu;

/** The role of a figure, by the words right beside it in its sentence. */
export function roleOf({ text }: PreparedSide, sentence: Sentence, mention: FigureMention): FigureRole {
  const own = text.slice(Math.max(sentence.start, mention.start - REACH.roleBefore), mention.start);
  const again = REPEATED.exec(own);
  if (again?.[1]) return again[1] === ' higher' ? 'rise' : 'fall';
  const before = again ? own.slice(0, again.index) : own;
  const after = text.slice(mention.end, Math.min(sentence.end, mention.end + REACH.roleAfter));
  if (WINDOW.test(before)) return 'window';
  if (mention.kind === 'count' && WHOLE.test(before)) return 'whole';
  if (FORMER.test(before) || COMPARED.test(before)) return 'former';
  if ((mention.unit !== 'length' && GAP_AFTER.test(after)) || GAP_BEFORE.test(before)) return 'gap';
  if (mention.kind === 'count') return MORE_HEADS.test(before) ? 'rise' : FEWER_HEADS.test(before) ? 'fall' : 'level';
  if (mention.unit !== 'percent' && mention.kind !== 'money') return 'level';
  if (RISE.test(before) || HIGHER.test(after)) return 'rise';
  return FALL.test(before) || LOWER.test(after) ? 'fall' : 'level';
}

/** Whether a figure is said of several that are named together ("Arden, Velden and Lind have 382"), or of each of a list in turn. */
export function isOfSeveral(side: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  const { text, words } = side;
  if (
    /\b(?:together|combined|in total|respectively|each|apiece)\b/i.test(
      text.slice(Math.max(sentence.start, mention.start - REACH.roleBefore), Math.min(sentence.end, mention.end + REACH.roleAfter)),
    )
  )
    return true;
  // "The mayor and his brothers inherited"; "killed 31 in Arden and Velden".
  if (
    /\p{L} and (?:his|her|their|its) (?:\p{L}+ ){1,5}$/u.test(
      text.slice(Math.max(sentence.start, mention.start - REACH.foretold), mention.start),
    )
  )
    return true;
  if (/\b(?:in|at) \p{Lu}[^.;:()]{1,40} and \p{Lu}/u.test(text.slice(mention.end, Math.min(sentence.end, mention.end + REACH.foretold))))
    return true;
  // Back over the verb, then over a name, to "and" between two names.
  let w = mention.firstWord - 1;
  const least = Math.max(sentence.firstWord, mention.firstWord - REACH.whose);
  while (w > least && !isCapital(text, words[w]?.start ?? 0)) w--;
  while (w > least && isCapital(text, words[w]?.start ?? 0)) w--;
  return w > least && words[w]?.text === 'and' && isCapital(text, words[w - 1]?.start ?? 0);
}

const FORETOLD =
  /\b(?:predict(?:s|ed|ing|ion|ions)?|project(?:s|ed|ions?)|forecasts?|poised|on (?:track|course)|likely)\b[^.;:]*$|\b(?:would|will|could|may|might|expect(?:s|ed)|plans?|planned|set|aims?|hop(?:es|ed|ing)|wants?|wanted|seeks?|sought|intends?|promis(?:es|ed)|pledg(?:es|ed)|vow(?:s|ed)) (?:\p{L}+ ){0,3}$/iu;

/** Whether a figure is foretold or planned, so that what came of it may be another. */
export function isForetold({ text }: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  return FORETOLD.test(text.slice(Math.max(sentence.start, mention.start - REACH.foretold), mention.start));
}

/** Whether a figure counts those of whom something still holds ("28 children remained in hospital"). */
export function isOfRemaining({ text }: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  const around = text.slice(
    Math.max(sentence.start, mention.start - REACH.roleAfter),
    Math.min(sentence.end, mention.end + REACH.roleAfter),
  );
  return /\b(?:remain(?:s|ed|ing)?|still)\b/i.test(around);
}

/** Whether a figure stands in a row of numbers rather than in a sentence ("Jan: 61% Feb: 55% March: 48%"). */
export function isInRow({ text, words }: PreparedSide, { start, end, firstWord, endWord }: Sentence): boolean {
  const numbers = words.slice(firstWord, endWord).filter((word) => /^\d/.test(word.text)).length;
  return (
    numbers >= ROW.numbers &&
    (endWord - firstWord < ROW.words * numbers || (text.slice(start, end).match(/: ?[$€£]?\d/g)?.length ?? 0) >= ROW.numbers - 1)
  );
}

// Words that turn a measure into its counterpart.
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  'before|after',
  'net|gross',
  'high(?:est)?|low(?:est)?',
  'maximum|minimum',
  'm[ae]n|wom[ae]n',
  'boys?|girls?',
  'imports?|exports?',
  'inside|outside',
  'domestic|foreign',
].map((pair) => pair.split('|').map((word) => new RegExp(`\\b${word}\\b`, 'i')) as [RegExp, RegExp]);

/** Words right beside a figure that each turn what it measures into its counterpart's ("before tax", "after tax"): the signs of those that stand there. */
export function turnsOf({ text }: PreparedSide, sentence: Sentence, mention: FigureMention): ReadonlySet<string> {
  const near = text.slice(Math.max(sentence.start, mention.start - REACH.roleAfter), Math.min(sentence.end, mention.end + REACH.roleAfter));
  const found = new Set<string>();
  for (const [i, pair] of OPPOSITES.entries()) for (const [k, word] of pair.entries()) if (word.test(near)) found.add(`${i} ${k}`);
  return found;
}

/** Whether a bare number is an age by what stands before it: "prisoners who are over 50", "those aged 65". */
export function isBareAge({ text }: PreparedSide, mention: FigureMention): boolean {
  if (mention.kind !== 'count' || mention.noun !== null || mention.value > 120) return false;
  const own = text.slice(Math.max(0, mention.start - 24), mention.end);
  return /\b(?:are|is|was|were|aged?|ages|anyone|those|people|everyone|everybody|adults|children|women|men|and|or) (?:over|under|above|below|older than|younger than) [\p{L}\d-]+$|\b(?:aged?|ages|rang(?:ed|es|ing)(?: in age)? from) [\p{L}\d-]+$/iu.test(
    own,
  );
}

/** Whether an amount is part of a name: "the $60 billion Arden Harbour Plan". */
export function isOfNamedThing({ text }: PreparedSide, mention: FigureMention): boolean {
  return mention.kind === 'money' && /^ \p{Lu}\p{Ll}+ \p{Lu}/u.test(text.slice(mention.end, mention.end + 40));
}

/** Whether an amount is for several things or bodies together: "$1 trillion for states, towns and parishes". */
export function isForSeveral({ text }: PreparedSide, sentence: Sentence, mention: FigureMention): boolean {
  return (
    mention.kind === 'money' &&
    /^(?: \p{L}+){0,4}? (?:for|to) [^.;:()\d$€£]{2,60} and \p{L}/u.test(text.slice(mention.end, Math.min(sentence.end, mention.end + 90)))
  );
}
