import browser from 'webextension-polyfill';

/** A key of ours, as it now is. */
export interface CommandKey {
  /** Name of the command; the browsers' own begin with an underscore. */
  readonly name: string;
  /** What it does, in the interface's language; empty for the browsers' own. */
  readonly what: string;
  /** As the browser writes it; null: none is set. */
  readonly key: string | null;
}

/** Chrome's page of keys; it has no other way to it. */
const CHROME_KEYS = 'chrome://extensions/shortcuts';

/** The keys of ours. Null: the browser has none, as Firefox for Android. */
export async function commandKeys(): Promise<CommandKey[] | null> {
  if (!browser.commands) return null;
  const all = await browser.commands.getAll();
  return all.map(({ name = '', description = '', shortcut = '' }) => ({
    name,
    what: name.startsWith('_') ? '' : description,
    key: shortcut || null,
  }));
}

/** Calls back when the reader presses the key of a command of the manifest, with the tab in front. To be called synchronously at start, so that it wakes the worker. Android has no keys. */
export function onCommand(name: string, pressed: (tabId: number) => Promise<unknown>): void {
  browser.commands?.onCommand.addListener((command, tab) => {
    if (command === name && tab?.id !== undefined) pressed(tab.id).catch((error: unknown) => console.error(error));
  });
}

/** Opens the browser's page on which keys are changed. False: the browser lets nobody open it. */
export async function openKeySettings(): Promise<boolean> {
  // Firefox, from 137 on; Chrome has a page at an address of its own.
  if (typeof browser.commands?.openShortcutSettings === 'function') {
    await browser.commands.openShortcutSettings();
    return true;
  }
  if (import.meta.env.FIREFOX) return false;
  await browser.tabs.create({ url: CHROME_KEYS });
  return true;
}
