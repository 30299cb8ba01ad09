import type { Page } from 'puppeteer-core';
import { type Session, until } from './browsers';
import { choose, openAnswer } from './steps';

/** A place in the window, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Chooses a report in the true popup and turns on the highlights, as a reader does: the click is the leave to put card and strip in. */
export async function highlight(session: Session, page: Page, reportId: string): Promise<void> {
  const popup = await openAnswer(session, page);
  await choose(popup, reportId);
  await popup.click('[role="switch"]');
  await popup.waitFor('[role="switch"][aria-checked="true"]');
  await popup.close();
  await page.bringToFront();
}

/** Elements in the page beside its head and body: ours, while it is there. */
export function hosts(page: Page): Promise<number> {
  return page.evaluate(() => [...document.documentElement.children].filter((e) => !/^(head|body|frameset)$/i.test(e.localName)).length);
}

/** Waits until our element is there, or gone. */
export async function hostIs(page: Page, there: boolean): Promise<void> {
  await until(`our element to be ${there ? 'there' : 'gone'}`, async () => (await hosts(page)) === (there ? 1 : 0));
}

/** The middle of the first line of a painted passage. */
export function passage(page: Page, kind: string, at = 0): Promise<Point> {
  return page.evaluate(
    (name, at) => {
      const ranges = ([...(CSS.highlights.get(name) ?? [])] as Range[]).sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
      const line = ranges[at]?.getClientRects()[0];
      if (!line) throw new Error('no such passage');
      const { left, top, width, height } = line;
      return { x: left + width / 2, y: top + height / 2 };
    },
    `collate-${kind}`,
    at,
  );
}

/** Rests the pointer on a point. */
export async function rest(page: Page, { x, y }: Point): Promise<void> {
  await page.mouse.move(x, y - 3);
  await page.mouse.move(x, y, { steps: 3 });
}
