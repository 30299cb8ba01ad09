import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TabView } from '../../lib/browser';
import { ArticleCard } from '../ArticleCard';
import { answerInWords, copiesInWords, sourcesInWords } from '../answer';
import { useWords } from '../words';
import type { PartProps } from './CompareApp';
import { CopiesPicture } from './CopiesPicture';
import { hashOf, type Place, routeTo } from './route';
import { StoryFacts } from './StoryFacts';
import { Timeline } from './Timeline';
import { useAsked } from './use-asked';
import { Whereabouts } from './Whereabouts';

/** Reports that the table of facts takes beside the article: with more of them nobody reads it. */
const IN_TABLE = 39;

interface StoryProps extends PartProps {
  readonly tab: number;
  readonly view: Extract<TabView, { state: 'article' }>;
}

/** The article of a tab among the reports that have to do with it: in time, by what they kept of one text, and fact by fact. */
export function Story({ tab, view, actions }: StoryProps): JSX.Element {
  const words = useWords();
  const { t } = words;
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => {
    document.title = t('fullStoryTitle');
    heading.current?.focus({ preventScroll: true });
  }, []);
  const others = view.matches.filter(({ self }) => !self);
  const tabled = others.filter(({ relation }) => relation !== 'related').slice(0, IN_TABLE);
  const copied = others.filter(({ relation }) => relation === 'same text').length;
  const place = { tab };
  const places: Place[] = [place, ...tabled.map(({ citation }) => ({ report: citation.id, version: null }))];
  // One after the other: what the reader meets first is there first.
  const [copies] = useAsked('copies', async () => (copied > 1 ? actions.copies(tab) : null));
  const turn = copies.is === 'loading' ? 'not yet' : 'now';
  const [table] = useAsked(turn, async () =>
    turn === 'now' && tabled.length > 1
      ? actions.table(
          tab,
          tabled.map(({ citation }) => citation.id),
        )
      : null,
  );
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
      <div class={tabled.length > 1 ? 'story-parts' : undefined}>
        <div class="story-reports">
          <ArticleCard article={view.article} />
          <Whereabouts matches={others} length={view.article.length} />
          <Timeline
            article={view.article}
            matches={others}
            bars={copied < 2}
            linkOf={(id) => hashOf(routeTo([place, { report: id, version: null }]))}
          />
        </div>
        {tabled.length > 1 && (
          <div class="story-pictures">
            {copied > 1 && (
              // The room is kept while the picture is made: nothing below it moves when it comes.
              <div class="copies-room" style={copies.is === 'loading' ? { minBlockSize: `${12 + 2 * copied}rem` } : undefined}>
                {copies.is === 'ready' && copies.value && <CopiesPicture story={copies.value} here={place} />}
              </div>
            )}
            <StoryFacts tab={tab} table={turn === 'now' ? table : { is: 'loading' }} places={places} />
          </div>
        )}
      </div>
    </main>
  );
}
