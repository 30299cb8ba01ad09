import { fingerprint, gramHashes, words } from '../text';
import { leadKeysAcross } from './across';
import { type Profile, profileOf } from './profile';
import { gramsOf, type QueryGrams } from './reuse';
import { ACROSS_FLIP } from './skeleton-key';
import type { Query } from './types';
import { unmasked } from './unmasked';

/** A query as it is looked for. */
export interface QueryRead {
  readonly query: Query;
  readonly grams: QueryGrams;
  /** A run of `CERTAIN_RUN` words shared with a report has a gram that both fingerprints keep, so that the query's own kept grams find it. */
  readonly kept: ReadonlySet<number>;
  /** Worked out when first asked for. */
  readonly profile: () => Profile;
  /** Likewise. */
  readonly keys: () => QueryKeys;
}

/** What a query is looked up by. */
export interface QueryKeys {
  readonly all: ReadonlySet<number>;
  /** The skeletons of its lead as reports in other scripts have them. */
  readonly across: readonly number[];
}

/** Reads a query; no shelf is needed for it. */
export function readQuery(query: Query): QueryRead {
  const text = unmasked(query.text);
  const tokens = words(text);
  const profile = once(() => profileOf({ ...query, text }, tokens));
  return {
    query,
    grams: gramsOf(tokens, gramHashes(tokens)),
    kept: new Set(fingerprint(tokens).hashes),
    profile,
    keys: once(() => keysOf(profile())),
  };
}

function keysOf({ terms, names, across }: Profile): QueryKeys {
  const flipped = Array.from(leadKeysAcross(across), (key) => key ^ ACROSS_FLIP);
  return { all: new Set([...terms.keys, ...names.keys, ...flipped]), across: flipped };
}

function once<T>(make: () => T): () => T {
  let made: { readonly it: T } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}
