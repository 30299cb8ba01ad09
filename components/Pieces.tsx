import type { JSX } from 'preact';
import type { Piece } from './snippet';
import { useWords } from './words';

interface PiecesProps {
  readonly pieces: readonly Piece[];
  readonly language: string | null;
}

/** A snippet with its marked words; a screen reader hears where they begin and end. */
export function Pieces({ pieces, language }: PiecesProps): JSX.Element {
  const { t, language: ours, direction } = useWords();
  // With a direction of its own it does not count where that of the text is looked for.
  const aloud = { class: 'unseen', lang: ours, dir: direction };
  return (
    <bdi lang={language ?? undefined} dir="auto">
      {pieces.map((piece, i) =>
        piece.marked ? (
          <mark key={i}>
            <span {...aloud}>{t('markStart')} </span>
            {piece.text}
            <span {...aloud}> {t('markEnd')}</span>
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
