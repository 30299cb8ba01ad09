import { make } from './elements';

/** How often the host is put back into a page that throws it out, until something new is painted: a page that insists has its way. */
const MAX_RETURNS = 20;
/** Events that are the reader's doings in ours, not in the page. */
const KEPT = [
  'click',
  'auxclick',
  'dblclick',
  'contextmenu',
  'pointerdown',
  'pointerup',
  'mousedown',
  'mouseup',
  'touchstart',
  'touchend',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'wheel',
] as const;

/** The one element that is ever added to a page. It is there only while one of its parts is. */
export interface Host {
  /** Shows a part, or takes it out. */
  toggle(part: HTMLElement, on: boolean): void;
  shows(part: HTMLElement): boolean;
  /** Whether the focus is in it. */
  focused(): boolean;
  /** Whether an event went into it. */
  holds(event: Event): boolean;
  /** Counts returns anew. */
  renew(): void;
}

/**
 * Makes the host, which is not in the page yet. Its parts are in a closed shadow tree, out of reach of the page's scripts and styles; it
 * stands behind the body, which scripts of pages replace and count the children of, takes no room, and lies above everything (top layer).
 */
export function makeHost(
  document: Document,
  mark: string,
  styles: string,
  frame: { readonly language: string; readonly direction: string },
): Host {
  // No name of its own: a page could define an element of that name, and would be given its shadow tree.
  const host = make(document, 'div');
  host.setAttribute(mark, '');
  // Without the calendar or digits that the tag may ask for.
  host.lang = new Intl.Locale(frame.language).baseName;
  host.dir = frame.direction;
  const root = host.attachShadow({ mode: 'closed' });
  root.append(make(document, 'style', '', styles));
  for (const type of KEPT) root.addEventListener(type, (event) => event.stopPropagation());
  const parts = new Set<HTMLElement>();
  let returns = 0;

  const enter = () => {
    document.documentElement?.append(host);
    if (!host.isConnected) return;
    try {
      host.popover = 'manual';
      host.showPopover();
    } catch {
      // A page that threw it out meanwhile, being told of it (`beforetoggle`), is seen by the observer.
    }
    for (const part of parts) unzoom(part);
  };
  /** A zoom of the document's element is none of ours: places are measured in pixels of the window. */
  const unzoom = (part: HTMLElement) => {
    part.style.setProperty('zoom', `${1 / (host.currentCSSZoom || 1)}`);
  };
  const comeBack = () => {
    if (!host.isConnected && returns++ < MAX_RETURNS) enter();
    look();
  };
  const observer = new MutationObserver(comeBack);
  /** The document's element may be replaced as well. */
  const look = () => {
    observer.disconnect();
    observer.observe(document, { childList: true });
    if (document.documentElement) observer.observe(document.documentElement, { childList: true });
  };

  return {
    toggle: (part, on) => {
      if (on === parts.has(part)) return;
      if (on) {
        parts.add(part);
        root.append(part);
        unzoom(part);
        if (parts.size > 1) return;
        enter();
        look();
      } else {
        parts.delete(part);
        part.remove();
        if (parts.size > 0) return;
        observer.disconnect();
        host.remove();
      }
    },
    shows: (part) => parts.has(part),
    focused: () => root.activeElement !== null,
    holds: (event) => event.composedPath().includes(host),
    renew: () => {
      returns = 0;
    },
  };
}
