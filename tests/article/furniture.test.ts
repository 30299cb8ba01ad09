import { describe, expect, it } from 'vitest';
import { HEADLINE, html, reading, STORY, STORY_HTML, STORY_TEXT } from './page';

const H1 = `<h1>${HEADLINE}</h1>`;
const [FIRST, ...REST] = STORY.map((text) => `<p>${text}</p>`) as [string, ...string[]];

/** The text of a page whose article has something after its first paragraph. */
function withInside(inside: string): string | undefined {
  return reading(html(`<article>${H1}${FIRST}${inside}${REST.join('')}</article>`)).article?.text;
}

/** The text of a page whose article has something at its end. */
function withFoot(foot: string, head = ''): string | undefined {
  return reading(html(`<article>${H1}${head}${STORY_HTML}${foot}</article>`)).article?.text;
}

describe('between the paragraphs', () => {
  it.each([
    ['a caption with a credit', '<div><p>The pier on Sunday, seen from the light</p><p>Photo: O. Vinter</p></div>'],
    [
      'a caption set as a heading',
      '<div><h4>Two boats lie at the old pier, as they did for a hundred years before the storm.</h4><p>Photo: Strait Pictures</p></div>',
    ],
    ['a credit in the caption’s own line', '<p>Harbour master Ilse Brandvik at the broken pier © Harbour Museum</p>'],
    [
      'a paragraph that is a picture and its words',
      '<p><img src="pier.jpg" class="alignleft"> From left: the pilot, the harbour master and the mayor of Tell</p>',
    ],
    [
      'the words below a video',
      '<div class="x1">What the storm has left of the northern pier, seen from the air. 04.03.2031 | 1:07 min</div>',
    ],
    [
      'a box for a newsletter',
      '<div class="p9"><h3>Newsletter: The Tide</h3><p>Each morning before the first boat leaves.</p><p>You can unsubscribe whenever you like. See our privacy policy.</p></div>',
    ],
    [
      'a call for donations',
      '<div class="q3"><p>Please support our journalism.</p><p>Your contribution keeps the light burning, the boats running and the paper free for all who live on the coast.</p><p><a href="/give">Donate now</a></p></div>',
    ],
    [
      'a wall for readers who have not signed in',
      '<div class="b7"><h2>Create an account or sign in to read on</h2><ul><li>Access articles from along the whole coast.</li><li>Join the conversation in the comments.</li><li>Get email updates.</li></ul></div>',
    ],
    [
      'a note on what an embedded post may learn',
      '<div class="z"><p>To view this content please accept our cookies in your privacy settings. The third party may then learn where you are and what you read.</p></div>',
    ],
    [
      'a teaser with its heading',
      '<div class="t4"><h4><a href="/light">Lighthouse keeper retires after forty years</a></h4><p>He never missed a night, and he means to sleep now.</p></div>',
    ],
    ['a link to read on', '<p><strong>Read also:</strong> <a href="/light">Lighthouse keeper retires after forty years</a></p>'],
  ])('%s is none of the text', (_, inside) => expect(withInside(inside)).toBe(STORY_TEXT));

  it.each([
    'The council said it would end its newsletter to islanders, which had gone out by mail boat each week since the war.',
    'Islanders were asked to sign up for seats at the quay, and 300 had done so by noon on Wednesday, the authority said.',
    'A photo of the pier, taken by a pupil from her window, was shown on television and seen by half the country.',
    'This report of the harbour office, it turned out, was written two weeks before the storm.',
  ])('a paragraph of the report stays though it speaks of such things: %s', (line) =>
    expect(withInside(`<p>${line}</p>`)).toBe([STORY[0], line, ...STORY.slice(1)].join('\n\n')),
  );
});

describe('a passage of the report', () => {
  it.each([
    [
      'on signing in',
      ['Users could not sign in to the ferry app on Monday, the line said.', 'It blamed the storm, which had cut the cable.'],
    ],
    ['with a plea', ['“Please support the crews,” the mayor told them on the quay.', 'Most of those who listened had come by boat.']],
  ])('in a part of its own stays though it is one %s', (_, lines) =>
    expect(withInside(`<section>${lines.map((line) => `<p>${line}</p>`).join('')}</section>`)).toBe(
      [STORY[0], ...lines, ...STORY.slice(1)].join('\n\n'),
    ),
  );

  it.each(['Reuters withdraws its report', 'The picture: a pier in ruins'])(
    'keeps its heading, which is no picture’s credit: %s',
    (heading) => expect(withInside(`<h2>${heading}</h2>`)).toBe([STORY[0], heading, ...STORY.slice(1)].join('\n\n')),
  );

  it('without a full stop is no caption where it names an agency', () => {
    const line = 'The mayor told AFP talks would go on next week at the quay';
    expect(withInside(`<p>${line}</p>`)).toContain(line);
  });
});

