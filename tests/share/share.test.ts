import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { certaintyInWords, KIND_NAMES } from '../../components/facts';
import type { Words } from '../../components/words';
import { type Comparison, compare, type Side } from '../../lib/compare';
import {
  asCsv,
  asHtml,
  asJson,
  asMarkdown,
  type Cited,
  factAsText,
  MOST_IN_ALL,
  MOST_OF_TEXT,
  MOST_WORDS,
  type ShareWords,
  sharePair,
  shareTable,
} from '../../lib/share';
import { words } from '../../lib/text';
import { citation } from '../components/samples';
import { WORDS, wordsIn } from '../components/words';
import { statement } from '../corpus/statement';

const sayIn = (words: Words): ShareWords => ({
  ...words,
  kind: (kind) => words.t(KIND_NAMES[kind]),
  certainty: (word) => certaintyInWords(word, words),
  date: (iso) => iso.slice(0, 10),
});
const SAY = sayIn(WORDS);
const MADE = new Date('2031-03-15T10:00:00Z');

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '=HYPERLINK("https://evil.example","x")',
  '+1+cmd|calc',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '＝1+1',
  '# heading\n- item',
  '[x](javascript:alert(1)) ![y](https://evil.example/z.png)',
  '`code` **bold** | cell | https://evil.example www.evil.example a@evil.example',
  '</style></table><svg onload=alert(1)>',
  '\u202Eesrever\u2066',
  'a\u0000b\uD800',
];

function cited(text: string, given: Partial<Side> = {}, about: Parameters<typeof citation>[1] = {}): Cited {
  const side: Side = {
    title: null,
    outlet: 'Gazette',
    agency: null,
    published: null,
    language: 'en',
    text,
    partial: false,
    statements: null,
    ...given,
  };
  return { side, citation: citation('x', about) };
}

/** A comparison in which each side has one fact that is its whole text. */
function oneFact(a: Cited, b: Cited, what: string): Comparison {
  const whole = ({ side }: Cited) => ({ start: 0, end: side.text.length });
  const comparison = compare(a.side, b.side, { relation: 'same event', runs: [] });
  const fact = {
    kind: 'figure',
    relation: 'conflict',
    a: whole(a),
    b: whole(b),
    what,
    periodA: what,
    periodB: null,
    confidence: 1,
    weight: 1,
  } as const;
  return { ...comparison, facts: [fact] };
}

/** Enough other words that the text in front may be quoted. */
const FILLER = Array.from({ length: 200 }, (_, i) => `word${i}`).join(' ');

function hostilePair(text: string) {
  const about = { outlet: text, title: text, agency: text, url: `https://evil.example/${text}`, language: text };
  const a = cited(`${text}\n\n${FILLER}`, { language: text }, about);
  const b = cited(`Plain words.\n\n${FILLER}`, {}, { url: 'javascript:alert(1)', title: text });
  const comparison = oneFact(a, b, text);
  const [fact] = comparison.facts;
  return sharePair(
    a,
    b,
    { ...comparison, facts: fact ? [{ ...fact, a: { start: 0, end: text.length }, b: { start: 0, end: 5 } }] : [] },
    MADE,
  );
}

describe('what is taken along in another language', () => {
  const a = cited(`Fourteen people died.\n\n${FILLER}`, { outlet: 'Lantern' }, { outlet: 'Lantern', title: 'Ferry sinks' });
  const b = cited(`Seventeen people died.\n\n${FILLER}`, { outlet: 'Gazette' }, { outlet: 'Gazette', title: 'Ferry lost' });
  const comparison = oneFact(a, b, 'people dead');
  const shared = sharePair(
    a,
    b,
    { ...comparison, facts: comparison.facts.map((fact) => ({ ...fact, a: { start: 0, end: 8 }, b: { start: 0, end: 9 } })) },
    MADE,
  );
  const [fact] = shared.facts;
  const say = (language: string) => sayIn(wordsIn(language));

  it.each([
    [
      'de',
      'Zahl: people dead – sie weichen voneinander ab',
      'Lantern: „Fourteen people died“',
      'Berichte im Vergleich: Lantern und Gazette',
    ],
    ['fr', 'chiffre : people dead – les deux diffèrent', 'Lantern : « Fourteen people died »', 'Articles comparés : Lantern et Gazette'],
    ['es', 'cifra: people dead – los dos difieren', 'Lantern: «Fourteen people died»', 'Artículos comparados: Lantern y Gazette'],
  ])('is worded, joined and quoted as %s does it', (language, head, said, heading) => {
    const plain = (text: string) => text.replaceAll('\u202F', ' ');
    const text = plain(fact ? factAsText(shared, fact, say(language)) : '');
    expect(text.split('\n')[0]).toBe(head);
    expect(text).toContain(said);
    expect(plain(asMarkdown(shared, say(language)))).toContain(`# ${heading}`);
    const { document } = new JSDOM(asHtml(shared, say(language))).window;
    expect(document.documentElement.lang).toBe(language);
    expect(plain(document.title)).toBe(heading);
  });
});

