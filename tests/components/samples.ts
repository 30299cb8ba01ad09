import type { Actions } from '../../components/actions';
import type { ArticleSummary, ComparisonView, KeptState, MatchSummary, TabView } from '../../lib/browser';
import type { Fact, Passage, Side } from '../../lib/compare';
import type { Citation, Statement } from '../../lib/corpus';
import type { Span } from '../../lib/text';
import { statement } from '../corpus/statement';

// Invented places, people and outlets throughout.

/** The page being read. */
export const ARTICLE: ArticleSummary = {
  url: 'https://harbourpost.example/ferry',
  title: 'Ferry runs aground off Talmere, 14 taken to hospital',
  outlet: 'Harbour Post',
  agency: 'NWA',
  byline: 'Ilse Varga',
  published: '2031-03-14',
  language: 'en',
  direction: 'ltr',
  words: 263,
  length: 1600,
  partial: false,
};

/** A citation with what differs from an ordinary one. */
export function citation(id: string, given: Partial<Citation> = {}): Citation {
  return {
    id,
    outlet: 'Coast Daily',
    outletFrom: 'stated',
    agency: null,
    agencyFrom: null,
    title: 'Ferry aground off Talmere',
    titleFrom: 'stated',
    published: '2031-03-14',
    publishedFrom: 'stated',
    byline: null,
    dateline: null,
    url: null,
    language: 'en',
    note: null,
    ...given,
  };
}

/** A match with what differs from an ordinary one. */
export function match(
  id: string,
  relation: MatchSummary['relation'],
  given: Partial<MatchSummary> = {},
  cited: Partial<Citation> = {},
): MatchSummary {
  return {
    citation: citation(id, cited),
    full: false,
    kept: false,
    relation,
    score: 0.9,
    self: false,
    evidence: {
      runs: [],
      ofQuery: 0,
      ofReport: 0,
      names: ['Talmere', 'Orrin Sable'],
      figures: ['14'],
      dates: ['Friday'],
      terms: [],
      days: 0,
    },
    ...given,
  };
}

/** An article of which the library has nothing. */
export const NOT_KEPT: KeptState = {
  as: null,
  versions: [],
  bounded: false,
  changedNow: false,
  keepRead: false,
  site: 'harbourpost.example',
  excepted: false,
  trouble: null,
  lost: null,
  room: null,
};

type ArticleView = Extract<TabView, { state: 'article' }>;

/** A tab with an article and these matches. */
export function articleView(matches: readonly MatchSummary[], given: Partial<ArticleView> = {}): ArticleView {
  return {
    state: 'article',
    news: true,
    ruling: null,
    kind: 'article',
    reason: 'article',
    article: ARTICLE,
    others: 0,
    keptId: null,
    kept: NOT_KEPT,
    private: false,
    matches,
    apart: [],
    copies: matches.some((m) => m.relation === 'same text' && !m.self)
      ? { agency: 'NWA', outlets: 2, unnamed: 0, sources: 1, firstSeen: null, longest: null }
      : null,
    held: 8,
    waiting: 0,
    sampleLoaded: false,
    painted: null,
    ...given,
  };
}

const COPIED = {
  runs: [
    { query: { start: 0, end: 900 }, report: null, words: 150 },
    { query: { start: 910, end: 1500 }, report: null, words: 96 },
  ],
  ofQuery: 0.94,
  ofReport: 0.96,
  names: ['Talmere', 'Orrin Sable', 'Coastguard'],
  figures: ['14', '220'],
  dates: ['Friday'],
  terms: ['ferry', 'aground'],
  days: 0,
} as const;

/** One match of each relation, and the page's own report; not in order. */
export const MATCHES: readonly MatchSummary[] = [
  match(
    'self',
    'same text',
    { self: true, evidence: COPIED },
    { outlet: 'Harbour Post', agency: 'NWA', agencyFrom: 'quoted in the text', publishedFrom: 'inferred' },
  ),
  match(
    'copy',
    'same text',
    { evidence: COPIED },
    {
      agency: 'NWA',
      agencyFrom: 'quoted in the text',
      title: 'Ferry runs aground off Talmere, 12 taken to hospital',
      publishedFrom: 'inferred',
      note: 'as shown by Harbour Post',
    },
  ),
  match(
    'own',
    'same event',
    { full: true, kept: true, evidence: { ...COPIED, runs: [], days: 1 } },
    { outlet: 'The Talmere Lantern', title: 'Passengers tell of panic as ferry strikes sandbank', published: '2031-03-15' },
  ),
  match(
    'unnamed',
    'same event',
    {},
    {
      outlet: null,
      outletFrom: null,
      title: 'Statement of the coastguard on the grounding',
      titleFrom: 'described',
      publishedFrom: 'inferred',
    },
  ),
  match(
    'year',
    'related',
    { evidence: { ...COPIED, runs: [], days: -380 } },
    { outlet: 'Isle Courier', outletFrom: 'inferred', title: 'Talmere ferry line was warned over sandbanks', published: '2030-02-27' },
  ),
  match(
    'old',
    'related',
    { evidence: { ...COPIED, runs: [], days: -1722 } },
    { outlet: 'Coast Daily', title: 'New ferry for Talmere', published: '2026-06-25' },
  ),
  match(
    'later',
    'related',
    { evidence: { ...COPIED, runs: [], days: 3 } },
    { outlet: 'صحيفة الميناء', title: 'لجنة تحقق في حادث العبارة', language: 'ar', published: '2031-03-17' },
  ),
];

