import type { FactKind } from './types';

// The thresholds and weights of passages, quotations and the comparison as a whole. Where no other origin is given, a number was set on
// half of the hand-labelled pairs and looked at on the other half.

/** Facts less sure than this are not shown. */
export const MIN_CONFIDENCE = 0.5;

/** Longest sentence, in words, that is aligned in one piece; longer ones (text without stops) are cut so that cost stays bounded. */
export const MAX_SENTENCE_WORDS = 120;
/**
 * A word is looked up only if the number of sentences of A that have it, times those of B, is at most this. Commoner
 * words tell nothing about a pairing, and the product bounds the work by 20 × the number of words.
 */
export const MAX_MEETINGS = 400;
/** Sentences of which fewer than this many informative words meet are never paired, unless they are wholly the same. */
export const MIN_SHARED_WORDS = 2;
/** What a name counts against another word as rare: two sentences on one person often speak of different things. */
export const NAME_SHARE = 0.6;
/** Counted beside a sentence's own informative words, in words of average weight, so that three words in a short sentence are not all of it. */
export const SHORT_DAMPING = 1.5;
/** Least similarity at which two sentences are a pair at all: what the finders of facts are given. */
export const MIN_PAIR = 0.2;

/** Least similarity at which a sentence is the other's in other words. Below it, pairs read by hand were mostly of the same people in another matter. */
export const MIN_REWORDED = 0.25;
/** Least similarity to a sentence that is paired with another already, for it not to be called missing; 17 of 18 read by hand were rightly so. */
export const MIN_SAID_AGAIN = 0.35;
/** Least share of a leftover sentence's telling words that must be new matter of its neighbour's counterpart for the three to be one split in two. */
export const MIN_SPLIT_SHARE = 0.5;
/** And how many telling words that must be. */
export const MIN_SPLIT_WORDS = 3;
/** Share of a sentence's words that shared runs must cover for it to stand word for word in a report held as statements. */
export const MIN_COVERED = 0.8;
/** Share of the original's words that a statement stands for, which must stand in the text for the statement to be word for word there. */
export const MIN_STATEMENT_COVERED = 0.5;
/** Most words that a statement is looked up by: a pack may claim anything. */
export const MAX_STATEMENT_WORDS = 400;

/** Longest quotation in characters; longer means that a closing mark is missing. */
export const MAX_QUOTE_LENGTH = 4000;
/** Longest in single marks, which may be apostrophes. */
export const MAX_SINGLE_QUOTE_LENGTH = 400;
/** What two quoted words give when laid side by side. */
export const ALIGN_SCORE = { telling: 3, common: 1, differ: -1 };
/** And a word that has no partner. */
export const ALIGN_GAP = -1;

/** Quotations. */
export const QUOTE = {
  /** Longest quoted sentence, in words, that is laid beside another in full. */
  maxWords: 150,
  /** From this many words on, the same words are the same utterance whoever is named near them. */
  sureWords: 4,
  /** Below this many words a quotation whose words a longer one has, which met already, only repeats it. */
  echoWords: 2,
  /** Longest title in words that stands in quotation marks ("60 Minutes"). */
  titleWords: 6,
  /** Similarity of the sentences around two short quotations from which they are of one thing. */
  near: 0.2,
  /** An altered quotation has at least this many words, and so many telling ones in common. */
  alteredWords: 2,
  alteredTelling: 2,
  /** Or, where speaker or sentence agree, so many words of any kind and one telling one. */
  alteredMet: 4,
  /** Words and share from which an altered quotation is the same utterance whoever is named near it. */
  longWords: 8,
  longShare: 0.8,
  /**
   * Share of the shorter one's words that must meet for it to be altered; and where the sentences are as alike as `alteredNear`, or so many telling words as
   * `alteredManyTelling` meet. Of 54 below the first that were read 26 were of one utterance; of those that the second keeps 15 of 17.
   */
  alteredShare: 0.79,
  alteredShareNear: 0.6,
  alteredNear: 0.45,
  alteredManyTelling: 6,
  /** Words that one quotation ends and the other begins with, from which both are cut from one utterance. */
  overlapWords: 6,
  /** A word that stands at most so often in each text meets its like in the other's quotation not by chance. */
  rareCount: 2,
  /** Shortest quotation, in words, that is looked for outside the other side's marks (a post set off, indirect speech). */
  unmarkedWords: 7,
  /** Shortest quotation, in words, that is worth saying that one side alone has it. */
  aloneWords: 5,
  /** Share of a quotation's telling words in one sentence of the other side from which it is paraphrased there. */
  paraphraseShare: 0.5,
  /** Characters before and after a quotation in which its speaker is looked for, and before "he said" in which others may have been named; set by hand. */
  speakerNear: 160,
  speakerFar: 600,
  /** Paired sentences looked at for a paraphrase. */
  maxPartners: 5,
  weightAltered: 8,
  weightSame: 3,
  weightAloneNamed: 4,
  weightAlone: 2,
};

/** What a fact that both have adds to the similarity of their sentences. Two sentences of one day or person may say anything of it. */
export const LINK: Readonly<Record<FactKind, number>> = {
  quote: 0.25,
  figure: 0.15,
  attribution: 0.15,
  certainty: 0.1,
  label: 0.1,
  date: 0.05,
  name: 0,
};
/** Similarity of two sentences that only facts pair: they share too few rare words to be told otherwise. */
export const LINK_BASE = 0.1;

/** Share of the shorter sentence's words from which a sentence of a later version counts as the earlier one reworded. Set by hand: half keeps "the toll rose to 17" beside "the toll stood at 14". */
export const SAME_SENTENCE_WORDS = 0.5;
/** Changed sentences of one version that are looked at: more is another article. By judgement. */
export const MOST_CHANGED_SENTENCES = 400;

/**
 * A paragraph is kept in a copy from this part of its characters on that stand there in the same words, and cut, or added, from this part on that
 * only one of the two has; between them it is changed. Chosen so that one altered word in a paragraph of forty is told, and one spelling in a hundred is not.
 */
export const PARAGRAPH = { kept: 0.98, cut: 0.8 } as const;
