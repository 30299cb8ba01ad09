import browser from 'webextension-polyfill';
import type { Reading } from '../article';
import { badgeCount, type Match, type Query, RELATIONS, type Relation } from '../match';
import { interfaceWords } from './i18n';
import { queryOf } from './queries';
import type { PluralKey } from './words';

// Dark slate, on which white stands at 8.7:1: neither alarm red nor approving green.
const BADGE_COLOUR = '#3b4a6b';

const TOOLTIP: Readonly<Record<Relation, PluralKey>> = {
  'same text': 'tooltipSameText',
  'shared passages': 'tooltipSharedPassages',
  'same event': 'tooltipSameEvent',
  related: 'tooltipRelated',
};

/** Lets the toolbar button of a tab say what the corpus has: the number of other outlets, and more in the tooltip. Quiet on pages that are no news report. */
export async function showBadge(tabId: number, reading: Reading, matches: readonly Match[]): Promise<void> {
  if (!reading.news || !reading.article) return clearBadge(tabId);
  const query = queryOf(reading.article);
  const count = badgeCount(query, matches);
  await setBadge(tabId, count > 0 ? interfaceWords().number(count) : '', tooltip(query, matches));
}

/** Makes the button of a tab quiet. */
export async function clearBadge(tabId: number): Promise<void> {
  await setBadge(tabId, '', interfaceWords().t('tooltipNoArticle'));
}

function tooltip(query: Query, matches: readonly Match[]): string {
  const { t, plural } = interfaceWords();
  const found = RELATIONS.flatMap((relation) => {
    const group = matches.filter((m) => m.relation === relation && !m.self);
    const count = relation === 'same text' ? badgeCount(query, group) : group.length;
    return count > 0 ? [plural(TOOLTIP[relation], count)] : [];
  });
  if (found.length === 0) return t('tooltipNone');
  return t('tooltipFound', [found.reduce((before, next) => t('tooltipAnd', [before, next]))]);
}

/** Lets the button of a tab say something of the moment. */
export async function sayOnBadge(tabId: number, text: string, title: string): Promise<void> {
  await setBadge(tabId, text, title);
}

async function setBadge(tabId: number, text: string, title: string): Promise<void> {
  try {
    await Promise.all([
      browser.action.setBadgeText({ tabId, text }),
      browser.action.setBadgeBackgroundColor({ tabId, color: BADGE_COLOUR }),
      browser.action.setTitle({ tabId, title }),
    ]);
  } catch {
    // The tab closed meanwhile: there is no button left to speak.
  }
}
