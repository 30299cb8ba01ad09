import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../lib/article/content';
import { reading } from './page';

/** Invented reports, three paragraphs each, in scripts other than Latin. */
const REPORTS = {
  ar: {
    direction: 'rtl',
    title: 'عودة العبارات إلى جزيرة تل بعد العاصفة',
    text: [
      'أعلنت سلطة الميناء في نورهافن يوم الخميس أن العبارات إلى جزيرة تل ستعود إلى العمل بعد أربعة أيام من العاصفة التي دمرت الرصيف الشمالي.',
      'وقال مدير الميناء للصحفيين إن قاربين سيعملان كل يوم حتى يعاد بناء الرصيف، وأضاف أن الإصلاح قد يكلف ثلاثة ملايين.',
      'وكان نحو ألف وأربعمئة من سكان الجزيرة معزولين منذ يوم السبت، بحسب مجلس المنطقة الذي أرسل الدواء والوقود بالمروحية.',
    ],
  },
  fa: {
    direction: 'rtl',
    title: 'ازسرگیری رفت‌وآمد کشتی‌ها به جزیره تل پس از توفان',
    text: [
      'اداره بندر نورهافن روز پنج‌شنبه اعلام کرد که کشتی‌ها چهار روز پس از توفانی که اسکله شمالی را ویران کرد دوباره به جزیره تل می‌روند.',
      'رئیس بندر به خبرنگاران گفت که دو قایق تا پایان ساخت اسکله در روز رفت‌وآمد خواهند کرد و این کار سه میلیون کرون هزینه دارد.',
      'حدود هزار و چهارصد نفر از ساکنان جزیره از روز شنبه تنها مانده بودند و شورای منطقه با بالگرد برای آن‌ها دارو و سوخت فرستاد.',
    ],
  },
  ur: {
    direction: 'rtl',
    title: 'طوفان کے بعد جزیرہ تل کے لیے کشتیاں دوبارہ چلیں گی',
    text: [
      'بندرگاہ کے حکام نے جمعرات کو کہا کہ طوفان کے چار دن بعد جزیرہ تل کے لیے کشتیاں دوبارہ چلیں گی اور شمالی گھاٹ کی مرمت کی جائے گی۔',
      'بندرگاہ کے سربراہ نے صحافیوں کو بتایا کہ گھاٹ کی تعمیر تک روزانہ دو کشتیاں چلیں گی اور اس پر تیس لاکھ کی لاگت آئے گی۔',
      'ضلعی کونسل کے مطابق جزیرے کے چودہ سو باشندے ہفتے کے دن سے الگ تھلگ تھے اور ان کو دوا اور ایندھن ہیلی کاپٹر سے بھیجا گیا۔',
    ],
  },
  he: {
    direction: 'rtl',
    title: 'המעבורות לאי תל ישובו לפעול לאחר הסערה',
    text: [
      'רשות הנמל בנורהאבן הודיעה ביום חמישי כי המעבורות לאי תל ישובו לפעול ארבעה ימים לאחר שהסערה הרסה את המזח הצפוני.',
      'מנהל הנמל אמר לעיתונאים כי שתי סירות יפליגו מדי יום עד שייבנה המזח מחדש, וכי התיקון יעלה שלושה מיליון כתרים.',
      'כאלף וארבע מאות תושבי האי היו מנותקים מאז יום שבת, לדברי המועצה האזורית, ששלחה להם תרופות ודלק במסוק.',
    ],
  },
  ja: {
    direction: 'ltr',
    title: '嵐のあとテル島への渡し船が再開へ',
    text: [
      '北の桟橋を壊した嵐から四日がたった木曜日、ノルハーベンの港湾局はテル島への渡し船を再開すると発表した。桟橋が建て直されるまで、毎日二そうの船が行き来する。',
      '港長は記者団に「岸壁をくまなく調べた」と述べ、修理には三百二十万クローネかかるとの見通しを明らかにした。恒久的な桟橋についての決定は春まで見送られた。',
      '地区の議会によると、土曜日から約千四百人の島民が孤立していた。議会はヘリコプターで薬と燃料を届けていた。',
    ],
  },
  zh: {
    direction: 'ltr',
    title: '风暴过后，前往特尔岛的渡轮将恢复',
    text: [
      '港务局星期四表示，在风暴摧毁北码头四天之后，诺尔港与特尔岛之间的渡轮将恢复航行，两艘船每天往返，直到码头重建完成。',
      '港长对记者说：“我们检查了泊位的每一米。”他补充说，维修预计需要三百二十万克朗，永久码头的决定推迟到春天。',
      '据区议会称，自星期六以来约有一千四百名岛民与外界隔绝，议会用直升机运送了药品和燃料。',
    ],
  },
  ko: {
    direction: 'ltr',
    title: '폭풍 뒤 텔섬 여객선 다시 다닌다',
    text: [
      '항만청은 폭풍이 북쪽 부두를 무너뜨린 지 나흘 만인 목요일에 노르하벤과 텔섬을 잇는 여객선이 다시 다닌다고 밝혔다.',
      '항만장은 기자들에게 부두를 다시 지을 때까지 배 두 척이 날마다 오갈 것이라고 말했고, 수리에는 삼백이십만 크로네가 든다고 덧붙였다.',
      '구의회에 따르면 섬 주민 천사백여 명이 토요일부터 고립되어 있었으며, 의회는 헬리콥터로 약과 연료를 보냈다.',
    ],
  },
  th: {
    direction: 'ltr',
    title: 'เรือข้ามฟากไปเกาะเทลจะกลับมาเดินหลังพายุ',
    text: [
      'การท่าเรือกล่าวเมื่อวันพฤหัสบดีว่าเรือข้ามฟากระหว่างนอร์ฮาเวนกับเกาะเทลจะกลับมาเดินอีกครั้ง สี่วันหลังจากพายุทำลายท่าเรือด้านเหนือ และจะมีเรือสองลำวิ่งทุกวันจนกว่าจะสร้างท่าเรือใหม่เสร็จ',
      'หัวหน้าท่าเรือเปิดเผยกับผู้สื่อข่าวว่าได้ตรวจท่าเทียบเรือทุกเมตรแล้ว และการซ่อมแซมคาดว่าจะใช้เงินสามล้านสองแสนโครน ส่วนการตัดสินใจเรื่องท่าเรือถาวรถูกเลื่อนไปถึงฤดูใบไม้ผลิ',
      'สภาเขตระบุว่าชาวเกาะราวหนึ่งพันสี่ร้อยคนถูกตัดขาดจากภายนอกตั้งแต่วันเสาร์ โดยสภาได้ส่งยาและเชื้อเพลิงไปทางเฮลิคอปเตอร์',
    ],
  },
  ru: {
    direction: 'ltr',
    title: 'Паромы на остров Телль снова пойдут после бури',
    text: [
      'Паромы между Норрхавеном и островом Телль снова пойдут в четверг, сообщило управление порта, через четыре дня после бури, которая разрушила северный причал.',
      'Начальник порта сказал журналистам, что два судна будут ходить каждый день, пока причал не восстановят, и что ремонт обойдётся в три миллиона крон.',
      'Около тысячи четырёхсот жителей острова были отрезаны с субботы, по словам районного совета, который доставлял лекарства и топливо на вертолёте.',
    ],
  },
} as const;

