export { compare } from './compare';
export { factKey, pairKey } from './fact-key';
export { type CopiedParagraphs, copiedParagraphs, type ParagraphState, paragraphsInRuns, paragraphsOf } from './paragraphs';
export { countDiffering, type DifferingCounts, sharpFacts } from './sharp';
export { sideOf } from './sides';
export { type CellState, type TableCell, type TableRow, tabulate } from './table';
export * from './types';
export { changesBetween, type TextChanges } from './versions';
export { MIN_CONFIDENCE } from './weights';
