import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EVERYTHING } from '../../components/library/reports';
import { type Row, RowList, type RowQuery } from '../../lib/corpus';
import { words } from '../../lib/text';

const row = (id: string, facts: Partial<Row> = {}): Row => ({
  id,
  outlet: 'The Lantern',
  outletFrom: 'stated',
  titleFrom: 'stated',
  publishedFrom: 'stated',
  agency: null,
  title: null,
  published: null,
  language: 'en',
  url: null,
  words: 100,
  bytes: 8000,
  added: '2026-11-20T08:00:00.000Z',
  seen: '2026-11-20T08:00:00.000Z',
  sources: ['kept'],
  tags: [],
  versions: 0,
  full: true,
  partial: false,
  ...facts,
});

function listOf(...rows: Row[]): RowList {
  const list = new RowList();
  list.add(rows);
  return list;
}

function found(list: RowList, query: Partial<RowQuery>): string[] {
  return Array.from(list.find({ ...EVERYTHING, ...query }), (index) => list.at(index)?.id ?? '?');
}

describe('a list of rows', () => {
  const rows = [
    row('ferry', { title: 'Ferry sinks off Port Averell', agency: 'Meridian Wire', tags: ['sea'], published: '2026-11-04' }),
    row('strike', { title: 'Dockers’ strike ends in Port Averell', outlet: 'Northgate Post', published: '2026-11-02T09:00:00Z' }),
    row('arabic', { title: 'غرق عبّارة قبالة الميناء', outlet: null, language: 'ar', sources: ['feed:https://feeds.example/a'] }),
    row('chinese', { title: '渡轮在港口附近沉没', outlet: 'Étrange Emile', language: 'zh-Hans', sources: ['pack:Ferries', 'kept'] }),
  ];
  const list = listOf(...rows);

  it('finds rows by the beginnings of all words typed, in headline, outlet, agency and tags, whatever their case and marks', () => {
    expect(found(list, { words: 'port aver' })).toEqual(['ferry', 'strike']);
    expect(found(list, { words: 'AVERELL northg' })).toEqual(['strike']);
    expect(found(list, { words: 'meridian sea' })).toEqual(['ferry']);
    expect(found(list, { words: 'etrange' })).toEqual(['chinese']);
    expect(found(list, { words: 'verell' })).toEqual([]);
    expect(found(list, { words: 'عبارة' })).toEqual(['arabic']);
    expect(found(list, { words: '港口' })).toEqual(['chinese']);
    expect(found(list, { words: '口港' })).toEqual([]);
    expect(found(list, { words: ' …  ' })).toHaveLength(4);
  });

  it('keeps to outlet, language, source, tag and days', () => {
    const kept = (filter: object) => found(list, { filter: { ...EVERYTHING.filter, ...filter } });
    expect(kept({ outlet: 'Northgate Post' })).toEqual(['strike']);
    expect(kept({ language: 'zh' })).toEqual(['chinese']);
    expect(kept({ source: 'feed' })).toEqual(['arabic']);
    expect(kept({ source: 'pack:Ferries' })).toEqual(['chinese']);
    expect(kept({ source: 'pack:Fer' })).toEqual([]);
    expect(kept({ tag: 'sea' })).toEqual(['ferry']);
    expect(kept({ from: '2026-11-02', to: '2026-11-03' })).toEqual(['strike']);
    expect(kept({ from: '2026-11-04' })).toEqual(['ferry']);
  });

  it('keeps to a report and what has to do with it, in any way or in one', () => {
    const others = [
      ['arabic', 'same event'],
      ['chinese', 'same text'],
      ['gone', 'same text'],
    ] as const;
    const kept = (only: string | null) =>
      found(list, { filter: { ...EVERYTHING.filter, related: { to: 'ferry', title: null, others, only } } });
    expect(kept(null).sort()).toEqual(['arabic', 'chinese', 'ferry']);
    expect(kept('same text').sort()).toEqual(['chinese', 'ferry']);
    expect(kept('shared passages')).toEqual(['ferry']);
    expect(list.of('arabic')?.id).toBe('arabic');
    expect(list.of('gone')).toBeNull();
  });

  it('has no row of a report that was taken out, in whichever way it is looked for', () => {
    const some = listOf(...rows);
    some.find({ words: 'fer', filter: EVERYTHING.filter, order: { by: 'title', falling: false } });
    some.remove(['ferry', 'never there']);
    some.remove(['ferry']);
    expect(some.size).toBe(3);
    expect(found(some, {})).not.toContain('ferry');
    expect(found(some, { words: 'ferry' })).toEqual([]);
    expect(found(some, { order: { by: 'published', falling: false } })).toEqual(['strike', 'arabic', 'chinese']);
    expect(some.facets().tags).toEqual([]);
    expect(some.of('ferry')).toBeNull();
    some.add(rows.slice(0, 1));
    expect(found(some, { words: 'ferry' })).toEqual(['ferry']);
  });

  it('puts them in order, what is not said last', () => {
    const by = (by: RowQuery['order']['by'], falling = false) => found(list, { order: { by, falling } });
    expect(by('published')).toEqual(['strike', 'ferry', 'arabic', 'chinese']);
    expect(by('published', true)).toEqual(['ferry', 'strike', 'arabic', 'chinese']);
    expect(by('outlet')).toEqual(['chinese', 'strike', 'ferry', 'arabic']);
    expect(by('title').slice(0, 2)).toEqual(['strike', 'ferry']);
  });

  it('counts what rows can be kept to', () => {
    const { outlets, languages, sources, tags } = list.facets();
    expect(outlets).toEqual([
      ['Northgate Post', 1],
      ['The Lantern', 1],
      ['Étrange Emile', 1],
    ]);
    expect(languages[0]).toEqual(['en', 2]);
    expect(sources[0]).toEqual(['kept', 3]);
    expect(tags).toEqual([['sea', 1]]);
  });

  it('finds what a look at every row by itself finds, however the rows came in', () => {
    const word = fc.constantFrom('port', 'Averell', 'ferry', 'Fähre', 'مرفأ', '港口', 'port-side', "docker's", '7,500');
    const title = fc.array(word, { maxLength: 6 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(title, { maxLength: 60 }), title, fc.integer({ min: 1, max: 20 }), (titles, query, step) => {
        const rows = titles.map((title, i) => row(`${i}`, { title, outlet: null }));
        const list = new RowList();
        for (let i = 0; i < rows.length; i += step) {
          list.add(rows.slice(i, i + step));
          list.find({ ...EVERYTHING, words: query });
        }
        const asked = words(query).map(({ text }) => text);
        const plain = rows.filter(({ title }) => asked.every((term) => words(title ?? '').some(({ text }) => text.startsWith(term))));
        const ids = found(list, { words: query });
        // Characters of scripts without spaces must stand together, which this plain look does not ask.
        if (/港/.test(query)) for (const id of ids) expect(plain.map((one) => one.id)).toContain(id);
        else expect(ids).toEqual(plain.map((one) => one.id));
      }),
    );
  });

  it('stands the most hostile names', () => {
    const list = listOf(row('long', { title: 'a '.repeat(2000), tags: ['\n\n\n', ''] }), row('empty', { outlet: '\u202e' }));
    expect(found(list, { words: 'a '.repeat(500) })).toEqual(['long']);
    expect(found(list, { words: '\n' })).toHaveLength(2);
  });
});
