import browser from 'webextension-polyfill';
import type { Article } from '../article';
import { pairKey, sideOf } from '../compare';
import { keptId } from '../corpus';
import { reanchor } from '../highlight';
import { type Copy, groupCopies, type Match } from '../match';
import { askPage } from './ask';
import { clearBadge, showBadge } from './badge';
import { putCard } from './card';
import { Failure } from './errors';
import { changeLibrary, holdings, setSample } from './holdings';
import { keepByClick, keepNoMore, keepReading, keptState } from './keep-reading';
import type { OtherText } from './keeping-messages';
import { restoreMany } from './long-work';
import { matchArticle } from './match-article';
import { citationOf, summary } from './match-summary';
import type { ComparisonView, Copies, NamedCopy, PageReading, Ruling, TabView, ViewMessages } from './messages';
import { otherText } from './other-texts';
import { isPrivate, readTab } from './page-reach';
import { articleSide, queryOf, reportToKeep, searchWords, summaryOf } from './queries';
import { forgetAll, refreshAllBadges, refreshBadge } from './refresh-badges';
import { ruled, rulingAt, setRulingAt } from './rulings';
import { forgetReading, readArticle, setTabState, tabState } from './tab-state';
import { compareShown, matchShown } from './wrong-desk';

// What the background answers. Nothing is remembered here: readings live in the session store, reports in the library,
// and what is painted only the page itself knows.

/** A news report, or what the reader calls one, was read: remember it, and let the badge say what the corpus has. */
export async function pageRead({ reading, revision }: PageReading, tabId: number): Promise<null> {
  // Only counted, and heavy: the session store has ten megabytes for all tabs.
  const state = { reading: { ...reading, others: [] }, revision };
  await setTabState(tabId, state);
  await refreshBadge(tabId, state);
  const { article } = reading;
  // After the badge, for which the reader looks; other pages' badges count what was kept.
  if (article && (await keepReading(article, await isNews(reading), revision, tabId))) await refreshAllBadges();
  return null;
}

/** A page was left, or is no news report any more. What was read of it goes. */
export async function pageLeft({ revision }: { revision: string }, tabId: number): Promise<null> {
  if (await forgetReading(tabId, revision)) await clearBadge(tabId);
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
  // Where it was painted without our button, the click on it is now the leave that card and strip want.
  const cards = painted && putCard(tabId);
  const { article, kind } = found;
  if (!article) {
    const { reason } = found;
    await forgetAll(tabId);
    return reason === 'unreadable' ? { state: 'unreadable' } : { state: 'no-article', kind, reason };
  }
  // The reader waits: what does not need one another is done at the same time.
  const [ruling, held] = await Promise.all([
    rulingAt(article.url),
    holdings(),
    setTabState(tabId, { reading: { ...found, others: [] }, revision }),
  ]);
  const reading = ruled(found, ruling);
  await keepReading(article, reading.news, revision, tabId);
  const [{ matches, apart }, keptNow, inPrivate, standing] = await Promise.all([
    matchShown(held, article),
    keptState(held, article, revision),
    isPrivate(tabId),
    held.standing(),
  ]);
  // The popup is looked at, not the badge.
  void showBadge(tabId, reading, matches);
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
    kept: keptNow,
    private: inPrivate,
    matches: matches.map((match) => summary(match, kept)),
    apart: apart.map((match) => ({ key: pairKey(ownId, match.report.id), match: summary(match, kept) })),
    copies: copiesOf(article, matches),
    ...standing,
    sampleLoaded: held.sampleLoaded,
    painted: painted && { ...painted, cards: (await cards) === true },
  };
}

/** The article beside one report, or beside another text. */
export async function compareWith(message: Parameters<ViewMessages['compareWith']>[0]): Promise<ComparisonView | null> {
  const article = (await tabState(message.tabId))?.reading.article;
  if (!article) return null;
  // What a reader marks is kept, and nothing of a private window is.
  const may = !(await isPrivate(message.tabId).catch(() => true));
  return 'other' in message ? compareOther(article, message.other, may) : compareArticle(article, message.reportId, may);
}

/** Keeps the article of a tab. Rejects with `no-article`, `private-window`, `disk-full`. */
export async function keepArticle({ tabId }: { tabId: number }): Promise<{ id: string }> {
  const { article, revision } = await readArticle(tabId);
  if (await isPrivate(tabId)) throw new Failure('private-window');
  const id = await keepByClick(article, revision);
  await refreshAllBadges();
  return { id };
}

/** Drops a held report with its earlier versions. A bundled or sample report is not the reader's to drop: then nothing happens. */
export async function dropReport({ id }: { id: string }): Promise<{ token: string }> {
  const token = await changeLibrary((library) => library.dropAll([id]));
  await keepNoMore([id]);
  await refreshAllBadges();
  return { token };
}

/** Undoes a deletion. Rejects with `report-gone` where nothing is left of it to bring back. */
export async function restoreReports({ token }: { token: string }): Promise<{ reports: number }> {
  const reports = await restoreMany(token);
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

/** Scrolls the page to a passage: to where its words are now, if the text has changed since. */
export async function jumpTo({ tabId, span, text }: Parameters<ViewMessages['jumpTo']>[0]): Promise<boolean> {
  const state = await tabState(tabId);
  const now = state?.reading.article?.text;
  const place = now === undefined ? null : reanchor(text ?? now, now, span);
  if (!state || !place) return false;
  return (await askPage(tabId, 'scrollTo', { revision: state.revision, span: place })) === true;
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

async function isNews(reading: PageReading['reading']): Promise<boolean> {
  return reading.article !== null && ruled(reading, await rulingAt(reading.article.url)).news;
}

async function compareArticle(article: Article, reportId: string, may: boolean): Promise<ComparisonView | null> {
  const held = await holdings();
  const { matches, published, publishedFrom } = await matchArticle(held, article);
  const match = matches.find((m) => m.report.id === reportId);
  if (!match) return null;
  const a = { ...articleSide(article), published };
  const b = sideOf(match.report);
  const shown = await compareShown(a, b, { relation: match.relation, runs: match.evidence.runs }, may);
  const kept = await held.keptAmong([reportId]);
  const first = { ...citationOf(reportToKeep(article, new Date())), published, publishedFrom };
  return { against: { is: 'report' }, name: reportId, first, a, b, publishedFrom, match: summary(match, kept), ...shown };
}

async function compareOther(article: Article, other: OtherText, may: boolean): Promise<ComparisonView | null> {
  const beside = await otherText(await holdings(), article, other);
  if (!beside) return null;
  const { match, against, name } = beside;
  const a = articleSide(article);
  const b = sideOf(match.report);
  const shown = await compareShown(a, b, { relation: match.relation, runs: match.evidence.runs }, may);
  const publishedFrom = article.published === null ? null : 'stated';
  const first = citationOf(reportToKeep(article, new Date()));
  return { against, name, first, a, b, publishedFrom, match: summary(match, new Set()), ...shown };
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
