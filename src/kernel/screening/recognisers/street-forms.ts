// Forms of street addresses by country, after the addressing sheets of the Universal Postal Union, DIN 5008 and the SNA (AFNOR
// XP Z10-011) for what follows a street's name, and Duden's rules for the names of streets (D 161).

import { where } from '../recogniser.ts';

const NAME = "\\p{Lu}[\\p{L}'’.-]*";
/** What stands behind a house: "88a/12", "5-7", "11/Top 4", "17 c". */
const HOUSE_DE =
	'\\d{1,4}(?: ?[a-zA-Z](?![\\p{L}]))?(?: ?[-–/] ?\\d{1,4}[a-z]?){0,3}(?:\\/(?:Top|Tür|Stg\\.?|Stiege)? ?\\d{1,3}){0,3}';
const END = '(?![\\p{L}\\d])';

/** German words for a way that a number behind makes an address. */
const WAY_DE =
	'(?:[sS]tra(?:ß|ss)e|[sS]tr\\.|[gG]asse|[gG]ässchen|[gG]ässle|[aA]llee|[pP]latz|[uU]fer|[cC]haussee|[sS]teig|[kK]amp|[rR]eihe|[pP]romenade|[zZ]eile|[tT]wiete|[lL]andstra(?:ß|ss)e|[wW]inkel|[rR]ain|[sS]taffel|[bB]ühl|[pP]fad|[cC]hemin)';
/** Ends of the names of places that lanes are called after: "Am Schäfertor 9", "Auf der Heide 17 c". */
const LANDMARK =
	'(?:(?<=[rntld])tor|bach|berg|garten|gärten|hang|hof|holz|kamp|park|rain|see|teich|wald|wall|weiher|wiesen?|anger|brunnen|brücke|mühle|kirche|schlo(?:ss|ß)|markt|bahnhof|rathaus|hafen|heide|busch|bruch|acker|weinberg|graben|damm|deich|turm|friedhof|schule|stadion|kreuz|linden?|eichen?|buchen?|höhe|halde|winkel|hagen|born|ried|moos|sand|stein|feld)';
const LANDMARK_NOT =
	'(?!(?:Gesichts|Operations|Blick|Strahlen|Magnet|Seh|Um|Nieren|Gallen|Blasen|Zahn|Harn|Speichel|Rück)(?:feld|stein|sand|wall|acker))';

const KIND_FR =
	'(?:[Rr]ue|[Aa]venue|[Aa]v\\.?|[Bb]oulevard|[Bb]oul\\.|[Bb]d\\.?|[Bb]ld\\.?|[Pp]lace|[Pp]l\\.|[Cc]hemin|[Cc]h\\.|[Aa]llées?|[Aa]ll\\.|[Ii]mpasse|[Ii]mp\\.|[Rr]oute|[Rr]te|[Qq]uai|[Cc]ours|[Ss]quare|[Ss]q\\.|[Cc]haussée|[Ss]entier|[Pp]assage|[Ff]aubourg|[Ff]g|[Rr]uelle|[Ee]splanade|[Mm]ontée|[Cc]ôte|[Rr]ang|[Vv]enelle|[Rr]ond-point|[Ll]otissement|[Rr]ésidence|[Mm]ail|[Tt]raverse|[Ss]ente|[Cc]los|[Hh]ameau|[Cc]ité|[Dd]omaine|[Dd]rève|[Vv]oie|[Pp]arvis|[Pp]romenade|[Cc]arrefour|[Ll]evée|[Cc]our|[Ll]ieu-dit|[Vv]illa|[Pp]asserelle|[Pp]orte|[Tt]errasse)';
// Three at most: “de la” is also “de” and “la”, and a chain of them could be cut in too many ways (0142).
const OF_FR = "(?:de la |de l['’]|d['’]|d[eu]s? |aux? |en |sur |et |la |le |les |l['’])";
const NAME_FR = `(?:${OF_FR}){0,3}(?:\\d{1,2}(?:er)? )?\\p{Lu}[\\p{L}'’]*(?:[ -](?:${OF_FR}){0,3}[\\p{Lu}][\\p{L}'’]*|-[\\p{L}'’]+){0,7}`;

