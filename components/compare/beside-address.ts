import type { CardBeside } from '../../lib/browser';
import { hashOf, type Place, routeTo } from './route';

/** The full page's fragment for the article of a tab beside what is painted in it, at a place in the article. */
export function besideAddress(tabId: number, beside: CardBeside, start: number): string {
  return hashOf({ ...routeTo([{ tab: tabId }, placeOf(beside)]), at: { side: 'a', start } });
}

function placeOf(beside: CardBeside): Place {
  if ('reportId' in beside) return { report: beside.reportId, version: null };
  return 'tab' in beside ? { tab: beside.tab } : { earlier: beside.version };
}
