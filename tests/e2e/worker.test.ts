import { describe, expect, it } from 'vitest';
import type { Served } from '../pages/serve';
import { drawSeed, random, rounds } from '../torture/rounds';
import { BROWSERS, type Session } from './browsers';
import { openSamples } from './open-samples';
import { openRead } from './steps';

/** The worker is stopped at some moment of this many milliseconds after it was asked to keep a report. */
const MOMENTS = 80;
/** How long an answer that the stop may have swallowed is waited for, in milliseconds. */
const PATIENCE = 3_000;

interface Viewed {
  readonly value: { readonly state: string; readonly keptId: string | null };
}

describe.each(BROWSERS)('a worker stopped at random moments in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'without reports', (opened) => {
    ({ session, site } = opened);
  });

  it('loses no report that it has said to be kept, and answers right afterwards', { timeout: 15 * 60_000 }, async () => {
    const next = random(drawSeed(`stopped worker, ${kind}`));
    for (let round = 0; round < rounds(4, 100); round++) {
      const page = await openRead(session, `${site.url}ferry-lantern.html?round=${round}`);
      const tabId = await session.tabId(page);
      const view = () => session.send({ type: 'viewTab', message: { tabId } }) as Promise<Viewed>;
      expect((await view()).value).toMatchObject({ state: 'article', keptId: null });
      const asked = (session.send({ type: 'keepArticle', message: { tabId } }) as Promise<{ value?: { id: string } }>).catch(() => null);
      await new Promise((done) => setTimeout(done, next() * MOMENTS));
      await session.stopWorker();
      const answer = await Promise.race([asked, new Promise<null>((done) => setTimeout(() => done(null), PATIENCE))]);
      const after = (await view()).value;
      expect(after.state).toBe('article');
      if (answer?.value) expect(after.keptId, `round ${round}`).toBe(answer.value.id);
      await page.close();
    }
  });
});
