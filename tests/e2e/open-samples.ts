import { afterAll, beforeAll } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { type BrowserKind, launch, type Session } from './browsers';

interface Opened {
  readonly session: Session;
  readonly site: Served;
}

/** Serves the sample site and starts a browser before the tests around, hands both over, and ends them after. `reports`: with the sample reports loaded. */
export function openSamples(kind: BrowserKind, reports: 'with reports' | 'without reports', hand: (opened: Opened) => void): void {
  let opened: Opened | undefined;
  beforeAll(async () => {
    const site = await serveSamples();
    const session = await launch(kind);
    opened = { session, site };
    if (reports === 'with reports') await session.send({ type: 'setSamplePack', message: { loaded: true } });
    hand(opened);
  });
  afterAll(async () => {
    await opened?.session.close();
    await opened?.site.close();
  });
}
