import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildIndex, type Query } from '../../lib/match';
import { SHORTEST_RUN } from '../../lib/match/copy-weights';
import { sharedWords } from '../../lib/match/passages';
import { proseWords, total } from '../../lib/match/prose';
import { quotedWords } from '../../lib/match/quoted';
import { gramsOf } from '../../lib/match/reuse';
import { fingerprint, gramHashes, type Word, words } from '../../lib/text';
import { FERRY, filler, query, report, wire } from './invented';

const SENTENCES = FERRY.split('\n\n');
const among = async (held: Parameters<typeof buildIndex>[0], asked: Query, id: string) =>
  (await buildIndex(held).match(asked)).matches.find((match) => match.report.id === id);

/** The text with every so many words replaced, counted from `first`. */
function edited(text: string, every: number, first: number): string {
  return text
    .split(' ')
    .map((word, i) => (i % every === first ? `other${i}` : word))
    .join(' ');
}

describe('laying two texts word by word', () => {
  /** Which words of both each has in common with the other. */
  function laid(one: readonly string[] | string, other: readonly string[] | string, between = ' ') {
    const [here, there] = [one, other].map((text) => words(typeof text === 'string' ? text : text.join(between))) as [Word[], Word[]];
    return sharedWords(gramsOf(here, gramHashes(here)), there, fingerprint(there), () => true);
  }
  const word = fc.stringMatching(/^[a-z]{4,8}$/);
  const list = (least: number, most: number, of = word) => fc.array(of, { minLength: least, maxLength: most });

  test('finds any shared run of twelve words and more, wherever it stands in either text, in any script', () => {
    const scripts = [
      '[a-z]{4,8}',
      '[а-я]{4,8}',
      '[α-ω]{4,8}',
      '[ء-ي]{4,8}',
      '[آ-ی]{4,8}',
      '[א-ת]{4,8}',
      '[क-ह]{4,8}',
      '[가-힣]{2,5}',
      '[一-鿋]',
      '[ぁ-ん]',
    ];
    for (const script of scripts) {
      const one = fc.stringMatching(new RegExp(`^${script}$`)).filter((written) => words(written).length === 1);
      const around = list(0, 90, one);
      fc.assert(
        fc.property(list(12, 40, one), around, around, around, around, (run, a, b, c, d) => {
          const { query: inHere, report: inThere } = laid([...a, ...run, ...b], [...c, ...run, ...d]);
          expect(total(inHere.slice(a.length, a.length + run.length))).toBe(run.length);
          expect(total(inThere.slice(c.length, c.length + run.length))).toBe(run.length);
        }),
        { numRuns: 25 },
      );
    }
  });

  test('finds it though pieces of it stand elsewhere by themselves, and where few words make up both texts', () => {
    const piece = fc.tuple(fc.nat(7), fc.integer({ min: 5, max: 7 }), list(1, 6));
    fc.assert(
      fc.property(list(12, 20), fc.array(piece, { maxLength: 12 }), fc.boolean(), list(0, 40), (run, pieces, first, c) => {
        const strewn = pieces.flatMap(([from, size, between]) => [...between, ...run.slice(from, from + size)]);
        const { report: inThere } = laid(first ? [...strewn, 'apart', ...run] : [...run, 'apart', ...strewn], [...c, ...run]);
        expect(total(inThere.slice(c.length))).toBe(run.length);
      }),
    );
    const few = list(0, 60, fc.constantFrom('north', 'south', 'east', 'west', 'up'));
    fc.assert(
      fc.property(list(12, 20, fc.constantFrom('north', 'south', 'east', 'west', 'up')), few, few, few, few, (run, a, b, c, d) => {
        const { report: inThere } = laid([...a, ...run, ...b], [...c, ...run, ...d]);
        expect(total(inThere.slice(c.length, c.length + run.length))).toBeGreaterThanOrEqual(SHORTEST_RUN);
      }),
    );
  });

  test('is the same however a text is typed: composed or not, in capitals, with unseen characters, other quotes, dashes and spaces', () => {
    const text =
      'The café’s “new” owner, O’Neill, fired 2,500 well-known staff at Gate 7 — “a mistake”, said the firm’s first chief in Malmö on Friday';
    const typed: readonly ((one: string) => string)[] = [
      (one) => one.normalize('NFD'),
      (one) => one.toUpperCase(),
      (one) => one.replace(/(\p{L})(?=\p{L})/gu, '$1\u00ad'),
      (one) => one.replace(/(\p{L})(?=\p{L})/gu, '$1\u200b'),
      (one) => one.replace(/(?<=\p{L})(\p{L})/gu, '\u2060$1'),
      (one) => one.replace(/\S+/g, '\u200f$&\u200e'),
      (one) => one.replace(/\S+/g, '\u2067$&\u2069'),
      (one) => one.replace(/[“”]/g, '"').replaceAll('’', "'").replaceAll('—', '--').replaceAll('-', '\u2010'),
      (one) => one.replaceAll(' ', '\u00a0'),
    ];
    for (const write of typed) {
      const { query: inHere, report: inThere } = laid(text, write(text));
      expect([total(inHere), total(inThere)]).toEqual([inHere.length, inThere.length]);
    }
    const arabic = 'أعلنت وزارة النقل في نورفالا أن العبّارة جنحت قبالة جزيرة ليندسوند فجر الثلاثاء وأن الركاب كافة بخير';
    const plain = arabic.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ة', 'ه').replaceAll('ا', 'اـ');
    expect(total(laid(arabic, plain).query)).toBe(words(arabic).length);
  });

  test('ends in good time on fifty thousand words, on one word again and again, and on a refrain', () => {
    const long = filler(41, 4_200);
    expect(total(laid(long, `${filler(42, 2_000)} ${long.slice(0, long.length / 2)}`).query)).toBeGreaterThan(25_000);
    for (const refrain of ['word ', 'to and fro ', 'one two three four five six seven eight nine ten eleven twelve thirteen ']) {
      const text = refrain.repeat(50_000 / refrain.length);
      expect(laid(text, text).report.length).toBe(words(text).length);
    }
  });

  test('counts light editing along, and nothing where no gram may count', () => {
    const [here, there] = [words(FERRY), words(edited(FERRY, 10, 7))];
    const grams = gramsOf(here, gramHashes(here));
    expect(total(sharedWords(grams, there, fingerprint(there), () => true).report)).toBeGreaterThan(0.95 * there.length);
    expect(total(sharedWords(grams, there, fingerprint(there), () => false).report)).toBe(0);
  });
});

