import browser from 'webextension-polyfill';
import type { Article } from '../article';
import { compare, sideOf } from '../compare';
import { keptId } from '../corpus';
import { type PaintResult, paintSpans } from '../highlight';
import { type Copy, groupCopies, type Match } from '../match';
import { askPage } from './ask';
import { showBadge } from './badge';
import { Failure } from './errors';
import { changeLibrary, holdings, setSample } from './holdings';
import { matchArticle } from './match-article';
import { summary } from './match-summary';
import type { ComparisonView, Copies, NamedCopy, PageReading, Ruling, TabView, ViewMessages } from './messages';
import { isPrivate, readTab } from './page-reach';
import { articleSide, queryOf, reportToKeep, searchWords, summaryOf } from './queries';
import { forgetAll, refreshAllBadges, refreshBadge } from './refresh-badges';
import { ruled, rulingAt, setRulingAt } from './rulings';
import { setTabState, tabState } from './tab-state';

// What the background answers. Nothing is remembered here: readings live in the session store, reports in the library,
// and what is painted only the page itself knows.

/** A news report, or what the reader calls one, was read: remember it, and let the badge say what the corpus has. */
export async function pageRead({ reading, revision }: PageReading, tabId: number): Promise<null> {
  // Only counted, and heavy: the session store has ten megabytes for all tabs.
  const state = { reading: { ...reading, others: [] }, revision };
  await setTabState(tabId, state);
  await refreshBadge(tabId, state);
  return null;
}

/** A page was left, or is no news report any more. What was read of it goes. */
export async function pageLeft({ revision }: { revision: string }, tabId: number): Promise<null> {
  if ((await tabState(tabId))?.revision === revision) await forgetAll(tabId);
  return null;
}

/** What the reader has said of the page at an address. */
export async function pageRuling({ url }: { url: string }): Promise<Ruling | null> {
  return (await rulingAt(url))?.ruling ?? null;
}

/** What the popup shows first. */
export async function viewTab({ tabId }: { tabId: number }): Promise<TabView> {
  const page = await readTab(tabId);
  if (typeof page === 'string') {
    await forgetAll(tabId);
    return { state: page };
  }
  const { reading: found, revision, painted } = page;
  const { article, kind } = found;
  if (!article) {
    const { reason } = found;
    await forgetAll(tabId);
    return reason === 'unreadable' ? { state: 'unreadable' } : { state: 'no-article', kind, reason };
  }
  await setTabState(tabId, { reading: { ...found, others: [] }, revision });
  const ruling = await rulingAt(article.url);
  const reading = ruled(found, ruling);
  const held = await holdings();
  const { matches } = await matchArticle(held, article);
  await showBadge(tabId, reading, matches);
  const ownId = keptId(article.url);
  const kept = await held.keptAmong([ownId, ...matches.map(({ report }) => report.id)]);
  return {
    state: 'article',
    news: reading.news,
    ruling,
    kind,
    reason: reading.reason,
    article: summaryOf(article),
    others: reading.others.length,
    keptId: kept.has(ownId) ? ownId : null,
    private: await isPrivate(tabId),
    matches: matches.map((match) => summary(match, kept)),
    copies: copiesOf(article, matches),
    ...(await held.standing()),
    sampleLoaded: held.sampleLoaded,
    painted,
  };
}

/** The article beside one report. */
export async function compareWith({ tabId, reportId }: { tabId: number; reportId: string }): Promise<ComparisonView | null> {
  const state = await tabState(tabId);
  return state?.reading.article ? compareArticle(state.reading.article, reportId) : null;
}

/** Keeps the article of a tab. Rejects with `no-article`, `private-window`, `disk-full`. */
export async function keepArticle({ tabId }: { tabId: number }): Promise<{ id: string }> {
  const { article, revision } = await readArticle(tabId);
  if (await isPrivate(tabId)) throw new Failure('private-window');
  const now = new Date();
  const report = reportToKeep(article, now);
  await changeLibrary((library) => library.put([{ report, source: 'kept', seen: now.toISOString(), visit: visitOf(revision) }]));
  await refreshAllBadges();
  return { id: report.id };
}

