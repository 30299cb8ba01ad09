import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { serveSamples } from '../pages/serve';
import { launch } from './browsers';
import { walkThrough } from './walk-through';

describe('the demo without a display', () => {
  it('draws page, popup, comparison and highlights, and prints the comparison', async () => {
    const folder = `${mkdtempSync(join(tmpdir(), 'collate-demo-'))}/`;
    const site = await serveSamples();
    const session = await launch('chromium');
    try {
      await session.send({ type: 'setSamplePack', message: { loaded: true } });
      const said: string[] = [];
      await walkThrough(session, `${site.url}wire-courier.html`, folder, (line) => said.push(line));
      expect(said.join('\n')).toMatch(/Badge: \d/);
      expect(said.join('\n')).toContain('Northgate Post');
      expect(said.join('\n').split('\n').length).toBeGreaterThan(20);
      for (const name of ['page', 'popup', 'comparison', 'highlights', 'overview']) {
        const picture = readFileSync(`${folder}${name}.png`);
        expect(picture.subarray(1, 4).toString(), name).toBe('PNG');
        expect(picture.length, name).toBeGreaterThan(5_000);
      }
    } finally {
      await session.close();
      await site.close();
      rmSync(folder, { recursive: true });
    }
  });
});
