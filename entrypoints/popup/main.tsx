import { render } from 'preact';
import { App } from '../../components/App';
import type { Actions } from '../../components/actions';
import { activeTabId, ask, interfaceWords, openLibraryPage } from '../../lib/browser';

/** The tab named by `?tab=ID`, where the popup is opened as a page of its own; else null. */
function tabOfAddress(): number | null {
  const given = new URLSearchParams(location.search).get('tab');
  return given !== null && /^\d+$/.test(given) ? Number(given) : null;
}

/** The popup's wishes as messages for one tab; a window without a tab of its own has nothing to read. */
function actionsFor(tab: Promise<number | null>): Actions {
  const id = async (): Promise<number> => (await tab) ?? -1;
  return {
    view: async () => ((await tab) === null ? { state: 'restricted' } : ask('viewTab', { tabId: await id() })),
    compare: async (reportId) => ask('compareWith', { tabId: await id(), reportId }),
    keep: async () => ask('keepArticle', { tabId: await id() }),
    drop: (reportId) => ask('dropReport', { id: reportId }),
    restore: (token) => ask('restoreReports', { token }),
    rule: async (scope, ruling) => ask('setRuling', { tabId: await id(), scope, ruling }),
    highlight: async (reportId) => ask('setHighlights', { tabId: await id(), reportId }),
    jump: async (span) => ask('jumpTo', { tabId: await id(), span }),
    searchWeb: async () => ask('searchWeb', { tabId: await id() }),
    openLibrary: openLibraryPage,
    setSamples: (loaded) => ask('setSamplePack', { loaded }),
  };
}

const root = document.getElementById('app');
if (root) {
  const words = interfaceWords();
  const given = tabOfAddress();
  document.documentElement.lang = words.language;
  document.documentElement.dir = words.direction;
  document.documentElement.classList.toggle('page', given !== null);
  render(<App words={words} actions={actionsFor(given === null ? activeTabId() : Promise.resolve(given))} />, root);
}
