import type { Key } from '../words';

/** A label that the views use, and what it means. */
export interface Term {
  readonly label: Key;
  readonly meaning: Key;
}

/** Labels of one sort under a heading. */
export interface Terms {
  readonly heading: Key;
  readonly terms: readonly Term[];
}

/** The labels as the views write them, in the order in which a reader meets them. */
export const TERMS: readonly Terms[] = [
  {
    heading: 'helpTermsReports',
    terms: [
      { label: 'relationSameText', meaning: 'helpSameText' },
      { label: 'relationSharedPassages', meaning: 'helpSharedPassages' },
      { label: 'relationSameEvent', meaning: 'helpSameEvent' },
      { label: 'relationRelated', meaning: 'helpRelated' },
      { label: 'helpOneSourceLabel', meaning: 'helpOneSource' },
    ],
  },
  {
    heading: 'helpTermsFacts',
    terms: [
      { label: 'headingFigures', meaning: 'helpFigures' },
      { label: 'headingCompatible', meaning: 'helpCompatible' },
      { label: 'headingPeriods', meaning: 'helpPeriods' },
      { label: 'headingDates', meaning: 'helpDates' },
      { label: 'headingQuotes', meaning: 'helpQuotes' },
      { label: 'headingSources', meaning: 'helpSources' },
      { label: 'headingCertainty', meaning: 'helpCertainty' },
      { label: 'headingNames', meaning: 'helpNames' },
      { label: 'headingLabels', meaning: 'helpLabels' },
      { label: 'headingTwofold', meaning: 'helpTwofold' },
    ],
  },
  {
    heading: 'helpTermsText',
    terms: [
      { label: 'headingNotHere', meaning: 'helpNotHere' },
      { label: 'headingOnlyPage', meaning: 'helpOnlyPage' },
      { label: 'headingReworded', meaning: 'helpReworded' },
      { label: 'headingSame', meaning: 'helpSame' },
    ],
  },
  {
    heading: 'helpTermsSure',
    terms: [
      { label: 'inOurWords', meaning: 'helpInOurWords' },
      { label: 'helpInferredLabel', meaning: 'helpInferred' },
      { label: 'helpPartLabel', meaning: 'helpPart' },
    ],
  },
];

/** What Collate cannot know. */
export const LIMITS: readonly Key[] = ['helpLimitHeld', 'helpLimitTrue', 'helpLimitFirst', 'helpLimitMissed', 'helpLimitRules'];

/** What becomes of what the reader reads, in five lines. */
export const PRIVACY: readonly Key[] = ['helpPrivacyHere', 'helpPrivacySent', 'helpPrivacyFeeds', 'helpPrivacyKept', 'helpPrivacyPrivate'];

/** What is kept, and where. */
export const KEPT: readonly Key[] = ['helpKeptReports', 'helpKeptSettings', 'helpKeptTab', 'helpKeptGone'];
