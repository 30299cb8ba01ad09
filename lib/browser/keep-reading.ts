import browser from 'webextension-polyfill';
import type { Article } from '../article';
import { changesBetween } from '../compare';
import { hasText, isSameStory, keptId, MOST_VERSIONS, type StoredRow } from '../corpus';
import { Failure } from './errors';
import { changeLibrary, type Holdings, holdings } from './holdings';
import { retainDaily } from './keeping-desk';
import type { KeptState } from './keeping-messages';
import { lossNow } from './library-loss';
import { isPrivate } from './page-reach';
import { reportToKeep } from './queries';
import { settings, siteOf } from './settings';
import { littleRoom, spaceLeft } from './space-left';

// Keeping the article of a page: by the reader's click, by itself where the reader has asked for that, and as a further version
// where one that is kept has changed. Never anything of a private window.

const TROUBLE = 'keepingTrouble';
const DROPPED = 'dropped';
/** Ids of dropped reports that are remembered; each is some hundred bytes. */
const MAX_DROPPED = 1000;

/** Names the visit of a page that a reading belongs to: the life of one content script in it. */
const visitOf = (revision: string): string => revision.split('/')[0] ?? revision;

/** Keeps an article because the reader asked for it. Rejects with a `Failure`. Gives its id. */
export async function keepByClick(article: Article, revision: string): Promise<string> {
  await put(article, revision, 'kept');
  return keptId(article.url);
}

/**
 * Keeps what should be kept of an article by itself: a further version of one that is kept, or where "keep what I read" is on any news
 * report. What goes wrong is remembered, for the reader to see when they look. Answers whether the library changed.
 */
export async function keepReading(article: Article, news: boolean, revision: string, tabId: number): Promise<boolean> {
  try {
    const { library } = await holdings();
    const row = await library.row(keptId(article.url));
    const as = keptAs(row);
    if (as === null && !(news && (await wanted(article.url)))) return false;
    if (await isPrivate(tabId)) return false;
    // Another report under the address of a kept one is no version of it, and is the reader's to keep.
    const held = row && (await library.get(row.id));
    if (held && hasText(held) && !isSameStory(held.text, article.text)) return false;
    const kept = await put(article, revision, as ?? 'read');
    await browser.storage.local.remove(TROUBLE);
    if (kept === 'new') await retainDaily(new Date());
    return kept !== 'same';
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'disk-full' || error.code === 'library-unavailable') await browser.storage.local.set({ [TROUBLE]: error.code });
    return false;
  }
}

/** Lets reports that the reader dropped alone: they are not kept again by themselves while the browser runs. */
export async function keepNoMore(ids: readonly string[]): Promise<void> {
  const dropped = await droppedIds();
  await browser.storage.session.set({ [DROPPED]: [...dropped, ...ids].slice(-MAX_DROPPED) });
}

async function droppedIds(): Promise<readonly string[]> {
  return ((await browser.storage.session.get(DROPPED))[DROPPED] as string[] | undefined) ?? [];
}

/** How the library has an article. */
export async function keptState(held: Holdings, article: Article, revision: string): Promise<KeptState> {
  const [row, { keepRead, exceptSites }, trouble, lost, space] = await Promise.all([
    held.library.row(keptId(article.url)),
    settings(),
    browser.storage.local.get(TROUBLE),
    lossNow(),
    // Browsers take a while to tell it.
    spaceLeft(),
  ]);
  const site = siteOf(article.url);
  const versions = row && row.versions > 0 ? (await held.library.versionsOf(row.id)).reverse() : [];
  return {
    as: keptAs(row),
    versions: versions.map(({ n, seen, report }, i) => ({
      n,
      seen,
      changes: i === 0 ? changesBetween(report, article) : null,
    })),
    bounded: versions.length >= MOST_VERSIONS,
    changedNow: row !== null && row.versions > 0 && row.visit === visitOf(revision),
    keepRead,
    site,
    excepted: site !== null && exceptSites.includes(site),
    trouble: (trouble[TROUBLE] as KeptState['trouble'] | undefined) ?? null,
    room: littleRoom(space),
    lost,
  };
}

function keptAs(row: StoredRow | null): KeptState['as'] {
  return row?.sources.includes('kept') ? 'kept' : row?.sources.includes('read') ? 'read' : null;
}

async function wanted(url: string): Promise<boolean> {
  const { keepRead, exceptSites } = await settings();
  const site = siteOf(url);
  if (!keepRead || site === null || exceptSites.includes(site)) return false;
  return !(await droppedIds()).includes(keptId(url));
}

async function put(article: Article, revision: string, source: 'kept' | 'read') {
  const now = new Date();
  const report = reportToKeep(article, now);
  const [put] = await changeLibrary((library) => library.put([{ report, source, seen: now.toISOString(), visit: visitOf(revision) }]));
  return put;
}
