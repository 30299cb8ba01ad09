import { words } from '../text';
import type { Row } from './row';
import { countFacets, type Facets, passesOf, type RowFilter } from './row-filter';
import { type RowOrder, sorted } from './row-order';

/** Rows whose words stand in one string: long enough that few strings are searched, short enough that one more row costs little. */
const IN_CHUNK = 4096;
/** Words of a query that are heeded. */
const MOST_TERMS = 12;

/** What is asked of a list. */
export interface RowQuery {
  /** Words that a row must have, each at least at its beginning; empty: any row. */
  readonly words: string;
  readonly filter: RowFilter;
  readonly order: RowOrder;
}

/** Rows, and for each where its words begin in the one string of all. */
interface Chunk {
  readonly text: string;
  readonly starts: Uint32Array;
}

/**
 * The rows of a library, searched as the reader types: by the beginnings of words, folded as everywhere in Collate (case, marks, Arabic
 * letter forms), in headline, outlet, agency, byline and tags. The words of all rows stand in a few long strings, which are simply read through:
 * that takes no index to build or keep, and the platform does it at a gigabyte or so a second.
 */
export class RowList {
  #rows: Row[] = [];
  #chunks: Chunk[] = [];
  #pending: Row[] = [];
  #orders = new Map<string, Uint32Array>();
  #facets: Facets | null = null;
  /** Indices of rows that were removed: their words stay in the strings, where a look passes over them. */
  #removed = new Set<number>();

  get size(): number {
    return this.#rows.length - this.#removed.size;
  }

  /** The row at an index that `find` gave. */
  at(index: number): Row | null {
    return this.#rows[index] ?? null;
  }

  /** The row of a report; null: it is not among them. */
  of(id: string): Row | null {
    return this.#rows.find((row, i) => row.id === id && !this.#removed.has(i)) ?? null;
  }

  /** Adds rows behind those that are there. */
  add(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#rows.push(row);
      this.#pending.push(row);
      if (this.#pending.length === IN_CHUNK) this.#fold();
    }
    this.#orders.clear();
    this.#facets = null;
  }

  /** Removes the rows of some reports; those that are not there are passed over. Indices of the others stay as they are. */
  remove(ids: Iterable<string>): void {
    const gone = new Set(ids);
    this.#rows.forEach((row, i) => {
      if (gone.has(row.id)) this.#removed.add(i);
    });
    this.#facets = null;
  }

  /** Indices of the rows that fit, in the order asked for. */
  find({ words, filter, order }: RowQuery): Uint32Array {
    const terms = termsOf(words);
    const passes = passesOf(filter);
    const inOrder = this.#inOrder(order);
    if (terms.length === 0 && !passes && this.#removed.size === 0) return inOrder;
    const hits = terms.length > 0 ? this.#search(terms) : null;
    const found = new Uint32Array(this.#rows.length);
    let count = 0;
    for (const index of inOrder) {
      if ((hits && hits[index] === 0) || this.#removed.has(index)) continue;
      if (passes && !passes(this.#rows[index] as Row)) continue;
      found[count++] = index;
    }
    return found.subarray(0, count);
  }

  /** Outlets, languages, sources and tags of all rows with how many rows have each, the commonest first. */
  facets(): Facets {
    this.#facets ??= countFacets(this.#removed.size === 0 ? this.#rows : this.#rows.filter((_, i) => !this.#removed.has(i)));
    return this.#facets;
  }

  #inOrder(order: RowOrder): Uint32Array {
    const key = `${order.by} ${order.falling}`;
    let found = this.#orders.get(key);
    if (!found) {
      found = sorted(this.#rows, order);
      this.#orders.set(key, found);
    }
    return found;
  }

  /** Folds the rows added last into a chunk. */
  #fold(): void {
    if (this.#pending.length === 0) return;
    const starts = new Uint32Array(this.#pending.length + 1);
    const parts: string[] = [];
    let length = 0;
    this.#pending.forEach((row, i) => {
      const part = foldedWords(row);
      starts[i] = length;
      length += part.length;
      parts.push(part);
    });
    starts[this.#pending.length] = length;
    this.#chunks.push({ text: parts.join(''), starts });
    this.#pending = [];
  }

  /** For each row, 1 where it has all terms. */
  #search(terms: readonly string[]): Uint8Array {
    this.#fold();
    const hits = new Uint8Array(this.#rows.length);
    let base = 0;
    for (const chunk of this.#chunks) {
      for (let row = nextRow(chunk, 0, terms); row !== null; row = nextRow(chunk, row + 1, terms)) hits[base + row] = 1;
      base += chunk.starts.length - 1;
    }
    return hits;
  }
}

/** The first row from one on that has all terms; null: there is none. A row that lacks a term is left for the next that has it, so that common words cost little beside a rare one. */
function nextRow({ text, starts }: Chunk, from: number, terms: readonly string[]): number | null {
  let row = from;
  for (let i = 0; i < terms.length; ) {
    const at = text.indexOf(terms[i] as string, starts[row]);
    if (at < 0) return null;
    if (at < (starts[row + 1] as number)) {
      i++;
      continue;
    }
    while ((starts[row + 1] as number) <= at) row++;
    // It has this term; whether it has the others is looked at anew.
    i = i === 0 ? 1 : 0;
  }
  return row < starts.length - 1 ? row : null;
}

/**
 * A word with its beginning marked: its first letter in upper case, which no folded word has inside; a space before it where it begins
 * with no Latin letter. (A space before every word would be met at every word, and a search goes by the first character.)
 */
function marked(word: string): string {
  const first = word.charCodeAt(0);
  return first >= 0x61 && first <= 0x7a ? String.fromCharCode(first - 0x20) + word.slice(1) : ` ${word}`;
}

/** A row's words, their beginnings marked; behind all a line's end, which no term has. */
function foldedWords({ title, outlet, agency, byline, tags }: Row): string {
  let all = '';
  for (const part of [title, outlet, agency, byline, ...tags]) if (part) for (const { text } of words(part)) all += marked(text);
  return `${all}\n`;
}

/** What a row must have: each word of the query as it stands in a row; characters of scripts without spaces together, as they were written. */
function termsOf(query: string): string[] {
  const terms: string[] = [];
  let end = -1;
  for (const word of words(query.slice(0, 1000))) {
    const joined = word.start === end && terms.length > 0;
    if (joined) terms.push(terms.pop() + marked(word.text));
    else if (terms.length < MOST_TERMS) terms.push(marked(word.text));
    else break;
    end = word.end;
  }
  return terms;
}
