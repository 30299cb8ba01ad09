/** Paragraphs looked for; a page with fewer and no other sign is none of ours. */
const PARAGRAPHS = 4;

/**
 * Whether a page may be a news article: a few bounded look-ups, no walk. Says yes to nearly every article and no to
 * most other pages; `readPage` decides.
 */
export function mayBeArticle(document: Document, url: string): boolean {
  try {
    if (!/^https?:/i.test(url)) return false;
    const { head, body } = document;
    if (!body) return false;
    const type = head?.querySelector('meta[property="og:type"]')?.getAttribute('content')?.toLowerCase() ?? '';
    if (/^(?:product|profile|book|music|game)/.test(type)) return false;
    if (type === 'article') return true;
    const front = /^\/(?:index\.\w+)?$/.test(new URL(url).pathname);
    if (front && type === 'website') return false;
    const paragraphs = body.getElementsByTagName('p');
    if (paragraphs.item(PARAGRAPHS - 1)) return true;
    if (front) return false;
    if (document.querySelector('article, [itemprop="articleBody"], script[type="application/ld+json"]')) return true;
    return longDivs(body);
  } catch {
    return false;
  }
}

/** Whether running text stands in the first few hundred divisions, as on sites that use no paragraphs. */
function longDivs(body: HTMLElement): boolean {
  const divs = body.getElementsByTagName('div');
  let long = 0;
  for (let i = 0; i < 300; i++) {
    const div = divs.item(i);
    if (!div) return false;
    const text = div.firstChild;
    if (text?.nodeType === 3 && (text.nodeValue?.length ?? 0) > 80 && ++long >= PARAGRAPHS) return true;
  }
  return false;
}
