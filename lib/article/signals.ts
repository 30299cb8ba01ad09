import { speaksOfItself } from './about-itself';
import { hostOf, pathOf } from './address';
import { sizeOf } from './content';
import { type Layout, layoutOf } from './layout';
import type { Block, Outline } from './outline';
import { type Item, isItem, type Structured } from './structured';
import type { Article } from './types';
import { type Wording, wordingOf } from './wording';

const NEWS_TYPES = [
  'newsarticle',
  'reportagenewsarticle',
  'analysisnewsarticle',
  'opinionnewsarticle',
  'backgroundnewsarticle',
  'liveblogposting',
  'askpublicnewsarticle',
  'reviewnewsarticle',
];
const ARTICLE_TYPES = ['article', 'blogposting', 'socialmediaposting', 'report'];
const OTHER_TYPES = [
  'recipe',
  'qapage',
  'discussionforumposting',
  'faqpage',
  'howto',
  'techarticle',
  'apireference',
  'scholarlyarticle',
  'jobposting',
  'softwareapplication',
  'course',
  'service',
  'localbusiness',
  'event',
  'profilepage',
  'aboutpage',
  'contactpage',
  'medicalwebpage',
  'checkoutpage',
  'itempage',
  'book',
  'dataset',
];
const LIST_TYPES = ['collectionpage', 'searchresultspage', 'itemlist'];

const LISTING_PATH =
  /(?:^|\/)(?:tags?|topics?|themen?|thema|category|categories|kategorie|section|sections|rubrik|author|authors|autor(?:en)?|profile|search|suche|archive?s?|page|index|newest|latest|feed|rss|collections?|labels?|keywords?|etiqueta|sujet|dossier|tema)(?:\/|$|\?)/;
const OTHER_PATH =
  /(?:^|\/)(?:docs?|documentation|help|support|wiki|manual|reference|api|learn|tutorials?|guides?|how-to|handbook|developers?|library|products?|shop|store|items?|dp|pricing|plans|services?|solutions?|features|about(?:-us)?|contact|careers|jobs|privacy|terms|legal|forums?|threads?|topic|questions?|community|communities|discussions?|viewtopic\.php|showthread\.php|t|r|recipes?|glossary|courses?|downloads?|events?|menu|locations?|faq)(?:\/|$)/;
const NEWS_PATH =
  /(?:^|\/)(?:news|nachrichten|artikel|article|articles|story|stories|noticias?|actualites?|politics|politik|world|sport|sports|business|wirtschaft|nation|local|crime|economy|opinion|breaking|international)(?:\/|$)/;

