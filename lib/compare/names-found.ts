import type { Span, Word } from '../text';
import { COMMON_WORDS } from './common-words';
import type { PreparedSide } from './context';
import { NAME_WORDS } from './fact-weights';

/** A proper name as one side writes it. */
export interface NameForm extends Span {
  /** Its words as compared: normalised, without titles, initials and company forms. */
  readonly core: readonly string[];
  /** The same in one string. */
  readonly coreText: string;
  /** Its whole words, normalised, without titles alone. */
  readonly whole: readonly string[];
  /** As written, without titles, in one case; apostrophes kept. */
  readonly surface: string;
  /** `surface` without stops ("jr.", "a.b."). */
  readonly bare: string;
  /** Title or office right before it ("Col", "White House press secretary"), normalised, short forms spelled out. */
  readonly titles: readonly string[];
  /** Where the title begins; the name's own start where it has none. */
  readonly titleStart: number;
  readonly firstWord: number;
  readonly endWord: number;
  /** Its first word has a capital as any word would there. */
  readonly opens: boolean;
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
  pope speaker commissioner sheriff ambassador spokesman spokeswoman ag captain capt lieutenant lt sgt sergeant officer leader congressman congresswoman professor coach dr counsel whip`.split(
    /\s+/,
  ),
);
// Last words of names of bodies and things: before them an office word is part of the name ("Justice Department").
const BODIES = new Set(
  `department ministry court university school agency committee group force forces party office foundation council commission institute association company union church hospital bank street
  avenue park center centre hall house building award act store club team board bureau service services administration law`.split(/\s+/),
);
/** Whether a word ends the names of bodies and things. */
export function endsBody(word: string): boolean {
  return BODIES.has(word);
}

/** Whether a name that ends so is a body's or a thing's, not a person's. */
export function isBody(word: string): boolean {
  return BODIES.has(word) && word !== 'house' && word !== 'court';
}

// Heads of bodies of which a text speaks without their name ("a high school").
const HEADS = new Set(
  'school university college hospital church mosque synagogue bank hotel restaurant prison jail airport museum stadium mall nightclub foundation magazine newspaper'.split(
    ' ',
  ),
);

/** The common noun that says what a named body or place is ("school"); null for other names. */
export function headOfBody({ whole }: NameForm): string | null {
  const last = whole.at(-1) ?? '';
  return whole.length >= 2 && HEADS.has(last) ? last : null;
}

const JOINTS = new Set('of de da dos del della di der den van von la le al el ul bin ibn bint abu and'.split(' '));
const COMPANY = new Set('llc inc corp ltd plc co gmbh jr sr ii iii'.split(' '));
// Given names that are common words too.
const GIVEN = new Set('don will may drew sue'.split(' '));
const CALENDAR = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march june july august september october november december'.split(
    ' ',
  ),
);
const CAPITAL = /^\p{Lu}/u;
// A name in lower case that `plainly` leaves as it is.
const PLAIN = /^[\w.,&']+(?: [\w.,&']+)*$/;

// Names and labels both look at a side's names: read once.
const read = new WeakMap<PreparedSide, readonly NameForm[]>();

/** The names of a side, by capitals, in their order. A first word of a sentence counts only where it is never written small. Found once for all who ask. */
export function nameForms(side: PreparedSide): readonly NameForm[] {
  let forms = read.get(side);
  if (!forms) {
    forms = readForms(side);
    read.set(side, forms);
  }
  return forms;
}

/** Most letters are plain ones: they are told without a pattern. */
function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 0x80 ? code >= 0x41 && code <= 0x5a : CAPITAL.test(text.slice(at, at + 2));
}

function readForms(side: PreparedSide): NameForm[] {
  const { text, words } = side;
  const starts = new Set(side.sentences.map((s) => s.firstWord));
  const inner = new Set<string>();
  // Words that open a sentence with a capital, and those of them that are written small elsewhere.
  const opening = new Set<string>();
  const small = new Set<string>();
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    if (!isCapital(text, word.start)) continue;
    (opens(text, words, starts, i) ? opening : inner).add(word.text);
  }
  for (const word of words) if (opening.has(word.text) && !isCapital(text, word.start)) small.add(word.text);
  const found: NameForm[] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length === 0) return;
    for (const part of parts(text, words, run)) {
      const form = formOf(text, words, starts, part);
      if (form) found.push(form);
    }
    run = [];
  };
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as Word;
    const capital = isCapital(text, word.start) && !CALENDAR.has(word.text);
    if (!capital && run.length === 0) continue;
    if (run.length > 0 && parted(text, words, i)) close();
    if (capital && opens(text, words, starts, i)) {
      close();
      // "Fighters of the Arden Front": a plural that opens a sentence is a common noun.
      const plural = word.text.endsWith('s') && words[i + 1]?.text === 'of';
      const initial = word.text.length === 1 && text[word.end] === '.';
      const doubtful =
        (COMMON_WORDS.has(word.text) && !initial) ||
        (word.text.endsWith('ly') && !inner.has(word.text)) ||
        (plural && !inner.has(word.text)) ||
        (small.has(word.text) && !inner.has(word.text));
      if (!doubtful) run.push(i);
    } else if (capital && !(COMMON_WORDS.has(word.text) && word.text !== 'us' && !GIVEN.has(word.text) && run.length === 0)) run.push(i);
    else if (run.length > 0 && JOINTS.has(word.text)) run.push(i);
    else close();
  }
  close();
  return found;
}

/** Whether a word stands where any word has a capital: at the start of a sentence, a line or a quotation. */
function opens(text: string, words: readonly Word[], starts: ReadonlySet<number>, i: number): boolean {
  if (i === 0 || starts.has(i)) return true;
  const before = (words[i - 1] as Word).end;
  if ((words[i] as Word).start === before + 1 && text.charCodeAt(before) === 0x20) return false;
  return (
    /["“‘«:\n•]\s*$|[.!?]["”’]?\s+$/.test(text.slice(Math.max(before, (words[i] as Word).start - 6), (words[i] as Word).start)) &&
    !/^\. $/.test(text.slice(before, (words[i] as Word).start))
  );
}

function parted(text: string, words: readonly Word[], i: number): boolean {
  const before = words[i - 1] as Word;
  const gap = text.slice(before.end, (words[i] as Word).start);
  // "Iran's": the possessor is a name of its own.
  if (isPossessor(text, before)) return true;
  if (gap === ' ' || gap === '\u00A0' || gap === '-' || gap === ' & ') return false;
  if (gap === ', ') return !COMPANY.has((words[i] as Word).text);
  return !(
    /^\. ?$/.test(gap) &&
    (before.text.length === 1 || TITLES.has(before.text) || before.text === 'st' || COMPANY.has((words[i] as Word).text))
  );
}

function isAcronym(text: string, word: Word): boolean {
  const second = text.charCodeAt(word.start + 1);
  if (second >= 0x61 && second <= 0x7a) return false;
  const raw = text.slice(word.start, word.end);
  return raw.length > 1 && raw === raw.toUpperCase();
}

/** "Ann Bell and Tim Cole" are two names; "Bell and Cole Foundation" is one. */
function parts(text: string, words: readonly Word[], run: readonly number[]): (readonly number[])[] {
  if (run.length === 0) return [];
  const and = run.findIndex((i) => (words[i] as Word).text === 'and');
  // "U.S. Roads and Bridges Board".
  const first = (words[run[0] as number] as Word).text === 'us' ? 1 : 0;
  const joint =
    and === first + 1 && BODIES.has((words[run.at(-1) as number] as Word).text) && !isAcronym(text, words[run[first] as number] as Word);
  // "Department of Roads and Bridges".
  const whole = run
    .slice(0, Math.max(0, and))
    .some((i, k) => BODIES.has((words[i] as Word).text) && (words[run[k + 1] as number] as Word).text === 'of');
  if (and < 0 || joint || whole) return [run];
  return [run.slice(0, and), ...parts(text, words, run.slice(and + 1))];
}

function formOf(text: string, words: readonly Word[], starts: ReadonlySet<number>, run: readonly number[]): NameForm | null {
  if (run.length === 0) return null;
  let from = 0;
  let to = run.length;
  const at = (k: number) => words[run[k] as number] as Word;
  while (to > from && JOINTS.has(at(to - 1).text)) to--;
  const body = to > from && BODIES.has(at(to - 1).text);
  // "Ann Bell of South Arden": the place is no part of the name.
  const of = run.findIndex((i, k) => k >= 2 && (words[i] as Word).text === 'of');
  if (!body && of > 0 && !run.slice(0, of).some((i) => BODIES.has((words[i] as Word).text))) to = of;
  if (!body) from = afterOffice(at, from, to);
  // "American Ann Bell": nor is the nation before a whole name.
  if (!body && to - from > 2 && /(?:ican|ian|ish|ese)$/.test(at(from).text)) from++;
  // "House Ethics Committee", not "Ethics Committee": in the name of a body an office is no title.
  while (to - from > 1 && ((TITLES.has(at(from).text) && !body) || at(from).text === 'the' || (from > 0 && JOINTS.has(at(from).text))))
    from++;
  if (to <= from || to - from > NAME_WORDS.longest || (to - from === 1 && TITLES.has(at(from).text))) return null;
  const parts = run.slice(from, to).map((i) => words[i] as Word);
  const whole = parts.map((w) => possessor(text, w)).filter((w) => !JOINTS.has(w));
  const core = whole.filter((w) => w.length > 1 && !COMPANY.has(w));
  // A headline in capitals, or a caption run into a name.
  if (
    core.length === 0 ||
    (core.length > 1 && new Set(core).size < core.length) ||
    (parts.length > 3 && parts.every((w) => isAcronym(text, w))) ||
    (parts.length > 2 && shouted(text, parts))
  )
    return null;
  const [start, last] = [(parts[0] as Word).start, parts.at(-1) as Word];
  const end = isPossessor(text, last) ? last.end - 2 : last.end;
  const raw = text.slice(start, end).toLowerCase();
  const surface = PLAIN.test(raw) ? raw : plainly(raw);
  const titles = titleBefore(text, words, run[from] as number);
  const titleStart = (words[(run[from] as number) - titles.length] as Word).start;
  return {
    start,
    end,
    core,
    coreText: core.join(' '),
    whole,
    surface,
    bare: surface.includes('.') ? surface.replaceAll('.', '') : surface,
    titles,
    titleStart,
    firstWord: run[from] as number,
    endWord: (run[to - 1] as number) + 1,
    opens: opens(text, words, starts, run[from] as number),
  };
}

/** A name in lower case, without marks, its joints spaces. */
function plainly(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`‘]/g, "'")
    .replace(/[-\s]+/g, ' ');
}

