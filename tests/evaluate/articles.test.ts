import { describe, expect, it } from 'vitest';
import { evaluate } from './run-verb';

interface Answer {
  readonly id: string;
  readonly news: boolean;
  readonly kind: string;
  readonly article: Readonly<Record<string, unknown>> | null;
  readonly ms: number;
}

const PAGES = 'tests/pages';

describe('evaluate articles', () => {
  const ran = evaluate<Answer>(
    ['articles'],
    [
      { id: 'wire', file: `${PAGES}/wire-post.html`, url: 'http://samples.example/wire-post.html' },
      '{"id": "cut off',
      { id: 'front', file: `${PAGES}/front.html`, url: null },
      '',
      { id: 'nowhere', file: `${PAGES}/no-such-page.html` },
      { file: `${PAGES}/front.html` },
      { id: 'stub', file: `${PAGES}/paywall.html` },
      { id: 'numbered', file: 7 },
    ],
  );

  it('answers one line for each page that can be read, in their order', () => {
    expect(ran.lines.map(({ id }) => id)).toEqual(['wire', 'front', 'stub']);
    for (const line of ran.lines) {
      expect(Object.keys(line)).toEqual(['id', 'news', 'kind', 'article', 'ms']);
      expect(line.ms).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives the article of a page in the fields of the contract', () => {
    const [{ news, kind, article } = {}] = ran.lines as readonly Partial<Answer>[];
    expect({ news, kind }).toEqual({ news: true, kind: 'article' });
    expect(Object.keys(article ?? {})).toEqual(['title', 'outlet', 'agency', 'byline', 'published', 'language', 'text', 'partial']);
    expect(article?.text).toMatch(/\S\n\n\S/);
    expect(article?.published).toMatch(/^\d{4}-\d{2}-\d{2}/);
    expect(article?.partial).toBe(false);
  });

  it('tells what is no news report, and what is a stub', () => {
    expect(ran.lines[1]?.news).toBe(false);
    expect(ran.lines[1]?.kind).not.toBe('article');
    expect(ran.lines[2]?.article?.partial).toBe(true);
  });

  it('tells each bad line by its number, empty lines counted, and exits with 1', () => {
    expect(ran.status).toBe(1);
    expect(ran.stderr.match(/^line \d+/gm)).toEqual(['line 2', 'line 5', 'line 6', 'line 8']);
    expect(ran.stderr).toMatch(/line 6: .*"id"/);
    expect(ran.stderr).toMatch(/line 8: .*"file"/);
  });
});

describe('the command line', () => {
  it.each([[[]], [['guess']], [['toString']]])('answers the verb %j with how it is used, and exits with 2', (args) => {
    const { status, stderr, lines } = evaluate(args);
    expect({ status, lines }).toEqual({ status: 2, lines: [] });
    for (const verb of ['articles', 'matches', 'comparisons']) expect(stderr).toContain(verb);
  });
});
