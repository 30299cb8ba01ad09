/** Names of meta elements that give the date of publication, best first. */
export const PUBLISHED_NAMES = (
  'article:published_time article:published og:article:published_time og:published_time og:pubdate datepublished parsely-pub-date ' +
  'publish-date publish_date published_time publication_date publicationdate article_date_original article.published ' +
  'articlepublicationtime sailthru.date cxenseparse:recs:publishtime cxenseparse:publishtime pubdate publishdate publisheddate ' +
  'published-date published publish-time publish_time publishtime publication-date publicationtime first-published firstpublished ' +
  'datepublication article:pubdate article:publish_date article:publication_date article:datepublished article-published-time ' +
  'article.pubdate content:published_time vr:published_time mediator_published_time shareaholic:article_published_time ' +
  'rnews:datepublished schema:datepublished bt:pubdate story_date dc.date.published dc.date.publication prism.publicationdate ' +
  'citation_online_date citation_date dc.issued iso-8601-publish-date pub_date originalpublicationdate dc.date.issued dcterms.issued ' +
  'dcterms.date dc.date citation_publication_date displaydate ptime date'
).split(' ');
/** Names under which a page says when it was made, not when it was published. */
export const MADE_NAMES = 'dcterms.created dc.date.created dc.created created datecreated article:created_time'.split(' ');
