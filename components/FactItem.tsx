import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Fact } from '../lib/compare';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { dateInWords } from './dates';
import { certaintiesOf, factMarks, KIND_NAMES } from './facts';
import { useFirstSide, useOnlyFirst } from './first-side';
import { SideText } from './SideText';
import { joinClauses, useWords } from './words';
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
  /** What leads from each side's words elsewhere, below them; and further controls. */
  readonly under?: JSX.Element;
  readonly controls?: JSX.Element;
}

/** One fact: what it is about, and what each of the two says. */
export function FactItem({ fact, shown, other, named, onJump, under, controls }: FactItemProps): JSX.Element {
  const { t } = useWords();
  const first = useFirstSide();
  const heard = useFactName(fact, other);
  const marks = factMarks(fact, shown);
  const certainties = certaintiesOf(fact);
  const what = certainties ? '' : fact.what;
  const withPeriods = fact.relation === 'periods' || fact.periodA !== null || fact.periodB !== null;
  return (
    <Markable told={{ in: 'texts', fact }} shown={shown} controls={controls}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls; this is one fact, told to the ear before its words. */}
      <div class="fact" role="group" aria-label={heard}>
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
        {under}
      </div>
    </Markable>
  );
}

/** What kind of fact it is and how the two stand to it, for the ear: whose words follow, and the words, are its content. */
function useFactName({ kind, relation }: Fact, other: string): string {
  const words = useWords();
  const onlyFirst = useOnlyFirst();
  const name = words.t(KIND_NAMES[kind]);
  if (relation === 'periods') return words.t('headingPeriods');
  if (relation === 'range') return words.t('headingCompatible');
  if (relation === 'agree' || relation === 'same') return joinClauses(words, [words.t('headingBoth'), name]);
  if (relation === 'only-a') return joinClauses(words, [onlyFirst, name]);
  if (relation === 'only-b') return joinClauses(words, [words.t('headingOnlyOther', [other]), name]);
  return words.t('cardDiffersIn', [name]);
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
