import { describe, expect, it } from 'vitest';
import { factsOf, lines } from './fact-pairs';

const names = (a: string, b: string) => lines(factsOf('name', a, b));

describe('names of two reports', () => {
  it('are variants in another spelling or transliteration', () => {
    expect(names('The spokesman, Zabiullah Maruf, spoke in Velden.', 'A spokesman, Zabihullah Maruf, spoke in Velden.')).toEqual([
      'variant: Zabiullah Maruf | Zabihullah Maruf',
    ]);
    expect(names('Aleksei A. Tarkov was held.', 'Police held Alexei Tarkov.')).toHaveLength(1);
    expect(names('Fighters of Kataeb Nasr left.', 'Fighters of Kata’ib Nasr left.')).toHaveLength(1);
    expect(names('Fighters of Kataib Nasr left.', 'Fighters of Kata’ib Nasr left.')).toHaveLength(1);
  });

  it('are variants in a fuller form, a short given name or initials', () => {
    expect(names('It was Rudolph W. Castell who rang.', 'It was Rudy Castell who rang.')).toEqual([
      'variant: Rudolph W. Castell | Rudy Castell',
    ]);
    expect(names('The Redfern Bridge Trust Agency paid.', 'In the end RBTA paid.')).toHaveLength(1);
  });

  it('are none where the short form only follows the full one, or both texts have the form', () => {
    expect(names('Ann Bell spoke. Bell then left.', 'Ann Bell left.')).toEqual([]);
    expect(names('The mayor Tim Cole spoke.', 'Velden County Mayor Tim Cole spoke.')).toEqual([]);
  });

  it('keep one group apart from another that shares a word', () => {
    expect(names('Fighters of Kataib Nasr left.', 'Fighters of Nasr left.')).toEqual([]);
    expect(names('Ann Bell and Tim Bell spoke in Velden.', 'Ann Bell and Tom Dell spoke in Velden.')).toEqual([]);
    expect(names('Arden spoke to Ardenian leaders.', 'Ardens spoke to the leaders.')).toEqual([]);
  });
});
