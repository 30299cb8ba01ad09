import browser from 'webextension-polyfill';
import { sayOnBadge } from './badge';
import { keepArticle, viewTab } from './desk';
import { type FailureCode, failureCode } from './errors';
import { interfaceWords } from './i18n';
import { refreshBadge } from './refresh-badges';
import { tabState } from './tab-state';
import type { Key } from './words';

/** Name of the command in the manifest. */
const COMMAND = 'keep-report';
/** How long the button says what became of it, in milliseconds. */
const SAID_FOR = 2500;

const WHY: Partial<Record<FailureCode, Key>> = {
  'no-article': 'errorNoArticle',
  'private-window': 'errorPrivateWindow',
  'disk-full': 'errorDiskFull',
  'library-unavailable': 'errorLibraryUnavailable',
};

/** Keeps the report in front of the reader at a key, and says so on the button. To be called synchronously at start. Android has no keys. */
export function startKeepKey(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === COMMAND && tab?.id !== undefined) void keepAtKey(tab.id);
  });
}

async function keepAtKey(tabId: number): Promise<void> {
  const { t } = interfaceWords();
  try {
    // A page that was not told of itself is read now; the key is the reader's leave to do so.
    if (!(await tabState(tabId))) await viewTab({ tabId });
    await keepArticle({ tabId });
    await sayOnBadge(tabId, '✓', t('keptByKey'));
  } catch (error) {
    await sayOnBadge(tabId, '!', t('keptByKeyFailed', [t(WHY[failureCode(error)] ?? 'errorUnexpected')]));
  }
  setTimeout(() => void showAgain(tabId), SAID_FOR);
}

async function showAgain(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  if (state) await refreshBadge(tabId, state);
  else await sayOnBadge(tabId, '', interfaceWords().t('tooltipNoArticle'));
}
