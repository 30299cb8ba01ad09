import { describe, expect, it } from 'vitest';
import { type BundledReport, hasText } from '../../lib/corpus';
import { fingerprint, gramHashes, words } from '../../lib/text';
import { attack, givenBack } from './attack';
import { loadBundled } from './bundled';
import { originals } from './originals';

const reports = (await loadBundled()).reports.filter((r): r is BundledReport => !hasText(r));
const texts = originals('attack on the bundled fingerprints');
const MOST = 0.05;

describe('chaining the bundled fingerprints back to prose', () => {
  it.runIf(texts)(
    'gives back under five per cent of it, even to one who knows every word that was used',
    () => {
      const all = [...(texts ?? []).map((t) => t.text), ...reports.flatMap((r) => r.statements.map((s) => s.text))];
      const vocabulary = [...new Set(all.flatMap((t) => words(t).map((w) => w.text)))];
      let right = 0;
      let total = 0;
      for (const { id, text } of texts ?? []) {
        const report = reports.find((r) => r.id === id) as BundledReport;
        const tokens = words(text);
        const known = [...(report.title ? [{ text: report.title, at: [0, tokens.length] as const }] : []), ...report.statements];
        const share = givenBack(attack({ fingerprint: report.fingerprint, known, vocabulary }), tokens);
        console.log(`given back of ${id}: ${(share * 100).toFixed(1)} %`);
        right += share * tokens.length;
        total += tokens.length;
      }
      expect(right / total).toBeLessThan(MOST);
    },
    30_000,
  );

  it('would succeed if every 5-gram were kept: the attack is a real one', () => {
    const text = Array.from(
      { length: 60 },
      (_, i) => `${['tamsin', 'ferry', 'harbour', 'storm', 'crew', 'island', 'pilot'][(i * i) % 7]}${i % 11}`,
    ).join(' ');
    const tokens = words(text);
    const vocabulary = [...new Set(tokens.map((t) => t.text))];
    const hashes = gramHashes(tokens);
    const whole = { version: 1, words: tokens.length, hashes, positions: hashes.map((_, i) => i) };
    const known = [{ text: text.split(' ').slice(20, 26).join(' '), at: [20, 25] as const }];
    expect(givenBack(attack({ fingerprint: whole, known, vocabulary }), tokens)).toBe(54 / 60);
    expect(givenBack(attack({ fingerprint: fingerprint(text), known: [], vocabulary }), tokens)).toBe(0);
  });
});