describe('prose', () => {
  test('is what stands in paragraphs: not headlines, bylines, captions, notices and what came before', () => {
    const caption = 'A ferry lies on the rocks off the island of Lindesund on Tuesday, March 4. (Nordwire Photo/Ada Quill)';
    const text = [
      'Ferry runs aground off Lindesund',
      'By Ada Quill',
      caption,
      SENTENCES[0],
      SENTENCES[1],
      SENTENCES[0],
      'All rights reserved.',
    ].join('\n\n');
    const tokens = words(text);
    expect(total(proseWords(text, tokens))).toBe(words(`${SENTENCES[0]} ${SENTENCES[1]}`).length);
  });

  test('is not a short sentence before the first paragraph or behind the last, where there are several, nor the headline again, nor an appeal', () => {
    const body = SENTENCES.slice(0, 4).join('\n\n');
    const title = 'Ferry with 214 on board runs aground off the island of Lindesund, everyone is taken off';
    const appeal = 'Nobody tells you more of the coast than we do. With a digital subscription you never miss a story.';
    const text = ['Please turn on your browser again.', title, body, appeal, 'Hear of it as it happens.'].join('\n\n');
    expect(total(proseWords(text, words(text), title))).toBe(words(body).length);
    const brief = `${SENTENCES[0]}\n\nNobody is missing by now.`;
    expect(total(proseWords(brief, words(brief), title))).toBe(words(brief).length);
  });

  test('is not what a picture of another day says of itself, nor what describes a video', () => {
    const said = [
      'FILE - Passengers of the ferry wait on the quay of Varnholm for the next boat to the island, which does not come.',
      'In this March 3, 2031, file photo the ferry leaves the port of Varnholm for the island with nobody on its upper deck.',
      'Archivfoto: Die Fähre verlässt den Hafen von Varnholm, auf dem oberen Deck ist an diesem Tag niemand zu sehen.',
      'Now Playing:\n\nThe ferry lies on the rocks and is pulled free by two tugs, as all who were on board look on from the quay.',
    ];
    const body = SENTENCES.slice(0, 3).join('\n\n');
    for (const one of said) expect(total(proseWords(`${one}\n\n${body}`, words(`${one}\n\n${body}`)))).toBe(words(body).length);
  });

  test('is no list to choose from that is set as a paragraph, and is a list of the dead', () => {
    const places = Array.from({ length: 60 }, (_, i) => `${i % 7 === 0 ? 'New ' : ''}Norfal${'aeiou'[i % 5]}${'bdgklmnprst'[i % 11]}`);
    const body = SENTENCES.slice(0, 3).join('\n\n');
    const among = (line: string) => `${SENTENCES[3]}\n\n${line}\n\n${body}`;
    const rest = words(SENTENCES[3] as string).length + words(body).length;
    const chosen = among(`Choose your country ${places.join(' ')} and check your folder`);
    expect(total(proseWords(chosen, words(chosen)))).toBe(rest);
    const dead = among(`Those who died were ${places.join(', ')}.`);
    expect(total(proseWords(dead, words(dead)))).toBe(words(dead).length);
    expect(total(proseWords(body.toUpperCase(), words(body.toUpperCase())))).toBe(words(body).length);
  });

  test('is each paragraph of a form that begins like another and goes on otherwise, and none that is another cut short', () => {
    const [first, second] = ['Ilse Tammer', 'Ada Quill'].map(
      (who) =>
        `The court of Varnholm found on Tuesday after a trial of three days that ${who} had taken from the harbour master what was not hers.`,
    ) as [string, string];
    const both = `${first}\n\n${SENTENCES[0]}\n\n${second}`;
    expect(total(proseWords(both, words(both)))).toBe(words(both).length);
    const cut = `${first}\n\n${SENTENCES[0]}\n\n${first.split(' ').slice(0, 18).join(' ')} more`;
    expect(total(proseWords(cut, words(cut)))).toBe(words(`${first} ${SENTENCES[0]}`).length);
  });

  test('begins behind what a row of buttons parts from it at the head of the page', () => {
    const weather = 'Fog on the coast until noon, then sunny. High 19 degrees, wind from the north at 5 to 10.';
    const body = SENTENCES.slice(0, 4).join('\n\n');
    const text = [weather, 'Tonight', 'Close', '1 of 2', 'Save', 'Share', body].join('\n\n');
    expect(total(proseWords(text, words(text)))).toBe(words(body).length);
    const standfirst = [weather, 'By Ada Quill', '4 March', body].join('\n\n');
    expect(total(proseWords(standfirst, words(standfirst)))).toBe(words(weather).length + words(body).length);
  });

  test('is no post that is set in', () => {
    const post = 'We have never had a better harbour than this one, and nobody has done more for it than I have done';
    const own = SENTENCES.slice(0, 3).join('\n\n');
    for (const set of [`${post}\n\n— Ilse T. (@tammerfors) March 4, 2031`, `${post}. — Ilse T. (@tammerfors) March 4, 2031`]) {
      const text = `${own}\n\n${set}`;
      expect(total(proseWords(text, words(text)))).toBe(words(own).length);
      expect(total(quotedWords(text, words(text)))).toBe(words(set).length);
    }
    expect(total(quotedWords(own, words(own)))).toBe(0);
  });

  test('is everything where a text has no paragraphs', () => {
    const verse = Array.from({ length: 12 }, (_, i) => `line ${i} of a song`).join('\n');
    expect(total(proseWords(verse, words(verse)))).toBe(words(verse).length);
  });
});

