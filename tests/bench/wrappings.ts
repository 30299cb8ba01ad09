/** Ways to show ranges by wrapping their text in elements, by who does it so: written after what each does to the tree of such a page, leaving out all that it does besides. */
export const WRAPPINGS = {
  'wrapping in elements': wrapAlone,
  'wrapping as Hypothesis does': wrapFound,
  'wrapping as jeromepl/highlighter does': wrapSeen,
} as const;

/** The least that wrapping takes: the text node is split at both ends, and the part put into an element. */
function wrapAlone(ranges: readonly Range[]): void {
  // The last first, so that the places of the others stay as they are.
  for (const { startContainer, startOffset, endOffset } of [...ranges].reverse()) {
    const part = (startContainer as Text).splitText(startOffset);
    part.splitText(endOffset - startOffset);
    wrap(part, document.createElement('bench-highlight'));
  }
}

/** As `highlightRange` of its `highlighter.ts`: the text nodes of a range are looked for among those around it, split where it begins and ends, and neighbours wrapped as one. */
function wrapFound(ranges: readonly Range[]): void {
  for (const range of ranges) {
    const around = range.commonAncestorContainer;
    const nodes = document.createNodeIterator(around instanceof Text ? (around.parentNode as Node) : around, NodeFilter.SHOW_TEXT);
    const runs: Text[][] = [];
    for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
      if (range.comparePoint(node, 0) > 0 || range.comparePoint(node, node.data.length) < 0) continue;
      // What is split off comes next.
      if (node === range.startContainer && range.startOffset > 0) node.splitText(range.startOffset);
      else {
        if (node === range.endContainer && range.endOffset < node.data.length) node.splitText(range.endOffset);
        const run = runs.at(-1);
        if (run && run.at(-1) === node.previousSibling) run.push(node);
        else runs.push([node]);
      }
    }
    for (const run of runs) {
      const [first, ...others] = run;
      if (!first || run.every(({ data }) => data.trim() === '')) continue;
      const element = document.createElement('bench-highlight');
      element.className = 'bench-highlight';
      wrap(first, element);
      element.append(...others);
    }
  }
}

/** As its `highlightV5.js`: from the element around, visible elements are gone through until the text is found; each part is written into a new element with styles of its own. */
function wrapSeen(ranges: readonly Range[]): void {
  for (const range of ranges) {
    const { startContainer, startOffset } = range;
    let left = range.toString().length;
    let found = false;
    const walk = (element: Element) => {
      for (const node of [...element.childNodes]) {
        if (left <= 0) return;
        if (node instanceof HTMLElement) {
          if (node.offsetWidth > 0 && getComputedStyle(node).visibility !== 'hidden') walk(node);
        } else if (node instanceof Text && (found || node === startContainer)) {
          const part = node.splitText(found ? 0 : startOffset);
          found = true;
          const after = part.splitText(Math.min(left, part.data.length));
          left -= part.data.length;
          const wrapper = document.createElement('span');
          wrapper.classList.add('bench-highlight');
          wrapper.style.backgroundColor = 'yellow';
          wrapper.style.color = 'inherit';
          wrapper.textContent = part.data;
          part.remove();
          after.before(wrapper);
        }
      }
    };
    walk(startContainer.parentElement as Element);
  }
}

function wrap(node: Text, element: HTMLElement): void {
  node.replaceWith(element);
  element.append(node);
}
