/** How long the pointer rests on a passage before its card comes, and how long it may be elsewhere before it goes, in milliseconds. */
const REST = 300;

/** What a tap or a click is for, if it meets one of these: not for a card. */
const CONTROLS =
  'a[href], button, input, select, textarea, label, summary, video, audio, [role="button"], [role="link"], [contenteditable]';

interface Followed {
  readonly window: Window;
  readonly signal: AbortSignal;
  /** Whether an event went into the card or the strip. */
  readonly ours: (event: Event) => boolean;
  /** The pointer has come to rest, or the page was tapped. */
  readonly rested: (x: number, y: number, tapped: boolean) => void;
  /** The pointer went down in the page. */
  readonly pressed: () => void;
}

/** Follows the reader's pointer and taps, until the signal ends it; nothing of the page is looked at before the pointer rests. */
export function followPointer({ window, signal, ours, rested, pressed }: Followed): void {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const options = { signal, capture: true, passive: true };
  const moved = (event: PointerEvent) => {
    if (!event.isTrusted) return;
    clearTimeout(resting);
    if (event.pointerType === 'touch' || event.buttons !== 0 || ours(event)) return;
    const { clientX, clientY } = event;
    resting = setTimeout(() => rested(clientX, clientY, false), REST);
  };
  const down = (event: PointerEvent) => {
    if (!event.isTrusted || ours(event)) return;
    clearTimeout(resting);
    pressed();
  };
  const clicked = (event: MouseEvent) => {
    if (!event.isTrusted || event.button !== 0 || ours(event) || selects(window)) return;
    if (event.composedPath().some((at) => at instanceof Element && at.matches(CONTROLS))) return;
    rested(event.clientX, event.clientY, true);
  };
  window.addEventListener('pointermove', moved, options);
  window.addEventListener('pointerdown', down, options);
  window.addEventListener('click', clicked, options);
  signal.addEventListener('abort', () => clearTimeout(resting));
}

function selects(window: Window): boolean {
  return window.getSelection()?.isCollapsed === false;
}
