import browser from 'webextension-polyfill';
import { usePackStore } from '../corpus';
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
  const any = (await usePackStore((store) => store.all())).length > 0;
  if (!any) await browser.alarms.clear(ALARM);
  else if (!(await browser.alarms.get(ALARM))) await browser.alarms.create(ALARM, { delayInMinutes: EVERY, periodInMinutes: EVERY });
}

/** Has all subscribed packs asked for soon, and then as ever. */
export async function askForPacksSoon(): Promise<void> {
  await setPackAlarm();
  if (await browser.alarms.get(ALARM)) await browser.alarms.create(ALARM, { delayInMinutes: SOON, periodInMinutes: EVERY });
}

async function askForAll(): Promise<void> {
  for (const { address, heldBack, trouble } of await usePackStore((store) => store.all()))
    if (!heldBack && trouble !== 'leave') await askForPack(address);
}
