import { asksReader } from './appeals';
import { endsSentence } from './content';
import type { Block, Outline } from './outline';
import { isNote } from './phrases';
import { MAX_NOTE } from './weights';

/** Most blocks of notes at the foot of a text. */
const MAX_NOTES = 12;
/** Most characters of what is said of an author below a text. */
const MAX_BIO = 450;
/** Most characters of a byline. */
const MAX_BYLINE = 160;
/** A name, and what tells that its bearer is about to be introduced. Names of two to four words, in scripts that have capitals. */
const BIO =
  /^[\s*—–-]{0,4}((?:\p{Lu}[\p{L}\p{M}.'’-]{0,20} ){1,4}?\p{Lu}[\p{L}\p{M}.'’-]{1,20})(?:,? ?\([^()]{1,20}\))?,? (?:is|are|was|has|covers|reports|writes|worked|joined|ist|war|schreibt|arbeitet|berichtet|est|écrit|es|escribe|é|è|scrive|escreve|er|är|jest|works|specialises|specializes|holds|teaches|and)\b/u;

/** Two words to begin with; whether both are capitalised is then asked of their first letters alone. The pattern above costs a page a millisecond to compile. */
const TWO_WORDS = /^[\s*—–-]{0,4}(\S)\S{0,20} (\S)/;

/** The blocks of a text without the notes that stand below it: about its author, its first printing, its corrections, its comments. */
export function withoutTail(outline: Outline, blocks: readonly Block[]): Block[] {
  let last = blocks.length - 1;
  // What stands below the notes and is no sentence goes with them.
  for (let i = last; i > 0 && last - i < MAX_NOTES; i--) {
    const block = blocks[i] as Block;
    if (isTailNote(outline, block)) last = i - 1;
    else if (endsSentence(block.text) && !/:$/.test(block.text)) break;
  }
  return blocks.slice(0, last + 1);
}

function isTailNote(outline: Outline, block: Block): boolean {
  const { text, index } = block;
  if (text.length > MAX_NOTE) return false;
  return isNote(text) || (text.length < 300 && asksReader(block)) || isBio(outline, text, index);
}

/** Whether a paragraph introduces somebody whom the page names as the author. */
function isBio(outline: Outline, text: string, index: number): boolean {
  if (text.length > MAX_BIO) return false;
  const [, first = '', second = ''] = TWO_WORDS.exec(text) ?? [];
  const name = isCapital(first) && isCapital(second) ? BIO.exec(text)?.[1]?.trim() : null;
  if (!name) return false;
  for (const [key, values] of outline.metas)
    if (/author|creator|byl/.test(key) && values.some((value) => value.slice(0, 500).includes(name))) return true;
  // A byline says the name and little else.
  for (let i = Math.max(0, index - 400); i < index; i++) {
    const block = outline.blocks[i] as Block;
    if (block.text.length < Math.min(MAX_BYLINE, name.length + 60) && !endsSentence(block.text) && block.text.includes(name)) return true;
  }
  return false;
}

function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}
