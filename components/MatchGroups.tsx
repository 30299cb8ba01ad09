import type { JSX } from 'preact';
import type { MatchSummary } from '../lib/browser';
import type { Span } from '../lib/text';
import { COMPARED } from './differing';
import { LongList } from './LongList';
import { MatchRow } from './MatchRow';
import { ofRelation, RELATION_WORDS } from './relations';
import { useWords } from './words';

interface MatchGroupsProps {
  readonly matches: readonly MatchSummary[];
  /** In which facts a report differs from the page, in a few words; null: nothing is said of it. */
  readonly differs: (reportId: string) => string | null;
  readonly pageLanguage: string | null;
  readonly onChoose: (reportId: string) => void;
  readonly onJump: (span: Span) => void;
  readonly onDrop: (reportId: string) => void;
  /** Says that a report does not belong here; null: nothing is kept of a private window. */
  readonly onApart: ((reportId: string) => void) | null;
}

/** The matching reports under their relations, strongest first; the page's own report is not among them. */
export function MatchGroups({ matches, differs, ...rest }: MatchGroupsProps): JSX.Element {
  const { t, number } = useWords();
  return (
    <>
      {RELATION_WORDS.map(({ relation, heading, hint }) => {
        const group = ofRelation(matches, relation);
        if (group.length === 0) return null;
        const id = `group-${heading}`;
        return (
          <section class="group" key={relation} aria-labelledby={id}>
            <div class="group-head">
              <h2 id={id}>{t(heading)}</h2>
              <span class="count">{number(group.length)}</span>
              <p>{t(hint)}</p>
            </div>
            <LongList
              class="rows"
              items={group}
              first={COMPARED}
              show={(match) => <MatchRow key={match.citation.id} match={match} differs={differs(match.citation.id)} {...rest} />}
            />
          </section>
        );
      })}
    </>
  );
}
