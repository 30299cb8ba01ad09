/** What an element's id, class and role say of its content. The words come lower case, parted by spaces (walk.ts). */

const words = (list: string): RegExp => new RegExp(`(?:^| )(?:${list})(?:s|es)?(?= |\\d|$)`);

let strong: RegExp | undefined;
let weak: RegExp | undefined;
let body: RegExp | undefined;

/** Tags whose content is beside the article. */
const ASIDE_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'figcaption', 'form', 'fieldset', 'menu']);

/** Says that the content is none of the article's text: related cards, comments, share bars, captions … */
export function saysAside(tag: string, hint: string): boolean {
  if (ASIDE_TAGS.has(tag)) return true;
  if (!hint) return false;
  strong ??= words(
    'related|relatedposts?|relatedarticles?|recommend|recommended|recommendation|recirc|recirculation|promo|promotion|newsletter|subscribe|subscription|subscriber|signup|' +
      'sign up|share|sharing|sharedaddy|addtoany|social|socials|comment|disqus|sidebar|side bar|rail|right rail|footer|nav|navbar|navigation|menu|breadcrumb|advert|' +
      'advertisement|advertising|ads?|adsense|adslot|ad slot|sponsor|sponsored|cookie|consent|gdpr|popup|pop up|modal|overlay|toolbar|taglist|tag list|' +
      'tags|topics|keywords|byline|author|authors|author bio|bio|author info|post author|contributor|caption|wp caption text|credit|credits|copyright|most read|mostread|most popular|popular|trending|latest|' +
      'more from|more news|more stories|read more|readmore|read also|also read|read next|up next|next up|see also|outbrain|taboola|zergnet|mgid|pagination|pager|post navigation|skip|login|' +
      'register|registration|paywall|piano|regwall|timestamp|dateline|date|pubdate|published|publish date|post date|disclaimer|tooltip|donate|donation|feedback|survey|' +
      'hashtag|ticker|carousel|slider|slideshow|follow|whatsapp|telegram|facebook|twitter|print|audio|audioplayer|player|listen|video player|jump|toc|table of contents|' +
      'banner|contentinfo|complementary|search|dialog|alert|teaser list|teaserlist|cross ?link|link ?list|linklist|links|more|meta|metadata|post meta|entry meta|article meta|eyebrow|kicker|rubric|category|categories|label|badge|' +
      'crossposts?|similar|suggest|suggestion|suggested|you may like|leia mais|saiba mais|lire aussi|aussi|weiterlesen|mehr zum thema|zum thema|lees ook|thumbnail|thumb|media|figure',
  );
  return strong.test(hint);
}

/** A weaker sign of the same. */
export function mayBeAside(hint: string): boolean {
  if (!hint) return false;
  weak ??= words(
    'widget|box|infobox|info box|teaser|card|embed|embedded|tweet|instagram|gallery|video|quiz|poll|notice|note|message|info|details|list|tools|utility|actions|buttons?|button|cta|call to action|callout|plugin|module|aside|extra|bottom|after|header|top|stats|rating|photo|image|picture|inline ad|correction',
  );
  return weak.test(hint.replace(/elementor widget|widget content|widget text/g, ' '));
}

/** Says that the content is the article's running text. */
export function saysBody(tag: string, hint: string): boolean {
  body ??= words(
    'articlebody|article body|article body text|story body|storybody|post body|entry content|entry body|article content|post content|story content|article text|story text|' +
      'body copy|body text|bodytext|article main|main article|main content|content body|rich ?text|articletext|articlecontent|news ?text|news body|post text|blog content|field name body|single content|text body|paragraphs|artikel text|artikelbody|content text|detail text|article detail',
  );
  return tag === 'article' || (hint !== '' && body.test(hint));
}

/** Says that the content is a standfirst: the lead under the headline. */
export function saysLead(hint: string): boolean {
  return /(?:^| )(?:lead|lede|leadtext|standfirst|summary|dek|deck|intro|introduction|sub ?title|sub ?head(?:line|ing)?|chapo|sapo|excerpt|abstract|description|bajada|entradilla|vorspann|sommario|ingress|anrei(?:ss|ß)er|resumo|strapline|perex|preamble|teaser text)(?= |\d|$)/.test(
    hint,
  );
}
