import { until, type View } from './browsers';

type Seen = View & { readonly page: NonNullable<View['page']> };

/** What has the focus, as a screen reader names it, and whether the eye sees that it has. */
interface Focus {
  readonly name: string;
  readonly role: string;
  readonly seen: boolean;
  /** Tells one element from another. */
  readonly number: number;
}

/** More stops than any view has. */
const MOST = 150;

/** A reader who has keys alone: presses them, and looks where the focus is. */
export function atTheKeyboard(view: Seen) {
  const { keyboard } = view.page;
  const focus = (): Promise<Focus> =>
    view.evaluate(() => {
      const now = document.activeElement ?? document.body;
      const known = (globalThis as unknown as { known?: Element[] }).known ?? [];
      Object.assign(globalThis, { known });
      if (!known.includes(now)) known.push(now);
      const labelled = (now.getAttribute('aria-labelledby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '');
      const label = (now as HTMLInputElement).labels?.[0]?.textContent ?? '';
      const name =
        now.getAttribute('aria-label') ?? (labelled.join(' ').trim() || label || (now === document.body ? '' : now.textContent) || '');
      const seen = [null, '::after'].some((part) => {
        const { outlineStyle, outlineWidth } = getComputedStyle(now, part);
        return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1;
      });
      const { top, bottom } = now.getBoundingClientRect();
      return {
        name: name
          .replace(/[\u2066-\u2069]/g, '')
          .replace(/\s+/g, ' ')
          .trim(),
        role: now.getAttribute('role') ?? now.localName,
        seen: seen && bottom > 0 && top < innerHeight,
        number: known.indexOf(now),
      };
    });
  return {
    focus,
    press: (key: Parameters<typeof keyboard.press>[0]) => keyboard.press(key),
    type: (text: string) => keyboard.type(text),
    /** Goes by Tab (or back) to the control that is named so. Throws with all stops where there is none, or where the focus is caught or not seen. */
    async tabTo(named: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
      const stops: string[] = [];
      const met = new Map<number, number>();
      if (named.test((await focus()).name)) return;
      for (let presses = 0; presses < MOST; presses++) {
        if (key === 'Shift+Tab') await keyboard.down('Shift');
        await keyboard.press('Tab');
        if (key === 'Shift+Tab') await keyboard.up('Shift');
        const at = await focus();
        stops.push(`${at.role} "${at.name.slice(0, 50)}"`);
        // A heading that the view puts the reader at shows no line.
        if (at.name !== '' && at.role !== 'h1' && !at.seen) throw new Error(`the focus is not seen on ${stops.at(-1)}`);
        if (named.test(at.name)) return;
        const times = (met.get(at.number) ?? 0) + 1;
        met.set(at.number, times);
        if (times > 3) break;
      }
      throw new Error(`no key leads to ${named}; they lead to\n${stops.join('\n')}`);
    },
    /** Waits until the focus is on what is named so. */
    async isAt(named: RegExp): Promise<void> {
      let last = '';
      await until(`the focus on ${named}`, async () => {
        last = (await focus()).name;
        return named.test(last);
      }).catch((error) => {
        throw new Error(`${error}; it is on "${last.slice(0, 80)}"`);
      });
    },
    /** Waits until the line for the ear says so. */
    told: (words: RegExp) =>
      until(`to be told ${words}`, () =>
        view.evaluate(
          (source) =>
            [...document.querySelectorAll('[role="status"], [aria-live]')].some((one) =>
              new RegExp(source, 'i').test(one.textContent ?? ''),
            ),
          words.source,
        ),
      ),
  };
}