describe('the same text', () => {
  test('is told at any place of one changed word in twenty, with a new headline and lead, cut from the bottom', async () => {
    const cut = SENTENCES.slice(1, 8).join(' ');
    for (const first of [0, 6, 13]) {
      const asked = query(report('q', `A quite different beginning was written here. ${edited(cut, 20, first)}`, { outlet: 'Elsewhere' }));
      expect((await among([wire], asked, 'wire'))?.relation).toBe('same text');
    }
  });

  test('is told in a collection of several wire texts, and where captions stand between its paragraphs', async () => {
    const caption = 'Rescuers on the quay of the port of Varnholm in the early hours of Tuesday morning. (Nordwire Photo)';
    const collection = `${filler(21, 30)}\n\n${SENTENCES.flatMap((one) => [one, caption]).join('\n\n')}\n\n${filler(22, 30)}`;
    expect((await among([wire], query(report('q', collection, { outlet: 'Elsewhere' })), 'wire'))?.relation).toBe('same text');
  });

  test('is said the surer the more of it is the same', async () => {
    const scores: number[] = [];
    for (const own of [0, 60, 90]) {
      const asked = query(report('q', `${FERRY} ${own === 0 ? '' : filler(31, own / 10)}`, { outlet: 'Elsewhere' }));
      const held = { ...wire, text: `${FERRY} ${own === 0 ? '' : filler(32, own / 6)}` };
      scores.push((await among([held], asked, 'wire'))?.score ?? 0);
    }
    expect(scores[0]).toBeGreaterThan(0.95);
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
  });

  test('is not told of a form filled in with other figures', async () => {
    const results = (n: number) =>
      `The company said that its net profit for the quarter was ${n + 11.5} million crowns, against ${n * 2 + 3.25} million in the quarter before, and that sales rose to ${n * 3 + 170} million. Its operating profit came to ${n + 40.75} million crowns, compared with ${n + 47.5} million a year earlier, and earnings per share for the half were ${n + 0.37} crowns, which the board put down to the higher cost of what it sells.`;
    const held = [report('a', results(5), { outlet: 'Varnholm Courier', published: '2031-03-04' })];
    const asked = query(report('q', results(29), { outlet: 'Daily Meridian', published: '2031-03-04' }));
    expect((await among(held, asked, 'a'))?.relation).not.toBe('same text');
  });
});

