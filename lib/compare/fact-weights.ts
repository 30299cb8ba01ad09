// Thresholds and weights of the finders of facts. Where no other origin is given, a number was set on half of the
// hand-labelled pairs and looked at on the other half.

/**
 * How far from a mention what belongs to it is looked for; chosen by hand on sentences of the labelled pairs, none of them fitted. In words: what tells of a mention right beside it (`bagNear`), in the middle
 * (`bagMiddle`) and at the end of a long sentence (`bag`); the name before a figure (`nameBefore`), names around it (`around`: a long sentence of a news report), its place after it (`placeAfter`), what befell the
 * counted (`happeningBefore`, `happeningAfter`), of whom it is said (`whose`), the owner of an age (`owner`, a name of `ownerWords`). In characters: a word of an earlier time (`earlier`), another year (`otherYear`),
 * words that tell a role (`roleBefore`, `roleAfter`) or make it foretold (`foretold`), a period (`period`), and "since 2011" before it unless that opens the sentence, as farther off it belongs to another verb (`since`).
 */
export const REACH = {
  bagNear: 6,
  bagMiddle: 14,
  bag: 40,
  nameBefore: 12,
  around: 40,
  placeAfter: 11,
  happeningBefore: 6,
  happeningAfter: 7,
  whose: 10,
  owner: 4,
  ownerWords: 4,
  earlier: 60,
  otherYear: 160,
  roleBefore: 48,
  roleAfter: 28,
  foretold: 70,
  period: 110,
  since: 40,
} as const;

/**
 * When two values may be one, as shares of the larger; set by hand on the labelled pairs. Equal: shares that round to each other (`shareRounding`: "1.9", "1.88"), numbers of three digits and more without a hedge
 * (`rounding`: "600", "601"), with one (`hedged`: "nearly 70", "69"; up to `mostHedged` significant digits, beyond which a number is no rounder for a hedge), measures that were converted (`converted`: "660 pounds", "300 kilograms").
 * Both may be right: with a hedge up to `hedgedNear`, converted up to `convertedNear`; a size ("hundreds") up to `sizeExcess` times its top; a round number of `leastRound` or more (below, they are
 * counts to the head) up to `roundShare`; "or more" and "up to" within a factor of `open` ("two or more" says nothing about 176); "at least" up to `mostExcess` times, "more than" only below `exact`. Reports more than
 * `farDays` days apart speak of other dates.
 */
export const VALUES = {
  shareRounding: 0.03,
  rounding: 0.005,
  hedged: 0.025,
  mostHedged: 3,
  converted: 0.01,
  hedgedNear: 0.05,
  convertedNear: 0.04,
  sizeExcess: 2,
  roundShare: 0.15,
  leastRound: 1000,
  open: 4,
  exact: 100,
  mostExcess: 2.5,
  farDays: 2,
} as const;
/** Most words to each number in a row of a table, and least numbers of a row. */
export const ROW = { words: 4, numbers: 4 } as const;
/** Years from publication at which a figure with a year of its own is of another happening ("since 1987, when 22 people drowned"). */
export const OTHER_TIME_YEARS = 2;
/** Fit of a word for anybody with another that says more of whom it means ("business people", "Russians"). */
export const NARROWED = 0.5;

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
export const DIFFERING = 0.45;
/** The same for reports of different dates, whose numbers are only set side by side with their dates. */
export const DIFFERING_APART = 0.32;
/** The same where the two may both be right. */
export const DIFFERING_COMPATIBLE = 0.4;
export const NOUN_BASE = 0.3;
export const UNSAID_BASE = 0.15;
export const UNIT_BASE = 0.2;
export const RATIO_WEIGHT = 0.1;
/** Two accounts of one number rarely differ more than fourfold; two numbers of different things mostly do. */
export const LEAST_RATIO = 0.25;
/** The same for shares, of which a small one may be said of the same thing sooner. */
export const LEAST_SHARE_RATIO = 0.15;
/**
 * Least share of each other of two figures that are said to conflict: shares, amounts, counts that befell somebody, other counts; and counts of
 * any sort whose surroundings are at least as alike as `CONFLICT_CLOSE`. Set on 21 conflicts read in 555 pairs, of which 3 were right.
 */
