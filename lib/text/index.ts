export { type DateMention, type DatePrecision, findDates } from './dates';
export { type FigureKind, type FigureMention, findFigures } from './figures';
export { CERTAIN_RUN, type Fingerprint, fingerprint, GRAM, gramHashes, WINDOW } from './fingerprint';
export { directionOf } from './language';
export { type Name, nameKey, namesIn } from './names';
export { sentences } from './sentences';
export { overlaps, type Span, textAt } from './span';
export { languageOf, termOf } from './terms';
export { normaliseWord, WORDS_VERSION, type Word, words } from './words';