describe('a form', () => {
  const market = (n: number) =>
    `The index of the exchange of Varnholm closed today up ${n}.${n + 4} points at a level of ${n * 41}.${n + 7} points in trading that came to ${n * 3} million crowns in all. Trading saw the shares of ${n + 9} companies on the main list of the exchange rise in value, while the shares of ${n + 2} companies on it fell and ${n + 1} others ended the day where they had begun it.`;
  const before = Array.from({ length: 4 }, (_, i) =>
    report(`day-${i}`, market(120 + 7 * i), {
      outlet: `Outlet ${i}`,
      published: `2031-02-${5 * i + 10}`,
    }),
  );
  const day = { published: '2031-03-04' };
  const today = market(171);
  const rest = 'The bank of the coast said that it would look at its rate once more before the summer, whatever the yards may do.';

  test('of one day is the same text in two outlets, though the form comes again and again', async () => {
    const held = [...before, report('today', `${edited(today, 13, 6)} ${rest}`, { ...day, outlet: 'Varnholm Courier' })];
    const asked = query(report('q', today, { ...day, outlet: 'Daily Meridian' }));
    expect((await among(held, asked, 'today'))?.relation).toBe('same text');
    for (const { id } of before) expect((await among(held, asked, id ?? ''))?.relation).not.toBe('same text');
  });
});

