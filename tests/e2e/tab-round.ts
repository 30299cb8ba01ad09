import type { Page } from 'puppeteer-core';
import { until, type View } from './browsers';

/** More stops than any view has. */
const MOST = 200;

/**
 * Goes through a view by the Tab key until it begins again, and gives what a reader at the keyboard would trip over, a line each: a control
 * that is never reached or is reached against the order of the eye, a focus that cannot be seen or lies under something.
 */
export async function tripped(view: View & { readonly page: Page }): Promise<string[]> {
  await view.page.bringToFront();
  await until('the view to have the keys', () => view.evaluate(() => document.hasFocus()));
  await view.evaluate(() => {
    scrollTo(0, 0);
    const seen = new Set<Element>();
    const found: string[] = [];
    const last: { element: Element | null; at: DOMRect | null; fixed: boolean; name: string } = {
      element: null,
      at: null,
      fixed: false,
      name: '',
    };
    const name = (element: Element): string =>
      `${element.localName}.${element.className} "${(element.getAttribute('aria-label') ?? element.textContent ?? '').trim().slice(0, 40)}"`;
    const isOutlined = (element: Element): boolean =>
      [null, '::after'].some((part) => {
        const { outlineStyle, outlineWidth, outlineColor, content } = getComputedStyle(element, part);
        return (
          (part === null || content !== 'none') && outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor)
        );
      });
    /** A place within the whole page, however much of it is scrolled away. */
    const placeOf = (element: Element): DOMRect => {
      const { x, y, width, height } = element.getBoundingClientRect();
      let [left, top] = [x, y];
      for (let one: Element | null = element.parentElement; one; one = one.parentElement) {
        left += one.scrollLeft;
        top += one.scrollTop;
      }
      return new DOMRect(left, top, width, height);
    };
    const isApart = (element: Element): boolean => {
      for (let one: Element | null = element; one; one = one.parentElement)
        if (
          /fixed|sticky/.test(getComputedStyle(one).position) ||
          (one !== document.documentElement &&
            one.scrollHeight > one.clientHeight + 1 &&
            /auto|scroll/.test(getComputedStyle(one).overflowY))
        )
          return true;
      return false;
    };
    const stop = (): boolean => {
      const now = document.activeElement;
      if (!now || now === document.body || now === document.documentElement || !document.hasFocus()) {
        return true;
      }
      // A field for a date has several stops.
      if (now === last.element) return false;
      if (seen.has(now)) return true;
      seen.add(now);
      // Put there by us: some browsers draw no line then.
      if (!isOutlined(now) && seen.size > 1) found.push(`the focus is not seen on ${name(now)}`);
      const { left, top, right, bottom } = now.getBoundingClientRect();
      if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) found.push(`the focus is out of sight on ${name(now)}`);
      else {
        const over = document.elementFromPoint(
          (Math.max(0, left) + Math.min(innerWidth, right)) / 2,
          (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2,
        );
        const label = (now as HTMLInputElement).labels?.[0];
        if (over && !over.contains(now) && !now.contains(over) && !label?.contains(over))
          found.push(`the focus lies under ${name(over)} on ${name(now)}`);
      }
      const at = placeOf(now);
      const fixed = isApart(now);
      const { at: from } = last;
      const onward =
        getComputedStyle(document.body).direction === 'rtl' ? from !== null && at.right > from.left : from !== null && at.left < from.right;
      if (from && !fixed && !last.fixed && at.bottom <= from.top + 2 && onward) found.push(`from ${last.name} back up to ${name(now)}`);
      Object.assign(last, { element: now, at, fixed, name: name(now) });
      return false;
    };
    const stops = (): HTMLElement[] =>
      [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex]')].filter(
        (one) => one.tabIndex >= 0 && !one.matches(':disabled') && one.checkVisibility({ visibilityProperty: true }),
      );
    const missed = (): string[] =>
      stops()
        .filter((one) => !seen.has(one))
        // Of a group of radio buttons one is reached by Tab, the others by arrows.
        .filter(
          (one) => !(one.matches('[type="radio"]') && [...seen].some((other) => other.getAttribute('name') === one.getAttribute('name'))),
        )
        .map((one) => `never reached: ${name(one)}`);
    // From the first stop on: past the last one the keys go to the browser's own controls.
    stops()[0]?.focus();
    stop();
    Object.assign(globalThis, { tabRound: { stop, found: () => [...found, ...missed()] } });
  });
  for (let presses = 0; presses < MOST; presses++) {
    await view.page.keyboard.press('Tab');
    if (await view.evaluate(() => (globalThis as unknown as { tabRound: { stop(): boolean } }).tabRound.stop())) break;
  }
  return view.evaluate(() => (globalThis as unknown as { tabRound: { found(): string[] } }).tabRound.found());
}
