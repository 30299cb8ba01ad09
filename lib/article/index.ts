export { mayBeArticle } from './gate';
export { rangesOf } from './ranges';
export { plainReading, readPage } from './read';
export * from './types';
