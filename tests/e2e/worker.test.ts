import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { hasText } from '../../lib/corpus';
import { openIndex } from '../../lib/match';
import { problemsOf } from '../../lib/match/integrity';
import { allOf, faultsOf } from '../corpus/kept';
import { query } from '../match/invented';
import { invented, tidied } from '../match/stored';
import type { Served } from '../pages/serve';
import { drawSeed, random, rounds } from '../torture/rounds';
import { BROWSERS, type Session } from './browsers';
import { copyLibrary, putOldLibrary } from './library-in-browser';
import { openSamples } from './open-samples';
import { openRead } from './steps';

/** Reports that lie in a library without an index when the test begins: enough for several segments and merges. */
const OLD = 260;
/** The worker is stopped at some moment of so many milliseconds after it was asked: of the asking, or of the indexing and merging behind it. */
const MOMENTS = [80, 1200] as const;
/** How long an answer that the stop may have swallowed is waited for, in milliseconds. */
const PATIENCE = 3_000;
/** After so many rounds the whole library is looked at. */
const LOOK = 10;

interface Viewed {
  readonly value: { readonly state: string; readonly keptId: string | null; readonly held: number };
}

describe.each(BROWSERS)('a worker stopped at random moments in %s', (kind) => {
  let session: Session;
  let site: Served;
  openSamples(kind, 'without reports', (opened) => {
    ({ session, site } = opened);
  });

  const asked = (type: string, message: object) =>
    (session.send({ type, message }) as Promise<{ value?: { id: string } | null }>).catch(() => null);

  it('loses and brings back no report, and its index stays whole, while it keeps, drops, indexes and merges', {
    timeout: 30 * 60_000,
  }, async () => {
    const next = random(drawSeed(`stopped worker, ${kind}`));
    const old = Array.from({ length: OLD }, (_, i) => invented(i));
    await putOldLibrary(session, old);
    /** What the worker has acknowledged: kept, or not. What it did not get to answer may be either. */
    const acknowledged = new Map(old.map(({ id }) => [id, true]));
    // With the browsers killed in killed.test.ts these are twenty, and in the long form two hundred.
    const count = rounds(kind === 'chromium' ? 8 : 7, 50);
    for (let round = 0; round < count; round++) {
      const page = await openRead(session, `${site.url}ferry-lantern.html?round=${round}`);
      const tabId = await session.tabId(page);
      const view = () => session.send({ type: 'viewTab', message: { tabId } }) as Promise<Viewed>;
      expect((await view()).value).toMatchObject({ state: 'article', keptId: null });
      const sure = [...acknowledged].filter(([, kept]) => kept).map(([id]) => id);
      const dropped = next() < 0.4 ? sure[Math.floor(next() * sure.length)] : undefined;
      if (dropped) acknowledged.delete(dropped);
      const asking = dropped ? asked('dropReport', { id: dropped }) : asked('keepArticle', { tabId });
      await new Promise((done) => setTimeout(done, next() * (MOMENTS[round % 2] ?? 0)));
      await session.stopWorker();
      const answer = await Promise.race([asking, new Promise<null>((done) => setTimeout(() => done(null), PATIENCE))]);
      const after = (await view()).value;
      expect(after.state).toBe('article');
      if (answer && dropped) acknowledged.set(dropped, false);
      if (answer?.value && !dropped) {
        acknowledged.set(answer.value.id, true);
        expect(after.keptId, `round ${round}`).toBe(answer.value.id);
      }
      await page.close();
      if ((round + 1) % LOOK === 0 || round === count - 1) await lookAt(session, acknowledged, `round ${round}`);
    }
  });
});

/** What lies in the browser must be whole at any moment, and after the work that was cut off is done; and all that was acknowledged must be found. */
async function lookAt(session: Session, acknowledged: ReadonlyMap<string, boolean>, when: string): Promise<void> {
  const library = await copyLibrary(session);
  expect(await problemsOf(library), when).toEqual([]);
  const index = openIndex([library]);
  await tidied(index);
  expect(await problemsOf(library), `${when}, tidied`).toEqual([]);
  expect(await faultsOf(library, false), when).toEqual([]);
  const all = new Map((await allOf(library)).filter(hasText).map((report) => [report.id, report]));
  const wrong = [...acknowledged].filter(([id, kept]) => all.has(id) !== kept);
  expect(wrong, when).toEqual([]);
  for (const [, report] of [...all].slice(0, 20)) {
    const { matches } = await index.match(query(report));
    expect(matches.filter(({ relation }) => relation === 'same text').map((match) => match.report.id)).toContain(report.id);
    for (const match of matches) expect(all.has(match.report.id)).toBe(true);
  }
  library.close();
}
