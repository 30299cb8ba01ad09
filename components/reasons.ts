import type { PageKind } from '../lib/article';
import type { Key } from './words';

/** What a page that is no news report looks like, in words; null: nothing more can be said. */
export const KIND_WORDS: Readonly<Record<PageKind, Key | null>> = {
  article: null,
  live: 'kindLive',
  opinion: 'kindOpinion',
  gallery: 'kindGallery',
  video: 'kindVideo',
  front: 'kindFront',
  listing: 'kindListing',
  search: 'kindSearch',
  product: 'kindProduct',
  forum: 'kindForum',
  documentation: 'kindDocumentation',
  recipe: 'kindRecipe',
  app: 'kindApp',
  guide: 'kindGuide',
  paper: 'kindPaper',
  other: null,
};
