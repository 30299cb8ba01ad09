import { PACK_BOUNDS, type PackProblemCode } from './pack-lines';

// From the bytes of a file to its lines.

const LINE_END = 0x0a;
/** Bytes of a line at most: one UTF-16 unit takes three in UTF-8, or fewer. */
const LINE_BYTES = 3 * PACK_BOUNDS.line;

/** A line without its end, or why it has no text. */
export type PackLine =
  | { readonly text: string; readonly fault: null }
  | { readonly text: null; readonly fault: Extract<PackProblemCode, 'too-long' | 'no-utf8'> };

/** The bytes of a file in UTF-8. UTF-16, in which some systems write what comes from a command line, is known by its mark; all else is given as it is. */
export async function* inUtf8(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  let decoder: TextDecoder | null = null;
  /** What came before the mark could be told; null: it was. */
  let start: Uint8Array | null = new Uint8Array();
  for await (const chunk of bytes) {
    let part = chunk;
    if (start) {
      part = joined([start, chunk]);
      start = part.length < 2 ? part : null;
      if (start) continue;
      decoder = utf16Of(part);
    }
    yield decoder ? encoder.encode(decoder.decode(part, { stream: true })) : part;
  }
  if (start) yield start;
  if (decoder) yield encoder.encode(decoder.decode());
}

/** A decoder for bytes that begin with the mark of UTF-16; null: they do not. */
function utf16Of([a, b]: Uint8Array): TextDecoder | null {
  if (a === 0xff && b === 0xfe) return new TextDecoder('utf-16le');
  return a === 0xfe && b === 0xff ? new TextDecoder('utf-16be') : null;
}

/** Lines of bytes in UTF-8. What is too long for a line is not gathered: it has no use. `after`: bytes read when the line was whole. */
export async function* linesOf(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<{ line: PackLine; after: number }, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let parts: Uint8Array[] = [];
  let [length, after] = [0, 0];
  const take = (part: Uint8Array) => {
    length += part.length;
    if (length <= LINE_BYTES) parts.push(part);
    else parts = [];
  };
  const whole = () => {
    const line = length > LINE_BYTES ? TOO_LONG : lineOf(joined(parts), decoder);
    [parts, length] = [[], 0];
    return { line, after };
  };
  for await (const chunk of bytes) {
    after += chunk.length;
    let from = 0;
    for (let end = chunk.indexOf(LINE_END); end >= 0; end = chunk.indexOf(LINE_END, from)) {
      take(chunk.subarray(from, end));
      from = end + 1;
      yield whole();
    }
    take(chunk.subarray(from));
  }
  if (length > 0) yield whole();
}

const TOO_LONG: PackLine = { text: null, fault: 'too-long' };

function lineOf(bytes: Uint8Array, decoder: TextDecoder): PackLine {
  try {
    const text = decoder.decode(bytes).replace(/\r$/, '');
    return text.length > PACK_BOUNDS.line ? TOO_LONG : { text, fault: null };
  } catch {
    // Letters of another encoding: read as ours they would come in as others than were written.
    return { text: null, fault: 'no-utf8' };
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
