// Thresholds and weights of candidates and of events; those of copies are in copy-weights.ts.

// ---- Profiles ----

/** Words from the start of a text that count as its lead: two or three sentences of a news story. */
export const LEAD_WORDS = 80;
/** How many mentions a mention in the lead is worth beyond its own. */
export const LEAD_BONUS = 1;
/** Words from the start of a text that stand for its headline where it has none. */
export const HEADLINE_WORDS = 14;
/** How many mentions a word of the headline is worth. */
export const HEADLINE_BONUS = 2;

/** Words from the start of a text within which it says when it was written, and words that a line has at most if it is no prose. Of 10,000 reports those whose date has its year stand so in such a line were of that day or the day before in 5 of 8 cases, of 680 with their furniture in 372 of 391, of 6,000 Arabic ones in 59 of 59; with its weekday beside it in 33 of 39. A date by itself was so in one of five. */
export const TOLD_WITHIN = 60;
export const DATE_LINE_WORDS = 12;

// ---- How telling a key is ----

/** Reports that the background frequencies count as against those of the corpus. A few thousand, so that a small corpus does not make its own matter look common. */
export const PRIOR_REPORTS = 3000;
/** Share of reports that a term outside the background table is taken to stand in: the geometric mean of what the table leaves out (measured on 10,000 reports: 0.001). */
export const RARE_TERM_SHARE = 0.0007;
/** The same for names (measured: 0.0005). */
export const RARE_NAME_SHARE = 0.0004;

/** Languages of the reports that the background table was counted on (tests/match/learn-frequencies.ts). */
export const LISTED_LANGUAGES: ReadonlySet<string> = new Set(['ar', 'en']);
/**
 * Telling of a word at most, names left out, in other languages, where both say when they were published: as of one report in a hundred, from which a shared word counts as rare. Before, a weekday in common made
 * one event of two unrelated German, French, Spanish, Italian or Portuguese reports of one day (0.45 to 0.84); accounts of one event there still have 0.9.
 */
export const UNLISTED_TELLING = 4.6;
/** The same where one of them gives no date: as of one report in two hundred. Six everyday words in common had up to 0.81 before, and accounts of one event 0.64 to 0.99. */
export const UNLISTED_TELLING_UNDATED = 5.3;

// ---- Finding candidates ----

/** Terms and names of the query that are looked up, the most telling first. Beyond these the order of the best no longer changed. */
export const PROBES = 80;
/** Telling below which a key is not looked up: its list is long and says little (one report in eight has it). */
export const LEAST_PROBED = 2.1;
/**
 * Kept grams of the query that a candidate must have to be looked at closely for its text, where it came out within `SIBLING_DAYS` or one date is not known: fewer than
 * `LEAST_SHARED_HASHES`, since only grams that both keep are counted. Elsewhere it needs as many as those: of 660 queries' matches the copies had five and more, and of
 * 3,000 candidates of other days with fewer two were shown, as related, where of 920 of the same days 89 were.
 */
export const LEAST_PROBED_HASHES = 2;
/** Candidates that are looked at closely by the cheap score. */
export const CLOSE_LOOKS = 40;
/** The same by shared fingerprint: few texts have as many that share two of its grams, and of 680 reports on three events forty left copies out. */
export const CLOSE_LOOKS_AT_COPIES = 100;
/** Distance in days at which the cheap score is halved. */
export const CHEAP_HALF_LIFE_DAYS = 6;
/** What the cheap score keeps however far apart two reports are, so that related ones are found too. */
export const CHEAP_FLOOR = 0.35;

// ---- Same event ----

