// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { LibraryActions } from '../../components/library/actions';
import { LibraryApp } from '../../components/library/LibraryApp';
import { WORDS } from './words';

/** A library page of which nothing but imports is ever answered; they go on for ever, and their files' names are noted. */
function actionsNoting(imported: string[]): LibraryActions {
  const never = () => new Promise(() => {});
  const answered = {
    watch: () => () => {},
    watchWork: () => () => {},
    recall: () => null,
    isBackup: async () => false,
    importFile: (file: File) => {
      imported.push(file.name);
      return never();
    },
  };
  return new Proxy(answered, { get: (own, name) => Reflect.get(own, name) ?? never }) as unknown as LibraryActions;
}

it('files are imported one at a time, and who drops more is told so', async () => {
  const imported: string[] = [];
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<LibraryApp words={WORDS} actions={actionsNoting(imported)} />, root));
  const drop = (...names: string[]) =>
    act(async () => {
      const files = names.map((name) => new File(['{}'], name));
      dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer: { types: ['Files'], files } }));
    });
  const busy = () => root.textContent?.includes('Files are imported one at a time.');
  await drop();
  expect([imported, busy()]).toEqual([[], false]);
  await drop('a.jsonl');
  expect([imported, busy()]).toEqual([['a.jsonl'], false]);
  await drop('b.jsonl');
  expect([imported, busy()]).toEqual([['a.jsonl'], true]);
  render(null, root);
  await act(() => render(<LibraryApp words={WORDS} actions={actionsNoting(imported)} />, root));
  await drop('c.jsonl', 'd.jsonl');
  expect([imported, busy()]).toEqual([['a.jsonl', 'c.jsonl'], true]);
  render(null, root);
});
