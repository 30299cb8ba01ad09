import browser from 'webextension-polyfill';
import { type Pack, parsePack } from '../corpus';
import { Failure } from './errors';

/** Reads a pack that ships inside the extension. The one `fetch` of Collate; the pages' CSP confines it to the extension itself. Rejects with `pack-unreadable`. */
export async function loadPack(name: 'bundled' | 'sample'): Promise<Pack> {
  try {
    const response = await fetch(browser.runtime.getURL(`corpus/${name}.json`));
    return parsePack(await response.json());
  } catch (cause) {
    throw new Failure('pack-unreadable', { cause });
  }
}
