import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import type { ComparisonView } from '../lib/browser';
import type { Fact, Passage, PassageRelation } from '../lib/compare';
import type { Span } from '../lib/text';
import { ColumnHeads } from './ColumnHeads';
import { Credited } from './Credited';
import { otherName } from './citation';
import { FactItem } from './FactItem';
import { foldFacts, sortFacts, withHidden } from './facts';
import { FirstSideContext, useBesideStatements, useNotFirst, useOnlyFirst } from './first-side';
import { LongList } from './LongList';
import { PassageItem } from './PassageItem';
import { Section } from './Section';
import { SharedRuns } from './SharedRuns';
import { absenceNote } from './summary';
import { Twofold } from './Twofold';
import { useWords } from './words';
import { HiddenFacts } from './wrong/HiddenFacts';

/** Facts and passages of a list that are shown at once. */
const SHOWN = 5;

interface DifferencesProps {
  readonly shown: ComparisonView;
  /** Null: no page shows the first side. */
  readonly onJump: ((span: Span) => void) | null;
}

/** The comparison in the order in which a reader asks: where they differ, what both say, what one says alone, how passages were reworded. */
export function Differences({ shown, onJump }: DifferencesProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const onlyFirst = useOnlyFirst();
  const notFirst = useNotFirst();
  const named = useContext(FirstSideContext) !== null;
  const beside = useBesideStatements();
  const other = otherName(shown, words, 'column');
  const inSentence = otherName(shown, words, 'sentence');
  const { differing, periods, compatible, both, onlyA, onlyB } = sortFacts(shown.comparison.facts);
  const gone = sortFacts(shown.wrong.hidden.map(({ fact }) => fact));
  const { absence, alone, passages } = shown.comparison;
  const of = (...relations: PassageRelation[]): Passage[] => passages.filter((p) => relations.includes(p.relation));
  const isChanged = (passage: Passage): boolean => passage.relation === 'reworded' || passage.changes.length > 0;
  const same = of('same', 'moved').filter((passage) => !isChanged(passage));
  const reworded = of('reworded', 'moved').filter(isChanged);
  const at = (indices: readonly number[]): Passage[] => indices.flatMap((i) => passages[i] ?? []);
  const onlyPage = foldFacts(onlyA, at(alone.a), 'a');
  const onlyOther = foldFacts(onlyB, at(alone.b), 'b');
  const ours = shown.b.statements !== null;
  // Between versions of one report the reader asks what was written anew, not what stayed.
  const version = shown.against.is === 'version';
  const facts = (items: readonly Fact[], named = true): JSX.Element | null =>
    items.length === 0 ? null : (
      <>
        {items.some((fact) => fact.a && fact.b) && <ColumnHeads other={other} />}
        <LongList
          class="items"
          items={items}
          first={SHOWN}
          show={(fact) => <FactItem fact={fact} shown={shown} other={other} named={named} onJump={onJump} />}
        />
      </>
    );
  const hidden = (items: readonly Fact[]): JSX.Element => <HiddenFacts facts={items} shown={shown} other={other} />;
  const texts = (items: readonly { passage: Passage; marks?: readonly Span[] }[]): JSX.Element | null =>
    items.length === 0 ? null : (
      <LongList
        class="items"
        items={items}
        first={SHOWN}
        show={(item) => <PassageItem {...item} shown={shown} other={other} onJump={onJump} />}
      />
    );
  const onlyIn = (
    { marked, left }: ReturnType<typeof foldFacts>,
    title: string,
    note: string | null,
    wrong: readonly Fact[],
  ): JSX.Element | null =>
    marked.length + left.length + wrong.length === 0 ? null : (
      <Section title={title} count={marked.length + left.length} note={note} open={version}>
        {facts(left)}
        {texts(marked)}
        {hidden(wrong)}
      </Section>
    );
  const rewordedSection = reworded.length > 0 && (
    <Section
      title={ours ? beside : t('headingReworded')}
      count={reworded.length}
      note={t(ours ? 'besideNote' : 'rewordedNote')}
      open={version}
    >
      {texts(reworded.map((passage) => ({ passage })))}
    </Section>
  );
  if (shown.b.statements?.length === 0) return <SharedRuns shown={shown} onJump={onJump} />;
  return (
    <>
      {withHidden(differing, gone.differing).map((group) => (
        <Section key={group.id} title={t(group.heading)} count={group.facts.length} open>
          {facts(group.facts, false)}
          {hidden(group.hidden)}
        </Section>
      ))}
      {periods.length + gone.periods.length > 0 && (
        <Section title={t('headingPeriods')} count={periods.length} note={t('periodsNote')} open>
          {facts(periods, false)}
          {hidden(gone.periods)}
        </Section>
      )}
      {compatible.length + gone.compatible.length > 0 && (
        <Section title={t('headingCompatible')} count={compatible.length} note={t('compatibleNote')}>
          {facts(compatible, false)}
          {hidden(gone.compatible)}
        </Section>
      )}
      {version && rewordedSection}
      <Twofold shown={shown} other={other} />
      {both.length + gone.both.length > 0 && (
        <Section title={t('headingBoth')} count={both.length} open={!version && differing.length + periods.length === 0}>
          {facts(both)}
          {hidden(gone.both)}
        </Section>
      )}
      {onlyIn(onlyPage, absence.inB ? t('headingNotInOther', [inSentence]) : onlyFirst, absenceNote(shown, 'b', words), gone.onlyA)}
      {onlyIn(onlyOther, absence.inA ? notFirst : t('headingOnlyOther', [inSentence]), absenceNote(shown, 'a', words, named), gone.onlyB)}
      <Credited shown={shown} other={other} />
      {!version && rewordedSection}
      {same.length > 0 && (
        <Section title={t('headingSame')} count={same.length} note={ours ? t('sameNoteFingerprint') : null}>
          {texts(same.map((passage) => ({ passage })))}
        </Section>
      )}
      {shown.comparison.unsupported.length > 0 && <p class="note">{t('unsupportedNote')}</p>}
    </>
  );
}
