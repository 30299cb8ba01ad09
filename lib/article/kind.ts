import { pathOf } from './address';
import { sizeOf } from './content';
import type { Outline } from './outline';
import type { Signals } from './signals';
import { type Structured, textField } from './structured';
import type { Article, PageKind } from './types';
import { LIST_TEXT, MEDIA_TEXT, MIN_STUB, MIN_TEXT, NEWS_SCORE, NEWS_WEIGHTS, THIN_TEXT } from './weights';

/** What the page is, and why. */
export interface Decision {
  readonly news: boolean;
  readonly kind: PageKind;
  /** One of: no-running-text, front-page, listing, search, product, recipe, forum, documentation, paper, video, gallery, guide, about-itself, no-one-speaks, declared-news, reads-as-news, running-text. */
  readonly reason: string;
}

// In a headline's words "live" may be a verb: alone it counts only as a whole part of the address.
const LIVE =
  /(?:^|\/)(?:live|ticker)(?:\/|$)|(?:^|[/\-_])(?:live-?blog|live-?ticker|news-?ticker|live-updates?|newsblog|as-it-happened|en-direct|en-vivo|minuto-a-minuto|ao-vivo|in-diretta|canli-anlatim)(?:[/\-_]|$)/;
const LIVE_TITLE =
  /^(?:live|live ?(?:blog|ticker|updates?)|newsblog|(?:news-?)?ticker|en direct|en vivo|ao vivo|diretta|canlı)\s?[:|•–—-]|\s[|–—-]\s(?:live|live ?(?:blog|ticker|updates?)|as it happened)$/;
// Matched against the address and against the section that the page declares.
const OPINION =
  /(?:^|\/)(?:opinions?|opinion-pieces|comment|commentisfree|commentary|columns?|columnists?|editorials?|op-ed|meinung(?:en)?|kommentare?|gastkommentare?|gastbeitr(?:ag|äge)|kolumnen?|leitartikel|tribunes?|chroniques?|opiniones|opini[oó]n|opinioni|columnas?|editoriales|opinie|opinia|publicystyka|nuomon[eė]s|meninger|kronikk?|debatt|ledare|мнени[ея]|колонк[аи]|رأي|آراء|社説|社论|評論|评论|오피니언|사설|칼럼)(?:\/|$)/;
const CREDIT_DASH = /\([A-Z][A-Za-z]{1,10}\)\s[-–—]/;
const VIDEO = /(?:^|\/)(?:videos?|watch|mediathek|clips?)(?:\/|$)/;
const GALLERY =
  /(?:^|\/)(?:gallery|galleries|photos?|pictures|fotos?|bilder|bildergalerie|fotostrecke|diaporama|slideshow|in-pictures)(?:\/|$)/;

/** Judges what sort of page this is from its structure and text; no list of sites. */
export function decide(outline: Outline, structured: Structured, article: Article | null, signals: Signals | null, url: string): Decision {
  const { types } = structured;
  const path = pathOf(url).toLowerCase();
  const og = outline.metas.get('og:type')?.[0]?.toLowerCase() ?? '';
  const size = article ? sizeOf(article.text) : 0;
  const stub = size >= MIN_STUB && article?.partial === true && signals?.newsType === 1;
  if (!article || !signals || (size < MIN_TEXT && !stub)) {
    const video = types.has('videoobject') || og.startsWith('video') || VIDEO.test(path);
    return no(signals?.front ? 'front' : video ? 'video' : GALLERY.test(path) ? 'gallery' : 'other', 'no-running-text');
  }
  const beside = besideNews(outline, structured, article, signals, path);
  if (beside) return beside;
  if (size < MEDIA_TEXT && !article.partial) {
    if (VIDEO.test(path) || og.startsWith('video') || (types.has('videoobject') && !signals.newsType)) return no('video', 'video');
    if (GALLERY.test(path) || types.has('imagegallery')) return no('gallery', 'gallery');
  }
  const declared = signals.newsType + signals.articleType + signals.ogArticle + signals.dated > 0;
  if (scoreOf(signals) < NEWS_SCORE || (size < THIN_TEXT && !declared && !article.partial)) return unlike(signals);
  const reason = signals.newsType ? 'declared-news' : 'reads-as-news';
  const title = (article.title ?? '').slice(0, 300).toLowerCase();
  if (types.has('liveblogposting') || LIVE.test(path) || LIVE_TITLE.test(title)) return { news: true, kind: 'live', reason };
  if (types.has('opinionnewsarticle') || OPINION.test(path) || OPINION.test(sectionOf(outline, structured)))
    return { news: true, kind: 'opinion', reason };
  return { news: true, kind: 'article', reason };
}

/** The section that the page says it stands in, lower case; empty if it says none. */
function sectionOf(outline: Outline, structured: Structured): string {
  const section = outline.metas.get('article:section')?.[0] ?? textField(structured.articles[0]?.articleSection) ?? '';
  return section.slice(0, 100).trim().toLowerCase();
}

/** How much speaks for one news report. */
export function scoreOf(signals: Signals): number {
  let score = 0;
  for (const key of Object.keys(NEWS_WEIGHTS) as (keyof typeof NEWS_WEIGHTS)[]) score += NEWS_WEIGHTS[key] * signals[key];
  return score;
}

/** What a page says itself to be, where that is no news. */
function besideNews(outline: Outline, structured: Structured, article: Article, signals: Signals, path: string): Decision | null {
  const { types } = structured;
  if (signals.front && !(signals.newsType && signals.headline)) return no('front', 'front-page');
  if (isDigest(article.text) || (signals.teasers === 1 && sizeOf(article.text) > LIST_TEXT && !types.has('liveblogposting')))
    return no('listing', 'listing');
  if (signals.newsType) return null;
  if (/(?:^|\/)search(?:\/|$)/.test(path) || types.has('searchresultspage')) return no('search', 'search');
  if (signals.productType) return no('product', 'product');
  if (types.has('recipe')) return no('recipe', 'recipe');
  if (types.has('qapage') || types.has('discussionforumposting')) return no('forum', 'forum');
  if (types.has('techarticle') || types.has('apireference')) return no('documentation', 'documentation');
  if (types.has('scholarlyarticle') || outline.metas.has('citation_doi') || outline.metas.has('citation_journal_title'))
    return no('paper', 'paper');
  return null;
}

/** Whether several paragraphs open with an agency's dateline: the beginnings of several reports. */
function isDigest(text: string): boolean {
  let opened = 0;
  for (const paragraph of text.split('\n\n')) {
    const opening = paragraph.slice(0, 70);
    // Bracket and dash first: letters of all scripts are dear to compile.
    if (CREDIT_DASH.test(opening) && /^\p{Lu}[\p{L} ,.'’]{2,40}\([A-Z][A-Za-z]{1,10}\)\s[-–—]/u.test(opening)) opened++;
  }
  return opened >= 3;
}

/** The kind of a page with a running text that is no news report. */
function unlike(signals: Signals): Decision {
  if (signals.listingPath || signals.listType || signals.teasers > 0.5 || signals.cards > 0.5) return no('listing', 'listing');
  if (signals.code > 0.3) return no('documentation', 'documentation');
  if (signals.you > 0.3) return no('guide', 'guide');
  if (signals.aboutItself === 1) return no('other', 'about-itself');
  return no('other', signals.silent ? 'no-one-speaks' : 'running-text');
}

function no(kind: PageKind, reason: string): Decision {
  return { news: false, kind, reason };
}
