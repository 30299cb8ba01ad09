import type { Actions, Chosen } from '../../components/actions';
import { hashOf, type Place, routeTo } from '../../components/compare/route';
import { ask, canSearchWeb, followOffers, openComparePage, openHelpPage, openLibraryPage, wrongAsks } from '../../lib/browser';

/** What the page is to be laid beside, as messages name it. */
const wish = (chosen: Chosen) => ('report' in chosen ? { reportId: chosen.report } : { other: chosen });

/** What the page is laid beside, as the full page's address names it. */
function placesOf(chosen: Parameters<Actions['openFull']>[0]): Place[] {
  if (chosen === null) return [];
  if ('report' in chosen) return [{ report: chosen.report, version: null }];
  return ['tab' in chosen ? { tab: chosen.tab } : { earlier: chosen.version }];
}

/** What a view of one tab may do, as messages: the popup, its page of its own, and the side panel. `tab` null: a window without a tab of its own, which has nothing to read. */
export function actionsFor(tab: Promise<number | null>): Actions {
  const id = async (): Promise<number> => (await tab) ?? -1;
  let own: string | null = null;
  return {
    wrong: wrongAsks,
    apart: async (reportId) => wrongAsks.apart(await id(), reportId),
    feeds: {
      onPage: async () => {
        const page = await ask('feedsOnPage', { tabId: await id() });
        own = page.own;
        return page.offers;
      },
      follow: (offers) => followOffers(offers, own === null ? [] : [own]),
    },
    follow: null,
    openPanel: null,
    view: async () => ((await tab) === null ? { state: 'restricted' } : ask('viewTab', { tabId: await id() })),
    differing: async (ids) => ask('differing', { tabId: await id(), ids }),
    compare: async (chosen) => ask('compareWith', { tabId: await id(), ...wish(chosen) }),
    keep: async () => ask('keepArticle', { tabId: await id() }),
    drop: (reportId) => ask('dropReport', { id: reportId }),
    restore: (token) => ask('restoreReports', { token }),
    rule: async (scope, ruling) => ask('setRuling', { tabId: await id(), scope, ruling }),
    highlight: async (chosen) => ask('setHighlights', { tabId: await id(), ...(chosen ? wish(chosen) : { reportId: null }) }),
    paintAnew: async (chosen) => ask('paintAnew', { tabId: await id(), ...wish(chosen) }),
    jump: async (span, text) => ask('jumpTo', { tabId: await id(), span, text }),
    searchWeb: canSearchWeb() ? async () => ask('searchWeb', { tabId: await id() }) : null,
    openFull: async (chosen) => openComparePage(hashOf(routeTo([{ tab: await id() }, ...placesOf(chosen)]))),
    openLibrary: openLibraryPage,
    openHelp: openHelpPage,
    setSamples: (loaded) => ask('setSamplePack', { loaded }),
    otherTabs: async () => ask('otherTabs', { tabId: await id() }),
    keepRead: (on) => ask('changeSettings', { change: { keepRead: on } }),
    exceptSite: async (site, except) => {
      const others = (await ask('settings', {})).exceptSites.filter((other) => other !== site);
      return ask('changeSettings', { change: { exceptSites: except ? [...others, site] : others } });
    },
    persist: async () => (await navigator.storage.persisted()) || navigator.storage.persist(),
  };
}
