export { articleFrame } from './frame';
export { mayBeArticle } from './gate';
export { articleInView, type InView } from './in-view';
export { rangesOf, stillStands } from './ranges';
export { plainReading, readPage } from './read';
export { readPageSliced, type Slicing } from './read-sliced';
export * from './types';
export { MAX_ARTICLE_TEXT, MAX_CREDIT, MAX_FURTHER, MAX_FURTHER_TEXT, MAX_TITLE } from './weights';
