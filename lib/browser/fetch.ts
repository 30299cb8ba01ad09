import browser from 'webextension-polyfill';
import {
  ALL_FORBIDDEN,
  AT_ONCE,
  allowedByRobots,
  type FeedStore,
  type Fetched,
  HOST_REST,
  HostTurns,
  hostOf,
  isDue,
  isLocal,
  MAX_HOST_REST,
  MAX_RETRY_AFTER,
  MAX_ROBOTS_BYTES,
  NO_RULES,
  PATIENCE,
  type Request,
  ROBOTS_AGE,
  type RobotsRules,
  readRobots,
  retryAfter,
  type TroubleCode,
} from '../feeds';
import { feedStore } from './feeds-held';
import { hostRules } from './host-rules';

// The one module that asks the network for anything: a lint rule and a test keep it so.

const turns = new HostTurns(AT_ONCE);

/** Reads a file of the extension itself. Rejects where there is none. */
export async function ownFile(path: string): Promise<Response> {
  return fetch(browser.runtime.getURL(path));
}

type Failed = Extract<Fetched, { is: 'failed' }>;
const failed = (why: TroubleCode, status: number | null = null, wait: number | null = null): Failed => ({
  is: 'failed',
  why,
  status,
  retryAfter: wait,
});

/**
 * Asks one address, for a feed or a pack that the reader follows. Asked is only a host that the consent record names for that very purpose; redirects
 * lead to such hosts alone. Sent are neither cookies nor where we come from; heeded are robots.txt (packs excepted: one file that the reader named), the
 * server's wish to be left alone, a rest between two requests, and bounds on size and time. Each request is in the log. Never throws.
 */
export async function fetchAddress(address: string, request: Request): Promise<Fetched> {
  try {
    const store = await feedStore();
    const host = hostOf(address);
    const barred = await barredFrom(store, host, request);
    if (barred) return failed(barred);
    await hostRules(store);
    let rest = isLocal(host) ? 0 : HOST_REST;
    return await turns.take(
      host,
      () => rest,
      request.signal,
      async () => {
        const { until } = (await store.host(host)) ?? { until: 0 };
        if (!isDue(until, Date.now())) return failed('busy', null, until - Date.now());
        if (request.what !== 'pack') {
          const robots = await robotsOf(store, address, request);
          if ('is' in robots) return robots;
          if (!allowedByRobots(robots, address)) return failed('robots');
          rest = Math.max(rest, Math.min((robots.delay ?? 0) * 1000, MAX_HOST_REST));
        }
        return await requestWhole(store, address, request);
      },
    );
  } catch (error) {
    if (request.signal?.aborted) return failed('failed');
    console.error(error);
    return failed('failed');
  }
}

/** Why a host may not be asked; null: it may. */
async function barredFrom(store: FeedStore, host: string, { what, of }: Request): Promise<TroubleCode | null> {
  const consent = await store.consent(host);
  if (!consent?.for.includes(`${what === 'pack' ? 'pack' : 'feed'}:${of}`)) return 'no-consent';
  return isLocal(host) && !consent.typed ? 'local' : null;
}

/** A site's rules for robots, asked for once a day; or why they could not be had. */
async function robotsOf(store: FeedStore, address: string, request: Request): Promise<RobotsRules | Failed> {
  const { protocol: scheme, origin, host } = new URL(address);
  const known = (await store.host(host))?.robots ?? null;
  if (known?.scheme === scheme && Math.abs(Date.now() - Date.parse(known.fetched)) < ROBOTS_AGE) return known.rules;
  const { of, signal } = request;
  const got = await requestWhole(store, `${origin}/robots.txt`, {
    what: 'robots',
    of,
    maxBytes: MAX_ROBOTS_BYTES,
    ...(signal ? { signal } : {}),
  });
  const rules = rulesOf(got);
  if (rules === null) return got.is === 'failed' ? got : failed('failed');
  const { until } = (await store.host(host)) ?? { until: 0 };
  await store.putHost({ host, until, robots: { scheme, rules, fetched: new Date().toISOString() } });
  return rules;
}

