// Thresholds and weights of the finders of facts. Where no other origin is given, a number was set on half of the
// hand-labelled pairs and looked at on the other half.

/** How much the words of a mention's own sentence count at a middle and at a far distance, and those of the sentence before. */
export const BAG_MIDDLE = 0.7;
export const BAG_FAR = 0.4;
export const BAG_NEIGHBOUR = 0.2;

/** Most figures of a side that are compared: a page of tables is no news text, and pairs grow with the product. */
export const MAX_FIGURES = 150;
/** Sum of the following from which equal figures are shown as agreeing is `MIN_CONFIDENCE`. */
export const AGREE_BASE = 0.3;
export const CLOSENESS_WEIGHT = 0.9;
export const NOUN_SAME = 0.25;
export const NOUN_UNSAID = 0.05;
export const NOUN_DIFFERS = -0.25;
export const HAPPENING_AGREES = 0.2;
export const HAPPENING_DIFFERS = -0.3;
/** By significant digits: two texts rarely give 3,869 of different things, and often two of anything. */
export const DISTINCT: readonly number[] = [0, 0, 0.12, 0.3, 0.4];
/** Least score at which figures that are not equal are held against each other; it is the sum of the following, closeness and `HAPPENING_AGREES`. */
export const DIFFERING = 0.5;
export const NOUN_BASE = 0.3;
export const UNSAID_BASE = 0.15;
export const UNIT_BASE = 0.2;
export const RATIO_WEIGHT = 0.1;
/** Two accounts of one number rarely differ more than fourfold; two numbers of different things mostly do. */
export const LEAST_RATIO = 0.25;
/** Least closeness for nouns of which one is the wider ("people", "officers"), and for ages, which every person has. */
export const CLOSE_NOUNS = 0.15;
export const CLOSE_AGES = 0.35;
/** The same for a fraction against a percentage, and for a size ("dozens") that the other's number does not fit. */
export const CLOSE_FRACTIONS = 0.2;
export const CLOSE_VAGUE = 0.2;

/** Order in which figures are shown. */
export const FIGURE_WEIGHT: Readonly<Record<string, number>> = { conflict: 10, range: 6, periods: 6, agree: 3, 'only-a': 2, 'only-b': 2 };
