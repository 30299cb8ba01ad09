import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { datesIn, dayOf, latestMonthIn, weekdaysIn } from '../../lib/match/dates';
import { figuresIn } from '../../lib/match/figures';
import { isOwn, outletKey } from '../../lib/match/outlet';
import { quotedSpans } from '../../lib/match/quoted';
import { words } from '../../lib/text';
import { query, report } from './invented';

describe('dates', () => {
  const keys = (text: string) => datesIn(words(text)).map((date) => date.key);

  test('day and month are read in either order and in several languages', () => {
    const fourth = keys('on 4 March');
    for (const text of ['March 4, 2031', '4th of March', 'el 4 de marzo', 'am 4. März', 'le 4 mars', '4 مارس'])
      expect(keys(text)).toEqual(fourth);
  });

  test('a month alone is no date', () => {
    expect(keys('They may come in March or in May 2031')).toEqual([]);
  });

  test('none is missed by looking beside numerals alone', () => {
    const pieces = fc.constantFrom('4', '31st', 'March', 'de', 'of', 'marzo', 'كانون', 'الثاني', '2031', 'boats', 'من', '12,480');
    const check = (list: string[]) => {
      const tokens = words(list.join(' '));
      expect(datesIn(tokens)).toEqual(datesIn(tokens, [...tokens.keys()]));
    };
    fc.assert(fc.property(fc.array(pieces, { maxLength: 20 }), check), { numRuns: 1000 });
  });

  test('weekdays are read', () => {
    expect([...weekdaysIn(words('from Sunday to jueves')).values()]).toEqual([0, 4]);
  });

  test('the latest month named with its year is told, those to come are not', () => {
    const latest = (text: string) => latestMonthIn(words(text));
    expect(latest('since October 2023, after the vote of 3 May, 2020')).toBe(dayOf('2023-10-01'));
    expect(latest('desde octubre de 2023')).toBe(dayOf('2023-10-01'));
    expect(latest('to stay until May 2031, or by the end of June 2032; planned for 4 July 2033')).toBeNull();
    expect(latest('in 2023, in October, room 2041')).toBeNull();
  });

  test('a date of publication is read to the day, anything else is none', () => {
    expect(dayOf('1970-01-02')).toBe(1);
    expect(dayOf('2031-03-04T23:59:00+05:00')).toBe(dayOf('2031-03-04'));
    for (const none of [null, '', 'yesterday', '2031', '04/03/2031']) expect(dayOf(none)).toBeNull();
  });
});

describe('figures', () => {
  const values = (text: string) => figuresIn(words(text)).map((figure) => figure.value);

  test('millions are worked in, commas do not matter', () => {
    expect(values('12,480 homes, 3.5 million crowns, 40bn')).toEqual([12480, 3.5e6, 4e10]);
  });

  test('years, ordinals and single digits tell nothing', () => {
    expect(values('in 2031, for the 25th time, 3 boats')).toEqual([]);
  });
});

describe('quotedSpans', () => {
  const quoted = (text: string) => quotedSpans(text).map((span) => text.slice(span.start, span.end));

  test('reads straight, curly, low and angle marks', () => {
    expect(quoted('a "b c" d “e” f „g“ h «i» j')).toEqual(['"b c"', '“e”', '„g“', '«i»']);
  });

  test('reads a quotation with others in the same marks inside it as one, and two single marks as a double one', () => {
    expect(quoted('he: «we have «two» of them, and «three» more», he said «so»')).toEqual([
      '«we have «two» of them, and «three» more»',
      '«so»',
    ]);
    expect(quoted('“one “two” three, he said “four”')).toEqual(['“one “two”', '“four”']);
    expect(quoted("he said ‘‘no’’ and ``yes''")).toEqual(['‘‘no’’', "``yes''"]);
  });

  test('an unclosed mark ends with its paragraph', () => {
    expect(quoted('he said “and on\n\nand on” she said')).toEqual(['“and on']);
  });

  test('inches and apostrophes do not quote the rest of a text', () => {
    const spans = quotedSpans(`a 6" pipe\n\n${'word '.repeat(1000)}`);
    expect(spans.every((span) => span.end < 20)).toBe(true);
  });

  test('stray opening marks cost one walk, however many there are', () => {
    expect(quotedSpans(`${'“'.repeat(500_000)} ${'„ « 「 『 '.repeat(100_000)} end`).every((span) => span.end > 999_000)).toBe(true);
    expect(quotedSpans(`“ stray ${'word '.repeat(290)} “quoted” ${'more '.repeat(400)}`)).toHaveLength(1);
  });

  test('spans are ascending and disjoint', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('"', '“', '”', '«', '»', 'a', ' ', '\n', '„'), { maxLength: 80 }), (parts) => {
        let end = 0;
        for (const span of quotedSpans(parts.join(''))) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
      }),
    );
  });
});

describe('outlets and addresses', () => {
  test('writings of one outlet meet', () => {
    expect(outletKey('The Daily-Meridian')).toBe(outletKey('daily meridian'));
    expect(outletKey('  ')).toBeNull();
  });

  const isOwnAt = (url: string | null, held: string | null) => isOwn(query(report('q', '', { url })), report('held', '', { url: held }));

  test('an address is known in every form that leads to its page', () => {
    expect(isOwnAt('http://www.meridian.example/a/b/?utm_source=x#y', 'https://meridian.example/a/b')).toBe(true);
    expect(isOwnAt('https://meridian.example/story?id=1', 'https://meridian.example/story?id=1')).toBe(true);
  });

  test('pages that their query tells apart are two', () => {
    expect(isOwnAt('https://meridian.example/story?id=1', 'https://meridian.example/story?id=2')).toBe(false);
  });

  test('a front page, another scheme and no address are no page of a report', () => {
    for (const none of [null, 'https://meridian.example/', 'javascript:alert(1)', 'no address']) expect(isOwnAt(none, none)).toBe(false);
  });
});
