import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { extensionIsThere, interfaceWords, paintStand } from '../../lib/browser';
import { showPaint } from './show-paint';
import { takeOver } from './take-over';

/**
 * Card and strip of a painted page. Put in on demand (`lib/browser/card.ts`), into the same world as the content script, whose paint it
 * finds there; once it is in it stays, without a listener while nothing is painted.
 */
export default defineUnlistedScript(() => {
  const stand = paintStand();
  takeOver(stand, () => showPaint({ stand, window, words: interfaceWords(), alive: extensionIsThere }));
});
