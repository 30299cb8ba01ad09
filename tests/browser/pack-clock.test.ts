import { expect, it, vi } from 'vitest';
import { minutesUntilDue } from '../../lib/browser/pack-clock';

vi.mock('webextension-polyfill', () => ({ default: {} }));

it('subscribed packs are asked for twelve hours after they were last, however often the browser is started in between', () => {
  const now = Date.parse('2031-05-14T20:00:00Z');
  const asked = { heldBack: false, trouble: null };
  const after = (...hours: (number | null)[]) =>
    minutesUntilDue(
      hours.map((one) => ({ ...asked, checked: one === null ? null : new Date(now - one * 3_600_000).toISOString() })),
      now,
    );
  expect(after(0)).toBe(720);
  expect(after(8)).toBe(240);
  expect(after(1, 11)).toBe(60);
  expect(after(12)).toBe(1);
  expect(after(100)).toBe(1);
  expect(after(null)).toBe(720);
  const old = new Date(0).toISOString();
  expect(
    minutesUntilDue(
      [
        { ...asked, checked: old, heldBack: true },
        { ...asked, checked: old, trouble: 'leave' },
      ],
      now,
    ),
  ).toBe(720);
  // Of a clock that was set back.
  expect(after(-2000)).toBe(720);
});
