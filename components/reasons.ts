import type { PageKind } from '../lib/article';
import type { Key, Words } from './words';

/** What a page that is no news report looks like, in words; null: nothing more can be said. */
const KIND_WORDS: Readonly<Record<PageKind, Key | null>> = {
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

/** Reasons that say more than the kind of page does. */
const REASON_WORDS: Readonly<Record<string, Key>> = {
  'about-itself': 'reasonAboutItself',
  'no-one-speaks': 'reasonNoOneSpeaks',
  'no-running-text': 'reasonNoText',
};

function reasonOf(reason: string): Key | null {
  return Object.hasOwn(REASON_WORDS, reason) ? (REASON_WORDS[reason] ?? null) : null;
}

/** Why there is no article on the page, and what to do. */
export function noArticleInWords(kind: PageKind, reason: string, words: Words): string {
  const like = KIND_WORDS[kind];
  if (like !== null) return words.t('noArticleKind', [words.t(like)]);
  const why = reasonOf(reason);
  return words.t('noArticleWhy', [words.t(why ?? 'reasonNoText')]);
}

/** Why a page with running text is not taken for one news report. */
export function notNewsInWords(kind: PageKind, reason: string, words: Words): string {
  const like = KIND_WORDS[kind];
  if (like !== null) return words.t('notNewsKind', [words.t(like)]);
  const why = reasonOf(reason);
  return why === null ? words.t('notNews') : words.t('notNewsWhy', [words.t(why)]);
}
