import { hostOf, urlDate, urlMonth } from './address';
import { habitOf } from './date-habit';
import { MADE_NAMES, PUBLISHED_NAMES } from './date-names';
import { type DateHabit, fieldDate } from './dates';
import type { Outline, TimeMark } from './outline';
import { plainWords } from './same-words';
import { type Item, type Structured, textField, typesOf } from './structured';
import type { Headline } from './title';
import type { Origin } from './types';
import { dateAgo, dateNear, dateSaid, followsUpdated, nearHeadline, PUBLISH_HINT, type Stretch, UPDATE_HINT } from './visible-date';
import { asPrinted } from './zone';

const META_OTHER = /date|time|modif|updat|publi/;
const MARKED = /(?:^|[\s:/])(?:datePublished|pubdate|issued|published)(?:\s|$)|\bdc(?:terms)?:(?:date|created)\b/i;

/** When the article was published, and where the page says so. */
export interface Published {
  readonly value: string | null;
  readonly origin: Origin | null;
}

/** What is known of the article besides the page's outline. */
export interface About {
  readonly url: string;
  /** The JSON-LD item that speaks of it. */
  readonly item: Item | null;
  readonly structured: Structured;
  readonly headline: Headline;
  /** Index of the first block of its text. */
  readonly first: number;
  readonly language: string | null;
}

/**
 * Date of publication. What the page declares goes first, its visible text last: that counts near the headline or where
 * it says that it is the date of publication, and never where the site prints its clock. The day is the one that the page prints.
 */
export function publishedOf(outline: Outline, about: About): Published {
  const headline = about.headline.block;
  const near = nearHeadline(outline, headline, about.first);
  const habit = habitOf(outline, about.language, hostOf(about.url), near, statedDays(outline, about));
  const declared = declaredDate(outline, about, habit);
  const shown = (): string | null => dateNear(outline, near, headline, about.first, habit);
  if (declared.value) return { ...declared, value: asPrinted(declared.value, stamps(outline, about), shown) };
  const time = timeNear(outline, near, headline, habit);
  if (time) return { value: time, origin: 'time' };
  const url = urlDate(about.url);
  if (url) return { value: url, origin: 'url' };
  const value = shown() ?? dateSaid(outline, habit) ?? dateAgo(outline, near, headline, habit);
  return { value, origin: value ? 'visible' : null };
}

function declaredDate(outline: Outline, about: About, habit: DateHabit): Published {
  const { item, structured, headline } = about;
  const field = (of: Item | null | undefined, key: string): string | null => fieldDate(textField(of?.[key]) ?? '', habit);
  const own = field(item, 'datePublished');
  if (own) return { value: own, origin: 'json-ld' };
  const meta = metaDate(outline, PUBLISHED_NAMES, habit);
  if (meta.value) return meta;
  const near = nearHeadline(outline, headline.block, about.first);
  const marks = outline.times.filter((mark) => MARKED.test(mark.itemprop) && mark.value && fieldDate(mark.value, habit));
  // Cards of other articles are marked up as well.
  const marked = marks.find(({ block }) => block >= Math.max(near.from, headline.block) && block <= near.to) ?? marks[0];
  if (marked) return { value: fieldDate(marked.value as string, habit), origin: 'microdata' };
  const plain = plainWords(headline.text ?? '');
  const named = structured.dated.find((of) => plain && plainWords(textField(of.headline) ?? textField(of.name) ?? '') === plain);
  const page = named ?? structured.dated.find((of) => typesOf(of).some((type) => /(?:page|posting)$/.test(type)));
  const made = field(page, 'datePublished') ?? field(item, 'dateCreated') ?? field(item, 'uploadDate');
  if (made) return { value: made, origin: 'json-ld' };
  return metaDate(outline, MADE_NAMES, habit);
}

function metaDate(outline: Outline, names: readonly string[], habit: DateHabit): Published {
  for (const name of names) {
    for (const content of outline.metas.get(name) ?? []) {
      const value = fieldDate(content, habit);
      if (value) return { value, origin: name.startsWith('article:') || name.startsWith('og:') ? 'opengraph' : 'meta' };
    }
  }
  return { value: null, origin: null };
}

/** The `<time>` nearest to the headline: below it first, as above it stand the cards and lists of other articles. */
function timeNear(outline: Outline, near: Stretch, headline: number, habit: DateHabit): string | null {
  const times = outline.times.filter((mark) => isOwnTime(outline, mark, near));
  const below = times.filter(({ block }) => block >= headline);
  const above = times.filter(({ block }) => block < headline).reverse();
  for (const { value } of [...below, ...above]) {
    const date = fieldDate(value as string, habit);
    if (date) return date;
  }
  return null;
}

function isOwnTime(outline: Outline, mark: TimeMark, near: Stretch): boolean {
  if (!mark.value || mark.block < near.from || mark.block > near.to) return false;
  if (/modif/i.test(mark.itemprop)) return false;
  const hint = `${mark.hint} ${outline.branches[mark.branch]?.hint ?? ''}`;
  // Where both are said of one date, the article has not been changed since.
  if (PUBLISH_HINT.test(hint)) return true;
  return !UPDATE_HINT.test(hint) && !followsUpdated(outline, mark);
}

/** All dates with a time of day that the page states in machine-readable form. */
function stamps(outline: Outline, { item }: About): string[] {
  const found = outline.times.map(({ value }) => value ?? '');
  for (const [name, contents] of outline.metas) if (META_OTHER.test(name)) found.push(...contents);
  for (const value of Object.values(item ?? {})) if (typeof value === 'string' && value.length < 40) found.push(value);
  return found;
}

/** Days and months that the page states in machine-readable form or in its address. */
function statedDays(outline: Outline, about: About): Set<string> {
  const days = stamps(outline, about).flatMap((value) => /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? []);
  return new Set([...days, urlDate(about.url), urlMonth(about.url)].filter((date) => date !== null));
}
