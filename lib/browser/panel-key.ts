import browser from 'webextension-polyfill';
import { openPanel } from './panel';

/** Name of the command in Chrome's manifest; Firefox has one of its own. */
const COMMAND = 'open-panel';

/** Opens the side panel at a key. To be called synchronously at start. */
export function startPanelKey(): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === COMMAND && tab?.id !== undefined) openPanel(tab.id).catch((error: unknown) => console.error(error));
  });
}
