import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../lib/text';

// A Tuesday.
const PUBLISHED = '2019-09-10';
const isos = (text: string, published: string | null = PUBLISHED) => findDates(text, published).map((d) => d.iso);

describe('findDates', () => {
  it('resolves a bare weekday as the tense says', () => {
    expect(isos('The mayor said on Sunday that it was over.')).toEqual(['2019-09-08']);
    expect(isos('The council is to meet on Sunday.')).toEqual(['2019-09-15']);
    expect(isos('She arrived on Tuesday.')).toEqual(['2019-09-10']);
  });

  it('dates a weekday ahead where the words speak of what is planned', () => {
    for (const text of [
      'The union called a strike for Friday.',
      'The vote, which needs a quorum, is scheduled for Friday.',
      'Leaders can meet in Velden on Friday to review the draft.',
      'She plans to visit Arden on Friday.',
      'The talks begin on Friday.',
      'On Friday, the council will meet again.',
      'They have until Friday to answer.',
    ])
      expect(isos(text), text).toEqual(['2019-09-13']);
    for (const text of [
      'Two men were killed by police on Friday.',
      'He was arrested for Friday’s attack.',
      'The report obtained by the Courier on Friday names nobody.',
      'The council voted to close the pier on Friday.',
      'She will be tried for the attack that killed 12 on Friday.',
    ])
      expect(isos(text), text).toEqual(['2019-09-06']);
  });

  it('takes the weekday before a calendar date into its span, and the zone of a time of day', () => {
    const text = 'It began on Sunday, Sept. 8, at 16:00 GMT.';
    const [day, time] = findDates(text, PUBLISHED);
    expect(text.slice(day?.start, day?.end)).toBe('Sunday, Sept. 8');
    expect(time).toMatchObject({ minutes: 960, zone: 0 });
  });

  it('reads months and weekdays of other languages', () => {
    expect(isos('۸ سپتامبر ۲۰۱۹; 8 сентября 2019; 8 سبتمبر 2019')).toEqual(['2019-09-08', '2019-09-08', '2019-09-08']);
    expect(isos('во вторник; el viernes; vendredi; am Freitag; الجمعة')).toEqual([
      '2019-09-10',
      '2019-09-06',
      '2019-09-06',
      '2019-09-06',
      '2019-09-06',
    ]);
  });

  it('resolves relative days, weeks and months', () => {
    expect(isos('He left yesterday.')).toEqual(['2019-09-09']);
    expect(isos('It began two days ago.')).toEqual(['2019-09-08']);
    expect(isos('The bridge fell last month.')).toEqual(['2019-08']);
    expect(isos('It opened last year.')).toEqual(['2018']);
  });

  it('reads calendar dates in several forms', () => {
    expect(isos('on Sept. 8, 2018 and on 8 September 2018 and 2018-09-08')).toEqual(['2018-09-08', '2018-09-08', '2018-09-08']);
    expect(isos('The vote was on June 3.')).toEqual(['2019-06-03']);
    expect(isos('It was built in March 2004, and again in 2011.')).toEqual(['2004-03', '2011']);
    expect(isos('el 8 de septiembre de 2018; le 8 septembre 2018; 8. September 2018')).toEqual(['2018-09-08', '2018-09-08', '2018-09-08']);
  });

  it('reads a stretch of days and the opening of a period', () => {
    expect(findDates('It ran from Feb. 15 to 18.', PUBLISHED)[0]).toMatchObject({ day: 15, lastDay: 18 });
    expect(findDates('They have struck since October 2018.', PUBLISHED)[0]).toMatchObject({ since: true, iso: '2018-10' });
  });

  it('reads times of day', () => {
    expect(findDates('at 5:41 p.m. or at 17:41', PUBLISHED).map((d) => d.minutes)).toEqual([1061, 1061]);
  });

  it('keeps what is said where the date of publication is not known', () => {
    expect(findDates('They met on Friday, June 3.', null)).toMatchObject([{ iso: null, month: 6, day: 3 }]);
    expect(findDates('They met on Friday.', null)[0]).toMatchObject({ iso: null, weekday: 5 });
  });

  it('takes no named day of the calendar for one of this week, and no part of an address for a date', () => {
    expect(findDates('The Easter Sunday market of Velden was shut.', '2024-03-05')).toEqual([]);
    expect(findDates('See velden.example/news/2020/03/mill for more.', '2024-03-05')).toEqual([]);
  });

  it('takes no ordinary word for a month, and no count for a year', () => {
    expect(isos('They may march on. Jan Vale spoke. It cost $2015.')).toEqual([]);
    expect(isos('They fed 2000 people.')).toEqual([]);
  });

  it('never throws, and keeps its spans in order', () => {
    const piece = fc.oneof(
      fc.constantFrom('May ', '8', ', ', '2019', 'Sunday ', 'last ', 'two days ago', '-', ' de ', 'to ', '5:41 pm'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const d of findDates(text, PUBLISHED)) {
          expect(d.end).toBeGreaterThan(d.start);
          expect(d.end).toBeLessThanOrEqual(text.length);
          expect(d.end).toBeGreaterThan(last);
          last = d.start;
        }
      }),
      { numRuns: 300 },
    );
  });
});
