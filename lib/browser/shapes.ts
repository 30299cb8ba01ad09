import * as v from 'valibot';
import { PAINT_KINDS } from '../highlight';
import { feedShapes } from './feed-shapes';
import { keepingShapes, otherTextShape } from './keeping-shapes';
import { libraryShapes } from './library-shapes';
import { type PageMessages, RULING_SCOPES, RULINGS, type ViewMessages } from './messages';
import { packShapes } from './pack-shapes';
import { wrongShapes } from './wrong-shapes';

// Bounds on what a page may make a content script send; wider than what `lib/article` itself cuts to.
const MAX_TEXT = 600_000;
const MAX_LINE = 4_000;
const MAX_ADDRESS = 16_000;
/** Passages told of without a place; more than one comparison has. */
const MAX_UNPLACED = 20_000;
/** An id may be an address, each character of it escaped. */
const MAX_ID = 3 * MAX_ADDRESS + 10;

const line = v.nullable(v.pipe(v.string(), v.maxLength(MAX_LINE)));
const text = v.pipe(v.string(), v.maxLength(MAX_TEXT));
const word = v.pipe(v.string(), v.maxLength(60));
const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));
const reportId = v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_ID));
const revision = v.pipe(v.string(), v.maxLength(100));
const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

const url = v.pipe(v.string(), v.maxLength(MAX_ADDRESS));

const article = v.strictObject({
  url,
  title: line,
  outlet: line,
  agency: line,
  byline: line,
  dateline: line,
  published: line,
  language: line,
  direction: v.picklist(['ltr', 'rtl']),
  text,
  partial: v.boolean(),
  origins: v.record(word, word),
});

const reading = v.strictObject({
  news: v.boolean(),
  kind: word,
  reason: word,
  article: v.nullable(article),
  others: v.pipe(v.array(v.strictObject({ outlet: line, title: line, text })), v.maxLength(50)),
});

/** What a page's content script tells of it. */
export const pageReadingShape = v.strictObject({
  reading,
  revision,
  painted: v.nullable(
    v.strictObject({
      reportId,
      unplaced: v.pipe(v.array(v.strictObject({ kind: v.picklist(PAINT_KINDS), words: line })), v.maxLength(MAX_UNPLACED)),
    }),
  ),
});

const beside = v.union([v.strictObject({ reportId }), v.strictObject({ tab: tabId }), v.strictObject({ version: offset })]);

export const pageShapes = {
  pageRead: pageReadingShape,
  pageLeft: v.strictObject({ revision }),
  pageRuling: v.strictObject({ url }),
  openBeside: v.strictObject({ beside, at: offset }),
  markPainted: v.strictObject({ beside, revision, number: offset, wrong: v.boolean() }),
} satisfies Record<keyof PageMessages, v.GenericSchema>;

export const viewShapes = {
  ...libraryShapes,
  ...packShapes,
  ...feedShapes,
  ...keepingShapes,
  ...wrongShapes,
  viewTab: v.strictObject({ tabId }),
  glanceTab: v.strictObject({ tabId }),
  viewSelection: v.strictObject({ tabId }),
  compareSelection: v.strictObject({ tabId, reportId }),
  compareWith: v.union([v.strictObject({ tabId, reportId }), v.strictObject({ tabId, other: otherTextShape })]),
  differing: v.strictObject({ tabId, ids: v.pipe(v.array(reportId), v.maxLength(100)) }),
  tabulateStory: v.strictObject({ tabId, ids: v.pipe(v.array(reportId), v.maxLength(100)) }),
  copiesOfStory: v.strictObject({ tabId }),
  keepArticle: v.strictObject({ tabId }),
  dropReport: v.strictObject({ id: reportId }),
  restoreReports: v.strictObject({ token: word }),
  setRuling: v.strictObject({ tabId, scope: v.picklist(RULING_SCOPES), ruling: v.nullable(v.picklist(RULINGS)) }),
  setHighlights: v.union([v.strictObject({ tabId, reportId: v.nullable(reportId) }), v.strictObject({ tabId, other: otherTextShape })]),
  paintAnew: v.union([v.strictObject({ tabId, reportId }), v.strictObject({ tabId, other: otherTextShape })]),
  jumpTo: v.strictObject({ tabId, span: v.strictObject({ start: offset, end: offset }), text: v.nullable(text) }),
  searchWeb: v.strictObject({ tabId }),
  setSamplePack: v.strictObject({ loaded: v.boolean() }),
} satisfies Record<keyof ViewMessages, v.GenericSchema>;
