// Words that announce a person: forms of address, relations, and what a name is called by. In English, Spanish, French, German,
// Dutch and Italian, with the forms of India; from grammars and from the forms of letters and charts.

/** Particles of family names that stand between a title and the name: "señora de la Fuente", "Hr. zu Guttenberg". */
export const PARTICLES =
	"(?:(?:de las|de los|de la|del|de|da|dos|do|di|della|van den|van der|van de|van|von und zu|von der|von dem|vom|von|zu|zur|zum|auf der|ter|ten|te|bin|bint|ibn|el|al|le|la|du|des|ap|ab|Ó|Ní|Mac|Mc) +|d[’'])";

export const TITLE =
	/(?<![\p{L}])(?:(?:Mr|Mrs|Ms|Miss|Mx|Master|Madam|Mme|Mlle|Monsieur|Madame|Mademoiselle|Sra?|Srta|[Ss]eñor(?:a|ita)?|[Dd]on|[Dd]oña|Dña|D\.ª|[Ss]ig|[Ss]ignora?|Herrn?|Frau|Fr|Frl|[Mm]evr?|[Mm]evrouw|[Dd]hr|[Mm]w|[Mm]eneer|[Dd]e heer|Pan|Pani|Fam|[Ee]heleute|[Dd]ona|[Ss]eu|(?<=(?:^|[.:,;\n] ?))D(?=\.)|[Ss]ig\.ra|[Ss]ig\.na|[Ss]ignor[ae]?|Mlles|Mmes|Messrs|Capt|Sgt|Cpl|Pvt|Officer|Hr|Fru|Rev|Father|Imam|Rabbi|Shri|Smt|Kumari|Begum|Mohd|[Aa]unt(?:y|ie)|Gogo|Oom|Tannie|Ustadh|Haji|Hajji|Sheikh|(?:Freifrau|Freiherr|Gräfin|Graf|Baronin|Baron)(?= von| zu)|Mgr|Mag|Dipl\.-Ing)\.?\s+(?:(?:Mag|Dipl\.-Ing|Ing|Late|Sh|Smt)\.?\s+)?)$/u;
/** "M. Le Goff": of a man in French alone; in German it is an illness. */
export const FRENCH_MAN = /(?:^|[^\p{L}.])(?:M|MM)\. $/u;
const ENGLISH =
	'de facto|[Dd]efacto|hubby|bf|gf|housemate|flatmate|roommate|co-?worker|foster (?:mum|mom|dad|mother|father|carer|son|daughter)|god(?:mother|father|son|daughter)|man|woman|boy|girl|lady|gentleman|wife|husband|mother|father|mom|mum|mummy|mommy|dad|daddy|son|daughter|brother|sister|partner|spouse|girlfriend|boyfriend|fianc[ée]e?|niece|nephew|uncle|aunt|aunty|auntie|cousin|grandmother|grandfather|grandma|grandpa|grandson|granddaughter|grandchild|great-grandson|great-granddaughter|(?:mother|father|son|daughter|brother|sister)-in-law|step(?:mother|father|son|daughter|brother|sister)|half-(?:brother|sister)|godmother|godfather|twin|carer|caregiver|caretaker|guardian|neighbou?r|friend|roommate|flatmate|housemate|co-?worker|boss|companion|attender|attendant|interpreter|trainer|teacher|employer|landlord|landlady|widow|widower|next of kin|NOK|(?:real|full|preferred|birth|maiden) name|sons|daughters|brothers|sisters|granny|gran|nan|nana|nanny|hubby|other half|au pair|foster (?:mother|father|mum|dad|parent|carer)|dog walker|cleaner|social worker|classmate|housekeeper|attorney|proxy|POA|apprentice|supervisor|foreman|line manager|goddaughter|godson|stepdad|stepmom|stepmum|mokopuna|inay|itay|lola|lolo|kuya|whānau|bandmate|teammate|coach|buddy|pal|dog|puppy|cat|pony|horse|budgie|grandkids|kids|grandchildren|stepchildren|siblings|case manager|care manager|care coordinator|captain|principal|head ?teacher|chaplain|doula|cellmate|key worker|keyworker|link worker|health visitor|district nurse|support worker|learning mentor|tutor|line manager|union rep|priest|pastor|vicar|probation officer|case worker|caseworker|babysitter|nursery nurse|best man';
