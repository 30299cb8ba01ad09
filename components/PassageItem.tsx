import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Passage } from '../lib/compare';
import type { Span } from '../lib/text';
import { SideText } from './SideText';
import { useWords } from './words';

/** Longest reworded passage that is shown whole: the reader wants to see every change. */
const REWORDED = 600;

interface PassageItemProps {
  readonly passage: Passage;
  readonly shown: ComparisonView;
  readonly other: string;
  readonly onJump: (span: Span) => void;
}

/** A stretch of text with its counterpart: one under the other where the words differ, once where they are the same. */
export function PassageItem({ passage, shown, other, onJump }: PassageItemProps): JSX.Element {
  const { t } = useWords();
  const { a, b, relation, changes } = passage;
  const marksA = changes.flatMap((c) => (c.kind === 'a' && c.a ? [c.a] : []));
  const marksB = changes.flatMap((c) => (c.kind === 'b' && c.b ? [c.b] : []));
  const both = a !== null && b !== null && (relation === 'reworded' || changes.length > 0);
  return (
    <div class="passage">
      {relation === 'moved' && <p class="tag">{t('movedTag')}</p>}
      {a && (
        <div class="side">
          {both && <h4>{t('thisPage')}</h4>}
          <SideText side={shown.a} span={a} marks={marksA} onJump={onJump} limit={both ? REWORDED : undefined} />
        </div>
      )}
      {b && (both || !a) && (
        <div class="side">
          {both && <h4>{other}</h4>}
          <SideText side={shown.b} span={b} marks={marksB} limit={both ? REWORDED : undefined} />
        </div>
      )}
    </div>
  );
}
