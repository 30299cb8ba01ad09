import type { Session } from './browsers';

/** Has the extension ask the browser for leave for hosts in a true click, as its views do, and the reader agree. In Chromium alone. */
export async function agree(session: Session, hosts: readonly string[]): Promise<void> {
  // Nobody can answer the question here; for what was granted so none is asked.
  await session.grantHosts(hosts);
  const { page, close } = await session.openExtensionPage('icon/icon.svg');
  await page.goto(page.url().replace('icon/icon.svg', 'offscreen.html'));
  await page.bringToFront();
  await page.evaluate(
    (origins) => {
      const button = document.createElement('button');
      button.textContent = 'Agree';
      button.onclick = () => {
        void chrome.permissions.request({ origins }).then((given) => {
          button.id = given ? 'given' : 'refused';
        });
      };
      document.body.replaceChildren(button);
    },
    hosts.map((host) => `*://${host.replace(/:\d+$/, '')}/*`),
  );
  await page.locator('button').click();
  await page.waitForSelector('#given');
  await close();
}
