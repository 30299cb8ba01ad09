import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { BROWSERS, type Session, until } from './browsers';
import { highlight, hostIs, hosts, inside, passage, rest } from './card';
import { openSamples } from './open-samples';
import { openAnswer, openRead, painted } from './steps';

/** Tells of every change of the page's tree and attributes from now on. */
function watchMutations(page: Page): Promise<void> {
  return page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    new MutationObserver((records) => {
      for (const { type, target, addedNodes, removedNodes } of records)
        seen.add(`${type} ${target.nodeName} ${[...addedNodes, ...removedNodes].map((node) => node.nodeName).join()}`.trim());
    }).observe(document, { childList: true, subtree: true, attributes: true, characterData: true });
  });
}

const mutations = (page: Page): Promise<string[]> => page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen].sort());

const later = (ms: number) => new Promise((done) => setTimeout(done, ms));

describe.each(BROWSERS)('the card beside a passage in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'with reports', (opened) => {
    ({ session, site } = opened);
  });

  const openPainted = async (name = 'ferry-gazette.html', reportId = 'sample-lantern-ferry'): Promise<Page> => {
    const page = await openRead(session, `${site.url}${name}`);
    await watchMutations(page);
    await highlight(session, page, reportId);
    return page;
  };
  const step = (name: 'next' | 'previous') => session.command(`${name}-highlight`, name === 'next' ? 'N' : 'P');
  /** Waits as `until` does, and tells what the card says and which tabs there are where it waited in vain. */
  const awaits = <T>(page: Page, what: string, look: () => Promise<T | null | undefined | false>) =>
    until(what, look).catch(async (error) => {
      const tabs = (await session.browser.pages()).map((one) => one.url());
      throw new Error(`${error}; the card says: ${await inside(session, page)}; tabs: ${tabs.join(' ')}`);
    });
  const says = (page: Page, words: RegExp) => awaits(page, `the card to say ${words}`, async () => words.test(await inside(session, page)));

  it('comes where the pointer rests, is out of reach of the page, and goes with Escape or when the pointer is elsewhere', async () => {
    const page = await openPainted();
    expect(await hosts(page)).toBe(0);
    const at = await passage(page, 'differs');
    await rest(page, at);
    await hostIs(page, true);
    await says(page, /The two differ: figure.*The Lantern, 11 October 2026.*This page.*Seventeen people.*The Lantern.*Fourteen people/);
    expect(
      await page.evaluate(() => {
        const host = document.documentElement.lastElementChild as HTMLElement;
        const { width, height } = host.getBoundingClientRect();
        return [host.shadowRoot, host.childNodes.length, width, height];
      }),
    ).toEqual([null, 0, 0, 0]);
    await page.keyboard.press('Escape');
    await hostIs(page, false);
    await rest(page, at);
    await hostIs(page, true);
    await rest(page, { x: 5, y: 500 });
    await hostIs(page, false);
    // All that was seen of it: one element, put behind the body and taken away.
    expect(await mutations(page)).toEqual(['attributes DIV', 'childList HTML DIV']);
    await page.close();
  });

  it('comes for no event that a script of the page makes, and heeds none', async () => {
    const page = await openPainted();
    const at = await passage(page, 'differs');
    await page.evaluate(({ x, y }) => {
      const what = { clientX: x, clientY: y, bubbles: true, composed: true, pointerType: 'mouse' };
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click'])
        document.elementFromPoint(x, y)?.dispatchEvent(new PointerEvent(type, what));
    }, at);
    await later(700);
    expect(await hosts(page)).toBe(0);
    await rest(page, at);
    await hostIs(page, true);
    const tabs = (await session.browser.pages()).length;
    await page.evaluate(() => {
      const host = document.documentElement.lastElementChild as HTMLElement;
      host.click();
      for (const key of ['Escape', 'Enter', 'Tab']) {
        for (const target of [host, document])
          target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
      }
      for (let x = 0; x < innerWidth; x += 8) {
        for (let y = 0; y < innerHeight; y += 8) {
          if (document.elementFromPoint(x, y) !== host) continue;
          host.dispatchEvent(new PointerEvent('pointerdown', { clientX: x, clientY: y, composed: true, bubbles: true }));
          host.dispatchEvent(new MouseEvent('click', { clientX: x, clientY: y, composed: true, bubbles: true }));
        }
      }
    });
    await later(400);
    expect([await hosts(page), (await session.browser.pages()).length]).toEqual([1, tabs]);
    await page.close();
  });

  it('is gone through by keys, round and round, with the focus in it, and gives the focus back', async () => {
    const page = await openPainted();
    await page.evaluate(() => document.querySelector('a')?.focus());
    await step('next');
    await says(page, /The two differ.*\b1 of \d/);
    await expect.poll(() => page.evaluate(() => document.activeElement === document.documentElement.lastElementChild)).toBe(true);
    await step('next');
    await says(page, /Only on this page.*Not in this text: The Lantern.*\b2 of (\d+)\b.*\b2 of \1\. Only on this page/);
    await step('previous');
    await says(page, /\b1 of \d/);
    await step('previous');
    await says(page, /\b(\d+) of \1\b/);
    // The card's own controls: close, this is wrong, previous, next, open.
    await step('next');
    await says(page, /\b1 of \d/);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, /\b2 of \d/);
    await page.keyboard.press('Enter');
    await says(page, /\b3 of \d/);
    await page.keyboard.press('Tab');
    const old = new Set(await session.browser.pages());
    await page.keyboard.press('Enter');
    const full = await awaits(page, 'the full page', async () => (await session.browser.pages()).find((one) => !old.has(one)));
    const hash = await until('its address', () => full.evaluate(() => location.hash));
    expect(hash).toMatch(new RegExp(`^#tab:${await session.tabId(page)}/report:sample-lantern-ferry\\?.*at=a\\d+`));
    await full.close();
    await page.bringToFront();
    await page.keyboard.press('Escape');
    await hostIs(page, false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('a');
    await page.close();
  });

  it('is reached over a modal dialog of the page too, by a key, and goes before it', async () => {
    const page = await openPainted();
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      const button = document.createElement('button');
      button.append('Subscribe');
      dialog.append(button);
      document.body.append(dialog);
      dialog.showModal();
    });
    const own = () => page.evaluate(() => [document.querySelector('dialog')?.open, document.activeElement?.localName]);
    await step('next');
    await says(page, /\b1 of \d/);
    await until('the focus', async () => (await own())[1] === 'div');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, /\b2 of \d/);
    await page.keyboard.press('Escape');
    await hostIs(page, false);
    expect(await own()).toEqual([true, 'button']);
    // A press beside it closes it alone, as one in the page does.
    await step('next');
    await says(page, /\b2 of \d/);
    await page.mouse.click(2, 2);
    await hostIs(page, false);
    expect((await own())[0]).toBe(true);
    // Over one that the page opens above the card, too.
    await step('next');
    await until('the focus', async () => (await own())[1] === 'div');
    await page.evaluate(() => {
      const later = document.createElement('dialog');
      later.append(document.createElement('input'));
      document.body.append(later);
      later.showModal();
    });
    expect((await own())[1]).toBe('input');
    await step('next');
    await until('the focus again', async () => (await own())[1] === 'div');
    await page.keyboard.press('Escape');
    await hostIs(page, false);
    expect((await own())[1]).toBe('input');
    await page.keyboard.press('Escape');
    await until('the later dialog to close', () => page.evaluate(() => document.querySelectorAll('dialog[open]').length === 1));
    await page.keyboard.press('Escape');
    await until('the dialog to close', async () => (await own())[0] === false);
    await page.close();
  });

  it('takes the reader’s word that a fact is wrong, offers the way back, and follows marks made elsewhere', async () => {
    const page = await openPainted();
    const differing = (count: number) => until(`${count} to be painted`, async () => (await painted(page, 'differs')) === count);
    await step('next');
    await says(page, /The two differ.*This is wrong.*\b1 of \d/);
    const passages = Number(/\b1 of (\d+)/.exec(await inside(session, page))?.[1]);
    const all = await painted(page, 'differs');
    for (let i = 0; i < 2; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await says(page, /Marked as wrong\. Collate does not show it.*Show it again/);
    await differing(all - 1);
    await page.keyboard.press('Enter');
    await says(page, /The two differ.*This is wrong.*\b1 of \d/);
    await differing(all);
    await page.keyboard.press('Enter');
    await differing(all - 1);
    await step('next');
    await says(page, new RegExp(`Only on this page.*\\b1 of ${passages - 1}\\b`));
    // As the library's page does, and the full page.
    await session.send({ type: 'clearWrong', message: {} });
    await differing(all);
    await says(page, /Only on this page/);
    await page.close();
  });

  it('waits for a click on the button where Chrome wants one, and says so', async () => {
    const page = await openRead(session, `${site.url}ferry-gazette.html`);
    const message = { tabId: await session.tabId(page), reportId: 'sample-lantern-ferry' };
    const { value } = (await session.send({ type: 'setHighlights', message })) as { value: { cards: boolean } };
    expect(value.cards).toBe(kind === 'firefox');
    expect(await painted(page, 'differs')).toBeGreaterThan(0);
    const at = await passage(page, 'differs');
    if (kind === 'chromium') {
      await rest(page, at);
      await later(600);
      expect(await hosts(page)).toBe(0);
      const popup = await openAnswer(session, page);
      await popup.close();
      await page.bringToFront();
      await rest(page, { x: 5, y: 500 });
    }
    await rest(page, at);
    await says(page, /The two differ: figure/);
    await page.close();
  });

  it('reads from right to left where the text does, and is led to words that have moved since', async () => {
    const page = await openRead(session, `${site.url}arabic.html`);
    const tabId = await session.tabId(page);
    const text = await page.evaluate(() => [...document.querySelectorAll('p')].map((p) => p.textContent?.trim()).join('\n\n'));
    const other = { pasted: { text, outlet: null, title: null, published: null } };
    const painting = (await session.send({ type: 'setHighlights', message: { tabId, other } })) as { value?: { placed: number } };
    expect(painting.value?.placed, JSON.stringify(painting)).toBeGreaterThan(0);
    const popup = await openAnswer(session, page);
    await popup.close();
    await page.bringToFront();
    await step('next');
    await says(page, /The same words in both.*[\u0600-\u06ff]{3}[\s\S]*1 of \d/);
    await page.keyboard.press('Escape');
    const view = (await session.send({ type: 'compareWith', message: { tabId, other } })) as { value: { a: { text: string } } };
    const before = view.value.a.text;
    const start = before.lastIndexOf('\n\n') + 2;
    const jump = (): Promise<unknown> =>
      session
        .send({ type: 'jumpTo', message: { tabId, span: { start, end: start + 40 }, text: before } })
        .then((answer) => (answer as { value: unknown }).value);
    await page.evaluate(() => {
      const first = document.querySelector('p');
      first?.after(Object.assign(document.createElement('p'), { textContent: `${first.textContent} `.repeat(2) }));
    });
    await until('the page to be read again', async () => {
      const now = (await session.send({ type: 'compareWith', message: { tabId, other } })) as { value: { a: { text: string } } };
      return now.value.a.text.length > before.length;
    });
    expect(await jump()).toBe(true);
    const lit = () => page.evaluate(() => [...(CSS.highlights.get('collate-target') ?? [])].map(String).join(''));
    // They are lit for a moment, and less where the page is painted anew just then.
    await until('the words to be lit', async () => (await jump()) === true && (await lit()) === before.slice(start, start + 40));
    await page.close();
  });

  it('goes at a click elsewhere, which leaves the paint', async () => {
    const page = await openPainted();
    const all = await painted(page, 'differs');
    expect(all).toBeGreaterThan(0);
    await page.mouse.click(...(Object.values(await passage(page, 'differs')) as [number, number]));
    await hostIs(page, true);
    await page.mouse.click(20, 600);
    await hostIs(page, false);
    expect(await painted(page, 'differs')).toBe(all);
    await page.close();
  });

  it('comes at a tap', async () => {
    const page = await openPainted();
    const { x, y } = await passage(page, 'differs');
    await page.touchscreen.tap(x, y);
    await hostIs(page, true);
    await says(page, /The two differ: figure/);
    await page.close();
  });

  it('stays where the text beneath it is rendered again, and goes wholly when the highlights are turned off', async () => {
    const page = await openPainted();
    await step('next');
    await says(page, /\b1 of \d/);
    const all = await painted(page, 'differs');
    await page.evaluate(() => {
      for (const p of document.querySelectorAll('p')) p.replaceWith(p.cloneNode(true));
    });
    await until('the paint to come back', async () => (await painted(page, 'differs')) === all);
    await says(page, /\b1 of \d/);
    await step('next');
    await says(page, /\b2 of \d/);
    await session.send({ type: 'setHighlights', message: { tabId: await session.tabId(page), reportId: null } });
    await hostIs(page, false);
    await step('next');
    await later(300);
    expect(await hosts(page)).toBe(0);
    await page.close();
  });

  it('comes back where a page throws it out, but not for ever, and closes where its passage is gone', async () => {
    const page = await openPainted();
    await step('next');
    await says(page, /\b1 of \d/);
    await page.evaluate(() => document.documentElement.lastElementChild?.remove());
    await hostIs(page, true);
    await says(page, /\b1 of \d/);
    const thrown = await page.evaluate(async () => {
      let thrown = 0;
      new MutationObserver(() => {
        const last = document.documentElement.lastElementChild;
        if (last?.localName !== 'div') return;
        last.remove();
        thrown++;
      }).observe(document.documentElement, { childList: true });
      document.documentElement.lastElementChild?.remove();
      for (let i = 0; i < 300; i++) document.body.append(document.createElement('i'));
      await new Promise((done) => setTimeout(done, 1500));
      return thrown;
    });
    expect(thrown).toBeLessThan(60);
    expect(await hosts(page)).toBe(0);
    await page.close();
  });

  it('shows on a page that allows nothing', async () => {
    const strict = await openRead(session, `${site.url}strict-csp.html`);
    const view = (await session.send({ type: 'viewTab', message: { tabId: await session.tabId(strict) } })) as {
      value: { matches: { citation: { id: string } }[] };
    };
    expect(view.value.matches.map(({ citation }) => citation.id)).not.toEqual([]);
    await highlight(session, strict, view.value.matches[0]?.citation.id ?? '');
    await step('next');
    await hostIs(strict, true);
    await says(strict, /1 of \d/);
    await strict.close();
  });

  it('goes with its paint at the reader’s next move after the extension was updated', async () => {
    const page = await openPainted();
    await step('next');
    await says(page, /\b1 of \d/);
    await session.restartExtension();
    await page.bringToFront();
    await rest(page, { x: 5, y: 500 });
    await hostIs(page, false);
    await expect.poll(() => painted(page, 'differs')).toBe(0);
    await page.close();
  });
});
