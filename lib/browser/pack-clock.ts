import browser from 'webextension-polyfill';
import { type Subscription, usePackStore } from '../corpus';
import { askForPack } from './pack-update';

/** The alarm that asks for subscribed packs; there is none where there are no subscriptions. */
const ALARM = 'packs';
/** Packs are asked for twice a day, in minutes: they are made by hand, and a server is asked no more than it must be. */
const EVERY = 12 * 60;
/** The soonest that browsers let an alarm come, in minutes. */
const SOON = 1;

/** Follows the clock. To be called synchronously at start, so that it wakes the worker. */
export function startPacks(): void {
  const report = (done: Promise<void>) => void done.catch((error: unknown) => console.error(error));
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) report(askForAll());
  });
  // Browsers may forget alarms when they close, and when an extension is updated.
  browser.runtime.onStartup.addListener(() => report(setPackAlarm()));
  browser.runtime.onInstalled.addListener(() => report(setPackAlarm()));
}

/** Sets the alarm where there are subscriptions, and clears it where there are none. */
export async function setPackAlarm(): Promise<void> {
  const all = await usePackStore((store) => store.all());
  if (all.length === 0) await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM)))
    await browser.alarms.create(ALARM, { delayInMinutes: minutesUntilDue(all, Date.now()), periodInMinutes: EVERY });
}

/** What tells when a pack is to be asked for. */
type Clocked = Pick<Subscription, 'checked' | 'heldBack' | 'trouble'>;

/** Whether a pack is asked for by itself. */
const isAsked = ({ heldBack, trouble }: Clocked): boolean => !heldBack && trouble !== 'leave';

/** In how many minutes a pack is to be asked for: twelve hours after that was done, not after the browser was started, which many readers do each day. One that was never asked for is being asked for now. */
export function minutesUntilDue(all: readonly Clocked[], now: number): number {
  const waits = all.filter(isAsked).map(({ checked }) => (checked === null ? EVERY : EVERY - (now - Date.parse(checked)) / 60_000));
  // A clock may have been set back.
  return Math.max(SOON, Math.min(EVERY, ...waits));
}

/** Has all subscribed packs asked for soon, and then as ever. */
export async function askForPacksSoon(): Promise<void> {
  await setPackAlarm();
  if (await browser.alarms.get(ALARM)) await browser.alarms.create(ALARM, { delayInMinutes: SOON, periodInMinutes: EVERY });
}

async function askForAll(): Promise<void> {
  for (const pack of await usePackStore((store) => store.all())) if (isAsked(pack)) await askForPack(pack.address);
}
