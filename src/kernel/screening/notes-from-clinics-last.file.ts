// An eighth, small set of invented notes of the same writers in fresh words: written after a second round of decision 0187 and before it was asked
// of it. A label stands in [[ ]], its class before a colon; it holds what shows somebody and not the words around it.

/** Language and country (BCP 47), and the note. */
export const FROM_CLINICS_LAST: readonly (readonly [string, string])[] = [
	[
		'en-GB',
		'Rheum letter re [[name:Mr Dafydd Prosser]], DOB [[date:11/09/1966]], NHS [[ssn:618 402 7715]], [[street:31 Heol y Bryn]], [[place:Llanybydder]] [[code:SA40 9XZ]]. PsA on adalimumab since [[date:June 2024]]. DAPSA 9, CRP 4. Slipped at [[inst:Screwfix]] on [[date:the 6th of this month]], ankle fine on XR [[date:7/11]]. Blood bottle label [[record:26A447190]]. His partner [[name:Huw]] on [[phone:01570 555 019]]. See in 6/12.',
	],
	[
		'en-GB',
		'ICU chat: bed [[record:9]] is [[name:Mrs Adeyemi]], 61, day 5 pancreatitis, Ca 1.82, P/F 140, proned [[date:last night 24/11]]. Husband [[name:Femi]] asks for updates at [[phone:07700 900 552]], back from [[place:Lagos]] [[date:on the 28th]]. Tx from [[inst:Queen’s Romford]]; their number [[record:RF0447190]]. ECMO ref sent to [[inst:GSTT]].',
	],
	[
		'en-GB',
		'Dental: [[name:Oscar Pinnock]] (6), caries ULD, URE; GA list [[date:4/12]]. Mum [[name:Carly]], school [[inst:Bramble Lane Primary]], sib [[name:Edie]]. Family moved from [[place:Widnes]] [[date:in late October]]. UPN [[record:K447190026114]]. Email [[email:carly.p@inbox.example]]. BSA exemption [[plan:HC2 0044719]].',
	],
	[
		'en-US',
		'Nephrology: [[name:Lorraine Castellanos]] MRN [[record:3304471]], 66F, FSGS, UPCR 4.1, bx [[date:10/27]] #[[record:S26-14471]]. Rituximab 1 g [[date:11/10]], next [[date:11/24]]. PJP ppx. Works the counter at [[inst:Zabar’s]]; sister [[name:Ines]] ([[phone:646-555-0158]]) is proxy. [[street:447 W 171st St, 5B]], [[place:New York]] [[code:10032]]. Healthfirst [[plan:HF4471902]].',
	],
	[
		'en-US',
		'Urgent care scribe: 17 y/o [[name:Tate]] w/ dad [[name:Russ Halvorsen]]. Rolled ankle at [[inst:Eden Prairie]] vs Wayzata game [[date:Friday 11/20]]. Ottawa neg. BP 118/72. Allergies: amox. Cell [[phone:952 555 0140]]. Policy # [[plan:MNX-004471-90]]. Boot, f/u ortho [[date:the week of 11/30]]. Registered as walk-in [[record:#0093]].',
	],
	[
		'en-US',
		'Transfer center log: call [[date:11/25 0210]] from [[inst:Ponce Health]], 44M [[name:Rafael Otero]], SAH HH3, Fisher 4, nicardipine gtt. Flight [[vehicle:N911EV]], accept [[clin:Dr. Lim]]. Encounter [[record:8830-44719]]. Wife [[name:Zoraida]] 787 area code: [[phone:787 555 0133]]. Drives for [[inst:Goya]]. Home [[place:Yauco]].',
	],
	[
		'en-IN',
		'Ortho OPD: [[name:Mrs. Zubeda Khatoon]] w/o [[name:Abdul Sattar]], 58F, OA knee KL 4, BMI 33. TKR Rt planned [[date:7th Dec]]. CR No. [[record:202611044719]]. Ayushman [[plan:PMJAY 2044 7190 3318]]. R/o [[street:Mohalla Qazi, Near Water Tank]], [[place:Sambhal]] [[code:244302]]. Son drives e-rickshaw [[vehicle:UP 38 AT 4719]]. Mob [[phone:94120 44719]]. Last HbA1c [[date:20.11.26]] 7.2.',
	],
	[
		'en-AU',
		'Oncology MDM: [[name:Trevor Kalinowski]], 68, retired [[inst:Holden]] fitter from [[place:Elizabeth Vale]], T3N2b SCC tongue base p16+, 35# to finish [[date:18 Dec]]. PEG [[date:9/11]]. UR [[record:SA447190]]. Wife [[name:Lorna]], [[phone:0491 572 549]]. DVA gold [[plan:SX447190]]. Dental clearance [[inst:ADH]] [[date:Wed 4 Nov]].',
	],
	[
		'en-CA',
		'Midwife: [[name:Anneke VanDyk]], G1P0, EDC [[date:Jan 3/27]], home [[street:55789 Heritage Line]], [[place:Straffordville]] [[code:N0J 1Y0]]. HC [[plan:6447 190 283 VB]]. BP 118/70, FH 35. Partner [[name:Pieter]] farms. Student midwife [[clin:Jess]]. Strep swab [[date:Nov 30]]. Pager [[phone:519-555-0149]]. Chart [[record:MW-447]].',
	],
	[
		'es-ES',
		'Nota de neuro: [[name:Ramón Figueiras]], 58, CIP [[plan:FIRA680447190012]], vive en [[street:Rúa do Peirao 12-2º]], [[place:Cangas do Morrazo]]. ELA bulbar, ALSFRS-R 31, CVF 68 %. PEG [[date:el 12/11]]. Marinero de [[inst:Pescanova]]. Mujer [[name:Chelo]] [[phone:986 044 719]]. Próxima [[date:el martes 15 de dic]]. Hª [[record:447190]].',
	],
	[
		'es-MX',
		'Hola Dra., soy [[name:Yadira]], mamá de [[name:Santi]] (nac. [[date:9-sep-24]]). Desde [[date:ayer 24]] trae 39 y no quiere comer. Vivimos en [[place:Chalco]], [[street:Mz 4 Lt 19, calle Oriente 12]]. Lo vieron en [[inst:Similares]] y le dieron ibu. NSS [[plan:1190 87 4471 9]]. Mi WhatsApp [[phone:55 5550 4471]].',
	],
	[
		'fr-FR',
		'HAD : [[name:Mme Lucette Barbotin]], [[age:93 ans]], escarre sacrée st. 4, VAC [[date:depuis le 13/11]], [[street:18 venelle des Lilas]], [[code:79200]] [[place:Parthenay]]. NIR [[ssn:2 33 04 79 202 447 19]]. IDE [[clin:Sandrine]] passe à 8 h. Fils [[name:Jacky]], routier chez [[inst:Heppner]], [[phone:06 39 98 47 19]]. Lot pompe [[device:VAC447190]]. Réévaluation [[date:jeudi 3/12]].',
	],
	[
		'de-DE',
		'Reha-Brief: [[name:Herr Siegbert Knothe]], geb. [[date:6.6.51]], Z. n. ACVB x3 [[date:(2.11.)]], Aufnahme [[date:19.11.26]], 6MWT 290 m, LVEF 44 %. Wohnt [[street:Zur Aue 5]], [[code:04720]] [[place:Döbeln]]. Rentner (früher [[inst:Doblina]]). Ehefrau [[name:Helgard]] [[phone:03431 55 44 71]]. RV-Nr. [[plan:14 060651 K 028]]. Entl. geplant [[date:10.12.]]. Zi. [[record:214]].',
	],
	[
		'de-AT',
		'Rettungsprotokoll [[record:RK-26/44719]]: [[name:Fr. Notburga Haselwanter]], 82, Sturz [[date:heute, 25.11.]], [[place:Umhausen]], [[street:Sand 14]]. Schenkelhals? NRS 8. SVNR [[ssn:4471 190344]]. Enkel [[name:Lukas]] dabei. Abgegeben [[inst:Zams]] 10:40. Nachbarin [[name:Traudl]] hat Schlüssel, [[phone:0650 555 4719]].',
	],
];

