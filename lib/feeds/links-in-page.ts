/** A link of a page that may lead to a feed, as the page has it. */
export interface PageLink {
  readonly rel: string;
  readonly type: string;
  readonly title: string;
  readonly href: string;
}

/**
 * Links of a page that may lead to feeds: those that its head declares, then those in its text whose address sounds like one. Read-only and bounded.
 * Stands alone, with nothing from outside itself: it is also run inside the page.
 */
export function linksInPage(from: Document = document): PageLink[] {
  const found: { rel: string; type: string; title: string; href: string }[] = [];
  const cut = (text: string | null) => (text ?? '').slice(0, 2000);
  const declared = from.querySelectorAll('link[rel][href]');
  for (let i = 0; i < declared.length && i < 1000 && found.length < 100; i++) {
    const link = declared[i];
    const rel = cut(link?.getAttribute('rel') ?? '').toLowerCase();
    if (!link || !/\b(?:alternate|feed)\b/.test(rel)) continue;
    found.push({ rel, type: cut(link.getAttribute('type')), title: cut(link.getAttribute('title')), href: cut(link.getAttribute('href')) });
  }
  const links = from.querySelectorAll('a[href]');
  for (let i = 0; i < links.length && i < 3000 && found.length < 200; i++) {
    const href = cut(links[i]?.getAttribute('href') ?? '');
    if (!/rss|atom|feed|\.xml|\.rdf/i.test(href)) continue;
    found.push({ rel: '', type: '', title: cut((links[i]?.textContent ?? '').slice(0, 200)), href });
  }
  return found;
}
