export { rangesOf, readPage } from '../../lib/article';
export { createPainter } from '../../lib/highlight';
export { WRAPPINGS } from './wrappings';
