import { sayOnBadge } from './badge';
import { onCommand } from './command-keys';
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

/**
 * Keeps the report in front of the reader at a key, and says so on the button. To be called synchronously at start.
 * @param why the string that tells each failure
 */
export function startKeepKey(why: Readonly<Record<FailureCode, Key>>): void {
  onCommand(COMMAND, (tabId) => keepAtKey(tabId, why));
}

async function keepAtKey(tabId: number, why: Readonly<Record<FailureCode, Key>>): Promise<void> {
  const { t } = interfaceWords();
  try {
    // A page that was not told of itself is read now; the key is the reader's leave to do so.
    if (!(await tabState(tabId))) await viewTab({ tabId });
    await keepArticle({ tabId });
    await sayOnBadge(tabId, '✓', t('keptByKey'));
  } catch (error) {
    await sayOnBadge(tabId, '!', t('keptByKeyFailed', [t(why[failureCode(error)])]));
  }
  setTimeout(() => void showAgain(tabId), SAID_FOR);
}

async function showAgain(tabId: number): Promise<void> {
  const state = await tabState(tabId);
  if (state) await refreshBadge(tabId, state);
  else await sayOnBadge(tabId, '', interfaceWords().t('tooltipNoArticle'));
}
