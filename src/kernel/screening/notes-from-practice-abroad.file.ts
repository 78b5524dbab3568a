// Invented notes as clinicians write or paste them into a discussion, in languages other than English; see notes-from-practice.file.ts.

/** Language and country (BCP 47), and the note. */
export const FROM_PRACTICE_ABROAD: readonly (readonly [string, string])[] = [
	[
		'es-ES',
		'INFORME DE ALTA\nPaciente: [[name:Iturralde Beltrán, Maite]]\nNHC: [[record:0447192]]   CIP: [[plan:BBBT771204481019]]   F. Nac.: [[date:04/12/1977]]\nDomicilio: [[street:c/ Ercilla 14, 3º izda.]], [[code:48009]] [[place:Bilbao]]\nIngreso: [[date:2-IX-2026]]  Alta: [[date:9-IX-2026]]\nMujer de 48 años, profesora en [[inst:el IES Martín de Bertendona]], que acude el [[date:miércoles por la mañana]] por dolor en FID. TC: apendicitis. Su marido, [[name:Gorka]], refiere intolerancia a AINE. Revisión [[date:el día 16 a las 10:30]] en [[inst:Basurto]]. Tfno. [[phone:944 55 01 72]].',
	],
	[
		'es-ES',
		'buenas, tengo en la 412 a [[name:la señora Remedios]], [[age:noventa y tres años]], de [[place:un pueblo cerca de Tarancón]], vive en [[inst:la residencia Los Olmos]]. la trajo su sobrino [[name:Paco]] [[date:el domingo de Ramos]]. fiebre y delirium, orina con 10^5. lleva marcapasos Medtronic nº serie [[device:PZX614882S]]. su DNI por si lo buscáis [[ssn:04.418.772-K]]. ¿ertapenem?',
	],
	[
		'es-MX',
		'Nota de urgencias. Px [[name:Xóchitl Guadalupe Tzab Canul]], fem 27 a, Exp. [[record:2026-11840]], CURP [[ssn:TACX990312MYNZNC07]], originaria de [[place:Tizimín]], [[street:calle 51 #402 x 38 y 40 col. Centro]], CP [[code:97700]]. NSS [[plan:84 99 12 0447 1]]. FUR [[date:3 de mayo]], ingresa [[date:12/dic 02:15 hrs]], día de [[date:la Guadalupana]], con TA 170/110. Esposo [[name:don Chucho]] cel [[phone:986 555 0133]]. Maestra en [[inst:la primaria Benito Juárez]].',
	],
	[
		'es-AR',
		'Che, les paso un caso: [[name:Nahuel]], 15 años, juega en [[inst:las inferiores de Banfield]], va a [[inst:la técnica 3]] de [[place:Lomas]]. HC [[record:118.442]]. DNI [[ssn:48.118.204]]. Se desmayó [[date:el sábado a la noche]] después del partido. Padre fallecido súbitamente a los 38. OSDE [[plan:61 118204 3 01]]. Mamá [[name:Vero]], [[phone:11-5555-0182]]. ECG: T negativas V1-V4. RMN pedida para [[date:el 20/11]].',
	],
	[
		'es-CL',
		'Epicrisis. Nombre: [[name:Millaray Antilef Huenchu]]. RUN [[ssn:19.447.118-K]]. Ficha [[record:66120]]. Fecha ingreso: [[date:18.09.26]], Fecha egreso: [[date:25.09.26]]. Domicilio: [[street:Pasaje Los Copihues 0412]], [[place:Nueva Imperial]]. FONASA B. Derivada desde [[inst:CESFAM Amanecer]]. Síndrome hemolítico urémico, creat 5,2. Cursa 2º medio en [[inst:el Liceo Guacolda]]. La mamá, [[name:Rayén]], avisa al [[phone:+56 9 5555 0147]].',
	],
	[
		'es-CO',
		'Interconsulta: [[name:Yurleidy Mosquera]], CC [[ssn:1.077.448.120]], EPS [[plan:Sanitas 4471-88]], residente en [[street:Cra 7 # 24-18 barrio Kennedy]], [[place:Quibdó]]. Remitida de [[inst:la San Francisco]] [[date:antier 4 de nov]]. Malaria por P. falciparum, parasitemia 6 %. Hijo [[name:Yeison]] de 4 años también febril. Acompañante: [[name:doña Nubia]], celular [[phone:310 555 0199]].',
	],
	[
		'fr-FR',
		'COMPTE RENDU D’HOSPITALISATION\nM. [[name:LE GOFF Yannick]], né le [[date:17.03.1952]], IPP [[record:8004471992]], N° SS [[ssn:1 52 03 29 019 118 44]]\n[[street:3 bis, venelle du Four]], [[code:29100]] [[place:Douarnenez]]\nEntré le [[date:mardi 6 octobre au soir]] pour dyspnée. Ancien mécanicien sur [[inst:le chalutier « Petit Mousse »]]. Médecin traitant : [[clin:Dr Kerbrat]]. Sa compagne, [[name:Maëlle]], joignable au [[phone:06.39.98.01.72]]. Stimulateur [[device:Boston L331 n° 118820]]. FEVG 28 %, BNP 2400. Sortie [[date:le 13]] vers [[inst:le SSR de Tréboul]].',
	],
	[
		'fr-FR',
		'slt, avis sur une patiente svp : [[name:mme benali]], 56a, ch [[record:214 lit P]], aide-soignante à [[inst:l’ehpad les mimosas]], fièvre au retour de [[place:Tlemcen]], rentrée [[date:dimanche matin]] vol [[record:AH1052]]. hémoc + à BGN [[date:le 11 à 6h]]. sa fille [[name:Inès]] est interne à [[inst:la Timone]]. tel [[phone:0639980144]]',
	],
	[
		'fr-CH',
		'Rapport de consultation. Patiente : [[name:Jaquet-Droz Solange]], [[date:28.II.1949]], AVS [[ssn:756.4471.1882.04]], dom. [[street:ch. des Roselières 7]], [[code:CH-1422]] [[place:Grandson]]. Assurance [[plan:CSS 80756004471188203344]]. Vue [[date:le mercredi des Cendres]]. Fille unique [[name:Delphine]], institutrice [[inst:à l’école de Montagny]]. Clairance 34 ml/min. Contrôle [[date:début oct. (le 5)]] à [[inst:la Providence]].',
	],
	[
		'fr-BE',
		'Chère consœur, votre patiente Mme [[name:Vandenbroucke, Godelieve]] (NISS [[ssn:38.04.17-118.44]]), [[age:nonante-deux ans]] le [[date:17 avril]] dernier, résidente au [[inst:home Saint-Lambert]] à [[place:Jodoigne]] ([[code:B-1370]]), a chuté [[date:avant-hier, lundi 14/9]]. Dossier [[record:CHIREC 44.71.18]]. Fils : [[name:Luc]] — [[phone:0470/55.01.72]]. Fracture pertrochantérienne, clou gamma, Hb 8,1.',
	],
	[
		'fr-CA',
		'Note SOAP, GMF. [[name:Marie-Soleil Bouchard-Awashish]], RAMQ [[plan:BOUM 9254 1718]], dossier [[record:#11-4471]]. S : dlr pelvienne depuis [[date:la St-Jean]]. Demeure au [[street:418, rang 6]], [[place:Roberval]], [[code:G8H 2M9]]. Éducatrice au [[inst:CPE Les Petits Pas]]. Chum : [[name:Kevin]]. O : TA 118/70, β-hCG nég. P : écho [[date:jeu. 22 oct., 8 h 15]] à [[inst:l’Hôtel-Dieu]]. Cell. [[phone:418 555-0128]]',
	],
	[
		'de-DE',
		'Entlassungsbrief\nPat.: [[name:Schlüter-Öztürk, Annegret]], geb. [[date:03.03.48]], Fallnr. [[record:2611-88204]], wohnh. [[street:Am Deichfuß 9a]], [[code:26723]] [[place:Emden]]\nAufn. [[date:28.9.]], Entl. [[date:06.10.26]]. Aufnahme [[date:Montagabend]] über NFD mit AP. Cx [[date:29.09., 7:45]]: RIVA 90 %, DES ([[device:Lot 2264418]]). Ehemann [[name:Mehmet]], Rentner, früher [[inst:VW]]. AHB ab [[date:Mitte Oktober (14.)]] in [[inst:der Klinik Norderney]]. Versicherten-Nr. [[plan:K447118820]]. Rückfragen: DW [[phone:-4471]].',
	],
	[
		'de-DE',
		'Moin, bräuchte mal eine Meinung. [[name:herr petersen]], 77, lag auf der [[inst:3b]], kam [[date:do nacht]] aus [[inst:dem haus abendfrieden]] in [[place:niebüll]] mit ateminsuff. tochter [[name:wiebke]] (lehrerin an [[inst:der friedrich-paulsen]]) will keine intubation. letzte tte war [[date:im märz, am 12.]], ef 20. whatsapp [[phone:0171 5550172]]. aktenzeichen betreuung [[record:17 XVII 448/25]]. BIPAP? oder palli?',
	],
	[
		'de-DE',
		'Übergabe Station: Zi. [[record:14 F]] [[name:Frau Wischnewski]] (geb. [[name:Kaminski]]), [[age:neunzigjährig]], nach TEP. Enkel [[name:Jonas]] holt sie [[date:am Samstagvormittag]]. Zi. [[record:16]] [[name:Hr. Nguyen V. T.]], 43, Pankreatitis, Krankschreibung an [[inst:Edeka Bremer]]. Zi. [[record:17]] Privat: [[name:Freifrau v. Rotenhan]], Tel. [[phone:09532 55501 App. 12]]. Ausweis [[ssn:L01X00T471]]. Drainage 40 ml.',
	],
	[
		'de-DE',
		'Befund Pathologie E-Nr. [[record:H/2026/114471]]. [[name:Grabowski Thorsten]] *[[date:11.02.1969]]. Eingang: [[date:2026-05-11]]. Einsender: [[inst:Gemeinschaftspraxis Elbchaussee]]. Klin. Angabe: Polyp C. sigmoideum 12 mm. Mikroskopie: tubulovillöses Adenom, LGIEN. Nachbericht [[date:v. 15.5.]]: MLH1 erhalten. Arbeitgeber lt. BG-Bericht: [[inst:Dachdeckerei Lührs]], Unfalltag [[date:4. Mai, 7.50 Uhr]].',
	],
	[
		'de-AT',
		'Ambulanzbrief: [[name:Mag. Leopoldine Zwettler]], SV-Nr. [[ssn:4471 120353]], [[street:Untere Hauptstraße 8/2/11]], [[code:A-3830]] [[place:Waidhofen]]. Vorstellig am [[date:Faschingsdienstag]] nach Sturz am [[date:11. Feber]]. Jänner-Labor o.B. Gatte [[name:Poldi]] begleitet. War Direktorin [[inst:im Gymnasium Gmünd]]. KH-Zl. [[record:AZ 26/0044718]]. Kontrolle [[date:Do., 5.3., 9h]].',
	],
	[
		'de-CH',
		'Zuweisung: [[name:Bünzli-Abderhalden Reto]], 14.8. Jahrgang 1961, [[street:Bahnhofstr. 3]], [[code:9650]] [[place:Nesslau]]. AHV [[ssn:756.1188.4471.06]]. Seit [[date:1. August]] Doppelbilder. Chauffeur bei [[inst:Migros Ostschweiz]], Kennz. [[vehicle:SG 44 718]]. Lebenspartner [[name:Urs]], Natel [[phone:079 555 01 44]]. MRI [[date:Freitag, 21. Aug.]] im [[inst:KSSG]]. Anti-AChR 12,4.',
	],
	[
		'pt-BR',
		'EVOLUÇÃO UTI – leito [[record:07]]\nPcte: [[name:Raimundo Nonato Sobrinho]], 64a, Pront. [[record:448.812-0]], CNS [[plan:704 4471 8820 0193]], proc. de [[place:Codó]]-MA. Mãe: [[name:Francisca das Chagas]]. DIH 9 (adm [[date:21/09]]), IOT [[date:23/09 às 3h]]. Dona [[name:Socorro]], esposa, tel [[phone:(99) 95555-0134]]. Trabalhava na [[inst:Fazenda Boa Esperança]]. PaO2/FiO2 128. CPF [[ssn:447.118.820-34]].',
	],
	[
		'pt-BR',
		'gente me ajuda, paciente [[name:dudinha]] de 6 aninhos, mora em [[place:Nova Iguaçu]], estuda no [[inst:colégio pedro segundo]], picada de escorpião [[date:ontem à noite, dia 2]], tá no [[inst:posse]] aguardando soro. pai é o [[name:Wellington]] motoboy, placa [[vehicle:RIO4F18]]. SAMU ocorrência [[record:88.204/26]]. insta da mãe [[email:@dani_oliv.rj]]. quantas ampolas?',
	],
	[
		'pt-PT',
		'Nota de alta. Utente: [[name:Maria da Graça Fontaínhas]], SNS [[plan:447 118 820]], NIF [[ssn:118 447 203]], DN [[date:9-Out-1936]]. Reside na [[street:Rua da Carreira, 22 r/c dto.]], [[code:7000-881]] [[place:Évora]]. Internada [[date:de 2 a 8/11]] no [[inst:Espírito Santo]]. Filho ([[name:Nuno]]) emigrado em [[place:Differdange]]. Completou [[age:90 anos]] [[date:no dia de São Martinho]]? — não, [[date:em outubro, a 9]]. Processo [[record:26/4471]].',
	],
	[
		'it-IT',
		'LETTERA DI DIMISSIONE\nSig.ra [[name:Scognamiglio Assunta]], nata a [[place:Torre del Greco]] il [[date:15/VIII/1940]], C.F. [[ssn:SCGSNT40M55L259X]], cart. clin. [[record:2026/008817]]. Residente in [[street:via Litoranea 44 int. 6]], [[code:80059]]. Ricoverata [[date:la sera di Ferragosto]] presso [[inst:l’Ospedale Maresca]]. Figlio [[name:Ciro]], bidello alla [[inst:scuola Leopardi]], cell. [[phone:333 555 0147]]. Ctrl [[date:lun. 7 settembre h 9]]. FA, INR 2,4.',
	],
	[
		'it-IT',
		'ciao colleghi, avrei [[name:il sig. Brambilla]], 71 aa, letto [[record:22]], artigiano di [[place:Cantù]], viene da [[inst:Villa Aprica]]. Dispnea da [[date:giovedì sera]], TC fatta [[date:il 3]] con opacità a vetro smerigliato. La moglie [[name:Giusy]] ha visto il servizio su [[inst:Striscia]]. Tessera [[plan:80380000304471188204]]. Amiodarone da gennaio. Steroidi?',
	],
	[
		'it-CH',
		'Rapporto: [[name:Bernasconi Dario]], nato [[date:7.7.71]], domiciliato [[street:Via alla Chiesa 5]], [[code:6600]] [[place:Muralto]]. Visita [[date:di martedì 8 sett.]]. Frontaliere? No, impiegato [[inst:AGIE]]. N. ass. [[ssn:756.4418.8204.71]]. Compagna [[name:Noemi]]. Lombosciatalgia S1 sin.',
	],
	[
		'nl-NL',
		'Ontslagbrief\nBetreft: Mw. [[name:A.J. van den Brink-Hoekstra]], geb. [[date:22-05-1934]], BSN [[ssn:118447209]], pat.nr. [[record:7718204]]\n[[street:Dorpsstraat 12 bis]], [[code:8561 BK]] [[place:Balk]]\nOpname [[date:di 13 okt]] i.v.m. CVA. Zoon [[name:Sjoerd]] (boer te [[place:Wyckel]]) belde HAP [[date:maandagnacht]]. Ze wordt [[date:op tweede kerstdag]] [[age:93]]. Naar [[inst:Talma Hof]]. NIHSS 9→4. Thuiszorg: [[phone:0514-555 172]].',
	],
	[
		'nl-BE',
		'Collega, ter info: [[name:Pauwels Griet]], RR [[ssn:77.08.19-418.82]], dossier [[record:UZ 4471188]]. Juf in [[inst:De Regenboog]] te [[place:Zottegem]]. Val met fiets [[date:zaterdag j.l. (3/10)]]. Man: [[name:Bart]] [[phone:0497 55 01 44]]. Zag [[clin:dr. Maes]] in [[inst:Sint-Elisabeth]]. Claviculafractuur, controle [[date:de 12e]].',
	],
	[
		'ar-EG',
		'اسم المريض: [[name:محمود عبد الرحيم السيد]]\nرقم الملف: [[record:١٤٤٧١٨]]\nتاريخ الميلاد: [[date:١٤/٠٣/١٩٦٨]]\nالعنوان: [[street:١٢ شارع الجلاء]]، [[place:طنطا]]\nهاتف: [[phone:٠١٠٠ ٥٥٥ ٠١٤٤]]\nدخل المريض يوم [[date:الثلاثاء ٦ أكتوبر]] بألم في الصدر. زوجته [[name:سعاد]] أفادت أنه مدخن. EF 35%.',
	],
	[
		'ar-SA',
		'المريضة [[name:نورة بنت فهد القحطاني]]، هوية رقم [[ssn:1044718820]]، عمرها ٣٢ سنة، من سكان [[place:خميس مشيط]]، حولت من [[inst:مستشفى عسير المركزي]] بتاريخ [[date:12/5/1447هـ]]. الجوال [[phone:0555501472]]. آخر دورة [[date:3 رمضان]]. الهيموغلوبين 6.8',
	],
	[
		'pl-PL',
		'KARTA INFORMACYJNA\nPacjent: [[name:Wróblewska-Zając Halina]], PESEL [[ssn:47031844718]], zam. [[street:ul. Kościuszki 4 m. 7]], [[code:33-300]] [[place:Nowy Sącz]]. Nr historii choroby [[record:2026/8812]]. Przyjęta [[date:12.X.2026 r.]], wypisana [[date:19 października]]. Mąż [[name:Zbigniew]], tel. [[phone:601 555 014]]. Kierowca MPK w [[inst:zajezdni Podgórze]]. Kontrola [[date:w środę 4 XI o 9.00]]. Troponina 1,2 ng/ml.',
	],
	[
		'tr-TR',
		'Epikriz: Hasta Adı Soyadı: [[name:Hatice Karadağ]], T.C. Kimlik No: [[ssn:44711882034]], Protokol No: [[record:2026118844]], Doğum tarihi: [[date:05.03.1951]], Adres: [[street:Cumhuriyet Mah. 118. Sok. No:4 D:2]], [[place:Akçaabat]]/Trabzon. Yatış: [[date:3 Kasım 2026]]. Oğlu [[name:Murat]] tel: [[phone:0555 550 14 47]]. [[inst:Kanuni EAH]]’den sevk. [[date:Kurban Bayramı’nın ikinci günü]] düşmüş. Kr 2,1.',
	],
	[
		'th-TH',
		'Pt [[name:Somchai Jaidee]], HN [[record:69-011884]], ID [[ssn:3-1005-00447-18-2]], DOB [[date:12/04/2498]], lives [[street:118/4 Moo 6]], [[place:Mae Sai]] [[code:57130]]. Admitted [[date:4 พ.ย. 2569]] scrub typhus. Wife [[name:Malee]] mobile [[phone:081-555-0144]].',
	],
	[
		'sv-SE',
		'Epikris: [[name:Lindqvist, Göran]], pnr [[ssn:480317-4471]], inskriven [[date:2026-10-05]], utskriven [[date:den 9:e]]. Bor på [[street:Storgatan 14 B]], [[code:932 31]] [[place:Skelleftehamn]]. Hustru [[name:Gun-Britt]] tel [[phone:0910-555 01]]. Flyttar till [[inst:Lövkullens äldreboende]]. [[date:Midsommarafton]] TIA. EF 45 %.',
	],
	[
		'ja-JP',
		'患者氏名：[[name:佐藤 美智子]]　ID：[[record:0044718]]　生年月日：[[date:昭和28年4月3日]]　住所：[[street:仙台市青葉区中央1-2-3]]　電話：[[phone:022-555-0144]]\n[[date:令和8年10月12日]]、胸痛にて救急搬送。夫の[[name:佐藤 健一]]さんが同伴。LVEF 40%。',
	],
];
