import { rmSync } from 'node:fs';
import { afterAll, beforeAll } from 'vitest';
import { type Served, serveSamples } from '../pages/serve';
import { type BrowserKind, launch, type Session } from './browsers';

interface Opened {
  readonly session: Session;
  readonly site: Served;
}

/**
 * Serves the sample site and starts a browser before the tests around, hands both over, and ends them after. `reports`: with the sample reports
 * loaded. `copy` makes a copy of the built extension and gives its folder, which is taken in its place and removed after.
 */
export function openSamples(
  kind: BrowserKind,
  reports: 'with reports' | 'without reports',
  hand: (opened: Opened) => void,
  copy?: () => string,
): void {
  let opened: Opened | undefined;
  let extensionDir: string | undefined;
  beforeAll(async () => {
    extensionDir = copy?.();
    const site = await serveSamples();
    const session = await launch(kind, extensionDir === undefined ? {} : { extensionDir });
    opened = { session, site };
    if (reports === 'with reports') await session.send({ type: 'setSamplePack', message: { loaded: true } });
    hand(opened);
  });
  afterAll(async () => {
    await opened?.session.close();
    await opened?.site.close();
    if (extensionDir !== undefined) rmSync(extensionDir, { recursive: true });
  });
}
