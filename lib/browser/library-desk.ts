import { pairKey, sideOf, TABLE } from '../compare';
import {
  backedUpOf,
  hasText,
  incomingFromPack,
  isPacked,
  type PackedReport,
  type Put,
  packName,
  parsePackLine,
  type Report,
  tagsOf,
  textOf,
} from '../corpus';
import { buildIndex, type Query, type Relation } from '../match';
import { Failure } from './errors';
import { changeLibrary, type Holdings, holdings, tidyLater } from './holdings';
import { keepNoMore } from './keep-reading';
import type { FactsTable, LibraryMessages, PackedIn, ReportRef, ToldRuling } from './library-messages';
import { type Dropped, dropMany, dropWhole, stopLongWork } from './long-work';
import { citationOf, summary } from './match-summary';
import { matchTwo } from './match-two';
import type { ComparisonView, MatchSummary } from './messages';
import { refreshAllBadges } from './refresh-badges';
import { allRulings, forgetRuling as forgetRulingOf } from './rulings';
import { compareShown, tabulateShown } from './wrong-desk';
import { wrongMarks } from './wrong-marks';

// What the background answers to the library page.

/** Moves reports to the trash. */
export async function dropReports({ ids }: { ids: readonly string[] }): Promise<Dropped> {
  const dropped = await dropMany(ids);
  await keepNoMore(ids.slice(0, dropped.reports));
  await refreshAllBadges();
  return dropped;
}

/** Takes a pack out of the library. */
export async function dropPack({ pack }: { pack: string }): Promise<Dropped> {
  const dropped = await dropWhole(`pack:${pack}`);
  if (!dropped) throw new Failure('report-gone');
  await refreshAllBadges();
  return dropped;
}

/** Stops the deletion of many that is under way. */
export async function stopWork(): Promise<null> {
  stopLongWork();
  return null;
}

/** Adds tags to reports, and takes others away. Answers which reports this changed. */
export async function tagReports({ ids, add, remove }: Parameters<LibraryMessages['tagReports']>[0]): Promise<{ changed: string[] }> {
  return { changed: await changeLibrary((library) => library.tag(ids, tagsOf(add), remove)) };
}

/** Other reports of the library that have to do with one; none where it is gone. */
export async function relatedReports({ id }: { id: string }): Promise<readonly MatchSummary[]> {
  const held = await holdings();
  const report = await held.library.get(id);
  if (!report) return [];
  const { matches } = await held.match(queryOf(report));
  // What comes with Collate is no part of the library, and cannot be opened there.
  const rows = await Promise.all(matches.map((match) => held.library.row(match.report.id)));
  const marked = new Set((await wrongMarks()).map(({ key }) => key));
  const others = matches.filter((match, i) => rows[i] !== null && match.report.id !== id && !marked.has(pairKey(id, match.report.id)));
  return others.map((match) => summary(match, new Set()));
}

/** Two reports of the library side by side. A side of which we hold statements alone stands second, as comparisons want it. */
export async function compareReports({ a, b }: { a: ReportRef; b: ReportRef }): Promise<ComparisonView | null> {
  const held = await holdings();
  const [heldOne, heldOther] = await Promise.all([reportAt(held, a), reportAt(held, b)]);
  // Reports of the packs that come with Collate are found by what they have to do with the other.
  const one = heldOne ?? (heldOther && (await shippedReport(held, heldOther, a)));
  const other = heldOther ?? (heldOne && (await shippedReport(held, heldOne, b)));
  if (!one || !other) return null;
  const [first, second] = !hasText(one) && hasText(other) ? [other, one] : [one, other];
  const match = await matchOf(held, first, second, a.version === null && b.version === null);
  const [sideA, sideB] = [sideOf(first), sideOf(second)];
  const shown = await compareShown(sideA, sideB, { relation: match.relation, runs: match.evidence.runs }, true);
  const publishedFrom = first.publishedFrom;
  const name = match.citation.id;
  return { against: { is: 'report' }, name, first: citationOf(first), a: sideA, b: sideB, publishedFrom, match, ...shown };
}

/** Facts across several reports. */
export async function tabulateReports({ ids }: { ids: readonly string[] }): Promise<FactsTable | null> {
  const { library } = await holdings();
  const found = (await library.reports(ids)).filter((report) => report !== null);
  if (found.length < 2) return null;
  const relations = await relationsAmong(found);
  const sides = found.map(sideOf);
  const facts = await tabulateShown(sides, (i, j) => relations[i]?.get(found[j]?.id ?? '') ?? 'related');
  return { reports: found.map((report, i) => ({ citation: citationOf(report), side: sides[i] ?? sideOf(report) })), ...facts };
}

