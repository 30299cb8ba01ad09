import { Fragment, type JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Fact } from '../lib/compare';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { sortFacts } from './facts';
import type { Key } from './words';
import { useWords } from './words';

/** What the two headlines give otherwise, or both give: a line for each, the words of one beside those of the other. Null where there is nothing. */
export function HeadlineFacts({ shown }: { readonly shown: ComparisonView }): JSX.Element | null {
  const { t } = useWords();
  const { differing, periods, compatible, both } = sortFacts(shown.comparison.headlines);
  const groups: { readonly heading: Key; readonly facts: readonly Fact[] }[] = [
    ...differing,
    { heading: 'headingPeriods', facts: periods },
    { heading: 'headingCompatible', facts: compatible },
    { heading: 'headingBoth', facts: both },
  ];
  const told = groups.filter(({ facts }) => facts.length > 0);
  if (told.length === 0) return null;
  return (
    <ul class="headline-facts">
      {told.map(({ heading, facts }) => (
        <li key={heading} class="note">
          {t('labelled', [t(heading)])}{' '}
          {facts.map((fact, i) => (
            <Fragment key={`${fact.kind}${fact.a?.start}`}>
              {i > 0 && ' · '}
              <Words title={shown.a.title} span={fact.a} language={shown.a.language} />
              {' / '}
              <Words title={shown.b.title} span={fact.b} language={shown.b.language} />
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}

function Words({
  title,
  span,
  language,
}: {
  readonly title: string | null;
  readonly span: Span | null;
  readonly language: string | null;
}): JSX.Element {
  return <Content text={title && span ? title.slice(span.start, span.end) : ''} language={language} />;
}
