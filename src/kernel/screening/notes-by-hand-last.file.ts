// Invented notes and passages, written after the rules of decision 0144 and measured before anything was mended for them. A label stands in
// [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const BY_HAND_LAST: readonly (readonly [string, string])[] = [
	[
		'en-US',
		'Transfer from [[inst:Sweetwater Memorial]]. The driver, [[name:Leopold Vance]], hit an elk near [[place:Pinedale]]. His dog [[name:Biscuit]] is with a neighbor, [[name:Roxanne]]. Claim [[record:TX-88291-04]].',
	],
	[
		'en-GB',
		'Letter to GP: [[name:Gwilym]] struggles since [[name:Megan]] left. He drinks at [[inst:the Black Lion]] in [[place:Tregaron]] and no longer sings with [[inst:Côr Caron]]. Sertraline 50 mg.',
	],
	[
		'en-US',
		'ED note: found down behind the [[inst:Kroger]] on [[street:Buckeye Road]]. [[name:TYREE]] 38M, no ID. Wallet held a library card [[record:21189004417726]]. Narcan x2.',
	],
	[
		'en-AU',
		'Shearer from [[place:Cunnamulla]], brought by [[name:Macca]]. Missus is [[name:Kirra]]. Q fever serology sent. DVA gold card [[record:QX901827]].',
	],
	[
		'en-IN',
		'Brought by brother [[name:Jagdish]] from [[place:Bhiwandi]]. [[name:Savitaben]] works in a tile factory, [[inst:Laxmi Ceramics]]. Adm no [[record:IP2300981]].',
	],
	[
		'en-US',
		'Portal message: hello this is [[name:Marlys]], my rash is back. I work at [[inst:Target]] and my boss [[name:Denise]] wants a note. Reach me at [[phone:(320) 555-0117]].',
	],
	[
		'en-GB',
		'School nurse: [[name:Ayaan]] and [[name:Tilly-Mae]] share a table at [[inst:St Wilfrid’s]]. Bus pass [[record:4410-7782]]. Head lice again.',
	],
	[
		'en-CA',
		'Retired from [[inst:Stelco]]; lives with [[name:Giuseppina]] on [[street:Barton Street]]. [[name:Giuseppina]] noticed the tremor [[date:around Victoria Day]]. HCN [[ssn:4417 229 018 KT]].',
	],
	[
		'en-US',
		'Hospice visit. [[name:Enola]] asked for her pastor, [[name:Brother Silas]], from [[inst:Mount Zion]]. Comfort kit in place. She grew up in [[place:Tuskegee]].',
	],
	[
		'en-KE',
		'Boda rider from [[place:Kawangware]], helmet off. Next of kin [[name:Wanjiku]]. NHIF [[record:7720198]]. GCS 9, CT pending.',
	],
	[
		'en-US',
		'Occ health: welder, [[inst:Bath Iron Works]], badge [[record:77123]]. Supervisor [[name:Thibault]] reports he took off the respirator. PFTs show obstruction.',
	],
	[
		'es-ES',
		'Acompañada por [[name:Begoña]]. Trabaja de limpiadora en [[inst:Mercadona]]. Natural de [[place:Villanueva del Trabuco]]. NUHSA [[record:AN0417728190]]. Inicio de Eutirox.',
	],
	[
		'es-MX',
		'Lo trajo [[name:el Chuy]], su patrón, desde [[place:Ixmiquilpan]]. Albañil. Número de seguridad [[ssn:4288 71 9920 3]]. Glasgow 14.',
	],
	[
		'es-AR',
		'[[name:Milagros]] viene derivada de [[place:Oberá]]. Cursa embarazo de 20 semanas. Vive con [[name:Nahuel]]. DNI [[ssn:38.991.204]]. Ecografía normal.',
	],
	[
		'es-CL',
		'Don [[name:Segismundo]], pescador de [[place:Quintay]]. Refiere que [[name:la Yoya]] le cocina. Ficha [[record:88213]]. Inicia enalapril.',
	],
	[
		'fr-FR',
		'Vu ce jour avec [[name:Solenn]], sa fille. Ancien docker au port de [[place:Lorient]], puis à la [[inst:DCN]]. Il ne veut plus aller à [[inst:Kerlivio]]. Eliquis poursuivi.',
	],
	[
		'fr-CH',
		'[[name:Mme Aebischer]], vendeuse à la [[inst:Coop]] de [[place:Bulle]]. Son ami [[name:Kujtim]] traduit. AVS [[ssn:756.1182.9930.41]].',
	],
	[
		'fr-CA',
		'Le p’tit [[name:Zachary]] va à la garderie [[inst:Les Coccinelles]]. Sa mère [[name:Maude]] travaille chez [[inst:Desjardins]]. Otite; amoxicilline.',
	],
	[
		'de-DE',
		'Frühgeborenes der [[name:Frau Özdemir]], Vater [[name:Erkan]]. Wohnhaft in [[place:Castrop-Rauxel]]. Hebamme ruft an. Aufnahmenr. [[record:2240-118]]. Surfactant gegeben.',
	],
	[
		'de-DE',
		'Patient war Steiger auf [[inst:Zeche Zollverein]], wohnt jetzt bei [[name:Renate]] in [[place:Herten]]. COPD GOLD III. Pflegedienst [[inst:Sonnenschein]] kommt täglich.',
	],
	[
		'de-AT',
		'[[name:Frau Kommerzialrat Wimmer]] aus [[place:Hallstatt]], begleitet von [[name:Vroni]]. Sturz am [[date:Krampustag]]. Oberschenkelhalsbruch.',
	],
	[
		'nl-NL',
		'[[name:Dhr. Hoekstra]], vrachtwagenchauffeur bij [[inst:Jan de Rijk]], komt uit [[place:Oss]]. Partner [[name:Wendelien]] belt morgen. Patiëntnr [[record:0044128]].',
	],
	[
		'nl-BE',
		'[[name:Nonkel Jef]] valt vaak, zegt [[name:Griet]]. Hij woont in [[place:Diksmuide]] boven café [[inst:De Kroon]]. Start Sintrom.',
	],
	[
		'pt-BR',
		'[[name:Dona Cleusa]] vende acarajé no [[place:Rio Vermelho]]. A filha [[name:Thayná]] refere febre. SUS [[record:702 0041 8827 3310]].',
	],
	[
		'pt-PT',
		'Veio com [[name:Fernanda]], a vizinha de [[place:Arouca]]. Trabalhou na [[inst:Oliva]]. Processo [[record:2024/88112]]. Iniciou Xarelto.',
	],
	[
		'it-IT',
		'Paziente accompagnata da [[name:Immacolata]]; vive a [[place:Torre Annunziata]], lavorava in [[inst:Italsider]]. Codice [[ssn:CPPMCL52L45L245K]].',
	],
	[
		'it-IT',
		'Ho visto [[name:Ludovica]] in ambulatorio: tosse da [[date:Ferragosto]]. Gioca a pallavolo nella [[inst:Libertas]]. Spirometria nella norma.',
	],
	[
		'ar-IQ',
		'راجعت [[name:زينب الجبوري]] مع أخيها [[name:علي]] من [[place:الفلوجة]]. رقم الملف [[record:77120]]. ألم في البطن منذ يومين.',
	],
	[
		'sv-SE',
		'[[name:Gun-Britt]] bor i [[place:Arvika]] och arbetade på [[inst:Volvo]]. Sonen [[name:Lage]] ringer. Waran insatt. Personnr [[ssn:440812-7719]].',
	],
	[
		'pl-PL',
		'Pacjentka [[name:Wiesława Kurek]] z [[place:Sandomierza]], córka [[name:Bożena]]. PESEL [[ssn:48112203348]]. Włączono Bisoprolol.',
	],
];