export const LEAST_CONFLICT = { share: 0.84, amount: 0.6, happening: 0.5, dated: 0.36, count: 0.85, close: 0.6 } as const;
export const CONFLICT_CLOSE = 0.25;
/** Least likeness of two sentences in another language than English for their counts to differ: of 20 figures and days read in 800 Arabic pairs of like wording, most were those of another day's market. */
export const FOREIGN_PAIRING = 0.3;
/** Least likeness of two sentences for the one to be a copy of the other with another number in it. */
export const SAME_SENTENCE = 0.6;
/** Sentences that tell of the happening itself: further down a count of whom something befell has to name the same place or party. */
export const HAPPENING_LEAD = 12;
/** Score of two such counts that are each report's only one of whom something befell. */
export const TOLL = 0.5;
/** Least closeness of two such counts that cannot both be right, and of two counts of any of whom one thing befell; unless each opens its text: sentences of it. */
export const CLOSE_TOLLS = 0.1;
export const TOLL_LEAD = 5;
/** Least share of each other of the only counts that each report gives of whom something befell. */
export const LEAST_TOLL_RATIO = 0.5;
/** Added where the same word follows both shares ("25 percent contained"). */
export const SAME_COMPLEMENT = 0.1;
/** Least closeness for nouns of which one is the wider ("people", "officers"), and for ages, which every person has. */
export const CLOSE_NOUNS = 0.15;
export const CLOSE_AGES = 0.35;
/** The same for shares. */
export const CLOSE_SHARES = 0.25;
/** The same for two words for one sort of people, where both numbers may be right. */
export const CLOSE_COMPATIBLE = 0.1;
/** The same for amounts and measures that differ, of which a report has many. */
export const CLOSE_AMOUNTS = 0.22;
/** Least closeness at which lengths, speeds, weights and the like are held against each other as differing. */
export const CLOSE_GRADUAL = 0.45;
/** The same for "people" of whom nothing is said to have befallen them. */
export const CLOSE_ANYBODY = 0.12;
/** Least share of "up to" so many that another number of the same thing has. */
export const LEAST_OPEN = 0.5;
/** The same for measures that may both be right, and for sums of money: of six of them read below it one was of one thing. */
export const CLOSE_COMPATIBLE_AMOUNTS = 0.12;
export const CLOSE_COMPATIBLE_MONEY = 0.18;
/** The same for numbers that may both be right, beside one of which stands "not" or "without". */
export const CLOSE_TURNED = 0.4;
/** The same for numbers that differ where neither what befell the counted nor a name beside them is shared. */
export const CLOSE_UNTOLD = 0.2;
/** Sentences of its report among which a score or a vote stands that may differ from the other's, unless the two sentences are a pair of so much likeness. */
export const SCORE_LEAD = 3;
export const SCORE_PAIRING = 0.3;
/** The same for counts of whom or what nothing befell, where no name before them is shared. */
export const CLOSE_COUNTS = 0.25;
/** The same for two of a thing, of which every text has some. */
export const CLOSE_PAIRS = 0.3;
/** The same for a fraction against a percentage, and for a size ("dozens") that the other's number does not fit. */
export const CLOSE_FRACTIONS = 0.2;
export const CLOSE_VAGUE = 0.2;

/** Order in which figures are shown. */
export const FIGURE_WEIGHT: Readonly<Record<string, number>> = { conflict: 10, range: 6, periods: 6, agree: 3, 'only-a': 2, 'only-b': 2 };

/** How much the pairing of two whole sentences counts beside the closeness of the words around two mentions. */
export const PAIRING_SHARE = 0.7;

