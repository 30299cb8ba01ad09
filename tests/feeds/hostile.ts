/** A feed that a server may give, and what must come of it. */
export interface HostileFeed {
  readonly name: string;
  /** The `Content-Type` that it is served with; null: none. */
  readonly type: string | null;
  readonly bytes: Uint8Array;
  /** Headlines that must be read, in order; or the word for what it is instead. */
  readonly want: readonly (string | null)[] | 'html' | 'empty' | 'broken' | 'unknown';
}

/** Where the invented feeds are said to come from. */
export const HOME = 'https://lantern.example/feeds/news.xml';
/** What the clock says when they are read. */
export const NOW = new Date('2031-03-14T12:00:00Z');

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string, little: boolean, mark: boolean): Uint8Array => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]);
  return Uint8Array.from(little ? units : units.flatMap((_, i) => (i % 2 ? [] : [units[i + 1] as number, units[i] as number])));
};

const item = (title: string, more = '', link = `https://lantern.example/${title.length}-${title.charCodeAt(0)}`): string =>
  `<item><title>${title}</title><link>${link}</link>${more}</item>`;
const rss = (items: string, head = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast Lantern</title><link>https://lantern.example/</link>${head}${items}</channel></rss>`;
const bomb = (levels: number): string =>
  `<!DOCTYPE rss [<!ENTITY e0 "ferry">${Array.from({ length: levels }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('')}]>`;

const xml = 'application/rss+xml';
const of = (name: string, want: HostileFeed['want'], text: string, type: string | null = xml): HostileFeed => ({
  name,
  type,
  bytes: utf8(text),
  want,
});

/** Fifty-odd feeds by an invented outlet, each wrong in its own way. */
export const HOSTILE: readonly HostileFeed[] = [
  of('a bomb of entities', ['Ferry &e12;'], `<?xml version="1.0"?>${bomb(12)}${rss(item('Ferry &e12;')).slice(21)}`),
  of(
    'one entity of a megabyte, used often',
    ['&big;'],
    `<!DOCTYPE rss [<!ENTITY big "${'x'.repeat(1_000_000)}">]>${rss(item('&big;')).slice(21)}`,
  ),
  of('an outside entity', ['&file;'], `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/passwd">]>${rss(item('&file;')).slice(21)}`),
  of('a document type without an end', 'broken', `<?xml version="1.0"?><rss><!DOCTYPE rss [${rss(item('Ferry'))}`),
  of(
    'a parameter entity',
    ['Ferry aground'],
    `<!DOCTYPE rss [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>${rss(item('Ferry aground')).slice(21)}`,
  ),
  of('tags nested a hundred thousand deep', [], rss(`<item>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</item>`)),
  of('nesting that never ends, after a good item', ['Ferry aground'], rss(`${item('Ferry aground')}<item>${'<b>'.repeat(50_000)}`)),
  of(
    'attributes by the thousand',
    ['x'],
    rss(`<item ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}><title>x</title>`) + item('Ferry aground'),
  ),
  of(
    'ten thousand items',
    Array.from({ length: 200 }, (_, i) => `Ferry ${i}`),
    rss(Array.from({ length: 10_000 }, (_, i) => item(`Ferry ${i}`, '', `/n/${i}`)).join('')),
  ),
  of(
    'a cut feed',
    ['Ferry aground', 'Bridge opens'],
    rss(item('Ferry aground') + item('Bridge opens') + item('Mayor speaks')).slice(0, -60),
  ),
  of('a feed cut in its first item', [], rss(item('Ferry aground')).slice(0, 150)),
  of('a headline that is never closed', ['Bridge opens'], rss(`<item><title>Ferry<link>/a</link></item>${item('Bridge opens')}`)),
  of('a bare < in a headline', ['Bridge opens'], rss(item('Fares < 5 crowns') + item('Bridge opens'))),
  of(
    'bare ampersands',
    ['Ferry & bridge'],
    rss(item('Ferry & bridge', '<description>a & b && c</description>', 'https://lantern.example/?a=1&b=2')),
  ),
  of('a CDATA that never ends', ['Ferry aground'], rss(`${item('Ferry aground')}<item><title><![CDATA[Bridge</title></item>`)),
  of('a comment that never ends', ['Ferry aground'], rss(`${item('Ferry aground')}<!-- ${item('Bridge opens').replace('</item>', '')}`)),
  of(
    'names that are dangerous in JavaScript',
    ['Bridge opens'],
    rss(`<item><__proto__><title>x</title></__proto__></item>${item('Bridge opens')}`),
  ),
  of('a constructor as an element', [], rss(item('Ferry aground', '<constructor>x</constructor>'))),
  of('a million brackets', [], rss('<'.repeat(1_000_000))),
  of('opening tags alone', [], rss('<item><title>'.repeat(20_000))),
  of('script in a headline', ['Ferry aground'], rss(item('&lt;script&gt;alert(1)&lt;/script&gt;Ferry aground'))),
  of('an image with a handler in a headline', ['Ferry aground'], rss(item('<![CDATA[<img src=x onerror=alert(1)>Ferry aground]]>'))),
  of('markup escaped twice', ['Ferry <b>aground</b>'], rss(item('Ferry &amp;lt;b&amp;gt;aground&amp;lt;/b&amp;gt;'))),
  of('signs that turn the direction', ['Ferry aground'], rss(item('\u202eFerry\u202d aground\u2066'))),
  of('a headline of a megabyte', ['F'.repeat(500)], rss(item('F'.repeat(1_000_000)))),
  of('a script as link', ['Ferry aground'], rss(item('Ferry aground', '<guid isPermaLink="false">1</guid>', 'javascript:alert(1)'))),
  of('a file as link', ['Ferry aground'], rss(item('Ferry aground', '<guid isPermaLink="false">1</guid>', 'file:///etc/passwd'))),
  of('a link with a password', ['Ferry aground'], rss(item('Ferry aground', '', 'https://a:b@lantern.example/1'))),
  of(
    'a link of a hundred thousand characters',
    ['Ferry aground'],
    rss(item('Ferry aground', '', `https://lantern.example/${'a'.repeat(100_000)}`)),
  ),
  of('no headline', [null], rss('<item><link>https://lantern.example/1</link></item>')),
  of('nothing in an item', [], rss('<item></item><item/>')),
  of(
    'ids that are used again',
    ['Ferry aground', 'Bridge opens'],
    rss(`${item('Ferry aground', '<guid>1</guid>', '/a')}${item('Bridge opens', '<guid>1</guid>', '/b')}`),
  ),
  of('one link for all items', ['Ferry aground', 'Bridge opens'], rss(`${item('Ferry aground', '', '/')}${item('Bridge opens', '', '/')}`)),
  of('the same item twice', ['Ferry aground'], rss(item('Ferry aground') + item('Ferry aground'))),
  of(
    'dates of 1970, 2099 and nonsense',
    ['A', 'B', 'C'],
    rss(
      ['Thu, 01 Jan 1970 00:00:00 GMT', 'Fri, 13 Feb 2099 10:00:00 GMT', '31 Feb 2031']
        .map((d, i) => item('ABC'[i] as string, `<pubDate>${d}</pubDate>`, `/${i}`))
        .join(''),
    ),
  ),
  of(
    'HTML in the place of a feed',
    'html',
    '<!doctype html><html><head><title>Coast Lantern</title></head><body><p>Sign in<br><rss></body></html>',
  ),
  of(
    'HTML that says it is XML',
    'html',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><body/></html>',
  ),
  of('an error page with a status of 200', 'html', '<html><body><h1>503 Service Unavailable</h1></body></html>', 'text/html'),
  of('nothing', 'empty', ''),
  of('white space and a mark', 'empty', '\ufeff \n\t '),
  { name: 'random bytes', type: xml, bytes: Uint8Array.from({ length: 5000 }, (_, i) => (i * 7919 + (i >> 3)) & 255), want: 'unknown' },
  of('a picture', 'unknown', 'GIF89a\u0001\u0000', 'image/gif'),
  of('an address and nothing else', 'unknown', 'https://127.0.0.1/feed.xml', 'text/plain'),
  of('JSON that is no feed', 'unknown', '{"items":"x","version":1}', 'application/json'),
  of('JSON nested deep', 'unknown', `${'['.repeat(50_000)}${']'.repeat(50_000)}`, 'application/json'),
  of(
    'JSON Feed with odd types',
    ['Ferry aground'],
    JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 7,
      items: [{ id: 3, title: 'Ferry aground', url: 'https://lantern.example/3' }, null, 'x', []],
    }),
    'application/json',
  ),
  of('a line before the XML', ['Ferry aground'], `\n\n<!-- cached -->\n${rss(item('Ferry aground'))}`),
  of('no XML declaration, upper case', ['FERRY AGROUND'], rss(item('Ferry aground')).slice(21).toUpperCase()),
  {
    name: 'UTF-8 that is declared Latin-1',
    type: 'text/xml; charset=iso-8859-1',
    bytes: utf8(rss(item('Fähre läuft auf'))),
    want: ['Fähre läuft auf'],
  },
  {
    name: 'Latin-1 that is declared UTF-8',
    type: 'text/xml; charset=utf-8',
    bytes: bytesOf(rss(item('F\u00e4hre l\u00e4uft auf'))),
    want: ['Fähre läuft auf'],
  },
  {
    name: 'Windows-1251 by its header',
    type: 'text/xml; charset=windows-1251',
    bytes: bytesOf(rss(item('\u00cf\u00e0\u00f0\u00ee\u00ec'))),
    want: ['Паром'],
  },
  {
    name: 'Windows-1251 by its declaration',
    type: xml,
    bytes: bytesOf(rss(item('\u00cf\u00e0\u00f0\u00ee\u00ec')).replace('"1.0"', '"1.0" encoding="windows-1251"')),
    want: ['Паром'],
  },
  {
    name: 'Shift_JIS by its declaration',
    type: xml,
    bytes: bytesOf(rss(item('\u0083\u0074\u0083\u0046\u0083\u008a\u0081\u005b')).replace('"1.0"', '"1.0" encoding="Shift_JIS"')),
    want: ['フェリー'],
  },
  {
    name: 'Windows-1256 by its header',
    type: 'text/xml; charset=windows-1256',
    bytes: bytesOf(rss(item('\u00da\u00c8\u00c7\u00d1\u00c9'))),
    want: ['عبارة'],
  },
  {
    name: 'an encoding that does not exist',
    type: 'text/xml; charset=x-none',
    bytes: utf8(rss(item('Fähre')).replace('"1.0"', '"1.0" encoding="nonsense"')),
    want: ['Fähre'],
  },
  {
    name: 'UTF-16 with a mark, declared UTF-8',
    type: 'text/xml; charset=utf-8',
    bytes: utf16(rss(item('عبارة')), true, true),
    want: ['عبارة'],
  },
  { name: 'UTF-16 big-endian without a mark', type: xml, bytes: utf16(rss(item('Fähre')), false, false), want: ['Fähre'] },
  of(
    'UTF-8 with a mark, and a declaration of another',
    ['Fähre'],
    `\ufeff${rss(item('Fähre')).replace('"1.0"', '"1.0" encoding="utf-16"')}`,
  ),
  of(
    'twenty thousand namespaces',
    ['Ferry aground'],
    rss(item('Ferry aground')).replace(
      'version="2.0"',
      Array.from({ length: 20_000 }, (_, i) => `xmlns:n${i}="http://n.example/${i}"`).join(' '),
    ),
  ),
];
