import type { ComparisonView, ToldFact } from '../../lib/browser';

/** What views of a comparison can ask for about facts that are wrong. A refusal or a fault rejects. */
export interface WrongActions {
  /** Hides a fact from now on. Answers how many older marks were forgotten for it. */
  mark(key: string, told: ToldFact, shown: ComparisonView): Promise<{ forgotten: number }>;
  /** Shows it again. */
  unmark(key: string): Promise<unknown>;
}
