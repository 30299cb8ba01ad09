import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { articleInView, plainReading } from '../../lib/article';
import { answerInPage, beginPageLife, type PageReading, paintStand, tell } from '../../lib/browser';
import { createPainter, HOST_MARK } from '../../lib/highlight';
import { followLocation } from './follow-location';
import { mayBeArticleHere, readHere } from './read-here';
import { type Stand, watchPage } from './watch';

const plain = ({ reading, revision, painted }: Stand): PageReading => ({ reading: plainReading(reading), revision, painted });

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main() {
    const { signal, alive } = beginPageLife();
    const painter = createPainter(document, CSS.highlights);
    // Left behind by the script of a Collate that was updated meanwhile; the popup knows nothing of it. Firefox ends such scripts without a word to them.
    if (CSS.highlights.size > 0) {
      painter.clear();
      document.querySelector(`:root > [${HOST_MARK}]`)?.remove();
    }
    const page = watchPage({
      window,
      signal,
      alive,
      onLocationChange: (listener) => followLocation(window, signal, listener),
      gate: () => mayBeArticleHere(document, location.href),
      inView: () => articleInView(document, innerHeight / 2),
      read: (inView, ending) => readHere(document, location.href, inView, ending),
      // What the background cannot be told of (extension updated, worker gone for good) is read again on click.
      report: (stand) => void tell('pageRead', plain(stand)),
      ruledNews: async (url) => (await tell('pageRuling', { url })) === 'news',
      leave: (revision) => void tell('pageLeft', { revision }),
      painter,
      shown: (painted) => Object.assign(paintStand(), { painted }).changed?.(),
    });
    answerInPage(
      {
        readNow: async () => plain(await page.readNow()),
        revision: page.stand,
        paint: ({ revision, wish }) => page.paint(revision, wish),
        scrollTo: ({ revision, span }) => page.scrollTo(revision, span),
      },
      signal,
    );
  },
});
