export { BackupLines, backedUpOf } from './backup';
export { type ChangedSentences, changedSentences, changedSince, headlineChanged, isSameStory } from './changed-since';
export { beginNewLog } from './database-log';
export { keptId, normalisedUrl } from './kept-id';
export { type Checked, deleteLibrary, type Indexing, type Library, openLibrary } from './library';
export { LibraryError, type LibraryProblem } from './library-database';
export type { Fault, LibraryFault } from './library-integrity';
export type { Put } from './library-put';
export {
  type Deletion,
  LIBRARY_CHANNEL,
  LIBRARY_NAME,
  type LibraryChange,
  type LibraryReader,
  openLibraryReader,
  type Rows,
  type RowsCursor,
  type Usage,
  type Version,
} from './library-reader';
export { MOST_VERSIONS } from './library-versions';
export { MemoryShelf, type ShelfContents } from './memory-shelf';
export { PackError, parsePack } from './pack';
export { incomingFromPack } from './pack-arrival';
export { inUtf8 } from './pack-bytes';
export {
  isPacked,
  PACK_BOUNDS,
  type PackedReport,
  type PackHeader,
  type PackProblem,
  type PackProblemCode,
  PackRefused,
  packName,
  parsePackHeader,
  parsePackLine,
  tagsOf,
} from './pack-lines';
export { type PackBatch, readPack } from './pack-reading';
export { PackShelf } from './pack-shelf';
export { type PackStore, type Subscription, usePackStore } from './pack-store';
export { withoutText, writePackHeader, writePackLine } from './pack-writing';
export { parseReportLine, parseReportLines } from './report-lines';
export { type Incoming, mayGo, type Row, type Source, type StoredRow } from './row';
export type { FacetCount, Facets, RelatedRows, RowFilter } from './row-filter';
export { RowList, type RowQuery } from './row-list';
export type { RowOrder } from './row-order';
export * from './shelf';
export { readShelfFile, writeShelfFile } from './shelf-file';
export * from './types';
