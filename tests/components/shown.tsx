import { render } from 'preact';
import { act } from 'preact/test-utils';
import { App } from '../../components/App';
import type { Actions } from '../../components/actions';
import type { TabView } from '../../lib/browser';
import { fakeActions } from './samples';
import { WORDS } from './words';

/** Text as a reader sees it: without isolates and surplus white space. */
export const seen = (element: Element | null): string =>
  (element?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What the popup is drawn into. */
export let root: HTMLElement;

/** Shows the popup for a tab; `given` replaces some of its actions. */
export async function show(view: TabView, given: Partial<Actions> = {}): Promise<ReturnType<typeof fakeActions>> {
  const actions = fakeActions(view, given);
  root = document.createElement('div');
  document.body.replaceChildren(root);
  await act(async () => render(<App words={WORDS} actions={actions} />, root));
  // What is asked for once the list stands.
  await act(async () => undefined);
  return actions;
}

/** Presses the button of that name. */
export async function press(name: string | RegExp): Promise<void> {
  const fits = (button: Element): boolean => (typeof name === 'string' ? seen(button) === name : name.test(seen(button)));
  const button = [...root.querySelectorAll('button')].find(fits);
  if (!button) throw new Error(`no button ${name} among: ${[...root.querySelectorAll('button')].map(seen).join(' | ')}`);
  await act(async () => button.click());
}

/** Chooses a report of the list. */
export const choose = async (id: string): Promise<void> => {
  await act(async () => root.querySelector<HTMLElement>(`#row-${id}`)?.click());
};

/** For `show`: lets a test tell the view that it may be out of date, as the page or the library would. */
export function following(): { readonly follow: Actions['follow']; outOfDate(): void } {
  let tell = (): void => {};
  return {
    follow: (listener) => {
      tell = listener;
      return () => {};
    },
    outOfDate: () => tell(),
  };
}

/** Takes the popup away. */
export const clear = (): void => render(null, root);
