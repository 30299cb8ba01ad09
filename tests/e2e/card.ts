import type { Page } from 'puppeteer-core';
import { type Session, until } from './browsers';
import { choose, openAnswer } from './steps';

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Chooses a report in the true popup and turns on the highlights, as a reader does: the click is the leave to put card and strip in. */
export async function highlight(session: Session, page: Page, reportId: string): Promise<void> {
  const popup = await openAnswer(session, page);
  await choose(popup, reportId);
  await popup.click('[role="switch"]');
  await popup.waitFor('[role="switch"][aria-checked="true"]');
  await popup.close();
  await page.bringToFront();
}

/** Elements in the page beside its head and body: ours, while it is there. */
export function hosts(page: Page): Promise<number> {
  return page.evaluate(() => [...document.documentElement.children].filter((e) => !/^(head|body|frameset)$/i.test(e.localName)).length);
}

/** Waits until our element is there, or gone. */
export async function hostIs(page: Page, there: boolean): Promise<void> {
  await until(`our element to be ${there ? 'there' : 'gone'}`, async () => (await hosts(page)) === (there ? 1 : 0));
}

/** The middle of the first line of a painted passage. */
export function passage(page: Page, kind: string, at = 0): Promise<Point> {
  return page.evaluate(
    (name, at) => {
      const ranges = ([...(CSS.highlights.get(name) ?? [])] as Range[]).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const line = ranges[at]?.getClientRects()[0];
      if (!line) throw new Error('no such passage');
      const { left, top, width, height } = line;
      return { x: left + width / 2, y: top + height / 2 };
    },
    `collate-${kind}`,
    at,
  );
}

/** Rests the pointer on a point. */
export async function rest(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y - 3);
  await page.mouse.move(x, y, { steps: 3 });
}

/** A node as either driver tells of it, closed shadow trees included. */
interface Told {
  readonly nodeType: number;
  readonly nodeValue?: string;
  readonly localName?: string;
  readonly attributes?: readonly string[] | Readonly<Record<string, string>>;
  readonly children?: readonly (Told | { readonly value: Told })[];
  readonly shadowRoots?: readonly Told[];
  readonly shadowRoot?: { readonly value: Told } | null;
}

/** Everything that stands in our element, which the page's scripts cannot reach: its classes and words, those that its styles generate too, in order. Empty while it is not there. */
export async function inside(session: Session, page: Page): Promise<string> {
  const root = await (session.kind === 'chromium' ? treeOfChromium(page) : treeOfFirefox(session, page));
  const found: string[] = [];
  const collect = (node: Told): void => {
    if (node.localName === 'style') return;
    for (const [attribute, value] of attributesOf(node)) {
      if (attribute === 'class') found.push(`.${value}`);
      if (attribute === 'data-words') found.push(value);
    }
    if (node.nodeType === 3 && node.nodeValue?.trim()) found.push(node.nodeValue);
    for (const child of [...(node.shadowRoots ?? []), ...(node.children ?? [])]) collect('value' in child ? child.value : child);
    if (node.shadowRoot) collect(node.shadowRoot.value);
  };
  if (root) collect(root);
  return found.join(' ');
}

function attributesOf({ attributes = [] }: Told): (readonly [string, string])[] {
  if (!Array.isArray(attributes)) return Object.entries(attributes);
  return attributes.flatMap((one: string, i) => (i % 2 === 0 ? [[one, attributes[i + 1] ?? ''] as const] : []));
}

async function treeOfChromium(page: Page): Promise<Told | null> {
  const client = await page.createCDPSession();
  const { root } = (await client.send('DOM.getDocument', { depth: -1, pierce: true })) as unknown as { root: Told };
  await client.detach();
  const html = (root.children as readonly Told[] | undefined)?.find(({ localName }) => localName === 'html');
  return ((html?.children ?? []) as readonly Told[]).find(({ shadowRoots }) => shadowRoots !== undefined) ?? null;
}

async function treeOfFirefox({ browser }: Session, page: Page): Promise<Told | null> {
  const { connection } = browser as unknown as { connection: { send(method: string, what: object): Promise<{ result: unknown }> } };
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = (await connection.send('script.evaluate', {
    expression: 'document.documentElement.lastElementChild',
    target: { context },
    awaitPromise: false,
    serializationOptions: { maxDomDepth: 20, includeShadowTree: 'all' },
  })) as unknown as { result: { result: { value: Told } } };
  const { value } = result.result;
  return value.shadowRoot ? value : null;
}
