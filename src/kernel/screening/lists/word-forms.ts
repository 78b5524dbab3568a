// How words are formed: endings that only words of a trade, of medicine or of grammar have, and endings that are taken off before a list
// is asked. Latin and Greek endings of medicine, and the endings of English and of its neighbours.

/** Words that end so are nobody's name: they need stand in no list. Folded. */
const FORMS =
	/(?:itis|itides|osis|oses|emia|aemia|uria|algia|ectom(?:y|ia|ie|ies)|otom(?:y|ia|ie|ies)|ostom(?:y|ia|ie|ies)|plast(?:y|ia|ie|ies|ik)|scop(?:y|ia|ie|ies|ic)|graph(?:y|ies|ic|s)?|graf(?:ia|ie|ias)|gram(?:s|m|me|a)?|pathy|path(?:ia|ie|ies|ic)|patia|patias|olog(?:y|ies|ical|ist|ists|ia|ie|ico|ica|ique|isch|ische|o|a|os|as|en|in|e|ue)|metr(?:y|ia|ie)|therap(?:y|ies|ie|ia|eut|ist|ists)|terapia|trop(?:hy|hic|hia)|plasi(?:a|e)|plegi(?:a|e)|phasi(?:a|e)|kinesi(?:a|e)|tension|tensive|cyt(?:e|es|osis|ic|openia)|penia|blast(?:s|oma|omas)?|oma(?:s|ta|tous)?|mab|nib|nibs|pril|sartan|statin|statins|statine|statina|globulins?|lyse|lysis|semida?|sklerose|fibrose|thrombose|nekrose|zirrhose|stenose|arthrose|mykose|psychose|narkose|azidose|prothese|(?:karzin|lymph|sark|myel|aden|gli|melan|hamat|granul|fibr|angi|papill|blast|mening|oste)om(?:e|en|s)?|iatra|iatre|eria|arts|cillin|mycin|micin|floxacin|azole|azol|pryl|zepam|zolam|oxetin|oxetine|idone|apine|setron|triptan|gliptin|glutide|gliflozin|vir|virine|platin|taxel|rubicin|prazol|prazole|olol|dipin|dipine|parin|xaban|gatran|thiazide|semide|caine|cain|barbital|phylline|sone|solone|onide|ase|ases|idine|amide|amid|oxide|ylate|phosphate|chloride|ional|ical|ative|itive|oidal|genic|lytic|static|ation|ations|ition|ction|sion|sions|ment|ments|ness|nesses|less|ful|ably|ably|ously|ially|ically|ingly|ated|ating|ized|ising|izing|ised|ician|icians|ability|ibility|ivity|ality|osity|ological|cion|ciones|zione|zioni|cao|coes|dad|dades|idade|mente|miento|mento|keit|heit|schaft|ungen|tat|taten|ismus|ismo|isme|ism|isms)$/;

/** Is it by its form a word of a trade or of grammar? */
export const tellsItself = (key: string): boolean => key.length > 6 && FORMS.test(key);

const ENDINGS: readonly (readonly [RegExp, string])[] = [
	[/(?<=..)ies$/, 'y'],
	[/(?<=s|x|z|ch|sh)es$/, ''],
	[/(?<=[^su'])s$/, ''],
	[/(?<=...)(?:ed|ing)$/, ''],
	[/(?<=...)ly$/, ''],
];

/** What Latin, Greek and English put before a word that stands alone as well: "nonhealing", "perihilar". */
const BEGINNINGS =
	/^(?:non|un|re|pre|post|sub|anti|over|under|inter|intra|peri|para|hyper|hypo|micro|macro|multi|poly|neuro|cardio|gastro|hepato|nephro|osteo|angio|broncho|cranio|electro|endo|extra|ha?emo|hydro|immuno|radio|thrombo|trans|ultra)(?=.{5})/;
export const withoutBeginning = (key: string): string => key.replace(BEGINNINGS, '');

/** The word without one ending of English: alike for what is asked and for what the list holds. */
export function stemOf(key: string): string {
	for (const [ending, instead] of ENDINGS) if (ending.test(key)) return key.replace(ending, instead).replace(/e$/, '');
	return key.replace(/(?<=....)e$/, '');
}
