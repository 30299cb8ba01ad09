import type { Quantity } from './figures-quantity';

// A hedged number is off by up to about half a unit of its last digit ("about 30,000": 5,000, "about 13,000": 500); small
// ones by more, since nobody writes "about 12" for want of half a head.
const HALF_UNIT = 0.45;
const LEAST_SLACK = 0.03;
const SMALL_SLACK = 0.1;
const SMALL = 50;
// Share by which "more than" may be exceeded before the wording would be unfair: who knows of 200 does not write "more than 100".
const FAIR_EXCESS = 0.4;
// The same for "at least", which counts what is known so far.
const FAIR_LEAST = 0.5;

function slack(q: Quantity, value: number): number {
  const unit = value > 0 ? 10 ** (Math.floor(Math.log10(value)) + 1 - Math.max(1, q.digits)) : 1;
  return Math.max(unit * HALF_UNIT, value * (value < SMALL ? SMALL_SLACK : LEAST_SLACK));
}

/** Lowest and highest value that a quantity's wording allows; null where open. */
export function bounds(q: Quantity): { low: number | null; high: number | null } {
  if (q.vague) return { low: q.value, high: q.upTo };
  if (q.open) return { low: q.value, high: null };
  switch (q.modifier) {
    case 'about':
      return { low: q.value - slack(q, q.value), high: q.upTo + slack(q, q.upTo) };
    case 'nearly':
      return { low: q.value - slack(q, q.value), high: q.upTo };
    case 'more':
      // "More than a dozen": short of the next dozen.
      if (q.value === q.upTo && q.value % 12 === 0 && q.digits === 1) return { low: q.value, high: q.value + 12 };
      return { low: q.value, high: q.value === q.upTo ? q.value * (1 + FAIR_EXCESS) : q.upTo };
    case 'least':
      return { low: q.value, high: q.value * (1 + FAIR_LEAST) + 2 };
    case 'most':
      return { low: null, high: q.upTo };
    case 'less':
      return { low: null, high: q.upTo };
    default:
      return { low: q.value, high: q.upTo };
  }
}
