export { asCsv } from './as-csv';
export { asHtml } from './as-html';
export { asJson } from './as-json';
export { asMarkdown } from './as-markdown';
export { factAsText } from './as-text';
export { type Cited, sharePair, shareTable } from './gather';
export type { ShareKey, ShareWords } from './say';
export type { Said, Shared, SharedFact, SharedReport } from './types';
export { MOST_IN_ALL, MOST_OF_TEXT, MOST_WORDS } from './weights';
