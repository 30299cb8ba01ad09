import type { PreparedSide, Sentence } from './context';
import { REACH } from './fact-weights';
import { stem } from './stem';

/** What befalls the people and the things that news counts; figures of different ones are never held against each other. */
export type Happening = 'killed' | 'hurt' | 'held' | 'missing' | 'ill' | 'displaced' | 'charged' | 'freed' | 'destroyed';

// General vocabulary of reporting, by sense; not topics.
const HAPPENINGS: Readonly<Record<Happening, string>> = {
  killed:
    'kill killed kills killing dead died die dies death deaths fatalities fatality slain toll lives murdered perished corpses bodies executed massacred casualties',
  hurt: 'injured injuries injury wounded wounds wounding injuring hurt hospitalized hospitalised treated hospital hospitals',
  held: 'arrested arrests arrest detained detainees custody detentions detention jailed imprisoned captured hostages hostage prisoners abducted kidnapped',
  missing: 'missing unaccounted disappeared',
  ill: 'infected infections infection sickened ill',
  displaced: 'displaced evacuated evacuees refugees fled evacuations homeless',
  charged: 'charged indicted convicted charges counts felonies sued',
  freed: 'released freed rescued',
  destroyed: 'destroy destroys destroyed destroying razed gutted leveled levelled flattened demolished',
};
const OF_WORD = new Map<string, Happening>(
  (Object.entries(HAPPENINGS) as [Happening, string][]).flatMap(([sense, forms]) => forms.split(' ').map((form) => [form, sense] as const)),
);

/** What a word says befell somebody; null for other words. */
export function senseOf(word: string): Happening | null {
  return OF_WORD.get(word) ?? null;
}

const PERSONS = new Set(
  `people person persons individuals men women man woman children child kids boys girls civilians soldiers troops victims police officers workers employees members militants fighters rebels
  insurgents migrants immigrants refugees residents students teachers americans others lives adults patients passengers prisoners suspects gunmen attackers dead wounded injured personnel
  lawmakers senators voters protesters demonstrators foreigners foreign citizens nationals service servicemen policemen firefighters revelers worshippers pilgrims families deaths fatalities
  casualties bodies hostages detainees candidates delegates representatives democrats republicans judges journalists reporters staff crew
  arrests detentions injuries toll guests visitors spectators fans participants respondents youths teenagers infants babies`.split(/\s+/),
);

/** Whether a noun counts people. Endings tell the rest: "-men", "-ists", "-eers". */
export function isPerson(noun: string): boolean {
  return PERSONS.has(noun) || /(?:men|women|ists|eers|icians|ians|goers|workers)$/.test(noun);
}

// Nouns that name the same sort of people or happening; "people" and its like may stand for any.
const GROUPS: readonly ReadonlySet<string>[] =
  `soldier troop serviceman servicemen personnel force|police policemen officer cop|child children kid|worker employee staff|lawmaker senator representative|
  attacker gunman gunmen shooter suspect assailant|protester demonstrator|fighter militant insurgent rebel|migrant immigrant refugee|attack strike raid assault|home house|death fatality`
    .split('|')
    .map(stemmed);
const ANYBODY = stemmed(
  'people person other individual victim life lives dead death fatality casualty wounded injured arrest detention injury hospitalization toll',
);

/** Words of a list, singular and plural, as `stem` gives them. */
function stemmed(list: string): ReadonlySet<string> {
  return new Set(
    list
      .trim()
      .split(/\s+/)
      .flatMap((word) => [stem(word), stem(word.endsWith('y') ? `${word.slice(0, -1)}ies` : `${word}s`)]),
  );
}

/** Whether two stemmed nouns are words for one sort of people or happening. */
export function sameSort(x: string, y: string): boolean {
  return x === y || GROUPS.some((group) => group.has(x) && group.has(y));
}

/** Whether a stemmed noun may stand for any people. */
export function isAnybody(noun: string): boolean {
  return ANYBODY.has(noun);
}

/** How far two stemmed nouns for people may stand for the same people: 1 the same noun, 0 different sorts of people. */
export function samePeople(x: string, y: string): number {
  if (x === y) return 1;
  if (sameSort(x, y)) return 0.9;
  if (ANYBODY.has(x) && ANYBODY.has(y)) return 0.9;
  return ANYBODY.has(x) || ANYBODY.has(y) ? 0.6 : 0.1;
}

/** What makes "cases" (and "positive") those of an illness. */
const CASE_OF = new Set(
  'confirmed new active coronavirus covid 19 virus infection infected measles ebola cholera flu polio suspected tested testing'.split(' '),
);

/** What a noun itself says of those it counts ("deaths"); null where nothing. */
export function happeningOf(noun: string | null): Happening | null {
  return noun === null ? null : (OF_WORD.get(noun) ?? null);
}

/**
 * What befell those that a figure counts: from the counted phrase itself, else the nearest telling word after it in its
 * clause, else before it.
 */
export function happeningNear(side: PreparedSide, sentence: Sentence, first: number, end: number, person: boolean): Happening | null {
  const sense = (w: number): Happening | null => {
    const word = side.words[w]?.text ?? '';
    if (word === 'cases' || word === 'positive') return CASE_OF.has(side.words[w - 1]?.text ?? '') ? 'ill' : null;
    const found = OF_WORD.get(word) ?? null;
    return found === 'destroyed' && person ? null : found;
  };
  for (let w = first; w < end; w++) {
    const own = sense(w);
    if (own) return own;
  }
  for (let w = end; w < Math.min(sentence.endWord, end + REACH.happeningAfter); w++) {
    const between = side.text.slice(side.words[w - 1]?.end ?? 0, side.words[w]?.start ?? 0);
    const word = side.words[w]?.text ?? '';
    if (/[;:—]/.test(between) || /^\d/.test(word) || (/,/.test(between) && w > end + 1) || word === 'and' || word === 'while') break;
    const found = sense(w);
    if (found) return found;
  }
  for (let w = first - 1; w >= Math.max(sentence.firstWord, first - REACH.happeningBefore); w--) {
    const between = side.text.slice(side.words[w]?.end ?? 0, side.words[w + 1]?.start ?? 0);
    // "Killed 12 and wounded 14", "killed 12 and shot 14": what stands between "and" and the figure is its own verb.
    if (/[;:—]/.test(between) || (side.words[w]?.text === 'and' && w < first - 1)) break;
    const found = sense(w);
    if (found) return found;
  }
  return null;
}
