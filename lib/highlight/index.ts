export { createPainter, type Painter } from './painter';
export { paintSpans } from './spans';
export * from './types';