/** Telling (−ln share) from which a shared key counts as rare: one report in a hundred. */
export const RARE_TELLING = 4.6;
/** Pairs of names kept of one text at most: a list of names has thousands, and says nothing of who acts upon whom. */
export const MOST_PAIRS = 400;
/** Characters within which two names stand together: a clause or two. */
export const PAIR_REACH = 120;
/** Days over which nearness in time falls to 1/e. Siblings lie within three days in 98.6 % of cases. */
export const NEAR_DAYS = 2;
/** Likeness of terms from which two reports are copies and say nothing of how alike two accounts of an event are. */
export const COPY_TERMS = 0.8;
/** Likeness of terms of the best other report beyond which it counts no more: the most alike of independent accounts reach it. */
export const BEST_COUNTED = 0.4;
/** Telling from which a shared name counts as an actor: it stands in fewer than one report in sixteen. */
export const ACTOR_TELLING = 2.75;
/** Share of names or headline taken to be in the other report where neither has any: neither for one event nor against it. By judgement. */
export const UNKNOWN_PART = 0.3;
/** Numbers from which a figure counts something that one event has and a like one has not: smaller ones, and years, stand in most texts. */
export const COUNTING_FIGURE = 13;
export const FIRST_YEAR = 1900;
export const LAST_YEAR = 2099;
/**
 * Logistic models over `SIGNALS`, learned by tests/match/calibrate.ts on 1,263 queries amid 2,000 reports of other years, whole and cut to
 * their first 90 words, five folds of whole months. `ownOutlet` was set by hand: the labels never call two reports of one outlet one
 * event, readers sometimes would. What was so of what was given each probability is in ARCHITECTURE.md.
 */
export const SAME_EVENT_DATED = {
  bias: -5.81,
  termsRoot: 1.22,
  namesRoot: 1.1,
  leadRoot: 1.83,
  rareNames: 0.02,
  rareTerms: 0.37,
  actorPairs: -0.41,
  actorPairsNear: 0.43,
  figures: 0.36,
  dates: -0.18,
  nearDays: 1.61,
  sameDay: 1.52,
  farDays: -1.46,
  actors: 0.53,
  matter: 1,
  headlineLeast: 2.21,
  headlineMost: 1.91,
  weekdaySame: 0.07,
  weekdayNext: -0.23,
  weekdayOther: -0.72,
  leadDaySame: 0.24,
  leadDayNext: -0.77,
  leadDayOther: -0.35,
  sharedGrams: 0.56,
  behind: 2.04,
  ownOutlet: -1.5,
};
/** Undated, the headline counts besides by its names and its other words apart: two like happenings share the words for what happened, and not those for whom and where. */
export const SAME_EVENT_UNDATED = {
  bias: -5.71,
  termsRoot: 1.15,
  namesRoot: 0.78,
  leadRoot: 0.91,
  rareNames: 0.25,
  rareTerms: 0.55,
  actorPairs: -0.17,
  figures: 0.42,
  dates: 0.35,
  actors: -0.1,
  matter: 0.78,
  headlineLeast: 0.66,
  headlineMost: 1.03,
  headlineNamesLeast: 0.91,
  headlineNamesMost: 0.99,
  headlineMatterLeast: 0.76,
  headlineMatterMost: 1.24,
  headlineBody: 1.2,
  figuresApart: -0.29,
  shorterWords: -0.22,
  weekdaySame: 1.03,
  weekdayNext: -0.24,
  weekdayOther: -1.71,
  sharedGrams: 0.87,
  behind: 3.26,
  ownOutlet: -1.5,
};
/** Log-odds of the best other report beyond which it counts no more: it is as good as certain. */
export const RIVAL_COUNTED = 2;
/** How a report's own log-odds and what the others tell make the final ones, learned as the models are; undated also on the first 55 words without headlines, and with `own` set by hand (tests/match/calibrate.ts says why). */
export const RIVAL_DATED = { bias: 0.47, own: 0.96, behind: 0.38 };
export const RIVAL_UNDATED = { bias: 1.31, own: 0.7, behind: 0.41, elsewhere: -2.23, strangers: -0.27 };
/**
 * By how much the others raise a report's own log-odds at most, undated: where few reports are held none is a stranger, and that tells nothing. With this no less is asked of it by itself than before
 * strangers counted.
 */
