import type { Article } from '../article';
import { sideOf } from '../compare';
import { NOTHING_CITED } from '../corpus';
import type { Match } from '../match';
import { type Span, words } from '../text';
import { compareWith } from './desk';
import { holdings } from './holdings';
import { matchArticle } from './match-article';
import { citationOf, summary } from './match-summary';
import type { ComparisonView } from './messages';
import { isPrivate } from './page-reach';
import { queryOf } from './queries';
import { partOf, placeOfSelected, wordsShared } from './selected-part';
import type { SelectionMatch, SelectionView } from './selection-messages';
import { selectedIn } from './selection-store';
import { tabState } from './tab-state';
import { compareShown } from './wrong-desk';

// Who else has what the reader has selected. Where it is a part of the article that the tab shows, the article is matched, which finds a single
// sentence; elsewhere the selection is all there is to go by.

/** Words that a selection needs to be looked for by itself: with fewer the matching calls nothing the same text. */
const LEAST_ALONE = 40;
/** Words from which on a run is told as shared. */
const LEAST_SHARED = 6;
/** What part of a selection a report must have to have all of it: a changed figure or name is none of its matter. */
const ALL = 0.85;

/** What is known of what is selected in a tab. */
export async function viewSelection({ tabId }: { tabId: number }): Promise<SelectionView | null> {
  const selected = await selectedIn(tabId);
  if (!selected) return null;
  const text = selected.text.trim();
  const count = words(text).length;
  const held = await holdings();
  const article = await articleOf(tabId);
  const place = article && placeOfSelected(article.text, text);
  const least = !place && count < LEAST_ALONE ? LEAST_ALONE : null;
  const found =
    article && place
      ? await inArticle(article, place, count)
      : least !== null
        ? []
        : foundIn((await held.match(queryOf({ ...NOTHING_CITED, text }))).matches, text, count);
  const { held: reports } = await held.standing();
  return {
    text,
    cut: selected.cut,
    words: count,
    place,
    least,
    language: place ? (article?.language ?? null) : null,
    found,
    held: reports,
  };
}

/** The selection beside one report: of the article's comparison what concerns it, or a comparison of its own. */
export async function compareSelection({ tabId, reportId }: { tabId: number; reportId: string }): Promise<ComparisonView | null> {
  const selected = await selectedIn(tabId);
  if (!selected) return null;
  const text = selected.text.trim();
  const article = await articleOf(tabId);
  const place = article && placeOfSelected(article.text, text);
  if (place) {
    const view = await compareWith({ tabId, reportId });
    return view && partOf(view, place);
  }
  const match = (await (await holdings()).match(queryOf({ ...NOTHING_CITED, text }))).matches.find(({ report }) => report.id === reportId);
  if (!match) return null;
  const a = { title: null, outlet: null, agency: null, published: null, language: null, text, partial: true, statements: null };
  const b = sideOf(match.report);
  const may = !(await isPrivate(tabId));
  const shown = await compareShown(a, b, { relation: match.relation, runs: match.evidence.runs }, may);
  const first = { ...NOTHING_CITED, id: 'selected' };
  return { against: { is: 'report' }, name: reportId, first, a, b, publishedFrom: null, match: summary(match, new Set()), ...shown };
}

async function articleOf(tabId: number): Promise<Article | null> {
  return (await tabState(tabId))?.reading.article ?? null;
}

async function inArticle(article: Article, place: Span, count: number): Promise<SelectionMatch[]> {
  const { matches } = await matchArticle(await holdings(), article);
  return sorted(matches, (match) => wordsShared(article.text, place, match.evidence.runs), count);
}

const foundIn = (matches: readonly Match[], text: string, count: number): SelectionMatch[] =>
  sorted(matches, (match) => wordsShared(text, { start: 0, end: text.length }, match.evidence.runs), count);

/** The matches by how much of the selection they have, most first; those that tell of the event alone last. */
function sorted(matches: readonly Match[], sharedWith: (match: Match) => number, count: number): SelectionMatch[] {
  const found = matches.flatMap((match): SelectionMatch[] => {
    if (match.self) return [];
    const counted = sharedWith(match);
    const shared = counted >= Math.min(LEAST_SHARED, count) ? counted : 0;
    if (shared === 0 && match.relation === 'related') return [];
    const has = shared >= ALL * count ? 'all' : shared > 0 ? 'some' : 'event';
    return [{ citation: citationOf(match.report), shared, has }];
  });
  return found.sort((x, y) => y.shared - x.shared);
}
