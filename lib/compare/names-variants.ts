import { nameKey } from '../text';
import { endsBody, isBody, type NameForm } from './names-found';

/** How two forms name one thing: another spelling, a fuller form, initials, with "Jr." or a middle initial in the one. */
export type VariantKind = 'spelling' | 'fuller' | 'initials' | 'generation' | 'initial';

const GENERATIONS = new Set(['jr', 'sr', 'ii', 'iii']);

// Everyday short forms of given names; each list is one name.
const NICKNAME_LISTS: readonly (readonly string[])[] =
  `robert rob bob bobby robbie|william bill billy will willie liam|richard rick dick ricky rich|james jim jimmy jamie|john jack johnny jon|joseph joe joey|michael mike mikey mick|thomas tom tommy|
  charles charlie chuck|edward ed eddie ted|theodore ted teddy|anthony tony|andrew andy drew|daniel dan danny|david dave|donald don donnie|jacob jake|rudolph rudy|christopher chris|nicholas nick|
  matthew matt|steven stephen steve|kenneth ken kenny|ronald ron ronnie|lawrence larry|gerald gerry jerry|jeffrey jeff|gregory greg|timothy tim|benjamin ben|samuel sam|alexander alex sasha|
  patrick pat|peter pete|philip phil|raymond ray|walter walt|frederick fred|leonard leo len|elizabeth liz beth betty lisa|katherine catherine kate kathy cathy katie|margaret maggie peggy meg|
  patricia pat patty|susan sue|deborah debbie|barbara barb|jennifer jen jenny|jessica jess|victoria vicky|rebecca becky|alexandra alex|abigail abby|mitchell mitch|bernard bernie|vladimir volodymyr|
  mohammed muhammad mohammad mohamed muhammed`
    .split('|')
    .map((list) => list.trim().split(/\s+/));
const NICKNAMES = new Map<string, readonly (readonly string[])[]>(
  NICKNAME_LISTS.flat().map((name) => [name, NICKNAME_LISTS.filter((list) => list.includes(name))]),
);

/** How the two forms are variants of one name; null where they are not, or not told apart by more than an inflection. */
export function variantOf(x: NameForm, y: NameForm): VariantKind | null {
  if (x.bare === y.bare) return null;
  const kind = kindOf(x, y);
  return kind === null || withoutNation(x) === withoutNation(y) ? null : kind;
}

function kindOf(x: NameForm, y: NameForm): VariantKind | null {
  if (x.coreText === y.coreText) return sameCore(x, y);
  if (x.core.length === y.core.length) return spelled(x.core, y.core);
  const [less, more] = x.core.length < y.core.length ? [x, y] : [y, x];
  if (isInitials(less, more)) return 'initials';
  // "Frightened Velden School pupils ran": the capital of a sentence is no part of a name.
  if (more.opens && !less.whole.includes(more.whole[0] ?? '') && less.whole.includes(more.whole[1] ?? '')) return null;
  if (less.core.length >= 2 && isShorter(less.core, more.core)) return 'fuller';
  return less.whole.length >= 2 && less.whole.length < more.whole.length && isShorter(less.whole, more.whole) ? 'fuller' : null;
}

/** "U.S. Supreme Court" and "Supreme Court" are one name for a reader. */
function withoutNation(form: NameForm): string {
  return form.whole.filter((w) => w !== 'us' && w !== 'u' && w !== 's').join(' ') + (form.surface.includes("'") ? "'" : '');
}

function sameCore(x: NameForm, y: NameForm): VariantKind | null {
  if (x.whole.join(' ') !== y.whole.join(' ')) {
    // "Jr." may be another person.
    const extra = [...x.whole.filter((w) => !y.whole.includes(w)), ...y.whole.filter((w) => !x.whole.includes(w))];
    if (extra.every((w) => w.length === 1)) return x.core.length >= 2 ? 'initial' : null;
    return x.core.length >= 2 ? (extra.some((w) => GENERATIONS.has(w)) ? 'generation' : 'fuller') : null;
  }
  // "Kata'ib", "Kataib": only the marks differ.
  return x.surface.includes("'") !== y.surface.includes("'") ? 'spelling' : null;
}

