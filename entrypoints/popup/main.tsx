import { render } from 'preact';
import { App } from '../../components/App';
import { activeTabId, firstAsked, followPage, followTab, hasPanel, isHandheld, openPanel, openView, tabOfAddress } from '../../lib/browser';
import { actionsFor } from './actions';

const view = openView();
if (view) {
  const { root, words } = view;
  const given = tabOfAddress(location.search);
  document.documentElement.classList.toggle('page', given !== null || isHandheld());
  const first = firstAsked();
  const tab = first?.tab ?? (given === null ? activeTabId() : Promise.resolve(given));
  // The panel shows the same: the popup goes when it is there.
  const keepOpen = hasPanel() ? () => openPanel(tab).then(() => window.close()) : null;
  // A page of its own stays while its tab and the library go on; the popup is gone before that, but a page may lead on under it.
  const follow = (outOfDate: () => void) => (given === null ? followPage(tab, outOfDate) : followTab(given, outOfDate));
  const actions = actionsFor(tab);
  let asked = first?.view ?? null;
  /** What was asked before, once; from then on it is asked anew. */
  const seen = async (again: boolean) => {
    const before = asked;
    asked = null;
    return (await before) ?? actions.view(again);
  };
  render(<App words={words} actions={{ ...actions, view: seen, openPanel: keepOpen, follow }} />, root);
}
