import { render } from 'preact';
import type { CompareActions } from '../../components/compare/actions';
import { CompareApp } from '../../components/compare/CompareApp';
import { ask, openHelpPage, openLibraryPage, openView, showInTab, wrongAsks } from '../../lib/browser';
import { MOST_IN_ALL, MOST_WORDS } from '../../lib/share';
import { copyFact, save } from './share';

const actions: CompareActions = {
  wrong: wrongAsks,
  view: (tabId) => ask('viewTab', { tabId }),
  compareTab: (tabId, other) => ask('compareWith', 'report' in other ? { tabId, reportId: other.report } : { tabId, other }),
  compareHeld: (a, b) => ask('compareReports', { a, b }),
  copies: (tabId) => ask('copiesOfStory', { tabId }),
  table: (tabId, ids) => (tabId === null ? ask('tabulateReports', { ids }) : ask('tabulateStory', { tabId, ids })),
  jump: showInTab,
  save,
  copyFact,
  bounds: { words: MOST_WORDS, inAll: MOST_IN_ALL },
  openLibrary: openLibraryPage,
  openHelp: openHelpPage,
};

const view = openView();
if (view) {
  const { root, words } = view;
  document.documentElement.classList.add('library');
  document.title = words.t('extensionName');
  render(<CompareApp words={words} actions={actions} />, root);
}
