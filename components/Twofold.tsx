import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Side, WithinFact, WithinPlace } from '../lib/compare';
import { useFirstSide } from './first-side';
import { Pieces } from './Pieces';
import { Section } from './Section';
import { contextCut, cutPieces } from './snippet';
import { useWords } from './words';

/** What one of the two reports gives in two ways, told as gently as what two give. */
export function Twofold({ shown, other }: { readonly shown: ComparisonView; readonly other: string }): JSX.Element | null {
  const { t } = useWords();
  const first = useFirstSide();
  const { a, b } = shown.comparison.within;
  if (a.length + b.length === 0) return null;
  return (
    <Section title={t('headingTwofold')} count={a.length + b.length} note={t('twofoldNote')}>
      <Items heading={first} side={shown.a} facts={a} />
      <Items heading={other} side={shown.b} facts={b} />
    </Section>
  );
}

function Items({
  heading,
  side,
  facts,
}: {
  readonly heading: string;
  readonly side: Side;
  readonly facts: readonly WithinFact[];
}): JSX.Element {
  return (
    <>
      {facts.map((fact) => (
        <div class="fact" key={`${fact.first.in}${fact.first.span.start}`}>
          <p class="what">{heading}</p>
          <div class="sides">
            <Place side={side} place={fact.first} />
            <Place side={side} place={fact.second} />
          </div>
        </div>
      ))}
    </>
  );
}

function Place({ side, place }: { readonly side: Side; readonly place: WithinPlace }): JSX.Element {
  const { t } = useWords();
  const text = place.in === 'title' ? (side.title ?? '') : side.text;
  return (
    <div class="side">
      <h3>{t(place.in === 'title' ? 'inHeadline' : 'inText')}</h3>
      <p class="printed">
        <Pieces pieces={cutPieces(text, contextCut(text, place.span), [place.span], place.span)} language={side.language} />
      </p>
    </div>
  );
}
