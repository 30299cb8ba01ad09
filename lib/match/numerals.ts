import type { Word } from '../text';

/** Which words begin with a digit, by their indices: figures, days and years are among them alone, so that they are looked for once. */
export function numeralsIn(tokens: readonly Word[]): number[] {
  const found: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = (tokens[i] as Word).text.charCodeAt(0);
    if (first >= 0x30 && first <= 0x39) found.push(i);
  }
  return found;
}
