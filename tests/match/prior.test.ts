import { describe, expect, it } from 'vitest';
import { keyHash } from '../../lib/match/hash';
import { isListed, priorShare } from '../../lib/match/prior';
import { PRIOR_KEYS } from '../../lib/match/prior-keys';
import { hashedFrequencies } from './hash-frequencies';

describe('the prior', () => {
  it('ships the keys that hashing its words gives', () => {
    expect(PRIOR_KEYS).toEqual(hashedFrequencies());
  });

  it('knows a common word from one that nobody uses', () => {
    expect(priorShare(keyHash('term', 'president'), false)).toBeGreaterThan(0.1);
    expect(isListed(keyHash('term', 'quuxological'))).toBe(false);
  });
});
