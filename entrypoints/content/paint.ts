import type { AnchoredReading, Article } from '../../lib/article';
import type { Painted, PaintWish, ShownPaint } from '../../lib/browser';
import { normalisedUrl } from '../../lib/corpus';
import { type Painter, type PaintResult, type PaintSpan, reanchor, type Unplaced } from '../../lib/highlight';
import type { Span } from '../../lib/text';

/** Paint that stays in place. */
export interface KeptPaint {
  /** What is painted, and what has no place in the page; null: none is. */
  state(): Painted | null;
  /** Paints a comparison, or with null takes all paint away. */
  set(reading: AnchoredReading, wish: PaintWish | null): PaintResult;
  /** Puts the paint back onto the page as it was read anew; takes it away where that is another article. */
  carry(reading: AnchoredReading, url: string): void;
  /** Scrolls to a passage. False where the page no longer has it. */
  scrollTo(reading: AnchoredReading, span: Span): boolean;
  clear(): void;
}

/** With the article that the spans were made for. Later texts are measured by its text, so that what comes back is painted again. */
type Wanted = PaintWish & Pick<Article, 'url' | 'title' | 'text'>;

/** Keeps what was painted, so that it outlives re-rendering. `show` is told of each change. */
export function keepPaint(painter: Painter, show: (painted: ShownPaint | null) => void): KeptPaint {
  let wanted: Wanted | null = null;
  let unplaced: readonly Unplaced[] = [];

  const paint = ({ about }: Wanted, reading: AnchoredReading, spans: readonly PaintSpan[], lost: readonly PaintSpan[]) => {
    const { placed: passages, unplaced: gone } = painter.paint(reading, spans);
    unplaced = [...lost, ...gone].map(({ kind, note: { words } }) => ({ kind, words }));
    show({ about, passages });
    return { placed: passages.length, unplaced };
  };

  const clear = () => {
    wanted = null;
    painter.clear();
    show(null);
  };

  return {
    state: () => wanted && { reportId: wanted.reportId, unplaced },
    set: (reading, wish) => {
      const { article } = reading;
      wanted = wish && article && { ...article, ...wish };
      if (wanted) return paint(wanted, reading, wanted.spans, []);
      clear();
      return { placed: 0, unplaced: [] };
    },
    carry: (reading, url) => {
      if (!wanted) return;
      const { spans, text, title } = wanted;
      if (normalisedUrl(url) !== normalisedUrl(wanted.url)) return clear();
      const found: PaintSpan[] = [];
      const lost: PaintSpan[] = [];
      for (const span of spans) {
        const place = reanchor(text, reading.article?.text ?? '', span);
        if (place) found.push({ ...span, ...place });
        else lost.push(span);
      }
      // No text: it may be on its way again. Another title and other words: another article at the same address.
      if (reading.article && reading.article.title !== title && found.length * 2 < spans.length) return clear();
      paint(wanted, reading, found, lost);
    },
    scrollTo: painter.scrollTo,
    clear,
  };
}
