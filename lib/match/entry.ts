import { type Citation, hasText, type Report, textOf } from '../corpus';
import { type Fingerprint, fingerprint, WORDS_VERSION, words } from '../text';
import { type Lengths, lengthsOf } from './event';
import { PRIOR } from './prior-weighing';
import { type Profile, profileOf } from './profile';
import { unmasked } from './unmasked';
import type { Vector } from './vector';

// What the index keeps of each report apart from its postings: everything that a close look needs but the text itself, in one
// record of a few kilobytes whose arrays are read in place.

/** Raised whenever profiles, fingerprints or this layout change: an index of another version is made anew from the texts. */
export const ENTRY_VERSION = 8 * 1000 + WORDS_VERSION;

/** An entry, read. */
export interface Entry {
  readonly citation: Citation;
  readonly profile: Profile;
  readonly lengths: Lengths;
  readonly fingerprint: Fingerprint;
}

// Layout: header of 32-bit numbers, then doubles, then 32-bit arrays, then JSON. A field of a profile that is not in one of these lists is lost: a test compares.
const NUMBERS = ['words', 'weekdays', 'day', 'latestNamed', 'firstWeekday', 'told'] as const;
const LENGTHS = ['terms', 'names', 'lead', 'matter', 'leadMatter'] as const;
const VECTORS = ['terms', 'names', 'lead', 'across'] as const;
const KEYS = ['headline', 'named', 'places', 'doubtful', 'actorPairs', 'dates'] as const;
const HEADER = 2 * Math.ceil((NUMBERS.length + VECTORS.length + KEYS.length + 6) / 2);
/** Decodes each whole; one for all, since a query reads some fifty entries. */
const UTF8 = new TextDecoder();
const TO_UTF8 = new TextEncoder();
/** Stands for null; no day and no count is as low. */
const NONE = -0x80000000;
/** Words between neighbouring kept grams that an entry has room for; winnowing leaves 8 at most. */
const WIDEST_GAP = 255;

/** Bytes of an entry that may differ from one engine to another: lengths are sums of logarithms, whose last bit is not the same everywhere. */
export const LENGTHS_AT = [HEADER * 4, HEADER * 4 + LENGTHS.length * 8] as const;

/** Reads a report and packs what the index keeps of it. Throws RangeError for a fingerprint with holes. */
export function entryOf(report: Report): Uint8Array {
  const text = unmasked(textOf(report));
  const tokens = words(text);
  const profile = profileOf({ title: report.title, text, language: report.language, published: report.published }, tokens);
  return packEntry({
    citation: citationOf(report),
    profile,
    lengths: lengthsOf(profile, PRIOR),
    fingerprint: hasText(report) ? fingerprint(tokens) : report.fingerprint,
  });
}

function citationOf(report: Report): Citation {
  const { id, outlet, outletFrom, agency, agencyFrom, title, titleFrom, published, publishedFrom, byline, dateline, url, language, note } =
    report;
  return { id, outlet, outletFrom, agency, agencyFrom, title, titleFrom, published, publishedFrom, byline, dateline, url, language, note };
}

function packEntry({ citation, profile, lengths, fingerprint: print }: Entry): Uint8Array {
  const json = TO_UTF8.encode(JSON.stringify([profile.language, citation]));
  const vectors = VECTORS.map((name) => profile[name]);
  const lists = KEYS.map((name) => profile[name]);
  const cells = vectors.reduce((n, v) => n + 2 * v.keys.length, 0) + lists.reduce((n, list) => n + list.length, 0) + print.hashes.length;
  const doubles = LENGTHS.length + profile.figures.length;
  const bytes = new Uint8Array(HEADER * 4 + doubles * 8 + cells * 4 + json.length);
  const { buffer } = bytes;
  const header = new Int32Array(buffer, 0, HEADER);
  header.set([
    ENTRY_VERSION,
    ...NUMBERS.map((name) => profile[name] ?? NONE),
    profile.figures.length,
    ...vectors.map((v) => v.keys.length),
    ...lists.map((list) => list.length),
    print.hashes.length,
    print.version,
    print.words,
    json.length,
  ]);
  new Float64Array(buffer, HEADER * 4, doubles).set([...LENGTHS.map((name) => lengths[name]), ...profile.figures]);
  const from = HEADER * 4 + doubles * 8;
  const ints = new Int32Array(buffer, from, cells);
  const floats = new Float32Array(buffer, from, cells);
  let at = 0;
  const put = (list: Int32Array | Uint32Array) => {
    ints.set(list, at);
    at += list.length;
  };
  for (const { keys, weights } of vectors) {
    put(keys);
    floats.set(weights, at);
    at += weights.length;
  }
  for (const list of lists) put(list);
  put(packedGrams(print));
  bytes.set(json, from + at * 4);
  return bytes;
}

