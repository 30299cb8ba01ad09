import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { launch } from './browsers';

const STORE = fileURLToPath(new URL('../../.store/', import.meta.url));
const QUALITY = 82;

/** The pictures of README: from which one, and how much of it from the top, in pixels. */
const CHOSEN = [
  { from: 'light/chromium-en/full-pair.png', to: 'full-page.webp', width: 1200, height: 900 },
  { from: 'dark/firefox-en/full-story.png', to: 'story-dark.webp', width: 1200, height: 900 },
  { from: 'light/firefox-ar/full-pair.png', to: 'arabic.webp', width: 1200, height: 900 },
] as const;

/** Puts the chosen ones of a folder of pictures into .store, small enough to be kept in the repository. Those that were not drawn stay as they are. */
export async function storePictures(folder: string): Promise<void> {
  const session = await launch('chromium', { extensionDir: null });
  try {
    for (const { from, to, width, height } of CHOSEN) {
      const file = join(folder, from);
      if (!existsSync(file)) {
        console.log(`${to} stays as it is: ${from} was not drawn`);
        continue;
      }
      const page = await session.open(pathToFileURL(file).href);
      await page.setViewport({ width, height });
      // The browser fits a picture that it opens into the window.
      await page.evaluate(() => {
        const picture = document.querySelector('img');
        if (picture) picture.style.cssText = 'position: absolute; inset: 0 auto auto 0; max-width: none; width: auto; height: auto';
        document.body.style.cssText = 'margin: 0; overflow: hidden';
      });
      await page.screenshot({ path: join(STORE, to) as `${string}.webp`, type: 'webp', quality: QUALITY });
      await page.close();
    }
  } finally {
    await session.close();
  }
}
