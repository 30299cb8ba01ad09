import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { articleInView, plainReading } from '../../lib/article';
import { answerInPage, ask, beginPageLife, type PageReading } from '../../lib/browser';
import { createPainter } from '../../lib/highlight';
import { followLocation } from './follow-location';
import { mayBeArticleHere, readHere } from './read-here';
import { type Stand, watchPage } from './watch';

const plain = ({ reading, revision, painted }: Stand): PageReading => ({ reading: plainReading(reading), revision, painted });

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main() {
    const { signal, alive } = beginPageLife();
    // Left behind by the script of a Collate that was updated meanwhile; the popup knows nothing of it.
    if (CSS.highlights.size > 0) createPainter(document, CSS.highlights).clear();
    const page = watchPage({
      window,
      signal,
      alive,
      onLocationChange: (listener) => followLocation(window, signal, listener),
      gate: () => mayBeArticleHere(document, location.href),
      inView: () => articleInView(document, innerHeight / 2),
      read: (inView, ending) => readHere(document, location.href, inView, ending),
      // What the background cannot be told of (extension updated, worker gone for good) is read again on click.
      report: (stand) => void ask('pageRead', plain(stand)).catch(() => undefined),
      ruledNews: async (url) => (await ask('pageRuling', { url }).catch(() => null)) === 'news',
      leave: (revision) => void ask('pageLeft', { revision }).catch(() => undefined),
      painter: () => createPainter(document, CSS.highlights),
    });
    answerInPage(
      {
        readNow: async () => plain(await page.readNow()),
        revision: () => ({ revision: page.revision() }),
        paint: ({ revision, reportId, spans }) => page.paint(revision, reportId, spans),
        scrollTo: ({ revision, span }) => page.scrollTo(revision, span),
      },
      signal,
    );
  },
});
