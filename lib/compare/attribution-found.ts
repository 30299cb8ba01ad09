import { rememberingForms, type Span, type Word } from '../text';
import { anonymityOf, isPlural, kindOf } from './attribution-kind';
import {
  besideOf,
  endsWithKnower,
  gapBefore,
  isCapital,
  NUMBER,
  type Phrase,
  phraseAfter,
  phraseTells,
  subjectOf,
} from './attribution-phrase';
import { FOLLOWED, HOLDING, isBareForm, isNounForm, SURE, TELLING, TOLD_BY } from './attribution-words';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide, Sentence } from './context';
import { ATTRIBUTION } from './fact-weights';
import { stem } from './stem';
import type { SourceKind } from './types';

/** Whom a sentence credits for what it says, and by which words. */
export interface Source extends Span {
  readonly sentence: number;
  /** The words that credit it ("said", "according to"); as they stand in the sentence. */
  readonly cue: Span;
  readonly kind: SourceKind;
  /** What tells one source from another: surnames and head nouns, stemmed; a pronoun takes those of the source before it. */
  readonly keys: ReadonlySet<string>;
  readonly plural: boolean;
  /** It begins with an article or possessor ("the Arden pilot"). */
  readonly described: boolean;
  /** The sentence has a pronoun; the span is that of the source for which it stands. */
  readonly pronoun: boolean;
  /** Where the sentence names it, be it by a pronoun. */
  readonly at: Span;
  /** False for what somebody thinks, wants or does by speaking ("criticised"): no claim is credited by it. */
  readonly tells: boolean;
  /** Why it has no name, in the report's words. */
  readonly anonymity: Span | null;
}

const PRONOUNS = new Set(['he', 'she', 'they', 'it']);
const SILENT = new Set(['i', 'you', 'we', 'who', 'that', 'which', 'this', 'there']);
const AUXILIARY = /^(?:not|doesnt|dont|didnt|would|will|could|can|may|might|must|should|did|does|do|wont|wouldnt)$/;

const KNOWN = new WeakMap<PreparedSide, readonly Source[]>();

/** The sources that a side's sentences credit, in their order; found once for all who ask. Linear. */
export function findSources(side: PreparedSide): readonly Source[] {
  const known = KNOWN.get(side) ?? readSources(side);
  KNOWN.set(side, known);
  return known;
}

/** Whether a word may credit a source at all: most do not, and are not looked at closer. */
const mayCredit = rememberingForms((form) =>
  form === 'according' || form === 'citing' || form === 'quoting' || TOLD_BY.has(form) || TELLING.has(form) || HOLDING.has(form) ? 1 : 0,
);

function readSources(side: PreparedSide): Source[] {
  const found: Source[] = [];
  const state: State = { person: null, people: null, body: null, open: null };
  for (const [index, sentence] of side.sentences.entries()) {
    let count = 0;
    state.open = null;
    for (let w = sentence.firstWord; w < sentence.endWord && count < ATTRIBUTION.mostOfSentence; w++) {
      if (mayCredit(side.words[w] as Word) === 0) continue;
      const source = sourceAt(side, sentence, index, w, state);
      if (!source || found.at(-1)?.cue.end === source.cue.end) continue;
      const before = found.at(-1);
      if (
        before &&
        before.sentence === index &&
        source.at.start < before.at.end &&
        before.at.start < source.at.end &&
        before.at.start !== source.at.start
      )
        continue;
      found.push(source);
      state.open = source;
      if (!source.pronoun) remember(state, source);
      count++;
    }
  }
  return found;
}

// Words of so many bodies that they make no two of them one.
export const WIDE: ReadonlySet<string> = new Set(
  [
    'news',
    'network',
    'agency',
    'media',
    'newspaper',
    'poll',
    'survey',
    'report',
    'house',
    'state',
    'city',
    'county',
    'office',
    'national',
    'federal',
    'department',
    'senior',
    'local',
    'us',
  ].map(stem),
);

