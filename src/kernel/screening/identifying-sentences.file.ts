// Invented sentences that point at somebody. Kind of the finding, a bar, the sentence with the identifier in [[ ]].
// Nobody in them exists; telephone numbers are from ranges kept for fiction where a country has them.

export const IDENTIFYING = `
phone|Call her daughter at [[212-555-0143]] with the result.
phone|His number is [[(415) 555-0187]].
phone|Reach the family on [[+1 617 555 0122]].
phone|She answers only [[+44 20 7946 0958]].
phone|Mobile [[07700 900123]].
phone|The ward is [[020 7946 0991]], ask for bed 4.
phone|Il est joignable au [[06 39 98 12 34]].
phone|Tel. [[030/1234567]], bitte abends.
phone|Handy: [[0171 39200 55]]
phone|Rückruf unter [[+49 30 23125 012]].
phone|Su móvil es el [[612 345 678]].
phone|Teléfono [[941 151 000]] de la hija.
phone|Tfno. de su madre: [[956 013 059]]
phone|Telefoon [[020-555 5555]] van de zoon.
phone|pager [[555-0199]]
phone|You can text me at [[6175550143]].
phone|電話：[[03-5550-8901]]
phone|Contact: [[1-800-555-0199]]
phone|cell: [[303.555.0161]]
phone|He rang from [[0043 1 5550123]].
fax|Fax the report to [[617-555-0134]].
fax|Fax: [[+1 (212) 555-0166]]
fax|Telefax [[030 5550123]]
email|Write to [[jane.doe@example.org]] for consent.
email|His address is [[j_smith77@mail.example.com]].
email|Correo: [[pedro.suarez@example.es]]
email|Mail [[müller@beispiel.example]] please.
email|She gave [[jane (at) example (dot) org]].
email|[[A.B+study@uni.example.edu]] is the mother.
social-security|SSN [[123-45-6789]] was on the form.
social-security|Her social security number is [[987 65 4320]].
social-security|[[219-09-9999]], Medicare pending.
social-security|SSN ending in [[6789]]
social-security|DNI [[12345678Z]], vive sola.
social-security|NIE [[X1234567L]]
social-security|NHS number [[943 476 5919]]
social-security|BSN: [[111222333]]
social-security|NASS: [[28 45657346 90]]
social-security|AHV [[756.1234.5678.97]]
social-security|Codice fiscale [[RSSMRA85T10A562S]]
social-security|SV Nr.: [[4445311299]]
medical-record|MRN [[00482913]] has the images.
medical-record|MRN: [[EM-345678]]
medical-record|MRN#[[998877]]
medical-record|Medical record number is [[123546]].
medical-record|Patient ID: [[ABCD1234]]
medical-record|Patient ID #[[AB-987654]]
medical-record|Chart no. [[44-81-02]]
medical-record|Hospital number [[H1234567]]
medical-record|Case number [[2024-11873]]
medical-record|Accession number [[A20241187]]
medical-record|Encounter ID [[77120045]]
medical-record|NHC: [[2986453]]
medical-record|Historia clínica [[784512]]
medical-record|Episodio: [[4405819]]
medical-record|Fallnummer [[23346011]]
medical-record|Patientennummer: [[34998877]]
medical-record|Patiëntnummer [[1234567]]
medical-record|患者ID：[[MR2024-78234]]
medical-record|Specimen no. [[S24-10233]]
medical-record|Study ID [[LUP-98765]]
health-plan|Member ID [[HP-678901]]
health-plan|Insurance number: [[ZY-678912]]
health-plan|Medicaid ID [[AB998877C]]
health-plan|Policy number [[PL-987654321]]
health-plan|Her Medicare number is [[1EG4-TE5-MK73]].
health-plan|Beneficiary number #[[11223344]]
health-plan|Versichertennummer [[A123456789]]
health-plan|Subscriber ID: [[W2201 44871]]
health-plan|Health plan [[HL-987654]]
account|Account number [[9876543210]]
account|Acct #[[SH-456789]]
account|Billing account [[GRM-998877]]
account|He paid with [[4111 1111 1111 1111]].
account|Card [[5500-0000-0000-0004]]
account|Amex [[378282246310005]] on file.
account|IBAN [[DE89 3704 0044 0532 0130 00]]
account|[[GB82WEST12345698765432]] for the refund.
licence|Driver's license [[D1234567]]
licence|License number [[CLN-112233]]
licence|Passport no. [[X12345678]]
licence|Birth certificate no. [[112-1984-00219]]
licence|DEA [[AB1234563]]
licence|Nº Col: [[28 28 58558]]
vehicle|VIN [[1HGCM82633A004352]]
vehicle|The car, [[1M8GDM9AXKP042788]], was a write-off.
vehicle|License plate [[7ABC123]]
vehicle|Plate number [[KX19 TBV]]
vehicle|Kennzeichen [[B-XY 1234]]
vehicle|Kenteken [[12-ABC-3]]
device|Pacemaker serial number [[PJN284756]]
device|S/N [[A1B2345678]]
device|Device ID: [[88241-77]]
device|UDI [[(01)00643169007222(21)ABC123]]
device|Seriennummer [[4471182]]
device|The pump, [[00:1B:44:11:3A:B7]], went off line.
url|Photos at [[https://www.facebook.com/jane.doe.77]]
url|See [[https://www.instagram.com/jdoe_recovers/]]
url|They raise money at [[https://www.gofundme.com/f/help-jane-walk]]
url|Blog: [[https://janesjourney.wordpress.com/2023]]
url|Results on [[https://mychart.example.org/visit/88123]]
url|[[https://pacs.example.org/view?patientId=88123]]
url|The patient's website is [[https://janes-story.example.com]]
ip|Logged in from [[203.0.113.77]].
ip|IP [[198.51.100.23]]
ip|[[2001:0db8:85a3:0000:0000:8a2e:0370:7334]] sent it.
street|Wohnhaft [[An den Drei Pfählen 7]], 01067 Dresden.
street|Sie wohnt [[Kastaniengraben 12]], zweiter Stock.
street|Lives at [[42 Maple Street]], second floor.
street|She was found at [[1600 Elm Avenue]].
street|Home: [[221B Baker St]], London
street|He lives on [[15 N. 3rd St.]]
street|Moved to [[77 Old Mill Road]] in spring.
street|[[PO Box 4471]] is where to write.
street|Wohnhaft [[Hauptstr. 8]], links
street|Sie wohnt in der [[Rosengasse 12]].
street|Domicilio: [[Calle Los Prados, 25]]
street|Domicilio: [[C/ Marques de Viana, 86]]
street|Elle habite [[12 rue de la Paix]].
street|Abita in [[Via Garibaldi 14]].
street|Woont op de [[Kerkstraat 21]].
street|Mora na [[Rua do Arenque 163]].
postal-code|ZIP [[02139]]
postal-code|From Springfield, IL [[62704]]
postal-code|Postcode [[90210-1234]]
postal-code|She is at [[SW1A 2AA]].
postal-code|Wohnhaft in [[34443]] Bad Arolsen
postal-code|PLZ [[20223]]
postal-code|CP: [[28029]]
date|Admitted on [[12 March 2024]] with chest pain.
date|DOB [[04/17/1961]]
date|Born [[April 17, 1961]].
date|Surgery on [[2024-03-14]] was uneventful.
date|Seen on [[Mar 3rd, 2023]] in clinic.
date|Discharged [[03/18/24]].
date|She underwent CABG on [[5th of June 2022]].
date|He died on [[1 January 2023]].
date|A 54-year-old man, symptoms began in [[March 2022]].
date|Biopsy [[14.02.2023]]: adenocarcinoma.
date|Presented on [[3/14]] with fever.
date|Labs dated [[3/3/21]] including CBC.
date|Appointment on [[July 8th]].
date|Geboren am [[4.4.1997]], ledig.
date|Stationär vom [[19.03.2029]] an.
date|Aufnahme am [[3. Februar 2023]].
date|Fecha de ingreso: [[21/05/2015]]
date|Ingresó el [[10 de noviembre de 2019]].
date|Née le [[3 février 1958]].
date|Opérée le [[12/06/2021]].
date|Opname op [[3 maart 2022]].
date|Ricoverato il [[5 maggio 2020]].
date|Nascido em [[7 de abril de 1970]], paciente crónico.
date|生年月日：[[昭和38年11月15日]]
date|検査日 [[2024年8月6日]]
date|Transplant on [[2019/07/22]].
age|A [[93-year-old]] woman with a hip fracture.
age|[[92 yo]] male, independent.
age|[[94F]] with delirium.
age|She is [[97 years old]] and lives alone.
age|He turned up, [[aged 101]], smiling.
age|My patient is [[ninety-one years old]].
age|Die [[92-jährige]] Dame kam zu Fuß.
age|Mujer de [[95 años]] de edad.
name|My patient [[Henrike Solberg]] asked me about this.
name|A 54-year-old man, [[Ruben T.]], with chest pain.
name|She came with her husband [[Tomasz]], who gave the history. She is my patient.
name|[[Mrs Okonkwo]] is a 71-year-old woman with fatigue.
name|Patient: [[Delgado Ruiz, Carmen]]
name|The patient, known as [[Billie Hargreaves]], had a fall.
name|Unsere Patientin [[Gerlinde Achterberg]] stellte sich vor.
name|Wir berichten über [[Herrn Ottokar Wendt]], 61-jährige Vorgeschichte.
name|Paciente: [[Ximena Arrieta Soto]]
name|Nombre: [[Iker]]. Mujer de 40 años.
name|A 9-year-old girl; her mother [[Priyanka]] noticed the limp.
name|His daughter, [[Agnieszka Nowak]], found him. He is our patient.
name|Madame Roussel est âgée de 66 ans; [[Mme Roussel]] vit seule.
name|This patient is called [[Zbigniew]] by everyone on the ward.
name|患者氏名：[[山本花子]] 62歳
name|60-year-old man. Name: [[joão carvalho pinto]]
town|My patient lives in [[Wolverhampton]] with two cats.
town|A 44-year-old teacher from [[Uppsala]] with hives.
town|Seen after a trip; her family is in [[Boise, ID]].
town|The patient moved to [[San Antonio]] last year.
town|Paciente de 70 años, vive en [[Zaragoza]] sola.
town|Unsere Patientin, wohnhaft in [[Bremerhaven]].
town|Domicilio: [[Calle del Olmo 14, Salamanca]]. Mujer de 33 años.
town|My patient lives in [[Little Wexcombe]] and keeps bees.
town|A 61-year-old farmer from [[Ottery Fitzwarren]] with a rash.
town|Our patient was born in [[Klövedal]] and moved here as a child.
town|She is my patient and came from [[the Bronx]] by train.
town|Unsere Patientin stammt aus [[Niederrimbach]] und lebt allein.
town|Ein 70-jähriger Landwirt aus [[Oberkirnach]] mit Fieber.
town|Unsere Patientin arbeitet in der [[Kölner]] Innenstadt.
town|Paciente de 58 años, vecino de [[Villarejo del Monte]].
town|Varón de 44 años, natural de [[Torrecilla Alta]], fumador.
town|Femme âgée de 61 ans, originaire de [[Saint-Brévin]], veuve.
town|Unser Patient wohnt Hauptstr. 8, [[Wilhelmsdorf]].
town|Our patient gave his address as 12 Elm Street, [[Farrowby]].
town|Paciente: vive en Calle Mayor, 4. 31001 [[Pamplona]].
town|Unsere Patientin\\n[[Kleinmühlen]], am 3.4.2021\\nBefund
street|Paciente en [[Avda. de la Constitución, s/n]]. 41001 Sevilla.
street|Remitido desde [[Plaza de los Olivos, 3 - 2º B]] 28004 Madrid.
street|Vive en [[Carrer de la Mar, 12]], Girona.
street|Escribir al [[Apartado de Correos 2013]].
street|Postanschrift: [[Postfach 4711]]
postal-code|Avda. del Sur, 10, [[28500]] Arganda.
postal-code|Sie wohnt in [[9020]] Klagenfurt.
date|Ingreso: fecha de ingreso: [[16/018/1961]].
date|Geburtsdatum: [[3.13.1961]]
date|Stationär vom [[11.01.]]-14.01.2026 behandelt.
date|Vorstellung am [[21.]] und 23.04.2028.
medical-record|E-Nr.: [[17217277]], Hautexzisat
medical-record|Histologie ([[H25440/51]]) ohne Anhalt für Malignität
medical-record|Refer to record #[[EM-345678]] for the images.
social-security|SV: [[6444030763]]
licence|Médico: Marta Ortega NºCol: [[06 06 85940]]
phone|Tfno. 956 013 059 y [[956 013 060]]
phone|Su teléfono de cita es [[912 598 663]].
phone|Terminvereinbarung unter [[5110-2882]]
phone|Tel.: [[+ 34 93 693 29 05]]
email|Correo electrónico: [[vtorres@clinica]]
email|E-mail: [[maria.alonso@ ejemplo.es]]
name|Patientin [[Iris Immerglück]], geb. am 12.12.1932
name|[[Holger M. Reckenfeld]] * 23.11.1979, 46-jähriger Patient
name|Wir berichten über Frau [[GERODSAUER, Gerli]], 61-jährige Patientin.
name|Guidelines for my patient, [[Mary Smith]], who has asthma.
name|My patient: review [[John Keller]]'s case before clinic.
`
	.trim()
	.split('\n')
	.map(marked);

