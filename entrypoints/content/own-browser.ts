/**
 * Stands in the place of webextension-polyfill in content scripts (`wxt.config.ts`). What they ask of the browser, messages alone, both
 * browsers answer with promises of their own; the polyfill's wrapping of all other interfaces would be carried into every page.
 */
const { browser, chrome } = globalThis as { readonly browser?: unknown; readonly chrome?: unknown };

export default browser ?? chrome;
