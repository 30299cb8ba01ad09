/** Marks of the pictures: each has a shape of its own; the colour comes on top. */
export type Mark = 'most' | 'other' | 'fits' | 'alone' | 'not' | 'ours' | 'untold' | 'kept' | 'changed' | 'cut';

/** Their shapes, in a square of 16 units around the middle. */
export const MARK_SHAPES: Readonly<Record<Mark, string>> = {
  most: 'M-6 0a6 6 0 1 0 12 0a6 6 0 1 0-12 0',
  other: 'M0-7.5L7.5 0L0 7.5L-7.5 0Z',
  // A diamond with a hole.
  fits: 'M0-7.5L7.5 0L0 7.5L-7.5 0ZM0-4L-4 0L0 4L4 0Z',
  alone: 'M0-7L7.5 6H-7.5Z',
  not: 'M-6-1.2H6V1.2H-6Z',
  // A square of dots.
  ours: 'M-6-6h3v3h-3ZM3-6h3v3h-3ZM-6 3h3v3h-3ZM3 3h3v3h-3Z',
  untold: 'M-1.5 0a1.5 1.5 0 1 0 3 0a1.5 1.5 0 1 0-3 0',
  kept: 'M-6.5-6.5H6.5V6.5H-6.5Z',
  // A square of which one half is empty.
  changed: 'M-6.5-6.5H6.5V6.5H-6.5ZM-5-5V3.5L3.5-5Z',
  cut: 'M-6-1.2H6V1.2H-6Z',
};