/** Whether two sources share half the telling words of the shorter. */
export function sameSource(a: Source, b: Source): boolean {
  let met = 0;
  let telling = false;
  for (const key of a.keys) {
    if (!b.keys.has(key)) continue;
    met++;
    if (!WIDE.has(key)) telling = true;
  }
  return met > 0 && (telling || a.keys.size === b.keys.size) && met * 2 >= Math.min(a.keys.size, b.keys.size);
}

interface State {
  /** The sources last named: whom "he", "they" and "it" stand for. */
  person: Source | null;
  people: Source | null;
  body: Source | null;
  /** The source last credited in this sentence: whose "adding" it is. */
  open: Source | null;
}

/** What a sentence begins with, where a pronoun later in it stands for that: "The council appealed a ruling that it said". */
function subjectBefore(side: PreparedSide, sentence: Sentence, index: number, pronoun: number, state: State): Source | null {
  const start = side.words[sentence.firstWord]?.text ?? '';
  if (pronoun <= sentence.firstWord + 1 || PRONOUNS.has(start) || SILENT.has(start)) return null;
  const phrase = openingPhrase(side, sentence, pronoun);
  if (phrase.end >= pronoun || !phraseTells(side, phrase.from, phrase.end)) return null;
  const cue = { start: (side.words[pronoun] as Word).start, end: (side.words[pronoun] as Word).end };
  const opening = make(side, sentence, index, phrase, cue, state, true);
  const wanted = side.words[pronoun]?.text === 'it' ? opening?.kind === 'body' : opening?.kind === 'named' && !opening.plural;
  return opening && wanted && side.words[pronoun]?.text !== 'they' ? opening : null;
}

/** A source of which only the pronoun is known: what it says is told, though not by whom. */
function nobody(at: Span): Omit<Source, 'sentence' | 'cue' | 'pronoun' | 'at' | 'tells'> {
  return { ...at, kind: 'unnamed', keys: new Set(), plural: false, described: false, anonymity: null };
}

function remember(state: State, source: Source): void {
  if (source.plural) state.people = source;
  else if (source.kind === 'named' || source.kind === 'unnamed') state.person = source;
  if (source.kind === 'body' || source.kind === 'agency' || source.kind === 'document') {
    state.body = source;
    state.people = source;
  }
}

/** Whom a pronoun in a sentence stands for; null where nobody of its sort was named close by. */
function antecedent(state: State, pronoun: string, index: number): Source | null {
  const who = pronoun === 'it' ? state.body : pronoun === 'they' ? state.people : state.person;
  return who && index - who.sentence <= ATTRIBUTION.namedWithin ? who : null;
}

