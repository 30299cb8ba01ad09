import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { compare } from '../../lib/compare';
import { findPassages } from '../../lib/compare/passages';
import { prepareContext } from '../../lib/compare/prepare';
import { joined, side } from './sides';

const REPORTS = new URL('../../../shared/data/reports/same-events.jsonl.gz', import.meta.url);
const there = existsSync(REPORTS);
if (!there) console.log('left out: passages of real reports (no ../shared)');

describe.skipIf(!there)('passages of real reports', () => {
  const texts = there
    ? gunzipSync(readFileSync(REPORTS))
        .toString()
        .split('\n')
        .filter((line, i) => line && i % 17 === 0)
        .slice(0, 200)
        .map((line) => (JSON.parse(line) as { text: string }).text)
    : [];

  it('call nothing missing where the first third of the paragraphs moved to the end, and join back to both texts', () => {
    for (const text of texts) {
      const paragraphs = text.split('\n\n');
      const third = Math.floor(paragraphs.length / 3);
      const moved = [...paragraphs.slice(third), ...paragraphs.slice(0, third)].join('\n\n');
      const passages = findPassages(prepareContext(side(text), side(moved), 'same event'), []);
      expect(passages.filter((p) => p.relation === 'only-a' || p.relation === 'only-b')).toEqual([]);
      expect(joined(passages, 'a', text)).toBe(text);
      expect(joined(passages, 'b', moved)).toBe(moved);
    }
  });

  it('and their facts tell no difference between a report and itself', () => {
    for (const text of texts.slice(0, 40)) {
      const { passages, facts } = compare(side(text), side(text), { relation: 'same text', runs: [] });
      expect(passages.filter((p) => p.relation !== 'same')).toEqual([]);
      expect(facts.filter((f) => f.relation !== 'agree' && f.relation !== 'same')).toEqual([]);
    }
  });
});