/** Most dates of a side that are compared. */
export const MAX_DATES = 120;
/** Most words before a date that are shown as what happened then. By judgement. */
export const WORDS_BEFORE_DATE = 8;
/** Sum of the following from which equal dates are shown as agreeing is `MIN_CONFIDENCE`. */
export const DATE_BASE = 0.33;
export const DATE_CLOSENESS = 0.9;
/** By how a date is said: two texts rarely name the same month and day of different things, and often the same weekday. */
export const DATE_DISTINCT = {
  clock: 0.3,
  day: 0.25,
  month: 0,
  weekday: 0.05,
  relative: 0,
  year: -0.05,
  within: 0.1,
  saidOtherwise: 0.1,
} as const;
/**
 * A weekday or a time of day below this closeness is the same only where one of the reports names it in its first
 * sentences: the day of the happening. Of 18 such pairs on 40 labelled pairs 16 were right, elsewhere 3 of 8.
 */
export const DATE_LEAD = { closeness: 0.13, sentences: 5 } as const;
/** Added where both texts use the same words for it: of several mentions the likest are shown. */
export const DATE_SAME_WORDS = 0.12;
/** Least closeness at which different days are held against each other, and the confidence there. */
export const DATE_CONFLICT = 0.45;
export const DATE_CONFLICT_BASE = 0.55;
/** Order in which dates are shown. */
export const DATE_WEIGHT: Readonly<Record<string, number>> = { conflict: 9, agree: 2 };

/** Most names of a side that are compared. */
export const MAX_NAMES = 120;
/** Most words of a name (`longest`), and from the article to the head of a phrase for somebody unnamed, "a federal judge" (`unnamed`). By judgement. */
export const NAME_WORDS = { longest: 9, unnamed: 4 } as const;
/** Least closeness of their surroundings for two names of one word each to be variants. */
export const NAME_CLOSENESS = 0.12;
/** The same for a name with "Jr." in one text alone. */
export const NAME_CLOSE_GENERATION = 0.3;
export const NAME_CONFIDENCE: Readonly<Record<string, number>> = {
  spelling: 0.85,
  fuller: 0.7,
  initials: 0.7,
  generation: 0.6,
  single: 0.6,
  title: 0.6,
  initial: 0.6,
  unnamed: 0.6,
  beside: 0.6,
};
export const NAME_WEIGHT = 4;
/** Least similarity of two sentences for an office, or a body, that the one leaves without a name to be that of the other. */
export const NAME_UNNAMED = { office: 0.3, body: 0.2 } as const;
/** The same for a given name spelled otherwise. */
export const NAME_BESIDE = 0.4;
/** The same for two people under one office: a wrong one would be an accusation. */
export const NAME_ROLE = 0.5;
export const NAME_ROLE_CONFIDENCE = 0.6;
/** A middle initial in one text alone is the least of what can differ in a name. */
export const NAME_INITIAL_WEIGHT = 1;
export const NAME_CONFLICT_WEIGHT = 7;

/**
 * Attribution. `same`: least similarity of two sentences for a source in both to be told as shared. `sameQuoted`: where neither, one or both sentences have a quotation. `mostSame`, `mostOfOne`: shared sources told
 * of one pair, and of one source. `differs`: least similarity for two sources to be held against each other; less where both give one figure. `plain`: for one to credit what the other tells as plain fact, the least of telling words that the plain sentence has of the claim (`met`; of them no names: `plainMet`), of the share
 * of claim and sentence that they are, and of similarity; `plainTied`: where the source is credited for a figure that both give. Set on 40 candidates read, and tightened on 38 shown. `tied`: least confidence of such a figure.
 * `plainWords`: shorter sentences are headings. `voice`: least likeness of what one source is credited for in both, and telling words that are no names (`voiceMet`), where the sentences are no pair; read on
 * 30 of half the siblings. `mostVoices`: mentions of a side that are held against each other. `wholeSentence`: a plain sentence of which the claim takes up more is shown whole.
 * Set by hand: most sources of a sentence (`mostOfSentence`), sentences back in which a pronoun's source (`namedWithin`) or the outlet of "the report" (`outletNear`) was named, longest phrase that names a source and longest insertion between it
 * and its verb, in words (`longestPhrase`, `apposition`), words between the names of two who may be one (`beside`: "Ann Bell, president of the Harbour Union"),
 * and from "with" to the verb of whom it brings in (`besideVerb`: ", with the mayor saying").
 */
