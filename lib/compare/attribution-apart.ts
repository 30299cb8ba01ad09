import { type Source, sameSource, WIDE } from './attribution-found';
import { BODY_NOUNS, isKnower, OUTLET_NOUNS, PAPER_NOUNS, PERSON_NOUNS } from './attribution-words';
import type { CompareContext, PreparedSide } from './context';
import { ATTRIBUTION } from './fact-weights';
import { stemAt } from './stem';

/**
 * Whether two sources that share no telling word are certainly two. An unnamed one may be whom the other names, "police" and "authorities" whoever speaks
 * for them; a body and one who speaks for it are one.
 */
export function mayDiffer({ a, b }: CompareContext, x: Source, y: Source, counted = false): boolean {
  if (x.pronoun && y.pronoun) return false;
  if (x.keys.size === 0 || y.keys.size === 0 || [...x.keys].some((key) => y.keys.has(key))) return false;
  if (x.kind === 'document' && y.kind === 'document') return false;
  // "@AnnBell", and Bell
  const [one, other] = [[...x.keys].join(''), [...y.keys].join('')];
  if (one.endsWith(other) || other.endsWith(one)) return false;
  if (isInitialsOf(x, y) || isInitialsOf(y, x)) return false;
  // Where both are credited for one figure, a paper and people are two.
  const paperAndPeople = counted && (x.kind === 'document') !== (y.kind === 'document') && isPeople(x.kind === 'document' ? y : x);
  // "a report", "a cache of papers"
  if ([x, y].every((source) => [...source.keys].some((key) => PAPER_NOUNS.has(key)))) return false;
  if ((isPaper(x) || isPaper(y)) && !paperAndPeople) return false;
  if (isVague(x) || isVague(y)) return x.kind === 'agency' || y.kind === 'agency' || paperAndPeople;
  return !meetInSentence(a, x, y) && !meetInSentence(b, x, y);
}

function isPeople({ kind }: Source): boolean {
  return kind === 'named' || kind === 'unnamed';
}

/** Whether a source has no name, or none but of its sort ("police", "the authorities"), or is described ("the Arden pilot"). */
function isVague(source: Source): boolean {
  return (
    source.kind === 'unnamed' ||
    (source.kind === 'named' && source.described) ||
    (source.kind !== 'document' && [...source.keys].every((key) => BODY_NOUNS.has(key) || PERSON_NOUNS.has(key) || WIDE.has(key)))
  );
}

/** Whether a source is but "a report", "the network" or "a spokesman": then it may be that of the outlet which the other names. */
function isPaper(source: Source): boolean {
  return (
    [...source.keys].every((key) => PAPER_NOUNS.has(key) || OUTLET_NOUNS.has(key)) ||
    // "the news service"
    (source.kind === 'unnamed' && [...source.keys].some((key) => OUTLET_NOUNS.has(key))) ||
    [...source.keys].some((key) => key.startsWith('spokes'))
  );
}

/** Whether the one is written by the first letters of the other: "HPA", "Harbour Pilots of Arden". */
function isInitialsOf(a: Source, b: Source): boolean {
  return [...b.keys].map((key) => key.charAt(0)).join('') === [...a.keys].join('');
}

/** Whether a text names a body and a person right beside each other, who may then speak for it. */
function meetInSentence(side: PreparedSide, x: Source, y: Source): boolean {
  if ((x.kind === 'body') === (y.kind === 'body')) return false;
  const [person, body] = x.kind === 'body' ? [y, x] : [x, y];
  if (person.kind !== 'named') return false;
  let [atPerson, atBody] = [-1 - ATTRIBUTION.beside, -1 - ATTRIBUTION.beside];
  for (let w = 0; w < side.words.length; w++) {
    const form = stemAt(side, w);
    if (person.keys.has(form)) atPerson = w;
    if (body.keys.has(form)) atBody = w;
    if (atPerson >= 0 && atBody >= 0 && Math.abs(atPerson - atBody) <= ATTRIBUTION.beside) return true;
  }
  return false;
}

// What stands before a surname without being a given name.
const TITLE = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|col|lt|sgt|capt|maj|brig|prof|rev|sir|st|justic|king|queen|princ|pope|former)$/;

/** Whether two sources are one beyond doubt: of one sort as far as names tell, and nobody's namesake. */
export function surelySame(a: Source, b: Source): boolean {
  if (!sameSource(a, b)) return false;
  // "the Velden Post" and "Velden mayor Ann Bell" share the place alone.
  if ((a.kind === 'agency') !== (b.kind === 'agency')) return false;
  if (a.kind !== 'named' || b.kind !== 'named') return a.kind === b.kind || isOfBody(a, b);
  const [given, other] = [[...a.keys].at(-2), [...b.keys].at(-2)];
  if (!given || !other || [...a.keys].at(-1) !== [...b.keys].at(-1)) return true;
  const isGiven = (key: string) => !TITLE.test(key) && !PERSON_NOUNS.has(key);
  return !isGiven(given) || !isGiven(other) || given.charAt(0) === other.charAt(0);
}

/** Whether a source of one sort is that of another ("the sheriff's office", "Sheriff Ann Bell"): by a noun for who knows, or all of a name, not a place alone. */
function isOfBody(a: Source, b: Source): boolean {
  const shared = [...a.keys].filter((key) => b.keys.has(key));
  return shared.length === Math.min(a.keys.size, b.keys.size) || shared.some((key) => isKnower(key) && !WIDE.has(key));
}
