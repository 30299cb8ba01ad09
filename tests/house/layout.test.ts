import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROOT, readSources, withoutComments } from './sources';

const sources = readSources();

/** Paths of the files whose program text (comments aside) has the pattern. */
function having(pattern: RegExp, within: (path: string) => boolean = () => true): string[] {
  return sources.filter(({ path, text }) => within(path) && pattern.test(withoutComments(text))).map(({ path }) => path);
}

describe('the house', () => {
  it('asks the network for anything in one module alone', () => {
    expect(having(/\bfetch\s*[(;,)\]}]|\[['"`]fetch/)).toEqual(['lib/browser/fetch.ts']);
    expect(having(/\b(XMLHttpRequest|WebSocket|EventSource|sendBeacon|importScripts|WebTransport|RTCPeerConnection)\b/)).toEqual([]);
  });

  it('never makes page or markup out of text', () => {
    expect(having(/\b(innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|dangerouslySetInnerHTML)\b/)).toEqual(
      [],
    );
    // Pages of feeds are read in a document that is never shown.
    expect(having(/\b(DOMParser|createHTMLDocument)\b/)).toEqual(['lib/browser/read-apart.ts']);
    expect(having(/\b(eval|Function)\s*\(/)).toEqual([]);
  });

  it('has the browser API in lib/browser alone', () => {
    expect(having(/\b(chrome|browser)\.[a-z]+\b|webextension-polyfill/, (path) => !path.startsWith('lib/browser/'))).toEqual([]);
  });

  it('takes nothing but types from lib into views, so that no engine is bundled with them', () => {
    expect(having(/^import (?!type )[^;]*from '(\.\.\/)+lib/m, (path) => path.startsWith('components/'))).toEqual([]);
  });

  it('has a front door in every folder of lib', () => {
    const folders = readdirSync(`${ROOT}lib`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.filter(({ name }) => !existsSync(`${ROOT}lib/${name}/index.ts`)).map(({ name }) => name)).toEqual([]);
  });

  it('has no file of more than 400 lines', () => {
    expect(sources.filter(({ text }) => text.split('\n').length > 401).map(({ path }) => path)).toEqual([]);
  });
});
