import type { JSX } from 'preact';
import { useContext, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ComparisonView, TabView } from '../../lib/browser';
import type { Span } from '../../lib/text';
import { Credited } from '../Credited';
import { otherName } from '../citation';
import { FirstSideContext } from '../first-side';
import { Headlines } from '../Headlines';
import { relationKey } from '../relations';
import { SharedRuns } from '../SharedRuns';
import { summaryInWords } from '../summary';
import { Twofold } from '../Twofold';
import { useWords } from '../words';
import { toldNow, WrongContext } from '../wrong/use-wrong';
import { BothTexts } from './BothTexts';
import type { PartProps } from './CompareApp';
import { FactsPanel } from './FactsPanel';
import { pairNames } from './names';
import { PrintedCitations } from './PrintedCitations';
import type { Spot } from './route';
import { type Row, rowAt, rowsOf } from './rows';
import { ShareBox } from './ShareBox';
import { Strips } from './Strips';

interface PairProps extends PartProps {
  readonly shown: ComparisonView;
  readonly tab: number | null;
  /** The tab's article and its matches; null: not known. */
  readonly story: Extract<TabView, { state: 'article' }> | null;
  /** The tab shows another article than when the address was made. */
  readonly other: boolean;
}

/** A place that the reader was led to. */
export interface Jump {
  readonly side: 'a' | 'b';
  readonly span: Span;
  /** Id of the fact that they came from; null: they came by the address. */
  readonly from: string | null;
  /** Another one for each jump. */
  readonly turn: number;
}

/** Whether anything of a row has a counterpart; where nothing has, a strip shows nothing. */
const isPlaced = ({ a, b }: Row): boolean => (a !== null && a.standing !== 'only') || (b !== null && b.standing !== 'only');

/** Two texts: headlines, facts, and both texts in rows. */
export function Pair({ route, actions, look, tell, fail, shown, tab, other }: PairProps): JSX.Element {
  const words = useWords();
  const { first, second } = pairNames(shown, route.places, words);
  // The views call the second side by the outlet of its citation.
  const named = useMemo(() => {
    const citation = { ...shown.match.citation, outlet: second, outletFrom: 'stated' } as const;
    return { ...shown, against: { is: 'report' } as const, match: { ...shown.match, citation } };
  }, [shown, second]);
  const inSentence = {
    first: first === words.t('thisPage') ? null : first,
    second: second === words.t('otherReport') ? otherName(shown, words, 'sentence') : second,
  };
  const rows = useMemo(() => rowsOf(shown.comparison.passages), [shown]);
  const told = toldNow(named, useContext(WrongContext));
  const taken = {
    a: { citation: shown.first, side: shown.a },
    b: { citation: shown.match.citation, side: shown.b },
    comparison: told.comparison,
  };
  // Held by its fingerprint alone.
  const bare = shown.b.statements?.length === 0;
  const [jump, setJump] = useState<Jump | null>(() => jumpOf(route.at, shown, rows, 1));
  const jumpTo = (side: 'a' | 'b', span: Span, from: string): void => {
    setJump((before) => ({ side, span, from, turn: (before?.turn ?? 0) + 1 }));
    look({ at: { side, start: span.start } });
  };
  useEffect(() => {
    // Another place in the same texts, by the address.
    if (route.at && (route.at.side !== jump?.side || route.at.start !== jump.span.start))
      setJump(jumpOf(route.at, shown, rows, (jump?.turn ?? 0) + 1));
  }, [route.at?.side, route.at?.start]);
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = words.t('fullDocumentTitle', [first, second]);
    if (!jump) heading.current?.focus({ preventScroll: true });
  }, []);
  const showOnPage = async (span: Span): Promise<void> => {
    if (tab !== null && !(await actions.jump(tab, span, shown.a.text))) tell(words.t('statusPassageGone'));
  };
  return (
    <FirstSideContext.Provider value={first}>
      <main class="full comparison">
        <header class="answer">
          {shown.match.score > 0 && shown.against.is === 'report' && <p class="eyebrow">{words.t(relationKey(shown.match.relation))}</p>}
          <h1 ref={heading} tabIndex={-1}>
            {words.t('libraryPairWith', [first, second])}
          </h1>
          <p class="sources">{summaryInWords(told, words, inSentence)}</p>
          {other && <p class="note warned">{words.t('fullOtherArticle')}</p>}
          {shown.b.statements !== null && !bare && <p class="note">{words.t('statementsNote')}</p>}
        </header>
        <Headlines shown={named} other={second} />
        <ShareBox what={taken} actions={actions} tell={tell} />
        {rows.some(isPlaced) && <Strips shown={shown} rows={rows} names={{ a: first, b: second }} />}
        <div class="full-parts">
          <section class="facts-part" aria-labelledby="facts-heading">
            <h2 id="facts-heading">{words.t('fullFacts')}</h2>
            {bare ? (
              <SharedRuns shown={named} onJump={tab === null ? null : (span) => void showOnPage(span).catch(fail)} />
            ) : (
              <FactsPanel
                shown={named}
                other={second}
                route={route}
                look={look}
                onShow={jumpTo}
                onCopy={(fact) =>
                  void actions.copyFact(taken, fact).then(
                    () => tell(words.t('shareCopied')),
                    () => tell(words.t('shareNotCopied')),
                  )
                }
                onPage={tab === null ? null : (span) => void showOnPage(span).catch(fail)}
              />
            )}
            <Twofold shown={named} other={second} />
            <Credited shown={named} other={second} />
          </section>
          <BothTexts
            shown={shown}
            names={{ a: first, b: second }}
            rows={rows}
            folded={route.folded}
            onFold={(folded) => look({ folded })}
            spot={jump}
          />
        </div>
        <PrintedCitations citations={[shown.first, shown.match.citation]} />
      </main>
    </FirstSideContext.Provider>
  );
}

/** The jump that an address asks for: to the fact that stands at its place, else to the passage; null where the text has no such place. */
function jumpOf(at: Spot | null, shown: ComparisonView, rows: readonly Row[], turn: number): Jump | null {
  if (!at) return null;
  const { side, start } = at;
  const row = rowAt(rows, side, start);
  const passage = row === null ? null : rows[row]?.[side]?.span;
  if (!passage) return null;
  const here = shown.comparison.facts.flatMap((fact) => fact[side] ?? []).filter((span) => span.start <= start && start < span.end);
  const fact = here.sort((x, y) => x.end - x.start - (y.end - y.start))[0];
  return { side, span: { start, end: fact?.end ?? passage.end }, from: null, turn };
}
