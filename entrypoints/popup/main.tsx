import { render } from 'preact';
import { App } from '../../components/App';
import { activeTabId, followTab, hasPanel, isHandheld, openPanel, openView } from '../../lib/browser';
import { actionsFor } from './actions';

/** The tab named by `?tab=ID`, where the popup is opened as a page of its own; else null. */
function tabOfAddress(): number | null {
  const given = new URLSearchParams(location.search).get('tab');
  return given !== null && /^\d+$/.test(given) ? Number(given) : null;
}

const view = openView();
if (view) {
  const { root, words } = view;
  const given = tabOfAddress();
  document.documentElement.classList.toggle('page', given !== null || isHandheld());
  const tab = given === null ? activeTabId() : Promise.resolve(given);
  // The panel shows the same: the popup goes when it is there.
  const keepOpen = hasPanel() ? () => openPanel(tab).then(() => window.close()) : null;
  // A page of its own stays while its tab and the library go on; the popup is gone before that.
  const follow = given === null ? null : (outOfDate: () => void) => followTab(given, outOfDate);
  render(<App words={words} actions={{ ...actionsFor(tab), openPanel: keepOpen, follow }} />, root);
}