describe('below the text', () => {
  it.each([
    [
      'who the author is',
      '<p>Mara Lindqvist is a reporter for the Courier and lives by the sea.</p>',
      '<div class="byline">By Mara Lindqvist</div>',
    ],
    ['where it was printed first', '<p>This article was originally published by the Quay Review.</p>', ''],
    ['what was corrected', '<p>Correction: an earlier version of this report gave the wrong day for the second boat.</p>', ''],
    [
      'who helped',
      '<p>Reporting by Mara Lindqvist and Odo Vinter in Norrhaven, additional reporting by Ansel Brack; editing by Runa Holt and Per Askeland.</p>',
      '',
    ],
    ['how to reach the paper', '<p>Do you know more about the pier? Write to our desk at desk@harbour-courier.example.</p>', ''],
    ['how to comment', '<p>Comments are moderated. Please keep to the matter, and do not shout.</p>', ''],
    ['whose opinions they are', '<p>The views expressed here are those of the author and need not be those of the Courier.</p>', ''],
    ['several notes in a row', '<p>Thanks for reading to the end.</p><p>First published in the Quay Review.</p>', ''],
  ])('it is left out %s', (_, foot, head) => expect(withFoot(foot, head)).toBe(STORY_TEXT));

  it.each([
    'Ansel Brack is the last fisherman of Tell, and he went out on Thursday as on every other day.',
    'The ministry said on Monday that it would change the privacy policy of its ferry app.',
    'The union asked its members to log in before noon and vote on the offer.',
    'The museum closed its newsletter in 2029 and lives on tax-deductible gifts.',
    'The report of the inquiry was published on Tuesday, two years after the fire.',
    'This article of the treaty was amended in 2019, the court noted, and has not been applied since.',
    'Anyone who saw the boat should write to harbour@guard.example, the coast guard said.',
    'Contact between the two crews was lost at noon.',
    'El texto fue aprobado por 210 votos a favor y 34 en contra.',
    'Denne saken ble anket i mars, og retten har ikke avgjort den.',
    'Dieser Text wurde am Montag vom Rat der Insel beschlossen.',
  ])('a last paragraph of the report stays: %s', (last) => expect(withFoot(`<p>${last}</p>`)).toBe(`${STORY_TEXT}\n\n${last}`));
});

describe('above the text', () => {
  const lead = 'Two boats will run from Norrhaven until the pier has been rebuilt, the authority announced.';

  it.each([
    ['a heading of low rank', `${H1}<h4>${lead}</h4><div class="copy">${STORY_HTML}</div>`],
    ['a bare division', `${H1}<div class="k1">${lead}</div><p class="by">By Mara Lindqvist</p><div class="copy">${STORY_HTML}</div>`],
    [
      'a part named for its look',
      `<div class="topBox hasMediaFull">${H1}<p class="einleitung">${lead}</p></div><div class="copy">${STORY_HTML}</div>`,
    ],
    [
      'a header, under a heading that differs from the title',
      `<article><header><h2>The boats are back</h2><div class="k2">${lead}</div></header><div class="copy">${STORY_HTML}</div></article>`,
    ],
  ])('a standfirst in %s begins it', (_, body) => expect(reading(html(body)).article?.text).toBe(`${lead}\n\n${STORY_TEXT}`));

  it('points of a summary in a box of their own are none of it', () => {
    const page = `<article>${H1}<div class="panel card"><ul>${REST.map((_, i) => `<li>Point ${i + 1}: the boats run again, and the islanders are told to bring their own rope.</li>`).join('')}</ul></div><div class="copy">${STORY_HTML}</div></article>`;
    expect(reading(html(page)).article?.text).toBe(STORY_TEXT);
  });
});

describe('what a page has streamed and not yet put in its place', () => {
  it('is read, and what it hides is not', () => {
    const page = `<div><!--$?--><template id="B:0"></template><!--/$--></div><div hidden id="S:0"><article>${H1}${STORY_HTML}</article></div><div hidden id="menu"><p>${STORY[0]} And so it was last year.</p></div>`;
    expect(reading(html(page)).article?.text).toBe(STORY_TEXT);
  });
});