function sourceAt(side: PreparedSide, sentence: Sentence, index: number, w: number, state: State): Source | null {
  const { words } = side;
  const form = words[w]?.text ?? '';
  const next = words[w + 1]?.text ?? '';
  const cue = (from: number, to: number): Span => ({ start: (words[from] as Word).start, end: (words[to] as Word).end });
  if (form === 'according' && next === 'to')
    return make(side, sentence, index, phraseAfter(side, sentence, w + 2), cue(w, w + 1), state, true);
  if ((form === 'citing' || form === 'quoting') && gapBefore(side, w + 1) === ' ')
    return known(make(side, sentence, index, phraseAfter(side, sentence, w + 1), cue(w, w), state, true));
  if (TOLD_BY.has(form) && next === 'by')
    return known(make(side, sentence, index, phraseAfter(side, sentence, w + 2), cue(w, w + 1), state, true));
  // A judge who rules that something is so tells it.
  const tells = TELLING.has(form) || (next === 'that' && /^rul(?:ed|es|ing)$/.test(form));
  if (!tells && !HOLDING.has(form)) return null;
  if (
    isCapital(side, w) ||
    /[-‑]$/.test(gapBefore(side, w)) ||
    /['’]s$/.test(side.text.slice(words[w - 1]?.start ?? 0, words[w - 1]?.end ?? 0))
  )
    return null;
  const denied = words[w - 1]?.text === 'not' || /^(?:not|didnt|doesnt|dont|wont|wouldnt|hasnt|havent)$/.test(words[w - 1]?.text ?? '');
  const gap = gapBefore(side, w);
  const follower = w > sentence.firstWord && FOLLOWED.has(form) ? followerOf(side, sentence, w, gap) : null;
  // Who asks tells nothing.
  if (follower) return make(side, sentence, index, follower, cue(w, w), state, !/^asks?(?:ed)?$/.test(form));
  const beside = form.endsWith('ing') && gap === ' ' ? besideOf(side, sentence, w) : null;
  if (beside) return known(make(side, sentence, index, beside, cue(w, w), state, tells));
  // "the police are also investigating whether"
  const going = form.endsWith('ing') && gap === ' ' && isPassive(side, sentence, w) && /^(?:that|whether|if)$/.test(next);
  if (form.endsWith('ing') && !going) {
    // "…, adding that": by whoever was credited or stands first in the sentence.
    // "…, calling it a plan and claiming that": of whoever was credited for the first.
    if (words[w - 1]?.text === 'and' && gap === ' ' && state.open && gapBefore(side, w - 1) !== '-')
      return { ...state.open, cue: cue(w, w), tells };
    if (!/^, $/.test(gap)) return null;
    if (state.open) return { ...state.open, cue: cue(w, w), tells };
    return tells ? make(side, sentence, index, openingPhrase(side, sentence, w), cue(w, w), state, true) : null;
  }
  if (/^(?:to|a|an|the|his|her|their|its|of|in|by|for|any|no|new|such|these|those)$/.test(words[w - 1]?.text ?? '') && gap === ' ')
    return null;
  // "…, and said": by whoever was credited or stands first in the sentence.
  if (/^(?:and|but|then)$/.test(words[w - 1]?.text ?? '') && SURE.has(form)) {
    if (state.open) return { ...state.open, cue: cue(w, w), tells: true };
    return make(side, sentence, index, openingPhrase(side, sentence, w), cue(w, w), state, true);
  }
  // "is expected", "were told": it is done to the subject. "added 3,000 jobs": it made them.
  if ((!going && isPassive(side, sentence, w)) || (/^add(?:s|ed)$/.test(form) && isAmount(side, w + 1))) return null;
  if (isNounForm(form) && !AUXILIARY.test(words[w - 1]?.text ?? '') && words[w - 1]?.text !== 'they') return null;
  const phrase = subjectOf(side, sentence, w);
  if (!phrase) return null;
  // "media reports", "another eight states": a noun, unless those before it do it.
  if (
    isBareForm(form) &&
    !AUXILIARY.test(words[w - 1]?.text ?? '') &&
    !isPlural(side, phrase) &&
    !/^(?:they|people|police|both|many|some|others|most|i|who|men|women)$/.test(words[phrase.end - 1]?.text ?? '')
  )
    return null;
  // "Continuing claims, those made later": a noun.
  if (/s$/.test(form) && !SURE.has(form) && /^,/.test(gapBefore(side, w + 1))) return null;
  // "eight states", "officials' claims": an s that no plural takes.
  if (/s$/.test(form) && /^(?:of|from|on|about|by|in|for)$/.test(words[w + 1]?.text ?? '')) return null;
  if (/s$/.test(form) && !SURE.has(form) && (isPlural(side, phrase) || NUMBER.test(words[phrase.end - 1]?.text ?? ''))) return null;
  const start = auxiliaryBefore(side, phrase.end, w);
  const supposed = /^(?:can|could|may|might|would|should|must|will)$/.test(words[w - 1]?.text ?? '');
  const source = make(side, sentence, index, phrase, cue(start, w), state, tells && !denied && !supposed);
  if (!source) return null;
  return SURE.has(form) || source.pronoun || phraseTells(side, phrase.from, phrase.end) ? source : null;
}

/** Whether a form of "be" stands before the verb at word `w`, adverbs between them or not: of a participle in -ed, a passive. */
function isPassive(side: PreparedSide, sentence: Sentence, w: number): boolean {
  let at = w - 1;
  while (at > sentence.firstWord && /ly$|^(?:also|not|first|since|later)$/.test(side.words[at]?.text ?? '')) at--;
  return /^(?:be|been|being|is|was|are|were)$/.test(side.words[at]?.text ?? '') && gapBefore(side, w) === ' ';
}

/** Whether what was added begins at word `w`: a number, or "a" or "another" of something. */
function isAmount(side: PreparedSide, w: number): boolean {
  const word = side.words[w]?.text ?? '';
  return gapBefore(side, w) === ' ' && (NUMBER.test(word) || /^(?:a|an|another|about|some|nearly|almost|more|up|to|jobs|at)$/.test(word));
}

/** The speaker who stands after the verb: "…,” said Ann Bell"; null where what follows is what was said. */
function followerOf(side: PreparedSide, sentence: Sentence, w: number, gap: string): Phrase | null {
  if (!/["”“’',]\s$/.test(gap) || gapBefore(side, w + 1) !== ' ') return null;
  const phrase = phraseAfter(side, sentence, w + 1);
  const first = side.words[phrase.from]?.text ?? '';
  if (phrase.end === phrase.from) return null;
  if (!isCapital(side, phrase.from) && !/^(?:the|a|an|one|another|his|her|their|he|she|several|some|many)$/.test(first)) return null;
  // "Ann Bell, the mayor, said the dam would hold": after commas alone, a phrase that ends there is the speaker.
  const closed =
    phrase.end >= sentence.endWord ||
    /[.,;:—(]/.test(gapBefore(side, phrase.end)) ||
    /^(?:in|at|on|who|during)$/.test(side.words[phrase.end]?.text ?? '');
  return /["”’']/.test(gap) || closed ? phrase : null;
}

/** Where the cue begins: at the auxiliary of a verb ("has said"). */
function auxiliaryBefore(side: PreparedSide, end: number, w: number): number {
  let at = w;
  while (
    at > end &&
    /^(?:has|have|had|also|did|do|does|not|would|will|is|was|were|are)$/.test(side.words[at - 1]?.text ?? '') &&
    gapBefore(side, at) === ' '
  )
    at--;
  return at;
}

/** The phrase that a sentence begins with, up to its first verb or comma: whose doing the sentence tells. */
function openingPhrase(side: PreparedSide, sentence: Sentence, before: number): Phrase {
  const phrase = phraseAfter(side, sentence, pastDateline(side, sentence));
  let end = phrase.from;
  // A common noun ends the phrase unless a name follows, or it is one for those who know ("the Bell administration"); past it stands the verb.
  while (
    end < Math.min(phrase.end, before) &&
    (isCapital(side, end) || end === phrase.from || /^(?:the|a|an)$/.test(side.words[end - 1]?.text ?? '') || endsWithKnower(side, end))
  )
    end++;
  return { from: phrase.from, end };
}

/** The first word of a sentence after the place and agency that open a report: "VELDEN (HPA) - Ann Bell". */
function pastDateline(side: PreparedSide, sentence: Sentence): number {
  for (let w = sentence.firstWord + 1; w < Math.min(sentence.endWord, sentence.firstWord + 9); w++) {
    const gap = gapBefore(side, w);
    // "In the latest case, the council": past what sets the scene.
    if (
      gap === ', ' &&
      /^(?:in|on|at|after|during|for|under|by|earlier|late|last|meanwhile|however)$/.test(side.words[sentence.firstWord]?.text ?? '')
    )
      return w;
    if (/^\)? ?(?:--?|[—–]) ?$/.test(gap) && gap !== '-' && /^\p{Lu}{2}/u.test(side.text.slice(sentence.start, sentence.start + 2)))
      return w;
  }
  return sentence.firstWord;
}

/** "by bike" and "citing it" credit nobody. */
function known(source: Source | null): Source | null {
  return source !== null && source.keys.size > 0 ? source : null;
}

function make(
  side: PreparedSide,
  sentence: Sentence,
  index: number,
  { from, end }: Phrase,
  cue: Span,
  state: State,
  tells: boolean,
): Source | null {
  if (end <= from) return null;
  const first = side.words[from] as Word;
  const at = { start: first.start, end: (side.words[end - 1] as Word).end };
  if (end - from === 1 && first.text === 'who') {
    const who = subjectOf(side, sentence, from);
    const source =
      who && who.end <= from && side.words[who.from]?.text !== 'who' ? make(side, sentence, index, who, cue, state, tells) : null;
    return source && { ...source, at };
  }
  if (end - from === 1 && SILENT.has(first.text)) return null;
  if (end - from === 1 && PRONOUNS.has(first.text)) {
    const who = subjectBefore(side, sentence, index, from, state) ?? antecedent(state, first.text, index) ?? nobody(at);
    return { ...who, sentence: index, cue, pronoun: true, at, tells };
  }
  const keys = new Set<string>();
  for (let w = from; w < end; w++) {
    const word = side.words[w] as Word;
    // "62 percent of respondents in a poll said": respondents are what is told; the poll tells it.
    if (word.text === 'percent' || word.text === 'respondents') {
      const to = side.words.slice(w, end).findIndex((next) => next.text === 'to' || next.text === 'in');
      return to < 0 || !phraseTells(side, w + to + 1, end)
        ? null
        : make(side, sentence, index, { from: w + to + 1, end }, cue, state, tells);
    }
    if (COMMON_WORDS.has(word.text) || word.text.length < 2 || /^\d/.test(word.text)) continue;
    keys.add(stem(possessor(side.text, word)));
  }
  if (keys.size === 0 && !/^(?:some|many|others?|both|most|several|one|two|another|all|few)$/.test(first.text)) return null;
  const phrase = { from, end };
  const kind = kindOf(side, sentence, phrase, side.text.slice(cue.start, cue.end).toLowerCase());
  return {
    ...at,
    at,
    sentence: index,
    cue,
    kind,
    keys,
    plural: isPlural(side, phrase),
    described: /^(?:the|a|an|his|her|its|their)$/.test(first.text),
    pronoun: false,
    tells: tells && !performs(side, cue),
    anonymity: kind === 'unnamed' ? anonymityOf(side, sentence) : null,
  };
}

/** Whether a cue does something by its words rather than telling something: "claimed responsibility". */
function performs(side: PreparedSide, cue: Span): boolean {
  // "finds herself in debt", "concluded by asking"
  if (/^ (?:him|her|it)self\b|^ by \p{L}+ing\b/u.test(side.text.slice(cue.end, cue.end + 24))) return true;
  // "responded to the inquiry": what was done, not what was told.
  if (/^\S*(?:respond|repl[iy])\S* to /.test(side.text.slice(cue.start, cue.end + 4))) return true;
  // "told them to leave": an order.
  if (/^(?:told|tells|telling) (?:[\p{L}’'-]+ ){1,4}to /u.test(side.text.slice(cue.start, cue.end + 60))) return true;
  // "announced the sanctions": it made them.
  if (
    /^(?:has |have |had |also )*(?:announc|declar)\S* (?:the|a|an|his|her|its|their|new|plans|sanctions) /.test(
      side.text.slice(cue.start, cue.end + 12),
    )
  )
    return true;
  return /^\S*(?:claim|declar)\S* (?:responsibility|credit|victory|an? |war|independence|its |his |her )/.test(
    side.text.slice(cue.start, cue.end + 16).replace(/^(?:has|have|had|also) /, ''),
  );
}

/** A word without the s of a possessor. */
function possessor(text: string, word: Word): string {
  return /['’]s$/.test(text.slice(word.start, word.end)) && word.text.length > 2 ? word.text.slice(0, -1) : word.text;
}
