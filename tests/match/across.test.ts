import { describe, expect, test } from 'vitest';
import { buildIndex } from '../../lib/match';
import { datesIn, weekdaysIn } from '../../lib/match/dates';
import { figuresIn } from '../../lib/match/figures';
import { words } from '../../lib/text';
import { filler, query, report } from './invented';

const english = report(
  'english',
  `Rescuers pulled 27 miners alive from the Karvazan copper mine on Tuesday, three days after its main shaft fell in, the governor of Nardavil province said.

Governor Rostam Delbarian told reporters in Mirzapol that 11 men were still missing underground. The mine belongs to Ostrakon Metals, which bought it in 2024.

Engineers will now drill a second shaft, 340 metres deep. Families waited through the night at the gate.`,
  { outlet: 'Northgate Post', title: 'Twenty-seven miners saved at Karvazan', published: '2031-03-04' },
);
const accounts = {
  ar: `أُنقذ 27 عاملاً من منجم كارفازان للنحاس يوم الثلاثاء بعد ثلاثة أيام من انهيار بئره الرئيسية، بحسب ما أعلن محافظ إقليم نارداويل.

وقال المحافظ رستم دلباريان للصحفيين في ميرزابول إن ١١ رجلا ما زالوا مفقودين تحت الأرض. وتملك المنجم شركة أوستراكون التي اشترته عام 2024.

وسيحفر المهندسون بئرا ثانية بعمق ٣٤٠ مترا. وقضت العائلات الليل أمام البوابة.`,
  fa: `۲۷ معدنچی روز سه‌شنبه از معدن مس کارفازان زنده بیرون آورده شدند، سه روز پس از آنکه چاه اصلی آن فرو ریخت.

رستم دلباریان فرماندار در میرزاپل به خبرنگاران گفت که ۱۱ نفر هنوز زیر زمین گرفتارند. معدن از آن شرکت اوستراکون است که آن را خریده است.

مهندسان اکنون چاه دومی به ژرفای ۳۴۰ متر خواهند کند. خانواده‌ها شب را کنار دروازه گذراندند.`,
  ru: `Спасатели подняли живыми 27 горняков из медной шахты Карвазан во вторник, через три дня после обвала главного ствола.

Губернатор Ростам Делбариан сказал журналистам в городе Мирзапол, что 11 человек остаются под землёй. Шахта принадлежит компании Остракон.

Теперь инженеры пробурят второй ствол глубиной 340 метров. Семьи провели ночь у ворот.`,
  el: `Οι διασώστες ανέσυραν ζωντανούς 27 μεταλλωρύχους από το ορυχείο χαλκού Καρβαζάν την Τρίτη, τρεις ημέρες μετά την κατάρρευση.

Ο κυβερνήτης Ροστάμ Ντελμπαριάν είπε στους δημοσιογράφους στη Μιρζαπόλ ότι 11 άνδρες αγνοούνται. Το ορυχείο ανήκει στην Οστρακόν.

Οι μηχανικοί θα ανοίξουν δεύτερο φρέαρ σε βάθος 340 μέτρων. Οι οικογένειες πέρασαν τη νύχτα στην πύλη.`,
  he: `מחלצים העלו 27 כורים חיים ממכרה הנחושת קרפזאן ביום שלישי, שלושה ימים אחרי שהפיר הראשי קרס.

המושל רוסתם דלבריאן אמר לעיתונאים במירזפול כי 11 איש עדיין נעדרים מתחת לאדמה. המכרה שייך לחברת אוסטרקון.

מהנדסים יקדחו פיר שני בעומק 340 מטר. המשפחות חיכו כל הלילה ליד השער.`,
};
const told = Object.entries(accounts).map(([language, text]) =>
  report(language, text, { language, outlet: `Outlet ${language}`, title: null, published: '2031-03-05' }),
);
const relations = async (of: ReturnType<typeof report>, held: ReturnType<typeof report>[], facts = {}) =>
  (await buildIndex(held).match(query({ ...of, ...facts }))).matches.map((match) => match.relation);

