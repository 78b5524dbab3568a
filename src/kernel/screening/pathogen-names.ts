// Viruses, rickettsiae and serovars are called after towns and rivers: "Seoul, Dobrava and Toscana", "Salmonella Newport". Hidden where two of them
// are said together, or one beside its kind, near a word of microbiology. Names are those of the International Committee on Taxonomy of Viruses
// (Master Species List), of the White-Kauffmann-Le Minor scheme's commonest serovars, and of the spotted fevers in Parola et al. 2013
// (Clin Microbiol Rev 26:657).

const VIRUSES =
	'Andes|Araraquara|Bayou|Black Creek Canal|Choclo|Dobrava|Dobrava-Belgrade|Hantaan|Laguna Negra|Prospect Hill|Puumala|Saaremaa|Seoul|Sin Nombre|Thottapalayam|Tula|Bhanja|Bourbon|Bunyamwera|Cache Valley|California|Chandipura|Chikungunya|Colorado tick|Crimean(?:-| )Congo|Heartland|Ilheus|Inkoo|Jamestown Canyon|Japanese|Kemerovo|Kokobera|Kunjin|Kyasanur(?: Forest)?|La Crosse|Langat|Mayaro|Murray Valley|Naples|Omsk|Oropouche|Powassan|Rift Valley|Rocio|Ross River|Barmah Forest|Saint Louis|St\\.? Louis|Sicilian|Semliki Forest|Sindbis|Snowshoe hare|Tahyna|Toscana|Usutu|Venezuelan(?: equine)?|Eastern equine|Western equine|Wesselsbron|West Nile|Zika|Chapare|Guanarito|Junin|Junín|Lassa|Lujo|Machupo|Sabia|Sabiá|Bundibugyo|Ebola|Marburg|Reston|Sudan|Ta[iï] Forest|Zaire|Hendra|Nipah|Norwalk|Sapporo|Hawaii|Snow Mountain|Coxsackie|Aichi|Duvenhage|Mokola|Lagos bat|Melaka|Nelson Bay';
const FEVERS =
	'Astrakhan|Boutonneuse|Brazilian|Far[- ]Eastern|Flinders Island|Helvetica|Israeli|Japanese|Marseilles?|Mediterranean|North Asian|Oriental|Queensland|Rocky Mountain|Siberian|Thai|African|Kenya';
const SEROVARS =
	'Agona|Anatum|Bareilly|Blockley|Braenderup|Brandenburg|Bredeney|Chester|Corvallis|Derby|Dublin|Enteritidis|Give|Goldcoast|Hadar|Haifa|Hartford|Havana|Heidelberg|Indiana|Infantis|Javiana|Kentucky|Kottbus|Lexington|Litchfield|Livingstone|London|Manhattan|Mbandaka|Mikawasima|Minnesota|Mississippi|Montevideo|Muenchen|Muenster|Napoli|Newport|Ohio|Oranienburg|Panama|Paratyphi|Poona|Potsdam|Reading|Rissen|Saintpaul|Sandiego|Schwarzengrund|Senftenberg|Stanley|Stanleyville|Tennessee|Thompson|Typhimurium|Virchow|Virginia|Worthington';

const KIND =
	"(?: (?:tick|bat|spotted|equine|haemorrhagic|hemorrhagic|horse))*(?:['’]s)?[ -](?:virus(?:es)?|fevers?|encephalitis|encephalitides|typhus|serology|IgM|IgG|PCR|antibod(?:y|ies)|titres?|titers?|serovars?|strain)";
const ONE = `(?:${VIRUSES}|${FEVERS})`;
const TOGETHER = new RegExp(
	`(?<!\\p{L})${ONE}(?:${KIND})?(?:(?:, (?:and |or )?|/| and | or | y | e | et | und )${ONE}(?:${KIND})?)+(?!\\p{L})|(?<!\\p{L})${ONE}(?=${KIND}(?!\\p{L}))`,
	'gu',
);
const SALMONELLA = new RegExp(
	`(?<=(?:Salmonella|S\\.|serovars?|enterica|ser\\.) )(?:${SEROVARS})(?:(?:, (?:and |or )?|/| and | or )(?:${SEROVARS}))*(?!\\p{L})`,
	'gu',
);
const MICROBIOLOGY =
	/virus|fever|encephalit|typhus|serolog|serovar|salmonell|ricketts|IgM|IgG|PCR|titre|titer|antibod|arbo|hanta|fièvre|fiebre|febbre|febre|fieber|koorts/iu;

/** How near a word of microbiology must stand. */
const NEAR = 90;

/** The text without names of pathogens, position by position. */
export function withoutPathogens(plain: string): string {
	if (!MICROBIOLOGY.test(plain)) return plain;
	const hidden = (match: string) => match.replace(/[^\n]/g, '\u0001');
	return plain
		.replace(SALMONELLA, hidden)
		.replace(TOGETHER, (match, at: number) =>
			MICROBIOLOGY.test(plain.slice(Math.max(0, at - NEAR), at + match.length + NEAR)) ? hidden(match) : match,
		);
}