export const RIVAL_RAISES = 1.3;
/** The likeliest without a date that are compared with one another: with 10, of an event with a dozen reports the last ones count as behind the first. */
export const KIN_COMPARED = 16;
/** Log-odds from which one of these is compared: below it nothing the others tell would have it shown. */
export const LEAST_RIVAL_ODDS = -4;
/** Log-odds that two are on one event, from which being behind the other counts for less, and by how much at most. By judgement. */
export const KIN_FROM = -1;
export const KIN_FORGIVES = 3;
/** Log-odds by which another may be less likely and still count as a stranger beside a report, and log-odds below which two of them are no kin. Of 1 to 4, and of -3.5 to -1.5, among those that explained the learning set best. */
export const RIVAL_REACH = 2;
export const STRANGERS_BELOW = -2;
/**
 * For reports in two languages, set by hand: on 120 undated events in four languages it says so with precision 1.00 and recall
 * 0.93 at the score below. Those are translations; independent accounts share less, so the weights are milder than a fit on them.
 */
export const SAME_EVENT_ACROSS = {
  bias: -10,
  termsRoot: 2,
  names: 5,
  namesRoot: 7,
  leadRoot: 2,
  rareNames: 0.5,
  figures: 1.2,
  dates: 2,
  weekdays: 1,
  nearDays: 1.33,
  sameDay: 1.5,
  farDays: -1.2,
};
/** Probability from which "same event" is said, by what the two reports are; where several hold, the highest. */
export const EVENT_SCORE = {
  /** Both say when they were published. This and the next were chosen on the first half of the pairs labelled by reading. */
  dated: 0.45,
  /** One gives no date. F1 hardly differs from 0.25 to 0.45 on months and events not learned from: the higher end was taken. */
  undated: 0.45,
  /** One gives no date, in a language that the background table lists no words of; there, with no rare name in common, or one. By hand, on invented reports put together anew. */
  unlisted: 0.6,
  noName: 0.9,
  oneName: 0.75,
  /** In two languages, of which one gives no date. */
  translated: 0.35,
  /** Published more than `SIBLING_DAYS` apart: most are follow-ups. */
  late: 0.9,
  /** Both dated, with few rare words in common. */
  fewRare: 0.75,
  /** Hardly more than names in common, both dated; one undated. By hand, on invented reports of one town. */
  little: 0.95,
  littleUndated: 0.75,
  /** In two scripts. */
  scripts: 0.8,
  /** In a language that is not read. By hand: unrelated invented reports of one day have up to 0.72. */
  unread: 0.8,
};
/** Probability from which a report is all but certainly on the query's event: the surest one tells the day of a query without a date. */
export const CERTAIN_EVENT = 0.9;
/** Days apart up to which siblings lie in 98.6 % of cases; further apart `EVENT_SCORE.late` is needed: most are follow-ups. */
export const SIBLING_DAYS = 3;
/**
 * Days between the days that two leads name, from which they tell of different happenings. Of 341 sibling pairs with a day in both
 * leads 99 name no day in common, most of them neighbouring days: the day it happened and the day somebody spoke of it.
 */
export const OTHER_DAYS = 2;
/** Rare terms and names that two dated accounts of one event must share at least, if they are not surer (`rareTerms` + `rareNames`): the actors of a crisis alone make no event. */
export const LEAST_RARE = 0.5;
/** Likeness without names, of terms and of leads together (`matter` + `leadMatter`), that accounts of one event share unless they are surer, and telling that words of everyday news and common names have. Set on invented reports of two towns and on half of 600 pairs of other years that name one name: half of those go, and 2 in 100 right ones. */
export const LEAST_EVENT_MATTER = 0.1;
export const COMMON_TERM_TELLING = 1.5;
export const COMMON_NAME_TELLING = 3;
/** Rare names (`rareNames`) from which two reports in a language that the background table lists no words of share several: one has 1.4, two have 2. With fewer they must be surer, dated or not: invented unrelated reports of one town have up to 0.86 there, three in a hundred of them 0.6 and more. */
export const SEVERAL_RARE_NAMES = 1.5;
/**
 * Logistic model of "related", set by hand for want of labels: on random pairs of 6,000 reports of ten years it says so of 1 in
 * 1,000, all of them follow-ups; reports of the same day need less, if the same actors stand together in both.
 */
