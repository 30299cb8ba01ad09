/** Letters and digits alone, lower case: two printings of one headline come out alike. */
export function plainWords(text: string): string {
  const bare = text.replace(/[\u2000-\u206f]+/g, '');
  // Where nothing is beyond ASCII but dashes and quotation marks, the rest comes to this.
  if (!/[^\t\n\r -~]/.test(bare)) return bare.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two texts are the same but for case, marks, spaces and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b);
}
