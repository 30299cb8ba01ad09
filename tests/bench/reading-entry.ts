import { Readability } from '@mozilla/readability';
import { pause } from '../../entrypoints/content/pause';
import { mayBeArticle, readPage, readPageSliced } from '../../lib/article';

/** Times of one page, in milliseconds. */
export interface PageTimes {
  readonly gate: number;
  /** Longest stretch of work without a pause, of the first reading in this page. */
  readonly slice: number;
  /** The first time in this page, as a reader meets it: nothing is compiled for it. */
  readonly firstOurs: number;
  readonly firstPeer: number;
  readonly ours: number[];
  readonly peer: number[];
}

/** Measures gate, sliced and whole reading, and Readability on a clone that is made outside the timed part. */
export async function measurePage(url: string, oursFirst: boolean, rounds: number): Promise<PageTimes> {
  const gate = clock(() => mayBeArticle(document, url));
  let firstPeer = oursFirst ? 0 : peerOnce();
  const slices = await sliceTimes(url);
  if (oursFirst) firstPeer = peerOnce();
  const ours: number[] = [];
  const peer: number[] = [];
  const oursOnce = () => clock(() => readPage(document, url));
  for (let round = 0; round < rounds; round++) {
    if (round % 2 === 0) ours.push(oursOnce());
    peer.push(peerOnce());
    if (round % 2 === 1) ours.push(oursOnce());
  }
  return { gate, slice: Math.max(...slices), firstOurs: slices.reduce((sum, time) => sum + time, 0), firstPeer, ours, peer };
}

/** How long each stretch of work between two pauses of a sliced reading takes, in milliseconds. */
export async function sliceTimes(url: string): Promise<number[]> {
  const slices: number[] = [];
  let since = performance.now();
  await readPageSliced(document, url, {
    pause: async () => {
      slices.push(performance.now() - since);
      await pause();
      since = performance.now();
    },
  });
  slices.push(performance.now() - since);
  return slices;
}

let held: unknown = null;

/** Reads the page so many times and holds on to the last reading. */
export async function hold(url: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) held = await readPageSliced(document, url, { pause });
}

/** The same with Readability. */
export function holdPeer(times: number): void {
  for (let i = 0; i < times; i++) {
    held = null;
    const clone = document.cloneNode(true) as Document;
    try {
      held = new Readability(clone).parse();
    } catch {
      // A page that it cannot read: nothing is held.
    }
  }
}

/** Lets go of what was held. True: something was. */
export function drop(): boolean {
  const had = held !== null;
  held = null;
  return had;
}

function clock(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

function peerOnce(): number {
  const clone = document.cloneNode(true) as Document;
  return clock(() => {
    try {
      new Readability(clone).parse();
    } catch {
      // A page that it cannot read: the time until it gave up counts.
    }
  });
}
