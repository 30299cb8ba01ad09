import type { FullReport } from '../../../lib/corpus';
import type { Query } from '../../../lib/match';

/** An index in a worker that is measured: ours, or a peer's. What it needs after waking it loads at the first `ask`. */
export interface Contender {
  /** Takes reports that are to be indexed. Not timed. */
  take(reports: readonly FullReport[]): Promise<void>;
  /** Indexes what was taken, for so many milliseconds at most where it can stop. True: done. */
  build(most: number): Promise<boolean>;
  /** Puts on disk what is needed after waking; ours is there already. */
  save(): Promise<void>;
  /** Ids of what it finds, the best first. */
  ask(query: Query): Promise<string[]>;
  add(report: FullReport): Promise<void>;
}

/** What the bench asks of a worker. */
export type Task =
  | { readonly do: 'take'; readonly file: string }
  | { readonly do: 'build' }
  | { readonly do: 'save' }
  | { readonly do: 'ask'; readonly queries: readonly Query[] }
  | { readonly do: 'add'; readonly reports: readonly FullReport[] };

/** What it answers: milliseconds of each thing done, and what the last query found. */
export interface Done {
  readonly times: number[];
  readonly done: boolean;
  readonly found: string[];
  readonly error?: string;
}

/** A worker stays awake while it answers, but not for ever. */
const LONGEST_STEP = 15_000;

/** Answers the bench's messages. */
export function serve(contender: Contender | null): void {
  chrome.runtime.onMessage.addListener((task, _from, send) => {
    run(contender, task as Task)
      .catch((error: unknown) => ({ times: [], done: true, found: [], error: String(error) }))
      .then(send);
    return true;
  });
}

async function run(contender: Contender | null, task: Task): Promise<Done> {
  const times: number[] = [];
  let done = true;
  let found: string[] = [];
  const timed = async (work: () => Promise<void>) => {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  };
  if (!contender) return { times, done, found };
  if (task.do === 'take') await contender.take(await (await fetch(chrome.runtime.getURL(task.file))).json());
  if (task.do === 'build') {
    await timed(async () => {
      done = await contender.build(LONGEST_STEP);
    });
  }
  if (task.do === 'save') await timed(() => contender.save());
  if (task.do === 'ask') {
    for (const query of task.queries) {
      await timed(async () => {
        found = await contender.ask(query);
      });
    }
  }
  if (task.do === 'add') for (const report of task.reports) await timed(() => contender.add(report));
  return { times, done, found };
}
