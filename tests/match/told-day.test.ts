import { describe, expect, it } from 'vitest';
import type { FullReport } from '../../lib/corpus';
import { buildIndex } from '../../lib/match';
import { profileOf } from '../../lib/match/profile';
import { report } from './invented';

const BODY =
  'Three people were hurt when a fire broke out in a furniture warehouse in Northport overnight, the fire service said. Around 60 firefighters fought the blaze on Quay Street for six hours. Fire chief Marta Belling said that the cause was not yet known.';
const NEXT_BODY =
  'A furniture warehouse on Quay Street in Northport caught fire overnight and four people were hurt. Some 60 firefighters were sent, said Marta Belling, fire chief of the town, and the blaze was out after three hours. She said its cause was being looked into.';
const ACCOUNT =
  'A warehouse on Quay Street in Northport burned for much of the night. Three workers were taken to hospital, said Marta Belling, who leads the fire service, and some 60 firefighters were sent. She could not say what had set the furniture alight.';

const DAY = Math.round(Date.UTC(2031, 2, 4) / 86_400_000);

function toldOf(text: string, facts: Partial<FullReport> = {}): number | null {
  return profileOf(report('told', text, facts)).told;
}

describe('the day on which a text says that it was written', () => {
  it.each([
    ['a date in a line of its own', `Northport Courier\nBy Ada Lind, 4 March 2031\n${BODY}`],
    ['the month before the day', `Published March 4, 2031 at 9:12\n${BODY}`],
    ['a date beside its weekday', `NORTHPORT, Tuesday, March 4, 2031 - ${BODY}`],
    ['another language', `Nordhafen, 4. März 2031\n${BODY}`],
  ])('is read from %s', (_, text) => expect(toldOf(text)).toBe(DAY));

  it.each([
    [
      'a date in running text',
      `The warehouse was opened on March 4, 2031 by the mayor and has been let to a trader in furniture ever since. ${BODY}`,
    ],
    ['a date without its year', `By Ada Lind, 4 March\n${BODY}`],
    ['a day that no month has', `By Ada Lind, 31 February 2031\n${BODY}`],
    [
      'a weekday that the date was not',
      `On Friday, March 4, 2031, as the old calendar of the port has it, the warehouse was opened by the mayor. ${BODY}`,
    ],
    ['a day to come', `The inquiry is due by Tuesday, March 4, 2031, the council and the fire service said in a joint statement. ${BODY}`],
    ['a text that looks back from a later month', `4 March 2031\n${BODY} The report on the fire was published in June 2031.`],
    ['a date far down', `${BODY} ${BODY}\n4 March 2031`],
  ])('is not read from %s', (_, text) => expect(toldOf(text)).toBeNull());

  it('is not asked for where it is known when the report was published', () => {
    expect(toldOf(`4 March 2031\n${BODY}`, { published: '2031-03-06' })).toBeNull();
  });

  const relationOf = async (a: string, b: string) => {
    const [one, other] = [a, b].map((text, i) => report(`${i}`, text, { title: null, outlet: `Paper ${i}` })) as [FullReport, FullReport];
    return (await buildIndex([other]).match(one)).matches[0];
  };

  it('parts two happenings of different days that are alike in all else', async () => {
    expect((await relationOf(BODY, NEXT_BODY))?.relation).toBe('same event');
    expect((await relationOf(`4 March 2031\n${BODY}`, `2 May 2031\n${NEXT_BODY}`))?.relation).not.toBe('same event');
  });

  it('makes two accounts of one day surer, and is shown as no date', async () => {
    const without = await relationOf(BODY, ACCOUNT);
    const within = await relationOf(`4 March 2031\n${BODY}`, `4 March 2031\n${ACCOUNT}`);
    expect(within?.relation).toBe('same event');
    expect(within?.score).toBeGreaterThan(without?.score ?? 0);
    expect(within?.evidence.days).toBeNull();
  });
});
