export { mayBeArticle, plainReading, readPage, readPageSliced } from '../../lib/article';
