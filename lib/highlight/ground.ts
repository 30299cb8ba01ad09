/** From this lightness on a ground has dark lines, below it light ones: on the grounds about it the lines of either (`style.css` of the content script) have about the same contrast, 3.1 at the least. */
export const MIDDLE = 0.465;
/** How opaque a background must be to count as what stands behind the text. */
const OPAQUE = 0.5;
/** Elements looked at, from the text outwards. */
const MAX_CLIMB = 40;

/** Grounds that were looked up: dark or not; null where styles do not tell. */
export type Grounds = Map<Element, boolean | null>;

/**
 * Whether text in an element stands on a dark ground: by the first opaque background behind it, or, where there is none or a picture,
 * by the text itself, which is light on dark. Reads styles alone, once for an element.
 */
export function standsOnDark(element: Element, known: Grounds): boolean {
  return groundOf(element, known, MAX_CLIMB) ?? lightness(getComputedStyle(element).color) > MIDDLE;
}

function groundOf(element: Element | null, known: Grounds, climb: number): boolean | null {
  if (!element || climb === 0) return null;
  let dark = known.get(element);
  if (dark === undefined) {
    const { backgroundColor, backgroundImage } = getComputedStyle(element);
    const opaque = (numbersOf(backgroundColor)[3] ?? 1) > OPAQUE;
    dark = opaque ? lightness(backgroundColor) < MIDDLE : groundOf(element.parentElement, known, climb - 1);
    if (backgroundImage !== 'none') dark = null;
    known.set(element, dark);
  }
  return dark;
}

/** The numbers of a computed colour: three, and its opacity where that is not 1. */
function numbersOf(color: string): number[] {
  return (color.match(/(?<!\w)[\d.]+/g) ?? []).map(Number);
}

/** How light a computed colour looks, to be set against `MIDDLE`: by its channels (gamma taken for 2), or as it says itself (`lab`, `oklch`), scaled so that the same grey has the same middle. */
export function lightness(color: string): number {
  const [r = 0, g = 0, b = 0] = numbersOf(color);
  const most = { l: 107, o: 1.22 }[color[0] as string];
  return most ? r / most : Math.sqrt(0.21 * r * r + 0.72 * g * g + 0.07 * b * b) / (color[0] === 'r' ? 255 : 1);
}
