import browser from 'webextension-polyfill';
import type { Reading } from '../article';
import { badgeCount, type Match, RELATIONS, type Relation } from '../match';
import { plural, t } from './i18n';

// Dark slate on which the browsers write white: 8.6:1, and neither alarm red nor approving green.
const BADGE_COLOUR = '#3b4a6b';

const TOOLTIP: Record<Relation, string> = {
  'same text': 'tooltip_sameText',
  'shared passages': 'tooltip_sharedPassages',
  'same event': 'tooltip_sameEvent',
  related: 'tooltip_related',
};

/** Lets the toolbar button of a tab say what the corpus has: the number of other outlets, and more in the tooltip. Silent on pages that are no news report. */
export async function showBadge(tabId: number, reading: Reading, matches: readonly Match[]): Promise<void> {
  const count = reading.news ? badgeCount(matches) : 0;
  await setBadge(tabId, count > 0 ? String(count) : '', reading.news ? tooltip(matches) : t('tooltip_noArticle'));
}

/** Makes the button of a tab quiet. */
export async function clearBadge(tabId: number): Promise<void> {
  await setBadge(tabId, '', t('tooltip_noArticle'));
}

function tooltip(matches: readonly Match[]): string {
  const parts = RELATIONS.flatMap((relation) => {
    const count = matches.filter((m) => m.relation === relation && !m.self).length;
    return count > 0 ? [plural(TOOLTIP[relation], count)] : [];
  });
  return parts.length > 0 ? t('tooltip_found', [parts.join(t('listSeparator'))]) : t('tooltip_none');
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
