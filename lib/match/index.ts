export { badgeCount, type Copy, type CopyGroup, groupCopies } from './groups';
export { buildIndex, type ReportIndex } from './report-index';
export * from './types';
