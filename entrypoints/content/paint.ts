import type { AnchoredReading } from '../../lib/article';
import { normalisedUrl } from '../../lib/corpus';
import { type Painter, type PaintResult, type PaintSpan, reanchor } from '../../lib/highlight';
import type { Span } from '../../lib/text';

/** Paint that stays in place. */
export interface KeptPaint {
  /** The report whose comparison is painted, and how many passages have no place in the page; null: none is. */
  state(): { readonly reportId: string; readonly unplaced: number } | null;
  /** Paints the comparison with a report, or with null takes all paint away. */
  set(reading: AnchoredReading, reportId: string | null, spans: readonly PaintSpan[]): PaintResult;
  /** Puts the paint back onto the page as it was read anew; takes it away where that is another article. */
  carry(reading: AnchoredReading, url: string): void;
  /** Scrolls to a passage. False where the page no longer has it. */
  scrollTo(reading: AnchoredReading, span: Span): boolean;
  clear(): void;
}

interface Wanted {
  readonly reportId: string;
  readonly url: string;
  readonly title: string | null;
  /** The text that the spans were made for. Later texts are measured by this one, so that what comes back is painted again. */
  readonly text: string;
  readonly spans: readonly PaintSpan[];
}

/** Keeps what was painted, so that it outlives re-rendering. The painter is made at the first paint. */
export function keepPaint(makePainter: () => Painter): KeptPaint {
  let painter: Painter | null = null;
  let wanted: Wanted | null = null;
  let unplaced = 0;

  const brush = (): Painter => {
    painter ??= makePainter();
    return painter;
  };

  const clear = () => {
    wanted = null;
    painter?.clear();
  };

  return {
    state: () => wanted && { reportId: wanted.reportId, unplaced },
    set: (reading, reportId, spans) => {
      const { article } = reading;
      wanted = reportId === null || !article ? null : { reportId, url: article.url, title: article.title, text: article.text, spans };
      const result = brush().paint(reading, spans);
      unplaced = result.unplaced.length;
      return result;
    },
    carry: (reading, url) => {
      if (!wanted) return;
      const { spans, text, title } = wanted;
      if (normalisedUrl(url) !== normalisedUrl(wanted.url)) return clear();
      const found: PaintSpan[] = [];
      for (const span of spans) {
        const place = reanchor(text, reading.article?.text ?? '', span);
        if (place) found.push({ ...place, kind: span.kind });
      }
      // No text: it may be on its way again. Another title and other words: another article at the same address.
      if (reading.article && reading.article.title !== title && found.length * 2 < spans.length) return clear();
      unplaced = spans.length - found.length + brush().paint(reading, found).unplaced.length;
    },
    scrollTo: (reading, span) => brush().scrollTo(reading, span),
    clear,
  };
}
