import { describe, expect, it } from 'vitest';
import { type BundledReport, hasText, parsePack, textOf } from '../../lib/corpus';
import { words } from '../../lib/text';
import { loadBundled } from './bundled';

// What must hold of the bundled reports by themselves, also where their originals are not at hand.

const reports = (await loadBundled()).reports.filter((r): r is BundledReport => !hasText(r));
const DAY = 24 * 60 * 60 * 1000;
const WEEKDAY = /(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day/;
const MONTH = /January|February|April|June|July|August|September|October|November|December/;
const DATE = new RegExp(`${WEEKDAY.source}|${MONTH.source}`, 'g');
const daysApart = (a: string, b: string) => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;

describe.each(reports.map((r) => [r.id, r] as const))('%s', (_id, report) => {
  it('says of outlet, agency and date where it knows them from', () => {
    expect(report.outletFrom === null).toBe(report.outlet === null);
    expect(report.agency === null || report.agencyFrom === 'quoted in the text').toBe(true);
    expect(report.publishedFrom).not.toBeNull();
  });

  it('gives each weekday the nearest day of that name, and no date far from publication but by month or year', () => {
    const published = report.published as string;
    for (const { text, dates } of report.statements) {
      for (const { as, iso } of dates) {
        const name = WEEKDAY.exec(as)?.[0];
        if (!name || !iso) continue;
        const weekday = new Date(iso).toLocaleDateString('en-GB', { weekday: 'long', timeZone: 'UTC' });
        expect(`${as}: ${weekday}`, text).toBe(`${as}: ${name}`);
        expect(daysApart(iso, published), text).toBeLessThan(7);
      }
    }
  });

  it('lists every weekday and month of a statement among its dates', () => {
    for (const { text, dates } of report.statements) {
      const listed = dates.map((d) => d.as).join(' ');
      for (const [found] of text.matchAll(DATE)) expect(listed, text).toContain(found);
    }
  });

  it('words what might be as what might be', () => {
    const open =
      /\b(?:might|may|could|can|would|if|unless|should|in case|possib\w+|reported(?:ly)?|suggests?|accused|appearances|indications|speculation|towards thinking|supposed|threatened|show)\b/i;
    for (const { text, certainty } of report.statements) {
      if (certainty === 'possible' || certainty === 'conditional') expect(text).toMatch(open);
    }
  });

  it('is written in sentences that a reader can take in', () => {
    for (const { text } of report.statements) {
      expect(text).toMatch(/^[\p{Lu}\p{N}“].*[.”]\.?$/u);
      expect(words(text).length, text).toBeLessThanOrEqual(34);
    }
    expect(new Set(report.statements.map((s) => s.text)).size).toBe(report.statements.length);
  });
});

describe('the bundled pack', () => {
  it('is read by the extension as it was compiled', async () => {
    const pack = await loadBundled();
    expect(parsePack(structuredClone(pack))).toEqual(pack);
  });

  it('marks what is odd in a report and repairs nothing', () => {
    const remarks = reports.flatMap((r) => r.statements.filter((s) => s.asPrinted !== null).map((s) => s.text));
    expect(remarks).toContain('Baghdad is recalling its ambassador from Iraq.');
    expect(remarks.some((text) => text.startsWith('Iraq’s Foreign Minister Zarif'))).toBe(true);
  });

  it('lends no label from report to report', () => {
    const sides = new Map(reports.map((r) => [r.id, new Set(textOf(r).match(/(?:Iran|Iranian|Tehran)-(?:backed|aligned)|pro-Iran/g))]));
    expect(sides.get('rudaw-2024-09-13-protect-missions')).toEqual(new Set(['Iran-aligned', 'pro-Iran']));
    expect(sides.get('unnamed-2024-02-08-condemns-strike')).toEqual(new Set(['Iranian-backed']));
    expect(sides.get('daily8-2025-06-14-baghdad-asks-iran')).toEqual(new Set(['Iran-backed', 'Tehran-aligned', 'pro-Iran']));
  });
});
