import { describe, expect, it } from 'vitest';
import { HostTurns, retryAfter } from '../../lib/feeds';

const wait = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

describe('turns at hosts', () => {
  it('go to one request a host at a time, and to so many at once', async () => {
    const turns = new HostTurns(2);
    const under: string[] = [];
    let most = 0;
    const ask = (host: string) =>
      turns.take(
        host,
        () => 0,
        undefined,
        async () => {
          expect(under).not.toContain(host);
          under.push(host);
          most = Math.max(most, under.length);
          await wait(2);
          under.splice(under.indexOf(host), 1);
        },
      );
    await Promise.all(['a', 'a', 'b', 'c', 'a', 'b'].map(ask));
    expect(most).toBe(2);
  });

  it('let a host rest, and not another', async () => {
    const turns = new HostTurns(2);
    const began = Date.now();
    await turns.take(
      'a',
      () => 60,
      undefined,
      async () => {},
    );
    await turns.take(
      'b',
      () => 0,
      undefined,
      async () => {},
    );
    expect(Date.now() - began).toBeLessThan(50);
    await turns.take(
      'a',
      () => 0,
      undefined,
      async () => {},
    );
    expect(Date.now() - began).toBeGreaterThanOrEqual(58);
  });

  it('end for whoever does not wait any longer, and for nobody else when one fails', async () => {
    const turns = new HostTurns(1);
    const stop = new AbortController();
    const first = turns.take(
      'a',
      () => 0,
      undefined,
      () => wait(20),
    );
    const second = turns.take(
      'a',
      () => 0,
      stop.signal,
      async () => 'never',
    );
    stop.abort();
    await expect(second).rejects.toThrow();
    await first;
    await expect(
      turns.take(
        'a',
        () => 0,
        undefined,
        () => Promise.reject(new Error('x')),
      ),
    ).rejects.toThrow('x');
    expect(
      await turns.take(
        'a',
        () => 0,
        undefined,
        async () => 'next',
      ),
    ).toBe('next');
  });
});

describe('how long a server asks to be left alone', () => {
  const now = new Date('2026-11-22T08:00:00Z');
  it('is read in seconds or as a date', () => {
    expect(retryAfter('120', now)).toBe(120_000);
    expect(retryAfter('Sun, 22 Nov 2026 09:00:00 GMT', now)).toBe(3600_000);
    expect(retryAfter('Sun, 22 Nov 2020 09:00:00 GMT', now)).toBe(0);
    for (const header of [null, '', 'soon', '-5', '1e9']) expect(retryAfter(header, now)).toBeNull();
  });
});
