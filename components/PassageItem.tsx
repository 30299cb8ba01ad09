import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Passage } from '../lib/compare';
import type { Span } from '../lib/text';
import { SideText } from './SideText';
import { PASSAGE } from './snippet';
import { useWords } from './words';

interface PassageItemProps {
  readonly passage: Passage;
  /** Words to mark in a passage that one side alone has. */
  readonly marks?: readonly Span[];
  readonly shown: ComparisonView;
  readonly other: string;
  readonly onJump: (span: Span) => void;
}

/** A stretch of text with its counterpart: one under the other where the words differ, once where they are the same. */
export function PassageItem({ passage, marks = [], shown, other, onJump }: PassageItemProps): JSX.Element {
  const { t } = useWords();
  const { a, b, relation, changes } = passage;
  const marksA = b ? changes.flatMap((c) => (c.kind === 'a' && c.a ? [c.a] : [])) : marks;
  const marksB = a ? changes.flatMap((c) => (c.kind === 'b' && c.b ? [c.b] : [])) : marks;
  // The same words stand once; but what we say of them is not the same words.
  const both = a !== null && b !== null && (relation === 'reworded' || changes.length > 0 || shown.b.statements !== null);
  return (
    <div class="passage">
      {relation === 'moved' && <p class="tag">{t('movedTag')}</p>}
      {a && (
        <div class="side">
          {both && <h4>{t('thisPage')}</h4>}
          <SideText side={shown.a} span={a} marks={marksA} inContext={false} onJump={onJump} limit={PASSAGE} />
        </div>
      )}
      {b && (both || !a) && (
        <div class="side">
          {both && <h4>{other}</h4>}
          <SideText side={shown.b} span={b} marks={marksB} inContext={false} limit={PASSAGE} />
        </div>
      )}
    </div>
  );
}
