import type { Words } from './words';

const RTL_CHARACTER = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/;
/** Embeddings, overrides and isolates: a page's name could turn the rest of our sentence round with them. */
const BIDI_CONTROL = /[\u202A-\u202E\u2066-\u2069]/g;

/** Sets text from a page apart (Unicode first-strong isolate) where its direction could disturb the sentence that it stands in. */
export function isolate(text: string, words: Words): string {
  const name = text.replace(BIDI_CONTROL, '');
  return words.direction === 'ltr' && !RTL_CHARACTER.test(name) ? name : `\u2068${name}\u2069`;
}
