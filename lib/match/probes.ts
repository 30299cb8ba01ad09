import type { Telling, Weighing } from './prior-weighing';
import type { Profile } from './profile';
import type { Vector } from './vector';
import { LEAST_PROBED, PROBES } from './weights';

/** A key that is looked up, and what a report that has it gains. */
export interface Probe {
  readonly key: number;
  readonly weight: number;
}

/** The keys of a text that are looked up, the most telling first. */
export function probesOf({ terms, names }: Profile, weigh: Weighing): Probe[] {
  return [...weighed(terms, weigh.term), ...weighed(names, weigh.name)].sort((a, b) => b.weight - a.weight).slice(0, PROBES);
}

/**
 * Every key that `probesOf` may choose once all counts are known: those that are telling enough by the fewest reports that may have them
 * to stand among the first by the most that may.
 */
export function likelyProbes({ terms, names }: Profile, fewest: Weighing, most: Weighing): Set<number> {
  const sure = [...weighed(terms, most.term), ...weighed(names, most.name)].map(({ weight }) => weight).sort((a, b) => b - a);
  const least = sure[PROBES - 1] ?? 0;
  const likely = [...weighed(terms, fewest.term), ...weighed(names, fewest.name)].filter(({ weight }) => weight >= least);
  return new Set(likely.map(({ key }) => key));
}

function weighed({ keys, weights }: Vector, telling: Telling): Probe[] {
  const probes: Probe[] = [];
  for (let i = 0; i < keys.length; i++) {
    const key = keys[i] as number;
    const t = telling(key);
    if (t >= LEAST_PROBED) probes.push({ key, weight: (weights[i] as number) * t ** 2 });
  }
  return probes;
}
