import { describe, expect, it } from 'vitest';
import { against, interleave, lineOf, median } from './measure';

describe('a line of the bench', () => {
  it('sets ours beside a peer, a ratio above 1 meaning ahead of it', () => {
    const line = JSON.parse(lineOf(against('reading', 'ms', { ours: [2, 9, 1], peer: [6, 4, 5] }, 'some peer 1.0.0')));
    expect(line).toEqual({ measure: 'reading', unit: 'ms', ours: 2, peer: 5, peerName: 'some peer 1.0.0', ratio: 2.5 });
  });

  it('sets ours beside a limit where there is no peer', () => {
    const line = lineOf({ measure: 'size', unit: 'kB', ours: 27.5, limit: 45 });
    expect(line).toBe('{"measure":"size","unit":"kB","ours":27.5,"limit":45}');
  });

  it('is refused where a number is none', () => {
    expect(() => lineOf({ measure: 'size', unit: 'kB', ours: median([]), limit: 45 })).toThrow('size');
    expect(() => lineOf(against('reading', 'ms', { ours: [], peer: [1] }, 'some peer'))).toThrow('reading');
  });
});

describe('two ways to do the same', () => {
  it('are run turn by turn, each first in every other round, and the first round is not counted', () => {
    const order: string[] = [];
    const times = interleave(
      2,
      (round) => order.push(`ours ${round}`),
      (round) => order.push(`peer ${round}`),
    );
    expect(order).toEqual(['peer 0', 'ours 0', 'ours 0', 'peer 0', 'peer 1', 'ours 1']);
    expect([times.ours.length, times.peer.length]).toEqual([2, 2]);
  });
});
