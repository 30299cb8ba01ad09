// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import type { LibraryActions } from '../../components/library/actions';
import { LibraryApp } from '../../components/library/LibraryApp';
import { WORDS } from './words';

/** A library page of which nothing but imports is ever answered; they go on for ever, and their files' names are noted. */
function actionsNoting(imported: string[], backup = false): LibraryActions {
  const never = () => new Promise(() => {});
  const answered = {
    watch: () => () => {},
    watchWork: () => () => {},
    recall: () => null,
    isBackup: async () => backup,
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

it('a file that comes while the reader is asked about another does not take its place, and they are told so', async () => {
  const imported: string[] = [];
  const root = document.body.appendChild(document.createElement('div'));
  await act(() => render(<LibraryApp words={WORDS} actions={actionsNoting(imported, true)} />, root));
  const drop = (name: string) =>
    act(async () => {
      const dataTransfer = { types: ['Files'], files: [new File(['{}'], name)] };
      dispatchEvent(Object.assign(new Event('drop', { cancelable: true }), { dataTransfer }));
    });
  const press = (name: string) =>
    act(async () => [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click());
  await drop('a.jsonl');
  expect(root.textContent).toContain('“a.jsonl” is a backup');
  expect(root.textContent).not.toContain('Files are imported one at a time.');
  await drop('b.jsonl');
  expect(root.textContent).toContain('“a.jsonl” is a backup');
  expect(root.textContent).toContain('Files are imported one at a time.');
  expect(imported).toEqual([]);
  await press('Cancel');
  await drop('c.jsonl');
  expect(root.textContent).toContain('“c.jsonl” is a backup');
  await press('Restore it as it was');
  expect(imported).toEqual(['c.jsonl']);
  render(null, root);
});