export const BY_HAND_LAST_NOTHING: readonly string[] = [
	'Hashimoto thyroiditis, on Euthyrox; Graves excluded by TRAb. Thyroid scan with technetium.',
	'The Whipple went well; a Roux limb was made, Bookwalter retractor, LigaSure throughout.',
	'Started on Jardiance and Trulicity; Farxiga was not covered. HbA1c from 9.4 to 7.1.',
	'Rocky Mountain spotted fever versus Colorado tick fever; St. Louis encephalitis unlikely.',
	'Uses a Dexcom G7 with an Omnipod; the Libre fell off. Time in range 71 %.',
	'The SPRINT and ACCORD populations differ; the Framingham estimate was 18 %.',
	'Passed the Epley; Dix-Hallpike was positive, Brandt-Daroff exercises were taught.',
	'Fever after travel: Plasmodium vivax, Widal negative, Weil-Felix not done.',
	'Was given Narcan by EMS, Versed on arrival, then Precedex. RASS −2.',
	'Chest tube to Pleur-evac; Heimlich valve on day 4. Light criteria: exudate.',
	'Botox for spasticity, Baclofen pump by Medtronic, AFO from Orthotics.',
	'On Wednesday Pharmacy called: Zosyn and Vanc interact; switch to Cefepime.',
	'CT read as Bosniak IIF; Fuhrman 2 on biopsy; RENAL score 5a.',
	'A Dobhoff was placed; Jevity at 50, later Osmolite. Residuals low.',
	'Denies Ecstasy, Adderall or Ritalin; smokes Marlboro; drinks Bud Light on weekends.',
	'Ward talk: the Manchester triage said orange, the Rothman index fell, Braden 13.',
	'Exploración: Lasègue negativo, Bragard negativo, maniobra de Phalen positiva. Se pauta Enantyum.',
	'Antecedentes: fiebre de Malta, Crohn; intervenido de Bassini. Toma Adiro y Omeprazol.',
	'Escala de Norton 12, Downton 4; vacunado de Prevenar. Alergia a Penicilinas y Pirazolonas.',
	'Bilan : Rose Bengale négatif, test de Coombs direct positif, corps de Howell-Jolly au frottis.',
	'Sous Préviscan, relais par Lovenox ; échelle de Glasgow 15, score de Silverman 3.',
	'Sinal de Lasègue ausente; manobra de Valsalva sem alterações. Toma Brufen e Ben-u-ron.',
	'Segno di Lasègue assente, Wasserman negativo. In terapia con Eliquis e Lasix; scala Conley 2.',
	'Proef van Trendelenburg positief; gestart met Fraxiparine. Lijkt op de ziekte van Ménière.',
	'Resektion nach Hartmann, Anastomose nach Roux; postoperativ Clexane. Clavien-Dindo II.',
	'Verdacht auf Morbus Meulengracht, Gilbert bestätigt. Metamizol bei Bedarf, Movicol zur Nacht.',
	'In Rückenlage Zugang nach Henry, Kocher-Manöver; Verschluss mit Vicryl, Redon-Drainage.',
	'متلازمة غيلان باريه أو متلازمة ميلر فيشر. اختبار كومبس سلبي، وأعطي بريدنيزولون.',
	'Meeting notes: Tumor Board on Friday, Grand Rounds by Zoom, Lunch and Learn by Hospice.',
	'Likes Wordle, Bridgerton and Taylor Swift; screens off by ten. Sleep diary kept.',
];
