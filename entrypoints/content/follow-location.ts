/** Calls the listener whenever the address of a document changes without a new document, until the signal ends it. */
export function followLocation(window: Window, signal: AbortSignal, listener: () => void): void {
  let last = window.location.href;
  const look = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    listener();
  };
  window.navigation.addEventListener('currententrychange', look, { signal });
}
