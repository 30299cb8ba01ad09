import type { Statement } from '../corpus';
import type { SharedRun } from '../match';
import { WINDOW, type Word } from '../text';
import type { PreparedSide } from './context';
import type { Unit } from './passages-units';
import { MAX_STATEMENT_WORDS, MIN_COVERED, MIN_STATEMENT_COVERED } from './weights';

/** Sentences of a text and the statements for the words that they share with a report's original: index ranges, `end` exclusive; one may be empty. */
export interface Covered {
  firstText: number;
  endText: number;
  firstStatement: number;
  endStatement: number;
}

/** In the map of a text's words: no run covers it; or one does, but where in the report is not known. */
const UNCOVERED = -1;
const SOMEWHERE = -2;

/**
 * Which sentences of a text stand word for word in the original of a report held as statements, as the shared runs
 * tell, and the statements that stand for those words. A statement goes with the one sentence that covers most of it.
 */
export function coveredUnits(
  text: PreparedSide,
  units: readonly Unit[],
  statements: readonly Statement[],
  runs: readonly SharedRun[],
): Covered[] {
  const places = reportPlaces(text, statements, runs);
  const unitAt = new Map<number, number>();
  const covered = units.map((unit, index) => {
    let count = 0;
    for (let w = unit.firstWord; w < unit.endWord; w++) {
      const place = places[w] as number;
      if (place !== UNCOVERED) count++;
      if (place >= 0) unitAt.set(place, index);
    }
    return count >= MIN_COVERED * (unit.endWord - unit.firstWord);
  });
  const home = statements.map((statement) => bestUnit(statement, unitAt, covered));
  return gather(covered, home, (index) => statementsOf(units[index] as Unit, places, statements));
}

/**
 * For each word of the text its place in the report's original, by the runs. A fingerprint sees a run's edges only to
 * within a winnowing window: where a text begins or ends that close to one, the run is taken to reach there. In between
 * nothing is added, since that may be just where a word differs.
 */
function reportPlaces(text: PreparedSide, statements: readonly Statement[], runs: readonly SharedRun[]): Int32Array {
  const places = new Int32Array(text.words.length).fill(UNCOVERED);
  const lastHere = text.words.length - 1;
  const lastThere = statements.reduce((most, statement) => Math.max(most, statement.at[1]), 0);
  for (const run of runs) {
    let from = firstWordFrom(text.words, run.query.start);
    let to = firstWordFrom(text.words, run.query.end) - 1;
    const shift = run.reportWords && run.reportWords[0] - from;
    if (shift !== undefined && !run.report) {
      const left = Math.min(from, from + shift);
      const right = Math.min(lastHere - to, lastThere - to - shift);
      if (left > 0 && left < WINDOW) from -= left;
      if (right > 0 && right < WINDOW) to += right;
    }
    for (let w = from; w <= to; w++) {
      if ((places[w] as number) < 0) places[w] = shift === undefined ? SOMEWHERE : w + shift;
    }
  }
  return places;
}

/** Index of the first word that begins at an offset or after it. */
function firstWordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The covered unit that holds the most of a statement's words, if together with others they hold enough of them; −1 if none. */
function bestUnit(statement: Statement, unitAt: ReadonlyMap<number, number>, covered: readonly boolean[]): number {
  const [first, last] = statement.at;
  const counts = new Map<number, number>();
  let all = 0;
  for (let r = first; r <= Math.min(last, first + MAX_STATEMENT_WORDS); r++) {
    const unit = unitAt.get(r);
    if (unit === undefined || !covered[unit]) continue;
    all++;
    counts.set(unit, (counts.get(unit) ?? 0) + 1);
  }
  if (all < MIN_STATEMENT_COVERED * (Math.min(last - first, MAX_STATEMENT_WORDS) + 1)) return -1;
  let best = -1;
  for (const [unit, count] of counts) if (best < 0 || count > (counts.get(best) ?? 0)) best = unit;
  return best;
}

/** The statements whose words a unit holds. */
function statementsOf(unit: Unit, places: Int32Array, statements: readonly Statement[]): number[] {
  const here = places.slice(unit.firstWord, unit.endWord).filter((place) => place >= 0);
  return [...statements.keys()].filter((k) => {
    const [first, last] = (statements[k] as Statement).at;
    return here.some((place) => place >= first && place <= last);
  });
}

/** Joins each covered unit with its statements where they stand together; what stands apart keeps an empty other side. */
function gather(covered: readonly boolean[], home: readonly number[], touching: (unit: number) => number[]): Covered[] {
  const groups: Covered[] = [];
  const ofStatement = new Map<number, Covered>();
  const housed = new Set<number>();
  for (const [k, unit] of home.entries()) {
    if (unit < 0) continue;
    let group = ofStatement.get(k - 1);
    if (group && group.firstText === unit) group.endStatement = k + 1;
    else {
      group = { firstText: unit, endText: housed.has(unit) ? unit : unit + 1, firstStatement: k, endStatement: k + 1 };
      groups.push(group);
    }
    housed.add(unit);
    ofStatement.set(k, group);
  }
  for (const [unit, is] of covered.entries()) {
    if (!is || housed.has(unit)) continue;
    const group = touching(unit)
      .map((k) => ofStatement.get(k))
      .find((found) => found && found.endText > found.firstText && (found.endText === unit || found.firstText === unit + 1));
    if (group) {
      group.firstText = Math.min(group.firstText, unit);
      group.endText = Math.max(group.endText, unit + 1);
    } else groups.push({ firstText: unit, endText: unit + 1, firstStatement: 0, endStatement: 0 });
  }
  return groups;
}
