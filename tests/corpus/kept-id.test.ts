import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptId, normalisedUrl } from '../../lib/corpus';

describe('the id of a kept report', () => {
  it('is the same for every form of an address that leads to the same page', () => {
    const ids = [
      'https://bugle.example/news/lamps',
      'http://www.bugle.example/news/lamps/',
      'https://BUGLE.example:443/news/lamps#comments',
      'https://bugle.example/news/lamps?utm_source=feed&utm_medium=rss&fbclid=abc',
      'https://reader:secret@bugle.example/news/lamps?',
    ].map(keptId);
    expect(new Set(ids).size).toBe(1);
  });

  it('differs where the address chooses another page', () => {
    const ids = [
      'https://bugle.example/',
      'https://bugle.example/news/lamps',
      'https://bugle.example/news/Lamps',
      'https://bugle.example/news?id=1',
      'https://bugle.example/news?id=2',
      'https://bugle.example:8080/news?id=2',
      'https://star.example/news?id=2',
      'file:///home/reader/lamps.html',
      'no address',
    ].map(keptId);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('does not depend on the order of parameters', () => {
    expect(keptId('https://bugle.example/?b=2&a=1&b=1')).toBe(keptId('https://bugle.example/?a=1&b=2&b=1'));
  });

  it('is not changed by a second normalisation', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        expect(normalisedUrl(normalisedUrl(url))).toBe(normalisedUrl(url));
      }),
    );
  });

  it('keeps a fragment that is a route, and only that', () => {
    expect(keptId('https://paper.example/#/news/1')).not.toBe(keptId('https://paper.example/#/news/2'));
    expect(keptId('https://paper.example/story#comments')).toBe(keptId('https://paper.example/story'));
  });
});
