import { type Placed, standsOnDark } from '../../lib/highlight';

/** Passages whose ground is looked at: enough to see a page change its colours. */
const LOOKED_AT = 24;

/** On which grounds some of the passages stand, spread over the page: another text where the page has changed its colours. Cheap, since pages change attributes at every frame. */
export function groundsOf(passages: readonly Placed[]): string {
  const step = Math.max(1, Math.ceil(passages.length / LOOKED_AT));
  const known = new Map<Element, boolean | null>();
  let grounds = '';
  for (let i = 0; i < passages.length; i += step) {
    const element = passages[i]?.ranges[0]?.startContainer.parentElement;
    if (element) grounds += standsOnDark(element, known) ? 'd' : 'l';
  }
  return grounds;
}