const SPANISH =
	'espos[oa]|marido|hij[oa]s?|madre|padre|mamá|papá|herman[oa]s?|niet[oa]|abuel[oa]|tío|tía|sobrin[oa]|suegr[oa]|cuñad[oa]|yerno|nuera|novi[oa]|pareja|compañer[oa]|vecin[oa]|amig[oa]|cuidador[a]?|tutor[a]?|padrastro|madrastra|viud[oa]|hijit[oa]|concuñ[oa]|consuegr[oa]|ahijad[oa]|madrina|padrino|primo|bisniet[oa]|exmarido|exesposa|exnovi[oa]|hermanastr[oa]|acompañante|empleador[a]?|comadre|compadre|patr[oó]n|jefe|compañer[oa] de trabajo|maestr[oa]|nena|nene|abuelit[oa]';
const FRENCH =
	'épouse|époux|mari|femme|fille|fils|mère|père|maman|papa|frère|sœur|soeur|compagne|compagnon|conjointe?|concubine?|neveu|nièce|oncle|tante|cousine?|petit-fils|petite-fille|grand-mère|grand-père|beau-(?:père|frère|fils)|belle-(?:mère|sœur|soeur|fille)|voisine?|amie?|tuteur|tutrice|aidante?|veuve|veuf|mamie|papi|mémé|pépé|copine|copain|ex-(?:mari|femme|compagne|compagnon)|jumeaux|jumelles|jumelle|jumeau|filleule?|parrain|marraine|gendre|bru|blonde|chum|maîtresse|patron|collègue|belle-sœur|nourrice|enfants?|petite?s?-enfants?|arrière-petite-fille|arrière-petit-fils';
const GERMAN =
	'(?:ihr|sein)(?:e|em|en|er)? (?:Mann|Frau|Kind)|Patientin|Patienten|Ehefrau|Ehemann|Ehegattin|Ehegatte|Gattin|Gatte|Tochter|Sohn|Mutter|Vater|Mama|Papa|Schwester|Bruder|Oma|Opa|Großmutter|Großvater|Enkel(?:in|sohn|tochter)?|Nichte|Neffe|Onkel|Tante|Cousine?|Schwager|Schwägerin|Schwieger(?:mutter|vater|sohn|tochter)|Stief(?:mutter|vater|sohn|tochter)|Lebensgefährt(?:e|in|en)|Partner(?:in|s)?|Freund(?:in|es)?|Verlobte[rn]?|Nachbar(?:in|n)?|Betreuer(?:in|s)?|Dolmetscher(?:in)?|Pflegerin|Bezugsperson|Ansprechpartner(?:in)?|Angehörige[rn]?|Witwe[r]?|Zwilling(?:e|s)?|Söhne|Töchter|Brüder|Kinder|Urenkel(?:in)?|Patenkind|Pflege(?:mutter|vater|kind|sohn|tochter)|Kindsvater|Kindsmutter|Adoptiv(?:mutter|vater|sohn|tochter)|Halb(?:bruder|schwester)|Ex-?(?:Mann|Frau|Freund(?:in)?|Partner(?:in)?)|Kumpel|Mitbewohner(?:in)?|Arbeitskolleg(?:e|in)|Vermieter(?:in)?|Bevollmächtigte[rn]?|Vorgesetzte[rn]?|Bub|Vorarbeiter(?:in)?|Babysitter(?:in)?|Tagesmutter|Trainer(?:in)?|Klassenlehrer(?:in)?|Vorsorgebevollmächtigte[rn]?|Haushälterin|Sekretärin|(?:verstorbene[nmrs]?|geschiedene[nmrs]?|getrennt lebende[nmrs]?|jetzige[nmrs]?|neue[nmrs]?) (?:Mann|Frau)';
const OTHERS =
	'echtgenote?|dochter|zoon|moeder|vader|buurvrouw|buurman|vriendin|moglie|marito|figli[oa]|sorella|fratello|nonn[oa]|echtgenoot|dochtertje|zoontje|zus(?:ter|je)?|broer(?:tje)?|oma|opa|vriend|partner|mantelzorger|mantelzorgster|neef|oom|schoon(?:moeder|vader|zoon|dochter|zus|broer)|klein(?:zoon|dochter|kind)|weduwe|weduwnaar|(?:zijn|haar|mijn|de) (?:vrouw|man)|madre|padre|mamma|papà|nipote|suocer[oa]|cognat[oa]|compagn[oa]|zi[oa]|cugin[oa]|nuora|genero|badante|vedov[oa]|convivente|fidanzat[oa]|vicin[oa]|bambin[oa]|filh[oa]s?|m[ãa]e|pai|irmã(?:o)?|net[oa]|av[óô]|sogr[oa]|cunhad[oa]|genro|nora|namorad[oa]|companheir[oa]|marido|espos[oa]|vizinh[oa]|sobrinh[oa]|ti[oa]|viúv[oa]|menin[oa]|córk[aąi]|syn(?:em|a)?|żon[aąy]|mąż|matk[aąi]|siostr[aąy]|brat(?:em|a)?|wnuk|wnuczka|sąsiad(?:ka)?|dottern?|sonen|hustrun?|maken|sambon?|systern?|brodern|grannen|datter(?:en)?|sønn(?:en)?|søn(?:nen)?|kone(?:n)?|søster(?:en)?|naboen|kızı|oğlu|eşi|annesi|babası|kardeşi';
