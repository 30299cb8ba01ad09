import './style.css';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { mayBeArticle, plainReading, readPage } from '../../lib/article';
import { answerInPage, ask } from '../../lib/browser';
import { createPainter } from '../../lib/highlight';
import { watchPage } from './watch';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  noScriptStartedPostMessage: true,
  main(ctx) {
    const reader = watchPage({
      window,
      signal: ctx.signal,
      onLocationChange: (listener) => ctx.addEventListener(window, 'wxt:locationchange', listener),
      gate: () => mayBeArticle(document, location.href),
      read: () => readPage(document, location.href),
      // A page that cannot be told of (extension updated, worker gone for good) is read again on click.
      report: (reading) => void ask('pageRead', { reading: reading && plainReading(reading), url: location.href }).catch(() => undefined),
      painter: () => createPainter(document, CSS.highlights),
    });
    answerInPage(
      {
        readNow: () => plainReading(reader.readNow()),
        paint: ({ textLength, spans }) => reader.paint(textLength, spans),
        scrollTo: ({ textLength, span }) => reader.scrollTo(textLength, span),
      },
      ctx.signal,
    );
  },
});
