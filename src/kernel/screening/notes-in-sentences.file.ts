// Invented notes where names stand in plain sentences, in eighteen languages, and passages that look like them and name nobody. Written before
// the rules that find what stands in them (decision 0134). A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const IN_SENTENCES: readonly (readonly [string, string])[] = [
	[
		'en-US',
		'Yesterday afternoon [[name:Shanice Oyelaran]] phoned the front desk and asked whether her refill was ready. She can be reached at [[phone:(614) 555-0172]].',
	],
	[
		'en-US',
		'My name is [[name:Corwin Teller]] and I was on your ward for three nights. Please send the bill to [[street:418 Larkmoor Ave]], [[place:Dunkirk]], NY [[code:14048]].',
	],
	[
		'en-GB',
		'[[name:Wilf]] said he would rather stay at home; his daughter [[name:Marguerite]] disagrees and has written to us.',
	],
	[
		'en-GB',
		"We met [[name:Mrs Pomfret-Dyer]] in clinic with her husband, [[name:Cuthbert]]. [[name:Pomfret-Dyer]]'s swallowing is worse.",
	],
	[
		'en-US',
		'Spoke with [[name:Teyana]], who lives with the patient. [[name:Teyana]] handles the pill box. Best contact: [[email:teyana.b@mailbox.example]].',
	],
	[
		'en-IE',
		'The wife, [[name:Sorcha Ní Bhriain]], rang from [[place:Ballinrobe]]. [[name:Tadhg]] has not eaten since [[date:Tuesday the 4th]].',
	],
	[
		'en-US',
		"Could somebody look at [[name:Zebulon Praeger]]'s chart? His account is [[record:88-20417]] and he was here on [[date:October 30]].",
	],
	[
		'en-CA',
		'I am writing on behalf of [[name:Lakshmi Raghunathan]], whose card ends in [[record:4471]]. Her birthday is [[date:2 February 1961]].',
	],
	[
		'en-AU',
		'[[name:Bluey Macklin]] drove himself in from [[place:Coonabarabran]]. Mate called [[name:Dazza]] was with him.',
	],
	['en-NZ', 'Kia ora, seeing [[name:Wiremu]] again, a shearer from near [[place:Taihape]], NHI [[ssn:ZAC5361]].'],
	[
		'en-US',
		'According to [[name:Hollis Vandergriff]], the pain began after a fall in [[place:Sandpoint]]. [[name:Vandergriff]] denies alcohol.',
	],
	[
		'en-US',
		'Passport number [[licence:561238904]], visa holder, traveling with brother [[name:Oluwaseun]]; flight landed [[date:Nov. 3]].',
	],
	[
		'en-GB',
		'Dictated letter re [[name:Nesta Llewellyn-Pryce]] dob [[date:9.9.39]] hosp no [[record:K338201]]. Copy to: [[name:Mr G. Llewellyn-Pryce]], [[street:Ty Coch, 5 Heol y Bont]], [[place:Llandovery]].',
	],
	[
		'en-US',
		"Boyfriend's name is [[name:Keyshawn]]. They split up [[date:in July]]. He texted from [[phone:313 555 0149]] and posts as [[url:instagram.com/keyshawn.real]].",
	],
	[
		'en-IN',
		'Smt. [[name:Ambika Devi]], w/o Shri [[name:Ramanathan]], r/o [[street:H.No. 4-77, Gandhi Street]], [[place:Kovilpatti]], UHID [[record:20231198]].',
	],
	['en-US', 'The caller identified herself as [[name:Deidre Quisenberry]] and gave [[ssn:the last four 8830]].'],
	['en-GB', '[[name:Ajay and Priya Chaudhuri]] attended together. [[name:Priya]] is 14 weeks pregnant.'],
	[
		'en-US',
		'Handed the phone to the interpreter ([[name:Phuong]]), then to [[name:Bao]]. [[name:Bao]] works nights at [[inst:Tyson Foods]].',
	],
	[
		'en-ZA',
		'Gogo [[name:Nomvula]] walked here from [[place:Umzimkhulu]]; ID [[ssn:5203140123084]]. Grandson [[name:Sibusiso]] carries her folder.',
	],
	['en-US', 'Send records c/o [[name:Marjorie Stubblefield]], [[street:PO Box 1187]], [[place:Ely]], Nevada.'],
	[
		'en-US',
		'Thanks for taking care of my dad. [[name:Arlo Fennimore]] passed on [[date:Sunday 9 November]]. Mom, [[name:Joetta]], is moving to [[place:Wausau]].',
	],
	['en-US', 'Neighbor [[name:Gus]] found him down. EMS not involved.'],
	['en-GB', 'Attendees: [[name:Femi Adebanjo]] (son), [[name:Ruth Adebanjo]] (wife), ward sister.'],
	[
		'en-US',
		'she goes to [[inst:Fairhope Elementary]], teacher [[name:Ms. Dunleavy]] noticed staring spells since [[date:9/22]]',
	],
	[
		'en-US',
		'IP in the log: [[url:203.0.113.77]]; device id [[device:A4C3-99-1021F]]; car parked, plate [[licence:8KXR204]].',
	],
	['en-US', 'patient is [[name:J0hn Prendergast]], ssn [[ssn:four four seven, eight two, one nine three zero]]'],
	['en-GB', 'call her on [[phone:oh seven seven double oh, nine hundred one two three]]'],
	['en-US', 'name: [[name:S a m a n t h a  O r t e g a]], lives in [[place:Tulsa]]'],
	[
		'de-DE',
		'Gestern rief [[name:Ortrud]] an, die Schwester des Patienten, und bat um Rückruf unter [[phone:05821 555 017]].',
	],
	[
		'de-DE',
		'Frau [[name:Wiebke Tjarks]] aus [[place:Wittmund]] arbeitet als Erzieherin in der [[inst:Kita Sonnenkäfer]]. Am [[date:Donnerstag, 6.11.]], brach sie zusammen.',
	],
	[
		'de-DE',
		'Unser Patient heißt [[name:Benno Rathjen]] und wohnt [[street:Kirchwerder Hausdeich 212]] in [[place:Hamburg]].',
	],
	[
		'de-DE',
		'[[name:Rathgeber]], [[name:Isolde]], 71 J., KV [[plan:T554218830]], verlegt aus [[inst:der Helios Klinik Schkeuditz]].',
	],
	[
		'de-DE',
		'Laut [[name:Torben]] (Sohn, Tel. [[phone:0176-5550-4418]]) lebt sie seit [[date:Mai]] in [[inst:Haus Abendfrieden]].',
	],
	[
		'de-DE',
		'Die Ehefrau, [[name:Gesine Holtkamp]], berichtete, [[name:Eike]] sei [[date:am Sonntagabend]] vom Rad gestürzt, nahe [[place:Lüdinghausen]].',
	],
	[
		'de-AT',
		'[[name:Burgi]] aus [[place:Bad Ischl]], 81, wird von der Nachbarin [[name:Resi]] versorgt. Hausarzt ist Dr. [[clin:Loidl]].',
	],
	[
		'de-CH',
		'Die Patientin [[name:Vreneli Abderhalden]], [[place:Wattwil]], AHV [[ssn:756.1234.5678.97]], stürzte auf dem [[place:Säntis]].',
	],
	[
		'de-DE',
		'Konsil erbeten für [[name:Herrn Grabowski]], Zimmer 12, Fallnr. [[record:30019984]]. [[name:Grabowski]] ist unruhig. Mit freundlichen Grüßen, [[clin:M. Sandvoß]].',
	],
	['de-DE', 'hallo, [[name:steffi]] 23w aus [[place:eutin]] hat seit fr ausschlag, ihr freund [[name:malte]] auch'],
	['de-DE', 'Mandatsreferenz: [[account:DE02 1203 0000 0000 2020 51]], Kontoinhaber [[name:Jost Ebbinghaus]].'],
	[
		'de-DE',
		'Er ist Lehrling bei [[inst:Tischlerei Brömmelkamp]] in [[place:Ibbenbüren]] und wurde [[date:am 12. d. M.]] verletzt.',
	],
	['es-ES', 'Ayer llamó [[name:Covadonga]], la cuñada, y dijo que [[name:Eloy]] no come desde el [[date:martes 4]].'],
	[
		'es-ES',
		'Me llamo [[name:Nicanor Bustelo]] y vivo en [[street:la calle Real 14, 3º izquierda]], [[place:Betanzos]].',
	],
	[
		'es-MX',
		'La señora [[name:Chayo]] vino de [[place:Tlaxiaco]] con su nuera [[name:Yuridia]]; teléfono [[phone:953 555 0128]].',
	],
	[
		'es-AR',
		'[[name:Leandro Etcheverry]], DNI [[ssn:28.441.907]], obra social [[plan:OSDE 210 61-223344-1/02]], vive en [[place:Chascomús]].',
	],
	[
		'es-CO',
		'Según [[name:doña Blanca Nubia]], el niño [[name:Yeferson]] nació el [[date:tres de septiembre]] en [[place:Sogamoso]].',
	],
	[
		'es-CL',
		'[[name:Sra. Millaray Huenchul]], RUT [[ssn:12.678.579-8]], derivada desde [[inst:CESFAM Nueva Imperial]].',
	],
	[
		'es-ES',
		'El marido de [[name:Begoña]], [[name:Iker]], trabaja en [[inst:la Michelin]] de [[place:Aranda de Duero]].',
	],
	['es-ES', 'a [[name:paqui]] la vecina de [[place:écija]] le han dado cita el [[date:2 de dic]]'],
	['fr-FR', 'Hier, [[name:Solange]] a appelé du [[phone:06 39 98 01 44]]; son frère [[name:Gaspard]] ne mange plus.'],
	[
		'fr-FR',
		"Je m'appelle [[name:Ghislaine Le Bihan]], j'habite [[street:7 impasse des Ajoncs]], à [[place:Ploërmel]].",
	],
	[
		'fr-BE',
		'Monsieur [[name:Fons Vandeputte]], registre national [[ssn:46.05.12-301.45]], [[street:Rue Haute 88]], [[code:1000]] [[place:Bruxelles]].',
	],
	[
		'fr-CA',
		'[[name:Maxime Thibodeau]], NAM [[plan:THIM 8804 1215]], suivi au [[inst:CLSC de Rimouski]] depuis [[date:janvier]].',
	],
	['fr-FR', "D'après [[name:Mme Kermarrec]], l'aide à domicile, [[name:Yvonne]] serait tombée dimanche dernier."],
	['fr-FR', "le petit [[name:Noham]], 4 ans, scolarisé à [[inst:l'école Jules-Ferry]] de [[place:Vierzon]], convulse"],
	['fr-CH', '[[name:Jérôme Pahud]] travaille chez [[inst:Bobst]] à [[place:Mex]], né le [[date:30.01.1979]].'],
	[
		'it-IT',
		'Ieri ha telefonato [[name:Ornella]], la cognata: [[name:Gualtiero]] è caduto in [[place:Val Gardena]] il [[date:5 novembre]].',
	],
	[
		'it-IT',
		'Mi chiamo [[name:Fulvio Brambilla]], abito in [[street:via dei Mille 18]], [[place:Cantù]], cell. [[phone:347 555 0199]].',
	],
	[
		'it-IT',
		'La badante, [[name:Oksana]], riferisce che [[name:la signora Zaira]] non dorme. Tessera sanitaria [[plan:80380000112233445566]].',
	],
	[
		'it-CH',
		'[[name:Mattia Bernasconi]] di [[place:Mendrisio]], ricoverato al [[inst:Beata Vergine]] dal [[date:28 ottobre]].',
	],
	[
		'pt-PT',
		'Ontem ligou a [[name:Fátima Carrapiço]], filha do doente, do número [[phone:912 555 014]]. O Sr. [[name:Abílio]] vive em [[place:Mirandela]].',
	],
	[
		'pt-BR',
		'Meu nome é [[name:Jocileide]], sou de [[place:Sobral]], meu filho [[name:Kauã]] está internado, RG [[ssn:38.221.907-4]].',
	],
	[
		'pt-BR',
		'Segundo [[name:dona Zuleide]], o [[name:seu Raimundo]] caiu [[date:dia 3]] na [[street:Rua das Acácias, 45]].',
	],
	[
		'pt-PT',
		'[[name:Tomé Quaresma]], SNS [[plan:123 456 789]], NIF [[ssn:501964843]], seguido no [[inst:Centro de Saúde de Tondela]].',
	],
	[
		'nl-NL',
		'Gisteren belde [[name:Sietske]], de zus van patiënt; [[name:Harm-Jan]] eet niet meer. Tel [[phone:06-5550 1432]].',
	],
	['nl-NL', 'Ik ben [[name:Roelof Dijkhuizen]] en woon aan de [[street:Havenkade 9]] in [[place:Harlingen]].'],
	[
		'nl-BE',
		'Volgens [[name:Griet]] is haar man [[name:Jef]] op [[date:11 november]] gevallen in [[place:Poperinge]]. Rijksregisternr. [[ssn:52.11.02-114.33]].',
	],
	[
		'sv-SE',
		'Patienten [[name:Gunvor Lindahl]], personnr [[ssn:441206-2384]], bor på [[street:Storgatan 12]] i [[place:Kiruna]]. Dottern [[name:Annika]] ringde [[date:3 november]].',
	],
	[
		'da-DK',
		'[[name:Preben Møllegaard]], CPR [[ssn:110238-1433]], fra [[place:Skive]], faldt den [[date:8. november]].',
	],
	[
		'pl-PL',
		'Pacjentka [[name:Bożena Kwiatkowska]], PESEL [[ssn:56031204567]], zam. [[street:ul. Lipowa 14/3]], [[place:Sandomierz]]. Córka [[name:Agnieszka]], tel. [[phone:601 555 018]].',
	],
	[
		'tr-TR',
		"Hasta [[name:Nurcan Yıldız]], TC [[ssn:10000000146]], [[place:Kayseri]]'den geldi; oğlu [[name:Emre]] [[phone:0532 555 01 44]].",
	],
	[
		'ar-EG',
		'اتصلت أمس [[name:نجلاء]] أخت المريض وقالت إن [[name:عم سيد]] لا يأكل. رقمها [[phone:01005550142]]. يسكن في [[place:طنطا]].',
	],
	[
		'ar-MA',
		'السيدة [[name:فاطمة الزهراء بنجلون]]، رقم البطاقة [[ssn:BE445566]]، تقطن بـ[[place:مكناس]]، دخلت يوم [[date:3 نونبر]].',
	],
	[
		'ru-RU',
		'Вчера звонила [[name:Людмила Петровна]], дочь больной. Телефон [[phone:8 912 555-01-44]]. Живёт в [[place:Сызрани]].',
	],
	[
		'zh-CN',
		'患者[[name:李秀芳]]，女，67岁，家住[[place:绍兴市柯桥区]]，电话[[phone:13955501234]]，[[date:11月3日]]入院。',
	],
	[
		'en-US',
		'Called back at 4: [[name:Rosalind]] picked up and said [[name:Mr. Quintero]] was napping. Callback number [[phone:505-555-0166]].',
	],
	[
		'en-US',
		'[[name:Thaddeus Okafor-Reyes]], a welder from [[place:Beckley]], WV, was brought in by his cousin [[name:Dmitri]].',
	],
	[
		'en-GB',
		'Thank you for referring [[name:Miss Aoibheann Tuohy]] ([[date:17/06/2003]]), a student at [[inst:Keele University]].',
	],
	['en-GB', 'His partner, [[name:Montague]], keeps a diary. [[name:Montague]] thinks the seizures cluster.'],
	[
		'en-US',
		'Insurance card reads [[plan:XWJ 9180 44721]], group [[plan:00877]]. Driver license [[licence:S530-4209-8812]].',
	],
	[
		'en-US',
		"Met [[name:Philippa]] and [[name:Rourke]] in the corridor; [[name:Rourke]]'s mother wants to be told first.",
	],
	[
		'en-AU',
		'Seen with Aunty [[name:Merle]] from [[place:Wilcannia]]. Discharged [[date:on the 6th]]. Medicare [[plan:2951 63481 1]].',
	],
	[
		'en-CA',
		"I'm [[name:Genevieve Arsenault]], I live at [[street:77 Prince Street]], [[place:Summerside]], and my MRI is on [[date:December 2nd]].",
	],
	[
		'en-IE',
		'[[name:Páidí Ó Súilleabháin]], farmer, [[place:Dingle]], PPSN [[ssn:6433435F]]. Wife [[name:Bríd]] present.',
	],
	[
		'en-US',
		'pt [[name:latoya]] 31f from [[place:akron]] ran out of keppra last thurs [[date:10/30]]; sister [[name:monique]] drove her',
	],
	['en-US', "Please fax to [[clin:Dr. Hathaway]]'s office at [[phone:(215) 555-0190]]."],
	[
		'en-GB',
		'Safeguarding: [[name:Kayden Blythe]], [[date:03.02.17]], attends [[inst:Oakfield Primary School]]; stepfather [[name:Lee]] works at [[inst:Tesco in Worksop]].',
	],
	[
		'en-US',
		'The scheduler wrote: "[[name:Winslow, Beatrix]] - moved to [[date:Nov 21]], rm 4, acct [[account:7741-00982]]."',
	],
	[
		'en-IN',
		'[[name:Gurpreet Kaur]], 28F, village [[place:Bhikhiwind]], [[phone:98140 55501]], Aadhaar [[ssn:4521 8890 1237]].',
	],
	['en-PH', 'Lola [[name:Remedios]] was carried here by her apo [[name:Jun-Jun]] from [[place:Guihulngan]].'],
	['en-US', 'Text me when [[name:Ignatius]] wakes up. His dog walker [[name:Clementine]] has the keys.'],
	['en-NG', 'Mama [[name:Ngozi]] sells yams in [[place:Onitsha]]; her phone is [[phone:0803 555 0142]].'],
	['en-US', 'Voicemail from [[name:Bartholomew Finch]]: "my mom [[name:Eudora]] fell again [[date:on Halloween]]."'],
	[
		'de-DE',
		'Frau [[name:Hedwig Pommerenke]], [[age:91 Jahre]], aus [[place:Anklam]], gestürzt [[date:am 2.11.]], Tochter [[name:Sigrun]] informiert ([[phone:03971 555 12]]).',
	],
	[
		'de-DE',
		'Der Lebensgefährte ([[name:Torsten Wulff]]) berichtet, [[name:Anke]] habe seit [[date:dem 28. Oktober]] nicht geschlafen.',
	],
	[
		'de-DE',
		'Vorstellung in Begleitung von [[name:Janine]]; Wohnort [[place:Eisenhüttenstadt]], [[street:Straße der Republik 18]].',
	],
	[
		'de-DE',
		'Rezept bitte an die [[inst:Löwen-Apotheke]] in [[place:Bad Segeberg]]. Versichertennummer [[plan:A123456780]].',
	],
	[
		'de-AT',
		'Hr. [[name:Alois Pichler]], geb. [[date:1.2.1941]], [[street:Kirchengasse 7/3]], [[code:8680]] [[place:Mürzzuschlag]], wurde von Sohn [[name:Franz]] gebracht.',
	],
	[
		'de-CH',
		'[[name:Noëmi Rüegg]], [[date:14.8.98]], Lehrtochter bei der [[inst:Migros in Uster]], Natel [[phone:078 555 44 10]].',
	],
	['de-DE', 'Aktenzeichen [[record:7 C 411/24]], Betreuer [[name:Rechtsanwalt Hünefeld]].'],
	['de-DE', '[[name:Fatma Demirtaş]], Mutter von [[name:Emir]] (4), wohnt in [[place:Gelsenkirchen-Buer]].'],
	[
		'de-DE',
		'Herr [[name:Ruprecht]] sagt, er fahre [[date:ab dem 1. Dezember]] wieder Bus. Fahrgestellnr. [[licence:WVWZZZ1KZAW123456]].',
	],
	[
		'es-ES',
		'Llamó [[name:Maite Goikoetxea]], hija de [[name:Patxi]], desde [[place:Zarautz]]; móvil [[phone:688 555 019]].',
	],
	['es-MX', 'Don [[name:Chema]] tiene 71 años, vive en [[place:Zacapoaxtla]], lo trae su nieto [[name:Brayan]].'],
	[
		'es-PE',
		'Paciente [[name:Yolanda Quispe Mamani]], DNI [[ssn:41887230]], referida de [[inst:la posta de Ayaviri]] el [[date:30/10]].',
	],
	['es-ES', 'Soy [[name:Remedios Cabrera]], mi NIE es [[ssn:X1234567L]] y me operan el [[date:12 de diciembre]].'],
	['es-VE', 'La abuela [[name:Otilia]] dice que [[name:Wilmer]] convulsionó en [[place:Barinas]].'],
	['es-CL', 'Se contacta a [[name:Jacqueline]] (hermana) al [[phone:+56 9 5555 0177]].'],
	[
		'es-ES',
		'Ingresa procedente de [[inst:la residencia Los Álamos]], [[street:avenida de la Constitución 8]], [[place:Tomelloso]].',
	],
	[
		'fr-FR',
		'[[name:Marie-Odile]] a téléphoné : son mari [[name:Loïc Quéméneur]] est tombé à [[place:Douarnenez]] [[date:le 1er novembre]].',
	],
	[
		'fr-FR',
		'Patient : [[name:BENYAHIA Karim]], né le [[date:12/03/1987]], NIR [[ssn:187037512345612]], tél [[phone:07 55 50 01 23]].',
	],
	[
		'fr-BE',
		'Selon [[name:Godelieve]], sa voisine, [[name:Monsieur Delvaux]] ne sort plus depuis [[date:la Toussaint]].',
	],
	[
		'fr-CH',
		'[[name:Mme Yvette Rochat]], [[place:Le Sentier]], ancienne horlogère chez [[inst:Jaeger]], chute hier [[date:5 novembre]].',
	],
	['fr-CA', '[[name:Ti-Guy Bouchard]], de [[place:Chicoutimi]], RAMQ [[plan:BOUG 5210 1234]].'],
	[
		'it-IT',
		'La figlia [[name:Ludovica]] chiede notizie: il sig. [[name:Ermenegildo Zanon]] abita a [[place:Chioggia]], [[street:calle San Giacomo 112]].',
	],
	[
		'it-IT',
		'Secondo [[name:Donatella]], la moglie, [[name:Amedeo]] non prende i farmaci dal [[date:20 ottobre]]. C.F. [[ssn:ZNNMDA48R12C638X]].',
	],
	['it-IT', '[[name:Assunta]] è stata dimessa [[date:il 4/11]]; telefono della nipote [[phone:333 5550188]].'],
	[
		'pt-BR',
		'Seu [[name:Valdemar]] mora em [[place:Caruaru]] com a filha [[name:Edileuza]], WhatsApp [[phone:(81) 99655-0144]].',
	],
	[
		'pt-PT',
		'Utente [[name:Maria da Conceição Falcão]], n.º [[plan:287 441 902]], de [[place:Vila Real]], observada [[date:a 3 de novembro]].',
	],
	['pt-BR', 'Paciente trazida por [[name:Cleonice]], vizinha. Cartão SUS [[plan:700 5012 3456 7890]].'],
	[
		'nl-NL',
		'[[name:Mevrouw Van der Klis]] woont in [[place:Winterswijk]]; haar dochter [[name:Marloes]] belde [[date:op 2 november]].',
	],
	[
		'nl-BE',
		'[[name:Dirk Vanhove]], [[street:Kerkstraat 14]], [[code:8610]] [[place:Kortemark]], ref. [[record:2024/88112]].',
	],
	['sv-SE', '[[name:Torbjörn Ekström]], [[ssn:19510714-3358]], Härnösand. Hustrun [[name:Gun-Britt]] ringde.'],
	[
		'no-NO',
		'[[name:Oddvar Haugen]], f. [[ssn:120345 38762]], fra [[place:Mosjøen]], datter [[name:Sissel]] mobil [[phone:915 55 018]].',
	],
	[
		'pl-PL',
		'Pan [[name:Zdzisław Majewski]], [[place:Radom]], [[phone:48 555 01 77]], żona [[name:Halina]], przyjęty [[date:4 listopada]].',
	],
	['tr-TR', "[[name:Ayşegül Karaca]] hanım [[place:Sivas]]'tan geldi, eşi [[name:Hüseyin]]."],
	[
		'ar-SA',
		'المريض [[name:عبدالرحمن القحطاني]]، هوية [[ssn:1088123456]]، يسكن في [[place:أبها]]، جوال [[phone:0555014412]].',
	],
	['ar-TN', 'السيد [[name:المنصف بن عمار]]، مولود في [[date:12 جانفي 1960]]، من [[place:باجة]].'],
	[
		'ru-RU',
		'Пациентка [[name:Ковалёва Анна Сергеевна]], СНИЛС [[ssn:112-233-445 95]], г. [[place:Вологда]], поступила [[date:3 ноября]].',
	],
	['he-IL', 'המטופלת [[name:רבקה]] מ[[place:חדרה]], ת.ז. [[ssn:034512873]], טלפון [[phone:052-5550144]].'],
	['ja-JP', '患者[[name:佐藤花子]]様、[[date:11月5日]]受診。電話[[phone:090-5550-1234]]。'],
	['en-US', 'File: [[name:marlowe]]_[[name:odette]]_2024-ct.pdf'],
	['en-US', '**Name:** [[name:Ge\u200br\u200btrude Ashdown]], SSN [[ssn:5 2 1 4 4 9 0 3 1]]'],
	['en-GB', '| Patient | [[name:Lettice Warburton]] |\n| NHS | [[ssn:943 476 5919]] |'],
	['en-US', '<b>[[name:Ferdinand Lovelace]]</b>, cell [[phone:6l9-555-O177]]'],
	['en-US', 'My patient [[name:Ѕergei Мakarov]] lives in [[place:Yonkers]].'],
];

