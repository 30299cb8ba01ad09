import fc from 'fast-check';
import { type Citation, PACK_BOUNDS, type PackedReport, type Report, tagsOf, withoutText } from '../../lib/corpus';

/** What a field may say: any text in any script, as a report that was read holds it (no white space around it). */
const said = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .map((text) => text.trim())
  .filter((text) => text !== '');
const orNull = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null });
const time = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const day = time.map((iso) => iso.slice(0, 10));

const citation: fc.Arbitrary<Citation> = fc
  .record({
    id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    outlet: orNull(said),
    agency: orNull(said),
    title: orNull(said),
    published: orNull(fc.oneof(day, time)),
    byline: orNull(said),
    dateline: orNull(said),
    url: orNull(fc.webUrl()),
    language: orNull(fc.constantFrom('en', 'ar', 'zh-Hans')),
    note: orNull(said),
    inferred: fc.boolean(),
  })
  .map(({ inferred, ...facts }) => ({
    ...facts,
    outletFrom: facts.outlet === null ? null : inferred ? 'inferred' : 'stated',
    agencyFrom: facts.agency === null ? null : inferred ? 'quoted in the text' : 'credited',
    titleFrom: facts.title === null ? null : inferred ? 'described' : 'stated',
    publishedFrom: facts.published === null ? null : inferred ? 'inferred' : 'stated',
  }));

/** Reports with and without their prose. */
export const reports: fc.Arbitrary<Report> = fc
  .record({
    citation,
    text: fc.lorem({ maxCount: 60 }),
    odd: fc.string({ unit: 'binary', maxLength: 30 }),
    partial: fc.boolean(),
    kept: orNull(time),
    bare: fc.boolean(),
  })
  .map(({ citation, text, odd, partial, kept, bare }) => {
    const full: Report = { ...citation, text: `${text}${odd}`, partial, kept };
    return bare ? withoutText(full) : full;
  });

/** Lines of packs. */
export const packed: fc.Arbitrary<PackedReport> = fc.record({
  report: reports,
  tags: fc.array(said, { maxLength: 4 }).map(tagsOf),
  seen: orNull(time),
});

/** The bytes of a text in pieces of any size, as files and networks give them. */
export function inPieces(text: string, size: number): AsyncIterable<Uint8Array> {
  const bytes = new TextEncoder().encode(text);
  return (async function* () {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  })();
}

/** A line that is too long for any pack. */
export const endless = (): string => `{"id":"endless","text":"${'x'.repeat(PACK_BOUNDS.line)}"}`;
