import type { ComponentChildren, JSX } from 'preact';
import type { ArticleSummary } from '../lib/browser';
import { Content } from './Content';
import { dateInWords } from './dates';
import { useWords } from './words';

interface ArticleCardProps {
  readonly article: ArticleSummary;
  /** What else is known of this very article. */
  readonly children?: ComponentChildren;
}

/** The article found on the page: title, outlet, agency, date, how much text. */
export function ArticleCard({ article, children }: ArticleCardProps): JSX.Element {
  const { language, t, plural } = useWords();
  return (
    <section class="article" aria-labelledby="article-heading">
      <h2 id="article-heading" class="eyebrow">
        {t('thisPage')}
      </h2>
      <p class="title">{article.title === null ? t('noTitle') : <Content text={article.title} language={article.language} />}</p>
      <p class="facts">
        <span class={article.outlet === null ? 'outlet unstated' : 'outlet'}>
          {article.outlet === null ? t('outletNotStated') : <Content text={article.outlet} language={null} />}
        </span>
        {article.agency !== null && (
          <span>
            <Content text={article.agency} language={null} />
          </span>
        )}
        <span>{article.published === null ? t('dateNotStated') : dateInWords(article.published, language)}</span>
        <span>{plural('words', article.words)}</span>
      </p>
      {article.byline !== null && article.byline !== article.agency && article.byline !== article.outlet && (
        <p class="facts">
          <Content text={article.byline} language={article.language} />
        </p>
      )}
      {article.partial && <p class="note">{t('partialNote')}</p>}
      {children}
    </section>
  );
}
