/** What the harness calls of Chromium's extension API, in functions that run in the extension's pages. */
declare const chrome: {
  readonly tabs: { query(which: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]> };
  readonly action: {
    getBadgeText(which: { tabId: number }): Promise<string>;
    getTitle(which: { tabId: number }): Promise<string>;
  };
  readonly runtime: { sendMessage(message: object): Promise<unknown> };
};
