import type { Span } from '../../lib/text';
import { beginningOf } from '../snippet';

/** Characters of a report's words in a head or a cell of a picture. */
const MOST = 60;

/** The words at a place, or all of them, as one short line. */
export function shortWords(text: string, { start, end }: Span = { start: 0, end: text.length }): string {
  return beginningOf(text.slice(start, end).replace(/\s+/g, ' ').trim(), MOST);
}