type Tag = keyof typeof REPORTS;
const TAGS = Object.keys(REPORTS) as Tag[];

/** A page of a report that declares nothing of itself. */
function pageIn(tag: Tag, paragraphs: readonly string[] = REPORTS[tag].text, attributes = ''): string {
  const { title } = REPORTS[tag];
  return `<!doctype html><html${attributes}><head><meta charset="utf-8"><title>${title}</title></head><body><nav><a href="/">●</a></nav><main><h1>${title}</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</main></body></html>`;
}

describe('a report in another script', () => {
  it.each(TAGS)('%s: its paragraphs are the text, its language and direction are told without being declared', (tag) => {
    const { article } = reading(pageIn(tag));
    expect(article?.text.split('\n\n')).toEqual(REPORTS[tag].text);
    expect([article?.title, article?.language, article?.direction]).toEqual([REPORTS[tag].title, tag, REPORTS[tag].direction]);
  });

  it.each(TAGS)('%s: a wrong declaration does not mislead', (tag) =>
    expect(reading(pageIn(tag, undefined, ' lang="en"')).article?.language).toBe(tag),
  );

  it.each(TAGS)('%s: each stretch leads back to the page', (tag) => {
    const { article, anchors } = reading(pageIn(tag));
    const shown = anchors.map(({ node, offset, span }) => (node.nodeValue ?? '').slice(offset, offset + span.end - span.start));
    expect(shown).toEqual(anchors.map(({ span }) => article?.text.slice(span.start, span.end)));
    expect(shown.join('').replace(/\s/g, '')).toBe(REPORTS[tag].text.join('').replace(/\s/g, ''));
  });
});

describe('the length of a text', () => {
  it('counts a Chinese, Japanese or Korean character for more than a letter, and the letters beside it for one each', () => {
    expect(sizeOf('quay')).toBe(4);
    expect(sizeOf('码头')).toBe(5);
    expect(sizeOf(`${'The quay of Tell, '.repeat(100)}码头`)).toBe(1805);
  });
});

describe('unusual characters', () => {
  it('zero-width and bidirectional marks, decomposed letters and noncharacters stay as they are, and mislead nobody', () => {
    const marks = ['\u200f', '\u200e', '\u2067', '\u2069', '\u200b', '\u00ad', '\ufeff', '\ufffe', '\ufdd0', '\u0301'];
    for (const tag of ['ar', 'he', 'ru'] as const) {
      const text = REPORTS[tag].text.map((paragraph, i) => paragraph.replace(/ /g, ` ${marks[i * 3]}${marks[i * 3 + 1]}`));
      const { article } = reading(pageIn(tag, text));
      expect(article?.text.split('\n\n').length).toBe(3);
      expect([article?.language, article?.direction]).toEqual([tag, REPORTS[tag].direction]);
      expect(article?.text.replace(/[\s\ufeff]/g, '')).toBe(text.join('').replace(/[\s\ufeff]/g, ''));
    }
  });

  it('lone halves of pairs do no harm', () => {
    const text = REPORTS.ru.text.map((paragraph) => `${paragraph} \ud83d конец\udc00.`);
    expect(reading(pageIn('ru', text)).article?.text.split('\n\n')).toEqual(text);
  });

  it('a headline is the same whether its letters are composed or not', () => {
    const title = 'Über die Fähre nach Tell entscheidet der Rat im März';
    const body =
      'Die Fähre nach Tell fährt am Donnerstag wieder, teilte die Behörde mit, vier Tage nachdem ein Sturm den Anleger zerstört hatte.';
    const page = `<!doctype html><html lang="de"><head><title>${title.normalize('NFD')} | Kurier</title></head><body><h1>${title}</h1>${`<p>${body}</p>`}<p>${body.replace('Donnerstag', 'Freitag')}</p></body></html>`;
    const { article } = reading(page);
    expect([article?.title, article?.text.startsWith(body)]).toEqual([title, true]);
  });
});
