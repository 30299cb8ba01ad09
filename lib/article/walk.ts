import type { Block, Branch, Outline, Piece, TimeMark } from './outline';
import { type Tree, treeOf } from './tree';
import { MAX_HINT, MAX_JSON, MAX_JSON_SCRIPTS, MAX_META, MAX_METAS, MAX_NODES, MAX_TEXT, STEP_NODES, STEP_TEXT } from './weights';

const set = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements whose content is no text of the page, or shows only when the page asks for it. */
const SILENT = set(
  'script style noscript template iframe frame object embed svg math canvas audio video select option datalist button input textarea progress meter map dialog rp rt head',
);
/** Elements that stand in a line of text. Everything else parts it. */
const INLINE = set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr ruby rb nobr blink slot output picture img',
);
/** What is typed into or printed by a machine. */
const CODE = set('code kbd samp tt var');
const HOSTS = set('article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span');
const HINTS = set('id class role itemprop data-testid data-component data-type aria-label name');
const INLINE_SILENT =
  /(?:^| )(?:sr only|visually hidden|visuallyhidden|screen reader(?: text)?|screenreader|a11y|tooltip|assistive text|off ?screen)(?: |$)/;
/** White space that is not a single plain space between words already. */
const SPACE = /[^\S ]\s*| \s+/g;
/** Words of an element that may give a date. */
const DATED = /date|publish/;
const BLANK = /^\s*$/;
/** What is noted of an image in a line: the words beside it may be its caption. */
const PICTURE = ' image';
const SENTENCE_END = /[.!?…。！？؟।:;"”’»)\]]$/;

/** Id of a part of the page that React has streamed and not yet put in its place. */
const STREAMED = /^S:[0-9a-f]{1,6}$/;

const BREAK: Piece = { node: null, raw: '' };

interface Frame {
  readonly node: Node;
  readonly tag: string;
  next: Node | null;
  readonly branch: Branch | null;
  /** What to undo when the element is left. */
  readonly link: boolean;
  readonly bold: boolean;
  readonly code: boolean;
}

/** One read-only walk over the live tree, open shadow roots included; iterative, and bounded in nodes and characters. */
export function walk(document: Document): Outline {
  const steps = walkInSteps(document);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same walk, stopping after every few hundred nodes and long texts. What is to be left out is not entered. */
export function walkInSteps(document: Document, leftOut: readonly Node[] = []): Generator<void, Outline> {
  return new Walker(treeOf(document), new Set(leftOut)).run(document.documentElement);
}

class Walker {
  readonly #branches: Branch[] = [];
  readonly #blocks: Block[] = [];
  readonly #metas = new Map<string, string[]>();
  readonly #jsonLd: string[] = [];
  readonly #times: TimeMark[] = [];
  readonly #stack: Frame[] = [];
  readonly #open: Branch[] = [];
  #title = '';
  #nodes = 0;
  #cut = false;
  #canonical: string | null = null;
  #left = MAX_TEXT;
  #links = 0;
  #bolds = 0;
  #codes = 0;
  #breaks = 0;
  #continues = false;
  #pieces: Piece[] = [];
  #parts: string[] = [];
  #length = 0;
  #last = '';
  #linked = 0;
  #bold = 0;
  #code = 0;
  #href: string | null = null;
  #linkText = '';
  /** Nesting depth of the block's first link while it is being read. */
  #firstLink = -1;
  #hint = '';
  /** A page says the same of very many elements. */
  readonly #hints = new Map<string, string>();

  readonly #tree: Tree;
  readonly #leftOut: ReadonlySet<Node>;

  constructor(tree: Tree, leftOut: ReadonlySet<Node>) {
    this.#tree = tree;
    this.#leftOut = leftOut;
  }

  *run(root: Element): Generator<void, Outline> {
    this.#enter(root);
    while (this.#advance()) yield;
    this.#flush(false);
    return {
      branches: this.#branches,
      blocks: this.#blocks,
      metas: this.#metas,
      jsonLd: this.#jsonLd,
      times: this.#times,
      title: this.#title,
      lang: this.#tree.attribute(root, 'lang'),
      canonical: this.#canonical,
      cut: this.#cut,
    };
  }

  /** Goes on for one step. False: the walk is done. */
  #advance(): boolean {
    const tree = this.#tree;
    const stack = this.#stack;
    const end = this.#nodes + STEP_NODES;
    const least = this.#left - STEP_TEXT;
    while (stack.length > 0) {
      const frame = stack[stack.length - 1] as Frame;
      const node = frame.next;
      if (!node || this.#cut) {
        this.#leave(frame);
        stack.pop();
        continue;
      }
      if (this.#nodes >= end || this.#left < least) return true;
      frame.next = tree.nextSibling(node);
      if (++this.#nodes > MAX_NODES || this.#left <= 0) this.#cut = true;
      else if (node.nodeType === 1) this.#enter(node);
      else if (node.nodeType === 3) this.#text(node as Text);
    }
    return false;
  }

  #enter(node: Node): void {
    const tree = this.#tree;
    if (this.#leftOut.has(node)) return;
    const tag = tree.name(node);
    if (tag === 'head') {
      this.#head(node);
      return;
    }
    if (tag === 'script' || tag === 'meta' || tag === 'link' || tag === 'title') this.#headElement(node, tag);
    const names = tree.attributeNames(node);
    if (tag === 'br' || tag === 'hr') {
      if (tag === 'hr') this.#flush(false);
      else this.#lineBreak();
      return;
    }
    if (SILENT.has(tag) || tag === 'meta' || tag === 'link' || tag === 'title' || this.#isHidden(node, names)) {
      // What is left out of a line parts it, unless it is as small as a symbol.
      if (tag === 'iframe' || tag === 'video' || tag === 'object' || tag === 'embed') this.#flush(true);
      return;
    }
    const inline = INLINE.has(tag);
    const words = this.#hintOf(node, names);
    if (inline) this.#enterInline(node, tag, words, names);
    else this.#enterBlock(node, tag, words, names.includes('itemprop'));
  }

  #enterInline(node: Node, tag: string, words: string, names: readonly string[]): void {
    const tree = this.#tree;
    if (words && INLINE_SILENT.test(words)) return;
    if (tag === 'time' || DATED.test(words) || names.includes('property')) this.#time(node, words);
    if (words && this.#hint.length < MAX_HINT) this.#hint += ` ${words}`;
    if ((tag === 'img' || tag === 'picture') && !this.#hint.endsWith(PICTURE)) this.#hint += PICTURE;
    const link = tag === 'a';
    const bold = tag === 'b' || tag === 'strong';
    if (link) {
      this.#links++;
      if (this.#href === null) {
        this.#href = tree.attribute(node, 'href');
        this.#firstLink = this.#links;
      } else this.#firstLink = -1;
    }
    if (bold) this.#bolds++;
    const code = CODE.has(tag);
    if (code) this.#codes++;
    this.#push({ node, tag, next: tree.firstChild(node), branch: null, link, bold, code });
  }

  #enterBlock(node: Node, tag: string, words: string, marked: boolean): void {
    const tree = this.#tree;
    const branches = this.#branches;
    const open = this.#open;
    this.#flush(false);
    const parent = open[open.length - 1];
    const branch: Branch = {
      index: branches.length,
      parent: parent?.index ?? -1,
      depth: open.length,
      tag,
      hint: words,
      itemprop: (marked && tree.attribute(node, 'itemprop')) || '',
      from: this.#blocks.length,
      to: this.#blocks.length,
      end: 0,
    };
    branches.push(branch);
    open.push(branch);
    if (words.includes('date') || words.includes('time')) this.#time(node, words);
    const code = tag === 'pre';
    if (code) this.#codes++;
    this.#push({ node, tag, next: tree.firstChild(node), branch, link: false, bold: false, code });
  }

  #leave(frame: Frame): void {
    if (frame.link) this.#links--;
    if (frame.bold) this.#bolds--;
    if (frame.branch) this.#flush(false);
    if (frame.code) this.#codes--;
    if (!frame.branch) return;
    this.#open.pop();
    frame.branch.to = this.#blocks.length;
    frame.branch.end = this.#branches.length;
  }

  #push(frame: Frame): void {
    this.#stack.push(frame);
    // An open shadow tree is read before what the page has put between the host's tags: slots mostly stand last.
    const shadow = mayHost(frame.tag) ? this.#tree.shadow(frame.node) : null;
    if (shadow)
      this.#stack.push({ node: shadow, tag: '', next: this.#tree.firstChild(shadow), branch: null, link: false, bold: false, code: false });
  }

  #text(node: Text): void {
    const raw = this.#tree.value(node);
    const end = Math.min(raw.length, this.#left);
    if (end === 0) return;
    this.#left -= end;
    const text = end < raw.length ? raw.slice(0, end) : raw;
    if (this.#parts.length === 0 && BLANK.test(text)) return;
    const visible = text.replace(SPACE, ' ');
    if (visible !== ' ') this.#breaks = 0;
    this.#pieces.push({ node, raw: text });
    this.#parts.push(visible);
    this.#length += visible.length;
    if (visible !== ' ') this.#last = visible;
    if (this.#links > 0) {
      this.#linked += visible.length;
      if (this.#firstLink === this.#links && this.#linkText.length < MAX_HINT) this.#linkText += visible;
    }
    if (this.#bolds > 0) this.#bold += visible.length;
    if (this.#codes > 0) this.#code += visible.length;
  }

  /** Two line breaks part paragraphs; one does where a sentence has just ended. */
  #lineBreak(): void {
    this.#breaks++;
    if (this.#breaks > 1 || (this.#length > 60 && SENTENCE_END.test(this.#last.trimEnd().slice(-3)))) this.#flush(true);
    else if (this.#parts.length > 0) {
      this.#parts.push(' ');
      this.#pieces.push(BREAK);
    }
  }

  #flush(continues: boolean): void {
    const text = this.#parts.join('').replace(SPACE, ' ').trim();
    const branch = this.#open[this.#open.length - 1];
    if (text && branch) {
      this.#blocks.push({
        index: this.#blocks.length,
        branch: branch.index,
        text,
        pieces: this.#pieces,
        linked: Math.min(this.#linked, text.length),
        href: this.#href,
        linkText: this.#linkText.trim(),
        bold: Math.min(this.#bold, text.length),
        code: Math.min(this.#code, text.length),
        hint: this.#hint,
        continues: this.#continues,
      });
    }
    if (text || !continues) this.#continues = continues;
    this.#pieces = [];
    this.#parts = [];
    this.#length = 0;
    this.#last = '';
    this.#linked = 0;
    this.#bold = 0;
    this.#code = 0;
    this.#href = null;
    this.#linkText = '';
    this.#firstLink = -1;
    this.#hint = '';
    this.#breaks = 0;
  }

  #hintOf(node: Node, names: readonly string[]): string {
    let words = '';
    for (const name of names) {
      if (!HINTS.has(name)) continue;
      const value = this.#tree.attribute(node, name)?.slice(0, MAX_HINT);
      if (!value) continue;
      const key = name === 'class' ? value : `\n${value}`;
      let plain = this.#hints.get(key);
      if (plain === undefined) {
        plain = plainHint(name === 'class' ? plainClasses(value) : value);
        this.#hints.set(key, plain);
      }
      if (plain) words = words ? `${words} ${plain}` : plain;
    }
    return words;
  }

  #isHidden(node: Node, names: readonly string[]): boolean {
    const tree = this.#tree;
    if (names.length === 0) return false;
    // React streams what is not ready yet in hidden parts at the end, which its script then moves to their place.
    if (names.includes('hidden')) return !STREAMED.test(tree.attribute(node, 'id') ?? '');
    const style = names.includes('style') ? tree.attribute(node, 'style') : null;
    return style !== null && /display\s{0,5}:\s{0,5}none/i.test(style.slice(0, 500));
  }

  #time(node: Node, words: string): void {
    const tree = this.#tree;
    const value =
      tree.attribute(node, 'datetime') ??
      tree.attribute(node, 'content') ??
      (tree.name(node) === 'abbr' ? tree.attribute(node, 'title') : null);
    const branch = this.#open[this.#open.length - 1];
    const itemprop =
      tree.attribute(node, 'itemprop') ?? tree.attribute(node, 'property') ?? (tree.attribute(node, 'pubdate') === null ? '' : 'pubdate');
    if (this.#times.length < 200 && (value || itemprop || tree.name(node) === 'time')) {
      this.#times.push({ value, itemprop, hint: words, block: this.#blocks.length, branch: branch?.index ?? 0 });
    }
  }

  #head(node: Node): void {
    for (let child = this.#tree.firstChild(node), n = 0; child && n < 5000; child = this.#tree.nextSibling(child), n++) {
      if (child.nodeType === 1) this.#headElement(child, this.#tree.name(child));
    }
  }

  #headElement(node: Node, tag: string): void {
    const tree = this.#tree;
    if (tag === 'meta') {
      const content = tree.attribute(node, 'content')?.slice(0, MAX_META);
      if (content === undefined) return;
      for (const name of ['property', 'name', 'itemprop'] as const) {
        const key = tree.attribute(node, name)?.toLowerCase();
        if (!key) continue;
        const held = this.#metas.get(key);
        if (!held && this.#metas.size < MAX_METAS) this.#metas.set(key, [content]);
        else if (held && held.length < 20) held.push(content);
      }
    } else if (tag === 'title') {
      this.#title ||= this.#textOf(node, 1000).replace(SPACE, ' ').trim();
    } else if (tag === 'link') {
      if (tree.attribute(node, 'rel')?.toLowerCase() === 'canonical') this.#canonical ??= tree.attribute(node, 'href');
    } else if (
      tag === 'script' &&
      this.#jsonLd.length < MAX_JSON_SCRIPTS &&
      tree.attribute(node, 'type')?.toLowerCase().includes('ld+json')
    ) {
      this.#jsonLd.push(this.#textOf(node, MAX_JSON));
    }
  }

  #textOf(node: Node, limit: number): string {
    let text = '';
    for (let child = this.#tree.firstChild(node), n = 0; child && n < 1000; child = this.#tree.nextSibling(child), n++) {
      if (child.nodeType === 3 || child.nodeType === 4) text += this.#tree.value(child).slice(0, limit - text.length);
      if (text.length >= limit) break;
    }
    return text;
  }
}

/** Whether an element of that name can have a shadow tree at all: few built-in ones can, and all custom ones. */
function mayHost(tag: string): boolean {
  return HOSTS.has(tag) || tag.includes('-');
}

/** Words of an attribute, lower case, parted by spaces. */
function plainHint(value: string): string {
  return value
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[\s_\-:/.]+/g, ' ')
    .toLowerCase()
    .trim();
}

/** Classes without those that say what an element has, lacks or is filed under: "has-sidebar" is no sidebar. */
function plainClasses(classes: string): string {
  const plain = classes
    .replace(/(?:^|\s)(?:has|is|no|not|with|without|js|u|lg|md|sm|xs|xl)[-_:]\S*|[-_](?:with|without|has|no)[-_]\S*/gi, ' ')
    .replace(/(?:^|\s)(?:has|is|no|with|without)[A-Z]\S*/g, ' ');
  return /(?:^|\s)(?:hentry|type-|status-publish)/.test(plain)
    ? plain.replace(/(?:^|\s)(?:tag|category|post_tag|format|author)-\S*/gi, ' ')
    : plain;
}
