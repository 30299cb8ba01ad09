import type { Fact } from '../compare';
import { ask } from './ask';
import type { ComparisonView } from './messages';
import { wrongFact } from './wrong-fact';

/** "This is wrong" as messages, for every view of a comparison. Each rejects with a `Failure`. */
export const wrongAsks = {
  mark: (key: string, fact: Fact, { a, b }: Pick<ComparisonView, 'a' | 'b'>): Promise<{ forgotten: number }> =>
    ask('markWrong', wrongFact(key, fact, a, b)),
  apart: (tabId: number, reportId: string): Promise<{ key: string } | null> => ask('markApart', { tabId, reportId }),
  unmark: (key: string): Promise<null> => ask('unmarkWrong', { key }),
};
