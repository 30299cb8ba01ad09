/** How long the passage jumped to stays marked, in milliseconds. */
const SHOWN = 2500;
const NAME = 'collate-target';

/** The passage that the reader was led to. */
export interface Target {
  /** Scrolls to a passage, and marks it for a moment where `marked`. False: it has no place. */
  show(ranges: readonly Range[], marked: boolean): boolean;
  clear(): void;
}

/** The target of one page. `highlights` is the page's `CSS.highlights`. */
export function createTarget(highlights: HighlightRegistry): Target {
  let fading: ReturnType<typeof setTimeout> | undefined;
  const clear = () => {
    clearTimeout(fading);
    highlights.delete(NAME);
  };
  return {
    show: (ranges, marked) => {
      if (!ranges[0]) return false;
      clear();
      if (marked) highlights.set(NAME, new Highlight(...ranges));
      fading = setTimeout(clear, SHOWN);
      scrollIntoView(ranges[0]);
      return true;
    },
    clear,
  };
}

// The range's own box, not its element's: an element may be the whole article. Scrolling the element first reaches
// through scrolling containers; the second step puts the very line a third down the window. At once, whatever the page's styles say:
// there is no motion to reduce, and what is shown beside the passage can be put where it stands.
function scrollIntoView(range: Range): void {
  range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const view = range.startContainer.ownerDocument?.defaultView;
  const box = range.getBoundingClientRect();
  if (!view || (box.top >= 0 && box.bottom <= view.innerHeight)) return;
  view.scrollBy({ top: box.top - view.innerHeight / 3, behavior: 'instant' });
}
