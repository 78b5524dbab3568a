// Days that are said by a feast: "since Boxing Day 2023", "am Karfreitag", "the Tuesday before Easter", "la veille de Noël". Feasts are the public
// holidays of the countries whose languages are read, as their laws and calendars of state name them, and days that everybody there knows by name.

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { WEEKDAY } from './date-words.ts';

const FEAST =
	"(?:Thanksgiving(?: Day)?|Christmas(?: (?:Day|Eve))?(?! (?:disease|factor|tree|rash))|Boxing Day|New Year['’]?s?(?: (?:Day|Eve))|Easter(?: (?:Sunday|Monday))?|Good Friday|Whit (?:Monday|Sunday)|Halloween|Valentine['’]?s(?: Day)?|(?:St\\.? |Saint )Patrick['’]?s Day|Independence Day|Memorial Day|Labou?r Day|Veterans['’]? Day|Columbus Day|Presidents['’]? Day|Mother['’]?s Day|Father['’]?s Day|Bonfire Night|Anzac Day|Australia Day|Canada Day|Victoria Day|Republic Day|Remembrance Day|Michaelmas|Diwali|Holi|Maundy Thursday|Palm Sunday|Ash Wednesday|Shrove Tuesday|Pancake Day|Whitsun|Hogmanay|Burns Night|Guy Fawkes(?: Night)?|(?:St\\.? |Saint )(?:David|Andrew|George|Brigid|Stephen)['’]?s Day|(?:August |May |Spring )?[Bb]ank [Hh]oliday(?: Monday| weekend)?|Juneteenth|M(?:artin Luther )?L?King(?: Jr\\.?)? Day|MLK Day|Groundhog Day|Cinco de Mayo|Super Bowl Sunday|Election Day|Family Day|Civic Holiday|Waitangi Day|(?:Melbourne )?Cup Day|King['’]?s Birthday|Queen['’]?s Birthday|Heritage Day|Freedom Day|Youth Day|Lohri|Pongal|Onam|Dussehra|Durga Puja|Navratri|Raksha Bandhan|Ganesh Chaturthi|Baisakhi|Gandhi Jayanti|(?:Chinese|Lunar) New Year|Nowruz|Eid(?:[ -]al-\\p{Lu}\\p{L}+)?|Yom Kippur|Rosh Hashanah|Passover|Hanukkah|" +
	'Nochebuena|Navidad|Nochevieja|Año Nuevo|Sábado Santo|Domingo de Resurrecci[oó]n|Mi[ée]rcoles de Ceniza|Corpus Christi|San Juan|Fallas|Fiestas Patrias|D[ií]a del (?:Padre|Trabajador|Pilar|Niño)|Carnaval|Sexta-feira Santa|Páscoa|Natal|Festa Junina|Pasqua|Pasquetta|Natale|Capodanno|Ferragosto|Ognissanti|Santo Stefano|Befana|Koningsdag|Sinterklaas|Bevrijdingsdag|Hemelvaart(?:sdag)?|Pasen|Pinksteren|Kerst(?:mis|avond|dag)?|Goede Vrijdag|(?:d[ií]a de )?Reyes|Viernes Santo|Jueves Santo|Semana Santa|Todos los Santos|D[ií]a de (?:la Madre|Muertos|la Hispanidad|la Constituci[oó]n)|Domingo de Ramos|(?:[Dd]omingo|[Ll]unes) de [Pp]ascua|Pascua|San José|' +
	"No[ëe]l|Saint-Sylvestre|Toussaint|(?:jeudi de l['’])?Ascension|(?:lundi de )?Pentec[ôo]te|(?:lundi de )?P[âa]ques|jour de l['’]An|14[- ]Juillet|Assomption|Épiphanie|Chandeleur|[Ff]ête (?:nationale|du Travail|des [Mm]ères|des [Pp]ères)|Saint-Jean|[Aa]rmistice|Action de grâces?|Mardi gras|Vendredi saint|Matariki|Sankranti|Ugadi|Ramzan|Dasara|Janmashtami|Vishu|Bihu|Vesak|Songkran|Tết|Tet|Chuseok|Mid-Autumn Festival|Purim|Sukkot|Shavuot|Ashura|Mawlid|Lunar New Year|Stephen['’]?s Day|Mothering Sunday|Remembrance Sunday|Little Christmas|Labou?r [Ww]eekend|(?:Queen|King)['’]?s Birthday [Ww]eekend|Dreikönigstag|Dreikönige?|Stampede|Orthodox (?:Easter|Christmas)|Pentecost|Trinity Sunday|Ascension Day|All (?:Saints|Souls)['’]? Day|Candlemas|Twelfth Night|May Day|Armistice Day|Australia Day|ANZAC Day|Kings?day|Día de la Madre|" +
	'Heilig(?:er )?[Aa]bend|Weihnachten|Weihnachtstag|(?:1\\.|2\\.|[Ee]rsten|[Zz]weiten) Weihnachts(?:feier)?tag|Silvester(?:abend|nacht)?|Neujahr(?:stag|smorgen)?|Karfreitag|Ostern|Oster(?:sonntag|montag|wochenende)|Gründonnerstag|Pfingsten|Pfingst(?:sonntag|montag)|Christi Himmelfahrt|Fronleichnam|Allerheiligen|Nikolaus(?:tag|abend)?|Rosenmontag|Aschermittwoch|Faschingsdienstag|Buß- und Bettag|Tag der (?:Deutschen Einheit|Arbeit)|Reformationstag|Muttertag|Heiligen? Drei Könige|(?:[Ee]rsten|[Zz]weiten|[Dd]ritten|[Vv]ierten|[1-4]\\.) Advent|Palmsonntag|Karsamstag|Weiberfastnacht|Faschingsdienstag|Martinstag|Mariä (?:Himmelfahrt|Lichtmess|Empfängnis|Geburt)|Stephanstag|Stefanitag|Berchtoldstag|Bundesfeier(?:tag)?|Nationalfeiertag|(?:Oster|Pfingst|Herbst|Weihnachts|Sommer|Winter)ferien|Volkstrauertag|Totensonntag|Vatertag|Advent)(?:[ -](?:weekend|week|morning|night|evening|holidays?))?';
