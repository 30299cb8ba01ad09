// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ExceptedSites } from '../../components/library/ExceptedSites';
import { PasteForm } from '../../components/PasteForm';
import { WordsContext } from '../../components/words';
import { WORDS } from './words';

let root: HTMLElement;
beforeEach(() => {
  root = document.body.appendChild(document.createElement('div'));
});
afterEach(() => {
  render(null, root);
  root.remove();
});

const show = (form: preact.JSX.Element) => act(() => render(<WordsContext.Provider value={WORDS}>{form}</WordsContext.Provider>, root));
const fill = (selector: string, value: string) =>
  act(() => {
    const field = root.querySelector<HTMLInputElement | HTMLTextAreaElement>(selector);
    if (!field) throw new Error(`no ${selector}`);
    field.value = value;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
const submit = () => act(() => root.querySelector<HTMLButtonElement>('button[type=submit]')?.click());

describe('a pasted text', () => {
  it.each([
    ['', true],
    ['1500-01-01', true],
    ['2031-05-14', true],
    ['2099-12-31', true],
    ['1499-12-31', false],
    ['0031-05-14', false],
    ['2100-01-01', false],
  ])('of the day "%s" is taken: %s', async (day, taken) => {
    const pasted: (string | null)[] = [];
    await show(<PasteForm onPaste={({ published }) => pasted.push(published)} />);
    await fill('textarea', 'The ferry to Talmere ran aground in the morning. '.repeat(10));
    await fill('input[type=date]', day);
    await submit();
    expect(pasted).toEqual(taken ? [day || null] : []);
  });
});

describe('sites of which nothing is kept', () => {
  it('can be added and taken out; what names none is told', async () => {
    const changes: (readonly string[])[] = [];
    const siteOf = (typed: string) => (typed.includes('.') ? typed.toLowerCase() : null);
    await show(<ExceptedSites sites={['post.example']} siteOf={siteOf} onChange={(sites) => changes.push(sites)} />);
    await fill('input', 'no site');
    await submit();
    expect([changes, root.textContent]).toEqual([[], expect.stringContaining('That is no address of a site.')]);
    await fill('input', 'Gazette.example');
    await submit();
    expect([changes, root.querySelector('input')?.value]).toEqual([[['post.example', 'gazette.example']], '']);
    expect(root.textContent).not.toContain('That is no address');
    await fill('input', 'post.example');
    await submit();
    await act(() => root.querySelector<HTMLButtonElement>('li button')?.click());
    expect(changes.slice(1)).toEqual([[]]);
  });
});
