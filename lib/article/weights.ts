/**
 * The reader's thresholds and weights, in one place. Unless another source is named they were set by looking at the
 * saved pages in halves: tuned on one half, checked on the other.
 */

/** Nodes read of one page; a longer page is read up to here. A long article page has some 10,000. */
export const MAX_NODES = 400_000;
/** Characters of text read of one page. */
export const MAX_TEXT = 3_000_000;
/** Most UTF-16 units of an article's text: several books' worth, and still one message. Cut after a paragraph. */
export const MAX_ARTICLE_TEXT = 400_000;
/** Most UTF-16 units of a title; a headline is shorter than a tenth of it. */
export const MAX_TITLE = 500;
/** Most UTF-16 units of a byline, an outlet's name, an agency's or a dateline. */
export const MAX_CREDIT = 300;
/** Most further reports of one page, and UTF-16 units of each one's text. */
export const MAX_FURTHER = 20;
export const MAX_FURTHER_TEXT = 100_000;
/** Characters read of one JSON-LD script, and scripts read of one page. */
export const MAX_JSON = 1_000_000;
export const MAX_JSON_SCRIPTS = 40;
/** Names of meta elements kept of one page, and characters of each content; pages have some 100 names, and titles and bylines are shorter. */
export const MAX_METAS = 1000;
export const MAX_META = 2000;
/** Nodes and characters after which a walk can be paused: each well under a millisecond. */
export const STEP_NODES = 250;
export const STEP_TEXT = 50_000;
/** Milliseconds of work after which a sliced reading pauses. A task of 50 is long to a reader; a step may still overrun this. */
export const SLICE = 8;
/** Times that a sliced reading walks a tree that changes meanwhile; the last of them in one go. */
export const TREE_TRIES = 4;
/** Characters of class, id and role looked at per element. */
export const MAX_HINT = 200;

/** A block of fewer characters tells nothing of where the text is (Readability's own limit). */
export const MIN_BLOCK = 25;
/** A block with more of its characters in links is a list of links. */
export const MAX_LINKED = 0.5;
/** What text in a part that names itself a sidebar, comment or the like counts for when the main part is sought. */
export const ASIDE_WEIGHT = 0.05;
/** The main part is sought downwards as long as one child holds this share of the text … */
export const DESCENT_SHARE = 0.6;
/** … or this share, when the child names itself the article's body. */
export const NAMED_DESCENT_SHARE = 0.35;
/** A part that names itself something else than article text is left out if it holds less than this share of the whole … */
export const STRONG_PRUNE_SHARE = 0.5;
/** … or, if it names itself comments, less than this share … */
export const COMMENTS_SHARE = 0.95;
/** … and one whose name is less clear, less than this share. */
export const WEAK_PRUNE_SHARE = 0.15;
/** A box that shows by its words what it is (a card, a caption, an appeal) is left out below this share: reports may be short. */
export const BOX_SHARE = 0.3;
/** Least characters of a text that is judged to be news or not. */
export const MIN_TEXT = 250;
/** Least characters of a text to be given at all: an error message, a consent note or the shell of an app is no article. */
export const MIN_RUNNING = 200;
/** Least characters of a paragraph that is running text even without a mark that ends a sentence, as in Thai. */
export const LONG_PARAGRAPH = 120;
/** Least characters of a card's text to be offered as a further report: teasers are shorter. */
export const MIN_FURTHER = 500;
/** A text with a paywall's sign beside it is a stub below so many characters. */
export const STUB_TEXT = 1500;
/** A text of less than this share of the words that the page declares is a stub. */
export const STUB_SHARE = 0.4;
/** If less than this share of the main part's prose is left after pruning, the names have misled, and only certain ones are heeded. */
export const KEPT_SHARE = 0.4;
/** Characters of a text in which its wording is measured. */
export const MAX_SAMPLE = 8_000;
/**
 * Share of an article's paragraphs that linked headlines open: up to the first it is a report with boxes between its paragraphs (95 of 100 have
 * at most a quarter), from the second on a list of reports.
 */
