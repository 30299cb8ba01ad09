import { daysAgo, roleOf, saysDate, saysUpdated } from './date-words';
import { type DateHabit, datesIn } from './dates';
import { saysBeside, saysPicture } from './names';
import type { Block, Outline, TimeMark } from './outline';

/** A run of blocks. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

const CLOCK_HINT = /today|clock|current|weather|masthead|top ?bar|edition/;
const DATE_HINT = /publi(?:sh|c)|posted|post date|dateline|time ?stamp|byline/;
const WEEKDAY_START = /^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s/i;
/** Words of an element that shows when the article was changed, or published. */
export const UPDATE_HINT = /modif|updat|revis/;
export const PUBLISH_HINT = /publi(?:sh|cat)/;
/** A longer text is a sentence, in which a date is the event's. */
const LINE = 90;
/** A line that says "posted by … on …" may be longer, and one with several dates. */
const LABELLED_LINE = 200;
/** The longest label apart from its date: a date far from the headline counts only with one. */
const LABEL = 30;
const MAX_BLOCKS = 20_000;
/** A date that opens the text, as agencies and some outlets set it: "March 4, 2031 -- ". */
const OPENS_TEXT = /^\s?(?:--|[—–])\s/;

/** Blocks around the headline and before the text gets under way. */
export function nearHeadline(outline: Outline, headline: number, first: number): Stretch {
  const start = headline >= 0 && headline <= first ? headline : first;
  const last = Math.max(start + 12, Math.min(first + 1, start + 30), headline + 12);
  return { from: Math.max(0, start - 6), to: Math.min(outline.blocks.length - 1, last) };
}

/** The date of publication that the page shows near its headline; null without one. */
export function dateNear(outline: Outline, near: Stretch, headline: number, first: number, habit: DateHabit): string | null {
  for (let i = near.from; i <= near.to; i++) {
    const block = outline.blocks[i];
    if (!block || i === headline || !mayDate(outline, block, headline)) continue;
    const dates = datesIn(block.text, habit);
    for (const [index, { before, after, value }] of dates.entries()) {
      const role = roleOf(index === 0 ? `${labelBefore(outline, block)} ${before}`.trimStart() : before, after);
      if (role === 'updated' || (role === null && hintsUpdate(hintsOf(outline, block)))) continue;
      if (block.text.length < (role === 'published' || (index === 0 && dates.length > 1) ? LABELLED_LINE : LINE)) return value;
    }
    if (i === first && dates[0] && dates[0].before.length < 40 && OPENS_TEXT.test(dates[0].after)) return dates[0].value;
  }
  return null;
}

/** The one day that lines outside the headline's surroundings say was that of publication; null without one or where they differ. */
export function dateSaid(outline: Outline, habit: DateHabit): string | null {
  let found: string | null = null;
  for (const block of outline.blocks.slice(0, MAX_BLOCKS)) {
    if (block.text.length > LINE || block.linked > 0 || !/\d/.test(block.text) || !mayDate(outline, block, -1)) continue;
    if (isBeside(outline, block)) continue;
    const dates = datesIn(block.text, habit);
    const date = dates[0];
    if (!date || date.before.length > LABEL) continue;
    const follows = dates[1];
    const role = roleOf(`${labelBefore(outline, block)} ${date.before}`, date.after);
    const alone = date.after.trim().length < 12 || follows !== undefined;
    const said =
      role === 'published' ||
      (saysDate(date.before) && alone) ||
      (role === null && date.before === '' && follows !== undefined && roleOf(follows.before, follows.after) === 'updated') ||
      (role === null && date.before === '' && alone && PUBLISH_HINT.test(hintsOf(outline, block)));
    if (!said) continue;
    if (found !== null && found.slice(0, 10) !== date.value.slice(0, 10)) return null;
    found ??= date.value;
  }
  return found;
}

/** The day that "yesterday" or "3 days ago" near the headline comes to by the page's own clock; null without either. */
export function dateAgo(outline: Outline, near: Stretch, headline: number, habit: DateHabit): string | null {
  for (let i = near.from; i <= near.to; i++) {
    const block = outline.blocks[i];
    if (!block || i === headline || block.text.length > LINE || block.linked === block.text.length) continue;
    if (saysUpdated(labelBefore(outline, block)) || saysUpdated(block.text)) continue;
    const days = daysAgo(block.text);
    if (days === null) continue;
    const clock = clockDay(outline, headline, habit);
    if (!clock) return null;
    return new Date(Date.parse(`${clock}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
  }
  return null;
}

/** The day that the clocks before the headline show; null where there are none or they differ. */
function clockDay(outline: Outline, headline: number, habit: DateHabit): string | null {
  let found: string | null = null;
  for (const block of outline.blocks.slice(0, Math.max(0, headline))) {
    if (block.text.length > LINE || !/\d/.test(block.text) || !isClock(outline, block, headline)) continue;
    const day = datesIn(block.text, habit)[0]?.value.slice(0, 10);
    if (day && found && day !== found) return null;
    found ??= day ?? null;
  }
  return found;
}

/** Whether a block may hold the article's date: no clock, no caption. */
function mayDate(outline: Outline, block: Block, headline: number): boolean {
  if (!/\p{Nd}/u.test(block.text)) return false;
  const branch = outline.branches[block.branch];
  if (isClock(outline, block, headline) || branch?.tag === 'figcaption') return false;
  return !saysPicture(branch?.hint ?? '') && !saysPicture(outline.branches[branch?.parent ?? -1]?.hint ?? '');
}

/** Words of a short block right before, which may be the label of a date that stands alone. */
function labelBefore(outline: Outline, block: Block): string {
  const before = outline.blocks[block.index - 1];
  return before && before.text.length <= LABEL && !/\d{2}/.test(before.text) ? before.text : '';
}

/** Whether the words right before a `<time>` say that it tells of a change. */
export function followsUpdated(outline: Outline, mark: TimeMark): boolean {
  const block = outline.blocks[mark.block];
  if (!block || block.text.length > LABELLED_LINE) return false;
  const label = /^\D{0,60}/.exec(block.text)?.[0] ?? '';
  return saysUpdated(`${labelBefore(outline, block)} ${label}`) && !/publish|posted/i.test(label);
}

function hintsOf(outline: Outline, block: Block): string {
  return `${outline.branches[block.branch]?.hint ?? ''} ${block.hint}`;
}

function hintsUpdate(hint: string): boolean {
  return UPDATE_HINT.test(hint) && !PUBLISH_HINT.test(hint);
}

function isBeside(outline: Outline, block: Block): boolean {
  for (let branch = outline.branches[block.branch]; branch && branch.parent >= 0; branch = outline.branches[branch.parent]) {
    if (saysBeside(branch.tag, branch.hint)) return true;
  }
  return false;
}

/** Whether a date stands where sites print today's: in the page's header or navigation, or before the headline with the weekday. */
function isClock(outline: Outline, block: Block, headline: number): boolean {
  const before = block.index < headline;
  if (CLOCK_HINT.test(block.hint)) return true;
  for (let branch = outline.branches[block.branch]; branch && branch.parent >= 0; branch = outline.branches[branch.parent]) {
    if (CLOCK_HINT.test(branch.hint) || branch.tag === 'nav' || branch.tag === 'footer') return true;
    // The header that holds the headline, or stands in the article, is the article's own.
    const own = (headline >= branch.from && headline < branch.to) || outline.branches[branch.parent]?.tag === 'article';
    if (before && branch.tag === 'header' && !own) return true;
  }
  return before && WEEKDAY_START.test(block.text) && !DATE_HINT.test(hintsOf(outline, block));
}
