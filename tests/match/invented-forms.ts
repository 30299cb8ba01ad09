/** One set form that is filled in anew for each occasion: a telegram, a sentence, an obituary, the day's market, weather, results. `{a}`, `{b}` and so on are filled in. */
export interface Form {
  readonly language: string;
  readonly text: string;
  /** What stands for a slot on one occasion after another. */
  readonly filled: readonly (readonly string[])[];
}

export const FORMS: Readonly<Record<string, Form>> = {
  'telegram of congratulation, English': {
    language: 'en',
    text: 'His Majesty King Orlan IV of Norvala has sent a cable of congratulations to {a}, President of the Republic of {b}, on the anniversary of the independence of that country. In the cable the King, in his own name and on behalf of the people and government of Norvala, conveyed his most sincere congratulations and best wishes of good health and happiness to the President and of steady progress and prosperity to the friendly people of {b}. The Crown Prince sent a similar cable to President {c}.',
    filled: [
      ['Tomas Hale', 'Palauna', 'Hale'],
      ['Ana Ruiz', 'Sembra', 'Ruiz'],
      ['Oro Wendt', 'Ostrava Minor', 'Wendt'],
      ['Lenna Agat', 'Koldur', 'Agat'],
      ['Ibu Maresa', 'Tarvin', 'Maresa'],
      ['Dan Okoro', 'Velm', 'Okoro'],
    ],
  },
  'telegram of congratulation, Arabic': {
    language: 'ar',
    text: 'بعث جلالة الملك أورلان الرابع ملك نورفالا برقية تهنئة إلى فخامة الرئيس {a} رئيس جمهورية {b} بمناسبة ذكرى استقلال بلاده. وأعرب جلالة الملك باسمه وباسم شعب وحكومة نورفالا عن أصدق التهاني وأطيب التمنيات بالصحة والسعادة لفخامته ولحكومة وشعب {b} الصديق باطراد التقدم والازدهار. كما بعث ولي العهد برقية مماثلة إلى فخامة الرئيس {c} عبر فيها عن أبلغ التهاني وأطيب التمنيات بموفور الصحة والسعادة.',
    filled: [
      ['توماس هيل', 'بالاونا', 'هيل'],
      ['آنا رويز', 'سمبرا', 'رويز'],
      ['أورو وندت', 'أسترافا', 'وندت'],
      ['لينا أغات', 'كولدور', 'أغات'],
      ['إيبو ماريسا', 'تارفين', 'ماريسا'],
      ['دان أوكورو', 'فيلم', 'أوكورو'],
    ],
  },
  'court list, English': {
    language: 'en',
    text: '{a}, {b}, of {c}, Varnholm, admitted driving a motor vehicle on {d} without insurance and otherwise than in accordance with a licence. Fined {e} crowns, ordered to pay a surcharge of {f} crowns and costs of {g} crowns to the prosecution service. Driving licence endorsed with six penalty points. No separate penalty was imposed for the second offence. The defendant was given 28 days to pay the full amount to the court.',
    filled: [
      ['Ilse Brann', '34', 'Rope Quay', 'March 3', '660', '264', '90'],
      ['Peter Lund', '51', 'Mill Lane', 'April 14', '415', '166', '85'],
      ['Joss Terrant', '27', 'Church Row', 'May 22', '280', '112', '110'],
      ['Ada Quill', '45', 'Fish Street', 'June 9', '530', '212', '95'],
      ['Tom Veck', '63', 'Gate Road', 'July 17', '350', '140', '130'],
      ['Helen Marsh', '19', 'North Wall', 'August 30', '125', '50', '75'],
    ],
  },
  'obituary, German': {
    language: 'de',
    text: 'Nach einem langen und erfüllten Leben ist {a} im Alter von {b} Jahren im Kreis der Familie in {c} friedlich eingeschlafen. Die Trauerfeier findet am {d} in der Kapelle des Friedhofs statt, im Anschluss erfolgt die Beisetzung. Von Beileidsbekundungen am Grab bitten wir Abstand zu nehmen. Statt Kranz- und Blumenspenden bittet die Familie im Sinne des Verstorbenen um eine Spende für das Hospiz. Allen, die Anteil nehmen, danken wir von ganzem Herzen für die erwiesene Verbundenheit. Es trauern {e} und Familie.',
    filled: [
      ['Karl Brenn', '87', 'Sellin', '4. März', 'Marta'],
      ['Otto Velm', '91', 'Harlen', '9. April', 'Ilsa'],
      ['Hans Kolber', '78', 'Grenau', '16. Mai', 'Lotte'],
      ['Fritz Belling', '83', 'Orlan', '21. Juni', 'Greta'],
      ['Emil Brand', '95', 'Nordport', '2. Juli', 'Käthe'],
      ['Paul Dornfeld', '72', 'Velm', '28. August', 'Anna'],
    ],
  },
  'market box, French': {
    language: 'fr',
    text: "La Bourse de Varnholm a terminé en {a} de {b} % {c}, l'indice des quarante valeurs vedettes s'établissant à {d} points à la clôture, dans un volume d'échanges de {e} millions de couronnes. Sur le marché des changes, la couronne s'échangeait à {f} dollar en fin de journée. Le baril de brut pour livraison le mois prochain valait {g} dollars. Parmi les valeurs, {h} a signé la plus forte variation de la séance.",
    filled: [
      ['hausse', '1,2', 'lundi', '4.812,33', '3.211', '0,1432', '71,20', 'Kolber'],
      ['baisse', '0,4', 'jeudi', '4.377,90', '2.875', '0,1397', '68,55', 'Nordline'],
      ['hausse', '0,7', 'mardi', '5.021,18', '4.028', '0,1466', '74,91', 'Tammer'],
      ['baisse', '2,3', 'vendredi', '4.690,04', '5.517', '0,1410', '66,03', 'Brenn'],
      ['hausse', '0,9', 'mercredi', '4.955,71', '2.390', '0,1455', '79,48', 'Velm'],
      ['baisse', '1,6', 'lundi', '4.540,62', '3.764', '0,1381', '63,77', 'Sellin'],
    ],
  },
  'weather, Spanish': {
    language: 'es',
    text: 'La agencia de meteorología prevé para {a} cielos {b} en la mitad norte del país, con temperaturas máximas de {c} grados en Varnholm y de {d} en Sellin, y mínimas de {e} grados en zonas altas del interior. El viento soplará de componente {f} con rachas de hasta {g} kilómetros por hora en la costa. Se recomienda precaución a la navegación de recreo y consultar los avisos antes de salir a la mar.',
    filled: [
      ['el lunes', 'despejados', '24', '21', '7', 'norte', '45'],
      ['el jueves', 'nubosos', '18', '16', '3', 'oeste', '70'],
      ['el martes', 'muy nubosos', '15', '14', '1', 'sur', '85'],
      ['el sábado', 'poco nubosos', '29', '27', '11', 'este', '30'],
      ['el domingo', 'cubiertos', '12', '13', '0', 'noroeste', '95'],
      ['el viernes', 'con intervalos nubosos', '22', '19', '6', 'sureste', '55'],
    ],
  },
  'result of a match, Russian': {
    language: 'ru',
    text: 'Клуб {a} победил команду {b} в матче регулярного чемпионата Норвалы со счетом {c}. Игра прошла в {d} и собрала {e} зрителей. Победную шайбу забросил {f} на {g}-й минуте. Таким образом, {a} набрал {h} очков и занимает {i}-е место в турнирной таблице, тогда как {b} остался на {j}-м месте. Следующий матч команда проведет на своей площадке в конце недели.',
    filled: [
      ['Орлан', 'Селлин', '4:2', 'Нордпорте', '6120', 'Веков', '52', '61', '3', '9'],
      ['Дорн', 'Гренау', '3:1', 'Харлене', '4870', 'Брандин', '47', '55', '5', '11'],
      ['Вельм', 'Тарвин', '5:0', 'Кольдуре', '7345', 'Лундов', '14', '70', '1', '12'],
      ['Рассвет', 'Маяк', '2:1', 'Далиа', '3950', 'Агатов', '58', '48', '7', '10'],
      ['Прибой', 'Якорь', '6:3', 'Ровене', '5233', 'Марешин', '33', '66', '2', '8'],
      ['Парус', 'Гавань', '1:0', 'Лунде', '2781', 'Хейлов', '41', '44', '8', '13'],
    ],
  },
  'draw of the lottery, English': {
    language: 'en',
    text: 'The winning numbers in the {a} draw of the Norvala national lottery were {b}. The bonus number was {c}. {d} ticket holders matched five numbers and the bonus to win {e} crowns each, while {f} players matched five numbers to win {g} crowns. Nobody matched all six numbers to win the jackpot, which rolls over to the next draw and is expected to stand at {h} million crowns. Players have 180 days to claim a prize.',
    filled: [
      ['Wednesday', '4, 11, 23, 29, 38 and 44', '17', 'Three', '84,120', '61', '2,140', '5.4'],
      ['Saturday', '2, 9, 16, 31, 40 and 47', '28', 'Two', '91,377', '74', '1,870', '7.9'],
      ['Monday', '7, 13, 19, 26, 35 and 42', '3', 'Five', '66,510', '48', '2,655', '3.2'],
      ['Friday', '1, 8, 20, 33, 39 and 45', '12', 'Four', '73,946', '83', '1,592', '6.1'],
      ['Tuesday', '5, 14, 22, 30, 37 and 49', '41', 'Six', '58,204', '55', '2,318', '4.7'],
      ['Thursday', '6, 10, 18, 27, 36 and 43', '21', 'Seven', '49,863', '69', '1,733', '8.8'],
    ],
  },
};

/** A form as filled in on one occasion. */
export function filledIn({ text, filled }: Form, occasion: number): string {
  const values = filled[occasion % filled.length] as readonly string[];
  return text.replace(/\{([a-j])\}/g, (_, slot: string) => values[slot.charCodeAt(0) - 97] ?? '');
}
