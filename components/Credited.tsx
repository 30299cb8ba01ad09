import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { CreditedSource, Side, SourceKind } from '../lib/compare';
import { Content } from './Content';
import { useFirstSide } from './first-side';
import { Section } from './Section';
import { type Key, useWords } from './words';

/** Sources of a kind that are named in the list. */
const SHOWN = 4;

const KINDS = {
  named: 'creditedNamed',
  unnamed: 'creditedUnnamed',
  body: 'creditedBodies',
  agency: 'creditedAgencies',
  document: 'creditedDocuments',
} as const satisfies Record<SourceKind, Key>;

/** Whom each of the two reports credits, by kind; nothing where sources are not found in either. */
export function Credited({ shown, other }: { readonly shown: ComparisonView; readonly other: string }): JSX.Element | null {
  const { t } = useWords();
  const first = useFirstSide();
  const { a, b } = shown.comparison.sources;
  if (!a?.length && !b?.length) return null;
  return (
    <Section title={t('headingCredited')} count={null} note={t('creditedNote')}>
      <div class="sides">
        <Column heading={first} side={shown.a} sources={a} />
        <Column heading={other} side={shown.b} sources={b} />
      </div>
    </Section>
  );
}

interface ColumnProps {
  readonly heading: string;
  readonly side: Side;
  readonly sources: readonly CreditedSource[] | null;
}

function Column({ heading, side, sources }: ColumnProps): JSX.Element {
  const { t, number } = useWords();
  const kinds = (Object.keys(KINDS) as SourceKind[])
    .map((kind) => ({ kind, of: (sources ?? []).filter((source) => source.kind === kind) }))
    .filter(({ of }) => of.length > 0);
  return (
    <div class="side">
      <h3>{heading}</h3>
      {kinds.length === 0 && <p class="facts">{t(sources === null ? 'creditedUnknown' : 'creditedNobody')}</p>}
      {kinds.map(({ kind, of }) => (
        <p class="facts" key={kind}>
          {t(KINDS[kind], [number(of.length)])}{' '}
          <Content
            text={of
              .slice(0, SHOWN)
              .map(({ span }) => side.text.slice(span.start, span.end))
              .join(' · ')}
            language={side.language}
          />
        </p>
      ))}
    </div>
  );
}
