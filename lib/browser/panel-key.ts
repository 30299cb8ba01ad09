import { onCommand } from './command-keys';
import { openPanel } from './panel';

/** Name of the command in Chrome's manifest; Firefox has one of its own. */
const COMMAND = 'open-panel';

/** Opens the side panel at a key. To be called synchronously at start. */
export function startPanelKey(): void {
  onCommand(COMMAND, openPanel);
}
