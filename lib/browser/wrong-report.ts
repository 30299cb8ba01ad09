import browser from 'webextension-polyfill';
import { WORDS_VERSION } from '../text';
import { handOver } from './hand-over';
import type { WrongMark } from './wrong-messages';

/** Name and version of the file's form, for whoever reads it. */
const FORMAT = 'collate-wrong-1';

/** Marks as a file for the makers, without the names under which this machine keeps them. */
export function wrongReport(marks: readonly WrongMark[], version: string, made: Date): string {
  const told = marks.map(({ key: _, version, ...mark }) => ({ ...mark, collate: version }));
  return `${JSON.stringify({ format: FORMAT, made: made.toISOString(), collate: version, words: WORDS_VERSION, marks: told }, null, 2)}\n`;
}

/** Hands it to the browser as a download. Nothing is sent. */
export function saveWrongReport(marks: readonly WrongMark[]): void {
  const text = wrongReport(marks, browser.runtime.getManifest().version, new Date());
  handOver(new Blob([text], { type: 'application/json;charset=utf-8' }), 'collate-marked-as-wrong', 'json');
}
