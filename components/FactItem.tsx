import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Fact } from '../lib/compare';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { factMarks, KIND_NAMES } from './facts';
import { SideText } from './SideText';
import { useWords } from './words';

interface FactItemProps {
  readonly fact: Fact;
  readonly shown: ComparisonView;
  /** Name of the other report, for its column. */
  readonly other: string;
  /** Whether the kind is told; left out under a heading that tells it. */
  readonly named: boolean;
  readonly onJump: (span: Span) => void;
}

/** One fact: what it is about, and what each of the two says. */
export function FactItem({ fact, shown, other, named, onJump }: FactItemProps): JSX.Element {
  const { t } = useWords();
  const marks = factMarks(fact, shown);
  const withPeriods = fact.relation === 'periods' || fact.periodA !== null || fact.periodB !== null;
  return (
    <div class="fact">
      {(named || fact.what !== '') && (
        <p class="what">
          {named && <span class="kind">{t(KIND_NAMES[fact.kind])}</span>} <Content text={fact.what} language={shown.a.language} />
        </p>
      )}
      <div class={fact.a && fact.b ? 'sides' : undefined}>
        {fact.a && (
          <div class="side">
            {fact.b && <h4>{t('thisPage')}</h4>}
            <SideText side={shown.a} span={fact.a} marks={marks.a} inContext onJump={onJump} />
            {withPeriods && <Period text={fact.periodA} language={shown.a.language} />}
          </div>
        )}
        {fact.b && (
          <div class="side">
            {fact.a && <h4>{other}</h4>}
            <SideText side={shown.b} span={fact.b} marks={marks.b} inContext />
            {withPeriods && <Period text={fact.periodB} language={shown.b.language} />}
          </div>
        )}
      </div>
    </div>
  );
}

function Period({ text, language }: { readonly text: string | null; readonly language: string | null }): JSX.Element {
  const { t } = useWords();
  return (
    <p class="period">
      {t('period')} {text === null ? t('periodNone') : <Content text={text} language={language} />}
    </p>
  );
}