describe('what a report says, however hostile', () => {
  const anything = fc.oneof(
    fc.constantFrom(...HOSTILE),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.array(fc.constantFrom(...HOSTILE), { maxLength: 3 }).map((parts) => parts.join(' ')),
  );

  it('stays text in the HTML file: no element, attribute or address of its own', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { document } = new JSDOM(asHtml(hostilePair(text), SAY)).window;
        const names = new Set([...document.querySelectorAll('*')].map((element) => element.localName));
        for (const name of ['script', 'img', 'svg', 'iframe', 'form', 'link', 'object']) expect(names.has(name), name).toBe(false);
        for (const element of document.querySelectorAll('*'))
          for (const { name } of element.attributes) expect(name).not.toMatch(/^on|^src$|^style$/);
        for (const link of document.querySelectorAll('a')) expect(link.getAttribute('href')).toMatch(/^https?:/);
        expect(document.querySelectorAll('style')).toHaveLength(1);
        expect(document.querySelectorAll('tbody > tr')).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  it('begins no formula in the CSV file, and breaks no line of it', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const csv = asCsv(hostilePair(text), SAY).slice(1);
        expect(csv.split('\r\n')).toHaveLength(3);
        for (const cell of csv.match(/"(?:[^"]|"")*"/g) ?? []) expect(cell).not.toMatch(/^"\s*[=+\-@|%＝＋－＠\t]/u);
        expect(csv.replace(/"(?:[^"]|"")*"/g, '').replace(/[,\r\n]/g, '')).toBe('');
      }),
      { numRuns: 100 },
    );
  });

  it('is neither markup nor link in the Markdown file', () => {
    for (const text of HOSTILE) {
      const markdown = asMarkdown(hostilePair(text), SAY);
      expect(markdown.replace(/<https:[^<>\s]*>/g, ''), text).not.toMatch(/<|(?<!\\)\[|(?<!\\)`|https?:\/\/evil|www\.evil|[^\\]@evil/);
      expect(markdown.match(/^#+ /gm), text).toHaveLength(4);
    }
  });

  it('leads nowhere but to the web', () => {
    const { reports } = hostilePair('x');
    expect(reports.map(({ url }) => url)).toEqual(['https://evil.example/x', null]);
  });

  it('turns no line round, and leaves no half of a character', () => {
    for (const text of HOSTILE) expect(asJson(hostilePair(text)), text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\\ud800/i);
  });
});

const SENTENCES = Array.from(
  { length: 60 },
  (_, i) => `On day ${i} the harbour of Talmere counted ${100 + i * 7} ships and ${i + 3} sailors from the island of Orrin.`,
);

describe('how much of a report is given', () => {
  const long = (shift: number) =>
    cited(SENTENCES.map((sentence, i) => sentence.replace(/\d+ ships/, `${100 + i * 7 + shift} ships`)).join('\n\n'));

  it('is a few words a fact, so many in all, and no more than a part of the text', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 3 }), (length, shift) => {
        const [a, b] = [long(0), long(shift)].map((one) => cited(one.side.text.split('\n\n').slice(0, length).join('\n\n'))) as [
          Cited,
          Cited,
        ];
        const shared = sharePair(a, b, compare(a.side, b.side, { relation: 'same event', runs: [] }), MADE);
        for (const [i, report] of [a, b].entries()) {
          const quotations = shared.facts.flatMap(({ says }) => says[i]?.words ?? []);
          const counts = quotations.map((text) => words(text).length);
          for (const count of counts) expect(count).toBeLessThanOrEqual(MOST_WORDS);
          const all = counts.reduce((sum, count) => sum + count, 0);
          expect(all).toBeLessThanOrEqual(MOST_IN_ALL);
          expect(all).toBeLessThanOrEqual(words(report.side.text).length * MOST_OF_TEXT);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is told where words had to be left out', () => {
    const [a, b] = [long(0), long(3)];
    const shared = sharePair(a, b, compare(a.side, b.side, { relation: 'same event', runs: [] }), MADE);
    expect(shared.reports[0]?.leftOut).toBeGreaterThan(0);
    expect(asMarkdown(shared, SAY)).toContain('no more than a short part of it is quoted');
  });

  it('is a fact’s own words with a few around them, and never those of the next paragraph', () => {
    const text = `Before it stands this.\n\nSome say that about 40 people were hurt there.\n\n${FILLER}`;
    const one = cited(text);
    const start = text.indexOf('40');
    const comparison = oneFact(one, one, 'people hurt');
    const [fact] = comparison.facts;
    const shared = sharePair(one, one, { ...comparison, facts: fact ? [{ ...fact, a: { start, end: start + 2 } }] : [] }, MADE);
    expect(shared.facts[0]?.says[0]?.words).toBe('Some say that about 40 people were hurt there');
  });
});

describe('what is shared', () => {
  const a = cited(
    `Twelve sailors were rescued off Talmere on Friday.\n\n${FILLER}`,
    {},
    { outlet: 'Gazette', title: 'Twelve rescued', url: 'https://gazette.example/1' },
  );
  const ours = statement('Nine sailors were saved near Talmere.', { at: [0, 6] });
  const b = cited(ours.text, { statements: [ours] }, { outlet: 'Lantern', title: 'Nine saved', publishedFrom: 'inferred' });
  const comparison = oneFact(a, b, 'sailors');
  const [fact] = comparison.facts;
  const pair = sharePair(a, b, { ...comparison, facts: fact ? [{ ...fact, a: { start: 0, end: 14 }, periodA: null }] : [] }, MADE);

  it('comes back from JSON as it was', () => {
    expect(JSON.parse(asJson(pair))).toEqual(pair);
    const table = shareTable(
      [a, b],
      [
        {
          kind: 'figure',
          what: 'sailors',
          cells: [
            { state: 'has', span: { start: 0, end: 6 }, wording: 0 },
            { state: 'not', span: null, wording: null },
          ],
        },
      ],
      MADE,
    );
    expect(JSON.parse(asJson(table))).toEqual(table);
    expect(asCsv(table, SAY)).toContain('not in this text');
  });

  it('tells our words from the report’s, in every form', () => {
    const { document } = new JSDOM(asHtml(pair, SAY)).window;
    const cells = [...document.querySelectorAll('td')];
    expect(cells[0]?.querySelector('q')?.textContent).toBe('Twelve sailors were rescued off Talmere on …');
    expect(cells[1]?.querySelector('q')).toBeNull();
    expect(document.querySelectorAll('thead th')[2]?.textContent).toContain('in our words');
    expect(asMarkdown(pair, SAY)).toContain('Nine sailors were saved near Talmere. (in our words)');
    expect(asCsv(pair, SAY)).toContain('Lantern (in our words)');
  });

  it('is one fact as text, with what cites both', () => {
    const [only] = pair.facts;
    const text = only ? factAsText(pair, only, SAY) : '';
    expect(text.split('\n')).toEqual([
      'figure: sailors – the two differ',
      'Gazette: “Twelve sailors were rescued off Talmere on …”',
      '  Gazette, “Twelve rescued”, 2031-03-14, https://gazette.example/1',
      'Lantern: Nine sailors were saved near Talmere. (in our words)',
      '  Lantern, “Nine saved”, 2031-03-14, inferred',
    ]);
  });

  it('asks for nothing and runs nothing when opened', () => {
    expect(asHtml(pair, SAY)).toContain("default-src 'none'");
    expect(asHtml(pair, SAY)).not.toMatch(/<script|@import|url\(|<link/i);
  });
});
