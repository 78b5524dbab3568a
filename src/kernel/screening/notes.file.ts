// Invented notes as clinicians of many countries write them, with every class of the law's list in forms of daily life, and passages
// that hold nothing and look as if they did. A label stands in [[ ]], its class before a colon. Written before the rules that
// mend what was missed in them (decision 0121): they show what stands, and measure nothing.

/** Language and country (BCP 47), and the note. */
export const NOTES: readonly (readonly [string, string])[] = [
	[
		'en-US',
		"Mrs. [[name:O'Brien]] is an 81 y/o F seen in clinic [[date:3/4/24]]. Her daughter [[name:Siobhan]] drove her in from [[place:Worcester]]. She lives at [[street:14B Elm Hill Rd]], [[place:Worcester]], MA [[code:01605]]. Cell [[phone:508.555.0133]], home [[phone:(508)555-0198]]. MRN [[record:0048-22-91]], Medicare [[plan:1EG4TE5MK72]]. PMH: Crohn disease, Hashimoto thyroiditis, CABG x3. Plan: Augmentin 875 mg BID x 7 d, recheck on day 10.",
	],
	[
		'en-US',
		'Pt: [[name:DeShawn Washington-Lee]] DOB [[date:07-Mar-1958]] Acct# [[account:77310-4482]] CC: "chest tightness since [[date:Thanksgiving Day]]". Works as a bus driver in [[place:Poughkeepsie]]. His wife [[name:Tanisha]] called EMS at 0430. License plate of the car at the scene [[vehicle:KXR 4471]]. ECG: Wellens pattern. Troponin I 0.42 ng/mL. Cath by Dr. [[clin:Mukherjee]] at [[inst:Vassar Brothers]] on [[date:Mar 9th]]. Stent SN [[device:XT-2210-88431]].',
	],
	[
		'en-US',
		'Dear colleagues, this gentleman, [[name:Angel Rivera]], turned [[age:94]] last spring and still farms outside [[place:Las Cruces]]. He was found down on [[date:the 14th of February]] by his neighbor [[name:Will Hawkins]]. SSN [[ssn:512 44 0193]]. He e-mails from [[email:angel.r.1929@mailbox.example]]. Will discuss goals of care; May-Thurner excluded. NIHSS 4.',
	],
	[
		'en-US',
		'8 month old [[name:Jayden]] brought by mom [[name:Keisha Monroe]] ([[phone:404 555 0172]]), lives at [[street:2210 Peachtree St NW Apt 4C]], [[place:Atlanta]]. Vaccines at [[inst:Sweetwater Pediatrics]]. Birth certificate no. [[licence:GA-2024-118830]]. Weight 8.1 kg (45th percentile). Apgar 8/9. Rx: amoxicillin 90 mg/kg/day.',
	],
	[
		'en-US',
		'Follow-up note. [[name:Ms Abernathy-Cole]] missed her visit on [[date:Tue, 5 Nov 2024]]. Portal message from IP [[ip:73.118.44.201]]; MyChart ID [[record:MC7730021]]. Photos at [[url:https://www.facebook.com/jo.abernathy.cole]]. Anti-Ro positive, Schirmer 3 mm, ESSDAI 6. Continue Plaquenil 200 mg.',
	],
	[
		'en-GB',
		'Dear Dr [[clin:Pemberton]], Re: [[name:Gwendolyn ap Rhys]], d.o.b. [[date:2.6.51]], NHS no. [[ssn:485 777 3456]], [[street:Flat 2, 17 Gloucester Crescent]], [[place:Abergavenny]] [[code:NP7 5AA]]. I saw this retired teacher in [[inst:Nevill Hall]] on [[date:Friday 12th April]]. Her husband [[name:Emrys]] says she has been "muddled" since [[date:Boxing Day 2023]]. MMSE 21/30. Bloods: Na 128, TSH 4.1. CT: no bleed. Hosp no [[record:N448821]].',
	],
	[
		'en-GB',
		'A 34M from [[place:Stoke-on-Trent]] came off his motorbike, reg [[vehicle:DG19 XTP]], on the A50. He works for [[inst:JCB in Rocester]]. Next of kin: partner [[name:Kayleigh Swindells]], [[phone:07700 900461]]. GCS 15. Gustilo IIIb tibia. Mobile of his mum [[name:Denise]]: [[phone:+44 (0)7700 900 877]]. Taken to theatre on day 1 by Mr [[clin:Ashworth]].',
	],
	[
		'en-GB',
		'[[name:Mohammed Al-Farouqi]], NI [[ssn:QQ 12 34 56 C]], attended with his brother [[name:Yusuf]]. He is under the [[inst:Royal Berkshire]] for ulcerative colitis (Truelove and Witts severe). Address [[street:11a, The Mount]], [[place:Caversham]], [[code:RG4 7RU]]. Driving licence [[licence:FAROU855125MA9IJ]]. Infliximab 5 mg/kg on days 0, 14 and 42.',
	],
	[
		'en-CA',
		'[[name:Marie-Ève Tremblay]], HCN [[plan:TREM 8561 2514]], RAMQ, 38 ans/yo, from [[place:Trois-Rivières]], lives at [[street:455 boul. des Forges]], [[code:G9A 2H2]]. SIN [[ssn:046 454 286]]. Seen in Ontario on [[date:2024/11/02]] by Dr. [[clin:Okafor]]. OHIP [[plan:5584-486-674-YM]]. Migraine with aura; propranolol 40 mg.',
	],
	[
		'en-AU',
		'Thanks for seeing [[name:Bruce Kowalczyk]] (Medicare [[plan:2950 85476 1]]), a shearer from [[place:Wagga Wagga]] NSW [[code:2650]], phone [[phone:02 5550 4471]] or [[phone:0491 570 156]]. IHI [[plan:8003 6080 0000 4571]]. Q fever serology phase II IgG 1:1024. Fell from a quad bike on [[date:Anzac Day]]. His sister [[name:Sheila]] will drive him to [[place:Dubbo]].',
	],
	[
		'en-IN',
		'Shri [[name:Venkataraghavan Iyer]], 62/M, s/o [[name:Late Sh. Subramaniam Iyer]], r/o [[street:H.No. 14-2-338/A]], [[place:Gandhi Nagar]], [[place:Tirupati]] [[code:517501]]. Aadhaar [[ssn:4991 1866 5246]]. UHID [[record:AHT2300441]]. Ph. [[phone:98480 22338]]. Admitted [[date:12/08/2023]]. CAD-DVD, PTCA to LAD. EF 35%. Discharged on ecosprin 75.',
	],
	[
		'en-IN',
		'W/o [[name:Ramesh Kumar]], Smt. [[name:Sunita Devi]], 45 yrs, village [[place:Bhiwani Khera]], Tehsil [[place:Thanesar]], Distt. [[place:Kurukshetra]], Haryana. Mob [[phone:+91-94160-55512]]. PAN [[ssn:ABCPD1234F]]. G3P2L2 at 34 wks. BP 160/110. MgSO4 given (Pritchard). LSCS on [[date:2nd Sept.]]. Baby weighed 1.9 kg.',
	],
	[
		'es-ES',
		'Paciente: [[name:María del Carmen de la Fuente Ruiz]], NHC [[record:0998123]], DNI [[ssn:45.678.901-G]], tlf. [[phone:655 12 34 56]]. Vive con su marido [[name:Anselmo]] en [[street:C/ Doctor Fleming nº 7, 3º izda.]], [[code:30120]] [[place:El Palmar]]. Ingresa el [[date:3-III-2024]] por dolor torácico. Su hija [[name:Begoña]] refiere fiebre desde el [[date:martes 27 de febrero]]. Derivada por el Dr. [[clin:Sampedro]] del [[inst:Virgen de la Arrixaca]]. Se pauta omeprazol 20 mg.',
	],
	[
		'es-ES',
		'Señora [[name:de la Fuente]], de [[age:96 años]], natural de [[place:Villanueva de los Infantes]]. CIP [[plan:CLMX450678123456]]. Fue vista en urgencias el [[date:1 de ene. de 2024]] y el [[date:05/feb/24]]. Teléfono de la residencia [[phone:926 36 00 44]]. Signo de Murphy positivo, Blumberg negativo. Glasgow 15. Tratamiento: paracetamol 1 g/8 h.',
	],
	[
		'es-MX',
		'Masculino de 47 años, [[name:Juan Pablo Cuevas Ibarra]], originario de [[place:Tlaquepaque]], Jalisco. CURP [[ssn:CUIJ770315HJCVBN09]]. NSS [[ssn:0478 77 1234 5]]. Domicilio: [[street:Av. Revolución 1450 int. 3]], Col. [[place:Jardines del Sur]], C.P. [[code:44950]]. Cel. [[phone:33 1555 0199]]. Correo [[email:jp_cuevas arroba ejemplo.mx]]. HbA1c 9.8 %. Metformina 850 mg c/12 h.',
	],
	[
		'es-AR',
		'[[name:Ramiro Echeverría]] (DNI [[ssn:31.445.872]]), camionero, patente [[vehicle:AB 123 CD]], consulta el [[date:15 del corriente]] acompañado por su esposa [[name:Luciana]]. Vive en [[place:Venado Tuerto]], Santa Fe. Obra social OSDE nº [[plan:61 330045 2 01]]. Chagas negativo. ECG sin Brugada.',
	],
	[
		'fr-FR',
		"Madame [[name:Le Goff]] née [[name:Kerbrat]], [[date:le 3 mars 1947]], vue en consultation [[date:lundi 12 févr.]] à l'[[inst:hôpital Saint-Louis]]. Adresse : [[street:12 bis, rue de la Grange-aux-Belles]], [[code:75010]] [[place:Paris]]. Tél. : [[phone:06.44.62.65.11]]. NIR [[ssn:2 47 03 29 155 022 80]]. Son fils [[name:Yann]] habite [[place:Brest]]. Signe de Babinski absent. Kardégic 75 mg.",
	],
	[
		'fr-FR',
		'Patient âgé de [[age:92 ans]], M. [[name:de Saint-Exupéry]], hospitalisé du [[date:1er]] au [[date:9 août]], IPP [[record:8004471120]], chambre 214. Médecin traitant : Dr [[clin:Benhamou]] à [[place:Bourg-la-Reine]]. Sa compagne [[name:Odile Marchand]] est joignable au [[phone:01 55 55 01 23]]. Immatriculation du véhicule : [[vehicle:AB-123-CD]]. Score de Child-Pugh B8. Bactrim forte.',
	],
	[
		'fr-CA',
		"[[name:Jean-Sébastien Bouchard]], NAM [[plan:BOUJ 5203 1517]], 72 ans, de [[place:Rimouski]], [[street:88, av. de la Cathédrale]] [[code:G5L 5H9]]. Cell. [[phone:418 555-0177]]. Opéré [[date:hier le 4 courant]] pour une fracture de Colles. Sa sœur [[name:Ghislaine]] l'accompagne.",
	],
	[
		'de-DE',
		'Wir berichten über Frau [[name:Karin von der Heydt]], geb. [[date:3.3.1947]], wohnhaft in [[street:Kirchgasse 4]], [[code:61231]] [[place:Bad Nauheim]], die sich am [[date:3/Mär/24]] vorstellte. Tel. [[phone:0176/55501234]], Festnetz [[phone:06032-555 012]]. Vers.-Nr. [[plan:M123456782]]. Ihr Ehemann [[name:Heinz-Peter]] berichtet über Luftnot seit dem [[date:d. 3. März]]. EF 35 %, NYHA III, Killip 2. Ramipril 5 mg 1-0-1.',
	],
	[
		'de-DE',
		'Aufnahme d. Pat. [[name:Öztürk, Mehmet]], *[[date:01.01.1962]], Fallnr. [[record:2024/004711]], aus [[place:Gelsenkirchen-Buer]]. Arbeitgeber: [[inst:Opel Bochum]]. Kfz-Kennz. [[vehicle:GE-MO 621]]. Unfall am [[date:Pfingstmontag]] auf der A 40. Rückruf der Tochter [[name:Ayşe]] unter [[phone:0209 / 555 - 2143]]. GCS 15, Lachman pos. DMS o.B. OP am Folgetag.',
	],
	[
		'de-DE',
		'Hr. [[name:zu Guttenberg-Maier]] ist [[age:93 J.]] alt, lebt im [[inst:Seniorenstift Haus Sonnenschein]] in [[place:Neustadt a. d. Aisch]]. Betreuerin: [[name:Fr. Sieglinde Knöferl]], Mobil [[phone:+49 151 5550 1199]]. KIS-Nr. [[record:88123-77]]. Letzte Kontrolle [[date:KW 12/2024]]. Barthel 35. Medikation: Marcumar n. Plan, Torem 10.',
	],
	[
		'de-AT',
		'Sehr geehrte Frau Kollegin, danke für die Zuweisung von Herrn [[name:Leopold Wewerka]], SVNR [[ssn:1237 010180]], wohnhaft [[street:Mariahilfer Straße 88a/12]], [[code:1070]] [[place:Wien]]. Tel. [[phone:0664 5550123]]. Untersuchung vom [[date:11. Jänner]]. Tochter [[name:Resi]] aus [[place:Graz]]. Child A. Befund: Barrett kurz (C0M2).',
	],
	[
		'de-CH',
		'Herr [[name:Reto Zgraggen]], AHV-Nr. [[ssn:756.9217.0769.85]], Bürger von [[place:Altdorf]] UR, [[street:Seestrasse 12]], [[code:6454]] [[place:Flüelen]]. Tel. P [[phone:041 555 01 23]]. Eintritt: [[date:24.Dez.2023]]; Austritt: [[date:Heiligabend]]. Bruder [[name:Urs]] informiert. IBAN [[account:CH93 0076 2011 6238 5295 7]].',
	],
	[
		'de-DE',
		'36-jährige Patientin, Lehrerin an der [[inst:Grundschule Holzwickede]], stellt sich mit Ihrer Schwester [[name:Anke Brüggemeier]] vor. Erstmanifestation [[date:Ende Jan. 23]]. Hausarzt Dr. [[clin:Pfannenstiel]], [[street:Marktplatz 3]], [[code:59439]] [[place:Holzwickede]]. Histo-Nr. [[record:E 12345/23]]. E-Mail [[email:b.anke@beispiel.example]]. Her2 neg., Ki-67 20 %, G2, pT1c pN0 (0/2). Pfannenstielschnitt.',
	],
	[
		'de-DE',
		'Notfalleinweisung aus [[place:Rothenburg ob der Tauber]]. Pat. sei am [[date:zweiten März]] gestürzt, [[street:Am Schäfertor 9]]. Sohn [[name:Jörg-Uwe]] ([[phone:Tel. 09861/55-512]]) anwesend. Krankenkasse AOK, KVNR [[plan:T 334 455 667]]. SpO2 92 %, CRP 120, Leukos 14,3. Zi. 12. Clexane 40.',
	],
	[
		'en-US',
		'[[name:Rosalind Featherstonehaugh]], 77 yo, h/o Sjögren, comes with her niece [[name:Priya]]. She drove from [[place:Eau Claire]], WI [[code:54701]] on [[date:Sat 6/1]]. Callback [[phone:715-555-0110 x22]]. Chart [[record:FE-00921]]. Insurance: BCBS member [[plan:XQP884120077]]. Her pharmacist at [[inst:Walgreens on Clairemont]] noted INR 4.2. Coumadin held 2 days.',
	],
	[
		'en-US',
		"Consult for [[name:Mr. St. Clair]], veteran, last 4 of SSN [[ssn:4471]]. Left [[place:Bethesda]] on [[date:9 Dec]]; transferred to [[inst:Walter Reed]]. Service dog's trainer [[name:Guadalupe Ortiz]] called [[phone:240/555-0149]]. He is [[age:ninety-one]]. ICD lead serial no. [[device:PJN4417720]]. EF 25%, QRS 160 ms, LBBB by Strauss criteria.",
	],
	[
		'en-US',
		'[[name:Hope Summers]] is a 29 yo G1P0 due [[date:Jan 30]]. Her fiancé, [[name:Grant Park]], lives in [[place:Hoboken]]. Fax records to [[fax:201.555.0188]]. Zip [[code:07030]]. Hope is anxious. EPDS 14. Zoloft 50 mg. Claim # [[account:CLM88120034]].',
	],
	[
		'en-US',
		'Note by RN: pt goes by "[[name:Buddy]]", real name [[name:Thaddeus Kosciuszko Brown]]. Born [[date:June of 1949]] in [[place:Scranton]]. Blog: [[url:buddysbattle.wordpress.com]]. Truck VIN [[vehicle:1M8GDM9AXKP042788]]. He signed with thumb print. Braden 14. Foley in place since day 2.',
	],
	[
		'en-GB',
		'[[name:Hyacinth]] attended the [[inst:Royal Infirmary]] in [[place:Hull]] with her carer [[name:Bill Ng]]. CHI [[ssn:0101471234]]. Lives at [[street:Rose Cottage, 3 Mill Lane]], [[place:Long Riston]] [[code:HU11 5JG]]. First seen [[date:Michaelmas 2022]], then [[date:wk of 4 Sept]]. Ring her on [[phone:01482 555 0192]]. Waterlow 18. Clopidogrel 75 mg od.',
	],
	[
		'en-GB',
		"Letter re [[name:Master Oluwaseun Adebayo-Smith]] DoB [[date:11th Oct '18]] H/N [[record:7731209]] school: [[inst:St Bede's Primary]], [[place:Gateshead]]. Mum [[name:Folasade]], tel [[phone:0191 498 0442]]. Height 0.4th centile. Turner excluded; karyotype 46,XY. Seen with Sister [[clin:McAllister]].",
	],
	[
		'en-CA',
		'57F, [[name:Nguyen Thi Lan]], PHN [[plan:9876 543 217]], from [[place:Moose Jaw]], Sask. Seen [[date:Canada Day]] 2023. Works at [[inst:Tim Hortons on Main St]]. Daughter [[name:Linh]] [[phone:306.555.0121]]. PC [[code:S6H 1A1]]. HBV DNA 2,000 IU/mL. Fibroscan 9 kPa.',
	],
	[
		'en-AU',
		'[[name:Aunty Marlene Yunupingu]], 70, of [[place:Yirrkala]] NT, flown to [[place:Darwin]] with CareFlight on [[date:30/6]]. Grandson [[name:Djalu]] interprets. Medicare card [[plan:3501 23456 7/1]]. DVA [[plan:NX123456A]]. Address: [[street:Lot 44 Beach Road]]. RHD; Jones criteria met. Benzathine 900 mg q28d.',
	],
	[
		'en-IN',
		'Mr. [[name:P. K. Subbaraman]], 71 years, residing at [[street:Plot No. 22, 3rd Cross, Anna Salai]], [[place:Vellore]] - [[code:632 004]]. IP No. [[record:2301/4482]]. Contact no: [[phone:0416-2255012]], attender son [[name:Karthik]]. Ayushman card [[plan:PMJAY9X88T1234]]. DOA: [[date:05.01.23]]. ISHAK 4. T. Rifagut 550.',
	],
	[
		'es-ES',
		"D.ª [[name:Encarnación Pérez-Reverte i Soler]], con tarjeta [[plan:CATX 1 470303 00 4]], acudió a [[inst:la Vall d'Hebron]] el [[date:viernes 8]]. Convive con su nieto [[name:Oriol]]. Tels.: [[phone:93.555.01.42]] / [[phone:6 0055 5123]]. Domiciliada en [[street:Gran Via de les Corts Catalanes, 585, 2n 1a]], [[code:08007]]. Romberg positivo. Sintrom.",
	],
	[
		'es-ES',
		'Varón de 58 años, pescador de [[place:Cangas do Morrazo]], trasladado en helicóptero a [[place:Vigo]]. Hª clínica [[record:7788/21]]. Matrícula de su furgoneta [[vehicle:4471 LKB]]. Su compañero [[name:Xoán Manuel]] avisó al 112. Alta [[date:a finales de octubre del 22]]. Pasaporte [[licence:PAB123456]]. Criterios de Duke: 2 mayores.',
	],
	[
		'es-CO',
		'Sra. [[name:Yuliana Andrea Montoya]], C.C. [[ssn:1.037.612.445]], residente en [[place:Rionegro]], Antioquia, EPS Sura afiliación [[plan:EPS010-5521778]]. Celular [[phone:300 555 0147]]. Nacida el [[date:dos de abril de 1991]]. Bishop 6. Su mamá [[name:Doña Rubiela]] la acompaña.',
	],
	[
		'es-CL',
		'[[name:Sofía Huenchullán]], RUT [[ssn:15.678.432-K]], 40 años, vive en [[street:Pje. Los Aromos 0442]], [[place:Temuco]]. Fono [[phone:+56 9 5550 1234]]. Previsión: Fonasa. Evaluada el [[date:18-sept]]. Ranson 3. Balthazar D.',
	],
	[
		'fr-FR',
		"Mlle [[name:Aïcha Ben Youssef]], étudiante à [[place:Villeurbanne]], vient avec son amie [[name:Clémence]]. Vue [[date:mi-septembre]] puis [[date:le 14/10]]. Carte Vitale [[ssn:1 85 05 78 006 084 91]]. Domicile : [[street:5 allée du Parc de la Tête-d'Or]], [[code:69006]]. Courriel : [[email:aicha.by@exemple.example]]. Score de Wells 1. Lovenox 4000.",
	],
	[
		'fr-FR',
		'Compte rendu. [[name:DUPONT-MORETTI Éric]], [[date:14 juil. 1961]], dossier [[record:24-00781]]. Adressé par le Dr [[clin:Lefèvre]], [[street:3 pl. de la République]], [[code:35000]] [[place:Rennes]]. Son épouse [[name:Maëlle]] signale une chute au [[place:Mont-Saint-Michel]]. Fixe : [[phone:02 99 55 01 77]]. Lasègue 40°. Gleason 7 (3+4).',
	],
	[
		'fr-BE',
		'M. [[name:Van Den Broeck]], NISS [[ssn:85.07.30-033.28]], habite [[street:Chaussée de Waterloo 412]], [[code:1050]] [[place:Ixelles]]. GSM [[phone:0470 55 01 23]]. Né à [[place:Charleroi]]. RX du [[date:22 oct]]. Mutuelle n° [[plan:319-5512345-88]]. Sténose de Baker ? non, kyste.',
	],
	[
		'fr-CH',
		"Mme [[name:Jacqueline Rochat]], [[street:ch. des Fleurettes 22]], [[code:1007]] [[place:Lausanne]], [[age:95 ans]]. N° AVS [[ssn:756.1234.5678.97]]. Nat. [[phone:079 555 01 44]]. Chute [[date:le jeudi de l'Ascension]]. Voisine : [[name:Mme Bolomey]]. Clairance 28 mL/min.",
	],
	[
		'de-DE',
		'Betr.: Pat. [[name:Großkreutz, Ursula]], geb. [[name:Niemeyer]], [[date:12. Aug. 1950]], [[street:Lange Reihe 22]], [[code:20099]] [[place:Hamburg]]. Vorgestellt [[date:am Karfreitag]], erneut [[date:28/2]]. Tel.: [[phone:(040) 555 01 23]], Fax [[fax:-124]]. Partnerin [[name:Gesche]] begleitet. Pat.-Nr.: [[record:00.77.812]]. Gleason 3+3. L-Thyroxin 75.',
	],
	[
		'de-DE',
		"Kind [[name:Emil-Jonathan]], 4 J., Kita [[inst:Villa Kunterbunt]] in [[place:Castrop-Rauxel]]. Mutter [[name:Svetlana Wiebe]], Handynr. [[phone:0157 5550 1122]]. Anschrift: [[street:Auf der Heide 17 c]], [[code:44577]]. Impfung vom [[date:7. d. M.]], davor [[date:Okt. '23]]. Gewicht 16 kg, P50. Nurofen 4 %.",
	],
	[
		'de-DE',
		'Herr [[name:Nguyen Van Tuan]] (Dolmetscherin: Frau [[name:Hoa]]), Koch aus [[place:Halle (Saale)]], überwiesen durch [[inst:BG-Klinikum Bergmannstrost]]. Auftragsnr. [[record:L-2024-88123]]. Ausweisnr. [[licence:L01X00T47]]. Verbrennung am [[date:Silvesterabend]]. 12 % VKOF, Baux 53. Parkland-Formel.',
	],
	[
		'de-DE',
		'Die [[age:101-jährige]] Bewohnerin [[name:Hildegard Freifrau von Thüngen]] aus [[place:Karlstadt]] a. Main, Pflegeheim [[inst:St. Kilian]], Station Rosengarten. Nichte: [[name:Prof. Dr. Elfriede Baumgart]], [[street:Ringstr. 5-7]], [[place:Würzburg]], [[phone:0931.55501-0]]. Sturz in der Nacht auf [[date:Sonntag, 3. XI.]]. Hb 8,9. FEIBA nein.',
	],
	[
		'de-AT',
		'[[name:Fr. Mag. Theresia Hinterhuber]], VNr. [[ssn:4455 120247]], [[place:St. Johann im Pongau]], [[street:Hauptstraße 11/Top 4]]. Lebensgefährte [[name:Sepp]] Tel [[phone:06412/5550-13]]. Kur in [[place:Bad Gastein]] [[date:Feb/März]]. RR 140/90, HbA1c 7,2.',
	],
	[
		'de-CH',
		'Zuweisung: Frau [[name:Annegret Aebischer-Rüegg]], [[place:Schwyz]], Vers.-Karte [[plan:80756015090002647563]]. Natel [[phone:078 555 0112]]. Erstkons. [[date:Mitte Nov.]], OP [[date:Di 5.12.]]. Gatte [[name:Beat]] will angerufen werden. ASA III. Femoston conti.',
	],
	[
		'en-US',
		'Pt is Mr. [[name:Cornelius Vandermeer]], seen today with his grandson [[name:Tyrese]]. Lives in [[place:Chattanooga]] at [[street:903 Signal Mountain Blvd]]; phone [[phone:(423) 555-0120]]. MRN# [[record:71-88-204]]. Last EGD [[date:11/2023]] at [[inst:Erlanger Hospital]]. Ins ID [[plan:TNX55120988]]. A1c 8.9, on Jardiance.',
	],
	[
		'en-US',
		'This is a [[age:97 y.o.]] woman, [[name:Lucille Baptiste]], from [[place:Shreveport]], transferred [[date:Sept 22nd]]. Emergency contact [[name:Marcel]] at [[phone:318-555-0177]]. SSN: [[ssn:433-18-9027]]. Email [[email:mbaptiste@post.example]]. Charcot joint on the left.',
	],
	[
		'en-GB',
		'Re: [[name:Mr Alun Pugh-Davies]], DOB [[date:19/08/1944]], [[street:8 Heol y Parc]], [[place:Pontypridd]], [[code:CF37 1LB]]. NHS [[ssn:701 555 8812]]. He rang on [[date:3rd of June]]. Daughter [[name:Cerys]] attends. Wells score 4.',
	],
	[
		'en-GB',
		'Thank you for referring [[name:Miss Zainab Hussain]] who works at [[inst:Bradford Grammar School]]. Tel [[phone:01274 555013]]. Seen [[date:14 Oct]] in [[place:Keighley]]. RXR no [[record:RXR0091827]]. Phalen and Tinel positive.',
	],
	[
		'en-CA',
		'[[name:Gurpreet Dhaliwal]], PHN [[plan:9012 334 551]], lives in [[place:Abbotsford]] BC [[code:V2S 4N6]]. First visit [[date:February 9, 2024]]. Husband [[name:Harjit]] phoned [[phone:(604) 555-0199]]. ALT 88.',
	],
	[
		'en-AU',
		'[[name:Mr. Giuseppe Santoro]] (MRN [[record:4420981]]) of [[street:27 Wattle Grove Road]], [[place:Geelong]] VIC [[code:3220]]. Admitted [[date:Monday 6th May]]. Mobile [[phone:0412 345 678]]. Wife: [[name:Carmela]]. Troponin 14.',
	],
	[
		'en-IN',
		'Name: [[name:Lakshmi Narayanan]], 58 F, D/o [[name:Ramaswamy]], [[place:Coimbatore]] - [[code:641001]]. Mobile [[phone:9876543210]]. OP No [[record:882134]]. Date of visit [[date:18.07.2023]]. Dengue NS1 positive.',
	],
	[
		'es-ES',
		'Mujer de 71 años, [[name:Doña Remedios Galván Prieto]], vive en [[street:calle San Bernardo 45, 2º D]], [[place:Alcorcón]]. SIP [[plan:5512349]]. Acude el [[date:12 de mayo]] acompañada de su nuera [[name:Lorena]]. Móvil [[phone:611 223 344]]. PCR 45.',
	],
	[
		'es-ES',
		'El paciente [[name:Iker Aguirrezabala]] (HC [[record:334512]]) nació en [[place:Barakaldo]] el [[date:22-11-1985]]. Trabaja en [[inst:Mercedes Vitoria]]. Fue operado en [[inst:Hospital de Cruces]] el [[date:lunes]]. Su hermano [[name:Mikel]] es donante. MELD 22.',
	],
	[
		'es-MX',
		'[[name:Guadalupe Ontiveros]], 34 a., de [[place:Ecatepec]]. Tel. casa [[phone:55 5787 0123]]. INE [[ssn:ONGU890412M300]]. Última regla [[date:8 de enero 2024]]. Esposo [[name:Efraín]]. TSH 3.2.',
	],
	[
		'fr-FR',
		'Monsieur [[name:Thibault Delacroix]], né le [[date:07/05/1959]] à [[place:Angoulême]], demeurant [[street:18 rue des Tilleuls]], [[code:16000]]. Portable [[phone:07 66 55 44 33]]. N° SS [[ssn:1 59 05 16 015 112 33]]. Scanner du [[date:2 décembre]]. Sa nièce [[name:Capucine]] gère les papiers. Mallampati 2.',
	],
	[
		'fr-FR',
		"La patiente, Mme [[name:Ben Slimane]], suivie à [[inst:l'hôpital Édouard-Herriot]] depuis [[date:janvier 2020]]. Mail : [[email:f.benslimane@courrier.example]]. Médecin : Dr [[clin:Fontaine]]. Habite [[place:Vénissieux]]. N° dossier [[record:H20-55182]]. Ferritine 12.",
	],
	[
		'fr-CA',
		'M. [[name:Réjean Gagné]], [[age:91 ans]], de [[place:Chicoutimi]], RAMQ [[plan:GAGR 3302 1519]]. Fille [[name:Josée]] au [[phone:418-555-0166]]. Vu [[date:le 17 janvier]]. FEVG 30 %.',
	],
	[
		'de-DE',
		'Herr [[name:Wolfgang Drechsler]], geboren am [[date:14.09.1951]] in [[place:Quedlinburg]], wohnhaft [[street:Steinweg 23]], [[code:06484]] [[place:Quedlinburg]]. Tel.: [[phone:03946 555 07]]. Versichertennr. [[plan:K998877665]]. Vorstellung am [[date:12. April]]. Frau [[name:Drechsler]] berichtet Nachtschweiß. LDH 420.',
	],
	[
		'de-DE',
		'Die 58-jährige Frau [[name:Petra Niederhöfer]] aus [[place:Bad Kreuznach]] wurde am [[date:7.6.]] durch Dr. [[clin:Weyer]] eingewiesen. Pat.-ID [[record:20240611-33]]. Tochter: [[name:Svenja]], Handy [[phone:0172 5550 881]]. Lebt mit Ehemann in [[street:Untere Gasse 5a]]. Tumormarker CA 15-3 45.',
	],
	[
		'de-DE',
		'[[name:Schulze-Wittenberg, Gerd]], 66 J., Arbeiter bei [[inst:Thyssenkrupp]], aus [[place:Oer-Erkenschwick]]. Unfall [[date:vorgestern, 4. Juli]]. Faxnr. [[fax:02368/555-19]]. BG-Az. [[record:07-12-998-2024]]. Versorgt im [[inst:Knappschaftskrankenhaus]]. Neer III.',
	],
	[
		'de-DE',
		'Wir sahen [[name:Marie-Luise]], 7 Jahre, Tochter von Frau [[name:Ilse Ackermann]], wohnt [[street:An der alten Mühle 2]], [[place:Königstein im Taunus]]. Termin: [[date:Mi, 15.05.]]. Kinderarzt: Dr. [[clin:Pohl]] in [[place:Kelkheim]]. E-Mail: [[email:ackermann.i@netz.example]]. Vigantol 500 IE.',
	],
	[
		'de-AT',
		'[[name:Hermine Kofler]], geb. [[date:02.02.1940]], [[street:Dorfplatz 7]], [[code:6365]] [[place:Kirchberg]] in Tirol. SV-Nr. [[ssn:3344 020240]]. Sohn [[name:Alois]] Tel. [[phone:0676/5550 44]]. Aufnahme [[date:heute, 30.3.]]. HbA1c 6,8.',
	],
	[
		'de-CH',
		'Patientin [[name:Ruth Bänziger]], [[place:Herisau]], Tel. [[phone:071 555 01 66]]. Letzte Kontrolle [[date:Anfang Dez.]] im [[inst:Spital Herisau]]. Fall-Nr. [[record:88-1023]]. Ihr Mann [[name:Köbi]] ist besorgt. eGFR 51.',
	],
	[
		'en-US',
		'Mr. [[name:Delroy Whitlock]], a 63-year-old trucker from [[place:Amarillo]], came on [[date:7/19]]. Wife [[name:Bernadette]] says he snores. Cell: [[phone:806.555.0144]]. MRN [[record:1187-22]]. Epworth 16.',
	],
	[
		'en-GB',
		'[[name:Mrs Morag Sutherland]], [[street:4 Harbour Brae]], [[place:Wick]] [[code:KW1 5HA]], CHI [[ssn:1505391242]]. Seen [[date:on 2 Feb]]. Son [[name:Hamish]] present. HbA1c 61.',
	],
	[
		'es-ES',
		'Don [[name:Evaristo Quintanilla]] (CIP [[plan:MADR550412776]]) de [[place:Talavera de la Reina]], tfno [[phone:925 55 01 23]], ingresó [[date:el 9/11/23]]. Hija: [[name:Rocío]]. FEVI 40 %.',
	],
	[
		'fr-FR',
		'M. [[name:Loïc Kervella]], [[street:7 impasse des Ajoncs]], [[code:29200]] [[place:Brest]]. Né [[date:le 4 juin 1970]]. Tél [[phone:02.98.55.01.02]]. Vu avec sa femme [[name:Nolwenn]]. LDL 1,9.',
	],
	[
		'de-DE',
		'Fr. [[name:Gudrun Petzold]], geb. [[date:21.11.1938]], wohnh. [[street:Goethestr. 14]], [[code:01445]] [[place:Radebeul]]. KV-Nr. [[plan:P556677889]]. Tel. priv. [[phone:0351 5550 88]]. Ehemann [[name:Lothar]] verständigt. Aufn. [[date:31.1.]]. CRP 88.',
	],
	[
		'de-DE',
		'Pat. [[name:Aydın, Zeynep]], 41 J., aus [[place:Rüsselsheim]]. Labor-Nr. [[record:7788-12]]. Vorstellung [[date:gestern, 5.3.]] bei Dr. [[clin:Ihle]]. Bruder [[name:Emre]]: [[phone:0173-5550199]]. TSH 0,02.',
	],
];

