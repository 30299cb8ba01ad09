import { type DateMention, type FigureMention, findFigures } from '../text';
import type { PreparedSide, Sentence } from './context';
import { datePlaces, datesOf, publishedOf } from './dates-uses';
import { MAX_FIGURES } from './fact-weights';
import type { Bag, Evidence, SideName } from './facts-evidence';
import {
  complementOf,
  isCapital,
  isEarlier,
  isJoined,
  isMomentary,
  isNegated,
  isPart,
  isPolled,
  nameBefore,
  namesAround,
  namesOf,
  nationOf,
  placeAfter,
} from './figures-around';
import { ownerOf } from './figures-owner';
import { daysOf, onlyDay, periodOf } from './figures-period';
import {
  type FigureRole,
  isBareAge,
  isForetold,
  isForSeveral,
  isInRow,
  isOfNamedThing,
  isOfRemaining,
  isOfSeveral,
  roleOf,
  turnsOf,
} from './figures-roles';
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
  /** The name last given before it in its sentence. */
  readonly nameBefore: ReadonlySet<string>;
  /** Where it was, by the words after it. */
  readonly placeAfter: ReadonlySet<string>;
  /** Names of its whole text. */
  readonly known: ReadonlySet<string>;
  /** A word that turns its sense stands near ("without", "not"). */
  readonly negated: boolean;
  /** What people told who were asked: every poll has its own. */
  readonly polled: boolean;
  /** True of one moment, which its sentence names ("as of 11 p.m.", "in early trading"). */
  readonly momentary: boolean;
  /** Counts two sorts together ("50 workers and residents"). */
  readonly joined: boolean;
  /** Said to be the number of an earlier time ("initially", "at first"). */
  readonly earlier: boolean;
  /** What it is to the thing that it measures. */
  readonly role: FigureRole;
  /** Said of several together or in turn, of whom another report may give one. */
  readonly several: boolean;
  /** Foretold or planned. */
  readonly foretold: boolean;
  /** Of whom or which something still holds. */
  readonly remaining: boolean;
  /** Words beside it that turn what it measures (`turnsOf`). */
  readonly turns: ReadonlySet<string>;
  /** Stands in a row of numbers. */
  readonly inRow: boolean;
  /** An age without the word. */
  readonly bareAge: boolean;
  /** Part of a name ("the $60 billion Harbour Plan"). */
  readonly named: boolean;
  /** What befell the counted ("killed"), null where no such word is near. */
  readonly happening: Happening | null;
  readonly period: string | null;
  /** The day that its sentence places it on, an ISO date or a weekday of an unknown week; null where it names none, or two. */
  readonly day: string | null;
  /** The same, or the day on which it was told. */
  readonly toldOn: string | null;
  /** All days that its sentence places it on. */
  readonly days: ReadonlySet<string>;
  /** The telling word that follows a share ("25 percent contained"), stemmed; null for other figures. */
  readonly complement: string | null;
  /** Whose age it is; null for other figures and where nobody is named beside it. */
  readonly owner: readonly string[] | null;
  readonly bag: Bag;
  /** Counts further ones, or a part ("another 20", "the other two"). */
  readonly addition: boolean;
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

// The comparison and the look within one report both read a side's figures: read once.
const read = new WeakMap<PreparedSide, readonly FigureMention[]>();

/** The first `MAX_FIGURES` figures of a side's text. */
export function figuresOf(side: PreparedSide): readonly FigureMention[] {
  let figures = read.get(side);
  if (!figures) {
    figures = findFigures(side.text, side.words, datePlaces(side)).slice(0, MAX_FIGURES);
    read.set(side, figures);
  }
  return figures;
}

/** The figures of a side with what stands around them. */
export function figureUses(evidence: Evidence, side: SideName): FigureUse[] {
  const prepared = evidence.context[side];
  const dates = datesOf(prepared, publishedOf(evidence, side));
  const near = datesBySentence(evidence, side, dates);
  return figuresOf(prepared).map((mention) => {
    const sentence = evidence.sentenceAt(side, mention.start);
    return new Use(evidence, side, mention, sentence, near.get(sentence) ?? []);
  });
}

const NO_DAYS: ReadonlySet<string> = new Set();

/** What is asked of every figure is read at once; what only those that meet another need, when it is first asked for. */
class Use implements FigureUse {
  readonly mention: FigureMention;
  readonly noun: string | null;
  readonly person: boolean;
  readonly modifiers = new Set<string>();
  readonly names = new Set<string>();
  readonly happening: Happening | null;
  readonly complement: string | null;
  readonly owner: readonly string[] | null;
  readonly addition: boolean;
  readonly #evidence: Evidence;
  readonly #prepared: PreparedSide;
  readonly #own: Sentence;
  readonly #dates: readonly DateMention[];
  readonly #annotated: string | null;
  #around: ReadonlySet<string> | undefined;
  #period: string | null | undefined;
  #role: FigureRole | undefined;
  #bag: Bag | undefined;