/** Headlines of advice, rankings and explanations. */
const GUIDE_TITLE =
  /^(?:the )?(?:\d+ )?(?:best|top|ultimate|complete|beginner['’]?s?|advanced|essential)\b|\b(?:ultimate |complete |buyer['’]s |beginner['’]?s? |step-by-step )?guide (?:to|for)\b|^how (?:to|do|does|much|can)\b|^(?:what|which) (?:is|are|does)\b|\b(?:tips|ways|steps|tricks|trends|ideas|tools|myths|techniques|reasons)\b|^types of\b|\bthings to know\b|\bvs\.? |\bexplained$|^(?:die|los|les|i|as|os) \d+ |^(?:cómo|como|comment|come|wie man|hoe|guía|guide|anleitung)\b/i;
const BLOG_PATH = /(?:^|\/)(?:blogs?|blog-posts?|insights?|resources?|academy|p)(?:\/|$)/;

/** Names of meta elements by which newsrooms tell news from the rest. */
const NEWS_METAS = ['news_keywords', 'article:content_tier', 'article:opinion', 'syndication-source', 'original-source'];
/** Words by which newspapers, agencies and newsrooms of many countries name themselves. */
const PAPER =
  /news|times\b|herald|tribun|gazet|daily|journal\b|zeitung|nachricht|tageblatt|courier|kurier|corriere|telegraph|observer|noticias|diario|giornale|notizie|dagblad|tidning|haber|новост|газета|新闻|新聞|ニュース|일보|뉴스/;
const DENSE = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u9fff\uac00-\ud7af]/;

/** What bears on whether a page is one news report. Each 0 … 1 unless said otherwise. */
export interface Signals extends Wording, Layout {
  readonly newsType: number;
  readonly articleType: number;
  readonly blogType: number;
  readonly otherType: number;
  readonly productType: number;
  readonly listType: number;
  readonly ogArticle: number;
  readonly ogWebsite: number;
  readonly ogOther: number;
  readonly dated: number;
  readonly byline: number;
  readonly credit: number;
  readonly front: number;
  readonly listingPath: number;
  readonly otherPath: number;
  readonly newsPath: number;
  readonly datePath: number;
  readonly slug: number;
  readonly shallow: number;
  readonly headline: number;
  readonly share: number;
  /** The page declares what newsrooms declare and others rarely do. */
  readonly newsMeta: number;
  /** Outlet or host has a word for a newspaper in its name. */
  readonly paperName: number;
  /** The text speaks of the one who publishes it. */
  readonly aboutItself: number;
  /** Up to 90 characters: headlines tell what happened, and are longer than the names of things. */
  readonly titleLength: number;
  /** An English title with Capitals in Nearly Every Word, as guides and blogs more often have than newspapers. */
  readonly titleCase: number;
  /** The title is a word or two: the name of a topic or a thing, hardly a headline. */
  readonly topicTitle: number;
  readonly guideTitle: number;
  readonly blogPath: number;
}

/** Measures them. `share` is the part of the page's prose that the article takes. */
export function signalsOf(
  outline: Outline,
  structured: Structured,
  article: Article,
  blocks: readonly Block[],
  headline: number,
  url: string,
  share: number,
): Signals {
  const { types, articles } = structured;
  const has = (names: readonly string[]): number => (names.some((name) => types.has(name)) ? 1 : 0);
  const path = pathOf(url).toLowerCase();
  const last = path.split('/').filter(Boolean).pop() ?? '';
  const og = outline.metas.get('og:type')?.[0]?.toLowerCase().trim() ?? '';
  return {
    newsType: articles.length <= 4 ? has(NEWS_TYPES) : 0,
    articleType: articles.length <= 4 ? has(ARTICLE_TYPES) : 0,
    blogType: has(NEWS_TYPES) ? 0 : has(['blogposting', 'socialmediaposting']),
    otherType: has(OTHER_TYPES),
    productType: has(['product', 'productgroup', 'offer', 'aggregateoffer']),
    listType: articles.length > 4 ? 1 : has(LIST_TYPES),
    ogArticle: /^(?:article|news)/.test(og) ? 1 : 0,
    ogWebsite: og === 'website' ? 1 : 0,
    ogOther: og !== '' && !/^(?:article|news|website)/.test(og) ? 1 : 0,
    dated: !article.published ? 0 : article.origins.published === 'visible' ? 0.6 : 1,
    byline: article.byline ? 1 : 0,
    credit: article.agency || article.dateline ? 1 : 0,
    front: /^\/?(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/.test(path) ? 1 : 0,
    listingPath: LISTING_PATH.test(path) ? 1 : 0,
    otherPath: OTHER_PATH.test(path) ? 1 : 0,
    newsPath: NEWS_PATH.test(path) ? 1 : 0,
    datePath: article.origins.published === 'url' || /\/(?:19|20)\d{2}[/-]?(?:0?[1-9]|1[0-2])(?:[/-]|\d{2})/.test(path) ? 1 : 0,
    slug: (last.match(/[-_]/g)?.length ?? 0) >= 4 || /\d{5,}/.test(last) || (last.length > 60 && last.includes('%')) ? 1 : 0,
    shallow: path.split('/').filter(Boolean).length <= 1 && (last.match(/[-_]/g)?.length ?? 0) < 3 && !/\d{4,}|\.html?$/.test(last) ? 1 : 0,
    // A page without any title shows no headline, which says nothing.
    headline: headline >= 0 ? 1 : article.title ? 0 : 0.75,
    share: Math.min(1, share),
    newsMeta: types.has('newsmediaorganization') || NEWS_METAS.some((name) => outline.metas.has(name)) || byNewsroom(articles) ? 1 : 0,
    paperName: PAPER.test(`${hostOf(url)} ${article.outlet ?? ''}`.slice(0, 200).toLowerCase()) ? 1 : 0,
    aboutItself: speaksOfItself(article.text, article.outlet, url),
    titleLength: Math.min(1, sizeOf(article.title ?? '') / 90),
    titleCase: isTitleCased(article.title, article.language) ? 1 : 0,
    topicTitle: isTopic(article.title, article.language) ? 1 : 0,
    ...wordingOf(blocks, article.text, article.language),
    ...layoutOf(outline, blocks, article.text),
    guideTitle: GUIDE_TITLE.test((article.title ?? '').slice(0, 200)) ? 1 : 0,
    blogPath: BLOG_PATH.test(path) || /^blogs?\./.test(hostOf(url)) ? 1 : 0,
  };
}

/** Whether an article's publisher declares itself a newsroom. */
function byNewsroom(articles: readonly Item[]): boolean {
  return articles.slice(0, 4).some(({ publisher }) => isItem(publisher) && /newsmediaorganization/i.test(String(publisher['@type'])));
}

/** Whether a title, with or without the site's name, has one or two words, in a script that parts its words by spaces. */
function isTopic(title: string | null, language: string | null): boolean {
  if (!title || /^(?:zh|ja|th|ko|lo|km|my)(?:-|$)/i.test(language ?? '') || DENSE.test(title)) return false;
  const [topic, site] = title.split(/ [|–—\-·•»:] /).map((part) => part.trim().split(/\s+/).length);
  return topic !== undefined && topic <= 2 && (site ?? 0) <= 4;
}

/** Whether an English title of more than three longer words has nearly all of them capitalised. */
function isTitleCased(title: string | null, language: string | null): boolean {
  if (!/^en/i.test(language ?? '')) return false;
  const words = (title ?? '')
    .slice(0, 300)
    .split(/\s+/)
    .filter((word) => /^[A-Za-z]{4}/.test(word));
  return words.length > 3 && words.filter((word) => /^[A-Z]/.test(word)).length / words.length > 0.8;
}
