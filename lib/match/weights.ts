// ---- Profiles ----

/** Words from the start of a text that count as its lead: two or three sentences of a news story. */
export const LEAD_WORDS = 80;
/** How many mentions a mention in the lead is worth beyond its own. */
export const LEAD_BONUS = 1;
/** How many mentions a word of the headline is worth. */
export const HEADLINE_BONUS = 2;

// ---- How telling a key is ----

/** Reports that the background frequencies count as against those of the corpus. A few thousand, so that a small corpus does not make its own matter look common. */
export const PRIOR_REPORTS = 3000;
/** Share of reports that a term outside the background table is taken to stand in: the geometric mean of what the table leaves out (measured on 10,000 reports: 0.001). */
export const RARE_TERM_SHARE = 0.0007;
/** The same for names (measured: 0.0005). */
export const RARE_NAME_SHARE = 0.0004;

// ---- Finding candidates ----

/** Terms and names of the query that are looked up, the most telling first. Beyond these the order of the best no longer changed. */
export const PROBES = 80;
/** Candidates that are looked at closely, by the cheap score and by shared fingerprint each. */
export const CLOSE_LOOKS = 40;
/** Distance in days at which the cheap score is halved. */
export const CHEAP_HALF_LIFE_DAYS = 6;
/** What the cheap score keeps however far apart two reports are, so that related ones are found too. */
export const CHEAP_FLOOR = 0.35;

// ---- Text reuse ----

/** Shared fingerprint hashes that a candidate must have before its passages are aligned: one alone may be chance among 2^24. */
export const LEAST_SHARED_HASHES = 2;
/** A gram found in fewer reports than this is taken at its word; from here on its company is looked at (see `furniture`). */
export const MANY_REPORTS = 4;
/** Share of a text's grams that another must have to count as its copy when furniture is told from wire text. */
export const COPY_SHARE = 0.25;
/** Grams to each that winnowing keeps: (WINDOW + 1) / 2 (Schleimer, Wilkerson, Aiken 2003). */
export const KEPT_OF_GRAMS = 4.5;
/** Words by which the diagonal of two neighbouring runs may differ and still be one passage with a word changed, put in or left out. */
export const MAX_SHIFT = 3;
/** Words between two runs that may be bridged when they are neighbours on (almost) one diagonal. */
export const MAX_GAP = 12;
/** Words of a run below which it is not shown and not counted: shorter ones are set phrases. */
export const SHORTEST_RUN = 8;

// ---- Relations ----

/** Words outside shared quotations that the shorter text must have for "same text" to be said: a caption or a formula has fewer. */
export const LEAST_SAME_TEXT_WORDS = 40;
/** Share of the shorter text that stands in the other from which it is the same text. One word in twenty changed leaves about 0.75. */
export const SAME_TEXT_SHARE = 0.6;
/** Words in shared runs, outside quotation marks, from which passages are shared. Fewer are set phrases, titles of office, or chance. */
export const SHARED_PASSAGE_WORDS = 40;
/** The longest shared run must have as many words: many short ones make no passage. */
export const LONGEST_RUN_WORDS = 20;
/** Words that a run known by its fingerprint alone is likely to go on at each edge: half of the mean distance of kept grams, 4.5. */
export const EDGE_WORDS = 2;

// ---- Same event ----

/** Telling (−ln share) from which a shared key counts as rare: one report in a hundred. */
export const RARE_TELLING = 4.6;
/** Logistic models over `SIGNALS`. */
export const SAME_EVENT_DATED = {
  bias: -7,
  terms: 8,
  names: 3,
  lead: 3,
  leadInOther: 3,
  rareNames: 0.2,
  rareTerms: 0.2,
  figures: 0.3,
  dates: 0.3,
  weekdays: 0.3,
  nearDays: 2,
  sameDay: 0.5,
  farDays: -1,
};
export const SAME_EVENT_UNDATED = {
  bias: -7,
  terms: 10,
  names: 3,
  lead: 3,
  leadInOther: 3,
  rareNames: 0.2,
  rareTerms: 0.2,
  figures: 0.3,
  dates: 0.3,
  weekdays: 0.5,
  nearDays: 0,
  sameDay: 0,
  farDays: 0,
};
/** Probability from which "same event" is said. */
export const EVENT_SCORE = 0.5;
export const RELATED_MODEL = {
  bias: -5,
  terms: 12,
  names: 8,
  lead: 3,
  leadInOther: 0,
  rareNames: 0.3,
  rareTerms: 0.1,
  figures: 0,
  dates: 0,
  weekdays: 0,
  nearDays: 1,
  sameDay: 0.5,
  farDays: -0.1,
};
export const RELATED_SCORE = 0.5;

// ---- What is shown ----

/** Related reports shown at most. */
export const MOST_RELATED = 12;
/** Candidates named whether shown or not: as many as the command line's contract says. */
export const CANDIDATES = 10;
/** Names, terms, figures and dates given as evidence at most, each. */
export const MOST_SHOWN_KEYS = 8;
/** Telling from which a term is worth showing as evidence: one report in twenty. */
export const TELLING_ENOUGH = 3;
