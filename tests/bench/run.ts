import { lineOf, type Measure } from './measure';

/** Every measure, each in its own file, loaded when its turn comes. */
const MEASURES: Readonly<Record<string, () => Promise<Measure[]>>> = {
  matching: async () => (await import('./matching')).matching(),
  library: async () => (await import('./library')).library(),
  libraryFiles: async () => (await import('./library-files')).libraryFiles(),
  building: async () => (await import('./building')).building(),
  reading: async () => (await import('./reading')).reading(),
  comparing: async () => (await import('./comparing')).comparing(),
  popup: async () => (await import('./popup')).popup(),
  fullPage: async () => (await import('./full-page')).fullPage(),
  storyPage: async () => (await import('./story-page')).storyPage(),
  painting: async () => (await import('./painting')).painting(),
  contentScript: async () => (await import('./content-script')).contentScript(),
};

const chosen = process.argv.slice(2).filter((name) => Object.hasOwn(MEASURES, name));
for (const name of chosen.length > 0 ? chosen : Object.keys(MEASURES)) {
  try {
    for (const line of (await MEASURES[name]?.()) ?? []) console.log(lineOf(line));
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}
