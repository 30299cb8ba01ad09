/** What the harness calls of Chromium's extension API, in functions that run in the extension's pages. */
declare const chrome: {
  readonly tabs: { query(which: { active: boolean; lastFocusedWindow: boolean }): Promise<{ id?: number }[]> };
  readonly storage: { readonly session: { set(values: object): Promise<void> } };
  readonly action: {
    getBadgeText(which: { tabId: number }): Promise<string>;
    getTitle(which: { tabId: number }): Promise<string>;
    setPopup(what: { popup: string }): Promise<void>;
  };
  readonly windows: { create(what: { incognito: boolean; url: string }): Promise<{ tabs: { id?: number }[] }> };
  /** On `chrome://extensions` alone. */
  readonly developerPrivate: {
    updateProfileConfiguration(what: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(what: { extensionId: string; incognitoAccess?: boolean }): Promise<void>;
    reload(id: string): Promise<void>;
    addHostPermission(id: string, pattern: string): Promise<void>;
    removeHostPermission(id: string, pattern: string): Promise<void>;
  };
  readonly permissions: {
    contains(what: { origins: readonly string[] }): Promise<boolean>;
    request(what: { origins: readonly string[] }): Promise<boolean>;
  };
  readonly alarms: { create(name: string, when: { when: number }): Promise<void> };
  readonly runtime: {
    sendMessage(message: object): Promise<unknown>;
    getURL(path: string): string;
    readonly onMessage: { addListener(listen: (message: object, from: object, send: (answer: unknown) => void) => true): void };
  };
};
