import { mkdirSync } from 'node:fs';
import { type Session, until, type View } from './browsers';
import { overview } from './picture';

/** The report that the first page is compared with. */
const OTHER = 'sample-post-strike';

/** Walks through the main job with the sample reports loaded: a picture of each step into the folder (ends in a slash), and the comparison in words. */
export async function walkThrough(session: Session, first: string, folder: string, say: (line: string) => void): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const page = await session.open(first);
  const { text, title } = await until('the badge', async () => {
    const badge = await session.badge(page);
    return badge.text ? badge : null;
  });
  say(`Badge: ${text} (${title})`);
  await page.screenshot({ path: `${folder}page.png` });

  const popup = await session.openPopup(page);
  await popup.waitFor(`#row-${OTHER}`);
  await popup.screenshot(`${folder}popup.png`);
  await popup.click(`#row-${OTHER}`);
  await popup.waitFor('main.comparison');
  await popup.click('[role="switch"]');
  await popup.waitFor('[role="switch"][aria-checked="true"]');
  await popup.screenshot(`${folder}comparison.png`);
  say(`\n${await inWords(popup)}\n`);
  await popup.close();

  await page.bringToFront();
  await page.screenshot({ path: `${folder}highlights.png` });
  await overview(session, `${folder}highlights.png`, `${folder}comparison.png`, `${folder}overview.png`);
}

/** What the popup shows, all of it opened, without the words that are there for screen readers alone. */
async function inWords(popup: View): Promise<string> {
  await popup.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
    for (const unseen of document.querySelectorAll('.unseen')) unseen.remove();
  });
  return (await popup.text()).replace(/\n{2,}/g, '\n').trim();
}