/** All that the reader has said of pages and sites. */
export const rulings = (): Promise<readonly ToldRuling[]> => allRulings();

/** Forgets what the reader has said of a page or site; the badges follow. */
export async function forgetRuling(about: Parameters<LibraryMessages['forgetRuling']>[0]): Promise<null> {
  await forgetRulingOf(about);
  await refreshAllBadges();
  return null;
}

/** Puts lines of a pack into the library. Rejects with `not-understood` where one is no report: the page has read them before. */
export async function putPacked({ pack, lines, later }: Parameters<LibraryMessages['putPacked']>[0]): Promise<PackedIn> {
  const source = `pack:${packName(pack)}`;
  const now = new Date();
  const packed = lines.map(readLine);
  if (later) tidyLater();
  return changeLibrary(async (library) => {
    const ids = packed.map(({ report }) => report.id);
    const [reports, rows] = await Promise.all([library.reports(ids), Promise.all(ids.map((id) => library.row(id)))]);
    const incoming = packed.map((one, i) => incomingFromPack(one, { report: reports[i] ?? null, row: rows[i] ?? null }, source, now));
    return cameIn(
      incoming.map(({ report }) => report.id),
      await library.put(incoming, later),
    );
  });
}

/** Puts reports of a backup into the library as they were held. Rejects with `not-understood` where a line is no report. */
export async function putBackup({ pack, groups, later }: Parameters<LibraryMessages['putBackup']>[0]): Promise<PackedIn> {
  const [source, now] = [`pack:${packName(pack)}`, new Date()];
  const backed = groups.flatMap((lines) => backedUpOf(lines.map(readLine), source, now) ?? []);
  if (later) tidyLater();
  return changeLibrary(async (library) =>
    cameIn(
      backed.map(({ report }) => report.id),
      await library.takeBackup(backed, later),
    ),
  );
}

function readLine(line: string, i: number): PackedReport {
  const read = parsePackLine(line, i + 1);
  if (!isPacked(read)) throw new Failure('not-understood');
  return read;
}

const cameIn = (ids: readonly string[], puts: readonly Put[]): PackedIn => ({
  fresh: ids.filter((_, i) => puts[i] === 'new'),
  same: puts.filter((put) => put === 'same').length,
  changed: puts.filter((put) => put === 'changed').length,
});

async function reportAt({ library }: Holdings, { id, version }: ReportRef): Promise<Report | null> {
  if (version === null) return library.get(id);
  return (await library.versionsOf(id)).find(({ n }) => n === version)?.report ?? null;
}

/** A report that is not the reader's own, among those that have to do with another; null: it is not there. */
async function shippedReport(held: Holdings, beside: Report, { id, version }: ReportRef): Promise<Report | null> {
  if (version !== null) return null;
  const { matches } = await held.match(queryOf(beside));
  return matches.find(({ report }) => report.id === id)?.report ?? null;
}

/** How two reports are related: as the whole index tells it, or else they alone. */
async function matchOf(held: Holdings, a: Report, b: Report, indexed: boolean): Promise<MatchSummary> {
  const query = queryOf(a);
  const found = indexed ? (await held.match(query)).matches.find(({ report }) => report.id === b.id) : undefined;
  // Two versions of one report have one id.
  const match = found ?? (await matchTwo(query, { ...b, id: `${b.id} ` }));
  return summary({ ...match, report: b }, new Set([b.id]));
}

/** For each of some reports, how those that have to do with it are related to it; of the first alone, which a table compares with others. */
export async function relationsAmong(reports: readonly Report[]): Promise<Map<string, Relation>[]> {
  const index = buildIndex(reports);
  return Promise.all(
    reports.slice(0, TABLE.pairwise).map(async (report) => {
      const { matches } = await index.match(queryOf(report));
      return new Map(matches.map((match) => [match.report.id, match.relation]));
    }),
  );
}

/** A report as a query for others. */
function queryOf(report: Report): Query {
  const { id, outlet, agency, title, published, language, url } = report;
  return { id, outlet, agency, title, published, language, url, text: textOf(report) };
}