export const STREET_FORMS: RegExp[] = [
	// "Mariahilfer Straße 88a/12", "Lange Reihe 22", "Ringstr. 5-7"
	where(
		new RegExp(`${WAY_DE} (?:Nr\\.? ?)?\\d`, 'u'),
		new RegExp(
			`(?<![\\p{L}])(?:\\p{Lu}[\\p{L}.-]* ){0,2}(?:\\p{Lu}[\\p{L}-]*)?${WAY_DE} (?:Nr\\.? ?)?${HOUSE_DE}${END}`,
			'gu',
		),
	),
	// "Am Schäfertor 9", "Auf der Heide 17 c"
	new RegExp(
		`(?<![\\p{L}])(?:Am|Im|Zum|Zur|Beim|(?:An|Auf|Bei|Hinter|In|Neben|Ober|Über|Unter|Vor) de[mnr]) (?:(?:[aA]lten?|[nN]euen?|[hH]ohen?|[gG]roßen?|[kK]leinen?|[oO]beren?|[uU]nteren?) )?${LANDMARK_NOT}\\p{Lu}[\\p{L}-]*?${LANDMARK} \\d{1,3} ?[a-z]?(?=[.,;)\\n]|$| in )`,
		'gu',
	),
	/(?<![\p{L}])(?:Am|Im|An der|Auf der|In der|In den) (?:(?:[aA]lten?|[nN]euen?|[hH]ohen?) )?(?:Heide|Wald|Park|Markt|See|Bach|Berg|Wall|Anger|Teich|Holz|Tor|Hang|Graben|Damm|Deich|Dorf|Wiesen?|Linden?|Mühle|Kirche|Brücke|Höhe|Halde|Bahn|Burg) \d{1,3} ?[a-z]?(?=[.,;)\n]|$| in )/gu,
	// "12 bis, rue de la Grange-aux-Belles", "88, av. de la Cathédrale"
	new RegExp(`(?<![\\p{L}\\d])\\d{1,4}(?: ?(?:bis|ter|quater|[A-D]))?,? ${KIND_FR} ${NAME_FR}`, 'gu'),
	// "chaussée de Waterloo 412", "ch. des Fleurettes 22": Belgium, Switzerland
	new RegExp(
		`(?<![\\p{L}])${KIND_FR} ${NAME_FR},? (?:n[°º] ?)?\\d{1,4}(?: ?[a-z](?![\\p{L}]))?(?:,? (?:bte|boîte|bus|bât\\.?) ?\\w{1,4})?${END}`,
		'gu',
	),
	// "Gran Via de les Corts Catalanes, 585, 2n 1a", "Pje. Los Aromos 0442", "Cerrada del Sol 14"
	new RegExp(
		`(?<![\\p{L}])(?:Gran [Vv][ií]a|Pje\\.?|Psje\\.?|Pasaje|Ptge\\.?|Passatge|Jr\\.|Jir[oó]n|Calz\\.?|Calzada|Cerrada|Privada|Priv\\.|Andador|Callej[oó]n|Cl\\.|Bvd\\.|Blvd\\.|Diagonal|Alameda|Cuesta|Costanilla|Av(?:da|enida)?\\.?) (?:(?:de les|de las|de los|de la|dels?|de|las?|los|el) ){0,3}${NAME}(?: (?:(?:de les|de las|de los|de la|dels?|de|y|i) )?${NAME}){0,4},? (?:n[ºo°.]{0,2} ?|núm\\.? ?|#)?\\d{1,5}[A-Z]?(?:,? (?:\\d{1,2}(?:[nrta]|er|º|ª)(?: ?\\d{1,2}(?:a|ª|º))?|int\\.? ?\\w{1,4}|dpto\\.? ?\\w{1,4}|piso ?\\d{1,2}))?${END}`,
		'gu',
	),
	// "calle San Bernardo 45, 2º D": as it is written within a sentence.
	new RegExp(
		`(?<![\\p{L}])(?:calle|avenida|plaza|paseo|carretera|ronda|camino|traves[ií]a|carrer|r[úu]a|urbanizaci[oó]n) (?:(?:de la|de los|de las|del|de|la|el) )?${NAME}(?: (?:(?:de la|de los|de las|del|de|y|i) )?${NAME}){0,4},? (?:n[ºo°.]{0,2} ?|núm\\.? ?)?\\d{1,4}[A-Z]?(?:,? (?:\\d{1,2} ?[ºª°]\\.? ?[A-Za-z]{0,10}|piso ?\\d{1,2}|bajo))?${END}`,
		'gu',
	),
	// The north, Poland, Turkey: "Storgatan 12", "Søndre Allé 4 B", "ul. Lipowa 14/3", "Atatürk Cad. No: 5"
	/(?<![\p{L}])(?:\p{Lu}\p{L}+ )?\p{Lu}?\p{Ll}{2,}(?:gatan|gata|vägen|gränd|torget|stigen|backen|gade|gaden|vej|vejen|veien|allé|stræde|katu|kuja|polku) \d{1,4} ?[A-Za-z]?(?![\p{L}\d])/gu,
	/(?<![\p{L}])(?:ul\.|al\.|pl\.|os\.|ulica|ulicy|aleja) (?:\p{Lu}\p{L}*\.? ){0,2}\p{Lu}\p{L}+ \d{1,4}[A-Za-z]?(?:\/\d{1,4})?(?: ?m\. ?\d+)?/gu,
	/(?<![\p{L}])(?:\p{Lu}\p{L}+ ){1,3}(?:Cad|Sok|Mah|Bulv|Caddesi|Sokak|Sokağı|Mahallesi|Bulvarı)(?!\p{L})\.?,? ?(?:[Nn]o ?:? ?\d{1,4}(?:\/\d{1,4})?)?/gu,
	// Wales and Scotland
	where(
		/ (?:Heol|Ffordd|Stryd|L[ôo]n|Maes|Clos|Bryn|Cwrt|Rhes) /,
		/(?<![\p{L}\d.,/-])\d{1,4}[a-zA-Z]?,? (?:Heol|Ffordd|Stryd|L[ôo]n|Maes|Clos|Bryn|Cwrt|Rhes) (?:yr? )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?/gu,
	),
	where(
		/ (?:Wynd|Brae|Vennel|Loan|Quay|Mount|Rise|View|Parade|Esplanade|Chase|Green),/,
		/(?<![\p{L}\d.,/-])\d{1,4}[a-zA-Z]?,? (?:\p{Lu}[\p{L}'-]+ ){1,2}(?:Wynd|Brae|Vennel|Loan|Quay|Mount|Rise|View|Parade|Esplanade|Chase|Green)(?![\p{L}])(?=,)/gu,
	),
	// Colombia: "Carrera 7 # 45-12", "Cl. 100 No. 8A-55"
	/(?<![\p{L}])(?:Carrera|Cra|Cr|Kra|Calle|Cl|Diagonal|Dg|Transversal|Tv)\.? \d{1,3}[A-Z]?(?: (?:sur|norte|este|bis))? ?(?:#|[Nn][ºo°]\.?|[Nn]o\.?) ?\d{1,3}[A-Z]?(?: ?- ?\d{1,3})?/gu,
	// India: "H.No. 14-2-338/A", "Plot No. 22, 3rd Cross, Anna Salai"
	/(?<![\p{L}])(?:H\.? ?[Nn]o\.?|House [Nn]o\.?|Door [Nn]o\.?|D\.? ?[Nn]o\.?|Plot(?: [Nn]o\.?)?|Flat [Nn]o\.?|Qtr\.? ?[Nn]o\.?|Shop [Nn]o\.?|Lot)[ :#]{0,2}\d[\w/-]*(?:,? (?:\d{1,3}(?:st|nd|rd|th)|\p{Lu}[\p{L}.]*) (?:\p{Lu}[\p{L}.]* ){0,2}(?:Cross|Main|Salai|Marg|Road|Rd|Street|St|Gali|Lane|Floor|Block|Stage|Phase))*/gu,
	/(?<![\p{L}\d])\d{1,3}(?:st|nd|rd|th) (?:Cross|Main)(?:,? \p{Lu}\p{L}+ (?:Salai|Marg|Road|Street|Nagar|Layout|Colony))?/gu,
	where(/ (?:Salai|Marg|Chowk|Peth)/, /(?<![\p{L}])(?:\p{Lu}\p{L}+ ){1,2}(?:Salai|Marg|Chowk|Peth)(?![\p{L}])/gu),
	// "11a, The Mount", "Rose Cottage, 3 Mill Lane"
	/(?<![\p{L}\d.,/-])\d{1,4}[a-zA-Z]?,? The \p{Lu}\p{Ll}+(?=,? ?\n|, \p{Lu})/gu,
	where(
		/ (?:Cottage|Farmhouse|Farm|Lodge|Barn|Villa),/,
		/(?<![\p{L}])(?:The )?(?:\p{Lu}[\p{L}'’]+ ){1,2}(?:Cottage|Farmhouse|Farm|Lodge|Barn|Villa)(?:(?=, \d)|, \p{Lu}[\p{L}'’]+(?: \p{Lu}[\p{L}'’]+)? (?:Lane|Road|Street|Hill|Green))/gu,
	),
	// "2210 Peachtree St NW Apt 4C"
	/(?<![\p{L}\d.,/-])\d{1,5}[A-Za-z]? (?:[NSEW]\.? )?(?:(?:\p{Lu}[\p{L}'.-]*|\d{1,3}(?:st|nd|rd|th)) ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Dr|Ln|Blvd|Ct|Pl|Way|Pkwy)\.?,? (?:NW|NE|SW|SE|[NSEW])(?![\p{L}])(?:,? (?:Apt|Apartment|Unit|Suite|Ste|#)\.? ?#?\d{1,5}[A-Z]?)?/gu,
];

/** A code behind a street without a town: ", 69006", " - 632 004". */
export const CODE_BEHIND = /^(?:,? ?[-–]? ?|,? ?\n)((?:(?:D|A|CH|F|B|L|E|I|NL)-)?\d{4,6}|\d{3} \d{3})(?![\d.,/]\d|\d)/u;