export const FROM_CLINICS_LAST_NOTHING: readonly string[] = [
	'ANA 1:640 speckled, anti-Ro 128, C3 0.62, dsDNA 84; SLEDAI-2K 9.',
	'Nitrofurantoin 100 mg MR BD for 3/7; repeat MSU if symptoms persist.',
	'Rotterdam criteria 2/3; AMH 61; LH 14, FSH 5.2; metformin 500 mg TDS.',
	'EGFR exon 19 deletion; osimertinib 80 mg; FLAURA median PFS 18.9 months.',
	'CT head: 9 mm SDH with 4 mm shift; Marshall III; GCS 13/15; Keppra 500 mg BD.',
	'TIMI 4, GRACE 132; fondaparinux 2.5 mg; ticagrelor 180 mg then 90 mg BD.',
	'On day 3 the drain gave 180 ml, on day 4 60 ml, and it came out on day 5.',
	'P-CAB trial data (n = 1,024): healing 92 % vs 85 %; NNT 15.',
	'Perthes, Herring B, Catterall III; abduction 25°; Petrie casts for 6 weeks.',
	'Gestational diabetes: fasting 5.4, 1 h 10.8; Metformin 1 g BD; HC 75th centile.',
	'EUS-FNB 22 G x 3; CEA in cyst fluid 812; PanIN-2; Fukuoka worrisome.',
	'VSD 6 mm, Qp:Qs 1.8, PVR 2.4 WU; Amplatzer 8 mm; furosemide 1 mg/kg.',
	'Wrist: DISI, SL gap 5 mm, Watson positive, Geissler III; K-wires 8 weeks.',
	'Hep B sAg+, DNA 4.2 log, ALT 88; FIB-4 1.9; FibroScan 9.8 kPa; TAF 25 mg.',
	'Vedolizumab 300 mg at weeks 0, 2 and 6; SES-CD 14 → 5; Harvey-Bradshaw 3.',
	'She has smoked since her teens and lives with her partner and two cats.',
	'Paciente con FA, CHA2DS2-VASc 4; edoxabán 60 mg; FEVI 55 %; AI 44 mm.',
	'Niño de 5 años con fiebre de 39,2, exudado amigdalar y Centor de 4.',
	'Enfant de 7 ans, asthme palier 3, VEMS 82 %, ACT 21, salbutamol 4 bouffées.',
	'Échographie : kyste 31 x 28 mm, O-RADS 2 ; CA 125 à 18 ; contrôle à 3 mois.',
	'Zwei Dosen im Abstand von 4 Wochen; Titer 1:160; Auffrischung nach 10 Jahren.',
	'MELD 17, Child B; TIPS mit 8 mm; HVPG 22 → 9 mmHg; Lactulose 30 ml 1-1-1.',
	'Gonarthrose Kellgren 3; Beinachse 6° varus; Oxford-Schlitten; ROM 0/0/120.',
	'Schmerzen NRS 6/10, Lasègue rechts bei 40°, ASR 1+; MRT: BSV L5/S1 8 mm.',
	'Weekly methotrexate 15 mg on Mondays with folic acid on Fridays.',
	'Post-op Hb 98, then 91 and 94; one unit given; discharged on day 4 with a frame.',
	'Lung: RADS 4A, 9 mm; Herder 38 %; Brock 24 %; PET SUV 3.1; MDT plan: CT in 3 months.',
	'ATLS survey clear; FAST negative; RTS 7.84, ISS 9; tetanus booster given.',
	'Refraction R −3.25/−0.75 x 175, L −2.50/−1.00 x 5; 6/6 each; N5.',
	'Ibrutinib 420 mg; del(17p) 34 %; IGHV unmutated; Rai III, Binet C; B2M 5.1.',
];
