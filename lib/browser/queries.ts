import type { Article } from '../article';
import type { Side } from '../compare';
import { type FullReport, keptId } from '../corpus';
import type { Query } from '../match';
import { words } from '../text';
import type { ArticleSummary } from './messages';

/** An article, or a text of which less is known, as a query against the corpus. */
export function queryOf(article: Omit<Query, 'id'>): Query {
  const { outlet, agency, title, published, language, url, text } = article;
  return { id: null, outlet, agency, title, published, language, url, text };
}

/** The article as one side of a comparison. */
export function articleSide(article: Article): Side {
  const { title, outlet, agency, published, language, text, partial } = article;
  return { title, outlet, agency, published, language, text, partial, statements: null };
}

/** The article as a report to keep. */
export function reportToKeep(article: Article, now: Date): FullReport {
  return {
    id: keptId(article.url),
    outlet: article.outlet,
    outletFrom: article.outlet === null ? null : 'stated',
    agency: article.agency,
    agencyFrom: article.agency === null ? null : article.origins.agency === 'text' ? 'quoted in the text' : 'credited',
    title: article.title,
    titleFrom: article.title === null ? null : 'stated',
    published: article.published,
    publishedFrom: article.published === null ? null : 'stated',
    byline: article.byline,
    dateline: article.dateline,
    url: article.url,
    language: article.language,
    note: null,
    text: article.text,
    partial: article.partial,
    kept: now.toISOString(),
  };
}

/** The article without its text, for views. */
export function summaryOf(article: Article): ArticleSummary {
  const { url, title, outlet, agency, byline, published, language, direction, partial } = article;
  return {
    url,
    title,
    outlet,
    agency,
    byline,
    published,
    language,
    direction,
    partial,
    words: words(article.text).length,
    length: article.text.length,
  };
}

/** What to ask a search engine for: the headline, or the first words of the text. */
export function searchWords(article: Article): string {
  return (article.title ?? article.text.slice(0, 300)).replace(/\s+/g, ' ').trim().split(' ').slice(0, 16).join(' ');
}
