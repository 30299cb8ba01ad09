/** Long paragraphs that a page must show among its first ones … */
const PARAGRAPHS = 3;
/** … of so many looked at: menus and teasers may precede them. */
const LOOKED_AT = 120;
/** Characters of a long paragraph. */
const LONG = 80;
/** The same in Chinese, Japanese or Korean, which say as much in fewer. */
const LONG_DENSE = 32;
const DENSE = /[\u3040-\u9fff\uac00-\ud7af]/;
/** Line breaks that stand for paragraphs. */
const BREAKS = 8;

/**
 * Whether a page may be a news article: a few bounded look-ups, no walk. Says yes to nearly every article and no to
 * most other pages; `readPage` decides.
 */
export function mayBeArticle(document: Document, url: string): boolean {
  try {
    const { protocol, pathname } = new URL(url);
    const { head, body } = document;
    if (!/^https?:$/.test(protocol) || !body) return false;
    const type = head?.querySelector('meta[property="og:type"]')?.getAttribute('content')?.slice(0, 40).toLowerCase() ?? '';
    if (/^(?:product|profile|book|music|game|restaurant|business)/.test(type)) return false;
    if (type === 'article') return true;
    if (/^\/(?:index\.\w+)?$/.test(pathname) && type !== '') return false;
    if (showsText(body, 'p')) return true;
    if (head?.querySelector('meta[property="article:published_time"]')) return true;
    return body.getElementsByTagName('br').item(BREAKS - 1) !== null || showsText(body, 'div');
  } catch {
    return false;
  }
}

/** Whether enough of the first elements of a name hold a paragraph's worth of text directly. */
export function showsText(body: Element, name: 'p' | 'div'): boolean {
  const elements = body.getElementsByTagName(name);
  let found = 0;
  for (let i = 0; i < LOOKED_AT; i++) {
    const element = elements.item(i);
    if (!element) return false;
    // A division's whole text may be the page's: only what stands in it directly is measured.
    const text = name === 'p' ? element.textContent : element.firstChild?.nodeType === 3 ? element.firstChild.nodeValue : '';
    if (text && isLong(text) && ++found >= PARAGRAPHS) return true;
  }
  return false;
}

function isLong(text: string): boolean {
  return text.length >= LONG || (text.length >= LONG_DENSE && DENSE.test(text));
}
