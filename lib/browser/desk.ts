import browser from 'webextension-polyfill';
import type { Reading } from '../article';
import { compare, sideOf } from '../compare';
import { hasText, keptId, type Report } from '../corpus';
import { type PaintResult, paintSpans } from '../highlight';
import type { Match } from '../match';
import { askPage } from './ask';
import { clearBadge, showBadge } from './badge';
import { Failure } from './errors';
import { drop, type Holdings, holdings, keep, restore, setSample } from './holdings';
import { matchArticle } from './match-article';
import type { ComparisonView, MatchSummary, PageMessages, TabView, ViewMessages } from './messages';
import { isPrivate, readTab } from './page-reach';
import { articleSide, reportToKeep, searchWords, summaryOf } from './queries';
import { forgetTab, setTabState, tabState, tabsWithState } from './tab-state';

// What the background answers. Nothing is remembered here: readings live in the session store, reports in the library.

/** A page was read: remember it, and let the badge say what the corpus has. */
export async function pageRead({ reading }: Parameters<PageMessages['pageRead']>[0], tabId: number): Promise<null> {
  if (!reading?.article) {
    await forgetTab(tabId);
    await clearBadge(tabId);
    return null;
  }
  await remember(tabId, reading);
  await refreshBadge(tabId, reading);
  return null;
}

/** What the popup shows first. */
export async function viewTab({ tabId }: { tabId: number }): Promise<TabView> {
  const reading = await readTab(tabId);
  if (typeof reading === 'string') {
    await forgetTab(tabId);
    return { state: reading };
  }
  const { article, kind, reason, news, others } = reading;
  if (!article) {
    await forgetTab(tabId);
    return { state: 'no-article', kind, reason };
  }
  const painted = await remember(tabId, reading);
  const held = await holdings();
  const { matches } = matchArticle(held, article);
  const ownId = keptId(article.url);
  await showBadge(tabId, reading, matches);
  return {
    state: 'article',
    news,
    kind,
    reason,
    article: summaryOf(article),
    others,
    keptId: held.kept.has(ownId) ? ownId : null,
    private: await isPrivate(tabId),
    matches: matches.map((match) => summary(match, held)),
    held: held.index.size,
    sampleLoaded: held.sampleIds.size > 0,
    painted,
  };
}

/** The article beside one report. */
export async function compareWith({ tabId, reportId }: { tabId: number; reportId: string }): Promise<ComparisonView | null> {
  const reading = (await tabState(tabId))?.reading;
  if (!reading?.article) return null;
  const held = await holdings();
  const { matches, published, publishedFrom } = matchArticle(held, reading.article);
  const match = matches.find((m) => m.report.id === reportId);
  if (!match) return null;
  const a = { ...articleSide(reading.article), published };
  const b = sideOf(match.report);
  const comparison = compare(a, b, { relation: match.relation, runs: match.evidence.runs });
  return { a, b, publishedFrom, match: summary(match, held), comparison };
}

/** Keeps the article of a tab. Rejects with `no-article`, `private-window`, `disk-full`. */
export async function keepArticle({ tabId }: { tabId: number }): Promise<{ id: string }> {
  const article = (await tabState(tabId))?.reading.article;
  if (!article) throw new Failure('no-article');
  if (await isPrivate(tabId)) throw new Failure('private-window');
  const report = reportToKeep(article, new Date());
  await keep(report);
  await refreshAllBadges();
  return { id: report.id };
}

/** Drops a kept report. */
export async function dropReport({ id }: { id: string }): Promise<null> {
  await drop(id);
  await refreshAllBadges();
  return null;
}

/** Undoes `dropReport`. */
export async function restoreReport({ id }: { id: string }): Promise<null> {
  await restore(id);
  await refreshAllBadges();
  return null;
}

/** Paints the comparison with one report in the page, or takes all paint away. Rejects with `page-unreachable`, `no-article`. */
export async function setHighlights({ tabId, reportId }: { tabId: number; reportId: string | null }): Promise<PaintResult> {
  const state = await tabState(tabId);
  const article = state?.reading.article;
  if (!article) throw new Failure('no-article');
  const view = reportId === null ? null : await compareWith({ tabId, reportId });
  if (reportId !== null && !view) throw new Failure('report-gone');
  const spans = view ? paintSpans(view.comparison) : [];
  const result = await askPage(tabId, 'paint', { textLength: article.text.length, spans });
  if (!result) throw new Failure('page-unreachable');
  await setTabState(tabId, { reading: state.reading, painted: reportId });
  return result;
}

/** Scrolls the page to a passage. */
export async function jumpTo({ tabId, span }: Parameters<ViewMessages['jumpTo']>[0]): Promise<boolean> {
  const article = (await tabState(tabId))?.reading.article;
  if (!article) return false;
  return (await askPage(tabId, 'scrollTo', { textLength: article.text.length, span })) ?? false;
}

/** Asks the reader's own search engine, in a new tab, for other reports. */
export async function searchWeb({ tabId }: { tabId: number }): Promise<null> {
  const reading = (await tabState(tabId))?.reading;
  const text = reading ? searchWords(reading) : null;
  if (!text) throw new Failure('no-article');
  await browser.search.query({ text, disposition: 'NEW_TAB' });
  return null;
}

/** Loads the sample reports, or takes them out. */
export async function setSamplePack({ loaded }: { loaded: boolean }): Promise<{ held: number }> {
  const held = await setSample(loaded);
  await refreshAllBadges();
  return { held };
}

/** Remembers a reading. Answers which report is painted: paint outlives a second reading of the same text, not of another. */
async function remember(tabId: number, reading: Reading): Promise<string | null> {
  const before = await tabState(tabId);
  const painted = before?.reading.article?.text === reading.article?.text ? (before?.painted ?? null) : null;
  await setTabState(tabId, { reading, painted });
  return painted;
}

async function refreshBadge(tabId: number, reading: Reading): Promise<void> {
  if (reading.article) await showBadge(tabId, reading, matchArticle(await holdings(), reading.article).matches);
}

async function refreshAllBadges(): Promise<void> {
  for (const tabId of await tabsWithState()) {
    const state = await tabState(tabId);
    if (state) await refreshBadge(tabId, state.reading);
  }
}

function summary(match: Match, held: Holdings): MatchSummary {
  const { relation, score, self, evidence, report } = match;
  return { citation: citationOf(report), full: hasText(report), kept: held.kept.has(report.id), relation, score, self, evidence };
}

function citationOf(report: Report): MatchSummary['citation'] {
  const { id, outlet, outletFrom, agency, agencyFrom, title, titleFrom, published, publishedFrom, byline, dateline, url, language, note } =
    report;
  return { id, outlet, outletFrom, agency, agencyFrom, title, titleFrom, published, publishedFrom, byline, dateline, url, language, note };
}