export const NOTHING = `
Nach Rücksprache mit dem Oberarzt Verlegung auf Normalstation.
Will the patient need a Foley? We think May-Thurner anatomy explains it.
Angel-wing sign on CXR; batwing oedema on day 3.
She may go home; will review on day 5.
Kussmaul breathing, Kernig and Brudzinski negative, Virchow node palpable.
She was started on Allegra and Yasmin was stopped; Paxil continues.
Jackson-Pratt drain out on day 4, Hartmann's solution 1 L, Hickman line in place.
Marcus Gunn pupil on the left; Adie and Horner were considered.
Ann Arbor stage II, Lugano classification, Deauville 3.
Rome IV criteria fulfilled; Manning not used.
Boston bowel preparation score 8; Los Angeles grade B oesophagitis; Prague C2M4.
Paris classification 0-IIa, Vienna category 3, Kyoto consensus applied.
Milan criteria met, San Francisco syncope rule negative, Ottawa ankle rules positive.
Framingham risk 12 %, Edinburgh postnatal score 9, Glasgow-Blatchford 6.
We followed the Surviving Sepsis Campaign 2021 and the Berlin definition of ARDS.
Factor V Leiden heterozygous, protein C normal, prothrombin G20210A absent.
BRCA1 c.68_69delAG, TP53 R175H, KRAS G12C, EGFR exon 19 deletion.
HLA-B27 positive, JAK2 V617F negative, CALR type 1.
TSH 2.41 mIU/L, fT4 15.2 pmol/L, anti-TPO 1200 IU/mL.
Creatinine went 88, 104, 131, 188 over four days; eGFR 34.
Na 118-124-129-134 over 48 h, never more than 8 mmol/L a day.
Blood pressure 118/72 lying and 92/60 standing after 3 min.
1-0-1-0 metoprolol 47.5 mg, 0-0-0-1 mirtazapine 15 mg.
Vancomycin trough 18.4, AUC24 512, dose 15 mg/kg q12h.
Ratio 3/4, strength 4+/5 in both hands, reflexes 2+.
Seen again at 2, 6 and 12 weeks; scan at 3 months.
The index case, a 67-year-old farmer, had travelled in rural Spain.
A 45-year-old nurse from Canada with no past history.
She is Irish, her husband Turkish; both are well.
Cohort of 1,204 from 14 centres in Germany, 2012-2018.
In 2019 a trial in the NEJM (Solomon et al.) changed our practice.
Baigent C, Keech A, Kearney PM, et al. Lancet 2005;366:1267-78.
As Osler wrote, listen to your patient.
Charles Bonnet hallucinations, Lewy bodies on biopsy, Pick bodies absent.
Henoch-Schönlein purpura, Wegener (now GPA), Churg and Strauss.
Whipple procedure, Roux-en-Y, Billroth II, Nissen wrap.
Ringer lactate 30 mL/kg then noradrenaline 0.1 µg/kg/min.
Bell's palsy, House-Brackmann 4; Ramsay Hunt excluded.
Baker's cyst, Heberden nodes, Dupuytren's contracture of the ring finger.
Guthrie card normal; Turner and Noonan considered; Down excluded.
Christmas disease (factor IX 3 %), von Willebrand antigen 22 %.
ASA class III, Mallampati 2, Cormack-Lehane 1, ETT 7.5 at 22 cm.
Day 0 presentation, day 2 theatre, day 9 home.
Lyme and Coxsackie serology negative; Epstein-Barr IgM positive.
Zika, Ebola and Lassa were excluded; Marburg virus PCR negative.
Rocky Mountain spotted fever and Colorado tick fever unlikely.
West Nile virus IgM in CSF, Japanese encephalitis vaccine given.
Brown-Séquard syndrome with Hoffmann sign, Lhermitte positive.
Rosai-Dorfman disease confirmed; Castleman excluded.
Grace 140, HAS-BLED 2, CHA2DS2-VASc 4, Wells 6.
Mayo score 9, Harvey-Bradshaw 6, Lille 0.3, Maddrey 41.
Port-a-Cath flushed; PICC 4 Fr, tip at the cavoatrial junction.
Sandy yellow nails, rose spots, lily-white plaques, ruby papules.
The chance of a stroke is 1 in 200; the patience of the family was great.
Doses: Keppra 500 mg bid, Xarelto 20 mg, Lantus 14 IU, Norvasc 5 mg.
Eva foam dressing, Allevyn, Mepilex border, Grace splint.
Hope, faith and joy do not enter the model.
Our junior on call drew the bloods; Sister asked for a review.
The 18-gauge cannula in the left antecubital fossa.
Call the team if SpO2 < 92 % or RR > 24.
Two 12-lead ECGs 30 min apart: V1-V4 ST elevation of 2 mm.
CT: 3.2 x 2.8 x 4.1 cm mass in segment 7, HU 35.
MRI T1/T2, b1000, ADC 0.7; series 401, image 23.
ICD-10 G35, ATC L04AA27, LOINC 2951-2, RxNorm 860975.
NCT04280705 and EudraCT 2020-000982-18 both stopped early.
Paciente de 45 años con dolor abdominal de 3 días; Murphy positivo.
Bebe dos cervezas al día. Toma omeprazol y deja de fumar. Cara simétrica. Masa en hipogastrio. Ama de casa. Tira de orina normal.
Mujer de 67 años, hipertensa, con síndrome de Cushing y signo de Chvostek.
Se inició Augmentine 1 g/8 h durante 7 días; mejoría al tercer día.
Analítica: Hb 9,2 g/dl, leucocitos 12.400, PCR 134 mg/l, Na 131.
Índice de Barthel 85, Glasgow 15, escala de Norton 14, Lawton 6/8.
Ingresado en la UCI, fue dado de alta al séptimo día sin secuelas.
La enfermedad de Chagas es frecuente en Bolivia y en el norte de Argentina.
En 2018 se le diagnosticó un linfoma de Hodgkin estadio IIA de Ann Arbor.
Su madre tuvo cáncer de mama a los 52 años; una tía, de ovario.
Santa paciencia: hubo que repetir la prueba tres veces.
Patient de 58 ans, tabagique, maladie de Basedow et signe de Trousseau.
Score de Glasgow 15, NIHSS 3, Hunt et Hess 2, Fisher 3.
Traitement par Augmentin 1 g x 3/j pendant sept jours, apyrexie à J3.
Créatinine 142 µmol/l, kaliémie 5,9, pH 7,31, lactates 3,2.
Le syndrome de Guillain-Barré a été évoqué, puis écarté à la ponction.
Il vit avec sa femme et ses deux enfants, sans profession, en France.
IRM : séquelle d'AVC sylvien, ASPECTS 8, pas de signe de Claude Bernard-Horner.
67-jähriger Patient mit Morbus Crohn, Z. n. Billroth II und Heparininduzierter Thrombozytopenie.
Frau in gutem AZ, 63 kg, 168 cm, BMI 22,3; Babinski bds. negativ.
Labor: Hb 9,2 g/dl, Leukozyten 12,4/nl, CRP 134 mg/l, Kreatinin 1,4 mg/dl.
Am 3. postoperativen Tag Fieber bis 39,2, Blutkulturen 2/4 positiv.
Die Patientin lebt mit ihrem Mann zusammen, ist Rentnerin und Nichtraucherin.
Wir empfehlen Kontrolle in 6 Wochen, Fäden am 12. Tag ex.
Mb. Bechterew, Mb. Parkinson H&Y 2, Mb. Menière, V. a. Sjögren.
Pfannenstiel-Laparotomie, Redon-Drainage ex am 2. Tag, Kocher-Manöver.
Wiener Klassifikation Kategorie 4, Forrest IIb, Frankfurter Horizontale.
Marburger Herz-Score 3, Münchner Schema, Berliner Definition des ARDS.
Schmerz NRS 7/10, Kraftgrad 4/5, MMST 28/30, GCS 15.
Kölner Studie, Bonner Nomenklatur und Tübinger Modell wurden verglichen.
Herz: rein, rhythmisch; Lunge: VAG bds.; Abdomen weich; Nierenlager frei.
Der Sohn sagt, sein Vater habe seit drei Wochen Husten.
Weiß und Schwarz tragen die Pfleger; Rot ist die Notaufnahme.
Rosa Hautkolorit, Klein- und Großhirn unauffällig.
The doctor on duty asked: who will sign? Mark the spot, Bill the insurer, Grant access.
A frank discussion; the patient was earnest and rich in ideas.
Rusty sputum, sage advice: treat as pneumococcus until cultures are back.
Dawn phenomenon and Somogyi effect both cause morning highs.
Gram stain: Gram-positive cocci; Ziehl-Neelsen negative; Giemsa pending.
Bishop score 7, Apgar 9/10/10, Silverman 2, Ballard 38 weeks.
Swan-Ganz: CVP 12, PA 45/22, wedge 18, CI 2.1, SVR 1400.
Heimlich valve, Guedel airway, Yankauer sucker, Magill forceps.
Duke criteria: two major; Jones criteria not fulfilled.
Oxford classification M1 E0 S1 T0 C0; Banff IIA rejection.
Amsterdam II criteria negative, Bethesda category IV nodule, Sydney system gastritis.
Sgarbossa positive, Brugada algorithm step 3, Vereckei suggests VT.
Malta fever, Dublin salmonella, Norwalk virus, Hong Kong influenza.
Stevens-Johnson, SJS/TEN overlap, Nikolsky positive, SCORTEN 3.
Her Raynaud is worse in winter; nifedipine helped by day 20.
Charlotte-type splint, Denis Browne bar, Pavlik harness, Milwaukee brace.
Victoria blue and Congo red stains; Paris green; Nile blue.
Frank-Starling curve, Bernoulli equation, Fick 4.2 L/min.
Holter 24 h: 1,204 PVCs, longest pause 2.3 s, mean HR 71.
April fool aside, the June protocol uses 3 x 500 mg.
Miller-Fisher variant, anti-GQ1b 1:3200, CSF protein 0.92.
Drug: Advair 250/50, Symbicort 160/4.5, Spiriva 18, Ventolin prn.
Christian wept; no: the patient is Christian and wept.
Aged 88, she lives alone with help twice a day, in England.
Rochester criteria for the febrile infant; Philadelphia criteria differ.
Kansas City questionnaire 54, Minnesota score 61, Seattle angina 70.
The Toronto consensus on ulcerative colitis and the Montreal class E3.
Dallas criteria for myocarditis; Lake Louise 2018 updated.
Baltimore therapy, Houston-type inflow, Stanford type B dissection, DeBakey III.
Mason-Pfeiffer fracture type II; Garden III; Schatzker VI; Weber B.
Vitamin B12 188 pg/mL, folate 3.1, homocysteine 24.
Hour 1: 30 mL/kg; hour 3: 1.5 L; hour 6: noradrenaline.
Rh D negative, anti-Kell, Duffy and Kidd; Lewis a+b-.
Nurse: 12-h shifts, 4 on 3 off; night 2 of 3.
Bennett fracture, Monteggia, Galeazzi, Smith and Barton named for surgeons.
He hails a new era: CAR-T on day 0, CRS grade 2 on day 4.
Paciente varón de 34 años, sin antecedentes, natural de Marruecos.
Signos de Kernig y Brudzinski negativos; Lasègue positivo a 40°.
Se administra Nolotil 2 g, Primperan 10 mg y Urbason 40 mg.
Clasificación de Forrest IIa, de París 0-Is, de Los Ángeles grado B.
Cruz Roja, santo y seña: ninguna alergia conocida.
A los 15 días acudió a revisión, asintomático, con analítica normal.
TA 130/80 mmHg, FC 88 lpm, SatO2 96 % basal, Tª 37,2 ºC.
Escala de Edimburgo 11, test de Pfeiffer 3 errores, CAM positivo.
Le patient, fumeur à 30 PA, a été opéré à J2 sans complication.
Classification de Gustilo II, de Vienne 3, de Paris 0-IIb.
Sous Lasilix 40 mg, Kardégic 75 mg et Tahor 10 mg depuis trois ans.
Maladie de Charcot, signe de Romberg, épreuve de Barré normale.
Rose bengale négatif, Bordet-Wassermann négatif, Widal négatif.
Son père est mort d'un infarctus à 61 ans ; sa mère vit en Italie.
Z. n. Whipple-OP, Z. n. Hartmann-Situation, Mb. Hirschsprung.
Der Patient wurde am 4. Tag extubiert und am 9. Tag verlegt.
Anamnestisch Nikotin 20 py, Alkohol gelegentlich, Hund und zwei Katzen.
Medikation: Ramipril 5 mg 1-0-0, ASS 100 1-0-0, Simvastatin 40 0-0-1.
EKG: SR, 72/min, LT, PQ 180 ms, QRS 98 ms, R/S-Umschlag V3/V4.
Ulcus Forrest III, Hp positiv; ÖGD-Kontrolle in 8 Wochen empfohlen.
Sono: Gallenblase 8 x 3 cm, Murphy negativ, DHC 5 mm, Milz 11 cm.
Im Verlauf guter Heilungsverlauf, Mobilisation im Zimmer und auf Stationsebene.
Bei Frau und Mann gleich häufig; Gipfel im 5. Lebensjahrzehnt.
Bekannte Penicillinallergie; Kaiser- oder Pfannenstielschnitt entfällt.
Mannheimer Peritonitis-Index 21, Ulmer Klassifikation, Heidelberger Kurve.
Lange Anamnese, kurzer Sinn: Kupfermangel nach Zinkpaste.
Gewicht 72 kg, Größe 1,78 m, BSA 1,89 m2, Krea-Clearance 54 ml/min.
Hier passt der Satz von Sutton: Häufiges ist häufig.
The patient was discharged home on day 6 in good condition.
Hemoglobin dropped from 13.2 to 8.9 g/dL overnight.
Levine sign present; Killip class II; TIMI risk 4.
Started Eliquis 5 mg twice daily; held Plavix for 5 days.
A 56-year-old male with a 30 pack-year history presented with dyspnea.
The Parkland formula gave 8.4 L for the first 24 hours.
Cullen and Grey Turner signs were absent; Ranson 2 at admission.
Her mother had breast cancer at 48; her father had a stroke at 60.
Family history: Mother: Breast cancer. Father: Hypertension. Sister: Lupus.
We used the Seldinger technique and a 14 Fr pigtail catheter.
Methicillin-sensitive S. aureus grew in 2/2 bottles at 14 h.
He works as a teacher, drinks 10 units a week and does not smoke.
Trousseau sign of latent tetany; Ca 1.72 mmol/L; QTc 498 ms.
No family history of Huntington or Friedreich ataxia.
The Child-Pugh score was B7 and the MELD-Na was 19.
Rituximab 375 mg/m2 weekly x 4 (days 1, 8, 15, 22).
Discussed with the on-call registrar in neurosurgery.
Kaplan-Meier curves crossed at 18 months (log-rank p = 0.04).
According to Kumar et al., the sensitivity is 84 %.
EBV VCA IgG 1:640, CMV IgM negative, HIV Ag/Ab negative.
The Lachman test and pivot shift were positive on the right.
Fine crackles at both bases; JVP 6 cm; no peripheral edema.
Physiotherapy twice a day; walks 40 m with a frame.
Surgery lasted 3 h 20 min; blood loss 400 mL.
A farmer's lung was considered; serum precipitins negative.
Woods lamp shows coral-red fluorescence; Corynebacterium likely.
Mujer de 34 años, G2P1, 31 semanas, con cefalea y TA 165/110.
Antecedentes familiares: Madre: Diabetes. Padre: Infarto a los 55 años.
Se realizó colecistectomía laparoscópica sin incidencias el segundo día.
Clasificación de Child C, escala ECOG 2, índice de Karnofsky 60.
Exploración: Lasègue negativo, Romberg negativo, marcha estable.
Recibió Eutirox 75 mcg, Adiro 100 y Seguril 40 mg.
Radiografía: fractura de Colles; se inmovilizó con yeso.
Enfermedad de Kawasaki probable; gammaglobulina 2 g/kg.
Patiente de 29 ans, G1P0, vue à 34 SA pour prurit; acides biliaires 48.
Antécédents familiaux : Mère : cancer du sein. Père : infarctus.
Signe de Homans négatif; score de Wells à 1; D-dimères 320.
Traitement : Levothyrox 100 µg, Doliprane 1 g si douleur.
Échographie : vésicule alithiasique, foie homogène, rate 10 cm.
Opéré d'une hernie selon Lichtenstein, suites simples à J1.
Familienanamnese: Mutter Mammakarzinom, Vater Herzinfarkt, Bruder gesund.
Mutter: Diabetes mellitus Typ 2. Schwester: Multiple Sklerose.
Der 45-jährige Patient stellte sich mit Oberbauchschmerz vor.
Status nach Appendektomie im Kindesalter; keine Dauermedikation.
Röntgen Thorax: kein Infiltrat, kein Erguss, Herz normal groß.
Mit freundlichen Grüßen und Dank für die Zuweisung.
Therapie: Pantoprazol 40 mg 1-0-0, Metamizol bei Bedarf.
Virchow-Trias; Wells-Score 6; Marcumar-Ziel INR 2-3.
Spontanatmung, Vigilanz gut, Orientierung zu Zeit, Ort und Person.
Ödeme in beiden Beinen bis zum Knie; Lunge basal feucht.
In Narkose Reposition, dann Ruhigstellung im Gips für 6 Wochen.
Bei Verdacht auf Riesenzellarteriitis Beginn mit Prednisolon 60 mg.
Aus Sorge vor Blutung wurde Heparin pausiert; von Seiten der Gefäße gut.
Geklagt wird über Schmerzen in Schulter, Hüfte und Nacken.
Gabe von Kalium, Magnesium und Glukose nach Schema.
EKG vom Vortag: Linksschenkelblock; Sokolow-Index 3,8.
Auf Station unauffällig; Entlassung am 5. Tag nach Hause.
In Halle 3 der Messe wurde das Gerät gezeigt.
`
	.trim()
	.split('\n');
