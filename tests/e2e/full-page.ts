import type { Page } from 'puppeteer-core';
import { type Session, until, type View } from './browsers';
import { openRead } from './steps';

/** A page, and the full page that was opened for it. */
interface Opened {
  readonly page: Page;
  readonly view: View & { readonly page: Page };
}

/** Opens a page, and the full page for its tab at `rest` of the address ("/report:…"). Waits until the focus is where the full page puts it, so that it does not go there from under a test's hands. */
export async function openFull(session: Session, url: string, rest: string): Promise<Opened> {
  const page = await openRead(session, url);
  const view = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}${rest}`);
  await view.waitFor('main h1');
  await until('the focus in the full page', () => view.evaluate(() => document.activeElement !== document.body));
  return { page, view };
}
