/** Makes an element of HTML in any document, under a class. Its text is text, whatever stands in it. */
export function make<T extends keyof HTMLElementTagNameMap>(document: Document, tag: T, name = '', text = ''): HTMLElementTagNameMap[T] {
  const element = document.createElementNS('http://www.w3.org/1999/xhtml', tag) as HTMLElementTagNameMap[T];
  if (name !== '') element.className = name;
  if (text !== '') element.textContent = text;
  return element;
}

/** Calls back on clicks of the reader alone: what a page's script sends is no click of theirs. */
export function onReaderClick(element: HTMLElement, clicked: (event: MouseEvent) => void): void {
  element.addEventListener('click', (event) => {
    if (event.isTrusted) clicked(event);
  });
}
