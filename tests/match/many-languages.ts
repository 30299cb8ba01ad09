// Invented reports in languages whose common words the background table does not list, and in some that are not read at all. Those of one language are of one day and
// have nothing to do with one another: a fire in a port, a council's budget, a match, a finding, thieves, a strike, a flood, jobs that go. They share what news of any
// day does: a weekday, money, a spokesman.
export const UNRELATED: Readonly<Record<string, readonly string[]>> = {
  ar: [
    'أصيب ثلاثة أشخاص في حريق اندلع مساء الاثنين في مستودع للأثاث في ميناء نوربورت. وقالت إدارة الإطفاء إن نحو 60 رجل إطفاء كافحوا النيران ست ساعات. وأوضحت رئيسة الإطفاء مارتا بيلينغ أن المصابين عمال في وردية الليل نقلوا إلى المستشفى.',
    'أقر مجلس مدينة سيلين في جلسته يوم الاثنين ميزانية جديدة لترميم المدارس. وقال رئيس المجلس توم فيك إن المبلغ سينفق خلال السنوات الثلاث المقبلة. وانتقدت المعارضة اقتراض المدينة 60 مليون دينار لهذا الغرض.',
    'بلغ فريق أورلان لكرة اليد نصف نهائي الكأس بعد فوزه يوم الاثنين على منافسه 31 مقابل 28. وأشاد المدرب ستيف براند بعد المباراة بحارسة المرمى الشابة. واحتفل المشجعون بالفوز في الشوارع حتى منتصف الليل.',
    'قدم باحثون في جامعة دال طريقة جديدة تسمح بتخزين الحبوب مدة أطول. وقالت مديرة المشروع إلسا برين يوم الاثنين إن الطريقة قد تطرح في الأسواق بعد عامين. وتستهلك الطريقة كهرباء أقل بنسبة 40 في المئة.',
  ],
  de: [
    'In einem Möbellager im Hafen von Nordport ist in der Nacht zum Dienstag ein Feuer ausgebrochen. Drei Arbeiter der Nachtschicht wurden verletzt und ins Krankenhaus gebracht, wie die Feuerwehr mitteilte. Etwa 60 Einsatzkräfte kämpften sechs Stunden lang gegen die Flammen, sagte Einsatzleiterin Marta Belling am Morgen.',
    'Der Stadtrat von Sellin hat am Dienstag einen neuen Haushalt für die Sanierung der Schulen beschlossen. Ratsvorsitzender Tom Veck sagte, das Geld werde in den kommenden drei Jahren ausgegeben. Die Opposition kritisierte, dass die Stadt dafür einen Kredit über 60 Millionen Euro aufnehmen müsse.',
    'Die Handballerinnen des TSV Orlan haben am Dienstag das Halbfinale des Pokals erreicht. Sie gewannen gegen den Favoriten aus Velm mit 31 zu 28 Toren. Trainer Stef Brand lobte nach dem Spiel vor allem die junge Torhüterin, die drei Siebenmeter hielt.',
    'Forscher der Universität Dhal haben eine Methode vorgestellt, mit der sich Getreide länger lagern lässt. Das teilte die Hochschule am Dienstag mit. Projektleiterin Ilsa Brenn sagte, dass das Verfahren in zwei Jahren auf dem Markt sein könne und rund 40 Prozent weniger Strom brauche.',
    'Die Polizei hat am Dienstag in der Innenstadt von Harlen zwei Männer festgenommen. Nach Angaben eines Sprechers sollen sie in den vergangenen Jahren Autos im Wert von mehreren Millionen Euro gestohlen haben. Bei der Durchsuchung einer Wohnung fanden die Beamten am Morgen Bargeld, Papiere und Schlüssel.',
    'Wegen des Streiks sind am Dienstag in Grenau die meisten Busse ausgefallen. Tausende Menschen kamen nach Angaben der Verkehrsbetriebe zu spät zur Arbeit. Eine Sprecherin der Gewerkschaft sagte, die Beschäftigten forderten acht Prozent mehr Geld und mehr freie Tage. Die Stadt will am Mittwoch ein neues Angebot vorlegen.',
    'Nach den starken Regenfällen der vergangenen Tage steigt das Wasser der Elme weiter. Die Behörden riefen die Menschen am Dienstag auf, Keller und Tiefgaragen zu räumen. In den kommenden Stunden erwarten die Meteorologen nach Angaben des Landes bis zu 80 Liter Regen pro Quadratmeter. Schulen bleiben bis Ende der Woche geschlossen.',
    'Der Autozulieferer Kolber will in den kommenden zwei Jahren jede zehnte Stelle streichen. Das Unternehmen begründete den Schritt am Dienstag mit hohen Kosten und der schwachen Nachfrage. Der Umsatz sank im ersten Halbjahr um 12 Prozent auf 340 Millionen Euro. Der Betriebsrat kündigte Widerstand an und forderte Gespräche mit der Leitung.',
  ],
  el: [
    'Τρεις άνθρωποι τραυματίστηκαν σε πυρκαγιά που ξέσπασε τη νύχτα της Δευτέρας σε αποθήκη επίπλων στο λιμάνι του Νόρντπορτ. Περίπου 60 πυροσβέστες πάλεψαν με τις φλόγες επί έξι ώρες, ανακοίνωσε η πυροσβεστική. Η επικεφαλής Μάρτα Μπέλινγκ είπε ότι οι τραυματίες δούλευαν στη νυχτερινή βάρδια.',
    'Το δημοτικό συμβούλιο του Σέλιν ενέκρινε τη Δευτέρα νέο προϋπολογισμό για την ανακαίνιση των σχολείων. Ο πρόεδρος του συμβουλίου Τομ Βεκ είπε ότι τα χρήματα θα δαπανηθούν τα επόμενα τρία χρόνια. Η αντιπολίτευση επέκρινε το δάνειο των 60 εκατομμυρίων ευρώ.',
    'Η αστυνομία συνέλαβε τη Δευτέρα δύο άνδρες στο κέντρο του Χάρλεν. Σύμφωνα με εκπρόσωπο, έκλεβαν τα τελευταία χρόνια αυτοκίνητα αξίας πολλών εκατομμυρίων ευρώ. Σε έρευνα σε διαμέρισμα βρέθηκαν χρήματα και έγγραφα.',
  ],
  es: [
    'Un incendio destruyó en la noche del lunes un almacén de muebles en el puerto de Nordport. Tres trabajadores del turno de noche resultaron heridos y fueron trasladados al hospital, informaron los bomberos. Unos 60 efectivos lucharon contra las llamas durante seis horas, dijo la jefa del operativo, Marta Belling.',
    'El ayuntamiento de Sellin aprobó el lunes un nuevo presupuesto para la reforma de las escuelas. El presidente del consejo, Tomás Veca, dijo que el dinero se gastará en los próximos tres años. La oposición criticó que la ciudad tenga que pedir un crédito de 60 millones de euros.',
    'El equipo de balonmano de Orlán llegó el lunes a la semifinal de la copa tras vencer por 31 a 28 al favorito. El entrenador Esteban Brando elogió después del partido a la joven portera. Los aficionados celebraron la victoria en las calles hasta la madrugada.',
    'Investigadores de la universidad de Dalia presentaron un método que permite guardar los cereales durante más tiempo. La directora del proyecto, Elsa Breno, dijo el lunes que el procedimiento podría llegar al mercado en dos años. Según el estudio, consume un 40 por ciento menos de electricidad.',
    'La policía detuvo el lunes a dos hombres en el centro de Harlán. Según un portavoz, habrían robado en los últimos años coches por valor de varios millones de euros. Los agentes encontraron dinero y documentos durante el registro de una vivienda.',
    'A causa de la huelga, la mayoría de los autobuses de Grenal no circularon el lunes. Miles de personas llegaron tarde al trabajo, según la empresa. Una portavoz del sindicato dijo que los empleados piden un ocho por ciento más. La ciudad presentará el martes una nueva oferta.',
    'El fabricante Colber eliminará uno de cada diez empleos en los próximos dos años. La empresa explicó el lunes la decisión por los altos costes y la débil demanda. Sus ventas cayeron un 12 por ciento, hasta 340 millones de euros. Los sindicatos pidieron una reunión con la dirección.',
  ],
  fa: [
    'سه نفر در آتش‌سوزی یک انبار مبلمان در بندر نورپورت در شب دوشنبه زخمی شدند. سازمان آتش‌نشانی اعلام کرد که حدود ۶۰ آتش‌نشان شش ساعت با شعله‌ها مبارزه کردند. مارتا بلینگ رئیس آتش‌نشانی گفت که زخمی‌ها کارگران شیفت شب بودند و به بیمارستان برده شدند.',
    'شورای شهر سلین در نشست روز دوشنبه بودجه تازه‌ای برای بازسازی مدرسه‌ها تصویب کرد. تام وک رئیس شورا گفت که این بودجه در سه سال آینده هزینه خواهد شد. مخالفان از وام ۶۰ میلیونی شهر انتقاد کردند و خواستار بررسی دوباره شدند.',
    'تیم هندبال زنان اورلان روز دوشنبه با نتیجه ۳۱ بر ۲۸ حریف خود را شکست داد و به نیمه‌نهایی جام رسید. استف برند مربی تیم پس از بازی از دروازه‌بان جوان خود ستایش کرد. هواداران تا نیمه‌شب در خیابان‌ها جشن گرفتند.',
    'پژوهشگران دانشگاه دال روشی معرفی کردند که با آن غلات مدت بیشتری سالم می‌ماند. السا برن مدیر این طرح روز دوشنبه گفت که این روش تا دو سال دیگر به بازار می‌آید. به گفته او این روش ۴۰ درصد برق کمتری مصرف می‌کند.',
  ],
  fr: [
    "Un incendie a détruit dans la nuit de lundi un entrepôt de meubles du port de Nordport. Trois ouvriers de l'équipe de nuit ont été blessés et transportés à l'hôpital, ont indiqué les pompiers. Une soixantaine de secouristes ont lutté contre les flammes pendant six heures, a dit leur chef, Marthe Belling.",
    "Le conseil municipal de Sellin a adopté lundi un nouveau budget pour la rénovation des écoles. Le président du conseil, Thomas Vecq, a déclaré que l'argent serait dépensé au cours des trois prochaines années. L'opposition a critiqué le fait que la ville doive emprunter 60 millions d'euros.",
    "Les handballeuses d'Orlan se sont qualifiées lundi pour la demi-finale de la coupe en battant les favorites par 31 à 28. L'entraîneur Étienne Brand a loué après le match sa jeune gardienne. Les supporters ont fêté la victoire jusque tard dans la nuit.",
    "Des chercheurs de l'université de Dhal ont présenté une méthode qui permet de conserver plus longtemps les céréales. La directrice du projet, Elsa Brenne, a dit lundi que le procédé pourrait être commercialisé dans deux ans. Il consommerait 40 pour cent d'électricité en moins.",
    "La police a arrêté lundi deux hommes dans le centre de Harlanne. Selon un porte-parole, ils auraient volé ces dernières années des voitures d'une valeur de plusieurs millions d'euros. Les enquêteurs ont trouvé de l'argent et des papiers lors de la perquisition d'un appartement.",
    "En raison de la grève, la plupart des bus de Grenaud n'ont pas circulé lundi. Des milliers de personnes sont arrivées en retard au travail, selon la régie. Une porte-parole du syndicat a dit que les salariés demandaient une hausse de huit pour cent. La ville doit présenter mardi une nouvelle offre.",
    "L'équipementier Colbert va supprimer un poste sur dix au cours des deux prochaines années. L'entreprise a expliqué lundi sa décision par les coûts élevés et la faible demande. Son chiffre d'affaires a reculé de 12 pour cent, à 340 millions d'euros. Les syndicats ont demandé une rencontre avec la direction.",
  ],
  hi: [
    'नॉर्थपोर्ट बंदरगाह के एक फर्नीचर गोदाम में सोमवार की रात आग लगने से तीन लोग घायल हो गए। दमकल विभाग ने कहा कि करीब 60 कर्मियों ने छह घंटे तक आग पर काबू पाने की कोशिश की और आग का कारण अभी पता नहीं चला है।',
    'सेलिन नगर परिषद ने सोमवार की बैठक में स्कूलों की मरम्मत के लिए एक नया बजट पास किया है। परिषद के अध्यक्ष टॉम वेक ने कहा कि यह पैसा तीन साल में खर्च किया जाएगा और इसका बड़ा हिस्सा पुराने मोहल्लों के स्कूलों के लिए है।',
  ],
  id: [
    'Tiga orang terluka dalam kebakaran gudang mebel di pelabuhan Nordport pada Senin malam. Dinas pemadam kebakaran mengatakan bahwa sekitar 60 petugas berjuang melawan api selama enam jam dan bahwa penyebabnya belum diketahui. Polisi menutup jalan itu hingga Selasa siang. Wali kota juga berterima kasih kepada petugas.',
    'Dewan kota Selin pada Senin menyetujui anggaran baru untuk perbaikan sekolah yang akan digunakan dalam tiga tahun. Ketua dewan Tom Weck mengatakan bahwa sebagian besar uang itu adalah untuk sekolah yang ada di daerah lama. Penentang rencana mengatakan bahwa uang itu harus digunakan untuk jalan. Dewan akan bertemu lagi pada Selasa.',
  ],
  it: [
    'Un incendio ha distrutto nella notte di lunedì un magazzino di mobili nel porto di Nordport. Tre operai del turno di notte sono rimasti feriti e sono stati portati in ospedale, hanno riferito i vigili del fuoco. Circa 60 uomini hanno lottato contro le fiamme per sei ore, ha detto la comandante Marta Bellini.',
    "Il consiglio comunale di Sellino ha approvato lunedì un nuovo bilancio per il rinnovo delle scuole. Il presidente del consiglio Tommaso Vecchi ha detto che i soldi saranno spesi nei prossimi tre anni. L'opposizione ha criticato il prestito di 60 milioni di euro.",
    "Le pallamaniste di Orlano hanno raggiunto lunedì la semifinale di coppa battendo le favorite per 31 a 28. L'allenatore Stefano Brandi ha elogiato dopo la partita la giovane portiera. I tifosi hanno festeggiato la vittoria fino a tarda notte.",
    'La polizia ha arrestato lunedì due uomini nel centro di Arlano. Secondo un portavoce avrebbero rubato negli ultimi anni automobili per diversi milioni di euro. Gli agenti hanno trovato denaro e documenti durante la perquisizione di un appartamento.',
    "A causa dello sciopero la maggior parte degli autobus di Grenale non ha circolato lunedì. Migliaia di persone sono arrivate in ritardo al lavoro, secondo l'azienda. Una portavoce del sindacato ha detto che i dipendenti chiedono un aumento dell'otto per cento. Il comune presenterà martedì una nuova offerta.",
  ],
  nl: [
    'Bij een brand in een meubelopslag in de haven van Nordpoort zijn in de nacht van maandag op dinsdag drie mensen gewond geraakt. Ongeveer 60 brandweerlieden vochten zes uur tegen de vlammen, meldt de brandweer. Commandant Marta Belling zei dat de gewonden in de nachtploeg werkten.',
    'De gemeenteraad van Sellen heeft dinsdag een nieuwe begroting voor de renovatie van scholen goedgekeurd. Voorzitter Tom Veck zei dat het geld in de komende drie jaar wordt uitgegeven. De oppositie vindt dat de stad daarvoor geen 60 miljoen euro moet lenen.',
    'De handbalsters van Orlan hebben dinsdag de halve finale van de beker bereikt. Zij wonnen met 31 tegen 28 van de favoriet uit Velm. Trainer Stef Brand prees na de wedstrijd de jonge keepster. Supporters vierden de zege tot na middernacht in de straten.',
    'De politie heeft dinsdag twee mannen aangehouden in het centrum van Harlen. Volgens een woordvoerder stalen zij de afgelopen jaren auto’s ter waarde van enkele miljoenen euro. In een woning vonden agenten geld en papieren.',
  ],
  pl: [
    'Trzy osoby zostały ranne w pożarze magazynu mebli w porcie Nordport w nocy z poniedziałku na wtorek. Około 60 strażaków walczyło z ogniem przez sześć godzin, podała straż pożarna. Komendant Marta Belling powiedziała, że ranni pracowali na nocnej zmianie.',
    'Rada miasta Sellin przyjęła we wtorek nowy budżet na remont szkół. Przewodniczący rady Tom Wek powiedział, że pieniądze zostaną wydane w ciągu trzech lat. Opozycja skrytykowała kredyt w wysokości 60 milionów złotych, który miasto musi zaciągnąć.',
    'Piłkarki ręczne z Orlan awansowały we wtorek do półfinału pucharu, pokonując faworytki 31 do 28. Trener Stef Brand pochwalił po meczu młodą bramkarkę. Kibice świętowali zwycięstwo na ulicach do północy.',
  ],
  pt: [
    'Um incêndio destruiu na noite de segunda-feira um armazém de móveis no porto de Nordporto. Três trabalhadores do turno da noite ficaram feridos e foram levados para o hospital, informaram os bombeiros. Cerca de 60 homens lutaram contra as chamas durante seis horas, disse a comandante Marta Belim.',
    'A câmara municipal de Selim aprovou na segunda-feira um novo orçamento para a renovação das escolas. O presidente do conselho, Tomás Veco, disse que o dinheiro será gasto nos próximos três anos. A oposição criticou o empréstimo de 60 milhões de euros.',
    'A equipa de andebol de Orlão chegou na segunda-feira à semifinal da taça ao vencer as favoritas por 31 a 28. O treinador Estêvão Brando elogiou depois do jogo a jovem guarda-redes. Os adeptos festejaram a vitória pela noite dentro.',
    'A polícia deteve na segunda-feira dois homens no centro de Harlém do Vale. Segundo um porta-voz, terão roubado nos últimos anos carros no valor de vários milhões de euros. Os agentes encontraram dinheiro e documentos durante as buscas a uma casa.',
    'Devido à greve, a maior parte dos autocarros de Grenal não circulou na segunda-feira. Milhares de pessoas chegaram tarde ao trabalho, segundo a empresa. Uma porta-voz do sindicato disse que os trabalhadores pedem mais oito por cento. A cidade apresenta na terça-feira uma nova proposta.',
  ],
  ru: [
    'Три человека пострадали при пожаре на мебельном складе в порту Нордпорт в ночь на вторник. Около 60 пожарных шесть часов боролись с огнём, сообщили в пожарной службе. Начальник службы Марта Беллинг сказала, что пострадавшие работали в ночную смену.',
    'Городской совет Селлина принял во вторник новый бюджет на ремонт школ. Председатель совета Том Век сказал, что деньги будут потрачены в течение трёх лет. Оппозиция раскритиковала кредит в 60 миллионов евро, который для этого возьмёт город.',
    'Гандболистки Орлана вышли во вторник в полуфинал кубка, обыграв фаворита со счётом 31:28. Тренер Стеф Бранд после матча похвалил молодого вратаря. Болельщики праздновали победу на улицах до полуночи.',
    'Полиция задержала во вторник двух мужчин в центре Харлена. По словам представителя полиции, в последние годы они угнали автомобили на несколько миллионов евро. При обыске в квартире нашли деньги и документы.',
    'Из-за забастовки во вторник в Гренове не вышло большинство автобусов. Тысячи людей опоздали на работу, сообщили в компании. Представитель профсоюза сказала, что работники требуют повысить зарплату на восемь процентов. В среду город представит новое предложение.',
  ],
  sv: [
    'Tre personer skadades när ett möbellager i hamnen i Nordport brann natten till tisdagen. Omkring 60 brandmän kämpade mot lågorna i sex timmar, uppger räddningstjänsten. Insatsledaren Marta Belling sade att de skadade arbetade på nattskiftet.',
    'Kommunfullmäktige i Sellin antog på tisdagen en ny budget för upprustning av skolorna. Ordföranden Tom Veck sade att pengarna ska användas under de kommande tre åren. Oppositionen kritiserade att staden måste låna 60 miljoner kronor.',
    'Handbollsdamerna i Orlan gick på tisdagen till semifinal i cupen. De slog favoriterna från Velm med 31–28. Tränaren Stef Brand berömde efter matchen den unga målvakten. Supportrarna firade segern på gatorna till efter midnatt.',
    'Polisen grep på tisdagen två män i centrala Harlen. Enligt en talesperson ska de under de senaste åren ha stulit bilar för flera miljoner kronor. Vid en husrannsakan hittade poliserna kontanter och papper.',
  ],
  tr: [
    'Nurport limanındaki bir mobilya deposunda pazartesi gecesi çıkan yangında üç kişi yaralandı. İtfaiye, yaklaşık 60 itfaiyecinin alevlerle altı saat boyunca mücadele ettiğini açıkladı. İtfaiye müdürü Marta Belling, yaralıların gece vardiyasında çalışan işçiler olduğunu söyledi.',
    'Selin belediye meclisi pazartesi günü yaptığı toplantıda okulların yenilenmesi için yeni bir bütçe kabul etti. Meclis başkanı Tom Vek, bu bütçenin üç yıl içinde harcanacağını söyledi. Muhalefet, kentin bunun için 60 milyon lira borç almasını eleştirdi.',
    'Orlan kadın hentbol takımı pazartesi günü favori rakibini 31-28 yenerek kupada yarı finale yükseldi. Antrenör Stef Brand maçtan sonra özellikle genç kaleciyi övdü. Taraftarlar galibiyeti gece yarısına kadar sokaklarda kutladı.',
    'Dal Üniversitesi araştırmacıları, tahılın daha uzun süre saklanmasını sağlayan bir yöntem tanıttı. Proje yöneticisi Elsa Bren pazartesi günü yaptığı açıklamada yöntemin iki yıl içinde piyasaya çıkabileceğini söyledi. Yöntem yüzde 40 daha az elektrik harcıyor.',
  ],
  uk: [
    'Троє людей постраждали під час пожежі на меблевому складі в порту Нордпорт у ніч на вівторок. Близько 60 пожежників шість годин боролися з вогнем, повідомили у пожежній службі. Начальниця служби Марта Беллінг сказала, що постраждалі працювали в нічну зміну.',
    'Міська рада Селліна ухвалила у вівторок новий бюджет на ремонт шкіл. Голова ради Том Век сказав, що гроші витратять протягом трьох років. Опозиція розкритикувала кредит у 60 мільйонів євро, який для цього візьме місто.',
    'Поліція затримала у вівторок двох чоловіків у центрі Харлена. За словами речника, протягом останніх років вони викрали автомобілі на кілька мільйонів євро. Під час обшуку у квартирі знайшли гроші та документи.',
  ],
};