const OF_TIME =
	'on since before after until till around by at over during from of last this seen op met con dal a na no em depois desde am an seit zu vor nach ab bis über vom letzten le à depuis avant après el en desde tras por la'
		.split(' ')
		.map((word) => `[${word[0]}${word[0]?.toUpperCase()}]${word.slice(1)}`)
		.join('|');
/** A feast behind a word of time: "since Boxing Day 2023", "am Karfreitag"; a day behind a colon or a word. */
const BEHIND_TIME: RegExp[] = [
	new RegExp(
		`(?<=(?<![\\p{L}])(?:${OF_TIME}|w(?:ee)?k of|antes de|despu[ée]s de)(?: the| la| el| den| dem| der| le| de)? (?:l['’])?)${FEAST}(?: (?:of |de |del )?(?:19|20)\\d{2})?(?![\\p{L}])`,
		'gu',
	),
	new RegExp(`(?<=: ?|\\p{Ll} )${FEAST}(?<=Day(?: \\p{Ll}+)?)(?![\\p{L}])`, 'gu'),
	// "Sunday night (the 4th)", "tomorrow's (15th)"
	/(?<=(?:day|night|morning|evening|afternoon|tomorrow|today|week)(?:['’]s)? \((?:the )?)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)(?=\))/giu,
	/(?<=(?<!\p{L})(?:since|after|before|on|during|from|around|till|until|last|at) )(?:sankranti|ugadi|diwali|deepavali|holi|pongal|onam|ramzan|ramadan|eid|dussehra|dasara|navratri|christmas|xmas|easter|thanksgiving|halloween|hogmanay|hanukkah|passover|lohri|baisakhi|bihu)(?![\p{L}])/gu,
	// As chat writes them: those that are nothing else.
	/(?<![\p{L}])(?:christmas (?:day|eve)|boxing day|new year['’]?s (?:day|eve)|good friday|easter (?:sunday|monday|weekend)|(?:\p{L}+ )?bank holiday(?: \p{Ll}+)?|bonfire night|guy fawkes night|burns night|mother['’]?s day|father['’]?s day|valentine['’]?s day|st\.? patrick['’]?s day|st\.? (?:david|andrew|george)['’]?s day|memorial day|labou?r day|thanksgiving|halloween|fourth of july|4th of july|viernes santo|jueves santo|semana santa|nochebuena|nochevieja|año nuevo|d[ií]a de reyes|vendredi saint|lundi de p[âa]ques|réveillon|karfreitag|ostersonntag|ostermontag|heiligabend|rosenmontag|pfingstmontag)(?![\p{L}])/giu,
];

const SURE_FEAST =
	"Christmas (?:Day|Eve|morning)|Xmas(?: (?:Day|Eve))?|New Year['’]?s (?:Day|Eve|morning)|Boxing Day|Easter (?:Sunday|Monday)|Good Friday|Maundy Thursday|Palm Sunday|Ash Wednesday|Labou?r Day|Memorial Day|Independence Day|Veterans['’]? Day|Bastille Day|Canada Day|Victoria Day|Anzac Day|ANZAC Day|Australia Day|Remembrance Day|Thanksgiving(?: Day)?|Halloween|Diwali|Mother['’]s Day|Father['’]s Day|Valentine['’]s Day|St\\.? \\p{Lu}\\p{Ll}+['’]s Day|Juneteenth|" +
	"Nochebuena|Nochevieja|Navidad|Año Nuevo|Viernes Santo|Jueves Santo|Semana Santa|Lunes de Pascua|Todos los Santos|Miércoles de Ceniza|Natal|véspera de (?:Natal|Ano Novo)|[Qq]uarta-feira de [Cc]inzas|[Ss]exta-feira [Ss]anta|[Dd]ia de Finados|Páscoa|Ferragosto|Capodanno|Pasquetta|Santo Stefano|Epifania|vigilia di Natale|lunedì dell['’]Angelo|" +
	'Heiligabend|Silvester|Neujahr|Karfreitag|Ostermontag|Ostersonntag|Pfingstmontag|Pfingstsonntag|Rosenmontag|Aschermittwoch|Allerheiligen|Fronleichnam|Christi Himmelfahrt|Mariä Himmelfahrt|Weihnachten|' +
	'(?:eerste|tweede) (?:kerst|paas|pinkster)dag|[Oo]udjaarsdag|[Nn]ieuwjaarsdag|[Oo]udejaarsavond|Koningsdag';
const ANYWHERE: RegExp[] = [
	new RegExp(
		`(?<![\\p{L}])(?:${SURE_FEAST})(?! (?:disease|factor|tree|Klinik|study|sign|rash|egg|heart|syndrome|pattern|appearance))(?:,? (?:de |del |of )?(?:19|20)\\d{2})?(?![\\p{L}\\d])`,
		'gu',
	),
	// "la veille de Noël", "le lendemain de l'Ascension", "la víspera de Navidad", "la noche de San Juan", "am Tag vor Silvester"
	/(?<![\p{L}])(?:veille|lendemain|surlendemain|soir|nuit|matin|jour|week-end) (?:de |d['’]|du )(?:la |l['’]|jour de )?(?:No[ëe]l|P[âa]ques|Pentec[ôo]te|Toussaint|Ascension|Assomption|Épiphanie|Chandeleur|Nouvel An|1er de l['’]An|Saint-\p{Lu}\p{Ll}+|14 juillet)(?![\p{L}])/gu,
	/(?<=(?<!\p{L})(?:depuis|pour|avant|après|à|de|jusqu['’]à) )(?:la |l['’])(?:Toussaint|Ascension|Assomption|Épiphanie|Chandeleur|Pentecôte|Saint-(?:Sylvestre|Valentin|Jean|Nicolas))(?![\p{L}])/gu,
	/(?<![\p{L}])(?:v[ií]spera|noche|d[ií]a|tarde|mañana|puente|fiesta) de (?:la |los |las |el )?(?:Navidad|Nochebuena|Nochevieja|Año Nuevo|Reyes|San(?:ta|to)? \p{Lu}\p{Ll}+|Lunes de Pascua|Pascua|Constitución|Inmaculada|Todos los Santos|Difuntos|Pilar|Hispanidad|Asunción|Candelaria)(?![\p{L}])/gu,
];

/** Feasts of further calendars and countries that are nothing else, as they are written anywhere. */
const SURE_ELSEWHERE = [
	"(?:MLK|Martin Luther King(?: Jr\\.?)?|Presidents['’]?|Columbus|Indigenous Peoples['’]?|Election|Pancake|Melbourne Cup|Cup|Workers['’]?|Democracy|Republic|Reconciliation|Gandhi|Teachers['’]?|Children['’]s) [Dd]ay(?! (?:surgery|case|unit|ward|centre|center|hospital|care))",
	"Super Bowl(?: Sunday)?|Melbourne Cup(?= (?:morning|eve|weekend|afternoon|night|lunch|arvo))|Cinco de Mayo|Shrove Tuesday|Holy (?:Week|Saturday|Thursday|Monday|Tuesday|Wednesday)|Fat Tuesday|(?:Diamond |Golden |Platinum |Silver )?Jubilee (?:weekend|bank holiday)|[Ss]alla(?:h)?(?: day)?|(?:Hari Raya|Aidil)(?: ?(?:Puasa|Haji|fitri|Aidilfitri|Aidiladha))?|Deepavali|Thaipusam|CNY|Chap Goh Mei|Qing ?[Mm]ing|Wesak|Eid[ -](?:el|ul|al)[ -]\\p{L}+|Bakr(?:i )?[Ii]d|Muharram|Milad|Vijaya ?[Dd]ashami|Chhath(?: Puja)?|Kali Puja|Saraswati Puja|Ganesh(?:otsav| Puja| festival)|Karva Chauth|Bhai Dooj|Raksha ?[Bb]andhan|Maha ?[Ss]hivratri|Ram ?[Nn]avami|Makar Sankranti|Akshaya Tritiya|Guru Nanak Jayanti|Gurpurab|Buddha Purnima|Simchat Torah|Chanukah|Pesach|Tisha B[’']Av",
	'Staatsfeiertag|Leopoldi(?:tag)?|Mari(?:a|ä) (?:Empfängnis|Lichtmess|Himmelfahrt|Verkündigung|Geburt)|Peter und Paul|Dreikönig(?:en|stag)?|Christtag|Krampustag|Altweiber(?:fastnacht)?|Veilchendienstag|Fastnachts(?:dienstag|montag)|Faschings(?:montag|samstag|sonntag|wochenende)|Weißer Sonntag|Ewigkeitssonntag|Adventss(?:onntag|amstag)|(?:Eidg(?:\\.|enössischer) )?(?:Dank-, )?(?:Bu(?:ss|ß)-? und )?Bettag|Knabenschiessen|Sechseläuten|Erntedank(?:fest|sonntag)?|Sonnwend(?:feier)?|Auffahrtstag|Chlaustag|Schmutziger Donnerstag',
	"Toussaint|Ascension|Assomption|Fête-Dieu|Saint-Jean(?:-Baptiste)?|Saint-Sylvestre|Saint-Nicolas|(?:dimanche des |les )?Rameaux|[Mm]ercredi des [Cc]endres|(?:[Ll]undi du )?Jeûne(?: fédéral| genevois)?|[Ff]ête-?(?:Dieu| nationale| de la [Rr]eine| du [Tt]ravail| des [Pp]atriotes| du Canada| des [Gg]rands-[Mm]ères)|Action de grâces?|[Ss]emaine de relâche|[Jj]our du Souvenir|l['’]Aïd(?:[ -]el[ -]\\p{L}+)?|l['’]Escalade",
	'(?:[Ll]unes|[Mm]artes|[Mm]i[ée]rcoles|[Jj]ueves|[Vv]iernes|[Ss][áa]bado) (?:[Ss]anto|de [Gg]loria|de [Pp]asi[oó]n|de [Dd]olores|de feria)|[Dd]omingo de (?:[Rr]amos|[Rr]esurrecci[oó]n|[Pp]iñata)|Pentecost[ée]s|la Inmaculada|la Almudena|la Diada|Sant (?:Jordi|Joan|Esteve)|Sanferm[ií]n(?:es)?|[Dd][ií]a de (?:las? [Mm]adres?|los? [Pp]adres?|la [Rr]aza|la [Bb]andera|la [Ii]ndependencia|los [Ii]nocentes|los [Mm]uertos|la [Vv]irgen|la [Cc]andelaria|[Mm]uertos|[Rr]eyes|[Aa]ndaluc[ií]a)|[Dd][ií]a del (?:[Pp]adre|[Tt]rabajador|[Tt]rabajo|[Nn]iño|[Mm]aestro)|(?:las |primera |última )[Pp]osadas?|el Grito',
	'[Ss]exta(?:-feira)? (?:[Ss]anta|da [Pp]aixão)|[Qq]uarta(?:-feira)? de [Cc]inzas|(?:[Ss]ábado|[Dd]omingo|[Ss]egunda(?:-feira)?|[Tt]erça(?:-feira)?) (?:de [Cc]arnaval|[Gg]orda|de [Pp]áscoa|de [Rr]amos|de [Aa]leluia)|[Dd]ia (?:d[aeo]s? (?:[Mm]ães?|[Pp]ais?|[Cc]rianças|[Ff]inados|[Nn]amorados|[Tt]rabalhador|[Rr]eis|[Tt]odos os [Ss]antos|[Mm]ulher))|Finados|Tiradentes|[Ff]estas? [Jj]unina|[Rr]éveillon',
	"(?:[Vv]enerd[ìi]|[Gg]ioved[ìi]|[Ss]abato|[Mm]ercoled[ìi]) (?:[Ss]anto|[Gg]rasso|delle [Cc]eneri)|[Mm]arted[ìi] [Gg]rasso|[Ll]uned[ìi] dell['’]Angelo|Immacolata|Pentecoste|Epifania|Ognissanti|San Silvestro|[Ff]esta (?:della [Rr]epubblica|dei [Ll]avoratori|della [Mm]amma|del [Pp]apà|dei [Mm]orti)|Ferragosto|Pasquetta|Capodanno",
	'(?:[Ee]erste|[Tt]weede|1e|2e) (?:[Kk]erst|[Pp]aas|[Pp]inkster)dag|[Oo]ud(?:e)?jaars?(?:dag|avond|nacht)|[Nn]ieuwjaars(?:dag|nacht)|[Mm]oederdag|[Vv]aderdag|[Dd]riekoningen|[Dd]odenherdenking|[Bb]evrijdingsdag|[Kk]oningsdag|[Hh]emelvaart(?:sdag|sweekend)?|[Pp]aas(?:zondag|maandag|zaterdag|weekend)|[Pp]inkster(?:zondag|maandag|weekend)|[Gg]oede [Vv]rijdag|[Aa]ll?erheiligen|[Kk]erst(?:avond|nacht)|[Ww]apenstilstand',
].join('|');
/** The holidays of further countries by their own names, as their laws have them: the north, Poland, Turkey, East Africa, the Philippines, Malaysia,
 * Indonesia, Czechia, Hungary, Romania, Iran, Korea, Japan. */
const SURE_FARTHER = [
	'Midsommar(?:afton|dagen|helgen)?|Jul(?:afton|dagen|aften|dag)|Annandag (?:jul|påsk)|Nyårs(?:afton|dagen)|Nytårsaften|Nyttårsaften|Trettondag(?:en|safton)|Valborg(?:smässoafton)?|Påsk(?:afton|dagen|helgen)|Påskeaften|Skärtorsdag(?:en)?|Skjærtorsdag|Skærtorsdag|Långfredag(?:en)?|Langfredag|Kristi himmelsfärdsdag|Alla helgons dag|Sankthans(?:aften)?|Grundlovsdag|Grunnlovsdagen|Juhannus(?:aatto)?|Vappu|Jouluaatto|Itsenäisyyspäivä',
	'Wigili[aęi]|Wielkanoc[ąy]?|Wielki(?:ego)? Piąt(?:ek|ku)|Boże(?:go)? (?:Narodzeni[ea]|Ciał[oa])|Wszystkich Świętych|Trzech Króli|Lany Poniedziałek|Zielone Świątki|Štědrý den|Velikonoce|Húsvét|Szenteste|Karácsony|Paștele|Crăciun(?:ul)?|Rusalii(?:le)?',
	'(?:Kurban|Ramazan|Şeker|Cumhuriyet|Zafer) Bayramı|Yılbaşı|Arife günü|Kadir Gecesi|Nevruz|Shab-e Yalda|Yalda',
	"Jamhuri|Madaraka|Mashujaa|Saba ?Saba|Nane ?Nane|Idd?[- ]ul[- ]\\p{L}+|(?:Farmers['’]?|Founders['’]?|Women['’]?s|Human Rights|Goodwill|Merdeka|National|Bonifacio|Rizal) Day(?! (?:surgery|case|unit|hospital))|Undas|Araw ng \\p{Lu}\\p{L}+|Simbang Gabi|Noche Buena|Sinulog|Lebaran|Idul (?:Fitri|Adha)|Nyepi|Obon|Seollal|Golden Week|Dragon Boat Festival",
	'(?<=(?:à|depuis|avant|après|de) )la (?:St|Saint)-(?:Jean|Jean-Baptiste|Michel|Martin|Sylvestre|Valentin|Nicolas)',
].join('|');
/** Words of other things as well: behind a word of time alone. */
const WITH_LEAD = [
	'(?:an|vor|nach|seit|über|ab) (Auffahrt|Fasnacht|Fasching|Karneval|Kirchweih|Kirmes|Pfingsten|Ostern|Weihnachten|Dreikönig|Silvester|Neujahr|Allerheiligen|Fronleichnam|Nikolaus|Nikolo|Ramadan)',
	'(?:desde|tras|hasta|antes de|después de|por|en|durante) ((?:la |las |el |los )?(?:[Cc]andelaria|[Cc]arnaval(?:es)?|[Ff]allas|[Nn]avidades|[Pp]ascua|[Rr]eyes|[Ff]eria(?: de \\p{Lu}\\p{Ll}+)?|[Pp]osadas|[Ff]iestas del? \\p{Lu}\\p{Ll}+|San (?:Isidro|Juan|Ferm[ií]n|Jos[ée]|Jorge|Ant[oó]n|Valent[ií]n|Blas|Roque)))',
	'(?:no|na|desde|após|antes do|depois do|até) ((?:o |a )?(?:[Cc]arnaval|São João|Santo António|São Martinho|Natal|Ano Novo|Páscoa))',
	"(?:a|da|dal|dopo|prima di|fino a|durante) ((?:il |la |l['’])?(?:[Cc]arnevale|[Nn]atale|[Pp]asqua|[Cc]apodanno|[Ff]erragosto|[Pp]asquetta|[Ee]pifania|[Ii]mmacolata))",
	"(?:à|au|aux|après|avant|depuis|pour|pendant) ((?:la |le |les |l['’])?(?:[Tt]oussaint|[Pp]âques|[Nn]oël|[Pp]entecôte|[Cc]arnaval|[Rr]amadan|[Aa]ïd|[Mm]ardi gras|Saint-\\p{Lu}\\p{Ll}+))",
	'(?:met|na|voor|sinds|tijdens|op|rond) ((?:de |het )?(?:[Cc]arnaval|[Kk]ermis|[Pp]asen|[Pp]inksteren|[Kk]erst(?:mis)?|[Hh]emelvaart|[Ss]interklaas|[Kk]oningsdag))',
].map((words) => new RegExp(`(?<!\\p{L})${words}(?![\\p{L}-])`, 'giu'));
/** "the third day of Ramadan", "2nd day of Eid" */
const DAY_OF_A_FAST =
	/(?<!\p{L})(?:\d{1,2}(?:st|nd|rd|th)?|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last) (?:day|night|week) of (?:Ramadan|Ramzan|Eid|Lent|Advent|Passover|Diwali|Navratri|Hanukkah|Christmas)(?!\p{L})/giu;

/** "the Tuesday before", "Dienstag nach", "la víspera de", "two days after": a feast that a day is counted from. */
const COUNTED_FROM = new RegExp(
	`(?<![\\p{L}\\d])(?:(?:the|an?|la|le|el|il|den|dem|der|de|o|no|na) )?(?:(?:\\d{1,2}|two|three|four|five|few|couple of|zwei|drei|deux|trois|dos|tres|due|tre|dois|três|twee|drie) )?(?:(?:long |bank |last )?(?:${WEEKDAY}|days?|nights?|eve|mornings?|evenings?|weeks?|weekend|wknd|Tage?|Woche|Wochen|Wochenende|Vorabend|Abend|Nacht|jours?|veille|lendemain|nuit|semaines?|week-end|d[ií]as?|v[ií]spera|semanas?|puente|feriado|noche|fin de semana|giorn[oi]|vigilia|notte|settiman[ae]|sera|mattina|pomeriggio|soir(?:ée)?|matin|dias?|véspera|noite|dag(?:en)?|avond|nacht|weken|week)) (?:before|after|of|following|preceding|prior to|vor|nach|des|von|zu|avant|après|du|antes del?|después del?|tras|del?|prima di|dopo|di|antes d[aeo]|depois d[aeo]|d[aeo]|na|voor|van|d['’]) ?(?:(?:the|la|le|les|el|los|las|il|lo|a|o|os|dem|der|den|de|het) |l['’])?$|(?<![\\p{L}\\d])(?:(?:during|in|on|over|around) )?(?:the )?(?:last|past|previous|this) $`,
	'iu',
);
/** ... and what is said behind it: its year, how long it goes on. */
const GOES_ON =
	/^(?:[- ](?:eve|wknd|w\/e|day \d{1,2}|[Dd]ay|morning|afternoon|evening|night|lunch(?:time)?)|['’]?\p{Ll}{1,4} (?:ilk|ikinci|üçüncü|dördüncü|son|\d\.) günü|[- ](?:long )?weekend|[- ]week|[- ]Wochenende|[- ]holidays?)?(?:,? (?:of |de |del )?(?:(?:19|20)\d{2}|(?:last|this) year|last|letzten Jahres|dernière?|de l['’]an dernier|pasad[oa]|del año pasado|passado|scors[oa]))?(?![\p{L}\d])/iu;

function withItsCount(plain: string, { start, end }: Span): Span {
	const before = COUNTED_FROM.exec(plain.slice(Math.max(0, start - 60), start))?.[0].length ?? 0;
	const behind = GOES_ON.exec(plain.slice(end, end + 40))?.[0].length ?? 0;
	return { start: start - before, end: end + behind };
}

const ELSEWHERE = new RegExp(`(?<![\\p{L}-])(?:${SURE_ELSEWHERE}|${SURE_FARTHER})(?![\\p{L}-])`, 'gu');

/** Feasts in the story of one patient, with the day that is counted from them. */
export const feastDays = (text: Normalised): Span[] =>
	[
		...[...BEHIND_TIME, ...ANYWHERE, ELSEWHERE, DAY_OF_A_FAST].flatMap((form) => matches(text, form)),
		...WITH_LEAD.flatMap((form) => matches(text, form, () => true, 1)),
	].map((span) => withItsCount(text.plain, span));
