import type { JSX } from 'preact';
import type { Piece } from './snippet';
import { useWords } from './words';

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly language: string | null;
}

/** A snippet with its marked words; a screen reader hears where they begin and end. */
export function Pieces({ pieces, language }: PiecesProps): JSX.Element {
  const { t } = useWords();
  return (
    <bdi lang={language ?? undefined} dir="auto">
      {pieces.map((piece, i) =>
        piece.marked ? (
          <mark key={i}>
            <span class="unseen">{t('markStart')} </span>
            {piece.text}
            <span class="unseen"> {t('markEnd')}</span>
          </mark>
        ) : piece.spot ? (
          <span key={i} class="spot">
            {piece.text}
          </span>
        ) : (
          piece.text
        ),
      )}
    </bdi>
  );
}
