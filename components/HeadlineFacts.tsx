import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Fact } from '../lib/compare';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { sortFacts } from './facts';
import type { Key } from './words';
import { useWords } from './words';
import { Hidden } from './wrong/HiddenFacts';
import { Markable } from './wrong/Markable';

interface HeadlineFactsProps {
  readonly shown: ComparisonView;
}

/** What the two headlines give otherwise, or both give: a line for each, the words of one beside those of the other. Null where there is nothing. */
export function HeadlineFacts({ shown }: HeadlineFactsProps): JSX.Element | null {
  const told = inOrder(shown.comparison.headlines);
  const hidden = inOrder(shown.wrong.headlines.hidden.map(({ fact }) => fact));
  if (told.length + hidden.length === 0) return null;
  return (
    <div class="headline-facts">
      {told.length > 0 && <ul>{told.map((one) => line(one, shown))}</ul>}
      <Hidden count={hidden.length}>{hidden.map((one) => line(one, shown))}</Hidden>
    </div>
  );
}

interface Told {
  readonly heading: Key;
  readonly fact: Fact;
}

/** Facts with what is said over them, in the order of the comparison's parts. */
function inOrder(facts: readonly Fact[]): Told[] {
  const { differing, periods, compatible, both } = sortFacts(facts);
  const groups: readonly { readonly heading: Key; readonly facts: readonly Fact[] }[] = [
    ...differing,
    { heading: 'headingPeriods', facts: periods },
    { heading: 'headingCompatible', facts: compatible },
    { heading: 'headingBoth', facts: both },
  ];
  return groups.flatMap(({ heading, facts }) => facts.map((fact) => ({ heading, fact })));
}

function line({ heading, fact }: Told, shown: ComparisonView): JSX.Element {
  return (
    <li key={`${fact.kind} ${fact.a?.start} ${fact.b?.start}`}>
      <Markable told={{ in: 'headlines', fact }} shown={shown}>
        <Line heading={heading} fact={fact} shown={shown} />
      </Markable>
    </li>
  );
}

function Line({ heading, fact, shown }: Told & HeadlineFactsProps): JSX.Element {
  const { t } = useWords();
  return (
    <p class="note">
      {t('labelled', [t(heading)])} <Words title={shown.a.title} span={fact.a} language={shown.a.language} />
      {' / '}
      <Words title={shown.b.title} span={fact.b} language={shown.b.language} />
    </p>
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
