// Thresholds and weights of copies: what two texts share word for word, what of that is formula or furniture, and what is said of it.

// ---- Shared runs and passages ----

/** Shared fingerprint hashes that a candidate must have before its passages are aligned: winnowing keeps as many of any 36 grams, which is 40 words. */
export const LEAST_SHARED_HASHES = 4;
/** Words that the fingerprints must seem to share before a text is cut up and aligned word by word. */
export const WORTH_A_LOOK = 25;
/** The same outside quotation marks, where what many other outlets carry at once counts as well: of an agency's story of the day every report on it has a sentence. */
export const CARRIED_WORTH_A_LOOK = 40;
/** Grams to each that winnowing keeps: (WINDOW + 1) / 2 (Schleimer, Wilkerson, Aiken 2003). */
export const KEPT_OF_GRAMS = 4.5;
/** Words by which the diagonal of two neighbouring runs may differ and still be one passage with a word changed, put in or left out. */
export const MAX_SHIFT = 3;
/** Words between two runs that may be bridged when they are neighbours on (almost) one diagonal. */
export const MAX_GAP = 12;
/** Words within which a run too short to count for itself must have one that does, in both texts: a sentence or two of an edited passage. */
export const LINK_REACH = 40;
/** Words changed, put in or left out between two shared ones that are light editing: as the labels count (tests/evaluate/labels). */
export const LIGHT_EDIT = 3;
/** Words of a run below which it is not shown and not counted: shorter ones are set phrases. */
export const SHORTEST_RUN = 8;

// ---- What is prose ----

/** Words that a line has at least if it ends like a sentence, and if it does not, to be prose. By judgement, on headlines and bylines. */
export const SENTENCE_WORDS = 5;
export const LINE_WORDS = 12;
/** Paragraphs that a text has at least whose short sentences before the first and behind the last are furniture, not prose: a brief has fewer. By judgement. */
export const LEAST_PARAGRAPHS = 3;
/** Words without a mark between them, and the share of them with a capital, from which they are a list to choose from and no prose. By judgement: of reports' own sentences none is like that. */
export const LISTED_WORDS = 30;
export const LISTED_CAPITALS = 0.75;
/** Share of the shorter of two paragraphs with one beginning that must be the same, from its first word on, for the later one to be the former again. By judgement. */
export const SAME_PARAGRAPH = 0.8;
/**
 * Lines in a row that are no prose, and words at most before them, by which what stands at the head of a page is told from the report. By judgement:
 * a standfirst is parted from the text by a byline, a date and a caption.
 */
export const APART_LINES = 5;
export const MOST_APART_WORDS = 40;
/** Share of a text's words that must be in such lines: with less it has no paragraphs. */
export const LEAST_PROSE_SHARE = 0.4;

// ---- Formulas, furniture and forms filled in anew ----

/**
 * Share of the met grams that may be of formulas. Of labelled Arabic pairs those that are copies have 0.54 at most (nearly all of them hardly any),
 * and of 30 that fill in one formula 24 have more.
 */
export const MOST_FORMULA_SHARE = 0.55;
/**
 * Share of a text's words beside formulas that another has too, from which they fill in one form for one occasion (two outlets on one day's market),
 * the same by fingerprints, which miss much between edits, and words there must be to tell. Of 91 labelled Arabic pairs that share formulas those
 * filled in anew have 0.67 at most; most copies have more.
 */
export const FILLED_ALIKE = 0.75;
export const SEEMS_FILLED_ALIKE = 0.5;
export const LEAST_BESIDE_FORMULAS = 20;
/** A gram found in fewer reports than this is taken at its word; from here on its company is looked at (see `furniture`). */
export const MANY_REPORTS = 4;
/** Times, more than `FORMULA_REST_DAYS` days apart each, that a gram is seen from which it is a formula: a copied text has one, and now and then a second. */
export const FORMULA_OCCASIONS = 3;
export const FORMULA_REST_DAYS = 2;
/** Share of a text's grams that another must have to count as its copy when furniture is told from wire text. */
export const COPY_SHARE = 0.25;
/** Words of the shorter text below which texts whose leads name different weekdays are a form filled in anew, and no copies. Longer ones may name a weekday in their furniture. */
export const FORMULA_WORDS = 120;
/**
 * Names, or figures, that both texts must have to be compared by them, and the share of the fewer ones up to which hardly any is kept: the form was
 * filled in with others. Set by hand; of labelled copies none has less than a quarter of its names in common.
 */