/** What an answer to robots.txt means by RFC 9309; null: ask again later, and nothing else until then. */
function rulesOf(got: Fetched): RobotsRules | null {
  if (got.is === 'fetched') return readRobots(new TextDecoder().decode(got.bytes));
  if (got.is === 'unchanged') return null;
  // A file too long says more than is heeded anyway; what it forbids is not known.
  if (got.why === 'too-large') return ALL_FORBIDDEN;
  if (got.why === 'moved') return NO_RULES;
  return got.status !== null && got.status >= 400 && got.status < 500 && got.status !== 429 ? NO_RULES : null;
}

/** Makes one request and reads its answer, within bounds. */
async function requestWhole(store: FeedStore, address: string, request: Request): Promise<Fetched> {
  const { what, of, etag, lastModified } = request;
  const began = Date.now();
  let response: Response | null = null;
  let bytes: Uint8Array | null = null;
  let why: TroubleCode | null = null;
  const time = AbortSignal.timeout(PATIENCE);
  const signal = request.signal ? AbortSignal.any([request.signal, time]) : time;
  try {
    response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'follow',
      signal,
      headers: { ...(etag ? { 'If-None-Match': etag } : {}), ...(lastModified ? { 'If-Modified-Since': lastModified } : {}) },
    });
    why = troubleOf(response, await barredFrom(store, hostOf(response.url), request));
    if (why === null && response.status !== 304) {
      bytes = await readWithin(response, request.maxBytes);
      if (bytes === null) why = 'too-large';
    } else await response.body?.cancel();
  } catch (error) {
    why = time.aborted ? 'slow' : request.signal?.aborted ? 'failed' : 'offline';
    if (why === 'offline' && response !== null) console.warn(error);
  }
  const status = response?.status ?? null;
  const ended = response?.redirected ? response.url : null;
  const entry = { at: new Date(began).toISOString(), address, what, of, status, bytes: bytes?.length ?? 0, trouble: why, ended };
  await store.addToLog({ ...entry, ms: Date.now() - began });
  if (why === 'offline' && response === null && (await leadsOn(store, address, request))) return failed('moved');
  if (why !== null) return failed(why, status, response && (await leaveAlone(store, hostOf(address), response)));
  if (!response || !bytes) return { is: 'unchanged' };
  const { headers } = response;
  return {
    is: 'fetched',
    bytes,
    contentType: headers.get('content-type'),
    etag: headers.get('etag'),
    lastModified: headers.get('last-modified'),
    address: response.url,
  };
}

function troubleOf({ status }: Response, barred: TroubleCode | null): TroubleCode | null {
  if (barred) return 'moved';
  if (status === 200 || status === 304) return null;
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'missing';
  if (status === 410) return 'gone';
  return status === 429 || status === 503 ? 'busy' : 'server';
}

/** Whether an address that could not be reached is a redirect, which the browser did not follow since it leads to a host that is not allowed. It is asked once more, so as to tell this from being offline. */
async function leadsOn(store: FeedStore, address: string, { what, of, signal }: Request): Promise<boolean> {
  if (!navigator.onLine || signal?.aborted) return false;
  const at = new Date();
  const time = AbortSignal.timeout(PATIENCE);
  const response = await fetch(address, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'manual',
    signal: time,
  }).catch(() => null);
  await response?.body?.cancel();
  const moved = response?.type === 'opaqueredirect';
  const trouble = moved ? 'moved' : 'offline';
  await store.addToLog({
    at: at.toISOString(),
    address,
    what,
    of,
    status: null,
    bytes: 0,
    ms: Date.now() - at.getTime(),
    trouble,
    ended: null,
  });
  return moved;
}

/** Heeds a server that asks to be left alone; gives for how long, in milliseconds, null: it does not ask. */
async function leaveAlone(store: FeedStore, host: string, response: Response): Promise<number | null> {
  if (response.status !== 429 && response.status !== 503) return null;
  const wait = retryAfter(response.headers.get('retry-after'), new Date());
  if (wait === null) return null;
  const known = (await store.host(host)) ?? { host, robots: null };
  await store.putHost({ ...known, until: Date.now() + Math.min(wait, MAX_RETRY_AFTER) });
  return wait;
}

/** The body of an answer; null where it is longer than that many bytes, of which no more are then taken. */
async function readWithin(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    length += part.value.length;
    if (length > most) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
