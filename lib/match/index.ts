export { ENTRY_VERSION, entryOf } from './entry';
export { badgeCount, type Copy, type CopyGroup, groupCopies } from './groups';
export { buildIndex, type MemoryIndex, openIndex, type ReportIndex } from './report-index';
export { IndexUnreadable } from './resident';
export * from './types';
