import type { JSX } from 'preact';
import type { Side } from '../lib/compare';
import type { Span } from '../lib/text';
import { Content } from './Content';
import { Pieces } from './Pieces';
import { statementsAt } from './sides';
import { contextCut, cutPieces, passageCut, SNIPPET, wholeCut } from './snippet';
import { useWords } from './words';

interface SideTextProps {
  readonly side: Side;
  readonly span: Span;
  readonly marks: readonly Span[];
  /** Whether the words around the span are shown too, so that a figure or a name is understood. */
  readonly inContext: boolean;
  /** Given for the page: choosing the text scrolls the page to it. */
  readonly onJump?: ((span: Span) => void) | null;
  readonly limit?: number;
}

/** Words of one side: as printed, or, for a report held in statements, in our words and never in the dress of a quotation. */
export function SideText({ side, span, marks, inContext, onJump, limit = SNIPPET }: SideTextProps): JSX.Element {
  const { t } = useWords();
  if (side.statements !== null) return <OurWords side={side} span={span} marks={marks} inContext={inContext} />;
  const cut = inContext ? contextCut(side.text, span) : passageCut(side.text, span, marks, limit);
  const pieces = <Pieces pieces={cutPieces(side.text, cut, marks, inContext ? span : null)} language={side.language} />;
  if (!onJump) return <p class="printed">{pieces}</p>;
  return (
    <button type="button" class="printed jump" onClick={() => onJump(span)}>
      {pieces}
      <span class="unseen"> {t('showInPage')}</span>
    </button>
  );
}

function OurWords({ side, span, marks, inContext }: Pick<SideTextProps, 'side' | 'span' | 'marks' | 'inContext'>): JSX.Element {
  const { t } = useWords();
  return (
    <div class="ours">
      <p class="tag">{t('inOurWords')}</p>
      {statementsAt(side, span).map(({ statement, span: at }) => (
        <div class="statement" key={at.start}>
          <p>
            <Pieces pieces={cutPieces(side.text, wholeCut(at), marks, inContext ? span : null)} language={side.language} />
          </p>
          {statement.asPrinted !== null && (
            <p class="as-printed">
              {t('asPrinted')} <Content text={statement.asPrinted} language={side.language} />
            </p>
          )}
        </div>
      ))}
    </div>
  );
}
