import { describe, expect, it } from 'vitest';
import { incomingFromPack, type Report, type Row, withoutText } from '../../lib/corpus';
import { rowOf } from '../../lib/corpus/row';
import { report } from '../match/invented';

const SOURCE = 'pack:Ferries';
const TEXT = 'Seventeen sailors were saved by the lifeboat of Port Averell on Sunday, the harbour master said.';
const OTHER = 'Dockers in Port Averell voted to end their strike of nineteen days after a deal on wages, their union said.';

function held(report: Report, ...sources: string[]): { report: Report; row: Row } {
  return { report, row: { ...rowOf({ report, source: sources[0] ?? 'kept', seen: '2026-11-22T08:00:00Z' }), sources } };
}

const NOW = new Date('2026-11-22T09:00:00Z');
const incoming = (report: Report, there: ReturnType<typeof held> | null, seen: string | null = null) =>
  incomingFromPack({ report, tags: [], seen }, there ?? { report: null, row: null }, SOURCE, NOW);
const reportFromPack = (report: Report, there: ReturnType<typeof held> | null) => incoming(report, there).report;

describe('a report of a pack', () => {
  it('counts as seen when its line says, or as it was kept; never in a time to come, which would hold it above all others', () => {
    const at = (seen: string | null, kept: string | null = null) => incoming({ ...report('1', TEXT), kept }, null, seen).seen;
    expect(at('2025-01-02T03:04:05Z')).toBe('2025-01-02T03:04:05Z');
    expect(at(null, '2025-01-02T03:04:05Z')).toBe('2025-01-02T03:04:05Z');
    for (const wrong of ['9999-12-31T23:59:59Z', '2026-11-22T09:00:01Z']) expect(at(wrong)).toBe(NOW.toISOString());
    expect(at(null, 'long ago')).toBe(NOW.toISOString());
    expect(at(null)).toBe(NOW.toISOString());
  });

  const one = report('1', TEXT);

  it('comes in under its own id where that is free, where the text is the one held, and where it is the pack’s own', () => {
    expect(reportFromPack(one, null).id).toBe('1');
    expect(reportFromPack(one, held(report('1', `“${TEXT}”`), 'kept')).id).toBe('1');
    expect(reportFromPack(one, held(report('1', OTHER), SOURCE)).id).toBe('1');
    expect(reportFromPack(withoutText(one), held(one, 'kept')).id).toBe('1');
    expect(reportFromPack(one, held(withoutText(one), 'pack:Others')).id).toBe('1');
  });

  it('comes in beside what is held where another text has its id, and takes the place of none', () => {
    for (const sources of [['kept'], ['feed:https://lantern.example/feed'], ['pack:Others'], [SOURCE, 'kept']]) {
      const came = reportFromPack(one, held(report('1', OTHER), ...sources));
      expect(came).toEqual({ ...one, id: 'pack:Ferries/1' });
    }
  });
});
