type Next = () => number;
type Mutation = (document: Document, next: Next) => void;

const WRAPPERS = [
  'div',
  'article',
  'section',
  'aside',
  'p',
  'span',
  'a',
  'li',
  'blockquote',
  'figure',
  'b',
  'x-part',
  'td',
  'h2',
  'form',
  'pre',
];
const ATTRIBUTES: readonly (readonly [name: string, value: string])[] = [
  ['class', 'related-posts'],
  ['class', 'article-body'],
  ['class', 'caption has-sidebar byline'],
  ['id', 'comments'],
  ['hidden', ''],
  ['style', 'display: none'],
  ['style', `display:${' '.repeat(2000)}none`],
  ['itemprop', 'datePublished'],
  ['datetime', '2026-02-30T99:99'],
  ['role', 'complementary'],
  ['lang', 'xx-not-a-tag'],
  ['class', 'a'.repeat(5000)],
  ['href', 'http://['],
  ['content', '\uFFFF\uD800'],
];
/** Bidirectional and zero-width marks, noncharacters, half a pair, white space of other kinds, and controls. */
const MARKS = [
  '\u202E',
  '\u2066',
  '\u2069',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '\u00AD',
  '\uFDD0',
  '\uFFFF',
  '\uD83D',
  '\uDE00',
  '\u00A0',
  '\u3000',
  '\u2029',
  '\t',
  '\n',
  '\u0000',
  'e\u0301',
  '𝒯',
];
const TEXTS = [
  'The tide came in, the keeper said. ',
  'Said. ',
  '，。「」新聞',
  'قال الحارس إن المد ارتفع. ',
  'a',
  '. ',
  '(AFP) - ',
  '1/2/2026 ',
  '<b>&amp;</b>',
];

function pick<T>(from: ArrayLike<T>, next: Next): T | undefined {
  return from[Math.floor(next() * from.length)];
}

function element(document: Document, next: Next): Element | null {
  return pick(document.body?.getElementsByTagName('*') ?? [], next) ?? null;
}

function textNode(document: Document, next: Next): Text | null {
  for (let i = 0; i < 20; i++) {
    const node = pick(element(document, next)?.childNodes ?? [], next);
    if (node?.nodeType === 3 && (node.nodeValue?.trim().length ?? 0) > 10) return node as Text;
  }
  return null;
}

/** Moves a node to a place that the tree allows. */
function put(node: Node, place: Element | null): void {
  if (place && !node.contains(place)) place.insertBefore(node, place.childNodes[Math.floor(place.childNodes.length / 2)] ?? null);
}

const MUTATIONS: Readonly<Record<string, Mutation>> = {
  remove: (document, next) => element(document, next)?.remove(),
  double: (document, next) => {
    const one = element(document, next);
    if (one && one.getElementsByTagName('*').length < 2000) put(one.cloneNode(true), element(document, next));
  },
  move: (document, next) => {
    const one = element(document, next);
    if (one) put(one, element(document, next));
  },
  wrap: (document, next) => {
    const one = element(document, next);
    const wrapper = document.createElement(pick(WRAPPERS, next) ?? 'div');
    one?.replaceWith(wrapper);
    if (one) wrapper.append(one);
  },
  unwrap: (document, next) => {
    const one = element(document, next);
    one?.replaceWith(...one.childNodes);
  },
  attribute: (document, next) => {
    const [name, value] = pick(ATTRIBUTES, next) ?? ['class', ''];
    element(document, next)?.setAttribute(name, value);
  },
  swap: (document, next) => {
    const [a, b] = [element(document, next), element(document, next)];
    const [ours, theirs] = [a?.getAttribute('class') ?? '', b?.getAttribute('class') ?? ''];
    a?.setAttribute('class', theirs);
    b?.setAttribute('class', ours);
  },
  mark: (document, next) => {
    const node = textNode(document, next);
    for (let i = 0; node && i < 5; i++) node.insertData(Math.floor(next() * node.length), pick(MARKS, next) ?? '');
  },
  split: (document, next) => {
    let node = textNode(document, next);
    for (let i = 0; node && i < 5 && node.length > 2; i++) node = node.splitText(1 + Math.floor(next() * (node.length - 1)));
  },
  write: (document, next) => {
    const text = (pick(TEXTS, next) ?? '').repeat(1 + Math.floor(next() ** 4 * 20_000));
    element(document, next)?.append(document.createTextNode(text));
  },
  scrap: (document, next) => {
    const box = element(document, next);
    for (let i = 0; i < 300; i++) box?.append(document.createElement(pick(['b', 'br', 'p', 'i'], next) ?? 'b'), pick(TEXTS, next) ?? '');
  },
  comment: (document, next) => put(document.createComment(' -->'), element(document, next)),
  nest: (document, next) => {
    const one = element(document, next);
    if (!one) return;
    const name = pick(WRAPPERS, next) ?? 'div';
    let inner = document.createElement(name);
    const outer = inner;
    const depth = Math.floor(next() * 300);
    for (let i = 0; i < depth; i++) inner = inner.appendChild(document.createElement(name));
    one.replaceWith(outer);
    inner.append(one);
  },
  shadow: (document, next) => {
    const box = document.createElement(pick(['div', 'x-part', 'section'], next) ?? 'div');
    const one = element(document, next);
    one?.replaceWith(box);
    const root = box.attachShadow({ mode: 'open' });
    if (one) root.append(one);
    box.append(document.createTextNode(pick(TEXTS, next) ?? ''));
  },
};

/** Changes a page's tree in so many ways, drawn at random. Names of what was done, in order. */
export function mutateTree(document: Document, times: number, next: Next): string[] {
  const done: string[] = [];
  for (let i = 0; i < times && document.body; i++) {
    const name = pick(Object.keys(MUTATIONS), next) ?? 'remove';
    done.push(name);
    try {
      MUTATIONS[name]?.(document, next);
    } catch (error) {
      // What the tree does not allow (a second root, a text in the document) is no mutation.
      if (!(error instanceof (document.defaultView as Window & typeof globalThis).DOMException)) throw error;
    }
  }
  return done;
}
