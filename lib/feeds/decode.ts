/** Bytes at the head in which a document declares its encoding. */
const HEAD = 2048;
/** From this share of wrong characters on, text is not in the encoding that it was read in. */
const WRONG = 0.05;

/**
 * Turns the bytes of a feed or page into text. Heeded are, in this order: a byte order mark; well-formed UTF-8, which nothing else passes for by chance
 * (many servers declare another); what the server declared; what the document declares; UTF-8 where hardly a character is wrong; else Windows-1252.
 * @param contentType the header as the server gave it; null: none
 */
export function decodeText(bytes: Uint8Array, contentType: string | null): string {
  const marked = markOf(bytes);
  if (marked !== null) return new TextDecoder(marked).decode(bytes);
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const declared = [charsetOf(contentType ?? ''), declaredIn(head)].filter((label) => label !== null);
  // Seven-bit encodings are well-formed UTF-8 as well.
  const shifting = declared.find((label) => label === 'iso-2022-jp');
  const utf8 = shifting ? null : strictly(bytes, 'utf-8');
  if (utf8 !== null) return utf8;
  for (const label of declared) {
    const text = label === 'utf-8' ? null : strictly(bytes, label);
    if (text !== null) return text;
  }
  const lenient = new TextDecoder('utf-8').decode(bytes);
  return wrongShare(lenient) <= WRONG ? lenient : new TextDecoder('windows-1252').decode(bytes);
}

/** UTF-16 is known by its mark, or by the zeros beside the first "<". */
function markOf(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if ((a === 0xff && b === 0xfe) || (a === 0x3c && b === 0)) return 'utf-16le';
  if ((a === 0xfe && b === 0xff) || (a === 0 && b === 0x3c)) return 'utf-16be';
  return null;
}

const charsetOf = (declaration: string): string | null => known(/charset\s*=\s*["']?([\w.:-]{1,40})/i.exec(declaration)?.[1]);

function declaredIn(head: string): string | null {
  const xml = /^[^<]{0,20}<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})/.exec(head)?.[1];
  if (xml !== undefined) return known(xml);
  return charsetOf(/<meta[^>]{0,300}charset[^>]{0,60}/i.exec(head)?.[0] ?? '');
}

/** The platform's name of an encoding; null where it has none of that name. A document whose declaration we could read is not in UTF-16. */
function known(label: string | undefined): string | null {
  if (label === undefined) return null;
  try {
    const { encoding } = new TextDecoder(label);
    return encoding.startsWith('utf-16') ? null : encoding;
  } catch {
    return null;
  }
}

function strictly(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** How much of what is not ASCII could not be read. */
function wrongShare(text: string): number {
  let beyond = 0;
  let wrong = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) beyond++;
    if (code === 0xfffd) wrong++;
  }
  return beyond === 0 ? 0 : wrong / beyond;
}
