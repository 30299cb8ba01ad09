import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FullReport } from '../../../lib/corpus';
import { launch, type Session, until } from '../../e2e/browsers';
import { scriptOf } from '../../e2e/reader-in-page';
import type { Done, Task } from './serve';

export type Name = 'ours' | 'minisearch' | 'flexsearch' | 'empty';

/** Reports in one file that a worker reads at once. */
const IN_FILE = 1000;
/** Milliseconds after which a build is given up. */
const LONGEST_BUILD = 45 * 60 * 1000;

/** An extension in real Chromium that is nothing but a worker with one index. */
export class Worker {
  private constructor(
    readonly name: Name,
    private readonly session: Session,
    private readonly folder: string,
  ) {}

  static async start(name: Name): Promise<Worker> {
    const folder = mkdtempSync(join(tmpdir(), `collate-bench-${name}-`));
    mkdirSync(join(folder, 'reports'));
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify({
        manifest_version: 3,
        name: `bench ${name}`,
        version: '1',
        permissions: ['unlimitedStorage'],
        background: { service_worker: 'worker.js' },
      }),
    );
    writeFileSync(join(folder, 'worker.js'), await scriptOf(new URL(`${name}.ts`, import.meta.url), { minify: true }));
    return new Worker(name, await launch('chromium', { extensionDir: folder }), folder);
  }

  /** Hands over reports and has them indexed. Milliseconds of the indexing, until it would outlive the worker. */
  async build(reports: Iterable<readonly FullReport[]>): Promise<number> {
    let file = 0;
    for (const some of reports) {
      for (let from = 0; from < some.length; from += IN_FILE) {
        const path = `reports/${file++}.json`;
        writeFileSync(join(this.folder, path), JSON.stringify(some.slice(from, from + IN_FILE)));
        await this.#do({ do: 'take', file: path });
        rmSync(join(this.folder, path));
      }
    }
    let ms = 0;
    for (let steps = 1, done = false; !done; steps++) {
      const step = await this.#do({ do: 'build' });
      ms += step.times[0] ?? 0;
      done = step.done;
      // A step takes a quarter of a minute: whoever waits sees that it goes on.
      if (steps % 4 === 0) console.error(`${this.name}: building for ${Math.round(ms / 1000)} s`);
      if (ms > LONGEST_BUILD) throw new Error(`${this.name}: not built within ${LONGEST_BUILD / 1000} s`);
    }
    const { times } = await this.#do({ do: 'save' });
    return ms + (times[0] ?? 0);
  }

  /** Milliseconds of each query, in a worker that runs; what the last found. */
  ask(queries: Extract<Task, { do: 'ask' }>['queries']): Promise<Done> {
    return this.#do({ do: 'ask', queries });
  }

  async add(reports: readonly FullReport[]): Promise<number[]> {
    return (await this.#do({ do: 'add', reports })).times;
  }

  /** Milliseconds from a message to the answer, the worker being stopped before. */
  async wake(query: Extract<Task, { do: 'ask' }>['queries'][number]): Promise<number> {
    await this.session.stopWorker();
    const start = performance.now();
    await this.ask([query]);
    return performance.now() - start;
  }

  /** Bytes that the worker holds after collecting garbage: heap, and buffers beside it. */
  async memory(): Promise<number> {
    await this.ask([]);
    const target = await until('the worker', () =>
      this.session.browser.targets().find((one) => one.type() === 'service_worker' && one.url().endsWith('/worker.js')),
    );
    const { client } = (await target.worker()) ?? {};
    if (!client) throw new Error('no worker to look into');
    for (let i = 0; i < 3; i++) await client.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = (await client.send('Runtime.getHeapUsage')) as {
      usedSize: number;
      backingStorageSize?: number;
    };
    return usedSize + backingStorageSize;
  }

  async close(): Promise<void> {
    await this.session.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  async #do(task: Task): Promise<Done> {
    const done = (await this.session.send(task)) as Done;
    if (done.error) throw new Error(`${this.name}: ${done.error}`);
    return done;
  }
}
