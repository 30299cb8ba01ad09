import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Fact, Passage, PassageRelation } from '../lib/compare';
import type { Span } from '../lib/text';
import { FactItem } from './FactItem';
import { sortFacts } from './facts';
import { LongList } from './LongList';
import { PassageItem } from './PassageItem';
import { Section } from './Section';
import { absenceNote } from './summary';
import { useWords } from './words';

/** Facts and passages of a list that are shown at once. */
const SHOWN = 5;

interface DifferencesProps {
  readonly shown: ComparisonView;
  readonly other: string;
  readonly onJump: (span: Span) => void;
}

/** The comparison in the order in which a reader asks: where they differ, what both say, what one says alone, how passages were reworded. */
export function Differences({ shown, other, onJump }: DifferencesProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { differing, periods, compatible, both, onlyA, onlyB } = sortFacts(shown.comparison.facts);
  const { absence, passages } = shown.comparison;
  const of = (...relations: PassageRelation[]): Passage[] => passages.filter((p) => relations.includes(p.relation));
  const same = of('same', 'moved');
  const reworded = of('reworded');
  const onlyTextA = of('only-a');
  const onlyTextB = of('only-b');
  const onlyNote = absenceNote(shown, words);
  const ours = shown.b.statements !== null;
  const facts = (items: readonly Fact[], named = true): JSX.Element | null =>
    items.length === 0 ? null : (
      <LongList
        class="items"
        items={items}
        first={SHOWN}
        show={(fact) => <FactItem fact={fact} shown={shown} other={other} named={named} onJump={onJump} />}
      />
    );
  const texts = (items: readonly Passage[]): JSX.Element | null =>
    items.length === 0 ? null : (
      <LongList
        class="items"
        items={items}
        first={SHOWN}
        show={(passage) => <PassageItem passage={passage} shown={shown} other={other} onJump={onJump} />}
      />
    );
  return (
    <>
      {differing.map((group) => (
        <Section key={group.id} title={t(group.heading)} count={group.facts.length} open>
          {facts(group.facts, false)}
        </Section>
      ))}
      {periods.length > 0 && (
        <Section title={t('headingPeriods')} count={periods.length} note={t('periodsNote')} open>
          {facts(periods, false)}
        </Section>
      )}
      {compatible.length > 0 && (
        <Section title={t('headingCompatible')} count={compatible.length} note={t('compatibleNote')}>
          {facts(compatible, false)}
        </Section>
      )}
      {both.length > 0 && (
        <Section title={t('headingBoth')} count={both.length}>
          {facts(both)}
        </Section>
      )}
      {onlyA.length + onlyTextA.length > 0 && (
        <Section
          title={t(absence.inB ? 'headingNotInOther' : 'headingOnlyPage', [other])}
          count={onlyA.length + onlyTextA.length}
          note={absence.inB ? null : onlyNote}
        >
          {facts(onlyA)}
          {texts(onlyTextA)}
        </Section>
      )}
      {onlyB.length + onlyTextB.length > 0 && (
        <Section
          title={t(absence.inA ? 'headingNotHere' : 'headingOnlyOther', [other])}
          count={onlyB.length + onlyTextB.length}
          note={absence.inA ? null : onlyNote}
        >
          {facts(onlyB)}
          {texts(onlyTextB)}
        </Section>
      )}
      {reworded.length > 0 && (
        <Section
          title={t(ours ? 'headingBeside' : 'headingReworded')}
          count={reworded.length}
          note={t(ours ? 'besideNote' : 'rewordedNote')}
        >
          {texts(reworded)}
        </Section>
      )}
      {same.length > 0 && (
        <Section title={t('headingSame')} count={same.length} note={ours ? t('sameNoteFingerprint') : null}>
          {texts(same)}
        </Section>
      )}
      {shown.comparison.unsupported.length > 0 && <p class="note">{t('unsupportedNote')}</p>}
    </>
  );
}
