import { MAX_NAME } from './weights';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
/** Control characters, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]+/gu;

/**
 * A headline or name as one line of plain text; null where nothing is left. Feeds give these as text, as HTML, and as HTML escaped once too often: elements
 * go, and entities that are left are read. Nothing of it is ever used as markup.
 */
export function plainLine(raw: string | null | undefined): string | null {
  if (typeof raw !== 'string') return null;
  const text = raw
    .slice(0, 8 * MAX_NAME)
    .replace(/<(script|style)\b[^<>]{0,200}>[^<]{0,4000}<\/\1\s*>/gi, ' ')
    .replace(/<\/?[a-z!][^<>]{0,300}>/gi, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,6}));/gi, entity)
    .replace(UNSEEN, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = text.length > MAX_NAME ? text.slice(0, MAX_NAME).replace(/[\ud800-\udbff]$/, '') : text;
  return cut === '' ? null : cut;
}

function entity(whole: string, decimal: string | undefined, hex: string | undefined, name: string | undefined): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
  return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
}