const TEXT_A =
  'A ferry with 220 people aboard ran aground off Talmere on Friday morning, and 14 passengers were taken to hospital, the coastguard said.\n\nThe ship struck a sandbank shortly after seven, harbour master Orrin Sable told NWA. "We had no warning at all," he said.\n\nThe line has had three groundings since 2028.\n\nSmoke was seen over the stern for an hour, according to a passenger.\n\nDivers are to inspect the hull on Saturday.';
const TEXT_B =
  'A ferry with some 220 people aboard ran aground off Talmere on Friday morning, and 12 passengers were taken to hospital, police said.\n\nThe ship struck a sandbank shortly after seven, harbour master Orin Sabel told NWA. "We had no warning," he said.\n\nThe line has had nine groundings since 2011.\n\nThe minister of transport is expected in Talmere on Sunday.\n\nDivers are to inspect the hull on Saturday.';

/** Where the nth occurrence of some words stands. */
export function at(text: string, part: string, from = 0): Span {
  const start = text.indexOf(part, from);
  if (start < 0) throw new Error(`not in the sample: ${part}`);
  return { start, end: start + part.length };
}

export function fact(
  kind: Fact['kind'],
  relation: Fact['relation'],
  a: Span | null,
  b: Span | null,
  what: string,
  given: Partial<Fact> = {},
): Fact {
  return { kind, relation, a, b, what, periodA: null, periodB: null, confidence: 0.9, weight: 1, ...given };
}

function side(text: string, given: Partial<Side> = {}): Side {
  return {
    title: ARTICLE.title,
    outlet: 'Harbour Post',
    agency: 'NWA',
    published: '2031-03-14',
    language: 'en',
    text,
    partial: false,
    statements: null,
    ...given,
  };
}

const paragraph = (text: string, n: number): Span => at(text, text.split('\n\n')[n] as string);

const FACTS: readonly Fact[] = [
  fact('figure', 'conflict', at(TEXT_A, '14 passengers'), at(TEXT_B, '12 passengers'), 'passengers taken to hospital', { weight: 3 }),
  fact('attribution', 'differs', at(TEXT_A, 'the coastguard said'), at(TEXT_B, 'police said'), 'who says it'),
  fact('quote', 'altered', at(TEXT_A, 'We had no warning at all,'), at(TEXT_B, 'We had no warning,'), ''),
  fact('name', 'variant', at(TEXT_A, 'Orrin Sable'), at(TEXT_B, 'Orin Sabel'), 'harbour master'),
  fact('figure', 'periods', at(TEXT_A, 'three groundings'), at(TEXT_B, 'nine groundings'), 'groundings', {
    periodA: 'since 2028',
    periodB: 'since 2011',
  }),
  fact('figure', 'range', at(TEXT_A, '220 people'), at(TEXT_B, 'some 220 people'), 'people aboard'),
  fact('certainty', 'differs', at(TEXT_A, 'Divers are to'), at(TEXT_B, 'Divers are to'), 'stated / possible'),
  fact('date', 'agree', at(TEXT_A, 'Saturday'), at(TEXT_B, 'Saturday'), 'inspection of the hull'),
  fact('date', 'only-b', null, at(TEXT_B, 'Sunday'), 'visit of the minister'),
];

const REWORDED: Passage = {
  relation: 'reworded',
  a: paragraph(TEXT_A, 0),
  b: paragraph(TEXT_B, 0),
  changes: [
    { kind: 'kept', a: at(TEXT_A, 'A ferry with'), b: at(TEXT_B, 'A ferry with') },
    { kind: 'b', a: null, b: at(TEXT_B, 'some') },
    { kind: 'a', a: at(TEXT_A, '14'), b: null },
    { kind: 'b', a: null, b: at(TEXT_B, '12') },
    { kind: 'a', a: at(TEXT_A, 'the coastguard'), b: null },
    { kind: 'b', a: null, b: at(TEXT_B, 'police') },
  ],
};

/** The key of the nth fact. */
function factName(n: number): string {
  return n.toString(16).padStart(16, '0');
}

/** Nothing is marked in headlines, nor of what one report gives in two ways. */
const NONE_ELSEWHERE = { headlines: { keys: [], hidden: [] }, within: { a: { keys: [], hidden: [] }, b: { keys: [], hidden: [] } } };

