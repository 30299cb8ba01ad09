import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { MatchSummary } from '../lib/browser';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { outletInWords } from './citation';
import { useWords } from './words';

/** Shared passages named one by one; the longest come first. */
const PASSAGES_SHOWN = 6;
const TERMS_SHOWN = 12;

interface WhyMatchedProps {
  readonly match: MatchSummary;
  /** Language of the page, whose words the evidence is in. */
  readonly language: string | null;
  readonly onJump: (span: Span) => void;
  readonly onDrop: (reportId: string) => void;
  /** Says that the report does not belong here; null: nothing is kept of a private window. */
  readonly onApart: ((reportId: string) => void) | null;
}

/** Why a report matched: passages, names, figures, dates that both have. Made when it is opened: a list has many of them. */
export function WhyMatched(props: WhyMatchedProps): JSX.Element {
  const words = useWords();
  const { evidence, citation } = props.match;
  const [opened, setOpened] = useState(false);
  const shared = evidence.runs.reduce((sum, run) => sum + run.words, 0);
  return (
    <details class="why" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>
        {evidence.runs.length > 0 ? words.plural('whySummaryWords', shared) : words.t('whySummary')}
        <span class="unseen"> – {outletInWords(citation, words)}</span>
      </summary>
      {opened && <Reasons {...props} />}
    </details>
  );
}

function Reasons({ match, language, onJump, onDrop, onApart }: WhyMatchedProps): JSX.Element {
  const { t, plural, percent } = useWords();
  const { evidence, citation } = match;
  const runs = [...evidence.runs].sort((a, b) => b.words - a.words);
  const lists = [
    { term: t('whyNames'), values: evidence.names },
    { term: t('whyFigures'), values: evidence.figures },
    { term: t('whyDates'), values: evidence.dates },
    { term: t('whyTerms'), values: evidence.terms },
  ].filter((list) => list.values.length > 0);
  return (
    <dl>
      {runs.length > 0 && (
        <>
          <dt>{t('whyPassages')}</dt>
          <dd>
            {t('whyShares', [percent(evidence.ofQuery), percent(evidence.ofReport)])}
            <span class="runs">
              {runs.slice(0, PASSAGES_SHOWN).map((run) => (
                <button type="button" class="chip" key={run.query.start} onClick={() => onJump(run.query)}>
                  {plural('words', run.words)}
                  <span class="unseen"> {t('showInPage')}</span>
                </button>
              ))}
              {runs.length > PASSAGES_SHOWN && <span>{plural('andMore', runs.length - PASSAGES_SHOWN)}</span>}
            </span>
          </dd>
        </>
      )}
      {lists.map(({ term, values }) => (
        <>
          <dt>{term}</dt>
          <dd>
            <ul class="values">
              {values.slice(0, TERMS_SHOWN).map((value) => (
                <li key={value}>
                  <Content text={value} language={language} />
                </li>
              ))}
            </ul>
          </dd>
        </>
      ))}
      {evidence.days !== null && evidence.days !== 0 && (
        <>
          <dt>{t('whyDistance')}</dt>
          <dd>{plural(evidence.days < 0 ? 'daysBefore' : 'daysAfter', Math.abs(evidence.days))}</dd>
        </>
      )}
      {citation.note !== null && (
        <>
          <dt>{t('whyNote')}</dt>
          <dd>
            <Content text={citation.note} language={null} />
          </dd>
        </>
      )}
      <dt>{t('whyHeld')}</dt>
      <dd>
        {t(match.full ? 'heldFull' : 'heldStatements')}
        {match.kept && (
          <button type="button" class="quiet" onClick={() => onDrop(citation.id)}>
            {t('dropReport')}
          </button>
        )}
        {onApart && (
          <button type="button" class="quiet" onClick={() => onApart(citation.id)}>
            {t('wrongApart')}
          </button>
        )}
      </dd>
    </dl>
  );
}