describe('a text that is the same from its first word to its last', () => {
  test('is the same text, though most of it comes again and again over days', async () => {
    const form = filler(9, 8);
    const series = Array.from({ length: 9 }, (_, i) =>
      report(`n-${i}`, `${filler(100 + i, 2)} ${form}`, { outlet: `Outlet ${i % 2}`, published: `2031-0${i + 1}-04` }),
    );
    const [first] = series;
    if (!first) throw new Error('no series');
    for (const outlet of [first.outlet, 'Elsewhere']) {
      const matches = (await buildIndex(series).match(query(first, { outlet }))).matches;
      expect(matches.filter(({ relation }) => relation === 'same text').map((match) => match.report.id)).toEqual(['n-0']);
    }
  });
});

describe('shared passages', () => {
  const passage = SENTENCES.slice(3, 6).join(' ');

  test('are not what one outlet sets on each of its pages, however long', async () => {
    const furniture = filler(9, 12);
    const pages = Array.from({ length: 8 }, (_, i) =>
      report(`page-${i}`, `${filler(100 + i, 8)}\n\n${furniture}`, { outlet: 'Varnholm Courier', published: '2031-03-04' }),
    );
    const asked = query(report('q', `${filler(77, 8)}\n\n${furniture}`, { outlet: 'Varnholm Courier', published: '2031-03-04' }));
    const relations = (await buildIndex(pages).match(asked)).matches.map(({ relation }) => relation);
    expect(relations).not.toContain('same text');
    expect(relations).not.toContain('shared passages');
  });

  test('are told where half a dozen outlets carried them at once, and not where nothing says when', async () => {
    const held = (published: string | null) =>
      Array.from({ length: 8 }, (_, i) =>
        report(`r-${i}`, `${filler(200 + i, 30)}\n\n${passage}\n\n${filler(300 + i, 10)}`, { outlet: `Outlet ${i}`, published }),
      );
    const asked = (published: string | null) =>
      query(report('q', `${filler(3, 30)}\n\n${passage}\n\n${filler(4, 10)}`, { outlet: 'Elsewhere', published }));
    expect((await among(held('2031-03-04'), asked('2031-03-04'), 'r-0'))?.relation).toBe('shared passages');
    expect(await among(held(null), asked(null), 'r-0')).toBeUndefined();
  });

  test('are not many short pieces, unless they make up a good part of a text', async () => {
    const titled = SENTENCES.slice(0, 4).map((one) => one.split(' ').slice(0, 17).join(' '));
    const held = (own: number) => [
      report('a', titled.map((one, i) => `${one} ${filler(60 + i, own)}`).join('\n\n'), { outlet: 'Varnholm Courier' }),
    ];
    const asked = query(report('q', titled.map((one, i) => `${one} ${filler(70 + i, 8)}`).join('\n\n'), { outlet: 'Elsewhere' }));
    expect((await among(held(8), asked, 'a'))?.relation).not.toBe('shared passages');
    expect((await among(held(2), asked, 'a'))?.relation).toBe('shared passages');
  });

  test('are told though many outlets carry the same passage', async () => {
    const day = (n: number) => ({ outlet: `Outlet ${n}`, published: '2031-03-04' });
    const held = Array.from({ length: 6 }, (_, i) => report(`r-${i}`, `${filler(200 + i, 20)} ${passage} ${SENTENCES[i]}`, day(i)));
    const asked = query(report('q', `${filler(3, 20)} ${passage} ${SENTENCES[0]}`, day(9)));
    expect((await among(held, asked, 'r-0'))?.relation).toBe('shared passages');
  });

  test('are not what either text has in quotation marks', async () => {
    const held = [report('a', `${filler(5, 20)} “${passage}” ${filler(6, 20)}`, { outlet: 'Varnholm Courier' })];
    const asked = query(report('q', `${filler(3, 20)} ${passage} ${filler(4, 20)}`, { outlet: 'Elsewhere' }));
    expect((await among(held, asked, 'a'))?.relation).not.toBe('shared passages');
  });
});