/** The page beside a report with its full text. */
export const COMPARISON: ComparisonView = {
  against: { is: 'report' },
  first: citation('page', {
    outlet: 'Harbour Post',
    title: 'Ferry runs aground off Talmere, 14 taken to hospital',
    url: 'https://harbourpost.example/ferry',
  }),
  name: 'copy',
  a: side(TEXT_A),
  publishedFrom: 'stated',
  b: side(TEXT_B, { title: 'Ferry runs aground off Talmere, 12 taken to hospital', outlet: 'Coast Daily' }),
  match: MATCHES[1] as MatchSummary,
  comparison: {
    facts: FACTS,
    passages: [
      REWORDED,
      { relation: 'only-a', a: paragraph(TEXT_A, 3), b: null, changes: [] },
      { relation: 'only-b', a: null, b: paragraph(TEXT_B, 3), changes: [] },
      { relation: 'same', a: paragraph(TEXT_A, 4), b: paragraph(TEXT_B, 4), changes: [] },
    ],
    absence: { inA: true, inB: true },
    unsupported: [],
    headlines: [],
    within: { a: [], b: [] },
    sources: { a: null, b: null },
    alone: { a: [1], b: [2] },
  },
  wrong: { may: true, keys: FACTS.map((_, i) => factName(i)), hidden: [], ...NONE_ELSEWHERE },
};

const STATEMENTS = [
  statement('Twelve passengers went to hospital after a ferry with about 220 aboard hit ground near Talmere.'),
  statement('The harbour master, named as Orin Sabel, puts the impact a little after seven.', {
    asPrinted: 'the name is spelled in two ways',
  }),
  statement('A visit by the transport minister is expected on Sunday.'),
];
const OURS = STATEMENTS.map((s) => s.text).join('\n\n');

/** The page beside a bundled report, held as statements in our words. */
export const BUNDLED_COMPARISON: ComparisonView = {
  against: { is: 'report' },
  first: citation('page', {
    outlet: 'Harbour Post',
    title: 'Ferry runs aground off Talmere, 14 taken to hospital',
    url: 'https://harbourpost.example/ferry',
  }),
  name: 'unnamed',
  a: side(TEXT_A),
  publishedFrom: 'stated',
  b: side(OURS, { title: 'Statement of the coastguard on the grounding', outlet: null, agency: null, statements: STATEMENTS }),
  match: MATCHES[3] as MatchSummary,
  comparison: {
    facts: [
      fact('figure', 'conflict', at(TEXT_A, '14 passengers'), at(OURS, 'Twelve passengers'), 'passengers taken to hospital'),
      fact('name', 'variant', at(TEXT_A, 'Orrin Sable'), at(OURS, 'Orin Sabel'), 'harbour master'),
    ],
    passages: [
      { relation: 'reworded', a: paragraph(TEXT_A, 0), b: at(OURS, (STATEMENTS[0] as Statement).text), changes: [] },
      { relation: 'same', a: at(TEXT_A, 'The ship struck a sandbank shortly after seven'), b: null, changes: [] },
      { relation: 'only-a', a: paragraph(TEXT_A, 3), b: null, changes: [] },
      { relation: 'only-b', a: null, b: at(OURS, (STATEMENTS[2] as Statement).text), changes: [] },
    ],
    absence: { inA: false, inB: false },
    unsupported: [],
    headlines: [],
    within: { a: [], b: [] },
    sources: { a: null, b: null },
    alone: { a: [2], b: [3] },
  },
  wrong: { may: true, keys: [factName(20), factName(21)], hidden: [], ...NONE_ELSEWHERE },
};

/** Actions that answer with the samples and write down what was asked; `given` replaces some. */
export function fakeActions(view: TabView, given: Partial<Actions> = {}): Actions & { readonly asked: unknown[][] } {
  const asked: unknown[][] = [];
  const answer =
    <T>(name: string, value: T) =>
    async (...args: unknown[]): Promise<T> => {
      asked.push([name, ...args]);
      return value;
    };
  return {
    asked,
    feeds: { onPage: answer('onPage', []), follow: answer('follow', true) },
    wrong: { mark: answer('mark', { forgotten: 0 }), unmark: answer('unmark', null) },
    view: answer('view', view),
    apart: answer('apart', { key: '00000000000000aa' }),
    differing: answer('differing', null),
    compare: answer('compare', COMPARISON),
    keep: answer('keep', { id: 'kept-1' }),
    drop: answer('drop', { token: 'deletion-1' }),
    otherTabs: answer('otherTabs', []),
    keepRead: answer('keepRead', null),
    exceptSite: answer('exceptSite', null),
    persist: answer('persist', true),
    restore: answer('restore', null),
    rule: answer('rule', null),
    highlight: answer('highlight', { placed: 5, unplaced: [], cards: true }),
    paintAnew: answer('paintAnew', { placed: 4, unplaced: [], cards: true }),
    jump: answer('jump', true),
    searchWeb: answer('searchWeb', null),
    setSamples: answer('setSamples', null),
    openFull: answer('openFull', null),
    openLibrary: answer('openLibrary', null),
    openHelp: answer('openHelp', null),
    follow: null,
    openPanel: null,
    ...given,
  };
}
