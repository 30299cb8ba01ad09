import type { JSX } from 'preact';
import type { ComparisonView } from '../../lib/browser';
import type { Fact } from '../../lib/compare';
import type { Span } from '../../lib/text';
import { ColumnHeads } from '../ColumnHeads';
import { FactItem } from '../FactItem';
import { sortFacts, withHidden } from '../facts';
import { useFirstSide, useNotFirst } from '../first-side';
import { LongList } from '../LongList';
import { Section } from '../Section';
import { absenceNote } from '../summary';
import { type Key, useWords } from '../words';
import { HiddenFacts } from '../wrong/HiddenFacts';
import { CountedChoice } from './CountedChoice';
import { chosenFacts, countFacts, PAIR_SHOWS, type PairShow, pairShow } from './filter';
import { KindChoice } from './KindChoice';
import type { Route } from './route';

/** Facts of a part that are shown at once. */
const SHOWN = 10;

interface FactsPanelProps {
  readonly shown: ComparisonView;
  readonly other: string;
  readonly route: Pick<Route, 'show' | 'kind'>;
  readonly look: (change: Partial<Route>) => void;
  /** Leads to a place in one of the texts below; `from` names the element to come back to. */
  readonly onShow: (side: 'a' | 'b', span: Span, from: string) => void;
  readonly onCopy: (fact: Fact) => void;
  /** Null: no tab shows the first side. */
  readonly onPage: ((span: Span) => void) | null;
}

/** All facts of a comparison that the reader asks for, in the order in which a reader asks. */
export function FactsPanel(props: FactsPanelProps): JSX.Element {
  const { shown, other, route, look } = props;
  const words = useWords();
  const { t } = words;
  const notFirst = useNotFirst();
  const first = useFirstSide();
  const { facts, absence } = shown.comparison;
  const chosen = chosenFacts(facts, route);
  const { differing, periods, compatible, both, onlyA, onlyB } = sortFacts(chosen);
  const gone = sortFacts(
    chosenFacts(
      shown.wrong.hidden.map(({ fact }) => fact),
      route,
    ),
  );
  const part = (
    title: string,
    items: readonly Fact[],
    hidden: readonly Fact[],
    open: boolean,
    named: boolean,
    note: string | null = null,
  ): JSX.Element | null =>
    items.length + hidden.length === 0 ? null : (
      <Section key={`${title}${route.show}`} title={title} count={items.length} open={open || route.show !== 'all'} note={note}>
        {items.some((fact) => fact.a && fact.b) && <ColumnHeads other={other} />}
        <LongList
          class="items"
          items={items}
          first={SHOWN}
          show={(fact) => <FullFact {...props} fact={fact} named={named} at={facts.indexOf(fact)} />}
        />
        <HiddenFacts facts={hidden} shown={shown} other={other} />
      </Section>
    );
  return (
    <>
      <Filters shown={shown} route={route} look={look} other={other} />
      <p class="count" role="status">
        {words.plural('fullFactsShown', chosen.length)}
      </p>
      {withHidden(differing, gone.differing).map((group) => part(t(group.heading), group.facts, group.hidden, true, false))}
      {part(t('headingPeriods'), periods, gone.periods, true, false, t('periodsNote'))}
      {part(t('headingCompatible'), compatible, gone.compatible, true, false, t('compatibleNote'))}
      {part(t('headingBoth'), both, gone.both, differing.length === 0, true)}
      {/* Passages that one side alone has stand in the texts: the line over the page counts them too. */}
      {part(
        t('fullFactsOf', [t(absence.inB ? 'headingNotInOther' : 'headingOnlyOther', [absence.inB ? other : first])]),
        onlyA,
        gone.onlyA,
        false,
        true,
        absenceNote(shown, 'b', words, true),
      )}
      {part(
        t('fullFactsOf', [absence.inA ? notFirst : t('headingOnlyOther', [other])]),
        onlyB,
        gone.onlyB,
        false,
        true,
        absenceNote(shown, 'a', words, true),
      )}
      {shown.comparison.unsupported.length > 0 && <p class="note">{t('unsupportedNote')}</p>}
    </>
  );
}

const SHOW_NAMES: Readonly<Record<PairShow, Key>> = {
  all: 'fullShowAll',
  differs: 'fullShowDiffers',
  both: 'fullShowBoth',
  a: 'fullShowOnly',
  b: 'fullShowOnly',
};

function Filters({ shown, route, look, other }: Pick<FactsPanelProps, 'shown' | 'route' | 'look' | 'other'>): JSX.Element {
  const { t } = useWords();
  const first = useFirstSide();
  const { facts } = shown.comparison;
  return (
    <div class="filters">
      <CountedChoice
        label={t('fullShow')}
        value={pairShow(route.show)}
        options={PAIR_SHOWS.map((show) => ({
          value: show,
          name: t(SHOW_NAMES[show], show === 'a' ? [first] : show === 'b' ? [other] : []),
          count: countFacts(facts, route, { show }),
        }))}
        onChoose={(show) => look({ show })}
      />
      <KindChoice facts={facts} kind={route.kind} countOf={(kind) => countFacts(facts, route, { kind })} look={look} />
    </div>
  );
}

interface FullFactProps extends FactsPanelProps {
  readonly fact: Fact;
  readonly named: boolean;
  /** Its number among all facts. */
  readonly at: number;
}

function FullFact({ fact, named, at, shown, other, onShow, onCopy, onPage }: FullFactProps): JSX.Element {
  const { t } = useWords();
  const first = useFirstSide();
  const id = `fact-${at}`;
  const { a, b } = fact;
  return (
    <div id={id} class="full-fact" tabIndex={-1}>
      <FactItem
        fact={fact}
        shown={shown}
        other={other}
        named={named}
        onJump={null}
        under={
          <div class={a && b ? 'sides doings' : 'doings'}>
            {a && <ShowIn outlet={first} onShow={() => onShow('a', a, id)} />}
            {b && <ShowIn outlet={other} onShow={() => onShow('b', b, id)} />}
          </div>
        }
        controls={
          <>
            {a && onPage && (
              <button type="button" class="quiet" onClick={() => onPage(a)}>
                {t('fullShowOnPage')}
              </button>
            )}
            <button type="button" class="quiet" onClick={() => onCopy(fact)}>
              {t('shareCopy')}
            </button>
          </>
        }
      />
    </div>
  );
}

/** Leads to the words of one side below, or beside; the eye knows by the column whose they are, or, where there are none, by the name. */
function ShowIn({ outlet, onShow }: { readonly outlet: string; readonly onShow: () => void }): JSX.Element {
  const { t } = useWords();
  return (
    <button type="button" class="quiet" aria-label={t('fullShowIn', [outlet])} onClick={onShow}>
      <span class="by-place">{t('fullShowInText')}</span>
      <span class="by-name">{t('fullShowIn', [outlet])}</span>
    </button>
  );
}
