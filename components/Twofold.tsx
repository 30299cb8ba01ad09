import type { JSX } from 'preact';
import type { ComparisonView } from '../lib/browser';
import type { Side, WithinFact, WithinPlace } from '../lib/compare';
import { useFirstSide } from './first-side';
import { Pieces } from './Pieces';
import { Section } from './Section';
import { contextCut, cutPieces } from './snippet';
import { useWords } from './words';
import { Hidden } from './wrong/HiddenFacts';
import { Markable } from './wrong/Markable';

interface TwofoldProps {
  readonly shown: ComparisonView;
  readonly other: string;
}

/** What one of the two reports gives in two ways, told as gently as what two give. Null where there is nothing. */
export function Twofold({ shown, other }: TwofoldProps): JSX.Element | null {
  const { t } = useWords();
  const first = useFirstSide();
  const { comparison, wrong } = shown;
  const heading = { a: first, b: other };
  const items = (facts: readonly WithinFact[], name: 'a' | 'b'): JSX.Element[] =>
    facts.map((fact) => (
      <Item key={`${name} ${fact.first.in} ${fact.first.span.start}`} {...{ heading: heading[name], fact, name, shown }} />
    ));
  const told = [...items(comparison.within.a, 'a'), ...items(comparison.within.b, 'b')];
  const hidden = (['a', 'b'] as const).flatMap((name) =>
    items(
      wrong.within[name].hidden.map(({ fact }) => fact),
      name,
    ),
  );
  if (told.length + hidden.length === 0) return null;
  return (
    <Section title={t('headingTwofold')} count={told.length} note={t('twofoldNote')}>
      {told.length > 0 && <ul class="items">{told}</ul>}
      <Hidden count={hidden.length}>{hidden}</Hidden>
    </Section>
  );
}

interface ItemProps {
  readonly heading: string;
  readonly fact: WithinFact;
  readonly name: 'a' | 'b';
  readonly shown: ComparisonView;
}

function Item({ heading, fact, name, shown }: ItemProps): JSX.Element {
  return (
    <li>
      <Markable told={{ in: name, fact }} shown={shown}>
        <div class="fact">
          <p class="what">{heading}</p>
          <div class="sides">
            <Place side={shown[name]} place={fact.first} />
            <Place side={shown[name]} place={fact.second} />
          </div>
        </div>
      </Markable>
    </li>
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