function spelled(x: readonly string[], y: readonly string[]): VariantKind | null {
  let differing = 0;
  let letters = 0;
  for (const [i, a] of x.entries()) {
    const b = y[i] as string;
    letters += Math.min(a.length, b.length);
    if (a === b) continue;
    const plural = x.length > 1 && (a === `${b}s` || b === `${a}s`);
    if (!plural && !spelledAlike(a, b) && !(i < x.length - 1 && isNickname(a, b))) return null;
    if (x.length === 1 && isInflected(a, b)) return null;
    if (!plural) differing++;
  }
  return differing > 0 && differing <= Math.max(1, x.length - 1) + (x.length === 2 ? 1 : 0) && letters >= 5 ? 'spelling' : null;
}

/** Whether all words of the shorter stand in the longer, in order, and the two end (or, three words or more, begin) alike. */
export function isShorter(less: readonly string[], more: readonly string[]): boolean {
  let from = 0;
  for (const word of less) {
    const at = more.findIndex((w, i) => i >= from && (w === word || isNickname(w, word) || (word.length > 5 && spelledAlike(w, word))));
    if (at < 0) return false;
    from = at + 1;
  }
  // "Senator-elect Ann Bell": a word before a whole name is a description, unless it makes a body's name fuller.
  // A party of one state is not the party.
  if (less.every((w, i) => w === more[i + more.length - less.length])) return isBody(less.at(-1) ?? '') && less.at(-1) !== 'party';
  if (less.at(-1) === more.at(-1)) return true;
  // "Arden Hill County" is no short form of "Arden Hill County Superior Court".
  return less[0] === more[0] && less.length >= 3 && !(endsBody(more.at(-1) ?? '') && more.length > less.length + 1);
}

function isInitials(less: NameForm, more: NameForm): boolean {
  const short = less.core.length === 1 ? (less.core[0] as string) : '';
  if (short.length < 3 || short.length > 6 || more.whole.length < 3) return false;
  return more.whole.map((w) => w.charAt(0)).join('') === short;
}

function isNickname(x: string, y: string): boolean {
  return NICKNAMES.get(x)?.some((list) => list.includes(y)) ?? false;
}

const INFLECTION = /^(?:s|es|n|an|ian|ean|ese|i|ish|ic|man|men|er|ers|ed|y|a|e|o)$/;

// First letters that transliteration writes for one another.
const FIRST_LETTERS = ['ckqx', 'yjieag', 'ouw', 'zd', 'fp', 'vw'];
// By the code of a letter, the lists that have it, a bit each.
const OPENINGS = new Uint8Array(128);
for (const [i, letters] of FIRST_LETTERS.entries())
  for (const letter of letters) OPENINGS[letter.charCodeAt(0)] = (OPENINGS[letter.charCodeAt(0)] as number) | (1 << i);

/** Whether two words may be spellings of one: by the fold of transliteration, or one or two letters apart. */
export function spelledAlike(a: string, b: string): boolean {
  if (!mayOpenAlike(a.charCodeAt(0), b.charCodeAt(0))) return false;
  const x = withoutX(a);
  const y = withoutX(b);
  const less = x.length < y.length ? x : y;
  const more = less === x ? y : x;
  if (less.length < 4 || more.length - less.length > 3) return false;
  if (more.startsWith(less) && INFLECTION.test(more.slice(less.length)) && !(more.slice(less.length) === 'h')) return false;
  if (nameKey(x) === nameKey(y) && x.length >= 5 && y.length >= 5) return true;
  const allowed = more.length >= 8 ? 2 : 1;
  if (x[0] !== y[0] || more.length - less.length > allowed) return false;
  return less.length >= (allowed === 2 ? 7 : 4) && distance(less, more, allowed) <= allowed;
}

function withoutX(word: string): string {
  return word.includes('x') ? word.replaceAll('x', 'ks') : word;
}

function mayOpenAlike(x: number, y: number): boolean {
  return x === y || ((OPENINGS[x] ?? 0) & (OPENINGS[y] ?? 0)) !== 0;
}

/** Whether two words begin alike and end otherwise ("Ardenian", "Ardenians", "Ardens"): forms of a word rather than spellings. */
function isInflected(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same++;
  return same >= 4 && Math.max(a.length, b.length) - same <= 3 && nameKey(a) !== nameKey(b);
}

/** Edit distance, with a swap of neighbours as one step; stops above `limit`. */
function distance(a: string, b: string, limit: number): number {
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((old[j] as number) + 1, (row[j - 1] as number) + 1, (old[j - 1] as number) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (older[j - 2] as number) + 1);
      row.push(best);
      least = Math.min(least, best);
    }
    if (least > limit) return least;
    older = old;
    old = row;
  }
  return old[b.length] as number;
}