export const ATTRIBUTION = {
  same: 0.25,
  sameQuoted: [0.25, 0.4, 0.6],
  mostSame: 3,
  mostOfOne: 2,
  differs: { alone: 0.55, counted: 0.25 },
  plainMet: 2,
  plain: { met: 5, share: 0.55, similarity: 0.44 },
  plainTied: { met: 3, share: 0.55, similarity: 0.35 },
  tied: 0.6,
  plainWords: 6,
  voice: 0.38,
  voiceMet: 2,
  mostVoices: 120,
  wholeSentence: 0.7,
  mostOfSentence: 4,
  namedWithin: 4,
  outletNear: 3,
  longestPhrase: 14,
  apposition: 28,
  beside: 12,
  besideVerb: 8,
} as const;
export const ATTRIBUTION_WEIGHT = { same: 1, differs: 5 } as const;

/**
 * Least similarity of two sentences, and closeness around a verb, for its certainty to be compared; `denied`: the same where one denies,
 * as most negations found below it in 1,900 pairs were of something else. Confidence is `base` and half the similarity. `near`:
 * words between a figure and a verb that may be its own. Set by hand, in words: telling ones after a verb that say what it is done to (`objectWords`), a chain of auxiliaries (`chain`), the clause before a verb (`reach`), and before a form in
 * -ing (`gerundReach`), which has no time of its own, so that whatever its clause leaves open it is too ("asked the crew to help by shutting the sluices").
 */
export const CERTAINTY = {
  pairing: 0.2,
  denied: 0.4,
  closeness: 0.15,
  base: 0.42,
  near: 9,
  weight: 8,
  objectWords: 2,
  chain: 6,
  reach: 14,
  gerundReach: 30,
} as const;

/**
 * Labels: least similarity of two sentences for their slots to be one (`pairing`), and for the word before one noun (`describing`), the noun after one name (`named`), and what befell a name (`happening`); most words of an
 * object, confidence, order, and most of a side that are looked at. Set by reading what 1,104 pairs of siblings showed. By judgement: words of an apposition (`longest`), which counts as cut off where it has as many,
 * and of a description right before or behind a name (`longestBeside`).
 */
export const LABEL = {
  pairing: 0.25,
  describing: 0.33,
  named: 0.28,
  happening: 0.4,
  objectWords: 3,
  longest: 7,
  longestBeside: 6,
  confidence: 0.6,
  weight: 5,
  most: 60,
  closeness: 0.3,
} as const;

/** Two mentions of the same words below this closeness stand for two things; so many words after them are shown then. */
export const TWINS = { closeness: 0.3, words: 3 } as const;

/** What an equal figure of another year counts less, below this closeness. */
export const OTHER_YEAR = { closeness: 0.3, less: 0.3 } as const;
/** A repeated figure whose likelier counterpart is taken meets another only from this closeness on, if it is worse by so much. */
export const REPEATED = { closeness: 0.2, worse: 0.15 } as const;

/** Equal figures of at least this score are taken for one another, shown or not, so that neither is then held against a third. */
export const MEETING = 0.3;

/** Within one report: least confidence of a contradiction, how near two numbers of one text must be (a part of the dead is no other count), sentences of the opening that a headline sums up, and most that are told. */
export const WITHIN = { confidence: 0.5, ratio: 0.6, leadSentences: 6, most: 2 } as const;

/** Most sources of a report that are tallied. */
export const MAX_TALLIED = 200;

/** Sentences that open a text, and what opening it and each named source add to the weight of a passage that one side alone has; a figure or quotation adds its own. */
export const LEAD_SENTENCES = 3;
export const MISSING = { lead: 2, source: 1.5 } as const;

/**
 * The table of several outlets: most outlets and rows; up to how many outlets each is compared with each (28 comparisons), and with how many of the
 * first the further ones are (at 40 outlets 124 comparisons instead of 780); what puts rows first in which they clash, or give it otherwise.
 */
export const TABLE = { mostOutlets: 40, mostRows: 200, pairwise: 8, hubs: 3, clashing: 200, differing: 100 } as const;
