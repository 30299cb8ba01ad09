import { describe, expect, it } from 'vitest';
import { type Report, type Row, reportFromPack, withoutText } from '../../lib/corpus';
import { rowOf } from '../../lib/corpus/row';
import { report } from '../match/invented';

const SOURCE = 'pack:Ferries';
const TEXT = 'Seventeen sailors were saved by the lifeboat of Port Averell on Sunday, the harbour master said.';
const OTHER = 'Dockers in Port Averell voted to end their strike of nineteen days after a deal on wages, their union said.';

function held(report: Report, ...sources: string[]): { report: Report; row: Row } {
  return { report, row: { ...rowOf({ report, source: sources[0] ?? 'kept', seen: '2026-11-22T08:00:00Z' }), sources } };
}

describe('a report of a pack', () => {
  const one = report('1', TEXT);

  it('comes in under its own id where that is free, where the text is the one held, and where it is the pack’s own', () => {
    expect(reportFromPack(one, null, SOURCE).id).toBe('1');
    expect(reportFromPack(one, held(report('1', `“${TEXT}”`), 'kept'), SOURCE).id).toBe('1');
    expect(reportFromPack(one, held(report('1', OTHER), SOURCE), SOURCE).id).toBe('1');
    expect(reportFromPack(withoutText(one), held(one, 'kept'), SOURCE).id).toBe('1');
    expect(reportFromPack(one, held(withoutText(one), 'pack:Others'), SOURCE).id).toBe('1');
  });

  it('comes in beside what is held where another text has its id, and takes the place of none', () => {
    for (const sources of [['kept'], ['feed:https://lantern.example/feed'], ['pack:Others'], [SOURCE, 'kept']]) {
      const came = reportFromPack(one, held(report('1', OTHER), ...sources), SOURCE);
      expect(came).toEqual({ ...one, id: 'pack:Ferries/1' });
    }
  });
});
