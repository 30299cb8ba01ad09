import { stopWordsOf } from '../text';
import type { Model } from './event';
import { type Profile, whenOf } from './profile';
import { LISTED_LANGUAGES, SAME_EVENT_ACROSS, SAME_EVENT_DATED, SAME_EVENT_UNDATED } from './weights';

/** Whether of both it is known when they were published, or told by their texts. */
export function isDated(a: Profile, b: Profile): boolean {
  return whenOf(a) !== null && whenOf(b) !== null;
}

/** Whether a report is in a language whose common words are not known: all of them look rare there, so that any two texts seem to have much in common. */
export function isUnread({ language }: Profile): boolean {
  return language === null || stopWordsOf(language).size === 0;
}

/** Whether words in common tell little of two reports: they are in two languages, or in one that is not read. */
export function wordsTellLittle(a: Profile, b: Profile): boolean {
  return isUnread(a) || isUnread(b) || a.language !== b.language;
}

/** Whether two reports are in one language of which the background table lists no words: common ones look as rare there as names. */
export function areUnlisted(a: Profile, b: Profile): boolean {
  return a.language !== null && a.language === b.language && !LISTED_LANGUAGES.has(a.language);
}

/** The model of "same event" for two reports. Translations share names, figures and dates, and few other words; in a language that is not read no others tell. */
export function modelFor(a: Profile, b: Profile): Model {
  if (wordsTellLittle(a, b)) return SAME_EVENT_ACROSS;
  return isDated(a, b) ? SAME_EVENT_DATED : SAME_EVENT_UNDATED;
}