export const TEASER_SHARES = [0.35, 0.75] as const;
/** The same for headlines that are linked headings, as above the beginnings of posts, of which there are at least so many. No more than one report in 200 has as many. */
export const POST_SHARES = [0.2, 0.35] as const;
export const MIN_POSTS = 4;
/** Mentions of the publisher in 1,000 characters from which a text is about itself; 98 of 100 reports have fewer than one. */
export const SELF_RATE = 1.5;
/** A card for another page has at most so many blocks. */
export const CARD_BLOCKS = 8;
/** Share of the declared article body that the blocks found must cover for it to guide the choice. */
export const GUIDE_COVER = 0.8;
/** Least characters, letters and digits alone, of a declared article body that is heeded. */
export const MIN_GUIDE = 400;
/** Blocks above which it is not heeded: each is sought in all of it. The longest reports have some 300. */
export const MAX_GUIDED = 1000;
/** Share of the blocks found that the declared body must confirm: a declared body of less is a teaser. */
export const GUIDE_SHARE = 0.7;
/** Most characters of a caption with its credit, and of a box that asks the reader for something. */
export const MAX_CAPTION = 500;
export const SHORT_CAPTION = 200;
export const MAX_APPEAL = 1400;
/** Most characters of a note at the foot of a text: who its author is, where it was printed first, what was corrected, how to comment. */
export const MAX_NOTE = 900;
/** A card's teaser text is shorter than this; a heading that is a link over longer text heads a passage of the article. */
export const CARD_TEXT = 260;

/**
 * What each signal of signals.ts adds to the score of a page for being one news report. Fitted by logistic regression on
 * 260 saved news reports and 350 other pages (those of tests/evaluate/labels/news.jsonl, the collections' own articles and pages that
 * are none, and some 50 pages of another extractor's tests), each page also without its declared metadata, without its address and
 * without both, so that no one signal is needed; rounded. A ridge held each weight to an earlier fit, which was made by halves; eight
 * folds by site, three ways, chose its strength. `teasers`, and those for front, listing and product pages, of which there are few,
 * are set by hand on made-up pages (tests/article/news-site-pages.ts).
 *
 * The script of the fit was not kept, nor was the earlier fit but as the weights of older commits: these numbers cannot be computed anew from the
 * repository, and what they were fitted with is told here from the notes of the commit that set them. Patterns of several signals were mended since. What can be
 * checked is what they do (tests/evaluate/news.ts). Who changes a signal fits them again (tests/match/logistic.ts is a regression
 * with a ridge) and keeps the script.
 */
export const NEWS_WEIGHTS = {
  newsType: 1.4,
  blogType: -1.6,
  otherType: -0.8,
  productType: -1,
  listType: -1,
  ogWebsite: -1.3,
  ogOther: -0.8,
  dated: 1.6,
  byline: 1.1,
  credit: 0.9,
  front: -4,
  listingPath: -1.5,
  otherPath: -1.4,
  newsPath: 1.5,
  datePath: 0.6,
  slug: 0.3,
  shallow: -1.3,
  headline: 2.3,
  share: 0.8,
  saying: 2.7,
  when: 0.4,
  silent: -1.3,
  quotes: 2.2,
  you: -2.8,
  ours: -2.5,
  code: -1.6,
  lists: -0.7,
  guideTitle: -2.6,
  blogPath: -2.1,
  newsMeta: 1.3,
  paperName: 1.4,
  aboutItself: -1.6,
  titleLength: 1.7,
  titleCase: -1.1,
  topicTitle: -1.3,
  teasers: -4,
  heads: -1.6,
  short: -1.8,
  long: -1.5,
} as const;
/** Score from which a page is one news report. The fit has even odds at 4.1; a false alarm costs more than a miss. */
export const NEWS_SCORE = 4.5;
/** A text of fewer characters on a page that declares nothing of an article is a teaser. */
export const THIN_TEXT = 700;
/** Characters from which a text whose every paragraph a linked headline opens is a list of reports, whatever else speaks for news. */
export const LIST_TEXT = 1000;
/** A video or gallery page has fewer characters of text than this; one with more is an article that shows a video. */
export const MEDIA_TEXT = 900;
/** Least characters of a stub that its page declares to be news. */
export const MIN_STUB = 120;
