import { ask } from './ask';
import type { ComparisonView } from './messages';
import { wrongFact } from './wrong-fact';
import type { ToldFact } from './wrong-messages';

/** "This is wrong" as messages, for every view of a comparison. Each rejects with a `Failure`. */
export const wrongAsks = {
  mark: (key: string, told: ToldFact, { a, b }: Pick<ComparisonView, 'a' | 'b'>): Promise<{ forgotten: number }> =>
    ask('markWrong', wrongFact(key, told, a, b)),
  apart: (tabId: number, reportId: string): Promise<{ key: string } | null> => ask('markApart', { tabId, reportId }),
  unmark: (key: string): Promise<null> => ask('unmarkWrong', { key }),
};
