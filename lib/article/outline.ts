/** One element of the page that parts text into blocks. Its subtree is the run of blocks `from` … `to`. */
export interface Branch {
  readonly index: number;
  /** Index of the enclosing branch; -1 for the root. */
  readonly parent: number;
  readonly depth: number;
  readonly tag: string;
  /** Words of id, class, role, itemprop and the like, lower case, parted by spaces. */
  readonly hint: string;
  readonly itemprop: string;
  readonly from: number;
  to: number;
  /** One past the last branch of the subtree. */
  end: number;
}

/** A text node with its characters as they were read, or, without a node, a line break. */
export interface Piece {
  readonly node: Text | null;
  readonly raw: string;
}

/** A run of inline content that no block boundary parts. */
export interface Block {
  readonly index: number;
  /** The branch that directly holds it. */
  readonly branch: number;
  /** Collapsed text, trimmed. */
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Characters of its text that stand inside links. */
  readonly linked: number;
  /** Address of the first link in it, as written; null without one. */
  readonly href: string | null;
  /** Words of that link; empty without one. */
  readonly linkText: string;
  /** Characters that stand in bold. */
  readonly bold: number;
  /** Characters that are set as program code. */
  readonly code: number;
  /** Words of class and the like of the inline elements in it. */
  readonly hint: string;
  /** Whether a line break or a left-out element, not a block boundary, parted it from the block before. */
  readonly continues: boolean;
}

/** An element that gives a date: `<time>` or one marked as such. */
export interface TimeMark {
  /** Value of `datetime` or `content`; null without one. */
  readonly value: string | null;
  readonly itemprop: string;
  readonly hint: string;
  /** Index of the first block at or after it. */
  readonly block: number;
  readonly branch: number;
}

/** What one walk over the page brings home. */
export interface Outline {
  readonly branches: readonly Branch[];
  readonly blocks: readonly Block[];
  /** `name`, `property`, `itemprop` or `http-equiv` of meta elements, lower case, to their contents in document order. */
  readonly metas: ReadonlyMap<string, readonly string[]>;
  readonly jsonLd: readonly string[];
  readonly times: readonly TimeMark[];
  /** Text of the title element, collapsed; empty without one. */
  readonly title: string;
  /** `lang` of the root element. */
  readonly lang: string | null;
  readonly canonical: string | null;
  /** Whether the page was larger than what is read of it. */
  readonly cut: boolean;
}

/** Whether a block or branch lies in the subtree of a branch. */
export function within(outline: Outline, branch: number, ancestor: number): boolean {
  const above = outline.branches[ancestor];
  return above !== undefined && branch >= ancestor && branch < above.end;
}
