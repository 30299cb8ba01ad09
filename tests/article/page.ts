import { JSDOM, VirtualConsole } from 'jsdom';
import { type AnchoredReading, readPage } from '../../lib/article';

/** An invented page, parsed as a browser would; its scripts are not run. */
export function pageOf(html: string, url = 'https://harbour-courier.example/news/ferry-service-to-resume-after-storm-81423'): JSDOM {
  return new JSDOM(html, { url, virtualConsole: new VirtualConsole() });
}

/** Reads an invented page. */
export function reading(html: string, url?: string): AnchoredReading {
  const dom = pageOf(html, url);
  return readPage(dom.window.document, dom.window.location.href);
}

/** Paragraphs of a made-up report. */
export const STORY = [
  'Ferry crossings between Norrhaven and the island of Tell will resume on Thursday, the port authority said, four days after a storm tore away the northern pier.',
  '“We have inspected every metre of the berth,” harbour master Ilse Brandvik told reporters on Wednesday, adding that two boats would run until the pier is rebuilt.',
  'About 1,400 islanders have been cut off since Saturday, according to the district council, which had flown in medicine and fuel by helicopter.',
  'Repairs are expected to cost 3.2 million crowns, the authority announced, and a decision on a permanent pier was put off until spring.',
  'Tell’s only shop reported that its shelves were empty by Tuesday evening, and the school had sent its pupils home.',
] as const;

/** The report as paragraphs of HTML. */
export const STORY_HTML = STORY.map((text) => `<p>${text}</p>`).join('\n');
/** The report as its reading gives it. */
export const STORY_TEXT = STORY.join('\n\n');
export const HEADLINE = 'Ferry service to Tell to resume after storm';

/** A whole page around a body. */
export function html(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><title>${HEADLINE} - Harbour Courier</title>${head}</head><body>${body}</body></html>`;
}