const RELATION = `(?:${ENGLISH}|${SPANISH}|${FRENCH}|${GERMAN}|${OTHERS})`;

const IS_RELATION = new RegExp(`^(?:${RELATION}|Kind)$`, 'iu');
const IS_GERMAN_RELATION = new RegExp(`^(?:${GERMAN})$`, 'u');
/** Words were asked before: a page names few of them, many times. */
const asked = new Map<string, boolean>();

/** A word of relation alone, as it begins a sentence or stands in German: "Daughter Linh", "Lebensgefährte Sepp". */
export function isRelation(words: string): boolean {
	let known = asked.get(words);
	if (known === undefined) {
		if (asked.size > 5_000) asked.clear();
		known = IS_RELATION.test(words);
		asked.set(words, known);
	}
	return known;
}

export interface Relation {
	/** A space alone stands between: "his sister Grace". Then also a word is a name when it is given to persons. */
	close: boolean;
	/** A colon or a bracket does: "Mother: Diabetes" is a list. */
	listed: boolean;
	/** In German what follows may be any noun. */
	german: boolean;
}

const JOINT = /(?: (?:is|was|named|called|name is|by the name of|like|llamad[oa]|namens|nommée?))?[\s,:(]+["“„«]?$/iu;
/** How a word of relation stands before a name; null where none does. */
export function relationBefore(before: string): Relation | null {
	const joint = JOINT.exec(before.slice(-24))?.[0];
	if (!joint) return null;
	// The last three words, as far as nothing but spaces stands between them.
	const tail =
		before
			.slice(-60, before.length - joint.length)
			.split(/[^\p{L} -]/u)
			.at(-1) ?? '';
	const [one, second, third] = tail.split(' ').reverse();
	if (!one) return null;
	const found = [one, second && `${second} ${one}`, third && `${third} ${second} ${one}`].find(
		(some) => some !== undefined && some !== '' && isRelation(some),
	);
	if (!found) return null;
	return { close: joint === ' ', listed: /[:(]\s*$/u.test(joint), german: IS_GERMAN_RELATION.test(found) };
}

/** "named …", "goes by “…”", "Re: …" */
export const CALLED =
	/(?<![\p{L}])(?:named|called|name is|name was|name's|known as|goes by|went by|answers to|nicknamed|a\.?k\.?a\.?|alias|referencing|regarding|signed|llamad[oa]|apodad[oa]|de nombre|namens|genannt|heißt|heet|nommée?|surnommée?|s'appelle|se llama|chiama(?:ta|to)?|conocid[oa] como|conhecid[oa] como|chamad[oa]|chama-se|bekend als|heet|genaamd|re:|betr\.?:|rufname:?|vorname:?|nachname:?|au nom de|a nombre de|auf den namen)[ :,]+(?:Pat\. )?["“„«]?(?:(?:la|el|der|die|il) )?$/iu;
/** A name by birth: "née Kerbrat", "geb. Niemeyer". */
export const BIRTH_NAME =
	/(?<![\p{L}])(?:[Nn]ée?|épouse|ép\.|[Vv]euve|[Rr]ufname|[Gg]eburtsname|[Mm]ädchenname|nom de (?:jeune fille|naissance)|apellido de soltera|da nubile|meisjesnaam|geb\.|geborene[rn]?|nacida|maiden name|nata) $/u;
/** India: "s/o Late Sh. …", "W/o …": son, daughter, wife of. In small letters "h/o", "w/o", "c/o" and "r/o" are other things. */
export const OF_WHOM =
	/(?<![\p{L}/])(?:[Ss]\/[Oo]|[Dd]\/[Oo]|W\/[Oo]|C\/O|B\/[Oo]|[Bb]aby (?:girl |boy )?of|Twin [12AB] of)\.? (?:(?:Late|Sh|Shri|Smt)\.? ){0,3}$/u;
