import { render } from 'preact';
import { hashOf, routeTo } from '../../components/compare/route';
import type { LibraryActions } from '../../components/library/actions';
import { LibraryApp } from '../../components/library/LibraryApp';
import {
  ask,
  commandKeys,
  importPack,
  isBackup,
  openHelpPage,
  openKeySettings,
  openView,
  saveWrongReport,
  siteTyped,
  watchLibrary,
  watchWork,
} from '../../lib/browser';
import { downloadPack } from './download';
import { feeds } from './feeds';
import { deletions, openHeld } from './held';
import { recall, remember } from './left';
import { resubscribe, subscribe } from './subscribe';

const actions: LibraryActions = {
  feeds,
  keys: { list: commandKeys, change: openKeySettings },
  openHelp: openHelpPage,
  watch: watchLibrary,
  report: openHeld,
  drop: (ids) => ask('dropReports', { ids }),
  restore: (token) => ask('restoreReports', { token }),
  deletions,
  gone: () => ask('viewGone', {}),
  forgetGone: () => ask('forgetGone', {}),
  tag: (ids, add, remove) => ask('tagReports', { ids, add, remove }),
  related: (id) => ask('relatedReports', { id }),
  leadToFull: (refs, left) => {
    remember(left);
    location.replace(`compare.html${hashOf(routeTo(refs.map(({ id, version }) => ({ report: id, version }))))}`);
  },
  recall,
  packs: () => ask('viewPacks', {}),
  subscribe,
  updatePack: (address) => ask('updatePack', { address }),
  rollBack: (address) => ask('rollBackPack', { address }),
  resubscribe,
  unsubscribe: (address) => ask('unsubscribePack', { address, drop: true }),
  settings: () => ask('settings', {}),
  siteOf: siteTyped,
  changeSettings: (change) => ask('changeSettings', { change }),
  goneBy: (retention) => ask('goneBy', { retention }),
  storage: () => ask('storageState', {}),
  indexing: () => ask('viewIndexing', {}),
  loss: () => ask('viewLoss', {}),
  forgetLoss: () => ask('forgetLoss', {}),
  persist: () => navigator.storage.persist(),
  check: (after, repair) => ask('checkLibrary', { after, repair }),
  wrong: {
    list: () => ask('wrongMarks', {}),
    unmark: (key) => ask('unmarkWrong', { key }),
    clear: () => ask('clearWrong', {}),
    restore: (marks) => ask('restoreWrong', { marks }),
    report: saveWrongReport,
  },
  rulings: () => ask('rulings', {}),
  forgetRuling: ({ scope, subject }) => ask('forgetRuling', { scope, subject }),
  importFile: importPack,
  isBackup,
  exportPack: downloadPack,
  dropPack: (pack) => ask('dropPack', { pack }),
  watchWork,
  stopWork: () => ask('stopWork', {}),
};

const view = openView();
if (view) {
  const { root, words } = view;
  document.documentElement.classList.add('library');
  document.title = words.t('libraryDocumentTitle');
  render(<LibraryApp words={words} actions={actions} />, root);
}
