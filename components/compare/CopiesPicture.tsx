import type { JSX } from 'preact';
import type { CopiedStory } from '../../lib/browser';
import type { ParagraphState } from '../../lib/compare';
import { Content } from '../Content';
import { namesOf } from '../side-names';
import { useWords } from '../words';
import { copyInWords, PARAGRAPH_MARKS } from './copies-words';
import { PictureGrid } from './PictureGrid';
import { hashOf, type Place, routeTo } from './route';

interface CopiesPictureProps {
  readonly story: CopiedStory;
  /** Where the page itself is found. */
  readonly here: Place;
}

/** Who kept which paragraph of one text: an outlet a row, a paragraph a column; in words beside each row and below. */
export function CopiesPicture({ story, here }: CopiesPictureProps): JSX.Element {
  const words = useWords();
  const { t, number } = words;
  const { base, paragraphs, copies } = story;
  const [baseName = '', ...names] = namesOf([base.citation, ...copies.map(({ citation }) => citation)], words);
  const placeOf = (one: CopiedStory['base']): Place => (one.here ? here : { report: one.citation.id, version: null });
  const linkOf = (copy: CopiedStory['base'], start: number | null): string => {
    // The page stands first, wherever it is one of the two.
    const route = routeTo(copy.here ? [here, placeOf(base)] : [placeOf(base), placeOf(copy)]);
    return hashOf({ ...route, at: start === null ? null : { side: copy.here ? 'b' : 'a', start } });
  };
  const used = (Object.keys(PARAGRAPH_MARKS) as ParagraphState[]).filter((state) => copies.some(({ states }) => states.includes(state)));
  const nameOf = (i: number): string => (copies[i]?.here ? t('thisPage') : (names[i] ?? ''));
  return (
    <section class="copies" aria-labelledby="copies-heading">
      <h2 id="copies-heading">{t('storyCopies')}</h2>
      <p class="note">{base.here ? t('storyCopiesOfPage') : t('storyCopiesOf', [baseName])}</p>
      <PictureGrid
        class="paragraphs"
        label={t('storyCopies')}
        corner={t('storyOutlet')}
        heads={paragraphs.map(({ span }, i) => ({ key: String(span.start), head: number(i + 1) }))}
        tailHead={t('storyInAll')}
        hint={t('storyCopiesHint')}
        legend={used.map((state) => ({ mark: PARAGRAPH_MARKS[state].mark, name: t(PARAGRAPH_MARKS[state].name) }))}
        rows={copies.map((copy, i) => ({
          key: copy.here ? 'here' : copy.citation.id,
          head: <a href={linkOf(copy, null)}>{nameOf(i)}</a>,
          tail: copyInWords(copy, words),
          cells: copy.states.map((state, k) => ({
            mark: PARAGRAPH_MARKS[state].mark,
            says: t('storyParagraph', [nameOf(i), number(k + 1), t(PARAGRAPH_MARKS[state].name), paragraphs[k]?.opening ?? '']),
            href: linkOf(copy, paragraphs[k]?.span.start ?? 0),
          })),
        }))}
      />
      <details class="openings">
        <summary>{t('storyParagraphs')}</summary>
        <ol>
          {paragraphs.map(({ span, opening }, k) => (
            <li key={span.start}>
              <Content text={opening} language={base.citation.language} />{' '}
              <span class="note">
                {t('storyKeptBy', [number(copies.filter(({ states }) => states[k] === 'kept').length), number(copies.length)])}
              </span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}
