import { render } from 'preact';
import { App } from '../../components/App';
import { activeTabId, openView } from '../../lib/browser';
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
  document.documentElement.classList.toggle('page', given !== null);
  render(<App words={words} actions={actionsFor(given === null ? activeTabId() : Promise.resolve(given))} />, root);
}
