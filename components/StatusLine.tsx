import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useWords } from './words';

/** A line that tells what was just done, with the way back where there is one. */
export interface Told {
  readonly text: string;
  /** For the ear alone: the eye sees it anyway. */
  readonly quiet: boolean;
  readonly undo: (() => void) | null;
  /** Shows what has come in; left out where nothing has. */
  readonly show?: () => void;
}

interface StatusLineProps {
  readonly told: Told | null;
  readonly onDismiss: () => void;
}

/** Tells what was just done, to eye and ear, with the way back. The live region is always there: readers announce only what changes in it. */
export function StatusLine({ told, onDismiss }: StatusLineProps): JSX.Element {
  const { t } = useWords();
  const shown = told !== null && !told.quiet;
  const box = useRef<HTMLDivElement>(null);
  /** What had the focus when the line came: where it goes back to once the line's own controls are gone. */
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    if (told && !box.current?.contains(document.activeElement)) before.current = document.activeElement;
    // Not by `told` itself: views make it anew each time they are drawn.
  }, [told?.text, told?.undo, told?.show]);
  const leave = (): void => {
    if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus({ preventScroll: true });
  };
  return (
    <div ref={box} class={shown ? 'status' : 'status unseen'}>
      <p role="status">{told?.text}</p>
      {told?.show && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            told.show?.();
            onDismiss();
            leave();
          }}
        >
          {t('popupShow')}
        </button>
      )}
      {told?.undo && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            told.undo?.();
            leave();
          }}
        >
          {t('undo')}
        </button>
      )}
      {shown && (
        <button
          type="button"
          class="quiet close"
          aria-label={t('dismiss')}
          onClick={() => {
            onDismiss();
            leave();
          }}
        >
          <span aria-hidden="true">×</span>
        </button>
      )}
    </div>
  );
}
