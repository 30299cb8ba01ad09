import { readFile } from 'node:fs/promises';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readPage } from '../../lib/article';
import type { Verb } from './cli';
import { closePage } from './close-page';
import { answerLines, may, need } from './lines';

/** Reads saved pages as the content script reads open ones: `{"id","file","url"}` in, the reading out. No script of a page is run. */
export const articles: Verb = (_args, lines) =>
  answerLines(lines, async (value) => {
    const id = need(value, 'id');
    const html = await readFile(need(value, 'file'), 'utf8');
    const url = may(value, 'url') ?? 'https://example.org/';
    const dom = new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
    try {
      const start = performance.now();
      const { news, kind, article } = readPage(dom.window.document, url);
      const ms = Math.round((performance.now() - start) * 10) / 10;
      if (!article) return { id, news, kind, article: null, ms };
      const { title, outlet, agency, byline, published, language, text, partial } = article;
      return { id, news, kind, article: { title, outlet, agency, byline, published, language, text, partial }, ms };
    } finally {
      closePage(dom.window);
    }
  });
