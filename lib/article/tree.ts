/**
 * Reads the live tree through the prototypes' own accessors. A form control named "firstChild", or a property that
 * the page has put on an element, can then neither mislead the reader nor make it throw.
 */
export interface Tree {
  firstChild(node: Node): Node | null;
  nextSibling(node: Node): Node | null;
  /** Lower-case name of an element; empty for other nodes. */
  name(node: Node): string;
  /** Text of a text node. */
  value(node: Node): string;
  attribute(node: Node, name: string): string | null;
  /** Names of an element's attributes: one question instead of one for each that might be there. */
  attributeNames(node: Node): readonly string[];
  /** Open shadow root, or null. */
  shadow(node: Node): Node | null;
}

type Getter = (this: Node) => unknown;

/** Finds the accessors on the prototypes of the document's own nodes. Throws if the document has no element. */
export function treeOf(document: Document): Tree {
  const root = document.documentElement;
  if (!root) throw new Error('document without an element');
  const firstChild = getter(root, 'firstChild');
  const nextSibling = getter(root, 'nextSibling');
  const nodeValue = getter(root, 'nodeValue');
  const localName = getter(root, 'localName');
  const shadowRoot = getter(root, 'shadowRoot');
  const getAttribute = owner(root, 'getAttribute').value as (this: Node, name: string) => string | null;
  const getAttributeNames = owner(root, 'getAttributeNames').value as (this: Node) => string[];
  return {
    firstChild: (node) => firstChild.call(node) as Node | null,
    nextSibling: (node) => nextSibling.call(node) as Node | null,
    name: (node) => String(localName.call(node)).toLowerCase(),
    value: (node) => String(nodeValue.call(node) ?? ''),
    attribute: (node, name) => getAttribute.call(node, name),
    attributeNames: (node) => getAttributeNames.call(node),
    shadow: (node) => shadowRoot.call(node) as Node | null,
  };
}

function getter(root: object, name: string): Getter {
  const found = owner(root, name).get;
  if (!found) throw new Error(`no ${name}`);
  return found;
}

function owner(root: object, name: string): PropertyDescriptor {
  // The element itself is passed over: what stands on it was put there by the page.
  for (let proto = Object.getPrototypeOf(root); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found;
  }
  throw new Error(`no ${name}`);
}
