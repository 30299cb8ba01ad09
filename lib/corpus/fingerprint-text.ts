import type { Fingerprint } from '../text';

const TOKEN = /^([0-9a-f]{6}):(\d{1,7})$/;

/** A fingerprint's hashes as source files hold them: "hash:position" tokens, six hex digits and a decimal, parted by spaces. */
export function writeGrams(print: Fingerprint): string {
  return print.hashes.map((hash, i) => `${hash.toString(16).padStart(6, '0')}:${print.positions[i]}`).join(' ');
}

/** The reverse of `writeGrams`; a string says what is wrong with the text. */
export function readGrams(text: string): { hashes: number[]; positions: number[] } | string {
  const hashes: number[] = [];
  const positions: number[] = [];
  for (const token of text.split(/\s+/).filter(Boolean)) {
    const match = TOKEN.exec(token);
    if (!match) return `"${token.slice(0, 40)}" is no hash:position`;
    hashes.push(Number.parseInt(match[1] as string, 16));
    positions.push(Number(match[2]));
  }
  return { hashes, positions };
}
