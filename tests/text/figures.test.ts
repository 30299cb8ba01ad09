import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureMention, findFigures } from '../../lib/text';

const found = (text: string) => findFigures(text).map((f) => ({ ...f, text: text.slice(f.start, f.end) }));
const one = (text: string): FigureMention & { text: string } => {
  const [figure, ...more] = found(text);
  expect(more.map((f) => f.text)).toEqual([]);
  if (!figure) throw new Error(`no figure in: ${text}`);
  return figure;
};

describe('findFigures', () => {
  it('reads digits and words, with the modifier and the counted noun in the span', () => {
    expect(one('The mill employs some 2,500 workers.')).toMatchObject({
      text: 'some 2,500 workers',
      value: 2500,
      noun: 'workers',
      approximate: true,
    });
    expect(one('Nearly three and a half million voters came.')).toMatchObject({ value: 3_500_000, noun: 'voters', high: 3_500_000 });
    expect(one('They counted twenty-five hundred sheep.')).toMatchObject({ value: 2500 });
    expect(one('A dozen officers waited.')).toMatchObject({ value: 12, noun: 'officers' });
  });

  it('takes no name for a figure', () => {
    expect(found('The 25th Amendment, the 9th Circuit and the ninth district are no counts; third parties neither.')).toEqual([]);
    expect(found('A four-star general spoke. Slideshow (8 Images) follows.')).toEqual([]);
    expect(found('The Velden index VLDX, -1.63% fell.')).toEqual([]);
    expect(one('He lived on the 32nd floor.').kind).toBe('ordinal');
  });

  it('reads who was so old when it happened, and sums in words', () => {
    expect(one('He was 36 when it happened.').kind).toBe('age');
    expect(one('It cost hundreds of thousands of dollars.')).toMatchObject({ kind: 'money', unit: 'USD', value: 200_000 });
  });

  it('keeps bounds that the wording leaves open', () => {
    expect(one('At least 12 miners were hurt.').low).toBe(12);
    expect(one('Up to 40 homes burned.')).toMatchObject({ low: null, high: 40 });
    expect(one('Workers need three or more years of service.')).toMatchObject({ high: null, unit: 'time' });
    expect(one('Dozens of rocket and drone attacks followed.')).toMatchObject({ low: 24, high: 99, noun: 'attacks' });
  });

  it('reads ranges as one figure', () => {
    expect(one('Between 500 and 600 guests were inside.')).toMatchObject({ value: 500, upTo: 600 });
    expect(one('He was paid about $12,000 to $13,000.')).toMatchObject({ kind: 'money', value: 12_000, upTo: 13_000, unit: 'USD' });
    expect(one('Raises of 3% to 4% are planned.')).toMatchObject({ kind: 'percent', value: 3, upTo: 4 });
  });

  it('tells ages, scores, ordinals, shares and measures apart', () => {
    expect(one('A 50-year-old baker was found.').kind).toBe('age');
    expect(one('Ann Bell, 36, was elected.').kind).toBe('age');
    expect(one('The chamber voted 232-196.')).toMatchObject({ kind: 'score', value: 232, unit: 'to 196' });
    expect(one('It came in fifth place.').kind).toBe('ordinal');
    expect(one('More than three-quarters of them agreed.')).toMatchObject({ kind: 'fraction', value: 75 });
    expect(one('The strike lasted for 31 days.')).toMatchObject({ kind: 'measure', unit: 'time', value: 31 });
  });

  it('lets "others" and "of them" count what was counted before', () => {
    const [, hurt, dead] = found('Six soldiers were hit. Fourteen others were hurt. Two of them died.');
    expect(hurt).toMatchObject({ noun: 'soldiers', standsIn: true });
    expect(dead).toMatchObject({ noun: 'soldiers', standsIn: true });
  });

  it('reads native digits and the marks of other locales', () => {
    expect(one('٢٥٠٠ جندي').value).toBe(2500);
    expect(found('Rund 12,5 Prozent der 1.300 Menschen kamen.').map((f) => f.value)).toEqual([12.5, 1300]);
    expect(one('Environ 10 000 personnes').value).toBe(10_000);
  });

  it('finds what a number counts where that stands apart from it', () => {
    expect(one('The number of detentions from the march reached 1,373.')).toMatchObject({ noun: 'detentions', value: 1373 });
    expect(one('The death toll in Velden rose to 40.')).toMatchObject({ noun: 'toll' });
    expect(found('Of the 176 people on the plane, 82 were Ardenian.')[1]).toMatchObject({ noun: 'ardenian' });
    expect(one('Two more late ferries are due.')).toMatchObject({ noun: 'ferries', standsIn: false });
  });

  it('takes one of a unit for a figure only with a modifier', () => {
    expect(one('It took less than a minute.')).toMatchObject({ unit: 'time', high: 1 / 1440 });
    expect(found('She stayed for a minute.')).toEqual([]);
  });

  it('takes "almost all" for a share', () => {
    expect(one('Almost all of the houses stood.')).toMatchObject({ kind: 'fraction', value: 90, upTo: 100 });
  });

  it('leaves out the numbers of programmes and of copyrights', () => {
    expect(found('She told "60 Minutes" and later 60 Minutes of it. Copyright © 2019 Arden Press')).toEqual([]);
  });

  it('reads figures of other languages in digits and words', () => {
    const brief = (text: string) => found(text).map((f) => [f.value, f.unit ?? f.noun]);
    expect(brief('قتل ١٢ شخصا، والخسائر 3 ملايين دولار أي نحو 20%.')).toEqual([
      [12, 'شخصا'],
      [3e6, 'USD'],
      [20, 'percent'],
    ]);
    expect(brief('۱۲ نفر کشته شدند. خسارت ۳ میلیون دلار و ۲۰ درصد بود.')).toEqual([
      [12, 'نفر'],
      [3e6, 'USD'],
      [20, 'percent'],
    ]);
    expect(brief('Douze personnes sont mortes. Les dégâts : 3,5 millions d’euros, soit 20 pour cent.')).toEqual([
      [12, 'personnes'],
      [3.5e6, 'EUR'],
      [20, 'percent'],
    ]);
    expect(brief('Doce personas murieron. Los daños suman 3,5 millones de euros, el 20 por ciento.')).toEqual([
      [12, 'personas'],
      [3.5e6, 'EUR'],
      [20, 'percent'],
    ]);
    expect(brief('Zwölf Menschen starben. Der Schaden beträgt 3,5 Millionen Euro, also 20 Prozent.')).toEqual([
      [12, 'menschen'],
      [3.5e6, 'EUR'],
      [20, 'percent'],
    ]);
    expect(brief('Погибли двенадцать человек. Ущерб составил 3,5 миллиона евро, или 20 процентов.')).toEqual([
      [12, 'человек'],
      [3.5e6, 'EUR'],
      [20, 'percent'],
    ]);
    expect(found('He met Dos Santos and Dix.')).toEqual([]);
  });

  it('leaves out dates, times, list numbers and numbers that belong to names', () => {
    expect(found('On May 8, 2019 at 5:41 p.m. Flight 302 left Gate 7 with an AK-47 aboard.')).toEqual([]);
    expect(found('2. What comes next?')).toEqual([]);
    expect(found('One of the guests said no one knew.')).toEqual([]);
  });

  it('gives ordered spans within the text, whatever it holds', () => {
    const piece = fc.oneof(
      fc.constantFrom('12', 'three', 'million', '$', '%', '-', 'to ', ' and ', 'half ', 'of ', 'people', ' ', '.', ',', '٣', 'May ', '’s '),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const f of findFigures(text)) {
          expect(f.start).toBeGreaterThanOrEqual(0);
          expect(f.end).toBeGreaterThan(f.start);
          expect(f.end).toBeLessThanOrEqual(text.length);
          expect(f.end).toBeGreaterThan(last);
          expect(Number.isFinite(f.value)).toBe(true);
          last = f.start;
        }
      }),
      { numRuns: 300 },
    );
  });
});
