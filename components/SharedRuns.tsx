import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Span } from '../lib/text';
import { LongList } from './LongList';
import { Section } from './Section';
import { SideText } from './SideText';
import { PASSAGE } from './snippet';
import { useWords } from './words';

/** Passages that are shown at once. */
const SHOWN = 8;

interface SharedRunsProps {
  readonly shown: ComparisonView;
  /** Null: no page shows the first side. */
  readonly onJump: ((span: Span) => void) | null;
}

/** All that can be said beside a report held by its fingerprint alone: what of the first side stands in it word for word. */
export function SharedRuns({ shown, onJump }: SharedRunsProps): JSX.Element {
  const { t } = useWords();
  const { runs } = shown.match.evidence;
  if (runs.length === 0) return <p class="note">{t('printsNone')}</p>;
  return (
    <Section title={t('headingSame')} count={runs.length} note={t('printsNote')} open>
      <LongList
        class="items"
        items={runs}
        first={SHOWN}
        show={({ query }) => <SideText side={shown.a} span={query} marks={[]} inContext={false} onJump={onJump} limit={PASSAGE} />}
      />
    </Section>
  );
}
