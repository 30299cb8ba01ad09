import type { ComponentChildren, JSX } from 'preact';
import type { ComparisonView } from '../../lib/browser';
import type { Span } from '../../lib/text';
import { FactItem } from '../FactItem';
import { FirstSideContext } from '../first-side';
import { PassageItem } from '../PassageItem';
import { type Key, useWords } from '../words';
import { exampleOf } from './example';

/** Two made-up reports beside each other, marked as a page is, and below what Collate says of them: drawn by what draws it everywhere. */
export function ExampleView(): JSX.Element {
  const words = useWords();
  const { t } = words;
  const { shown, same, figure, fit, onlyHere, onlyThere } = exampleOf(words);
  const [here, there] = [shown.first.outlet ?? '', shown.match.citation.outlet ?? ''];
  const marks = (side: 'a' | 'b') => [
    { span: same[side], kind: 'shared' },
    { span: figure[side], kind: 'differs' },
    { span: (side === 'a' ? onlyHere : onlyThere)[side], kind: 'only-here' },
  ];
  return (
    <section class="example" aria-labelledby="example-heading">
      <h2 id="example-heading">{t('helpExample')}</h2>
      <p class="note">{t('helpExampleNote')}</p>
      <div class="sheets">
        <Sheet shown={shown} side="a" caption="helpExampleHere" marks={marks('a')} />
        <Sheet shown={shown} side="b" caption="helpExampleThere" marks={marks('b')} />
      </div>
      <p class="legend">
        <span class="sample shared">{t('legendShared')}</span>
        <span class="sample only-here">{t('legendOnlyHere')}</span>
        <span class="sample differs">{t('legendDiffers')}</span>
      </p>
      <h2>{t('helpExampleSays')}</h2>
      <FirstSideContext.Provider value={here}>
        <Said label={t('relationSharedPassages')} text={t('helpSaysRelation')}>
          {null}
        </Said>
        <Said label={t('headingSame')} text={t('helpSaysSame')}>
          <PassageItem passage={same} shown={shown} other={there} onJump={null} />
        </Said>
        <Said label={t('headingFigures')} text={t('helpSaysFigure')}>
          <FactItem fact={figure} shown={shown} other={there} named={false} onJump={null} />
        </Said>
        <Said label={t('headingCompatible')} text={t('helpSaysFit')}>
          <FactItem fact={fit} shown={shown} other={there} named={false} onJump={null} />
        </Said>
        <Said label={t('headingNotInOther', [there])} text={t('helpSaysNotThere')}>
          <PassageItem passage={onlyHere} shown={shown} other={there} onJump={null} />
        </Said>
        <Said label={t('headingNotInOther', [here])} text={t('helpSaysNotHere')}>
          <PassageItem passage={onlyThere} shown={shown} other={there} onJump={null} />
        </Said>
      </FirstSideContext.Provider>
    </section>
  );
}

interface SheetProps {
  readonly shown: ComparisonView;
  readonly side: 'a' | 'b';
  readonly caption: Key;
  readonly marks: readonly { readonly span: Span | null; readonly kind: string }[];
}

/** A report as its page would show it. */
function Sheet({ shown, side, caption, marks }: SheetProps): JSX.Element {
  const { t } = useWords();
  const { title, outlet, text } = shown[side];
  const kindAt = (start: number): string | null => marks.find(({ span }) => span?.start === start)?.kind ?? null;
  const cuts = [0, ...marks.flatMap(({ span }) => (span ? [span.start, span.end] : [])), text.length].sort((x, y) => x - y);
  const pieces = cuts.slice(1).flatMap((end, i) => (end > (cuts[i] ?? 0) ? [{ start: cuts[i] ?? 0, text: text.slice(cuts[i], end) }] : []));
  return (
    <article class="sheet">
      <p class="eyebrow">{t(caption)}</p>
      <p class="outlet">{outlet}</p>
      <h3 class="title">{title}</h3>
      <p class="sheet-text" dir="auto">
        {pieces.map((piece) => {
          const kind = kindAt(piece.start);
          return kind === null ? (
            piece.text
          ) : (
            <span key={piece.start} class={`sample ${kind}`}>
              {piece.text}
            </span>
          );
        })}
      </p>
    </article>
  );
}

interface SaidProps {
  readonly label: string;
  readonly text: string;
  readonly children: ComponentChildren;
}

/** A label, what it says here, and how the views show it. */
function Said({ label, text, children }: SaidProps): JSX.Element {
  return (
    <div class="said">
      <div>
        <h3>{label}</h3>
        <p>{text}</p>
      </div>
      <div class="items">{children}</div>
    </div>
  );
}
