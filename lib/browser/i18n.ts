import browser from 'webextension-polyfill';
import { type InterfaceWords, makeWords } from './words';

/** The interface's strings, from `_locales` in the language that the browser chose. */
export function interfaceWords(): InterfaceWords {
  return makeWords((key, substitutions) => browser.i18n.getMessage(key, substitutions));
}
