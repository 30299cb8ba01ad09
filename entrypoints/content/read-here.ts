import { type AnchoredReading, articleFrame, type InView, mayBeArticle, readPageSliced } from '../../lib/article';
import { pause } from './pause';

/** Whether a page, or a frame of its own in it, may be a news article. */
export function mayBeArticleHere(document: Document, url: string): boolean {
  return mayBeArticle(document, url) || articleFrame(document, url) !== null;
}

/** Reads a page in slices; where it has no text of its own, the frame that has. Null where the signal has ended the reading. */
export async function readHere(
  document: Document,
  url: string,
  inView: InView | null,
  signal: AbortSignal,
): Promise<AnchoredReading | null> {
  const reading = await readPageSliced(document, url, { pause, signal, inView });
  const frame = !reading || reading.article ? null : articleFrame(document, url);
  return frame ? readPageSliced(frame, url, { pause, signal }) : reading;
}
