import type { DOMWindow } from 'jsdom';

/** Frees a page. jsdom's own `close` trips over frames in broken markup; what it then leaves behind is the garbage collector's. */
export function closePage(window: DOMWindow): void {
  try {
    window.close();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
  }
}
