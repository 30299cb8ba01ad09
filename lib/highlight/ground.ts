/** From this lightness on a ground has dark lines, below it light ones. Both kinds (`style.css` of the content script) have a contrast of 3 to it. */
const MIDDLE = 0.49;
/** How opaque a background must be to count as what stands behind the text. */
const OPAQUE = 0.5;
/** Elements looked at, from the text outwards. */
const MAX_CLIMB = 40;

/**
 * Whether text in an element stands on a dark ground: by the first opaque background behind it, or, where there is none or a picture,
 * by the text itself, which is light on dark. Reads styles alone; what was found is remembered in `known`.
 */
export function standsOnDark(element: Element | null, known: Map<Element | null, boolean>): boolean {
  let dark = known.get(element);
  for (let at = element, step = 0; at && dark === undefined && step < MAX_CLIMB; at = at.parentElement, step++) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') break;
    if ((numbersOf(backgroundColor)[3] ?? 1) > OPAQUE) dark = lightness(backgroundColor) < MIDDLE;
  }
  dark ??= element !== null && lightness(getComputedStyle(element).color) > MIDDLE;
  known.set(element, dark);
  return dark;
}

/** The numbers of a computed colour: three, and its opacity where that is not 1. */
function numbersOf(color: string): number[] {
  return (color.match(/(?<!\w)[\d.]+/g) ?? []).map(Number);
}

/** How light a computed colour looks, 0 to 1: by its channels (gamma taken for 2), or as it says itself (`lab`, `oklch`). */
export function lightness(color: string): number {
  const [r = 0, g = 0, b = 0] = numbersOf(color);
  if (/^[lo]/.test(color)) return color[0] === 'l' ? r / 100 : r;
  return Math.sqrt(0.21 * r * r + 0.72 * g * g + 0.07 * b * b) / (color[0] === 'r' ? 255 : 1);
}
