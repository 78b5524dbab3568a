// A seventh set of invented notes of the same kinds as the sixth, in fresh words, by other writers and from further places: written after the rules of
// decision 0187 and before they were asked of it. A label stands in [[ ]], its class before a colon. It holds what shows somebody and not the words
// around it ("lot", "vom", the insurer); hours, weekdays with nothing beside them, and years alone are no labels.

/** Language and country (BCP 47), and the note. */
export const FROM_CLINICS_AGAIN: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'Dear Colleague,\n[[name:Mrs Philippa Tunnicliffe]] ([[date:17.06.1949]]), NHS number [[ssn:943 476 5919]], [[street:Rose Cottage, Back Lane]], [[place:Hutton-le-Hole]] [[code:YO62 6UA]]\nSeen in the falls clinic on [[date:12 November 2026]]. Lying/standing BP 148/82 and 121/70. FRAX 18 %. DEXA [[date:28/10]]: T −2.9 at the hip. Started alendronic acid 70 mg. Her daughter [[name:Gillian]] reports a fall outside [[inst:Sainsbury’s]] [[date:on 3rd Nov]]. Our reference [[record:MSK/26/44718]]. Secretary direct dial [[phone:01751 555 204]].',
	],
	[
		'en-GB',
		'SBAR. S: [[name:Kwabena Mensah]], 58, bed [[record:C12]], NEWS 8. B: lap anterior resection [[date:23/11]], hosp no [[record:QX774120]]. A: HR 128, BP 88/50, lactate 4.1, ?leak. R: CT sent, consultant [[clin:Mr Rawlinson]] on way in. Wife [[name:Abena]] called [[phone:07700 900 774]], coming from [[place:Thamesmead]] on the bus. He drives tubes for [[inst:TfL]].',
	],
	[
		'en-GB',
		'From: [[email:hollie.bramwell84@post.example]]\nHello, I’m [[name:Hollie Bramwell]] dob [[date:22nd Feb 1984]]. My son [[name:Alfie]] was in with bronchiolitis until [[date:the 18th]]. Health visitor [[clin:Denise]] says he needs his red book number which is [[record:RB-260177]]. We’ve moved to [[street:6 Quarry Bank]], [[place:Todmorden]] [[code:OL14 7RR]]. I work at [[inst:Greggs]] so can only do after 3. Thx',
	],
	[
		'en-GB',
		'DN visit [[date:25/11/26]]. [[name:Stanley Oakshott]], [[age:93]], venous ulcer R gaiter 6 x 4 cm, ABPI 0.91. K-lite reapplied. Lives with sister [[name:Edna]], who turns [[age:96]] [[date:on Boxing Day]]. Key safe [[other:C4471Z]]. Carers from [[inst:Helping Hands]] bd. Motability car [[vehicle:YK71 OPX]] on drive. Podiatry [[date:w/c 30/11]]. EMIS [[record:4471822]].',
	],
	[
		'en-GB',
		'Ambulance handover: crew [[record:NW447]], 999 call [[date:0112 26/11]]. 19F, [[name:Shanice Obi]], student at [[inst:UCLan]], found in halls ([[street:Flat 4, Roeburn Hall]]), empty strips sertraline 50 x 28. GCS 14. Flatmate [[name:Megan]] on scene [[phone:07911 123 774]]. Mum in [[place:Croydon]] informed. Snap [[handle:@shani.ob_]]. ECG QTc 488.',
	],
	[
		'en-GB',
		'Dictation. This forty-four year old joiner from [[place:Invergordon]] came to the hand clinic on [[date:the eleventh of November]]. He was operated on [[date:the nineteenth]] for Dupuytren disease at [[inst:Raigmore]]. CHI [[ssn:1503821199]]. He will attend again on [[date:the third of December]]. His wife [[name:Morag]] can be phoned on [[phone:01349 555 017]].',
	],
	[
		'en-US',
		'H&P\nPt: [[name:Okafor, Chinelo B.]]  DOB [[date:07/19/1971]]  MRN [[record:A00447182]]\nCC: chest pain x 2h. 55F, HTN, HLD, works as a TSA officer at [[inst:O’Hare]]. Trop 0.04→1.8. EKG STD V4–V6. Heparin gtt 12 u/kg/h. Cath [[date:11/24]]: 95 % mid RCA, DES 3.5 x 22. PMD [[clin:Dr. Vasquez]]. Husband [[name:Emeka]] [[phone:(773) 555-0184]]. Insurance: Aetna [[plan:W2447 18820]]. Lives [[street:1182 N Kedzie Ave Apt 3R]], [[place:Chicago]] [[code:60647]].',
	],
	[
		'en-US',
		'Nursing note 0300: pt [[name:Earl Dubois]] rm [[record:5-212B]] pulled PIV, restless, CIWA 16, lorazepam 2 mg IV x1. Sitter at bedside. Dtr [[name:Monique]] from [[place:Opelousas]] called x3. Says he’s a deacon at [[inst:Mt. Zion]] and retired from [[inst:Entergy]]. Armband [[record:8820-4471]]. Will update team at 7. Last drink [[date:11/22]].',
	],
	[
		'en-US',
		'Text thread w/ cross-cover:\n“hey, [[name:Ms. Pruitt]] in [[record:614]] spiked 39.2”\n“cultures?”\n“drawn [[date:11/25]], 1 of 4 GPC. port placed [[date:10/30]] at [[inst:Emory]]”\n“ok vanc 1.25 g. fam?”\n“son [[name:Darnell]], he’s at [[phone:678-555-0139]]”\n“she’s the one who taught w/ my mom at [[inst:Decatur High]] btw”',
	],
	[
		'en-US',
		'Peds: [[name:Baby Girl Hernandez-Solis]], born [[date:Nov 20, 2026]] 0634 at [[inst:Valley Medical]], 37w5d, BW 2.94 kg. TcB 13.1 at 62 h. Mom [[name:Yesenia]], G2P2, O+. D/c’d [[date:11/22]], NB screen kit [[record:WA2604471882]]. Weight check [[date:Wed 11/25]]: 2.78. Address [[street:447 SW 118th St #12]], [[place:Burien]], WA [[code:98146]]. Provider One [[plan:204471882WA]].',
	],
	[
		'en-US',
		'PROCEDURE N0TE (scanned)\nNAME: [[name:Virgil T. Sandoval]]\nD.O.B.: [[date:O3/l4/1946]]  ACCT #: [[account:70O44718]]\nColonoscopy to cecum, 3 polyps (4, 6 and 11 mm) removed, Boston 3-3-2. Path: TA x2, SSL x1. Repeat 3 yr. Scope s/n [[device:2904471]]. Driver home: brother-in-law [[name:Rudy]]. Pt from [[place:Truth or Consequences]], NM.',
	],
	[
		'en-US',
		'SW note: met w/ [[name:Tanya Whitehorse]] (27) & partner [[name:Cody]] re: custody of [[name:Aiyana]], 3. CPS case [[record:2026-DV-00447]]. Housing via [[inst:Crossroads Rescue]] since [[date:Labor Day]]. SNAP card ending [[account:4471]]. Phone is a TracFone [[phone:505.555.0128]], voicemail full. Tribal ID [[ssn:N-447182]]. Court [[date:12/14]] in [[place:Gallup]].',
	],
	[
		'en-US',
		'Cardiology device clinic. [[name:Harriet Blum]], 79, CRT-D Abbott [[device:CDHFA500Q 44718820]], implanted [[date:May 6, 2022]] by [[clin:Dr. Osei]]. Battery 3.1 y, BiV 97 %, 2 VT episodes [[date:10/19]] and [[date:10/20]], ATP x1. Remote monitor ID [[device:M0447182]]. Lives at [[inst:Brookdale Senior Living]], unit [[record:318]]. Portal: [[url:https://myheart.example/p/447182]].',
	],
	[
		'en-US',
		'Workers comp IME. [[name:Jermaine Tillery]], forklift driver at [[inst:Lowe’s RDC 965]], injured [[date:8/3/26]] when pallet fell; L4-5 HNP, ODI 42, SLR + at 40. Claim [[account:WC-26-0044718]], adjuster [[name:Patrice Gunn]] ([[email:pgunn@claims.example]]), carrier policy [[plan:447-18-2003]]. MMI expected [[date:by 1/15]]. Represented by [[inst:Morgan & Morgan]]. Truck plate [[vehicle:RKT 4471]].',
	],
	[
		'en-US',
		'Telepsych [[date:11-24-26]] 14:05–14:40, pt at home in [[place:Ely]], NV. [[name:Noelle Ferrante]], 31, PPD 9 wk after [[date:9/21]] c/s, EPDS 19. Zoom ID [[record:447 1882 0033]], IP [[ip:198.51.100.42]]. Husband [[name:Brock]] works nights at [[inst:the Robinson mine]]. Sertraline 25→50. Safety plan w/ mother [[name:Deb]]. F/u [[date:Dec 8]]. Pharmacy [[inst:Economy Drug]], fax [[phone:775 555 0161]].',
	],
	[
		'en-US',
		'Hospice IDG: [[name:Wallace "Bud" Jorgensen]], [[age:95]], ESRD off HD since [[date:11/14]], PPS 20. Bed [[record:7]], Gladys house. Navy, USS [[inst:Halsey]]. Chaplain from [[inst:Our Savior’s Lutheran]] visited [[date:Thursday, Nov 19]]. Wife [[name:Arlene]] wants burial in [[place:Decorah]]. Medicare [[plan:3QK7-RT2-YX81]]. Funeral home [[inst:Fjelstul]].',
	],
	[
		'en-IN',
		'Casualty slip. [[name:Mohd. Irfan Ansari]] S/o [[name:Late Jamil Ahmad]], 34/M, R/o [[street:H.No. 118, Gali No. 4, Jamia Nagar]], [[place:New Delhi]] [[code:110025]]. RTA [[date:24/11/26]], bike [[vehicle:DL 3S CK 4471]]. MLC no. [[record:4471/26]]. GCS 13, F/P SDH 8 mm. Shifted from [[inst:Holy Family]]. Contact brother [[name:Salim]] [[phone:98110 44718]]. Aadhaar [[ssn:7718 4471 0092]].',
	],
	[
		'en-IN',
		'ANC card: [[name:Smt. Rekha Bai]], W/o [[name:Dinesh]], 24 y, G2P1L1, LMP [[date:14/3/26]], EDD [[date:21/12/26]]. RCH ID [[record:123004471882]]. Hb 8.4, iron sucrose 200 mg x 5. BP 142/94. Village [[place:Semariya]], PHC [[inst:Sirmour]]. ASHA [[clin:Sunita Didi]] [[phone:7000 447188]]. Bank for JSY [[account:SBIN0004471 / 30447188201]]. USG on [[date:2 Nov]].',
	],
	[
		'en-IN',
		'Renal transplant f/u: [[name:Mr. P. Venugopal]], 46, donor mother [[name:Saraswathi]], Tx [[date:11th Jan 2024]] at [[inst:CMC Vellore]]. Cr 1.3, tac 6.2. UHID [[record:H447188]]. Works as a clerk in [[inst:TNEB]]. Lives [[street:12/4, 2nd Cross Street, Anna Nagar]], [[place:Tiruvannamalai]]. Insurance: CMCHIS [[plan:33/0447/1882003]]. Next visit [[date:after Pongal]]. Ph. [[phone:04175-554471]].',
	],
	[
		'en-AU',
		'ED discharge: [[name:Jarrah Simmonds]], 9, fell off trampoline [[date:22/11]], SC # type II, CRPP [[date:23/11]] 0200. MRN [[record:1447182]]. Mum [[name:Tegan]] [[phone:0491 570 313]], of [[street:Lot 44 Wirrina Rd]], [[place:Quorn]] [[code:5433]]. School: [[inst:Quorn Area]]. Fracture clinic [[date:Tue 1 Dec]] [[inst:WCH]]. Medicare [[plan:5950 44718 2 ref 3]].',
	],
	[
		'en-AU',
		'GP mental health plan. [[name:Lachie Brodersen]], 23, fencing contractor, K10 34, from [[place:Cunnamulla]]. Lost licence [[licence:044718203]] DUI [[date:on Anzac Day]]. Sister [[name:Brooke]] works for [[inst:RFDS]]. Started escitalopram 10. Review [[date:10/12]]. Gun licence surrendered. Insta [[handle:@lachie_brod_01]]. Ute rego [[vehicle:447 XKQ]].',
	],
	[
		'en-AU',
		'Path: specimen [[record:26-P044718]], [[name:NGUYEN, Thi Hanh]], F, [[date:08/09/1960]]. Collected [[date:19.11.26]] [[inst:Footscray]]. R breast core x4: IDC grade 2, ER 90 %, PR 60 %, HER2 0. Copy to [[clin:Dr S. Pappas]], [[street:118 Hopkins St]], [[place:Footscray]] [[code:3011]]. Interpreter booked [[date:Mon 30/11]].',
	],
	[
		'en-CA',
		'Clinic letter: [[name:Ms. Rosalind Beardy]], 38, status no. [[ssn:2640044718]], from [[place:Split Lake]], flown out [[date:Nov 17]]. Post-strep GN, Cr 244, C3 low. PHIN [[plan:447 188 203]]. Staying at the [[inst:Quest Inn]] with auntie [[name:Verna]]. NIHB claim [[account:T0447188]]. Call NS [[phone:204-555-0126]]. Home [[date:by Dec 5]] if Cr < 150. Box [[street:27]], [[code:R0B 1P0]].',
	],
	[
		'en-CA',
		'OT home visit, [[street:2204–118 Bayview Crescent]], [[place:Port Hope]] [[code:L1A 3V7]]. [[name:Gordon Achterberg]], stroke [[date:Oct 3/26]], FIM 88. HC [[plan:4471-882-003-YM]]. Retired from [[inst:Cameco]]; wife [[name:Trudy]] still curls at [[inst:the Legion]]. Grab bars installed [[date:Sat. Nov 21]]. Next CCAC visit [[date:9 Dec]]. Tel [[phone:905 555 0171]] ext 4.',
	],
	[
		'es-ES',
		'URGENCIAS. [[name:Iñaki Larrañaga Otegi]], H 66 años, NASS [[plan:20/04471882/33]], TIS [[plan:LROT600447188201]], historia [[record:1044718]]. Dom.: [[street:Zabaleta kalea 14, 3º dcha.]], [[place:Azpeitia]], [[code:20730]]. IAMCEST anterior, Killip II, ICP primaria a DA el [[date:21/11 a las 03:40]]. FEVI 41 %. Lo trajo su yerno [[name:Gorka]] ([[phone:688 044 718]]). Jubilado de [[inst:CAF]]. Revisión [[date:el miércoles 16 de diciembre]] con [[clin:el Dr. Aizpurua]].',
	],
	[
		'es-ES',
		'Buenas, soy [[name:Charo]], la hija de [[name:Eufemia Bustos]], la de la habitación [[record:417-1]]. Mi madre cumplió [[age:95]] [[date:el día de la Constitución]]. Me dijeron que la operaban de la cadera [[date:el lunes 30]]. Estoy en [[place:Talavera]] hasta [[date:el 28]]. Mi móvil [[phone:612-044-718]], o llamen a mi hermano [[name:Paco]], que trabaja en [[inst:el Carrefour]].',
	],
	[
		'es-MX',
		'Hoja de referencia. Nombre: [[name:Ma. Guadalupe Xool Canul]], 29 a, CURP [[ssn:XOCG970412MYNLND08]], Seguro Popular [[plan:3104471882]]. Domicilio: [[street:C. 22 #118 x 19 y 21]], [[place:Tizimín]], C.P. [[code:97700]]. G3P2, 38.2 SDG, TA 150/100. FUM [[date:2-mar-26]]. Referida del [[inst:CS Panabá]] el [[date:26/11]] en ambulancia [[record:Y-447]]. Esposo: [[name:Wilberth]], pescador, cel. [[phone:986 104 4718]].',
	],
	[
		'es-CL',
		'Epicrisis. [[name:Hernán Catrileo Pichún]], 61 a, RUT [[ssn:9.447.188-2]], FONASA B. Ingreso [[date:16/11]], egreso [[date:24/11]]. HSA Fisher 3, WFNS 2, clip AComP [[date:17/11]]. Sin vasoespasmo. Vive en [[street:Pasaje Los Copihues 447]], [[place:Carahue]]. Hija [[name:Millaray]] [[phone:+56 9 4471 8820]]. Trabaja en [[inst:CMPC]]. Ficha [[record:118204]]. Control [[date:jueves 10 de dic]].',
	],
	[
		'es-AR',
		'Ateneo: pte [[name:R. Gauna]], 52, camionero de [[inst:Andreani]], sin OS, DNI [[ssn:21.447.188]]. Cama [[record:12 bis]]. TBC BAAR +++ desde [[date:el 3/11]]. Contactos: esposa [[name:Mirta]] y 3 hijos en [[place:Berazategui]], [[street:calle 148 nº 2204]]. Vino derivado [[date:el viernes 20]] de [[inst:la salita de Ranelagh]]. HC [[record:88.447]].',
	],
	[
		'es-PE',
		'Telemedicina [[date:25-11-2026]]: Sra. [[name:Nélida Quispe Mamani]], DNI [[ssn:40447188]], 44 a, lupus, SLEDAI 12, proteinuria 3.1 g. SIS [[plan:2-40447188]]. Reside en [[place:Juliaca]], [[street:Jr. Tacna 447]]. Correo [[email:nquispe@buzon.example]]. Micofenolato 2 g. Hijo [[name:Brayan]] estudia en [[inst:la UNA]]. Laboratorio [[date:el 2/12]].',
	],
	[
		'fr-FR',
		'COMPTE RENDU D’HOSPITALISATION\nM. [[name:Yannick TANGUY]], né le [[date:02.08.1962]], IPP [[record:0447188]], séjour du [[date:16 au 23/11/2026]]. PAC, CURB-65 à 3, sat 88 %. Hémocs + à S. pneumoniae [[date:le 17]]. Amoxicilline 1 g x 3. Éleveur à [[place:Plouguerneau]], [[street:lieu-dit Kergoz]]. Épouse : [[name:Soizic]], [[phone:02 98 99 44 71]]. Médecin traitant [[clin:Dr Abgrall]]. RDV pneumo [[date:11/01 à 14h]]. NIR [[ssn:1 62 08 29 195 447 18]].',
	],
	[
		'fr-FR',
		'Mail : Bonjour, je suis la maman de [[name:Timéo]] ([[date:4/4/21]]). Il a vomi toute la nuit [[date:de jeudi 19 à vendredi 20]]. Il est en moyenne section à [[inst:Jean-Macé]]. On habite maintenant [[street:27 bis rue des Tanneurs]] à [[place:Issoire]]. Carte Vitale [[plan:2 90 05 63 178 447 88]]. Je travaille chez [[inst:Aubert & Duval]], joignable au [[phone:06.39.98.44.71]]. [[name:Mme Chazal]]',
	],
	[
		'fr-FR',
		'SMUR intervention [[record:26-118447]] : AVP [[date:24/11]] 17 h 50, [[street:D906 sortie Vichy]]. Conducteur [[name:Kylian B.]], 22 a, Clio [[vehicle:GK-447-TR]], Glasgow 7, IOT, TA 85/40, FAST +. Passagère [[name:Inès]] indemne. Transport héliporté au [[inst:CHU Estaing]], box [[record:2]]. Père prévenu ([[phone:0639984471]]). Apprenti chez [[inst:Michelin]].',
	],
	[
		'fr-CA',
		'Suivi diabète. [[name:Solange Bérubé]], 68 ans, RAMQ [[plan:BERS 5854 1219]], dossier [[record:447188]]. HbA1c 8,1 %. Ozempic 0,5. Vit au [[street:447, chemin du Fleuve, app. 2]], [[place:Trois-Pistoles]] [[code:G0L 4K0]]. Son chum [[name:Normand]] travaille à [[inst:Hydro-Québec]]. Pied gauche : Wagner 2 depuis [[date:l’Action de grâce]]. Retour [[date:lundi le 14]]. Cell [[phone:418-555-0126]].',
	],
	[
		'de-DE',
		'Sehr geehrte Frau Kollegin, wir berichten über [[name:Frau Edeltraud Mönnich]], *[[date:29.02.1940]], [[street:Fichtenweg 12]], [[code:38729]] [[place:Lutter am Barenberge]], stat. [[date:17.11.–25.11.2026]]. Pertrochantäre Fx re., PFNA 11 x 200 [[date:am 18.11.]]. Hb 8,1, 2 EK. Versicherten-Nr. [[plan:U447188203]], Aufnahme-Nr. [[record:26/118447]]. Reha ab [[date:1.12.]] in [[inst:Bad Lauterberg]]. Tochter [[name:Sigrun]], Tel. [[phone:05383 55 447]].',
	],
	[
		'de-DE',
		'Chat Station: “[[name:Herr Okoye]] aus Zi [[record:7]] hat Temp 39,1, Portkultur von [[date:gestern, 25.11.]] pos.” – “Oxa 2 g 1-1-1-1. Angehörige?” – “Frau [[name:Ngozi]], [[phone:0176 5550 4471]], arbeitet bei [[inst:DHL]] Nachtschicht.” – “Der war doch [[date:am 30.10.]] schon in [[inst:St. Josef]]?” – “Ja, Fallnr [[record:9944718]].”',
	],
	[
		'de-DE',
		'Notarztprotokoll Nr. [[record:2026-44718]], Einsatz [[date:22.11.]] 14:12, [[street:Kreisstr. 7, Abzw. Grünow]]. Pat. [[name:Maik Teschke]], 43, Dachdecker (Fa. [[inst:Lehnigk]]), Sturz 5 m. GCS 9, RSI, Beckenschlinge. RTW [[vehicle:UM-RK 447]], Ziel [[inst:UKB]] mit Christoph 64. Lebensgefährtin [[name:Doreen]] vor Ort. AOK [[plan:B447188203]]. Übergabe 15:30.',
	],
	[
		'de-AT',
		'Entlassungsbrief: [[name:Aloisia Pfaffenbichler]], geb. [[date:3. 5. 1937]], SV-Nr. [[ssn:4471 030537]], aus [[place:Opponitz]] [[street:Nr. 44]]. Dekomp. HI NYHA III, NTproBNP 6.120, Lasix 80-40-0. Entlassen [[date:am Leopolditag]]. Schwiegertochter [[name:Burgi]] ([[phone:0676 555 4471]]). HA [[clin:Dr. Hinterleitner]]. Kontrolle [[date:Do, 17.12.]] [[inst:LK Waidhofen]]. Fallzahl [[record:118-4471]].',
	],
	[
		'de-CH',
		'Austrittsbericht. Herr [[name:Reto Cavegn]], [[date:14.7.1955]], [[street:Via Sura 8]], [[code:7180]] [[place:Disentis]]. AHV [[ssn:756.0447.1882.03]]. Hospitalisation [[date:9.–18. November]]. COPD GOLD D, FEV1 32 %. Ehefrau [[name:Ladina]] Natel [[phone:079 555 44 71]]. Skilehrer, früher bei [[inst:RhB]]. Patienten-Nr. [[record:K-447188]]. Krankenkasse: ÖKK [[plan:447.188.203]]. Nachkontrolle [[date:KW 51]] im [[inst:KSGR]].',
	],
	[
		'de-DE',
		'E-Mail: Guten Tag, hier [[name:Jannik Brüggemann]] ([[date:8.8.99]]). Der Befund vom Kreuzband-MRT [[date:19.11.]] fehlt noch. Ich spiele bei [[inst:Preußen Espelkamp]] und muss bis [[date:zum 1. Dezember]] Bescheid sagen. Neue Adresse: [[street:An der Mühle 3]], [[code:32369]] [[place:Rahden]]. Versicherung: [[plan:Z118447203]]. Mobil [[phone:+49 151 5554 4718]], Mail [[email:jb99@web.example]].',
	],
];

