import type { Model } from './event';
import type { Profile } from './profile';
import { SAME_EVENT_ACROSS, SAME_EVENT_DATED, SAME_EVENT_UNDATED } from './weights';

/** Whether both say when they were published. */
export function isDated(a: Profile, b: Profile): boolean {
  return a.day !== null && b.day !== null;
}

/** Whether both are in known languages, and not in one. */
export function otherLanguage(a: Profile, b: Profile): boolean {
  return a.language !== null && b.language !== null && a.language !== b.language;
}

/** The model of "same event" for two reports. Translations share names, figures and dates, and few other words. */
export function modelFor(a: Profile, b: Profile): Model {
  if (otherLanguage(a, b)) return SAME_EVENT_ACROSS;
  return isDated(a, b) ? SAME_EVENT_DATED : SAME_EVENT_UNDATED;
}
