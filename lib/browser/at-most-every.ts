/** Something that is done at once when it is asked for, and then no more often than every so many milliseconds. */
export interface Rationed {
  ask(): void;
  /** Nothing is done any more. */
  end(): void;
}

/** Rations something; what was asked for last is never left out. */
export function atMostEvery(ms: number, run: () => void): Rationed {
  let resting: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const ask = (): void => {
    again = resting !== null;
    if (again) return;
    run();
    resting = setTimeout(() => {
      resting = null;
      if (again) ask();
    }, ms);
  };
  return {
    ask,
    end: () => {
      again = false;
      if (resting !== null) clearTimeout(resting);
    },
  };
}
