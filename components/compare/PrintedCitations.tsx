import type { JSX } from 'preact';
import type { Citation } from '../../lib/corpus';
import { Content } from '../Content';
import { agencyInWords, outletInWords, publishedInWords } from '../citation';
import { useWords } from '../words';

/** What cites the reports, with their addresses: on paper, where nothing can be followed. */
export function PrintedCitations({ citations }: { readonly citations: readonly Citation[] }): JSX.Element {
  const words = useWords();
  return (
    <section class="printed-citations">
      <h2>{words.t('shareReports')}</h2>
      <ol>
        {citations.map((citation) => (
          <li key={citation.id}>
            <p class="facts">
              <span>{outletInWords(citation, words)}</span>
              {citation.agency !== null && <span>{agencyInWords(citation, words)}</span>}
              <span>{publishedInWords(citation, words) ?? words.t('dateNotStated')}</span>
            </p>
            <p>{citation.title === null ? words.t('noTitle') : <Content text={citation.title} language={citation.language} />}</p>
            {citation.url !== null && <p class="address">{citation.url}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