describe('reports in different scripts', () => {
  test.each(told)('an account in $language and the English one find each other by names and figures', async (account) => {
    expect(await relations(english, [account])).toEqual(['same event']);
    expect(await relations(account, [english])).toEqual(['same event']);
  });

  test('the names that they share are given as the query writes them', async () => {
    const { evidence } = (await buildIndex([told[0] as (typeof told)[0]]).match(query(english))).matches[0] ?? {};
    expect(evidence?.names).toEqual(expect.arrayContaining(['Karvazan', 'Rostam Delbarian']));
    expect(evidence?.figures).toEqual(['27', '11', '340']);
  });

  test('they are found among many reports in the script of the query', async () => {
    const others = Array.from({ length: 200 }, (_, i) => report(`other-${i}`, filler(i + 1, 12), { published: '2031-03-04' }));
    const index = buildIndex([...others, ...told]);
    expect((await index.match(query(english))).matches.map((match) => match.report.id)).toContain('ar');
  });

  test('the same names a week apart are no one event', async () => {
    expect(await relations(english, [told[0] as (typeof told)[0]], { published: '2031-03-12' })).toEqual([]);
  });

  test('names alone, without a figure or date in common, are related at most', async () => {
    const bare = (text: string) => text.replace(/[0-9\u0660-\u0669]+/g, '');
    const arabic = told[0] as (typeof told)[0];
    expect(await relations(english, [{ ...arabic, text: bare(arabic.text) }])).not.toContain('same event');
  });

  test('one person in common is no event', async () => {
    const arabic = report(
      'other',
      `افتتح رستم دلباريان معرض الكتاب السنوي في العاصمة بحضور مئات الزوار وعدد من الكتاب والناشرين من بلدان مجاورة.

وضم المعرض 27 جناحا، وقال المنظمون إن الإقبال فاق ما كان عليه في الأعوام الماضية، وإن الندوات ستستمر حتى نهاية الأسبوع.`,
      { language: 'ar', published: '2031-03-04' },
    );
    expect(await relations(english, [arabic])).toEqual([]);
  });

  test('an Arabic report of another happening shares no names by chance', async () => {
    const arabic = report(
      'market',
      `ارتفعت أسعار الخضار في أسواق العاصمة خلال الأسبوع الماضي بنسبة 27 في المئة بسبب موجة البرد التي ضربت المزارع، وفق تجار الجملة.

ويتوقع المزارعون أن تعود الأسعار إلى مستواها بعد وصول المحصول الجديد من الوديان الجنوبية، في حين دعت جمعية المستهلكين إلى مراقبة المخازن.`,
      { language: 'ar', published: '2031-03-04' },
    );
    expect(await relations(english, [arabic])).toEqual([]);
  });
});

describe('dates and figures of other scripts', () => {
  const dates = (text: string) => datesIn(words(text)).map(({ key }) => [key % 32, Math.floor(key / 32)]);

  test.each([
    ['يوم ٣ كانون الثاني/يناير 2031', [3, 1]],
    ['في 12 تشرين الأول', [12, 10]],
    ['5 من آذار', [5, 3]],
    ['۱۲ ژوئیه', [12, 7]],
    ['18 июня', [18, 6]],
    ['14 Μαΐου', [14, 5]],
  ])('"%s" is a day and a month', (text, date) => {
    expect(dates(text)).toEqual([date]);
  });

  test('weekdays are told in Arabic, Persian, Russian and Greek', () => {
    expect(['الثلاثاء', 'چهارشنبه', 'четверг', 'Κυριακή'].map((day) => [...weekdaysIn(words(day)).values()])).toEqual([[2], [3], [4], [0]]);
  });

  test('native digits and the words for thousands and millions are read', () => {
    expect(figuresIn(words('١٥ ألف شخص، ۳ ملايين، 12 тысяч')).map(({ value }) => value)).toEqual([15_000, 3_000_000, 12_000]);
  });
});