/** A credit set in capitals that runs into a caption ("ARDEN CITY GUARD Image"). */
function shouted(text: string, parts: readonly Word[]): boolean {
  const loud = parts.filter((w) => w.text.length > 3 && isAcronym(text, w)).length;
  return loud >= 2 && loud < parts.length;
}

const SHORT: Readonly<Record<string, string>> = {
  sen: 'senator',
  gov: 'governor',
  rep: 'representative',
  gen: 'general',
  col: 'colonel',
  lt: 'lieutenant',
  sgt: 'sergeant',
  capt: 'captain',
  dr: 'doctor',
  ag: 'general',
};
const OFFICE_WORDS = new Set([...OFFICES, ...TITLES]);

/** The words of the title that stands right before word `first`, nearest last; empty where none does. */
function titleBefore(text: string, words: readonly Word[], first: number): string[] {
  const title: string[] = [];
  for (let i = first - 1; i >= 0 && title.length < 6; i--) {
    const word = words[i] as Word;
    // Most words before a name are in no title.
    if (title.length === 0 && !OFFICES.has(word.text)) break;
    if (!/^(?:[ \u00A0-]|\.? )$/.test(text.slice(word.end, (words[i + 1] as Word).start))) break;
    const inTitle = isCapital(text, word.start) || OFFICE_WORDS.has(word.text) || word.text === 'press';
    if (title.length > 0 && (!inTitle || isPossessor(text, word))) break;
    if (COMMON_WORDS.has(word.text) && word.text !== 'us') break;
    title.unshift(SHORT[word.text] ?? word.text);
  }
  return title;
}

/** Index after the last office in a run, and after "of State" where that follows. */
function afterOffice(at: (k: number) => Word, from: number, to: number): number {
  let cut = from;
  for (let k = from; k < to - 1; k++) {
    if (!OFFICES.has(at(k).text)) continue;
    const of = at(k + 1).text === 'of' && k + 3 < to;
    cut = of ? k + 3 : k + 1;
  }
  return cut;
}

function possessor(text: string, word: Word): string {
  return word.text.length > 2 && isPossessor(text, word) ? word.text.slice(0, -1) : word.text;
}

/** Whether a word is written with the s of a possessor. */
function isPossessor(text: string, { start, end }: Word): boolean {
  if (text.charCodeAt(end - 1) !== 0x73 || end - start < 2) return false;
  const mark = text.charCodeAt(end - 2);
  return mark === 0x27 || mark === 0x2019;
}
