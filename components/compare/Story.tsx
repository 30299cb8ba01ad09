import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TabView } from '../../lib/browser';
import { ArticleCard } from '../ArticleCard';
import { answerInWords, copiesInWords, sourcesInWords } from '../answer';
import { useWords } from '../words';
import type { PartProps } from './CompareApp';
import { hashOf, routeTo } from './route';
import { Timeline } from './Timeline';

/** Reports that the table of facts takes beside the article. */
const IN_TABLE = 5;

interface StoryProps extends PartProps {
  readonly tab: number;
  readonly view: Extract<TabView, { state: 'article' }>;
}

/** The article of a tab among the reports that have to do with it. */
export function Story({ tab, view }: StoryProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = t('fullStoryTitle');
    heading.current?.focus({ preventScroll: true });
  }, []);
  const others = view.matches.filter(({ self }) => !self);
  const tabled = others.filter(({ relation }) => relation !== 'related').slice(0, IN_TABLE);
  const place = { tab };
  const lines = [sourcesInWords(view.copies, words), copiesInWords(view.copies, words)].filter((line) => line !== null);
  return (
    <main class="full story">
      <header class="answer">
        <h1 ref={heading} tabIndex={-1}>
          {answerInWords(view, words)}
        </h1>
        {lines.map((line) => (
          <p key={line} class="sources">
            {line}
          </p>
        ))}
      </header>
      <ArticleCard article={view.article} />
      {tabled.length > 1 && (
        <p>
          <a class="button" href={hashOf(routeTo([place, ...tabled.map(({ citation }) => ({ report: citation.id, version: null }))]))}>
            {words.plural('fullTableOf', tabled.length + 1)}
          </a>
        </p>
      )}
      <Timeline article={view.article} matches={others} linkOf={(id) => hashOf(routeTo([place, { report: id, version: null }]))} />
    </main>
  );
}
