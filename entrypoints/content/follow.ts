/** Quiet time after which a changed page is looked at again, in milliseconds; shorter while paint may have to be put back. */
const SETTLE = 600;
const SETTLE_PAINTED = 250;
/** Looks at one address before we stop following it: late text comes early, and a ticker never ends. */
const MAX_LOOKS = 8;
/** The same while paint is on. These looks are cheap, unless the painted text itself was replaced. */
const MAX_LOOKS_PAINTED = 1000;
/** How long one address is followed for late text, in milliseconds. */
const FOLLOWED = 20_000;
/** Trees beside the document's own that are followed: shadow roots and frames that hold the article. */
const MAX_TREES = 8;

interface Followed {
  readonly window: Window & typeof globalThis;
  readonly signal: AbortSignal;
  /** Whether paint is on: the page is then followed for as long as it is. */
  readonly painted: () => boolean;
  /** Looks at the page. `late`: late text is still waited for; otherwise paint alone is looked after. */
  readonly look: (late: boolean) => void;
}

/** Says when a page that changes is to be looked at. */
export interface Follower {
  /** Begins anew: another address, or fresh paint. */
  restart(): void;
  /** Has the page looked at. */
  now(): void;
  /** Has the page looked at when it has settled. */
  soon(): void;
  /** Follows the trees that these nodes stand in too. */
  include(nodes: Iterable<Node>): void;
}

/** Follows a page's changes; bounded in time and in looks, and ended by the signal. */
export function followPage({ window, signal, painted, look }: Followed): Follower {
  const { document } = window;
  const trees = new Set<Node>();
  let looks = 0;
  let settling: ReturnType<typeof setTimeout> | undefined;
  let stopping: ReturnType<typeof setTimeout> | undefined;

  const spent = () => looks >= (painted() ? MAX_LOOKS_PAINTED : MAX_LOOKS);

  const now = () => {
    settling = undefined;
    looks++;
    look(looks <= MAX_LOOKS);
    if (spent()) observer.disconnect();
  };

  // Not put off by further changes: a page with a ticker never comes to rest.
  const soon = () => {
    if (!signal.aborted) settling ??= setTimeout(now, painted() ? SETTLE_PAINTED : SETTLE);
  };

  const observer = new window.MutationObserver(soon);
  const observe = (tree: Node) => observer.observe(tree, { childList: true, subtree: true, characterData: true });

  // What a frame loads changes no tree of ours.
  const loaded = ({ target }: Event) => {
    if (target instanceof window.HTMLIFrameElement && !spent()) soon();
  };
  document.addEventListener('load', loaded, { capture: true, signal });

  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(settling);
    clearTimeout(stopping);
  });

  return {
    now,
    soon,
    restart: () => {
      looks = 0;
      observer.disconnect();
      observe(document);
      for (const tree of trees) observe(tree);
      clearTimeout(stopping);
      stopping = setTimeout(() => !painted() && observer.disconnect(), FOLLOWED);
    },
    include: (nodes) => {
      if (signal.aborted) return;
      for (const node of nodes) {
        const tree = node.getRootNode();
        if (tree === document || trees.has(tree) || trees.size >= MAX_TREES) continue;
        trees.add(tree);
        observe(tree);
      }
    },
  };
}
