import { sideOf } from '../compare';
import { hasText } from '../corpus';
import { holdings } from './holdings';
import { relationsAmong } from './library-desk';
import type { FactsTable } from './library-messages';
import { matchArticle } from './match-article';
import { citationOf } from './match-summary';
import { articleSide, reportToKeep } from './queries';
import { tabState } from './tab-state';
import { tabulateShown } from './wrong-desk';

/** Facts across the article of a tab and some of its matches. */
export async function tabulateStory({ tabId, ids }: { tabId: number; ids: readonly string[] }): Promise<FactsTable | null> {
  const article = (await tabState(tabId))?.reading.article;
  if (!article) return null;
  const { matches, published, publishedFrom } = await matchArticle(await holdings(), article);
  const asked = ids.flatMap((id) => matches.find(({ report }) => report.id === id) ?? []);
  // Comparisons want a side of which we hold statements alone second.
  const found = [...asked.filter(({ report }) => hasText(report)), ...asked.filter(({ report }) => !hasText(report))];
  if (found.length === 0) return null;
  const among = await relationsAmong(found.map(({ report }) => report));
  const own = { citation: { ...citationOf(reportToKeep(article, new Date())), published, publishedFrom }, side: articleSide(article) };
  const reports = [own, ...found.map(({ report }) => ({ citation: citationOf(report), side: sideOf(report) }))];
  const facts = await tabulateShown(
    reports.map(({ side }) => side),
    (i, j) => {
      const [first, second] = [Math.min(i, j), Math.max(i, j)];
      if (first === 0) return found[second - 1]?.relation ?? 'related';
      return among[first - 1]?.get(found[second - 1]?.report.id ?? '') ?? 'related';
    },
  );
  return { reports, ...facts };
}
