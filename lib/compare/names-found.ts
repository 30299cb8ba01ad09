import type { Span, Word } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';

/** A proper name as one side writes it. */
export interface NameForm extends Span {
  /** Its words as compared: normalised, without titles, initials and company forms. */
  readonly core: readonly string[];
  /** Its whole words, normalised, without titles alone. */
  readonly whole: readonly string[];
  /** As written, without titles, in one case; apostrophes kept. */
  readonly surface: string;
  /** Titles and offices before it ("Col", "Foreign Minister"), normalised. */
  readonly titles: readonly string[];
  readonly firstWord: number;
  readonly endWord: number;
}

const TITLES = new Set(
  `mr mrs ms miss dr sir lord lady dame president vice prime minister king queen prince princess general gen colonel col major maj captain capt lieutenant lt sgt sergeant cpl pvt senator sen sens
  representative rep reps congressman congresswoman governor gov mayor judge justice professor prof pope chancellor secretary chairman chairwoman chief ambassador sheikh ayatollah imam rev reverend
  attorney deputy assistant foreign defense defence interior house speaker leader former us district officer detective inspector police sheriff director coach commissioner spokesman spokeswoman`.split(
    /\s+/,
  ),
);
// Offices that end what is a title in a run of capitals ("Velden County Police Chief Tim Bell"): the name begins after them.
const OFFICES = new Set(
  `president minister secretary governor gov senator sen rep representative mayor judge justice chief general gen colonel col chancellor director chairman chairwoman king queen prince princess
  pope speaker commissioner sheriff ambassador spokesman spokeswoman ag captain capt lieutenant lt sgt sergeant officer leader congressman congresswoman professor coach dr`.split(
    /\s+/,
  ),
);
// Last words of names of bodies and things: before them an office word is part of the name ("Justice Department").
const BODIES = new Set(
  `department ministry court university school agency committee group force forces party office foundation council commission institute association company union church hospital bank street
  avenue park center centre hall house building award act store club team board bureau service services administration law`.split(/\s+/),
);
const JOINTS = new Set('of de da dos del della di der den van von la le al el ul bin ibn bint abu and'.split(' '));
const COMPANY = new Set('llc inc corp ltd plc co gmbh jr sr ii iii'.split(' '));
const CAPITAL = /^\p{Lu}/u;
const LONGEST = 9;

/** The names of a side, by capitals, in their order. A first word of a sentence counts only where it is never written small. */
export function nameForms(side: PreparedSide): NameForm[] {
  const { text, words } = side;
  const starts = new Set(side.sentences.map((s) => s.firstWord));
  const small = new Set<string>();
  const inner = new Set<string>();
  for (const [i, word] of words.entries()) {
    if (!CAPITAL.test(text.slice(word.start, word.start + 2))) small.add(word.text);
    else if (!opens(text, words, starts, i)) inner.add(word.text);
  }
  const found: NameForm[] = [];
  let run: number[] = [];
  const close = () => {
    const form = formOf(text, words, run);
    if (form) found.push(form);
    run = [];
  };
  for (const [i, word] of words.entries()) {
    const capital = CAPITAL.test(text.slice(word.start, word.start + 2));
    if (run.length > 0 && parted(text, words, i)) close();
    if (capital && opens(text, words, starts, i)) {
      close();
      const doubtful = COMMON_WORDS.has(word.text) || (small.has(word.text) && !inner.has(word.text));
      if (!doubtful) run.push(i);
    } else if (capital && !(COMMON_WORDS.has(word.text) && word.text !== 'us' && run.length === 0)) run.push(i);
    else if (run.length > 0 && JOINTS.has(word.text)) run.push(i);
    else close();
  }
  close();
  return found;
}

/** Whether a word stands where any word has a capital: at the start of a sentence, a line or a quotation. */
function opens(text: string, words: readonly Word[], starts: ReadonlySet<number>, i: number): boolean {
  if (i === 0 || starts.has(i)) return true;
  return (
    /["“‘«:\n•]\s*$|[.!?]["”’]?\s+$/.test(
      text.slice(Math.max((words[i - 1] as Word).end, (words[i] as Word).start - 6), (words[i] as Word).start),
    ) && !/^\. $/.test(text.slice((words[i - 1] as Word).end, (words[i] as Word).start))
  );
}

function parted(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1] as Word;
  const gap = text.slice(before.end, (words[i] as Word).start);
  const raw = text.slice(before.start, before.end);
  // "Iran's": the possessor is a name of its own.
  if (/['’]s$/.test(raw)) return true;
  if (gap === ' ' || gap === '\u00A0' || gap === '-' || gap === ' & ') return false;
  if (gap === ', ') return !COMPANY.has((words[i] as Word).text);
  return !(
    /^\. ?$/.test(gap) &&
    (before.text.length === 1 || TITLES.has(before.text) || before.text === 'st' || COMPANY.has((words[i] as Word).text))
  );
}

function formOf(text: string, words: readonly Word[], run: readonly number[]): NameForm | null {
  let from = 0;
  let to = run.length;
  const at = (k: number) => words[run[k] as number] as Word;
  while (to > from && JOINTS.has(at(to - 1).text)) to--;
  const titles: string[] = [];
  const body = to > from && BODIES.has(at(to - 1).text);
  if (!body) from = afterOffice(at, from, to, titles);
  while (to - from > 1 && (TITLES.has(at(from).text) || at(from).text === 'the' || (from > 0 && JOINTS.has(at(from).text))))
    titles.push(at(from++).text);
  // "Ann Bell and Tim Cole" are two; "Bell and Cole Foundation" is one.
  for (let k = from; !body && k < to; k++) if (at(k).text === 'and') to = k;
  if (to <= from || to - from > LONGEST || (to - from === 1 && TITLES.has(at(from).text))) return null;
  const parts = run.slice(from, to).map((i) => words[i] as Word);
  const whole = parts.map((w) => possessor(text, w)).filter((w) => !JOINTS.has(w));
  const core = whole.filter((w) => w.length > 1 && !COMPANY.has(w));
  if (core.length === 0) return null;
  const [start, last] = [(parts[0] as Word).start, parts.at(-1) as Word];
  const end = /['’]s$/.test(text.slice(last.start, last.end)) ? last.end - 2 : last.end;
  const surface = text
    .slice(start, end)
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`‘]/g, "'")
    .replace(/[-\s]+/g, ' ');
  return { start, end, core, whole, surface, titles, firstWord: run[from] as number, endWord: (run[to - 1] as number) + 1 };
}

/** Index after the last office in a run, and after "of State" where that follows; the words passed go to `titles`. */
function afterOffice(at: (k: number) => Word, from: number, to: number, titles: string[]): number {
  let cut = from;
  for (let k = from; k < to - 1; k++) {
    if (!OFFICES.has(at(k).text)) continue;
    const of = at(k + 1).text === 'of' && k + 3 < to;
    cut = of ? k + 3 : k + 1;
  }
  for (let k = from; k < cut; k++) titles.push(at(k).text);
  return cut;
}

function possessor(text: string, word: Word): string {
  return /['’]s$/.test(text.slice(word.start, word.end)) && word.text.length > 2 ? word.text.slice(0, -1) : word.text;
}
