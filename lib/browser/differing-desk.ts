import type { Article } from '../article';
import { compare, countDiffering, type Fact, factKey, SHARP_KINDS, type Side, sharpFacts, sideOf } from '../compare';
import type { Match, Relation } from '../match';
import { holdings } from './holdings';
import type { StoryDiffering } from './messages';
import { articleSide } from './queries';
import { tabState } from './tab-state';
import { matchShown } from './wrong-desk';
import { wrongMarks } from './wrong-marks';

/** Relations of which it is said how the reports differ: of reports that are merely related nothing is. */
const TOLD: ReadonlySet<Relation> = new Set(['same text', 'shared passages', 'same event']);
/** Most pairs whose differences are remembered; each is some hundred bytes, and is found again by comparing. */
const MOST_REMEMBERED = 200;

/** What two reports were found to differ in. */
interface Found {
  readonly facts: readonly { readonly key: string; readonly fact: Fact }[];
  /** Whether all kinds that are told could be looked for. */
  readonly whole: boolean;
}

const remembered = new Map<string, Found>();

/** In which figures, dates, quotations and names the article of a tab differs from some of its matches. One comparison at a time: whoever asks meanwhile is answered first. */
export async function differing({ tabId, ids }: { tabId: number; ids: readonly string[] }): Promise<StoryDiffering | null> {
  const state = await tabState(tabId);
  if (!state?.reading.article) return null;
  const { article } = state.reading;
  const held = await holdings();
  const [{ matches, published }, generation, marks] = await Promise.all([
    matchShown(held, article),
    held.library.generation(),
    wrongMarks(),
  ]);
  const marked = new Set(marks.map(({ key }) => key));
  const reports: StoryDiffering['reports'][number][] = [];
  const all: Fact[] = [];
  for (const match of matches) {
    if (match.self || !TOLD.has(match.relation) || !ids.includes(match.report.id)) continue;
    const name = `${state.revision} ${generation} ${published} ${match.relation} ${match.report.id}`;
    const found = remembered.get(name) ?? (await compareNow(article, published, match));
    remember(name, found);
    const facts = found.facts.flatMap(({ key, fact }) => (marked.has(key) ? [] : [fact]));
    reports.push({ id: match.report.id, counts: countDiffering(facts), whole: found.whole });
    all.push(...facts);
  }
  return { all: countDiffering(all), reports };
}

async function compareNow(article: Article, published: string | null, { report, relation, evidence }: Match): Promise<Found> {
  await new Promise<void>((done) => setTimeout(done));
  const a: Side = { ...articleSide(article), published };
  const b = sideOf(report);
  const { facts, unsupported } = compare(a, b, { relation, runs: evidence.runs });
  return {
    facts: sharpFacts(facts).map((fact) => ({ key: factKey(fact, a, b), fact })),
    whole: b.text !== '' && !SHARP_KINDS.some((kind) => unsupported.includes(kind)),
  };
}

function remember(name: string, found: Found): void {
  remembered.delete(name);
  remembered.set(name, found);
  for (const oldest of remembered.keys()) {
    if (remembered.size <= MOST_REMEMBERED) break;
    remembered.delete(oldest);
  }
}