export const RELATED_MODEL = {
  bias: -4.8,
  terms: 12,
  names: 8,
  lead: 3,
  rareNames: 0.3,
  rareTerms: 0.1,
  actorPairsNear: 2.5,
  nearDays: 1,
  sameDay: 1.3,
};
/** Likeness of terms that related reports of other days must have besides their names: 1 in 100 of random pairs has 0.1. */
export const LEAST_RELATED_TERMS = 0.15;
/**
 * Likeness of names, places that something is merely "in" or "near" left out, and of terms without names, that they must have as
 * well: a common country is no common matter. Set by hand on invented pairs and on eight reports of one region, where the
 * right ones have 0.2 and 0.1 at least.
 */
export const LEAST_RELATED_ACTORS = 0.1;
export const LEAST_RELATED_MATTER = 0.08;
/** Probability from which "related" is said. */
export const RELATED_SCORE = 0.5;
/** Days within which related reports are of the same days, and come before earlier and later ones. */
export const SAME_DAYS = 7;

/** Different terms that a text must have to tell an event at all: a cartoon's or a video's line has fewer. */
export const LEAST_EVENT_TERMS = 12;
/**
 * Log-odds taken off "same event" and "related" for each e-fold of reports held from the same three days, counted in
 * `CROWD_SCALE`s. The models were learned where a day has a report or two; among 6,000 Arabic reports of one month (240 a day)
 * a look at those shown found half of them wrong without it. Set by hand.
 */
export const CROWD_WEIGHT = 0.6;
export const CROWD_SCALE = 10;
/**
 * Reports held beyond which the same is taken off where one of the two gives no date: the models were learned amid as many. Asked of 12,650 reports of ten
 * years instead, the fitted weight was 0.65 to 0.70; at 0.6 the precision of what is shown of them rises from 0.66 to 0.78.
 */
export const CROWD_SCALE_UNDATED = 3000;

// ---- Across scripts ----

/** Consonants of a word, and of two words of a name together, from which its skeleton tells a name: shorter ones are shared by strangers. */
export const ACROSS_LEAST = 4;
export const ACROSS_PAIR_LEAST = 6;
/** What a shared skeleton of four consonants, of more, and of two words counts: of English reports and Arabic ones of other years some share a rare one by chance, hardly any two. */
export const ACROSS_WEIGHT = [0.6, 1, 1.5];
/** Skeletons kept of a text at most. */
export const MOST_ACROSS = 160;
/** Candidates in other scripts that are looked at closely. */
export const CLOSE_LOOKS_ACROSS = 10;
/** Telling up to which a skeleton says nothing: one report in twenty has it. */
export const COMMON_ACROSS = 3;
/** Weighed telling of the names that both leads have, below which reports in different scripts are told to be on nothing common. */
export const LEAST_IN_LEADS = 4;
/**
 * Different names that they must share; undated ones one more. Set on 1,500 English reports of other years given dates of the
 * month of 6,000 Arabic ones: none is shown. On 2,000 others two were called one event, of the same two actors each; since then a
 * figure or date in common is asked for too, and six are called related.
 */
export const LEAST_ACROSS_NAMES = 2;
/** Figures and dates, as their signals count them, that undated ones must share: three actors of one crisis and a round number were no event. */
export const UNDATED_ACROSS = 1;
/** Further names counted at most. */
export const MOST_COUNTED_ACROSS = 3;
/** Model of "same event" for reports in different scripts, set by hand: terms say nothing there. */
export const SAME_EVENT_SCRIPTS = {
  bias: -6.5,
  inLeads: 0.5,
  names: 0.1,
  count: 0.8,
  figures: 1.2,
  dates: 1,
  weekdays: 0.7,
  nearDays: 1.33,
  sameDay: 1,
  farDays: -1.2,
};

// ---- What is shown ----

/** Related reports shown at most. */
export const MOST_RELATED = 12;
/** Candidates named whether shown or not: as many as the command line's contract says. */
export const CANDIDATES = 10;
/** Names, terms, figures and dates given as evidence at most, each. */
export const MOST_SHOWN_KEYS = 8;
/** Telling from which a term is worth showing as evidence: one report in twenty. */
export const TELLING_ENOUGH = 3;
