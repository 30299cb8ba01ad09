import { sizeOf } from './content';
import type { Outline } from './outline';
import { pathOf } from './published';
import type { Structured } from './structured';
import type { Article, PageKind } from './types';
import { MIN_TEXT } from './weights';

/** What the page is, and why. */
export interface Decision {
  readonly news: boolean;
  readonly kind: PageKind;
  readonly reason: string;
}

/** Judges what sort of page this is from its structure and text. */
export function decide(outline: Outline, structured: Structured, article: Article | null, url: string, prosePart: number): Decision {
  const { types } = structured;
  const path = pathOf(url).toLowerCase();
  if (!article || sizeOf(article.text) < MIN_TEXT) return { news: false, kind: 'other', reason: 'no-running-text' };
  const has = (...names: string[]) => names.some((name) => types.has(name));
  if (/^\/?(?:index\.\w+)?$/.test(path) && !has('newsarticle')) return { news: false, kind: 'front', reason: 'front-page' };
  if (has('product', 'productgroup', 'offer')) return { news: false, kind: 'product', reason: 'product' };
  const og = outline.metas.get('og:type')?.[0]?.toLowerCase() ?? '';
  if (has('newsarticle', 'reportagenewsarticle', 'analysisnewsarticle', 'opinionnewsarticle'))
    return { news: true, kind: 'article', reason: 'declared-news' };
  if (og === 'article' || has('article', 'blogposting')) return { news: prosePart > 0.3, kind: 'article', reason: 'declared-article' };
  const news = prosePart > 0.5 && sizeOf(article.text) > 800;
  return { news, kind: news ? 'article' : 'other', reason: news ? 'running-text' : 'many-links' };
}
