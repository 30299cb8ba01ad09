/** Longest stretch of comparing before others are let in, in milliseconds. */
const STRETCH = 40;

/** What lets others in now and then: a table of many reports takes a second or two, for which a popup must not wait. To be called after each piece of work. */
export function breathing(): () => Promise<void> | void {
  let last = performance.now();
  return () => {
    if (performance.now() - last < STRETCH) return;
    return new Promise((done) =>
      setTimeout(() => {
        last = performance.now();
        done();
      }),
    );
  };
}