/** Other accounts of the first two of them. */
export const RETOLD: Readonly<Record<string, readonly [fire: string, budget: string]>> = {
  ar: [
    'خلف حريق في مستودع للأثاث بميناء نوربورت ثلاثة جرحى. واندلعت النيران مساء الاثنين ولم تخمد إلا فجرا. وقالت مارتا بيلينغ رئيسة الإطفاء إن 60 رجلا شاركوا في العملية وإن السبب لا يزال مجهولا.',
    'ترمم سيلين مدارسها بقرض قيمته 60 مليون دينار. وهذا ما قرره مجلس المدينة برئاسة توم فيك رغم انتقادات المعارضة. وتستمر الأعمال ثلاث سنوات.',
  ],
  de: [
    'Bei einem Großbrand im Hafen von Nordport sind drei Menschen verletzt worden. Das Feuer brach am späten Montagabend in einem Lager für Möbel aus und konnte erst nach Stunden gelöscht werden. Einsatzleiterin Marta Belling sprach von 60 Feuerwehrleuten im Einsatz; die Ursache sei noch unklar.',
    'Nach der Abstimmung im Rathaus ist klar: Sellin saniert seine Schulen. Das Geld dafür, 60 Millionen Euro, leiht sich die Stadt. Tom Veck, der dem Rat vorsitzt, verteidigte den Beschluss gegen Kritik der Opposition. Die Arbeiten sollen drei Jahre dauern.',
  ],
  es: [
    'Tres heridos dejó un incendio en el puerto de Nordport. El fuego comenzó el lunes por la noche en un depósito de muebles y no fue apagado hasta la madrugada. Marta Belling, jefa de los bomberos, explicó que participaron 60 hombres y que la causa sigue sin conocerse.',
    'Sellin reformará sus escuelas con 60 millones de euros prestados. Así lo decidió el pleno municipal, presidido por Tomás Veca, con los votos en contra de la oposición. Las obras durarán tres años y empezarán por los centros más antiguos.',
  ],
  fa: [
    'حریق یک انبار مبلمان در نورپورت سه کارگر را راهی بیمارستان کرد. به گفته آتش‌نشانی، نزدیک به ۶۰ آتش‌نشان تا بامداد سه‌شنبه درگیر خاموش کردن شعله‌ها بودند. مارتا بلینگ، رئیس آتش‌نشانی، علت حریق را نامعلوم خواند.',
    'شهر سلین برای بازسازی مدرسه‌ها ۶۰ میلیون وام می‌گیرد. این را شورای شهر به ریاست تام وک با وجود انتقاد مخالفان تصویب کرد. کارها سه سال طول می‌کشد.',
  ],
  fr: [
    "Trois blessés dans l'incendie d'un dépôt de meubles à Nordport. Le feu s'est déclaré lundi soir sur le port et n'a été maîtrisé qu'au petit matin. Selon Marthe Belling, qui commande les pompiers, soixante hommes étaient engagés ; la cause du sinistre reste inconnue.",
    "Sellin va rénover ses écoles. La ville empruntera 60 millions d'euros, a décidé le conseil municipal présidé par Thomas Vecq, malgré les critiques de l'opposition. Les travaux, prévus sur trois ans, commenceront par les bâtiments les plus anciens.",
  ],
  it: [
    "Tre feriti nel rogo di un deposito di mobili a Nordport. Le fiamme sono divampate lunedì sera al porto e sono state spente soltanto all'alba. Marta Bellini, a capo dei vigili del fuoco, ha parlato di 60 uomini impegnati; le cause non sono ancora note.",
    "Sellino rinnova le sue scuole con un prestito di 60 milioni di euro. Lo ha deciso il consiglio comunale guidato da Tommaso Vecchi, nonostante le critiche dell'opposizione. I lavori dureranno tre anni.",
  ],
  pt: [
    'Três feridos no incêndio de um depósito de móveis em Nordporto. O fogo deflagrou na segunda-feira à noite no porto e só foi apagado de madrugada. Marta Belim, que comanda os bombeiros, falou em 60 homens no terreno; as causas são desconhecidas.',
    'Selim vai renovar as suas escolas com um empréstimo de 60 milhões de euros. Assim decidiu a câmara, presidida por Tomás Veco, apesar das críticas da oposição. As obras vão durar três anos.',
  ],
  ru: [
    'Пожар на складе мебели в Нордпорте: трое пострадавших. Огонь вспыхнул в порту поздно вечером и был потушен лишь к утру. По словам Марты Беллинг, начальника пожарной службы, в тушении участвовали 60 человек, причина пока неизвестна.',
    'Селлин отремонтирует школы на заёмные 60 миллионов евро. Так решил городской совет во главе с Томом Веком, несмотря на критику оппозиции. Работы займут три года.',
  ],
};
