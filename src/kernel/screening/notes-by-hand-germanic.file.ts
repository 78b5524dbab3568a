// Invented notes in German, Dutch and Arabic in the voices of strangers. Written before the rules of decision 0144 that find what stands
// in them. A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const BY_HAND_GERMANIC: readonly (readonly [string, string])[] = [
	[
		'de-DE',
		'Wir berichten über den Patienten, der als Dreher bei [[inst:Schuler]] in [[place:Göppingen]] arbeitete. Seine Nachbarin, [[name:Hannelore]], fand ihn. [[name:Hannelore]] hat einen Schlüssel. Fallnr. [[record:7710-22819]]. Marcumar wurde pausiert.',
	],
	[
		'de-DE',
		'Sozialanamnese: wohnt mit [[name:Detlef]] in [[place:Wanne-Eickel]], früher Verkäuferin bei [[inst:Karstadt]]. Enkelin [[name:Mia-Sophie]] hilft im Haushalt. Pflegegrad 2.',
	],
	[
		'de-AT',
		'Herr [[name:Hofrat Pichlbauer]] kommt aus [[place:Bad Goisern]] und war Oberförster. Seine Frau [[name:Traudl]] ruft an unter [[phone:0664 330 19 82]]. SVNR [[ssn:4417 120338]]. Lasix erhöht.',
	],
	[
		'de-CH',
		'Frau [[name:Zgraggen]] aus [[place:Erstfeld]], Bäuerin, AHV [[ssn:756.4410.2291.07]]. Der Bub [[name:Reto]] bringt sie. Sie möchte ins [[inst:Rosenberg]]. Hämoglobin 78 g/l.',
	],
	[
		'de-DE',
		'kann mal jemand nach [[name:Yildirim]] auf der 7 schauen, der will gehen. Bruder [[name:Cem]] hat angerufen ([[phone:0176 4410 2298]]). Letzte Dosis Tavor um 14 Uhr',
	],
	[
		'de-DE',
		'Der Junge besucht die [[inst:Pestalozzi-Schule]] und spielt beim [[inst:SV Wacker]]. Mutter: [[name:Jacqueline Krause]]. Sturz am [[date:Rosenmontag]] in [[place:Bitterfeld]]. Colles-Fraktur links.',
	],
	[
		'de-DE',
		'Rheuma-Ambulanz: [[name:Gerda]] verträgt Arava nicht. Sie fährt am [[date:Samstag, den 8.,]] zur Kur nach [[place:Bad Füssing]]. KV-Nr. [[record:M220918447]].',
	],
	[
		'de-DE',
		'Betriebsarzt: Lackierer im [[inst:Werk Sindelfingen]], Personalnummer [[record:4471902]]. Vorgesetzter [[name:Kaltenbrunner]] meldet Husten. Spirometrie ohne Obstruktion.',
	],
	[
		'de-DE',
		'Zustand nach Hüft-TEP. Die Tochter ([[name:Swantje]]) lebt in [[place:Leer]], der Sohn [[name:Ubbo]] in Kanada. Entlassung ins [[inst:Haus Abendfrieden]], [[street:Am Deich 4]].',
	],
	[
		'de-DE',
		'Notaufnahme: [[name:MÜLLER-LÜDENSCHEIDT]], m, 61 J., Auto [[plate:HSK-RT 229]] gegen Baum an der [[street:B 236]]. GCS 12. Begleitet von [[name:Annegret]].',
	],
	[
		'nl-NL',
		'Mevrouw [[name:Terpstra]] woont in [[place:Koudum]] en werkte bij [[inst:Douwe Egberts]]. Haar zoon [[name:Sjoerd]] belt uit [[place:Joure]]. BSN [[ssn:1234.56.782]]. Furosemide verhoogd.',
	],
	[
		'nl-NL',
		'Gezien met [[name:Fatiha]], die tolkt. [[name:Driss]] is metselaar, valt van de steiger in [[place:Almelo]]. Zorgpas [[record:8001927441]]. CT: geen bloeding.',
	],
	[
		'nl-BE',
		'Patiënt, ploegbaas bij [[inst:Ford]] in [[place:Genk]], komt met [[name:Godelieve]]. Opname [[date:op Allerheiligen]]. Rijksregister [[ssn:52.11.03-217.84]]. Gestart met Xarelto.',
	],
	[
		'nl-NL',
		'weet iemand of [[name:jansje]] op kamer 3 al naar [[inst:de Wilgenhof]] mag? dochter [[name:Marjolein]] appt steeds, [[phone:06 4410 22 98]]',
	],
	[
		'ar-EG',
		'حضرت المريضة [[name:أم حسن]] من [[place:كفر الزيات]] مع ابنتها [[name:شيماء]]. رقم الهوية [[ssn:29001151234567]]. تشكو من ألم في الصدر.',
	],
	[
		'ar-SY',
		'رأيت [[name:سلمى الخطيب]] في العيادة، عندها سعال منذ أسبوع. تعمل معلمة في [[inst:مدرسة الأمل]] بحي [[place:المزة]]. هاتفها [[phone:0944 221 887]].',
	],
	[
		'ar-SA',
		'المريض [[name:فهد العتيبي]] يعمل في [[inst:شركة أرامكو]] بالظهران ويسكن في [[place:الخبر]]. ملف رقم [[record:5521907]]. السكر غير منضبط.',
	],
	[
		'ar-MA',
		'جاءت [[name:فاطمة الزهراء]] مع زوجها [[name:إدريس]] من [[place:خنيفرة]]. دخلت المستشفى [[date:يوم الاثنين]]. ضغط الدم مرتفع.',
	],
];