/** Drops a held report with its earlier versions. A bundled or sample report is not the reader's to drop: then nothing happens. */
export async function dropReport({ id }: { id: string }): Promise<{ token: string }> {
  const token = await changeLibrary((library) => library.dropAll([id]));
  await refreshAllBadges();
  return { token };
}

/** Undoes a deletion. Rejects with `report-gone` where nothing is left of it to bring back. */
export async function restoreReports({ token }: { token: string }): Promise<{ reports: number }> {
  const reports = await changeLibrary((library) => library.restoreAll(token));
  if (reports === 0) throw new Failure('report-gone');
  await refreshAllBadges();
  return { reports };
}

/** Keeps what the reader says of a page or its site; all badges follow. Rejects with `no-article`, `private-window`. */
export async function setRuling({ tabId, scope, ruling }: Parameters<ViewMessages['setRuling']>[0]): Promise<null> {
  const { article } = await readArticle(tabId);
  if (await isPrivate(tabId)) throw new Failure('private-window');
  await setRulingAt(article.url, scope, ruling);
  await refreshAllBadges();
  return null;
}

/** Paints the comparison with one report in the page, or takes all paint away. Rejects with `page-changed`, `report-gone`, `no-article`. */
export async function setHighlights({ tabId, reportId }: { tabId: number; reportId: string | null }): Promise<PaintResult> {
  const { article, revision } = await readArticle(tabId);
  const view = reportId === null ? null : await compareArticle(article, reportId);
  if (reportId !== null && !view) throw new Failure('report-gone');
  const spans = view ? paintSpans(view.comparison) : [];
  const result = await askPage(tabId, 'paint', { revision, reportId, spans });
  if (!result) throw new Failure('page-changed');
  return result;
}

/** Scrolls the page to a passage. */
export async function jumpTo({ tabId, span }: Parameters<ViewMessages['jumpTo']>[0]): Promise<boolean> {
  const state = await tabState(tabId);
  return state !== null && (await askPage(tabId, 'scrollTo', { revision: state.revision, span })) === true;
}

/** Asks the reader's own search engine, in a new tab, for other reports. */
export async function searchWeb({ tabId }: { tabId: number }): Promise<null> {
  const { article } = await readArticle(tabId);
  await browser.search.query({ text: searchWords(article), disposition: 'NEW_TAB' });
  return null;
}

/** Loads the sample reports, or takes them out. */
export async function setSamplePack({ loaded }: { loaded: boolean }): Promise<{ held: number }> {
  const held = await setSample(loaded);
  await refreshAllBadges();
  return { held };
}

/** Names the visit of a page that a reading belongs to: the life of one content script in it. */
const visitOf = (revision: string): string => revision.split('/')[0] ?? revision;

async function readArticle(tabId: number): Promise<{ article: Article; revision: string }> {
  const state = await tabState(tabId);
  if (!state?.reading.article) throw new Failure('no-article');
  return { article: state.reading.article, revision: state.revision };
}

async function compareArticle(article: Article, reportId: string): Promise<ComparisonView | null> {
  const held = await holdings();
  const { matches, published, publishedFrom } = await matchArticle(held, article);
  const match = matches.find((m) => m.report.id === reportId);
  if (!match) return null;
  const a = { ...articleSide(article), published };
  const b = sideOf(match.report);
  const comparison = compare(a, b, { relation: match.relation, runs: match.evidence.runs });
  return { a, b, publishedFrom, match: summary(match, await held.keptAmong([reportId])), comparison };
}

function copiesOf(article: Article, matches: readonly Match[]): Copies | null {
  const group = groupCopies(queryOf(article), matches);
  return (
    group && {
      agency: group.agency,
      outlets: group.outlets - group.unnamed,
      unnamed: group.unnamed,
      sources: group.sources,
      firstSeen: group.firstSeen && named(group.firstSeen),
      longest: group.longest && named(group.longest),
    }
  );
}

const named = ({ report, outlet, published, words }: Copy): NamedCopy => ({ here: report === null, outlet, published, words });
