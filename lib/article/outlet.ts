import { hostOf } from './address';
import { isAgency } from './agency';
import type { Outline } from './outline';
import { sameWords } from './same-words';
import { type Item, textField } from './structured';
import type { Origin } from './types';

const NO_NAME =
  /^(?:home(?:page)?|start(?:seite)?|accueil|inicio|início|menu|logo|skip.*|main page|index|login|log in|sign in|search|news|back.*|www\..*|https?:.*|<.*)$/i;
const ADDRESS = /^(?:https?:|www\.)|\//;

/** Who published the page. */
export interface Outlet {
  readonly name: string | null;
  readonly origin: Origin | null;
}

/** The outlet's name: declared, else the link to the front page in the header, else the title's end if the header repeats it. */
export function outletOf(outline: Outline, url: string, item: Item | null): Outlet {
  const site = withoutMotto(usable(outline.metas.get('og:site_name')?.[0]), url);
  const publisher = withoutMotto(usable(textField(item?.publisher)), url);
  // A site's part may call itself the site: then the publisher's name is the one that is in the address.
  if (publisher && site && !isAgency(publisher) && !fitsHost(site, url) && fitsHost(publisher, url))
    return { name: publisher, origin: 'json-ld' };
  if (site && !/\.\w{2,4}$/.test(site)) return { name: site, origin: 'opengraph' };
  if (publisher && !isAgency(publisher)) return { name: publisher, origin: 'json-ld' };
  if (site) return { name: site, origin: 'opengraph' };
  for (const name of ['application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'publisher'] as const) {
    const found = usable(outline.metas.get(name)?.[0]);
    if (found && found.length < 40) return { name: found, origin: 'meta' };
  }
  const home = homeLink(outline, url);
  const end = titleEnd(outline.title);
  if (end && (!home || sameWords(end, home))) {
    if (home !== null || fitsHost(end, url) || standsAbove(outline, end)) return { name: end, origin: 'title' };
  }
  if (home) return { name: home, origin: 'visible' };
  return publisher ? { name: publisher, origin: 'json-ld' } : { name: null, origin: null };
}

/** Text of a link to the site's front page, standing in the page's header or navigation. */
function homeLink(outline: Outline, url: string): string | null {
  for (const block of outline.blocks.slice(0, 60)) {
    if (!block.href || !isFront(block.href, url)) continue;
    for (let branch = outline.branches[block.branch]; branch; branch = outline.branches[branch.parent]) {
      if (branch.tag !== 'header' && branch.tag !== 'nav' && !/(?:^| )(?:header|masthead|banner|logo|brand)(?: |$)/.test(branch.hint))
        continue;
      // The first link's own words: a navigation may go on in the same line.
      const name = usable(block.linkText);
      if (name && name.length <= 40) return name;
      break;
    }
  }
  return null;
}

/** Whether a line at the top of the page is that name and nothing else, as on pages made for printing. */
function standsAbove(outline: Outline, name: string): boolean {
  return outline.blocks.slice(0, 12).some(({ text }) => text.length < 60 && sameWords(text, name));
}

/** Whether a name's letters stand in the site's address, or the address's own word in the name. */
function fitsHost(name: string, url: string): boolean {
  const letters = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '');
  const host = hostOf(url);
  const own = host.split('.').sort((a, b) => b.length - a.length)[0] ?? '';
  const plain = letters(name);
  if (plain.length < 2) return false;
  return letters(host).includes(plain) || (own.length > 2 && plain.includes(letters(own)));
}

/** A name without the motto or the second name behind it: "Tidewater Gazette – News from the Sound". */
function withoutMotto(name: string | null, url: string): string | null {
  const parts = name?.split(/\s+[|–—·•»]\s+|\s+-\s+/) ?? [];
  if (!name || parts.length < 2) return name;
  return usable(parts.find((part) => fitsHost(part, url)) ?? parts[0]);
}

function isFront(href: string, url: string): boolean {
  if (href.trim() === '/') return true;
  try {
    const target = new URL(href, url);
    return target.host === new URL(url).host && /^\/(?:index\.\w+)?$/.test(target.pathname) && !target.search && !target.hash;
  } catch {
    return false;
  }
}

function titleEnd(title: string): string | null {
  const parts = title.split(/\s+[|–—\-·•»:]\s+|\s*[|｜]\s*/);
  return parts.length > 1 ? usable(parts[parts.length - 1]) : null;
}

function usable(name: string | null | undefined): string | null {
  const text = name?.replace(/\s+/g, ' ').trim() ?? '';
  return text.length > 1 && text.length <= 80 && !NO_NAME.test(text) && !ADDRESS.test(text) ? text : null;
}
