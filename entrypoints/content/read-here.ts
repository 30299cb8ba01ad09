import { type AnchoredReading, articleFrame, type InView, mayBeArticle, readPage } from '../../lib/article';

/** Whether a page, or a frame of its own in it, may be a news article. */
export function mayBeArticleHere(document: Document, url: string): boolean {
  return mayBeArticle(document, url) || articleFrame(document, url) !== null;
}

/** Reads a page; where it has no text of its own, the frame that has. */
export function readHere(document: Document, url: string, inView: InView | null): AnchoredReading {
  const reading = readPage(document, url, inView);
  const frame = reading.article ? null : articleFrame(document, url);
  return frame ? readPage(frame, url) : reading;
}
