// The words of the uniqueness meter in French, Portuguese, Italian, Dutch and Arabic, by what they say. Written from dictionaries of
// occupations (the national editions of ISCO-08: ROME, CPP, CP2011, BRC) and from grammar; a man's and a woman's form each. Shares stand
// in lists.ts. Arabic words stand with the article and the joined prefixes that it writes.

export type NarrowingKey =
	| 'famous'
	| 'office'
	| 'oddTrade'
	| 'rareTrade'
	| 'healer'
	| 'uniform'
	| 'commonTrade'
	| 'outside'
	| 'accident'
	| 'spoken'
	| 'event'
	| 'smallPlace'
	| 'lately'
	| 'lastMonth'
	| 'inYear';

/** "and", "with", "to" and the article grow together with an Arabic word. */
const ar = (words: string) => `[وفبكل]?(?:ال|لل)?(?:${words})`;

export const WORDS_OF_LANGUAGES: Record<NarrowingKey, readonly string[]> = {
	famous: [
		"spationaute|astronaute|premi(?:er|ère) ministre|chef de l[’']État|champion(?:ne)? olympique|championne? du monde|vedette de cinéma|évêque|archevêque",
		'astronauta|primeir[oa][- ]ministr[oa]|chefe de Estado|campe(?:ão|ã) (?:olímpic[oa]|mundial)|estrela de cinema|bispo|arcebispo',
		'prim[oa] ministr[oa]|capo di Stato|campion(?:e|essa) (?:olimpic[oa]|del mondo)|stella del cinema|vescovo|arcivescovo',
		'astronaut|minister-president|staatshoofd|olympisch kampioen(?:e)?|wereldkampioen(?:e)?|filmster|bisschop|aartsbisschop',
		ar(
			'رائد(?:ة)? فضاء|رئيس(?:ة)? (?:الوزراء|الجمهورية)|بطل(?:ة)? (?:أولمبي(?:ة)?|العالم)|نجم(?:ة)? سينمائي(?:ة)?|أسقف',
		),
	],
	office: [
		"maire(?:sse)?|député(?:e)?|sénat(?:eur|rice)|ambassad(?:eur|rice)|préfet(?:e)?|juge|procureur(?:e)?|footballeu(?:r|se) professionnel(?:le)?|danseu(?:r|se) étoile|chant(?:eur|euse) d[’']opéra|cantatrice|pilote (?:de ligne|de chasse|d[’']hélicoptère)|direct(?:eur|rice) d[’'](?:école|hôpital)",
		'prefeit[oa]|presidente da câmara|deputad[oa]|senador(?:a)?|embaixador(?:a)?|vereador(?:a)?|juiz(?:a)?|procurador(?:a)?|futebolista profissional|jogador(?:a)? profissional|cantor(?:a)? de ópera|bailarin[oa]|piloto de (?:linha aérea|caça|helicóptero)',
		'sindac[oa]|deputat[oa]|senat(?:ore|rice)|ambasciat(?:ore|rice)|prefett[oa]|giudice|magistrat[oa]|calciat(?:ore|rice) professionista|cantante liric[oa]|ballerin[oa]|pilota (?:di linea|di caccia|di elicottero)|preside di',
		'burgemeester|wethouder|Kamerlid|senator|ambassadeur|rechter (?:bij|van|in) de rechtbank|officier van justitie|profvoetbal(?:ler|ster)|operazanger(?:es)?|balletdanser(?:es)?|verkeersvlieger|helikopterpiloot|gevechtspiloot',
		ar(
			'عمدة|رئيس(?:ة)? (?:البلدية|بلدية)|نائب(?:ة)? (?:في )?البرلمان|وزير(?:ة)?|سفير(?:ة)?|قاض(?:ي|ية)|لاعب(?:ة)? كرة (?:ال)?قدم محترف(?:ة)?|مطرب(?:ة)?|طيار(?:ة)?',
		),
	],
	oddTrade: [
		'artiste de cirque|cascadeu(?:r|se)|gardien(?:ne)? de (?:phare|zoo)|soigneu(?:r|se) animali(?:er|ère)|dompteu(?:r|se)|charmeu(?:r|se) de serpents',
		'artista de circo|duplo de cinema|dublê|faroleir[oa]|tratador(?:a)? de animais|domador(?:a)?|encantador(?:a)? de serpentes',
		'artista (?:di|del) circo|trapezista|controfigura|stuntman|guardian[oa] del faro|domat(?:ore|rice)|incantat(?:ore|rice) di serpenti',
		'circusartiest(?:e)?|stuntman|vuurtorenwachter|dierenverzorg(?:er|ster)|leeuwentemmer|slangenbezweerder',
		ar('حارس(?:ة)? (?:المنارة|منارة|فنار)|لاعب(?:ة)? سيرك|مروض(?:ة)? (?:أسود|ثعابين|الأسود|الثعابين)'),
	],
	rareTrade: [
		"(?:le|est|ancien) curé|prêtre|(?:est|femme) pasteur(?:e)?|pasteur (?:protestant|évangélique)|rabbin|imam|moine|religieuse|bonne sœur|apicult(?:eur|rice)|horlog(?:er|ère)|luthi(?:er|ère)|taxidermiste|souffleu(?:r|se) de verre|fossoyeu(?:r|se)|mineur de fond|bûcheron(?:ne)?|guide de haute montagne|monit(?:eur|rice) de ski|bergère|(?:est|ancien) berger|berger de \\p{L}+|scaphandri(?:er|ère)|vétérinaire|hôtesse de l[’']air|steward|conduct(?:eur|rice) de train|contrôleu(?:r|se) aérien(?:ne)?|thanatopract(?:eur|rice)|journaliste|comédien(?:ne)?|archéologue|astronome|sculpt(?:eur|rice)|romanci(?:er|ère)",
		'pároco|freira|monge|rabino|imã|apicultor(?:a)?|relojoeir[oa]|taxidermista|coveir[oa]|mineir[oa] de (?:carvão|profundidade)|lenhador(?:a)?|guia de montanha|pastor(?:a)? de ovelhas|mergulhador(?:a)?|veterinári[oa]|comissári[oa] de bordo|aeromoça|hospedeira|maquinista|controlador(?:a)? de tráfego aéreo|jornalista|at(?:or|riz)|arqueólog[oa]|escultor(?:a)?|romancista',
		'parroco|sacerdote|suora|monac[oa]|frate|rabbino|imam|apicolt(?:ore|rice)|orologiai[oa]|liutai[oa]|tassidermista|becchino|minat(?:ore|rice)|boscaiol[oa]|guida alpina|maestr[oa] di sci|pastore di pecore|pecorai[oa]|sommozzat(?:ore|rice)|veterinari[oa]|assistente di volo|hostess|macchinista|controllore di volo|giornalista|att(?:ore|rice)|archeolog[oa]|scult(?:ore|rice)|scritt(?:ore|rice)',
		'pastoor|dominee|imam|rabbijn|kloosterzuster|monnik|imker|horlogemaker|vioolbouwer|glasblazer|doodgraver|mijnwerker|houthakker|berggids|skileraar|schaapherder|beroepsduiker|dierenarts|stewardess|purser|treinmachinist|luchtverkeersleider|journalist(?:e)?|acteur|actrice|archeolo(?:og|ge)|beeldhouw(?:er|ster)|romanschrijv(?:er|ster)',
		ar(
			'كاهن|راهب(?:ة)?|حاخام|إمام (?:مسجد|جامع)|خطيب (?:مسجد|جامع)|نحّ?ال(?:ة)?|مرب(?:ي|ية) نحل|ساعاتي|حفار قبور|عامل منجم|غواص(?:ة)?|راع(?:ي|ية) (?:أغنام|غنم)|طبيب(?:ة)? بيطري(?:ة)?|مضيف(?:ة)? (?:طيران|جوية)|سائق قطار|صحفي(?:ة)?|ممثل(?:ة)?|عالم(?:ة)? آثار|نحات(?:ة)?',
		),
	],
	healer: [
		'anesthésiste|chirurgien(?:ne)?|cardiologue|neurologue|radiologue|dermatologue|psychiatre|gynécologue|pédiatre|dentiste|sage-femme|maïeuticien|pharmacien(?:ne)?|médecin de profession|infirmi(?:er|ère) (?:de bloc|anesthésiste|en réanimation)',
		'anestesista|cirurgi(?:ão|ã)|cardiologista|neurologista|radiologista|dermatologista|psiquiatra|obstetra|pediatra|dentista|parteira|farmacêutic[oa]|médic[oa] de profissão|enfermeir[oa] (?:da UTI|de cuidados intensivos)',
		'chirurg[oa]|cardiolog[oa]|neurolog[oa]|radiolog[oa]|dermatolog[oa]|ginecolog[oa]|ostetric[oa]|farmacista|medico di professione|infermier[ea] di (?:rianimazione|sala)',
		'anesthesist|anesthesiolo(?:og|ge)|chirurg|cardiolo(?:og|ge)|neurolo(?:og|ge)|radiolo(?:og|ge)|dermatolo(?:og|ge)|psychiater|gynaecolo(?:og|ge)|kinderarts|tandarts|verloskundige|vroedvrouw|apotheker|arts van beroep|IC-verpleegkundige',
		ar(
			'جرّ?اح|طبيب(?:ة)? (?:تخدير|أسنان|قلب|أطفال|نساء|عيون|أعصاب|نفسي(?:ة)?)|قابلة|صيدلي(?:ة)?|ممرض(?:ة)? (?:عناية|طوارئ)|(?:يعمل|تعمل) طبيب(?:ا|اً|ة)',
		),
	],
	uniform: [
		'pompi(?:er|ère)|polici(?:er|ère)|gendarme|soldat(?:e)?|militaire de carrière|gardien(?:ne)? de prison|marin[- ]pêcheur|électricien(?:ne)?|soudeu(?:r|se)|boulang(?:er|ère)|bouch(?:er|ère)|coiffeu(?:r|se)|chauffeur routier',
		'bombeir[oa]|polícia|policial|soldad[oa]|guarda prisional|agente penitenciári[oa]|pescador(?:a)?|eletricista|soldador(?:a)?|padeir[oa]|açougueir[oa]|talhante|cabeleireir[oa]|caminhoneir[oa]|camionista',
		'vigile del fuoco|pompiere|poliziott[oa]|carabinier[ea]|soldat(?:o|essa)|agente penitenziari[oa]|pescat(?:ore|rice)|elettricista|saldat(?:ore|rice)|fornai[oa]|panettier[ea]|macellai[oa]|parrucchier[ea]|camionista',
		'brandweer(?:man|vrouw)|politie(?:agent|agente|man)|soldaat|militair|gevangenbewaarder|beroepsvisser|elektricien|lasser|bakker|slager|kapper|kapster|vrachtwagenchauffeur',
		ar(
			'(?:رجل )?إطفائي(?:ة)?|رجل إطفاء|شرطي(?:ة)?|ضابط(?:ة)? شرطة|جندي(?:ة)?|صياد(?:ة)? سمك|كهربائي(?:ة)?|لحّ?ام|خباز(?:ة)?|جزار|حلاق(?:ة)?|سائق شاحنة',
		),
	],
	commonTrade: [
		'agricult(?:eur|rice)|institut(?:eur|rice)|professeur(?:e)? des écoles|enseignant(?:e)?|infirmi(?:er|ère)',
		'agricultor(?:a)?|lavrador(?:a)?|professor(?:a)?|enfermeir[oa]',
		'agricolt(?:ore|rice)|contadin[oa]|insegnante|maestr[oa] elementare|infermier[ea]',
		'boer|boerin|leraar|lerares|onderwijzer(?:es)?|verpleegkundige|verpleegster',
		ar('مزارع(?:ة)?|فلاح(?:ة)?|معلم(?:ة)?|مدرس(?:ة)?|ممرض(?:ة)?'),
	],
	outside: [
		"détenu(?:e)?|prisonni(?:er|ère)|demandeu(?:r|se) d[’']asile|réfugié(?:e)?|sans[- ]abri|SDF",
		'presidiári[oa]|reclus[oa]|detent[oa]|requerente de asilo|refugiad[oa]|sem[- ]abrigo|morador(?:a)? de rua',
		'detenut[oa]|carcerat[oa]|richiedente asilo|rifugiat[oa]|profug[oa]|senzatetto|senza fissa dimora',
		'gedetineerde|gevangene|asielzoek(?:er|ster)|vluchteling(?:e)?|dakloze|dakloos',
		ar('سجين(?:ة)?|نزيل(?:ة)? (?:ال)?سجن|طالب(?:ة)? لجوء|لاجئ(?:ة)?|مشرد(?:ة)?|بلا مأوى'),
	],
	accident: [
		"foudroyée?|frappée? par la foudre|attaque de requin|attaquée? par un (?:ours|lion|tigre|requin)|(?:accident|crash) d[’'](?:avion|hélicoptère)|naufrage|déraillement|avalanche|éruption volcanique|attentat|fusillade|saut à l[’']élastique|grande roue|téléphérique",
		'atingid[oa] por (?:um )?raio|fulminad[oa]|ataque de tubarão|atacad[oa] por um (?:urso|leão|tigre|tubarão)|(?:acidente|queda) (?:de avião|aéreo|de helicóptero)|naufrágio|descarrilamento|avalanche|erupção vulcânica|atentado|tiroteio|bungee|teleférico|montanha[- ]russa',
		'colpit[oa] da un fulmine|folgorazione da fulmine|attacco di squalo|aggredit[oa] da un (?:orso|leone|lupo)|(?:incidente|disastro) aereo|naufragio|deragliamento|valanga|eruzione vulcanica|attentato|sparatoria|ruota panoramica|funivia',
		'(?:door de |getroffen door )?blik?semi?nslag|getroffen door (?:de )?bliksem|haaienaanval|aangevallen door een (?:beer|leeuw|wolf|haai)|vlieg(?:tuig)?ramp|vliegtuigongeluk|helikoptercrash|schipbreuk|treinramp|ontspoord|lawine|vulkaanuitbarsting|aanslag|schietpartij|reuzenrad|kabelbaan',
		ar(
			'صاعقة|هجوم (?:قرش|دب|أسد|تمساح)|(?:تحطم|سقوط) (?:ال)?(?:طائرة|مروحية)|غرق (?:ال)?(?:سفينة|عبارة)|انهيار ثلجي|ثوران بركان|هجوم إرهابي|إطلاق نار جماعي',
		),
	],
	spoken: [
		"dans (?:la presse|les journaux|les médias)|(?:à|aux) (?:la télévision|informations)|fait la une|premi(?:er|ère) (?:cas|patiente?) (?:en|au|dans|du)|siamois(?:es)?|quadruplés|quintuplés|greffe (?:du visage|de la main|de l[’']utérus)|prise? en otage|enlèvement|assassinée?|homicide|procès",
		'na (?:imprensa|televisão)|nos (?:jornais|noticiários)|saiu (?:nas notícias|na imprensa)|primeir[oa] (?:caso|paciente|doente) (?:em|no|na|do)|gémeos siameses|gêmeos siameses|quadrigémeos|quadrigêmeos|transplante (?:de face|de mão|uterino)|sequestrad[oa]|refém|assassinad[oa]|homicídio|julgamento',
		'sui giornali|sulla stampa|in televisione|al telegiornale|prim[oa] (?:caso|paziente) (?:in|nel|al|del)|gemell[ie] siames[ie]|quattro gemelli|cinque gemelli|trapianto (?:di faccia|di mano|di utero)|rapit[oa]|ostaggio|assassinat[oa]|omicidio|processo penale',
		'in (?:het nieuws|de krant(?:en)?|de media)|op (?:de )?televisie|eerste (?:geval|patiënt(?:e)?) (?:in|van)|Siamese tweeling|vierling|vijfling|gezichtstransplantatie|handtransplantatie|ontvoerd|gegijzeld|vermoord|rechtszaak',
		ar(
			'(?:في )?(?:الصحف|الأخبار|وسائل الإعلام|التلفزيون)|أول حالة في|توأم(?:ان)? ملتصق(?:ان)?|سيامي(?:ان)?|أربعة توائم|خمسة توائم|زراعة (?:وجه|يد|رحم)|اختطف(?:ت)?|رهينة|جريمة قتل',
		),
	],
	event: [
		"triplés|triplées|morsure de serpent|tremblement de terre|séisme|inondation|ouragan|incendie|noyade|chute (?:du toit|d[’']un pont|de cheval)|marathon|triathlon|expédition|pèlerinage|festival|mariage|croisière",
		'trig[éê]meos|mordedura de (?:cobra|serpente)|picada de cobra|terremoto|sismo|inundação|furacão|incêndio|afogamento|queda (?:do telhado|de cavalo|de uma ponte)|maratona|triatlo|expedição|peregrinação|festival|casamento|cruzeiro',
		'tre gemelli|trigemini|morso di (?:vipera|serpente)|terremoto|alluvione|uragano|incendio|annegamento|caduta (?:dal tetto|da cavallo|da un ponte)|maratona|triathlon|spedizione|pellegrinaggio|festival|matrimonio|crociera',
		'drieling|slangenbeet|aardbeving|overstroming|orkaan|woningbrand|verdrinking|val van (?:het dak|een paard|een brug)|marathon|triatlon|expeditie|bedevaart|festival|bruiloft|cruise(?:schip)?',
		ar(
			'ثلاثة توائم|لدغة (?:أفعى|ثعبان|حية)|زلزال|فيضان|إعصار|حريق|غرق|سقوط من (?:السطح|سطح|جسر|حصان)|ماراثون|الحج|العمرة|مهرجان|(?:حفل )?زفاف|رحلة بحرية',
		),
	],
	smallPlace: [
		'petit(?:e)? (?:village|île|commune|hameau|communauté)|village (?:isolé|reculé|de pêcheurs|de montagne)|île (?:isolée|reculée)|monastère|couvent|abbaye|pensionnat|sous-marin|plateforme pétrolière|station de recherche|phare',
		'pequen[oa] (?:aldeia|vila|ilha|povoado|comunidade)|aldeia (?:remota|isolada|piscatória)|ilha (?:remota|isolada)|comunidade (?:indígena|quilombola|ribeirinha)|mosteiro|convento|internato|submarino|plataforma (?:de petróleo|petrolífera)|farol',
		'piccol[oa] (?:paese|villaggio|isola|comunità|borgo|frazione)|(?:paese|villaggio|isola) (?:isolat[oa]|remot[oa]|di pescatori|di montagna)|monastero|convento|abbazia|collegio|sottomarino|piattaforma petrolifera|stazione di ricerca|faro',
		'(?:klein|afgelegen|geïsoleerd)e? (?:dorp|dorpje|eiland|gemeenschap|gehucht)|vissersdorp|bergdorp|klooster|abdij|kostschool|onderzeeër|booreiland|onderzoeksstation|vuurtoren',
		ar(
			'قرية (?:صغيرة|نائية|معزولة|جبلية)|جزيرة (?:صغيرة|نائية|معزولة)|قبيلة|دير|مدرسة داخلية|غواصة|منصة (?:نفط|نفطية)|منارة|فنار',
		),
	],
	lately: [
		"hier(?= (?:soir|matin|il|elle|le|la|une?|au|à|chez|vers))|avant-hier|aujourd[’']hui|ce (?:matin|soir)|cette (?:nuit|semaine)|la semaine dernière|(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) dernier|à (?:Noël|Pâques)|le jour de l[’']An",
		'ontem|anteontem|hoje|esta (?:manhã|tarde|noite|semana)|(?:na )?semana passada|(?:segunda|terça|quarta|quinta|sexta|sábado|domingo)(?:-feira)? passad[oa]|no Natal|na Páscoa|no Carnaval',
		"ieri(?: sera)?|l[’']altro ieri|oggi|stamattina|stasera|stanotte|questa settimana|(?:la )?settimana scorsa|(?:lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica) scors[oa]|a (?:Natale|Pasqua|Capodanno|Ferragosto)",
		'gisteren|eergisteren|gisteravond|vandaag|vanochtend|vanmiddag|vanavond|vannacht|deze week|vorige week|afgelopen (?:maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|week|weekend)|met (?:Kerst|Pasen|Oud en Nieuw)',
		ar(
			'أمس|البارحة|اليوم(?! (?:ال|[\\d٠-٩]))|هذا (?:الصباح|المساء|الأسبوع)|هذه الليلة|الأسبوع (?:الماضي|الفائت)|في (?:عيد الفطر|عيد الأضحى|رمضان)',
		),
	],
	lastMonth: [
		'le mois dernier|ce mois-ci',
		'(?:no )?mês passado|este mês',
		'il mese scorso|questo mese',
		'vorige maand|afgelopen maand|deze maand',
		ar('الشهر الماضي|هذا الشهر'),
	],
	inYear: [
		"(?:en|depuis|courant|em|desde|no ano de|nel|dal|sinds|in|عام|سنة|منذ|في) (?:l[’']année )?(?:19|20)\\d{2}(?![-/.]?\\d)",
	],
};
