import type { Shared } from './types';

/** A comparison as JSON: `Shared` as it stands. */
export function asJson(shared: Shared): string {
  return `${JSON.stringify(shared, null, 2)}\n`;
}
