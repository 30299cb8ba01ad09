export { keptId, normalisedUrl } from './kept-id';
export { deleteLibrary, LIBRARY_NAME, type Library, LibraryError, type LibraryProblem, openLibrary } from './library';
export { MemoryShelf, type ShelfContents } from './memory-shelf';
export { PackError, parsePack } from './pack';
export { parseReportLine, parseReportLines } from './report-lines';
export * from './shelf';
export * from './types';
