/** Most words of a report in one quotation: a sentence of ordinary length. */
export const MOST_WORDS = 25;
/** Words given on each side of a fact's own, so that it is understood. */
export const WORDS_AROUND = 5;
/** Most words of one report in all that is shared of it: some twelve sentences, about what a review quotes. */
export const MOST_IN_ALL = 300;
/** And no more than this part of its text, so that a short report is not given whole. */
export const MOST_OF_TEXT = 0.25;
/** Longest quotation, in UTF-16 units: "words" may be of any length. */
export const MOST_LENGTH = 300;
/** Most facts that are shared of a comparison, the weightiest first. */
export const MOST_FACTS = 200;
/** Most words of what a fact is about. */
export const MOST_WORDS_WHAT = 12;
