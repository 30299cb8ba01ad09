/** Pieces of markup that a parser has to make sense of. */
const ODD = [
  '<div>',
  '</div>',
  '<p>',
  '</section>',
  '<template>',
  '<svg><desc>',
  '<math><mi>',
  '<!--',
  '-->',
  '<table><tr>',
  '<br>',
  '<br><br>',
  '\uFFFE\uFDD0',
  '\u202E',
  '\u2066&rlm;\u2069',
  '\u200B'.repeat(40),
  '&#0;&#x110000;&#xD800;&nbsp;&shy;&zwnj;',
  '&amp;lt;b&amp;gt;',
  '<a href="javascript:x">',
  '<script>{',
  '<script type="application/ld+json">{"@type":"NewsArticle","articleBody":"',
  '<article>',
  '<main>',
  '<h1>',
  '<select><option>',
  '<noscript><p>',
  '<frameset>',
  '<plaintext>',
];

/** Cuts, doubles, moves and injects at random places of a page's markup, and now and then truncates it. */
export function mutateMarkup(html: string, next: () => number): string {
  let page = html;
  const at = () => Math.floor(next() * page.length);
  const times = Math.floor(next() * 12);
  for (let i = 0; i < times; i++) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    const piece = page.slice(from, Math.min(to, from + 2000));
    const place = at();
    const kind = next();
    if (kind < 0.25) page = page.slice(0, from) + page.slice(from + piece.length);
    else if (kind < 0.5) page = page.slice(0, place) + piece + page.slice(place);
    else if (kind < 0.6) page = page.slice(0, from) + page.slice(from, from + 5000).replace(/<\/\w+>/g, '') + page.slice(from + 5000);
    else page = page.slice(0, place) + (ODD[Math.floor(next() * ODD.length)] ?? '') + page.slice(place);
  }
  return next() < 0.15 ? page.slice(0, Math.floor(page.length * (0.2 + next() * 0.8))) : page;
}
