export { pause } from '../../entrypoints/content/pause';
export { mayBeArticle, plainReading, readPage, readPageSliced } from '../../lib/article';
