import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ImportProgress, importPack, isBackup } from '../../lib/browser/import-pack';
import { writePackHeader } from '../../lib/corpus';

vi.mock('webextension-polyfill', () => ({ default: {} }));
beforeEach(() => vi.stubGlobal('navigator', { storage: { persist: async () => true } }));
afterEach(() => vi.unstubAllGlobals());

const MEGABYTE = 1_000_000;

describe('a file of one line that is longer than any report', () => {
  /** In pieces as browsers read it. */
  const file = (): File => {
    const piece = new Uint8Array(MEGABYTE / 10).fill(0x61);
    const whole = new File(
      Array.from({ length: 200 }, () => piece),
      'long.jsonl',
    );
    let left = 200;
    const pull = (out: ReadableStreamDefaultController) => (left-- > 0 ? out.enqueue(piece) : out.close());
    return Object.assign(whole, { stream: () => new ReadableStream({ pull }) });
  };

  it('tells how far it is read, and is told as too long', async () => {
    const parts: number[] = [];
    const { bad, problems, error } = await importPack(file(), false, {
      signal: new AbortController().signal,
      tell: ({ part }) => parts.push(part),
    });
    expect(parts.length).toBeGreaterThan(20);
    expect(parts.length).toBeLessThan(120);
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
    expect([bad, problems]).toEqual([1, [{ line: 1, code: 'too-long', detail: '' }]]);
    expect(error).toMatchObject({ name: 'PackRefused', code: 'no-pack' });
  });

  it('can be stopped in the midst of it, and nothing is then said to be wrong with it', async () => {
    const stop = new AbortController();
    const told: ImportProgress[] = [];
    const result = await importPack(file(), false, {
      signal: stop.signal,
      tell: (progress) => {
        told.push(progress);
        if (told.length === 5) stop.abort();
      },
    });
    expect(told.length).toBeLessThan(8);
    expect(result).toMatchObject({ fresh: [], bad: 0, stopped: true, error: null });
  });
});

it('a backup is known by its first line, whichever way that is written', async () => {
  const header = writePackHeader({ name: 'Ferries', made: null, reports: 0, backup: true });
  const units = `\ufeff${header}\n`.split('').flatMap((unit) => [unit.charCodeAt(0) & 255, unit.charCodeAt(0) >> 8]);
  expect(await isBackup(new File([header], 'a.jsonl'))).toBe(true);
  expect(await isBackup(new File([Uint8Array.from(units)], 'a.jsonl'))).toBe(true);
  expect(await isBackup(new File(['{"id":"a","text":"x"}'], 'a.jsonl'))).toBe(false);
});
