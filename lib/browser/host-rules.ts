import browser from 'webextension-polyfill';
import type { FeedStore } from '../feeds';

/** The rule that keeps every request of this extension from the network; those that allow a host come after it. */
const BARRED = 1;

/** The part of the browser's `declarativeNetRequest` that is used here; in both browsers. */
interface Rule {
  readonly id: number;
  readonly priority: number;
  readonly action: { readonly type: 'allow' | 'block' };
  readonly condition: { readonly initiatorDomains: string[]; readonly urlFilter: string };
}
interface Rules {
  getDynamicRules(): Promise<Rule[]>;
  updateDynamicRules(change: { removeRuleIds: number[]; addRules: Rule[] }): Promise<void>;
}

// TOOLCHAIN: host permissions are no boundary, and `fetch` follows redirects to any host. The browser's own rules are a boundary: they are asked at
// each hop, before it is made. They outlive the worker and the browser, so that nothing is open while nobody watches.
const rules = (): Rules => (browser as unknown as { declarativeNetRequest: Rules }).declarativeNetRequest;

let last: Promise<void> | null = null;

/** Lets the browser allow this extension requests to the hosts of the consent record and to no other. To be called after each change of it. */
export function setHostRules(store: FeedStore): Promise<void> {
  // One after the other: two at once would both read the rules that the other replaces.
  const done = (last ?? Promise.resolve()).catch(() => undefined).then(() => write(store));
  last = done;
  done.catch(() => {
    last = null;
  });
  return done;
}

/** The rules of this extension, in place: set once after the worker wakes. Rejects where they cannot be set; then nothing may be asked. */
export function hostRules(store: FeedStore): Promise<void> {
  return last ?? setHostRules(store);
}

async function write(store: FeedStore): Promise<void> {
  const hosts = (await store.consents()).map(({ host }) => host).sort();
  const wanted = rulesFor(new URL(browser.runtime.getURL('')).host, hosts);
  const present = await rules().getDynamicRules();
  if (same(present, wanted)) return;
  await rules().updateDynamicRules({ removeRuleIds: present.map(({ id }) => id), addRules: wanted });
}

function rulesFor(own: string, hosts: readonly string[]): Rule[] {
  const rule = (id: number, priority: number, type: 'allow' | 'block', urlFilter: string): Rule => ({
    id,
    priority,
    action: { type },
    condition: { initiatorDomains: [own], urlFilter },
  });
  const addresses = hosts.flatMap((host) => [`|https://${host}/`, `|http://${host}/`]);
  return [rule(BARRED, 1, 'block', '*'), ...addresses.map((filter, i) => rule(BARRED + 1 + i, 2, 'allow', filter))];
}

/** Whether two sets of rules say the same; browsers add fields of their own. */
function same(present: readonly Rule[], wanted: readonly Rule[]): boolean {
  const told = ({ id, priority, action, condition }: Rule) =>
    `${id} ${priority} ${action.type} ${condition.urlFilter} ${condition.initiatorDomains?.join()}`;
  return present.map(told).sort().join('\n') === wanted.map(told).sort().join('\n');
}
