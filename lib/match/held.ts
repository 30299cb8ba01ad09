import type { Report } from '../corpus';
import type { Fingerprint } from '../text';
import type { Lengths } from './event';
import type { Profile } from './profile';

/** What the index holds of a report. */
export interface Held {
  readonly report: Report;
  readonly profile: Profile;
  readonly lengths: Lengths;
  readonly fingerprint: Fingerprint;
}
