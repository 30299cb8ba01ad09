import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askFirst, tabOfAddress } from '../lib/browser';

/** Runs in the popup before its modules are there. */
export default defineUnlistedScript(() => {
  if (tabOfAddress(location.search) === null) askFirst();
});
