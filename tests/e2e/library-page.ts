import { readFileSync } from 'node:fs';
import type { Session, View } from './browsers';
import { until } from './browsers';
import { PATIENCE } from './session';

/** The sample reports as the lines of a plain pack. */
export const SAMPLE_LINES = readFileSync(new URL('../pages/sample-pack.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n');

export type LibraryView = Awaited<ReturnType<Session['openExtensionPage']>>;

/** Opens the library's page and waits until it says something. */
export async function openLibraryPage(session: Session, hash = ''): Promise<LibraryView> {
  const view = await session.openExtensionPage(`library.html${hash}`);
  await view.waitFor('main:not(.loading) h1');
  return view;
}

/** Drops a file on the page, as a reader does. */
export function dropFile(view: View, name: string, text: string): Promise<void> {
  return view.evaluate(
    (name, text) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      for (const type of ['dragover', 'drop']) dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    },
    name,
    text,
  );
}

/** Imports a pack and waits until it is in. What the page says of it. */
export async function importPack(view: View, name: string, text: string, timeout?: number): Promise<string> {
  await dropFile(view, name, text);
  await view.waitFor('.outcome', undefined, timeout);
  return plain(await view.evaluate(() => document.querySelector('.outcome')?.textContent ?? ''));
}

/** Headlines of the rows that are drawn, top to bottom. */
export async function headlines(view: View): Promise<string[]> {
  return view.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.rows-item')]
      .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .map((row) => row.querySelector('.title')?.textContent ?? ''),
  );
}

/** Types into the search; the list follows each letter. */
export async function search(view: View, words: string): Promise<void> {
  await view.evaluate((words) => {
    const input = document.querySelector<HTMLInputElement>('input[type="search"]');
    if (!input) throw new Error('no search');
    input.value = words;
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }, words);
}

/** Clicks the first button or link that carries a name, waiting for it. */
export async function press(view: View, name: string): Promise<void> {
  await until(`a button "${name}"`, () =>
    view.evaluate((name) => {
      const named = [...document.querySelectorAll<HTMLElement>('button, a')].find(
        (one) => (one.getAttribute('aria-label') ?? one.textContent ?? '').trim() === name,
      );
      named?.click();
      return named !== undefined;
    }, name),
  );
}

/**
 * Presses a button as soon as words stand in an element, from within the view: what it stops may be over before a driver has seen it. To be asked
 * for before that begins. Rejects where they do not come.
 */
export function pressAtOnce(view: View, name: string, selector: string, words: RegExp): Promise<void> {
  return view.evaluate(
    (name, selector, words, patience) =>
      new Promise<void>((done, fail) => {
        const timer = setTimeout(() => fail(new Error(`no ${selector} said ${words}`)), patience);
        const look = (): void => {
          if (!new RegExp(words).test(document.querySelector(selector)?.textContent ?? '')) return;
          const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === name);
          if (!button) return;
          clearTimeout(timer);
          observer.disconnect();
          button.click();
          done();
        };
        const observer = new MutationObserver(look);
        observer.observe(document, { childList: true, characterData: true, subtree: true });
        look();
      }),
    name,
    selector,
    words.source,
    PATIENCE,
  );
}

/** The text of the live regions. */
export async function toldNow(view: View): Promise<string> {
  return plain(
    await view.evaluate(() => [...document.querySelectorAll('.status [role="status"]')].map((one) => one.textContent).join(' ')),
  );
}

/** Without the marks that set names apart. */
export const plain = (text: string): string => text.replace(/[\u2066-\u2069]/g, '');

/** Goes one step back in the tab's history. Not by the driver, which waits for ever in Firefox. */
export async function goBack(view: View): Promise<void> {
  await view.evaluate(() => void setTimeout(() => history.back()));
}

/** Loads the view anew. Not by the driver either. */
export async function reload(view: View): Promise<void> {
  await view.evaluate(() => {
    Object.assign(globalThis, { before: true });
    setTimeout(() => location.reload());
  });
  await until('the view anew', () => view.evaluate(() => !('before' in globalThis) && document.readyState === 'complete'));
}