function marked(line: string) {
	// \n in a line stands for a line break.
	const [kind, written] = line.split(/\|(.*)/) as [string, string];
	const sentence = written.replace(/\\n/g, '\n');
	const start = sentence.indexOf('[[');
	const end = sentence.indexOf(']]') - 2;
	return { kind, text: sentence.replace('[[', '').replace(']]', ''), start, end };
}

/** The same, of a text that is the story of one patient from beginning to end. */
export const IDENTIFYING_A_STORY = `
clinician|She was referred by [[Dr Marchetti]] for a second look.
clinician|Operiert von [[Prof. Dr. Hollenstein]] in domo.
clinician|Her cardiologist, [[Dr. Anneliese Voss]], stopped the drug.
institution|He was admitted to [[Ashgrove General Hospital]] the same night.
institution|Treated at [[St Brannock's Medical Center]] and sent home.
institution|Traslado al [[Hospital Universitario Reina Urraca]] por hemorragia.
institution|Verlegung in das [[Klinikum Oberwiesenthal]] am Folgetag.
date|The rash began in [[March]] and faded.
date|Seit [[7/15]] Metastasen, Z.n. Resektion der Leber.
date|Se retiró en [[febrero-03]] por trombosis.
date|El [[24-9-10]] se colocó un catéter.
date|Ingresos en [[febrero]] y abril de 2002.
institution|Reviewed last week by her team at [[Calder Vale Memorial]] after a fall.
institution|Seen by Dr. Y at [[Ravensbourne Health]] for a second look.
institution|Remitido al [[Hospital 1 de Mayo]] por fiebre.
institution|Verlegt in das [[Spital der barmherzigen Schwestern St. Anna]].
ward|Transferred to ward [[4B]] in the evening.
ward|Er lag auf Station [[A31]] und ging am Folgetag.
ward|Zimmer [[119]], Fensterplatz.
ward|Ingresó en la habitación [[312]] por fiebre.
ward|Verlegung auf [[PSY13]] am Abend.
possible-name|The rash began when [[Zorblin]] came over.
possible-name|El brote empezó en casa de [[Quirmenda]] y cedió.
possible-house|He bags groceries at [[Brindle Stores]] on weekends.
possible-house|She waited on [[Larkspur Road]] for the bus.
possible-number|The bag had [[XK44-90817]] on it.
possible-number|His locker [[B-2217]] was open.
`
	.trim()
	.split('\n')
	.map(marked);
