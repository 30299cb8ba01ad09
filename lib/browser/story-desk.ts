import { copiedParagraphs, paragraphsInRuns, paragraphsOf, sideOf } from '../compare';
import { hasText } from '../corpus';
import { breathing } from './breathing';
import { holdings } from './holdings';
import { relationsAmong } from './library-desk';
import type { FactsTable } from './library-messages';
import { citationOf } from './match-summary';
import type { CopiedStory } from './messages';
import { articleSide, reportToKeep } from './queries';
import { tabState } from './tab-state';
import { matchShown, tabulateShown } from './wrong-desk';

/** Facts across the article of a tab and some of its matches. */
export async function tabulateStory({ tabId, ids }: { tabId: number; ids: readonly string[] }): Promise<FactsTable | null> {
  const article = (await tabState(tabId))?.reading.article;
  if (!article) return null;
  const { matches, published, publishedFrom } = await matchShown(await holdings(), article);
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

/** Copies that are looked at. */
const MOST_COPIES = 40;
/** The page's own paragraphs are shown unless another copy is longer by this factor. */
const NOTABLY_LONGER = 1.05;
/** Characters of a paragraph's beginning. */
const OPENING = 90;

/** What became of each paragraph of the text of a tab in the copies of it that others published. */
export async function copiesOfStory({ tabId }: { tabId: number }): Promise<CopiedStory | null> {
  const article = (await tabState(tabId))?.reading.article;
  if (!article) return null;
  const { matches, published, publishedFrom } = await matchShown(await holdings(), article);
  const own = {
    citation: { ...citationOf(reportToKeep(article, new Date())), published, publishedFrom },
    here: true,
    side: articleSide(article),
    runs: [],
  };
  const others = matches
    .filter(({ relation, self }) => relation === 'same text' && !self)
    .slice(0, MOST_COPIES)
    .map(({ report, evidence }) => ({
      citation: citationOf(report),
      here: false,
      side: hasText(report) ? sideOf(report) : null,
      runs: evidence.runs,
    }));
  const length = ({ side }: { readonly side: { readonly text: string } | null }): number => side?.text.length ?? 0;
  const longest = others.toSorted((x, y) => length(y) - length(x))[0];
  const base = longest && length(longest) > length(own) * NOTABLY_LONGER ? longest : own;
  const side = base.side ?? own.side;
  const paragraphs = paragraphsOf(side.text);
  // What a copy without text has in common is known for the page alone.
  const copies = [own, ...others].filter((one) => one !== base && (one.side !== null || base === own));
  if (copies.length < 2 || paragraphs.length < 2) return null;
  const breathe = breathing();
  const told: CopiedStory['copies'][number][] = [];
  for (const { citation, here, side: copy, runs } of copies) {
    told.push({ citation, here, ...(copy ? copiedParagraphs(side, paragraphs, copy) : paragraphsInRuns(paragraphs, runs)) });
    await breathe();
  }
  return {
    base: { citation: base.citation, here: base.here },
    paragraphs: paragraphs.map((span) => ({ span, opening: openingOf(side.text.slice(span.start, span.end)) })),
    copies: told,
  };
}

function openingOf(paragraph: string): string {
  if (paragraph.length <= OPENING) return paragraph;
  const cut = paragraph.slice(0, OPENING);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING / 2)).trimEnd()} …`;
}
