export { createPainter, type Painter } from './painter';
export { reanchor } from './reanchor';
export { paintSpans } from './spans';
export * from './types';