export const LEAST_FILLED_IN = 4;
export const MOST_KEPT = 0.15;
/**
 * Places where names or figures were exchanged from which a form was filled in anew, how many of them there must be to each that was reworded, and
 * the share of the shorter text's prose from which it is no account of one event either. By hand, on invented forms; none of 470 labelled pairs that
 * share text is told otherwise.
 */
export const LEAST_FILLED_ANEW = 3;
export const FILLED_TO_REWORDED = 2;
export const SAME_FORM_SHARE = 0.5;

// ---- What is said of it ----

/** Words outside shared quotations that the shorter text must have for "same text" to be said: a caption or a formula has fewer. */
export const LEAST_SAME_TEXT_WORDS = 40;
/**
 * Share of the shorter text's prose that stands in the other from which it is the same text. The labels are told from three fifths on
 * (tests/evaluate/labels/README.md), and count lone pieces of five words, which are no runs here: what is measured is 0.02 to 0.05 lower. Each share
 * of formula among what is met asks for as much more of it.
 */
export const SAME_TEXT_SHARE = 0.57;
/** The same where both name one outlet: an update is a copy, the next piece of a series is not. */
export const OWN_TEXT_SHARE = 0.65;
/** The same for reports more than `FORMULA_DAYS` apart: of labelled pairs that far apart the forms filled in anew share up to 0.87, the one copy all. */
export const LATE_TEXT_SHARE = 0.9;
/** Words in shared runs, outside quotation marks, from which passages are shared. Fewer are set phrases, titles of office, or chance. */
export const SHARED_PASSAGE_WORDS = 45;
/** The same for reports more than `FORMULA_DAYS` apart: weather, congratulations and court lists repeat their formulas, copies come at once. */
export const LATE_PASSAGE_WORDS = 100;
export const FORMULA_DAYS = 5;
/** How many more words the share of formula among what is met asks for, in fours of it: with a quarter of it formula, twice as many. Set by hand on labelled pairs. */
export const FORMULA_DOUBT = 4;
/** One shared run, unbroken and outside quotation marks, must have as many words: many short ones are a formula, not a passage. */
export const LONGEST_RUN_WORDS = 16;
/**
 * The longest stretch of runs, changed words bridged, that a shared passage must have, or what share of the shorter text's prose must be shared
 * instead: a long title of office has 20 words, the opening of a report in a list of headlines 22.
 */
export const LONGEST_PASSAGE_WORDS = 24;
export const LARGE_PASSAGE_SHARE = 0.3;
/** The same of a copy of a whole text. */
export const LONGEST_STRETCH_WORDS = 20;
/**
 * Log-odds that a text is the same, by how far its share lies beyond what is asked for, and that passages are shared at all, by the logarithm of how
 * many times the words asked for there are. Fitted on the first half of tests/evaluate/labels/copies.jsonl; how often it was so on the others is
 * printed by copies.ts.
 */
export const SAME_TEXT_ODDS = { bias: 0.5, beyond: 19 };
export const PASSAGE_ODDS = { bias: 1.5, beyond: 3.7 };
/** Words that a run known by its fingerprint alone is likely to go on at each edge: half of the mean distance of kept grams, 4.5. */
export const EDGE_WORDS = 2;

// ---- What is shown ----

/** A copy with at most this share of the longest one's words was shortened. By judgement: furniture taken for text, or a missed line, changes less. */
export const SHORTENED = 0.9;
/** Dated copies from which one that lies alone, and as many days before the middle one, is not taken at its word. By judgement. */
export const SEVERAL_COPIES = 3;
export const STRAY_DAYS = 30;
