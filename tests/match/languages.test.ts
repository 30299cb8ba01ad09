import { describe, expect, it } from 'vitest';
import { buildIndex } from '../../lib/match';
import { report } from './invented';

/** Two reports of one day on things that have nothing to do with each other: a fire in a port, and a council's budget. */
const UNRELATED: Readonly<Record<string, readonly [fire: string, budget: string]>> = {
  fa: [
    'سه نفر در آتش‌سوزی یک انبار مبلمان در بندر نورپورت در شب دوشنبه زخمی شدند. سازمان آتش‌نشانی اعلام کرد که حدود ۶۰ آتش‌نشان شش ساعت با شعله‌ها مبارزه کردند و هنوز علت این حادثه روشن نیست. مارتا بلینگ رئیس آتش‌نشانی گفت که زخمی‌ها کارگران شیفت شب بودند و به بیمارستان نورپورت برده شدند.',
    'شورای شهر سلین در نشست روز دوشنبه بودجه تازه‌ای برای بازسازی مدرسه‌ها تصویب کرد. تام وک رئیس شورا گفت که این بودجه در سه سال آینده هزینه خواهد شد و بیشتر آن برای مدرسه‌هایی است که در محله‌های قدیمی قرار دارند. او افزود که والدین نیز می‌توانند نظر خود را درباره این طرح اعلام کنند.',
  ],
  tr: [
    'Nurport limanındaki bir mobilya deposunda pazartesi gecesi çıkan yangında üç kişi yaralandı. İtfaiye, yaklaşık 60 itfaiyecinin alevlerle altı saat boyunca mücadele ettiğini ve yangının nedeninin henüz bilinmediğini açıkladı. İtfaiye müdürü Marta Belling, yaralıların gece vardiyasında çalışan işçiler olduğunu ve hastaneye kaldırıldığını söyledi.',
    'Selin belediye meclisi pazartesi günü yaptığı toplantıda okulların yenilenmesi için yeni bir bütçe kabul etti. Meclis başkanı Tom Vek, bu bütçenin üç yıl içinde harcanacağını ve büyük bölümünün eski mahallelerdeki okullar için olduğunu söyledi. Vek, velilerin de plan hakkında görüşlerini bildirebileceğini açıkladı.',
  ],
  hi: [
    'नॉर्थपोर्ट बंदरगाह के एक फर्नीचर गोदाम में सोमवार की रात आग लगने से तीन लोग घायल हो गए। दमकल विभाग ने कहा कि करीब 60 कर्मियों ने छह घंटे तक आग पर काबू पाने की कोशिश की और आग का कारण अभी पता नहीं चला है।',
    'सेलिन नगर परिषद ने सोमवार की बैठक में स्कूलों की मरम्मत के लिए एक नया बजट पास किया है। परिषद के अध्यक्ष टॉम वेक ने कहा कि यह पैसा तीन साल में खर्च किया जाएगा और इसका बड़ा हिस्सा पुराने मोहल्लों के स्कूलों के लिए है।',
  ],
  id: [
    'Tiga orang terluka dalam kebakaran gudang mebel di pelabuhan Nordport pada Senin malam. Dinas pemadam kebakaran mengatakan bahwa sekitar 60 petugas berjuang melawan api selama enam jam dan bahwa penyebabnya belum diketahui. Polisi menutup jalan itu hingga Selasa siang. Wali kota juga berterima kasih kepada petugas.',
    'Dewan kota Selin pada Senin menyetujui anggaran baru untuk perbaikan sekolah yang akan digunakan dalam tiga tahun. Ketua dewan Tom Weck mengatakan bahwa sebagian besar uang itu adalah untuk sekolah yang ada di daerah lama. Penentang rencana mengatakan bahwa uang itu harus digunakan untuk jalan. Dewan akan bertemu lagi pada Selasa.',
  ],
};

describe('in any language', () => {
  for (const [language, [fire, budget]] of Object.entries(UNRELATED)) {
    it.each([language, null])(`unrelated reports of one day in ${language} have nothing to do with each other (tag: %s)`, async (tag) => {
      for (const published of ['2031-03-04', null]) {
        const of = (id: string, text: string) => report(id, text, { language: tag, published, outlet: `Paper ${id}` });
        expect((await buildIndex([of('budget', budget)]).match(of('fire', fire))).matches).toEqual([]);
      }
    });
  }

  it('a copy is found where the language is not read', async () => {
    const [fire = ''] = UNRELATED.tr ?? [];
    const of = (id: string) => report(id, fire, { language: 'tr', published: '2031-03-04', outlet: `Paper ${id}` });
    expect((await buildIndex([of('a')]).match(of('b'))).matches[0]?.relation).toBe('same text');
  });

  it('another account of an event is found where it is read by its small words', async () => {
    const [fire = '', budget = ''] = UNRELATED.fa ?? [];
    const account =
      'حریق یک انبار مبلمان در نورپورت سه کارگر را راهی بیمارستان کرد. به گفته آتش‌نشانی، نزدیک به ۶۰ آتش‌نشان تا بامداد سه‌شنبه درگیر خاموش کردن شعله‌ها بودند. مارتا بلینگ، رئیس آتش‌نشانی، علت حریق را نامعلوم خواند و گفت کارگران شیفت شب در بیمارستان نورپورت هستند.';
    const of = (id: string, text: string) => report(id, text, { language: null, published: '2031-03-04', outlet: `Paper ${id}` });
    const { matches } = await buildIndex([of('account', account), of('budget', budget)]).match(of('fire', fire));
    expect(matches.map(({ report: { id }, relation }) => [id, relation])).toEqual([['account', 'same event']]);
  });
});
