import { askPage } from './ask';
import { setHighlights } from './desk';
import { tabStates } from './tab-state';

/** How long a page is waited for, in milliseconds. */
const PATIENCE = 1000;

/**
 * Paints anew the comparisons with reports that are painted in pages, without what the reader has marked as wrong since. Of other texts than
 * reports the paint stays as it is until the reader paints again: only the view that chose them knows them. Never rejects.
 */
export async function repaintAll(): Promise<void> {
  await Promise.allSettled([...(await tabStates())].map(([tabId, { revision }]) => repaint(tabId, revision)));
}

async function repaint(tabId: number, revision: string): Promise<void> {
  const page = await askPage(tabId, 'revision', {}, PATIENCE);
  if (page?.painted && page.revision === revision) await setHighlights({ tabId, reportId: page.painted.reportId });
}
