import { mayBeArticle } from './gate';

/** Frames looked at: advertisements come in dozens. */
const MAX_FRAMES = 24;

/**
 * The document of the frame that may hold a page's article, where the page itself shows none: of those of the page's own
 * origin the one with most paragraphs. Null: there is none.
 * @param url the page's own address, under which the reader knows the text
 */
export function articleFrame(document: Document, url: string): Document | null {
  try {
    const frames = document.getElementsByTagName('iframe');
    let found: Document | null = null;
    let most = -1;
    for (let i = 0; i < MAX_FRAMES; i++) {
      const frame = frames.item(i);
      if (!frame) break;
      const inner = documentOf(frame);
      const paragraphs = inner?.body?.getElementsByTagName('p').length ?? -1;
      if (inner && paragraphs > most && mayBeArticle(inner, url)) {
        found = inner;
        most = paragraphs;
      }
    }
    return found;
  } catch {
    return null;
  }
}

/** Null for a frame of another origin; some browsers throw instead. */
function documentOf(frame: HTMLIFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null;
  }
}