export const FROM_CLINICS_AGAIN_NOTHING: readonly string[] = [
	'Started on apixaban 2.5 mg BD as age, weight 58 kg and creatinine 141 fit the criteria.',
	'FBC: Hb 112, WCC 13.4, Plt 488, neuts 10.9; CRP 164 → 88 → 31 over 6 days.',
	'R CEA for 80–99 % stenosis (NASCET) after TIA; ABCD2 6; MRI DWI positive x 3.',
	'T1DM since age 11, HbA1c 71 mmol/mol, hypo unawareness (Gold 5, Clarke 4).',
	'AKI stage 2 (Cr 88 → 214), urine Na 12, FENa 0.3 %, US kidneys 10.8 and 11.2 cm.',
	'IVIG 0.4 g/kg/day for 5 days; FVC 2.1 → 1.4 L; Hughes 4; EGOS 5.',
	'Trastuzumab deruxtecan 5.4 mg/kg q3w after DESTINY-Breast04; LVEF 61 %.',
	'The DAPT was cut to 1 month as in MASTER DAPT (n = 4,434; PRECISE-DAPT 27).',
	'Fall from standing height; 4AT 8; clock 2/5; AMTS 6/10; lying BP 142/80.',
	'LMP unsure; CRL 62 mm = 12+4; NT 1.9; PAPP-A 0.41 MoM; risk 1:148.',
	'Bloods at 2 h and 6 h: hs-TnT 14 and 17 ng/L; HEART 3; discharged with advice.',
	'WHO class 4 (AUC 0.82); Charlson 5; CFS 6; ReSPECT form in place.',
	'BMI 41.2, neck 44 cm, ESS 17, AHI 52/h, ODI 48, CPAP 11 cmH2O, residual AHI 2.4.',
	'J pouch, Kock and Brooke were compared; Pouchitis Disease Activity Index 9.',
	'CT KUB: 7 mm stone at the right VUJ, HU 980, STONE 10; tamsulosin 400 mcg.',
	'Phaco + IOL: SN60WF 21.5 D, K1 43.25, K2 44.50, AL 23.41 mm, ACD 3.12.',
	'Invisalign 22/22; DMFT 4; BPE 2/1/2, 2/3/2; LL6 root-filled, UR4 crowned.',
	'Pulse 112, temp 38.9, sats 92 % on 2 L; PESI class III; ceftriaxone 2 g at 1410.',
	'Apgars 4, 6 and 8; Thompson 9; cooled to 33.5 °C for 72 h; MRI Barkovich 2.',
	'R TKA with a cruciate-retaining size 5 femur, size 4 tibia and 9 mm insert; tourniquet 71 min.',
	'Clozapine 350 mg, level 0.42; ANC 2.9; BPRS 51 → 34; metabolic screen normal.',
	'Ca 3.12, PTH 14.8, vitamin D 31; sestamibi: left inferior adenoma 14 mm; T −3.1.',
	'Eculizumab every 14 days; LDH 1,840 → 260; ADAMTS13 61 %; CH50 below 10.',
	'Follow-up in 6/52 with bloods at 2/52; safety-net advice given; sick note for 3/7.',
	'Deep burns 14 % TBSA; Parkland 5,320 ml in 24 h; Baux 62; escharotomy not needed.',
	'DLBCL, GCB by Hans; CD20+, CD10+, BCL6+, MUM1−; Pola-R-CHP cycle 4 of 6.',
	'Lille 0.52 at day 7: prednisolone stopped; GAHS 9; Na 124; ascites SAAG 21.',
	'Hallpike left positive, Epley x 2; HINTS peripheral; Unterberger to the left.',
	'PSA 4.1 (2019), 6.8 (2022) and 9.7 (2025); MRI PI-RADS 4; biopsy 3+4, 5/12 cores.',
	'Mother of three, vegetarian, non-smoker; walks 5 km a day; retired at 60.',
	'EEG: 3 Hz spike-and-wave; valproate contraindicated; ethosuximide 250 mg BD.',
	'See NICE NG136, BSG 2019 and SIGN 158; the Cochrane review (CD012345) agrees.',
	'PLATO, TRITON-TIMI 38 and ISAR-REACT 5 informed the choice of P2Y12 inhibitor.',
	'Spirometry: FEV1 1.42 (54 %), FVC 2.88 (86 %), ratio 0.49; reversibility 80 ml.',
	'She takes amlodipine 5, ramipril 10, Fostair 100/6 two puffs BD and Adcal D3.',
	'Ulnar nerve CV 38 m/s across the elbow; Froment and Wartenberg positive; McGowan II.',
	'TPMT 34; azathioprine 2 mg/kg; 6-TGN 288; MCV 104; ALT 41.',
	'Weight fell from 71.4 to 62.9 kg between the spring and the autumn.',
	'KTP 40 W, 6 min; Stupp, Fried and Gail scores were not needed; Karnofsky 80.',
	'A 14-month-old boy with a barking cough; Westley 4; dexamethasone 0.15 mg/kg.',
	'WES: heterozygous c.1138G>A (p.Gly380Arg) in FGFR3, de novo, ACMG class 5.',
	'46,XY,t(9;22)(q34;q11)[18/20]; BCR::ABL1 e14a2; ELN low risk; dasatinib 100.',
	'Humphrey 24-2: MD −8.41 dB, PSD 6.2, VFI 78 %; RNFL 71/88 µm; latanoprost nocte.',
	'Paciente de 71 años, exfumador de 45 paq/año, ECOG 1, con masa de 42 mm en LSD.',
	'Analítica: Hb 10,8; plaquetas 188.000; INR 1,1; creatinina 1,42; FG 46; K 5,1.',
	'Se inicia FOLFIRINOX modificado, 12 ciclos; CA 19-9 de 1.240 a 88 tras el sexto.',
	'Test de Epworth 14, IAH 38; CPAP a 9 cmH2O; cumplimiento 5,6 h por noche.',
	'Maniobras de Phalen y Tinel positivas; EMG con latencia de 5,2 ms; férula nocturna.',
	'Neonato de 34+2 semanas, 2.010 g (p25), Silverman 5, FiO2 0,4; surfactante 200 mg/kg.',
	'Patiente de 47 ans, BMI 38, HTA, SAOS (IAH 41) ; bilan avant bypass en Y de Roux.',
	'Bilan : Na 128, K 3,1, osmolalité 264, natriurèse 58 ; restriction à 800 ml.',
	'Score de Glasgow-Blatchford 9 ; FOGD : ulcère Forrest IIa ; IPP 8 mg/h pendant 72 h.',
	'Levothyrox 100 µg 1-0-0, Kardegic 75, Tahor 40 ; contrôle dans 3 mois.',
	'Arthroplastie par voie de Hardinge, tige taille 4, cupule 52, tête 32 mm, Harris 91.',
	'Patient mit pAVK IIb nach Fontaine, ABI 0,58/0,81; Gehstrecke 150 m; ASS 100.',
	'Labor: Krea 1,9, GFR 34, K 5,4, Hb 9,1, Ferritin 480, TSAT 14 %, PTH 188.',
	'Zustand nach TEP rechts; Trendelenburg negativ; Kraftgrad 4/5; Thomas-Handgriff 10°.',
	'Tumor pT2 pN0 (0/22) L0 V0 R0 G2; adjuvant keine Therapie; Nachsorge nach S3-Leitlinie.',
	'CHA2DS2-VASc 5; Edoxaban 30 mg 1-0-0; Bisoprolol 2,5 mg 1-0-½; HAS-BLED 3.',
	'Die PARADIGM-HF- und die STRONG-HF-Studie stützen die rasche Auftitration.',
];
