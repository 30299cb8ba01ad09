import { readFileSync } from 'node:fs';
import type { Session } from './browsers';

/** Draws the popup over the page that it was opened on, as a reader sees them: the picture of README. */
export async function overview(session: Session, pageFile: string, popupFile: string, out: string): Promise<void> {
  const source = (file: string) => `data:image/png;base64,${readFileSync(file).toString('base64')}`;
  const page = await session.open('about:blank');
  await page.setContent(`<body style="margin:0;position:relative;width:1200px;height:900px;overflow:hidden">
    <img src="${source(pageFile)}" style="width:1200px">
    <img src="${source(popupFile)}" style="position:absolute;top:12px;right:24px;width:400px;border:1px solid #8884;border-radius:8px;box-shadow:0 6px 28px #0006">
  </body>`);
  await page.screenshot({ path: out as `${string}.png` });
  await page.close();
}
