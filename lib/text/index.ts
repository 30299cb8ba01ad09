export { CERTAIN_RUN, type Fingerprint, fingerprint, GRAM, gramHashes, WINDOW } from './fingerprint';
export { directionOf } from './language';
export { overlaps, type Span, textAt } from './span';
export { normaliseWord, WORDS_VERSION, type Word, words } from './words';
