import { existsSync, readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { readPage } from '../../lib/article';
import { SAMPLES } from './serve';

interface Line {
  readonly id: string;
  readonly outlet: string;
  readonly title: string;
  readonly url: string;
  readonly text: string;
}

const lines = readFileSync(`${SAMPLES}sample-pack.jsonl`, 'utf8')
  .split('\n')
  .filter(Boolean)
  .map((line) => JSON.parse(line) as Line);
const pageOf = (line: Line): string => `${SAMPLES}${new URL(line.url).pathname.slice(1)}`;
const withPage = lines.filter((line) => existsSync(pageOf(line)));

describe('the sample pack', () => {
  it('has five reports that stand on sample pages, and two that do not', () => {
    expect(withPage).toHaveLength(5);
    expect(lines).toHaveLength(7);
    expect(new Set(lines.map((line) => line.id)).size).toBe(lines.length);
  });

  it.each(withPage)('holds of $id exactly what its page is read as', (line) => {
    const { window } = new JSDOM(readFileSync(pageOf(line), 'utf8'), { url: line.url });
    const { article } = readPage(window.document, line.url);
    expect(article?.text).toBe(line.text);
    expect(article?.title).toBe(line.title);
    expect(article?.outlet).toBe(line.outlet);
  });

  it('holds of the wire story what the aggregator has as its main text, and none of the texts below it', () => {
    const url = 'http://samples.example/aggregator.html';
    const { window } = new JSDOM(readFileSync(`${SAMPLES}aggregator.html`, 'utf8'), { url });
    const { article, others } = readPage(window.document, url);
    expect(article?.text).toBe(lines[0]?.text);
    expect(others.map((other) => other.outlet)).toEqual(['The Lantern', 'Strait Gazette']);
  });
});
