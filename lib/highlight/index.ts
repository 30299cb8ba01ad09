export { standsOnDark } from './ground';
export { layPaint } from './lay';
export { createPainter, type Painter } from './painter';
export { reanchor } from './reanchor';
export { paintSpans } from './spans';
export { createTarget } from './target';
export * from './types';
