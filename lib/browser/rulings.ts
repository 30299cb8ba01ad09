import browser from 'webextension-polyfill';
import type { Reading } from '../article';
import { normalisedUrl } from '../corpus';
import type { ToldRuling } from './library-messages';
import type { KeptRuling, Ruling, RulingScope } from './messages';

// What the reader has said about pages and sites: news or not. Ours is a guess; the reader's word outweighs it.

const KEY = 'rulings';
/** Rulings kept. A careful reader gives a few dozen; when there are more, the one given longest ago goes. */
const MAX_RULINGS = 500;

type Kept = readonly (readonly [about: string, ruling: Ruling])[];

/** What the reader has said about the page at an address: about the page itself, or else about its site. Null: nothing. */
export async function rulingAt(url: string): Promise<KeptRuling | null> {
  const kept = new Map(await all());
  for (const scope of ['page', 'site'] as const) {
    const about = subject(url, scope);
    const ruling = about === null ? undefined : kept.get(about);
    if (ruling) return { scope, ruling };
  }
  return null;
}

/** Keeps what the reader says about a page or its site; null takes it back. */
export async function setRulingAt(url: string, scope: RulingScope, ruling: Ruling | null): Promise<void> {
  const about = subject(url, scope);
  if (about === null) return;
  const others = (await all()).filter(([other]) => other !== about);
  await browser.storage.local.set({ [KEY]: ruling === null ? others : [...others, [about, ruling]].slice(-MAX_RULINGS) });
}

/** All that the reader has said, newest first. */
export async function allRulings(): Promise<ToldRuling[]> {
  const told = (await all()).map(([about, ruling]) => {
    const [scope, subject] = [about.slice(0, about.indexOf(':')), about.slice(about.indexOf(':') + 1)];
    return { scope: scope === 'site' ? 'site' : 'page', subject, ruling } as const;
  });
  return told.reverse();
}

/** Forgets what the reader has said of a page or site. */
export async function forgetRuling({ scope, subject }: Omit<ToldRuling, 'ruling'>): Promise<void> {
  const others = (await all()).filter(([about]) => about !== `${scope}:${subject}`);
  await browser.storage.local.set({ [KEY]: others });
}

/** A reading with the reader's word in place of our guess. A page without running text stays as it is: there is nothing to compare. */
export function ruled(reading: Reading, kept: KeptRuling | null): Reading {
  return kept && reading.article ? { ...reading, news: kept.ruling === 'news', reason: 'reader' } : reading;
}

/** Name under which a ruling is kept. Null where there is no address. */
function subject(url: string, scope: RulingScope): string | null {
  if (!URL.canParse(url)) return null;
  const page = normalisedUrl(url);
  return `${scope}:${scope === 'page' ? page : new URL(page).hostname}`;
}

async function all(): Promise<Kept> {
  return ((await browser.storage.local.get(KEY))[KEY] as Kept | undefined) ?? [];
}
