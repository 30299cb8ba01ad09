import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Fact } from '../lib/compare';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { dateInWords } from './dates';
import { certaintiesOf, factMarks, KIND_NAMES } from './facts';
import { useFirstSide } from './first-side';
import { SideText } from './SideText';
import { useWords } from './words';
import { Markable } from './wrong/Markable';

interface FactItemProps {
  readonly fact: Fact;
  readonly shown: ComparisonView;
  /** Name of the other report, for its column. */
  readonly other: string;
  /** Whether the kind is told; left out under a heading that tells it. */
  readonly named: boolean;
  /** Null: no page shows the first side. */
  readonly onJump: ((span: Span) => void) | null;
}

/** One fact: what it is about, and what each of the two says. */
export function FactItem({ fact, shown, other, named, onJump }: FactItemProps): JSX.Element {
  const { t } = useWords();
  const first = useFirstSide();
  const marks = factMarks(fact, shown);
  const certainties = certaintiesOf(fact);
  const what = certainties ? '' : fact.what;
  const withPeriods = fact.relation === 'periods' || fact.periodA !== null || fact.periodB !== null;
  return (
    <Markable fact={fact} shown={shown}>
      <div class="fact">
        {(named || what !== '') && (
          <p class="what">
            {named && <span class="kind">{t(KIND_NAMES[fact.kind])}</span>} <Content text={what} language={shown.a.language} />
          </p>
        )}
        <div class={fact.a && fact.b ? 'sides' : undefined}>
          {fact.a && (
            <div class="side">
              {fact.b && <h3>{first}</h3>}
              <SideText side={shown.a} span={fact.a} marks={marks.a} inContext onJump={onJump} />
              {certainties && <p class="period">{t(certainties.a)}</p>}
              {fact.unsourced === 'a' && <p class="period">{t('toldWithoutSource')}</p>}
              {withPeriods && <Period fact={fact} text={fact.periodA} language={shown.a.language} />}
            </div>
          )}
          {fact.b && (
            <div class="side">
              {fact.a && <h3>{other}</h3>}
              <SideText side={shown.b} span={fact.b} marks={marks.b} inContext />
              {certainties && <p class="period">{t(certainties.b)}</p>}
              {fact.unsourced === 'b' && <p class="period">{t('toldWithoutSource')}</p>}
              {withPeriods && <Period fact={fact} text={fact.periodB} language={shown.b.language} />}
            </div>
          )}
        </div>
      </div>
    </Markable>
  );
}

interface PeriodProps {
  readonly fact: Fact;
  readonly text: string | null;
  readonly language: string | null;
}

/** Over which period a figure counts, or which day a date means. */
function Period({ fact, text, language }: PeriodProps): JSX.Element {
  const words = useWords();
  const isDate = text !== null && /^\d{4}(-\d\d){0,2}$/.test(text);
  return (
    <p class="period">
      {words.t(fact.kind === 'date' ? 'dateMeant' : 'period')}{' '}
      {text === null ? words.t('periodNone') : isDate ? dateInWords(text, words.language) : <Content text={text} language={language} />}
    </p>
  );
}
