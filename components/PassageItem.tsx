import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Passage } from '../lib/compare';
import type { Span } from '../lib/text';
import { useFirstSide } from './first-side';
import { changedWords } from './passage-marks';
import { SideText } from './SideText';
import { PASSAGE } from './snippet';
import { useWords } from './words';

interface PassageItemProps {
  readonly passage: Passage;
  /** Words to mark in a passage that one side alone has. */
  readonly marks?: readonly Span[];
  readonly shown: ComparisonView;
  readonly other: string;
  /** Null: no page shows the first side. */
  readonly onJump: ((span: Span) => void) | null;
}

/** A stretch of text with its counterpart: one under the other where the words differ, once where they are the same. */
export function PassageItem({ passage, marks = [], shown, other, onJump }: PassageItemProps): JSX.Element {
  const { t } = useWords();
  const first = useFirstSide();
  const { a, b, relation, changes } = passage;
  const changed = changedWords(passage);
  const marksA = b ? changed.a : marks;
  const marksB = a ? changed.b : marks;
  // The same words stand once; but what we say of them is not the same words.
  const both = a !== null && b !== null && (relation === 'reworded' || changes.length > 0 || shown.b.statements !== null);
  return (
    <div class="passage">
      {relation === 'moved' && <p class="kind">{t('movedTag')}</p>}
      {a && (
        <div class="side">
          {both && <h3>{first}</h3>}
          <SideText side={shown.a} span={a} marks={marksA} inContext={false} onJump={onJump} limit={PASSAGE} />
        </div>
      )}
      {b && (both || !a) && (
        <div class="side">
          {both && <h3>{other}</h3>}
          <SideText side={shown.b} span={b} marks={marksB} inContext={false} limit={PASSAGE} />
        </div>
      )}
    </div>
  );
}
