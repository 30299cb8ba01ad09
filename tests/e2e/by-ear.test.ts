import type { Page, SerializedAXNode } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { type Session, until, type View } from './browsers';
import { highlight } from './card';
import { openSamples } from './open-samples';
import { openRead } from './steps';

/** The accessibility tree of a page, whole. */
async function treeOf(page: Page): Promise<SerializedAXNode> {
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  if (!tree) throw new Error('no accessibility tree');
  return tree;
}

const nodes = (node: SerializedAXNode): SerializedAXNode[] => [node, ...(node.children ?? []).flatMap(nodes)];

/** What is read out of a node: its name, where it has one of its own, and the words in it, in order. */
function heard(node: SerializedAXNode): string {
  const words = nodes(node).flatMap(({ role, name }) => (role === 'StaticText' && name ? [name] : []));
  return [node.name ?? '', ...words]
    .join(' ')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

const named = (tree: SerializedAXNode, role: string): SerializedAXNode[] => nodes(tree).filter((node) => node.role === role);

/** Levels of the headings, and where they skip one. */
const skipped = (tree: SerializedAXNode): string[] =>
  named(tree, 'heading').flatMap(({ level = 0, name }, i, all) =>
    i > 0 && level > (all[i - 1]?.level ?? 0) + 1 ? [`${all[i - 1]?.level} to ${level}: ${name}`] : [],
  );

// Firefox' driver shows no accessibility tree; what it is made of is the same there.
describe('by ear', () => {
  let session: Session;
  let site: Served;
  openSamples('chromium', 'with reports', (opened) => {
    ({ session, site } = opened);
  });
  const openAll = (view: View) =>
    view.evaluate(() => {
      for (const part of document.querySelectorAll('details')) part.open = true;
    });

  it('each fact of a comparison tells its kind, how the two stand to it, whose words these are, and the words', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    const popup = await session.openPopupPage(page);
    await popup.click('#row-sample-lantern-ferry');
    await popup.waitFor('main.comparison h1');
    await openAll(popup);
    const inPopup = await treeOf(popup.page);
    const full = await session.openExtensionPage(`compare.html#tab:${await session.tabId(page)}/report:sample-lantern-ferry`);
    await full.waitFor('.text-row');
    await openAll(full);
    const inFull = await treeOf(full.page);
    for (const [tree, first] of [
      [inPopup, 'This page'],
      [inFull, 'Strait Gazette'],
    ] as const) {
      const facts = named(tree, 'group').map(heard);
      const figure = facts.find((text) => text.startsWith('The two differ: figure'));
      expect(figure).toMatch(
        new RegExp(`${first}.*marked: Seventeen people end of mark.*The Lantern.*marked: Fourteen people end of mark`, 'i'),
      );
      expect(facts).toContainEqual(expect.stringMatching(/^The two differ: quotation/));
      expect(facts).toContainEqual(expect.stringMatching(/^Both say; /));
      expect(skipped(tree)).toEqual([]);
      expect(named(tree, 'main')).toHaveLength(1);
      expect(named(tree, 'status').length).toBeGreaterThan(0);
    }
    // Where a passage stands to the other text is said with whose it is.
    expect(named(inFull, 'group').map(heard)).toContainEqual(expect.stringMatching(/^The Lantern: \S/));
    expect(named(inPopup, 'switch').map(({ name, checked }) => [name, checked])).toEqual([['Show highlights in the page', false]]);
    await full.close();
    await popup.close();
    await page.close();
  });

  it('tables and pictures have heads and cells that tell what they stand for; counts and progress are told when they come', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    const tab = await session.tabId(page);
    const table = await session.openExtensionPage(`compare.html#tab:${tab}/report:sample-lantern-ferry/report:sample-herald-ferry`);
    await table.waitFor('.facts-table');
    const tree = await treeOf(table.page);
    expect(named(tree, 'columnheader').map(heard).join(' ')).toMatch(/Strait Gazette.*The Lantern.*Herald/);
    expect(named(tree, 'rowheader').length).toBeGreaterThan(2);
    const cells = named(tree, 'link').filter(({ name }) => /Seventeen/.test(name ?? ''));
    expect(cells.length).toBeGreaterThan(0);
    expect(named(tree, 'image').filter(({ name }) => !name)).toEqual([]);
    await table.close();
    const popup = await session.openPopupPage(page);
    await popup.waitFor('.more');
    // Empty at first, and told when it is known.
    await until('the counts', () => popup.evaluate(() => document.querySelector('[aria-live]')?.textContent));
    const list = await treeOf(popup.page);
    expect(skipped(list)).toEqual([]);
    expect(named(list, 'region').map(({ name }) => name)).toContain('Same event');
    await popup.close();
    await page.close();
  });

  it('the card is a dialog of its own name, with whose words it shows', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    await highlight(session, page, 'sample-lantern-ferry');
    await session.command('next-highlight', 'N');
    const card = await until('the card', async () => named(await treeOf(page), 'dialog')[0]);
    expect(heard(card)).toMatch(/^The two differ: figure 1 of \d+ .*The Lantern.*This page.*marked:.*Seventeen.*The Lantern.*Fourteen/);
    expect(
      named(card, 'button')
        .map(({ name }) => name)
        .filter((name) => !name),
    ).toEqual([]);
    expect(skipped(card)).toEqual([]);
    await page.close();
  });

  it('the card is told and focused over a modal dialog of the page, and what is under it is not', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    await highlight(session, page, 'sample-lantern-ferry');
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.ariaLabel = 'Subscribe?';
      document.body.append(dialog);
      dialog.showModal();
    });
    await session.command('next-highlight', 'N');
    const card = await until('the card', async () => named(await treeOf(page), 'dialog').find(({ name }) => name !== 'Subscribe?'));
    expect(heard(card)).toMatch(/^The two differ: figure 1 of \d+ .*Seventeen.*The Lantern.*Fourteen/);
    expect(named(await treeOf(page), 'dialog')).toHaveLength(1);
    await page.close();
  });
});