export const IN_SENTENCES_NOTHING: readonly string[] = [
	'Smith fracture, Colles fracture and Barton fracture are told apart on the lateral view.',
	'Nobody on the ward had heard of it, but Medscape and Cochrane have reviews.',
	'According to Harrison, the murmur of mitral stenosis is low-pitched.',
	'Said another way, the odds fall by half.',
	'Wells said yes, Geneva said no, and the scan decided.',
	'The nurse called Pharmacy; Pharmacy said the dose was fine.',
	'Mother reports that Formula was changed to Nutramigen.',
	'Baker cyst ruptured; Doppler negative; started Ibuprofen.',
	'Contact Dermatitis is the most likely diagnosis, followed by Tinea.',
	'My name for this sign is the "empty sock".',
	'She is called to clinic yearly for Mammography.',
	'Legionella was first described in 1976.',
	'Blood cultures grew Klebsiella; Meropenem replaced Ceftriaxone.',
	'Patient speaks Tagalog and some English.',
	'I asked Radiology, Cardiology and then Nephrology.',
	'Ask Anesthesia. Anesthesia said tomorrow is fine.',
	'According to GOLD he is group E; according to NYHA class III.',
	'Her Hashimoto, his Crohn and their Coeliac disease run in the family.',
	'Ayer llamó Radiología: el TAC no muestra lesiones.',
	'Según Framingham el riesgo es alto; según SCORE2, moderado.',
	'La paciente toma Enalapril, Omeprazol y Sintrom desde hace años.',
	'Signo de Murphy positivo, Blumberg negativo, Rovsing dudoso.',
	'Laut Leitlinie genügt Amoxicillin; laut Fachinformation ist Vorsicht geboten.',
	'Gestern rief die Radiologie an: kein Anhalt für Lungenembolie.',
	'Die Mutter leidet an Diabetes, der Vater an Gicht, die Schwester an Asthma.',
	'Er heißt uns, den Verband täglich zu wechseln.',
	'Nach Aussage der Pflege schläft er durch.',
	'Zustand nach Hüftprothese links, Implantation nach Lehrbuch.',
	'Hier, Antibiothérapie par Augmentin, puis relais par Orelox.',
	"D'après Child-Pugh, la cirrhose est au stade B.",
	'Le signe de Lasègue est positif à gauche, Babinski indifférent.',
	'Selon Vidal, la posologie est de 2 g par jour.',
	'Secondo Duke i criteri sono soddisfatti; il Gram mostra cocchi.',
	'Ieri ha telefonato la Radiologia per la Risonanza.',
	'Ontem a Enfermagem relatou febre; iniciado Dipirona.',
	'Segundo Ranson o prognóstico é reservado.',
	'Volgens Lown is het een graad 3; gestart met Metoprolol.',
	'Gisteren belde de Apotheek over Pantoprazol.',
	'Patienten står på Levaxin och Waran sedan flera år.',
	'Pacjent przyjmuje Metforminę i Ramipryl.',
	'The phone rang twice; nobody answered.',
	'Take one in the morning, two at noon, three at night: one two three.',
	'We gave four units, then two, then one more: four two one.',
	'Type A, B and O; Rh D positive; K negative.',
	'He scored oh so well on the test.',
	'The letters T, N and M stand for tumour, node and metastasis.',
	'قال المريض إن الألم بدأ منذ أسبوع ويزداد ليلا.',
	'В анамнезе гипертония, принимает Лозартан.',
	'Friends is a support group; Friends said it would help.',
	'Anticoagulation was held; Cardiology disagrees and wants Heparin.',
	'Grandmother died of Huntington, aunt has Marfan.',
	'Seen by Audiology, told that hearing aids help.',
	'Lithium works at low doses; Clozapine works for most.',
	'Ask Poison Control; they said Fomepizole.',
	'The Mediterranean diet helped; Ozempic did not.',
	'Staff noticed a rash after Bactrim.',
	'Contact Precautions were lifted; Clostridium was negative.',
	'Met criteria for Kawasaki; given Gammaglobulin.',
	'Saw Fellows, Residents and Interns on rounds.',
	'Die Physiotherapie sagt, Treppensteigen gehe wieder.',
	'Laut Radiologie kein Erguss; laut Labor Hämolyse.',
	'Der Bruder hat Hämophilie, die Tante Lupus.',
	'Frau mit Diabetes, Mann mit Gicht: Ernährungsberatung.',
	'Ich bin Internist und frage nach Colchicin.',
	'La enfermera dice que Enfermería lo sabe; Farmacia llamó.',
	'Según Child y Pugh, estadio B.',
	'Soy Pediatra y tengo una duda.',
	'El niño Down tiene riesgo de leucemia.',
	'Je suis Interne en Pédiatrie.',
	'Selon la HAS, le traitement est conforme.',
	'La mère a un Sjögren, la sœur un Basedow.',
	'Sono Medico di base e chiedo consiglio.',
	'La mamma ha il Parkinson, il papà la Gotta.',
	'Sou Enfermeira e trabalho com feridas.',
	'A mãe tem Chagas; o pai, Hanseníase.',
	'Ik ben Huisarts en vraag raad over Metformine.',
	'Volgens Wells is de kans laag.',
	'Jag är Läkare och undrar om Waran.',
	'Report says Impression: normal; Comparison: none.',
	'Prior to arrival Narcan was given; EMS reports response.',
	'Levels one, two and three were fused; four and five spared.',
	'He counted one two three four five six seven eight.',
	'Ward round at nine, discharge at ten, transport at eleven.',
	'Card for warfarin was given; the phone rang out.',
	'Attends Physiotherapy twice weekly and goes to Dialysis.',
	'Stays at home; sleeps at night; goes to bed late.',
	'The last four doses were omitted.',
	'Number needed to treat is 40; number ended in doubt.',
];
