import { describe, expect, it } from 'vitest';
import { hashOf, type Route, routeOf } from '../../components/library/route';
import { sourceInWords } from '../../components/library/row-words';
import { namesOf } from '../../components/side-names';
import { WORDS } from './words';

describe('the address of the library page', () => {
  it('stands for what is shown, whatever the ids of reports are', () => {
    const ids = ['kept:https://lantern.example/a?b=c#/d', 'pack:Ferries/1@2', '', 'a/b', '100 %', 'مرفأ'];
    const routes: Route[] = [
      { at: 'reports' },
      ...ids.map((id) => ({ at: 'report', id }) as const),
      { at: 'compare', refs: ids.map((id, i) => ({ id, version: i === 0 ? null : i })) },
    ];
    for (const route of routes) expect(routeOf(hashOf(route))).toEqual(route);
  });

  it('stands for the list where it stands for nothing else', () => {
    for (const hash of ['', '#', '#nothing', '#report/%E0%A4%A', '#report', '#compare/a']) expect(routeOf(hash)).toEqual({ at: 'reports' });
  });
});

describe('names of reports beside each other', () => {
  const side = (outlet: string | null, published: string | null = null) => ({ outlet, published });

  it('are the outlets; where two are of one outlet their dates stand with them, and where these are one too a number', () => {
    expect(namesOf([side('The Lantern', '2026-11-04'), side('Northgate Post')], WORDS)).toEqual(['The Lantern', 'Northgate Post']);
    expect(namesOf([side('The Lantern', '2026-11-04'), side('The Lantern', '2026-11-05')], WORDS)).toEqual([
      'The Lantern, 4 November 2026',
      'The Lantern, 5 November 2026',
    ]);
    expect(namesOf([side('The Lantern'), side('The Lantern')], WORDS)).toEqual(['The Lantern (1)', 'The Lantern (2)']);
  });
});

describe('how a report came in', () => {
  it('is told in words, a feed by its host alone', () => {
    expect(sourceInWords('kept', WORDS)).toBe('kept by you');
    expect(sourceInWords('feed:https://lantern.example/feed.xml?key=1', WORDS)).toBe('feed: lantern.example');
    expect(sourceInWords('pack:Ferries: 2026', WORDS)).toBe('pack: Ferries: 2026');
  });
});
