import type { Article } from '../article';
import { type FullReport, keptId } from '../corpus';
import type { Match } from '../match';
import type { Holdings } from './holdings';
import type { OtherTab, OtherText, PastedText } from './keeping-messages';
import { matchTwo, NO_EVIDENCE } from './match-two';
import type { Against } from './messages';
import { isPrivate } from './page-reach';
import { queryOf, reportToKeep } from './queries';
import { tabState, tabStates } from './tab-state';

// Texts that are laid beside the article without being kept: earlier versions of itself, the article of another tab, a pasted text.

/** What an article is laid beside. */
export interface Beside {
  readonly match: Match;
  readonly against: Against;
  readonly name: string;
}

/** The text that is to be laid beside an article; null: there is none any more. */
export async function otherText(held: Holdings, article: Article, other: OtherText): Promise<Beside | null> {
  if ('version' in other) {
    const version = (await held.library.versionsOf(keptId(article.url))).find(({ n }) => n === other.version);
    if (!version) return null;
    const { report, seen } = version;
    // It is the same report, however much of it has changed.
    const match: Match = { report, relation: 'same text', score: 1, self: true, evidence: NO_EVIDENCE };
    return { match, against: { is: 'version', seen }, name: `version:${other.version}` };
  }
  if ('tab' in other) {
    const there = (await tabState(other.tab))?.reading.article;
    if (!there) return null;
    const report = { ...reportToKeep(there, new Date()), kept: null };
    return { match: await matchTwo(queryOf(article), report), against: { is: 'tab' }, name: `tab:${other.tab}` };
  }
  const report = pastedReport(other.pasted);
  return { match: await matchTwo(queryOf(article), report), against: { is: 'pasted' }, name: 'pasted' };
}

/** Articles in other tabs: those of private windows only for a private window. */
export async function otherTabs(tabId: number): Promise<OtherTab[]> {
  const here = (await tabState(tabId))?.reading.article;
  const states = [...(await tabStates())].sort(([, a], [, b]) => b.seen - a.seen);
  const mayBePrivate = await isPrivate(tabId);
  const tabs = await Promise.all(
    states.map(async ([id, { reading }]): Promise<OtherTab[]> => {
      const { article } = reading;
      if (!article || id === tabId || article.url === here?.url) return [];
      const hidden = await isPrivate(id).catch(() => true);
      if (hidden && !mayBePrivate) return [];
      const { title, outlet, published, language } = article;
      return [{ tabId: id, title, outlet, published, language }];
    }),
  );
  return tabs.flat();
}

function pastedReport({ text, title, outlet, published }: PastedText): FullReport {
  const paragraphs = text.split(/\n+/).map((line) => line.replace(/\s+/g, ' ').trim());
  return {
    id: 'pasted',
    outlet,
    outletFrom: outlet === null ? null : 'stated',
    agency: null,
    agencyFrom: null,
    title,
    titleFrom: title === null ? null : 'stated',
    published,
    publishedFrom: published === null ? null : 'stated',
    byline: null,
    dateline: null,
    url: null,
    language: null,
    note: null,
    text: paragraphs.filter((line) => line !== '').join('\n\n'),
    // Nobody knows whether all of it was pasted.
    partial: true,
    kept: null,
  };
}
