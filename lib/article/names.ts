/** What an element's id, class and role say of its content. The words come lower case, parted by spaces (walk.ts). */

type Says = (hint: string) => boolean;

/** Hints remembered per list of words: a page repeats few of them very often. */
const REMEMBERED = 4000;

function words(list: string): Says {
  const pattern = new RegExp(`(?:^| )(?:${list})(?:s|es)?(?= |\\d|$)`);
  const known = new Map<string, boolean>();
  return (hint) => {
    const before = known.get(hint);
    if (before !== undefined) return before;
    if (known.size >= REMEMBERED) known.clear();
    const says = pattern.test(hint);
    known.set(hint, says);
    return says;
  };
}

let hard: Says | undefined;
let strong: Says | undefined;
let weak: Says | undefined;
let body: Says | undefined;

/** Tags whose content is beside the article. */
const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'figcaption', 'form', 'fieldset', 'menu']);

/** Tags that frame the whole page: what is written on them is about the page. */
const FRAME_TAGS: ReadonlySet<string> = new Set(['html', 'body', 'main', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Says for certain that the content is none of the article's text. */
export function saysBeside(tag: string, hint: string): boolean {
  if (ASIDE_TAGS.has(tag)) return true;
  if (!hint || FRAME_TAGS.has(tag)) return false;
  hard ??= words(
    'related|relatedposts?|relatedarticles?|recommend|recommended|recommendation|recirc|recirculation|promo|promotion|newsletter|signup|sign up|share|sharing|sharebar|sharedaddy|addtoany|' +
      'social|socials|comment|disqus|sidebar|side bar|right rail|footer|nav|navbar|navigation|breadcrumb|advert|advertisement|advertising|ads?|adsense|adslot|ad slot|' +
      'sponsor|sponsored|cookie|consent|gdpr|popup|pop up|modal|tag list|taglist|outbrain|taboola|zergnet|mgid|pagination|pager|post navigation|most read|mostread|most popular|' +
      'caption|wp caption text|infobox|info box|factbox|fact box|expandable box|lightbox|image description|img description|picture text|author bio|author info|author box|about author|donate|donation|contentinfo|complementary|' +
      'prev next|next prev|(?:next|prev|previous) (?:article|post|story)|you may like|read next|up next|see also|also read|read also|lire aussi|leia mais|saiba mais|lees ook|mehr zum thema|crosspost',
  );
  return hard(hint);
}

/** Says so by a word that now and then stands on article text, too. */
export function saysAside(tag: string, hint: string): boolean {
  if (saysBeside(tag, hint)) return true;
  if (!hint || FRAME_TAGS.has(tag)) return false;
  strong ??= words(
    'subscribe|subscription|rail|menu|toolbar|tags|topics|keywords|byline|author|authors|bio|post author|contributor|credit|credits|copyright|popular|trending|latest|' +
      'more from|more news|more stories|read more|readmore|skip|login|register|registration|timestamp|dateline|date|pubdate|published|publish date|post date|disclaimer|tooltip|feedback|survey|' +
      'hashtag|ticker|carousel|slider|slideshow|follow|whatsapp|telegram|facebook|twitter|print|audio|audioplayer|player|listen|video player|toc|table of contents|overlay|' +
      'banner|search|dialog|alert|teaser list|teaserlist|cross ?link|link ?list|linklist|links|more|meta|metadata|post meta|entry meta|article meta|eyebrow|kicker|rubric|category|categories|badge|' +
      'similar|suggest|suggestion|suggested|aussi|thumbnail|thumb|media|figure',
  );
  return strong(hint);
}

/** A weaker sign of the same. */
export function mayBeAside(hint: string): boolean {
  if (!hint) return false;
  weak ??= words(
    'widget|box|infobox|info box|teaser|card|embed|embedded|tweet|instagram|gallery|video|quiz|poll|notice|note|message|info|details|tools|utility|actions|buttons?|button|cta|call to action|callout|plugin|extra|bottom|after|header|top|stats|rating|photo|image|picture|inline ad|correction|paywall|piano|label|jump|subscriber|zum thema|weiterlesen',
  );
  return weak(hint.replace(/elementor widget|widget content|widget text/g, ' '));
}

/** Says that the content is the article's running text. */
export function saysBody(tag: string, hint: string): boolean {
  body ??= words(
    'articlebody|article body|article body text|story body|storybody|post body|entry content|entry body|article content|post content|story content|article text|story text|' +
      'body copy|body text|bodytext|article main|main article|main content|content body|rich ?text|articletext|articlecontent|news ?text|news body|post text|blog content|field name body|single content|text body|paragraphs|artikel text|artikelbody|content text|detail text|article detail',
  );
  return tag === 'article' || (hint !== '' && body(hint));
}

/** Says that the content is a picture's: the words in it are its caption. */
export function saysPicture(hint: string): boolean {
  return /(?:^| )(?:captions?|images?|img|pic|picture|photos?|gallery|lightbox|bild|foto|figure|wp block image|bildunterschrift|legend)(?= |\d|$)/.test(
    hint,
  );
}

/** Says that the content is a standfirst: the lead under the headline. */
export function saysLead(hint: string): boolean {
  return /(?:^| )(?:lead|lede|leadtext|standfirst|summary|dek|deck|intro|introduction|sub ?title|sub ?head(?:line|ing)?|chapo|sapo|excerpt|abstract|description|bajada|entradilla|vorspann|sommario|ingress|anrei(?:ss|ß)er|resumo|strapline|perex|preamble|teaser text|einleitung|anlauf|copete|gravata|linha fina|occhiello|catenaccio|manchet|underrubrik|ingressi|zajawka|chapeau)(?= |\d|$)/.test(
    hint,
  );
}
