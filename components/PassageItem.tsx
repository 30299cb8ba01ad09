import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Passage } from '../lib/compare';
import type { Span } from '../lib/text';
import { useFirstSide } from './first-side';
import { SideText } from './SideText';
import { PASSAGE } from './snippet';
import { useWords } from './words';

/** Where more than this part of both sides would be marked, marks show nothing. */
const MOSTLY = 0.6;

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
  const allA = b ? changes.flatMap((c) => (c.kind === 'a' && c.a ? [c.a] : [])) : marks;
  const allB = a ? changes.flatMap((c) => (c.kind === 'b' && c.b ? [c.b] : [])) : marks;
  const plain = a !== null && b !== null && covers(allA, a) && covers(allB, b);
  const marksA = plain ? [] : allA;
  const marksB = plain ? [] : allB;
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

function covers(marks: readonly Span[], span: Span): boolean {
  return marks.reduce((sum, mark) => sum + mark.end - mark.start, 0) > MOSTLY * (span.end - span.start);
}
