import { hostOf } from './address';
import { MAX_SAMPLE, SELF_RATE } from './weights';

/**
 * How much a text speaks of the one who publishes it, 0 … 1: firms, makers and authorities name themselves in nearly
 * every paragraph, newsrooms rarely. Counts the outlet's name, its initials from three on, and the name in the host.
 */
export function speaksOfItself(text: string, outlet: string | null, url: string): number {
  const sample = text.slice(0, MAX_SAMPLE);
  const lower = sample.toLowerCase();
  const name = (outlet ?? '').split(/ [|–—\-·•:] /)[0]?.trim() ?? '';
  const host = hostOf(url).split('.');
  const names = [name, host[host.length - 2] ?? ''].filter((one) => one.length >= 4).map((one) => one.toLowerCase());
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase())
    .join('');
  const counts = names.map((one) => lower.split(one).length - 1);
  if (initials.length >= 3) counts.push(sample.split(initials).length - 1);
  return Math.min(1, Math.max(0, ...counts) / Math.max(1, sample.length / 1000) / SELF_RATE);
}
