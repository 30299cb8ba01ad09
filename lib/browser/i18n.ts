import browser from 'webextension-polyfill';
import { type InterfaceWords, makeWords } from './words';

/** The interface's strings, from `_locales` in the language that the browser chose. */
export function interfaceWords(): InterfaceWords {
  return makeWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
}

/** Where one of our pages shows its view, with the interface's strings; the page takes on their language and direction. Null: the page has no such place. */
export function openView(): { root: HTMLElement; words: InterfaceWords } | null {
  const root = document.getElementById('app');
  if (!root) return null;
  const words = interfaceWords();
  // Without the calendar or digits that the tag may ask for.
  document.documentElement.lang = new Intl.Locale(words.language).baseName;
  document.documentElement.dir = words.direction;
  return { root, words };
}
