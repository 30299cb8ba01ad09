// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it } from 'vitest';
import { exampleOf, untagged } from '../../components/help/example';
import { HelpPage } from '../../components/help/HelpPage';
import type { KeysActions } from '../../components/keys';
import { compare } from '../../lib/compare';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { seen } from './shown';
import { WORDS } from './words';

// In jsdom the URL of a module is none of a file.
const LOCALES = join(process.cwd(), 'public/_locales');
let root: HTMLElement | null = null;

async function open(keys: Partial<KeysActions> = {}): Promise<void> {
  const holder = document.createElement('div');
  root = holder;
  document.body.replaceChildren(holder);
  const given: KeysActions = { list: async () => null, change: async () => true, ...keys };
  await act(async () => render(<HelpPage words={WORDS} keys={given} onOpenLibrary={() => {}} />, holder));
}
const all = (selector: string): string[] => [...(root?.querySelectorAll(selector) ?? [])].map(seen);
const one = (selector: string): string => all(selector).join();
afterEach(() => root && render(null, root));

describe('the example of the help page', () => {
  const { shown, figure, fit, same, onlyHere, onlyThere } = exampleOf(WORDS);
  const words = (side: 'a' | 'b', span: { start: number; end: number } | null) =>
    span && shown[side].text.slice(span.start, span.end).trim();

  it('says what Collate itself says of the two reports', async () => {
    const report: FullReport = { ...shown.match.citation, ...shown.b, kept: null };
    const query = { ...shown.a, id: null, url: null };
    const [match] = (await buildIndex([report]).match(query)).matches;
    expect(match?.relation).toBe('shared passages');
    const found = compare(shown.a, shown.b, { relation: 'shared passages', runs: match?.evidence.runs ?? [] });
    const told = found.facts.map(({ relation, a, b }) => [relation, words('a', a), words('b', b)]);
    for (const fact of [figure, fit]) expect(told).toContainEqual([fact.relation, words('a', fact.a), words('b', fact.b)]);
    const passages = found.passages.map(({ relation, a, b }) => [relation, words('a', a), words('b', b)]);
    for (const { relation, a, b } of [same, onlyHere, onlyThere]) expect(passages).toContainEqual([relation, words('a', a), words('b', b)]);
    expect(found.absence).toEqual({ inA: true, inB: true });
  });

  it.each(readdirSync(LOCALES))('has all its parts in %s, and the same words where it says so', (language) => {
    const messages = JSON.parse(readFileSync(join(LOCALES, language, 'messages.json'), 'utf8')) as Record<string, { message: string }>;
    const { helpSampleHere, helpSampleThere } = messages;
    // Not translated yet: browsers show the English one.
    if (!helpSampleHere || !helpSampleThere) return;
    const [here, there] = [untagged(helpSampleHere.message), untagged(helpSampleThere.message)];
    const part = ({ text, spans }: typeof here) => text.slice(spans.same.start, spans.same.end);
    expect(part(here)).toBe(part(there));
    expect(here.text + there.text).not.toMatch(/[[\]]/);
  });
});

describe('the help page', () => {
  it('shows the example as the views show it, and says that it is made up', async () => {
    await open();
    expect(one('.example')).toContain('made up');
    expect(all('.said .fact mark').join(' ')).toMatch(/14 passengers.*12 passengers/);
    expect(all('.sheet .sample')).toHaveLength(6);
  });

  it('lists the keys as they are, and says where they are changed if the browser opens no page for it', async () => {
    await open({
      list: async () => [
        { name: '_execute_action', what: '', key: 'Alt+Shift+L' },
        { name: 'keep-report', what: 'Keep the report in front of you', key: null },
      ],
      change: async () => false,
    });
    expect(all('.keys .term')).toEqual(['Open Collate over the pageAlt+Shift+L', 'Keep the report in front of younone set']);
    await act(async () => {
      root?.querySelector<HTMLElement>('.keys button')?.click();
      await Promise.resolve();
    });
    expect(one('.keys [role="status"]')).toContain('Manage Extension Shortcuts');
  });

  it('has no part about keys where the browser has none', async () => {
    await open();
    expect(all('.keys')).toEqual([]);
  });
});
