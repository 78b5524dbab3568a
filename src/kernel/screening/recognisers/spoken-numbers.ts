// Numbers of records, cards and telephones as dictation writes them: "medical record seven seven one oh three two", "expediente cuarenta y cuatro
// doce", "téléphone zéro six trente-neuf". A word for the number and two parts of it or more. Number words are those of the Unicode CLDR's rules for
// spelling out numbers; letters are those of the alphabets for spelling (NATO, DIN 5009).

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';

interface Language {
	/** Words for a record, a card or a file, and for a telephone. */
	records: string;
	phones: string;
	/** One part of a number. */
	part: string;
	between: string;
}

const NATO =
	'alpha|bravo|charlie|delta|echo|foxtrot|golf|hotel|india|juliet|kilo|lima|mike|november|oscar|papa|quebec|romeo|sierra|tango|uniform|victor|whiskey|x-?ray|yankee|zulu';
const DIN =
	'anton|berta|cäsar|dora|emil|friedrich|gustav|heinrich|ida|julius|kaufmann|konrad|ludwig|martha|nordpol|otto|paula|quelle|richard|samuel|theodor|ulrich|viktor|wilhelm|xanthippe|ypsilon|zacharias';

const LANGUAGES: Language[] = [
	{
		records:
			'(?:(?:medical |hospital |patient |chart |case |account |member |policy |insurance |folder |file |unit |record |nhs |passport |licen[cs]e |claim |social security )+(?:number|no|id|record|#)|mrn|record number|medical record|nhs|medicare|medicaid|zip(?: code)?|post ?code)',
		phones: '(?:(?:phone|telephone|mobile|cell|home|work|contact|fax)(?: phone)?(?: number)?|extension|pager|bleep)',
		part: `(?:(?:double|triple|treble) )?(?:zero|oh|o|nought|nil|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|hundred|thousand|dash|hyphen|slash|${NATO})`,
		between: '(?: (?:is|was|of|for|her|his|the|number|no|my|on|file|patient|daughter|son|wife|husband))',
	},
	{
		records:
			'(?:(?:fall|akten|patienten|aufnahme|versicherten|versicherungs|ausweis|konto|labor|kranken)[a-zäöüß]*(?:nummer|nr|zeichen)|postleitzahl|nummer)',
		phones: '(?:telefon(?:nummer)?|handy(?:nummer)?|mobil(?:nummer)?|rufnummer|durchwahl|fax)',
		part: `(?:null|eins?|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|\\p{L}{0,6}zehn|(?:\\p{L}{2,8}und)?(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)|${DIN}|strich|schrägstrich)`,
		between: '(?: (?:ist|lautet|der|die|des|von|vom|ehefrau|tochter|sohn(?:es)?|patientin|patienten|mutter|frau))',
	},
	{
		records:
			'(?:expediente|historia(?: clínica)?|folio|cédula|dni|nss|curp|nuhsa|tarjeta|póliza|afiliación|registro|código postal|número(?: de (?:expediente|historia|seguro|paciente|afiliación))?)',
		phones: '(?:tel[ée]fono|celular|cel|móvil|movil|fijo)',
		part: '(?:cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece|catorce|quince|dieci\\p{L}+|veinte|veinti\\p{L}+|(?:treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa)(?: y (?:uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve))?|cien(?:to)?|\\p{L}{2,6}cientos|guion|barra)',
		between: '(?: (?:es|el|la|del?|su|número|de la|paciente|hija|hijo|esposo|esposa))',
	},
	{
		records: '(?:dossier|ipp|numéro(?: de (?:dossier|sécurité sociale|patient))?|sécurité sociale|code postal|carte)',
		phones: '(?:téléphone|telephone|tél|portable|mobile|fixe|cellulaire)',
		part: '(?:zéro|une?|deux|trois|quatre[- ]vingts?(?:[- ](?:et[- ])?\\p{L}+(?:-(?:sept|huit|neuf))?)?|quatre|cinq|six|sept|huit|neuf|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize|(?:vingt|trente|quarante|cinquante|soixante|septante|huitante|nonante)(?:[- ](?:et[- ])?(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix(?:-(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize))?|cents?|tiret)',
		between: '(?: (?:est|le|la|du|de|de la|numéro|patiente?|fille|fils|mari|femme))',
	},
	{
		records:
			'(?:cartella(?: clinica)?|nosologico|tessera(?: sanitaria)?|codice|numero(?: di (?:cartella|pratica))?|pratica)',
		phones: '(?:telefono|cellulare|cell|fisso)',
		part: '(?:zero|uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci|undici|dodici|\\p{L}{2,8}dici|dici\\p{L}+|(?:vent|trent|quarant|cinquant|sessant|settant|ottant|novant)[aio]\\p{L}*)',
		between: '(?: (?:è|il|la|del|della|di|numero|paziente|figlia|figlio|moglie|marito))',
	},
	{
		records: '(?:prontuário|processo|utente|cartão|número(?: d[eo] (?:prontuário|processo|utente))?|cpf|sus)',
		phones: '(?:telefone|celular|telemóvel|fixo|whats(?:app)?)',
		part: '(?:zero|uma?|dois|duas|três|quatro|cinco|seis|meia|sete|oito|nove|dez|onze|doze|treze|catorze|quatorze|quinze|dez\\p{L}+|(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa)(?: e (?:um|dois|três|quatro|cinco|seis|sete|oito|nove))?)',
		between: '(?: (?:é|o|a|do|da|de|número|paciente|filha|filho|esposa|marido))',
	},
	{
		records: '(?:dossier(?:nummer)?|patiënt(?:en)?nummer|bsn|nummer|polisnummer)',
		phones: '(?:telefoon(?:nummer)?|mobiel|gsm)',
		part: '(?:nul|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|\\p{L}{2,6}tien|(?:\\p{L}{2,6}[ëe]n)?(?:twintig|dertig|veertig|vijftig|zestig|zeventig|tachtig|negentig))',
		between: '(?: (?:is|van|de|het|der|patiënt|dochter|zoon|vrouw|man))',
	},
];

const behind = (words: string, { between, part }: Language) =>
	new RegExp(`(?<!\\p{L})${words}[:,]?${between}{0,3}:? (${part}(?:,? ${part}){1,24})(?![\\p{L}\\d-])`, 'giu');
const RECORDS = LANGUAGES.map((one) => behind(one.records, one));
const PHONES = LANGUAGES.map((one) => behind(one.phones, one));

/** "number two three": a list, unless more or larger parts follow. */
const isLong = ([, said]: RegExpExecArray) => (said as string).split(/[ ,]+/).length > 2;
/** Counting. */
const COUNTS_UP = /^(?:one,? two|eins,? zwei|uno,? dos|une?,? deux|uno,? due|um,? dois|een,? twee)(?!\p{L})/iu;
const said = (text: Normalised, forms: readonly RegExp[]): Span[] =>
	forms.flatMap((form) => matches(text, form, (match) => isLong(match) && !COUNTS_UP.test(match[1] as string), 1));

export const spokenRecords = (text: Normalised): Span[] => said(text, RECORDS);
export const spokenPhones = (text: Normalised): Span[] => said(text, PHONES);
