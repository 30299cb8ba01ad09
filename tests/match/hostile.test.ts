import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../lib/match';
import { query, report } from './invented';

const WORDS = 30_000;
const TEXTS: Record<string, string> = {
  'one word over and over': 'refrain '.repeat(WORDS),
  'a refrain of seven words': 'and so we sang until the morning '.repeat(WORDS / 7),
  'quotation marks without end': '“ " « '.repeat(WORDS),
  'nothing but names': Array.from({ length: WORDS }, (_, i) => `Na${i % 977}me`).join(' '),
  'nothing but different names, in pairs': Array.from({ length: WORDS / 2 }, (_, i) => `Anna${i} Berg${i},`).join(' '),
  'nothing but figures and dates': Array.from({ length: WORDS / 3 }, (_, i) => `${i} March ${i % 40}`).join(' '),
  'one endless word': 'a'.repeat(200_000),
  'markup and control characters': '<img src=x onerror=alert(1)>\u0000\u202E'.repeat(2000),
};

// The cost is what is tested, by vitest's own time limit: no text may take more than linear time.
describe('a text made to be costly', () => {
  test.each(Object.keys(TEXTS))('%s is indexed, matched with itself and answered', async (kind) => {
    const text = TEXTS[kind] ?? '';
    const index = buildIndex([report('held', text, { published: '2031-03-04' }), report('other', `${text} more of it`)]);
    const { matches, candidates } = await index.match(query(report('q', `${text} `, { published: '2031-03-04' })));
    for (const { score } of [...matches, ...candidates]) expect(score >= 0 && score <= 1).toBe(true);
  });
});
