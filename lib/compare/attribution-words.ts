import { stem } from './stem';

// General vocabulary of reporting: the verbs by which news credits somebody, and the nouns for those who are credited. Checked against
// the cues of PolNeAR (see `npx tsx tests/evaluate/sources.ts`); no topics, no names of people.

/** Present, -s, past and -ing of regular verbs. */
function inflected(list: string): string[] {
  return list
    .trim()
    .split(/\s+/)
    .flatMap((verb) => {
      const base = verb.endsWith('e') ? verb.slice(0, -1) : verb;
      if (/[^aeiou]y$/.test(verb)) return [verb, `${verb.slice(0, -1)}ies`, `${verb.slice(0, -1)}ied`, `${verb}ing`];
      return [verb, /(?:s|sh|ch|x)$/.test(verb) ? `${verb}es` : `${verb}s`, `${base}ed`, `${base}ing`];
    });
}

/** Verbs whose subject is a source whatever it is. */
export const SURE: ReadonlySet<string> = new Set([
  ...'said says say saying told tells telling wrote writes'.split(' '),
  ...'added adds tweeted acknowledged insisted argued argues testified asserted contended explained announced alleged alleges'.split(' '),
]);

/** Verbs after which the source may stand ("…,” said Ann Bell"); "told" is followed by who was told. */
export const FOLLOWED: ReadonlySet<string> = new Set(
  'said says added adds wrote writes asked asks explained recalled insisted argued tweeted announced noted reported declared warned replied responded quipped joked'.split(
    ' ',
  ),
);

/** Verbs of telling: their subject is a source if it has a name or is one who knows. */
export const TELLING: ReadonlySet<string> = new Set([
  ...SURE,
  ...'found finds shows showed writing swore foresaw foresees'.split(' '),
  ...inflected(
    `report announce claim confirm add state note argue warn insist acknowledge suggest explain describe declare reveal estimate conclude allege assert maintain contend testify tweet
    reply respond predict stress emphasize emphasise reiterate concede recall remark joke quip caution complain disclose mention recount repeat signal clarify assure inform advise indicate
    cite echo counter determine establish publish attribute identify project calculate speculate observe proclaim rebut opine exclaim tout`,
  ),
  ...'admit admits admitted admitting deny denies denied denying'.split(' '),
]);

/** Verbs after which a judgement follows rather than news. */
export const ARGUING: ReadonlySet<string> = new Set(
  inflected(
    'argue maintain contend insist suggest warn predict assert stress emphasize emphasise reiterate complain caution counter rebut concede lament speculate observe',
  ),
);

/** Verbs of what somebody does by speaking, and of what somebody thinks or wants. */
export const HOLDING: ReadonlySet<string> = new Set([
  ...inflected(
    `call ask urge propose praise criticize criticise condemn blame dismiss reject question demand express promise pledge vow defend endorse welcome thank believe expect hope fear want consider
    support oppose blast mock denounce decry lament agree disagree threaten refuse decline favor favour worry attack characterize characterise rule convict continue refer charge accuse post interpret portray compare suspect seem deem view investigate`,
  ),
  ...'thinks think thought knows know knew feels feel felt sees sought slammed slams'.split(' '),
]);

/** Participles that stand before "by" and a source. */
export const TOLD_BY: ReadonlySet<string> = new Set(
  'reported identified confirmed described announced released cited obtained published quoted reviewed seen provided disclosed revealed issued posted alleged estimated verified compiled'.split(
    ' ',
  ),
);

// Common nouns for those who know or say.
const BODIES = `authority police ministry department agency court government administration group organization organisation company army military commission committee union network campaign party council
  board office embassy regulator watchdog prosecution defense defence firm bank fund university hospital foundation school church congress parliament senate house team club force coalition regime`;
const PEOPLE = `official spokesman spokeswoman spokesperson judge witness prosecutor lawyer attorney person people investigator analyst expert researcher scientist resident neighbor neighbour relative
  family doctor diplomat lawmaker senator democrat republican officer leader activist observer critic aide adviser advisor minister president mayor governor chief boss owner father mother brother
  sister wife husband son daughter widow victim survivor teacher student worker economist professor commander commissioner sheriff detective captain general colonel ambassador envoy source insider
  man woman friend colleague supporter opponent protester demonstrator organizer organiser author historian strategist pollster candidate director manager executive secretary chairman chairwoman
  legislator congressman congresswoman representative counsel negotiator rescuer firefighter soldier fighter militant passenger driver pilot voter employee spokespeople briefer operative nurse
  coroner examiner justice juror defendant plaintiff advocate campaigner farmer villager onlooker bystander refugee migrant veteran pastor priest imam bishop editor reporter journalist`;
const PAPERS = `statement report document poll survey study lawsuit complaint indictment affidavit filing memo memorandum email letter transcript video footage record data statistic figure bill text order ruling
  tweet notice warrant testimony analysis paper review audit release declaration communique manifesto forecast projection model estimate research opinion dissent agreement finding article message
  recording tape evidence resolution brief petition suit census`;
const OUTLETS = `newspaper news magazine outlet media network channel station website times post journal tribune herald press gazette broadcaster television tv radio daily wire guardian telegraph
  observer chronicle courier mirror mail today affiliate`;

function stems(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/).map(stem));
}

export const BODY_NOUNS = stems(BODIES);
export const PERSON_NOUNS = stems(PEOPLE);
export const PAPER_NOUNS = stems(PAPERS);
export const OUTLET_NOUNS = stems(OUTLETS);

/** Whether a stemmed noun is one for those who know or say. */
export function isKnower(noun: string): boolean {
  return PERSON_NOUNS.has(noun) || BODY_NOUNS.has(noun) || PAPER_NOUNS.has(noun) || OUTLET_NOUNS.has(noun);
}

/** Words between a subject and its verb that are no part of either. */
export const BESIDE_VERB: ReadonlySet<string> = new Set(
  'also later has have had having then since previously first further still would will earlier once again ever even just now today yesterday monday tuesday wednesday thursday friday saturday sunday did do does is was are were been being both all initially not doesnt dont didnt hasnt havent hadnt wont wouldnt cannot could can may might must should'.split(
    ' ',
  ),
);

// Verbs that mean saying or thinking also in the form that plurals take ("officials say"); others are nouns there ("two reports").
const BARE = new Set(
  'say tell write think believe know expect argue insist allege suggest warn acknowledge consider describe agree predict want hope contend maintain worry add recall'.split(
    ' ',
  ),
);

/** Whether a form may be a noun as well as what "they" do: then it is taken for the noun. */
export function isNounForm(verb: string): boolean {
  return !/(?:ed|ing)$/.test(verb) && !IRREGULAR_PAST.has(verb) && !verb.endsWith('s') && !BARE.has(verb);
}

/** Whether a verb is in the form that plurals alone take. */
export function isBareForm(verb: string): boolean {
  return BARE.has(verb);
}

const IRREGULAR_PAST = new Set('said told wrote found showed held swore foresaw thought knew felt sought'.split(' '));
