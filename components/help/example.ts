import type { ComparisonView } from '../../lib/browser';
import type { Fact, Passage, Side } from '../../lib/compare';
import type { Span } from '../../lib/text';
import type { Words } from '../words';

/** Parts of the example, by the tag that stands around each in both texts or in one of them. */
const PARTS = ['same', 'figure', 'fit', 'only'] as const;
type Part = (typeof PARTS)[number];

/** The example: two made-up reports of one event, as the views take them, and what is to be said of them. */
export interface Example {
  readonly shown: ComparisonView;
  /** The same words in both. */
  readonly same: Passage;
  /** A figure that differs. */
  readonly figure: Fact;
  /** Figures that can both hold. */
  readonly fit: Fact;
  /** What the one says alone, and the other. */
  readonly onlyHere: Passage;
  readonly onlyThere: Passage;
}

/** A text without the tags, and where the parts between them stand. */
export interface Tagged {
  readonly text: string;
  readonly spans: Readonly<Record<Part, Span>>;
}

/** Takes the tags out of a text of the example: `[figure]14[/figure]`. Throws where one of them is missing, which no reader can cause. */
export function untagged(given: string): Tagged {
  let text = '';
  let from = 0;
  const begun: Partial<Record<string, number>> = {};
  const spans: Partial<Record<string, Span>> = {};
  for (const { 0: tag, 1: end, 2: name = '', index } of given.matchAll(/\[(\/?)(\w+)\]/g)) {
    text += given.slice(from, index);
    from = index + tag.length;
    if (end === '') begun[name] = text.length;
    else spans[name] = { start: begun[name] ?? 0, end: text.length };
  }
  text += given.slice(from);
  for (const part of PARTS) if (!spans[part]) throw new Error(`the example has no ${part}: ${given}`);
  return { text, spans: spans as Record<Part, Span> };
}

/** The example in the words of the interface. */
export function exampleOf(words: Words): Example {
  const { t } = words;
  const here = untagged(t('helpSampleHere'));
  const there = untagged(t('helpSampleThere'));
  const passage = (relation: Passage['relation'], a: Span | null, b: Span | null): Passage => ({ relation, a, b, changes: [] });
  const figure = (relation: Fact['relation'], part: 'figure' | 'fit', what: string): Fact => ({
    kind: 'figure',
    relation,
    a: here.spans[part],
    b: there.spans[part],
    what,
    periodA: null,
    periodB: null,
    confidence: 1,
    weight: 1,
  });
  const same = passage('same', here.spans.same, there.spans.same);
  const onlyHere = passage('only-a', here.spans.only, null);
  const onlyThere = passage('only-b', null, there.spans.only);
  const facts = [figure('conflict', 'figure', t('helpSampleFigure')), figure('range', 'fit', t('helpSampleFit'))] as const;
  const cited = (id: string, outlet: string, title: string) => ({
    id,
    outlet,
    outletFrom: 'stated' as const,
    agency: null,
    agencyFrom: null,
    title,
    titleFrom: 'stated' as const,
    published: '2031-03-14',
    publishedFrom: 'stated' as const,
    byline: null,
    dateline: null,
    url: null,
    language: words.language,
    note: null,
  });
  const first = cited('here', t('helpSampleOutletHere'), t('helpSampleTitleHere'));
  const second = cited('there', t('helpSampleOutletThere'), t('helpSampleTitleThere'));
  const shown: ComparisonView = {
    against: { is: 'report' },
    name: 'there',
    first,
    a: sideOf(first, here.text),
    b: sideOf(second, there.text),
    publishedFrom: 'stated',
    wrong: { may: false, ...NONE, headlines: NONE, within: { a: NONE, b: NONE } },
    match: {
      citation: second,
      full: true,
      kept: false,
      relation: 'same event',
      score: 1,
      self: false,
      evidence: { runs: [], ofQuery: 0, ofReport: 0, names: [], figures: [], dates: [], terms: [], days: 0 },
    },
    comparison: {
      passages: [same, onlyHere, onlyThere],
      facts,
      absence: { inA: true, inB: true },
      unsupported: [],
      headlines: [],
      within: { a: [], b: [] },
      sources: { a: null, b: null },
      alone: { a: [1], b: [2] },
    },
  };
  return { shown, same, figure: facts[0], fit: facts[1], onlyHere, onlyThere };
}

/** Nothing is marked in an example. */
const NONE = { keys: [], hidden: [] };

function sideOf({ title, outlet, agency, published, language }: ComparisonView['first'], text: string): Side {
  return { title, outlet, agency, published, language, text, partial: false, statements: null };
}
