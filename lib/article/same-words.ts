/** Letters and digits alone, lower case: two printings of one headline come out alike. */
export function plainWords(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Whether two texts are the same but for case, marks, spaces and punctuation. */
export function sameWords(a: string, b: string): boolean {
  return plainWords(a) === plainWords(b);
}
