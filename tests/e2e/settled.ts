/** How long a view is given to settle, in milliseconds. */
const SETTLING = 5_000;

/**
 * What is wrong with a view once it has settled: looks again until nothing is, or the time is over. A view is measured again, a frame or two later,
 * after its window, its theme or its letters became others.
 */
export async function wrongWith(look: () => Promise<string[]>): Promise<string[]> {
  const end = Date.now() + SETTLING;
  for (;;) {
    const found = await look();
    if (found.length === 0 || Date.now() > end) return found;
    await new Promise((done) => setTimeout(done, 100));
  }
}
