import { sizeOf } from './content';
import type { Block, Outline } from './outline';
import { hostOf, pathOf } from './published';
import type { Structured } from './structured';
import { headingTag } from './title';
import type { Article } from './types';

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

// Functions, so that loading the script compiles none of this.
const saying = (): RegExp =>
  /\b(?:said|says|told|added|according to|announced|reported|spokes(?:man|woman|person)|statement|officials?|claimed|condemned|accused|insisted|warned|urged|confirmed|denied|stressed|voiced|vowed|expressed|defended|testified|reportedly|allegedly)\b|\b(?:sagte|sagt|erklärte|teilte|laut|zufolge|berichtet\w*|betonte|so der|so die)\b|\b(?:déclaré|selon|annoncé|indiqué|affirmé|a-t-il|a-t-elle|précisé)\b|\b(?:dijo|según|declaró|afirmó|anunció|aseguró|explicó|señaló|asegura|explica)\b|\b(?:disse|afirmou|segundo|informou|explicou)\b|\b(?:ha detto|secondo|dichiarato|spiega)\b|\b(?:zei|volgens|zegt|aldus)\b|\b(?:sier|säger|ifølge|enligt|opplyser|forteller|siger|sagde)\b|(?:powiedział|według|poinformował|przekazał)|(?:сообщил|заявил|сказал|по словам|отметил|повідомил|за словами|заявив|сказав)|(?:قال|أعلن|وأضاف|صرح|أكد|بحسب|أفاد|وأشار|وقال)|(?:söyledi|açıkladı|dedi|belirtti|ifade etti|kaydetti)|(?:よると|述べた|発表した|語った|明らかにした)|(?:表示|报道|報導|據|据|记者|記者|指出)|(?:밝혔다|말했다|전했다|했다고)|(?:กล่าว|เปิดเผย|ระบุ)|(?:אמר|לדברי|הודיע|נמסר)|(?:گفت|اعلام کرد|افزود|گزارش)|(?:کہا|بتایا)|(?:řekl|uvedl|podle)|(?:είπε|δήλωσε|σύμφωνα)|(?:szerint|mondta)|(?:a declarat|potrivit|a spus)|(?:sagði|segir)/g;
const when = (): RegExp =>
  /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:yesterday|today|last week|this week|last month|earlier this)\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|gestern|heute)\w?\b|\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier)\b|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|ayer|hoy)\b|\b(?:segunda|terça|quarta|quinta|sexta|ontem|hoje)\b|\b(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|ieri|oggi)\b|\b(?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|gisteren|vandaag)\b|\b(?:mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag|måndag|tisdag|lördag|söndag)\b|(?:понедельник|вторник|сред[ау]|четверг|пятниц|суббот|воскресень|вчера|сегодня|вчора|сьогодні)|(?:الاثنين|الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت|الأحد|أمس|اليوم)|(?:pazartesi|salı|çarşamba|perşembe|cuma|dün|bugün)|\d{1,2}日|今天|昨天|今日|昨日|\d+일|(?:poniedziałek|wtorek|środ[ęa]|czwartek|piątek|sobot[ęa]|niedziel[ęa]|wczoraj|dzisiaj)/g;
/** Languages whose words of speech and of days are known well enough for their absence to tell something. */
const WELL_KNOWN = /^(?:en|de|fr|es|pt|it|nl|sv|nb|nn|no|da)(?:-|$)/i;
/** Share of what a report has of them below which they are as good as absent. */
const SILENT = 0.2;
const QUOTE = /["“„«」』”»]/g;
const YOU = /\b(?:you|your|you['’]re|you['’]ll|dein\w*|ihre[rnms]?|vous|votre|vos|usted|tu|você|seu|sua)\b/g;
// Case matters: "US" is a country.
const OURS = /\b(?:[Ww]e|[Oo]ur|us|[Mm]y|I|I['’]m|I['’]ve)\b/g;

/** Headlines of advice, rankings and explanations. */
const GUIDE_TITLE =
  /^(?:the )?(?:\d+ )?(?:best|top|ultimate|complete|beginner['’]?s?|advanced|essential)\b|\b(?:ultimate |complete |buyer['’]s |beginner['’]?s? |step-by-step )?guide (?:to|for)\b|^how (?:to|do|does|much|can)\b|^(?:what|which) (?:is|are|does)\b|\b(?:tips|ways|steps|tricks|trends|ideas|tools|myths|techniques|reasons)\b|^types of\b|\bthings to know\b|\bvs\.? |\bexplained$|^(?:die|los|les|i|as|os) \d+ |^(?:cómo|como|comment|come|wie man|hoe|guía|guide|anleitung)\b/i;
const BLOG_PATH = /(?:^|\/)(?:blogs?|blog-posts?|insights?|resources?|academy|p)(?:\/|$)/;

/** What bears on whether a page is one news report. Each 0 … 1 unless said otherwise. */
export interface Signals {
  readonly newsType: number;
  readonly articleType: number;
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
  readonly saying: number;
  readonly when: number;
  /** Neither anyone speaks nor any day is named: so write guides, essays and makers of things, not reporters. */
  readonly silent: number;
  readonly quotes: number;
  readonly you: number;
  readonly ours: number;
  readonly code: number;
  readonly cards: number;
  readonly lists: number;
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
  const { text } = article;
  // Lower case, so that the long patterns need no flags: those cost most to compile.
  const sample = proseOnly(blocks, text).slice(0, 12_000);
  const lower = sample.toLowerCase();
  const per = (pattern: RegExp, rate: number, of = lower): number =>
    Math.min(1, (of.match(pattern)?.length ?? 0) / (sizeOf(sample) / 1000) / rate);
  const said = per(saying(), 3);
  const days = per(when(), 1.5);
  const tags = blocks.map((block) => outline.branches[block.branch]?.tag ?? '');
  return {
    newsType: articles.length <= 4 ? has(NEWS_TYPES) : 0,
    articleType: articles.length <= 4 ? has(ARTICLE_TYPES) : 0,
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
    saying: said,
    when: days,
    silent: said < SILENT && days < SILENT && WELL_KNOWN.test(article.language ?? '') ? 1 : 0,
    quotes: per(QUOTE, 5),
    you: per(YOU, 8),
    ours: per(OURS, 8, sample),
    code: Math.min(1, codeShare(blocks) / 0.1),
    cards: Math.min(
      1,
      outline.blocks.filter((block) => block.linked > block.text.length * 0.9 && block.text.length > 25 && headingTag(outline, block))
        .length / 30,
    ),
    lists: tags.filter((tag) => /^(?:li|td|th|dt|dd|pre)$/.test(tag)).length / Math.max(1, tags.length),
    guideTitle: GUIDE_TITLE.test((article.title ?? '').slice(0, 200)) ? 1 : 0,
    blogPath: BLOG_PATH.test(path) || /^blogs?\./.test(hostOf(url)) ? 1 : 0,
  };
}

/** Share of the article's characters that are set as program code. */
function codeShare(blocks: readonly Block[]): number {
  let code = 0;
  let all = 1;
  for (const block of blocks) {
    code += block.code;
    all += block.text.length;
  }
  return code / all;
}

/** The text without paragraphs in which code stands: its quotation marks are no one's words. */
function proseOnly(blocks: readonly Block[], text: string): string {
  if (!blocks.some((block) => block.code > 0)) return text;
  const plain = blocks.filter((block) => block.code === 0).map((block) => block.text);
  return plain.length > 0 ? plain.join('\n\n') : text;
}