  constructor(
    evidence: Evidence,
    readonly side: SideName,
    mention: FigureMention,
    readonly sentence: number,
    dates: readonly DateMention[],
  ) {
    const prepared = evidence.context[side];
    const own = prepared.sentences[sentence] as Sentence;
    const annotated = prepared.side.statements?.[own.paragraph]?.figures.find(
      (f) => prepared.text.slice(own.start, own.end).includes(f.as) && overlapsAs(prepared.text, own, mention, f.as),
    );
    this.#evidence = evidence;
    this.#prepared = prepared;
    this.#own = own;
    this.#dates = dates;
    this.#annotated = annotated?.period ?? null;
    this.mention = annotated && mention.kind === 'count' ? { ...mention, low: annotated.low, high: annotated.high } : mention;
    this.noun = mention.noun === null ? null : stem(mention.noun);
    this.person = mention.noun !== null && isPerson(mention.noun);
    this.happening = happeningOf(mention.noun) ?? happeningNear(prepared, own, mention.firstWord, mention.endWord, this.person);
    this.complement = mention.unit === 'percent' ? complementOf(prepared, own, mention) : null;
    this.owner = mention.kind === 'age' ? ownerOf(prepared, mention) : null;
    this.addition = isPart(prepared.text, mention);
    for (let w = mention.nounFirst; w < mention.nounEnd; w++) {
      const word = prepared.words[w];
      if (!word || word.text === mention.noun) continue;
      const form = stem(word.text);
      this.modifiers.add(form);
      if (isCapital(prepared.text, word.start)) this.names.add(nationOf(word.text, form));
    }
  }

  get around(): ReadonlySet<string> {
    this.#around ??= namesAround(this.#prepared, this.#own, this.mention);
    return this.#around;
  }

  get nameBefore(): ReadonlySet<string> {
    return nameBefore(this.#prepared, this.#own, this.mention);
  }

  get placeAfter(): ReadonlySet<string> {
    return placeAfter(this.#prepared, this.#own, this.mention);
  }

  get known(): ReadonlySet<string> {
    return namesOf(this.#prepared);
  }

  get negated(): boolean {
    return isNegated(this.#prepared, this.#own, this.mention);
  }

  get polled(): boolean {
    return isPolled(this.#prepared, this.sentence);
  }

  get momentary(): boolean {
    const { text } = this.#prepared;
    return this.#dates.some((date) => date.minutes !== null) || isMomentary(text.slice(this.#own.start, this.#own.end));
  }

  get joined(): boolean {
    return isJoined(this.#prepared.text, this.mention);
  }

  get earlier(): boolean {
    return isEarlier(this.#prepared, this.#own, this.mention);
  }

  get role(): FigureRole {
    this.#role ??= roleOf(this.#prepared, this.#own, this.mention);
    return this.#role;
  }

  get several(): boolean {
    return isOfSeveral(this.#prepared, this.#own, this.mention) || isForSeveral(this.#prepared, this.#own, this.mention);
  }

  get foretold(): boolean {
    return isForetold(this.#prepared, this.#own, this.mention);
  }

  get remaining(): boolean {
    return isOfRemaining(this.#prepared, this.#own, this.mention);
  }

  get turns(): ReadonlySet<string> {
    return turnsOf(this.#prepared, this.#own, this.mention);
  }

  get inRow(): boolean {
    return isInRow(this.#prepared, this.#own);
  }

  get bareAge(): boolean {
    return isBareAge(this.#prepared, this.mention);
  }

  get named(): boolean {
    return isOfNamedThing(this.#prepared, this.mention);
  }

  get period(): string | null {
    if (this.#period === undefined) {
      const { start, end } = this.mention;
      this.#period = this.#annotated ?? periodOf(this.#prepared.text, this.#own, start, end, this.#dates);
    }
    return this.#period;
  }

  get day(): string | null {
    return onlyDay(this.days);
  }

  get toldOn(): string | null {
    return this.#dates.length === 0 ? null : onlyDay(daysOf(this.#prepared.text, this.mention.start, this.#dates, true));
  }

  get days(): ReadonlySet<string> {
    return this.#dates.length === 0 ? NO_DAYS : daysOf(this.#prepared.text, this.mention.start, this.#dates);
  }

  get bag(): Bag {
    this.#bag ??= this.#evidence.bagAround(this.side, this.mention.firstWord, this.mention.endWord);
    return this.#bag;
  }
}

/** Whether a statement's annotated figure is the one found: its wording stands where the mention does. */
function overlapsAs(text: string, around: Sentence, mention: FigureMention, as: string): boolean {
  const at = text.indexOf(as, Math.max(around.start, mention.start - as.length));
  return at >= 0 && at < mention.end && mention.start < at + as.length;
}