/** Reads an entry; null where it is none of this version. */
export function readEntry(bytes: Uint8Array): Entry | null {
  // Arrays are read in place, which needs them aligned: a piece of a larger buffer is copied first.
  const { buffer } = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  let at = bytes.byteOffset % 8 === 0 ? bytes.byteOffset : 0;
  if (bytes.length < HEADER * 4) return null;
  const header = new Int32Array(buffer, at, HEADER);
  let h = 0;
  const next = () => header[h++] as number;
  if (next() !== ENTRY_VERSION) return null;
  at += HEADER * 4;
  const numbers = NUMBERS.map(() => next());
  const figures = next();
  const inVectors = VECTORS.map(() => next());
  const inKeys = KEYS.map(() => next());
  const [grams, version, wordCount, jsonLength] = [next(), next(), next(), next()];
  const measured = new Float64Array(buffer, at, LENGTHS.length);
  at += LENGTHS.length * 8;
  const figureList = new Float64Array(buffer, at, figures);
  at += figures * 8;
  const ints = (n: number): Int32Array => {
    const list = new Int32Array(buffer, at, n);
    at += n * 4;
    return list;
  };
  const vectors = inVectors.map((n): Vector => {
    const keys = ints(n);
    const weights = new Float32Array(buffer, at, n);
    at += n * 4;
    return { keys, weights };
  });
  const lists = inKeys.map(ints);
  const { hashes, positions } = readGrams(ints(grams));
  const [language, citation] = JSON.parse(UTF8.decode(new Uint8Array(buffer, at, jsonLength))) as [string | null, Citation];
  const number = (i: number) => (numbers[i] === NONE ? null : (numbers[i] as number));
  return {
    citation,
    lengths: named(LENGTHS, measured),
    fingerprint: { version, words: wordCount, hashes, positions },
    profile: {
      ...named(VECTORS, vectors),
      ...named(KEYS, lists),
      figures: figureList,
      words: number(0) ?? 0,
      weekdays: number(1) ?? 0,
      day: number(2),
      latestNamed: number(3),
      firstWeekday: number(4),
      told: number(5),
      language,
    },
  };
}

function packedGrams({ hashes, positions }: Fingerprint): Uint32Array {
  const packed = new Uint32Array(hashes.length);
  for (let i = 0; i < packed.length; i++) {
    const gap = (positions[i] as number) - (i === 0 ? 0 : (positions[i - 1] as number));
    if (gap < 0 || gap > WIDEST_GAP) throw new RangeError(`no winnowed fingerprint: ${gap} words between two grams`);
    packed[i] = ((hashes[i] as number) << 8) | gap;
  }
  return packed;
}

function readGrams(packed: Int32Array): { hashes: number[]; positions: number[] } {
  const hashes = new Array<number>(packed.length);
  const positions = new Array<number>(packed.length);
  let at = 0;
  for (let i = 0; i < packed.length; i++) {
    const both = packed[i] as number;
    at += both & 0xff;
    hashes[i] = both >>> 8;
    positions[i] = at;
  }
  return { hashes, positions };
}

function named<K extends string, V>(names: readonly K[], values: ArrayLike<V>): Record<K, V> {
  const made: Partial<Record<K, V>> = {};
  names.forEach((name, i) => {
    made[name] = values[i] as V;
  });
  return made as Record<K, V>;
}
