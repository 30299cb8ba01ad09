import type { View } from './browsers';

/** What of a view's text is out of sight in the window as it is: beyond its edge, cut off, or under other text; a line each. */
export function lost(view: View): Promise<string[]> {
  return view.evaluate(() => {
    const found = new Set<string>();
    // Rows out of sight are measured too.
    const all = new CSSStyleSheet();
    all.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets = [all];
    const name = (element: Element, text = element.textContent ?? ''): string =>
      `${element.localName}.${element.className} "${text.trim().replace(/\s+/g, ' ').slice(0, 40)}"`;
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) found.add(`the page is ${scrollWidth - clientWidth} px wider than its window`);
    /** Whether an element is for the ear alone, or scrolls within itself. */
    const isScroller = (element: Element): boolean => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const lines: { box: DOMRect; of: Element; text: string }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const of = node.parentElement;
      if (
        !of ||
        !node.nodeValue?.trim() ||
        !of.checkVisibility({ visibilityProperty: true }) ||
        of.closest('.unseen, script, style, select')
      )
        continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
      let within: Element | null = of;
      let room: DOMRect | null = null;
      for (; within && within !== document.body; within = within.parentElement) {
        const style = getComputedStyle(within);
        if (style.clipPath !== 'none' || style.position === 'fixed') break;
        if (isScroller(within)) room ??= within.getBoundingClientRect();
        if (style.overflowX !== 'hidden' && style.overflowY !== 'hidden') continue;
        const clip = within.getBoundingClientRect();
        for (const box of boxes)
          if (box.bottom > clip.bottom + box.height / 3 || box.right > clip.right + 2 || box.left < clip.left - 2)
            found.add(`cut off: ${name(within, node.nodeValue)}`);
      }
      if (within !== document.body) continue;
      for (const box of boxes) {
        // What is scrolled out of a list within the page lies nowhere.
        if (room && (box.top < room.top || box.bottom > room.bottom || box.left < room.left || box.right > room.right)) continue;
        if (!room && (box.right > clientWidth + 1 || box.left < -1)) found.add(`beyond the edge: ${name(of)}`);
        lines.push({ box, of, text: node.nodeValue });
      }
    }
    lines.sort((x, y) => x.box.top - y.box.top);
    for (const [i, { box, of, text }] of lines.entries()) {
      for (const other of lines.slice(i + 1)) {
        if (other.box.top >= box.bottom) break;
        const over = Math.min(box.bottom, other.box.bottom) - other.box.top;
        const beside = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        // Lines of a paragraph may touch: the box of a letter is higher than its line.
        if (over < 0.45 * Math.min(box.height, other.box.height) || beside < 3) continue;
        // What is beneath a bar that stays in sight is scrolled out of it.
        if ([of, other.of].some((one) => one.closest('.bar, .text-heads, thead, th, .rows-scroller'))) continue;
        found.add(`one over the other: ${name(of, text)} and ${name(other.of, other.text)}`);
      }
    }
    return [...found];
  });
}

/** Controls that are lower or narrower than 24 px, with all parts of the view open; links inside a sentence are let off, as WCAG lets them. */
export function smallTargets(view: View): Promise<string[]> {
  return view.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
    return [
      ...document.querySelectorAll<HTMLElement>('button, summary, select, a[href], input, textarea, [role="switch"], [data-at]'),
    ].flatMap((control) => {
      const target = control.closest('.row-head') ?? control.closest('label') ?? control;
      const { width, height } = target.getBoundingClientRect();
      const inSentence = control.localName === 'a' && getComputedStyle(control).display === 'inline';
      return width === 0 || control.matches('.unseen[aria-hidden]') || inSentence || (width >= 23.9 && height >= 23.9)
        ? []
        : [
            `${control.localName}.${control.className} "${(control.textContent ?? '').trim().slice(0, 30)}" ${Math.round(width)}×${Math.round(height)}`,
          ];
    });
  });
}

/** Elements that move by themselves or glide where the reader wants none of it. */
export function moving(view: View): Promise<string[]> {
  return view.evaluate(() =>
    [...document.querySelectorAll('*')].flatMap((element) => {
      const { transitionDuration, animationDuration, scrollBehavior } = getComputedStyle(element);
      const still = /^[0s, ]*$/.test(transitionDuration) && /^[0s, ]*$|^auto$/.test(animationDuration) && scrollBehavior === 'auto';
      return still ? [] : [`${element.localName}.${element.className}`];
    }),
  );
}
