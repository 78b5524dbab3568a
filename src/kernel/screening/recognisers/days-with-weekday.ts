// A weekday and a day of the month: "mié 21", "Di 17.", "ven 13", "tis 10". Short weekdays are other words too ("so", "mar", "di", "do", "sat"),
// so those count where the text speaks their language. Names and short forms are those of the Unicode CLDR.

import type { Normalised } from '../normalise.ts';
import { matches, type Span } from '../recogniser.ts';
import { isMeasuredAt } from './days-of-month.ts';

const N = '(?:0?[1-9]|[12]\\d|3[01])';

/** Short weekdays that are nothing else beside a number. */
const SURE_SHORT =
	'[Tt]ues?|[Ww]eds?|[Tt]hu(?:rs?)?|[Ff]ri|[Ll]un|[Mm]i[ée]|[Jj]ue|[Vv]ie|[Ss][áa]b|[Jj]eu|[Vv]en|[Ss]am|[Dd]im|[Gg]io|[Qq]ui|[Qq]ua|[Vv]r|[Ww]o|[Tt]is|[Oo]ns|[Tt]or[sr]';
/** Those that are other words, in the texts where they are weekdays. */
const SHORT_OF: { speaks: RegExp; form: RegExp }[] = [
	{
		speaks:
			/(?<!\p{L})(?:het|een|naar|geen|sinds|bij|thuis|terug|controle|opname|ontslag|gezien|mw|dhr|poli)(?!\p{L})/iu,
		form: new RegExp(
			`(?<![\\p{L}\\d])(?:ma|di|wo|do|vr|za|zo) (${N})(?=[.,;:)\\n]|$| (?:om|in|naar|met|en)(?!\\p{L}))`,
			'gu',
		),
	},
	{
		speaks: /(?<!\p{L})(?:une?|du|des|chez|avec|pour|sous|visite|rdv|fièvre|depuis|son|sa)(?!\p{L})/iu,
		form: new RegExp(
			`(?<![\\p{L}\\d])(?:lu|ma|me|je|ve|sa|di|mar|mer)\\.? (${N})(?=[.,;:)\\n]|$| (?:à|et|au|pour|avec|en)(?!\\p{L}))`,
			'gu',
		),
	},
	{
		speaks:
			/(?<!\p{L})(?:und|mit|der|die|das|zi|pat|tochter|sohn|termin|kontrolle|entl|op|seit|ist|wird|uhr)(?!\p{L})/iu,
		form: new RegExp(`(?<![\\p{L}\\d])(?:[Mm]o|[Dd]i|[Mm]i|[Dd]o|[Ff]r|[Ss]a|[Ss]o)\\.?,? (${N}\\.)(?!\\d)`, 'gu'),
	},
	{
		speaks:
			/(?<!\p{L})(?:el|una?|con|por|los|fiebre|desde|acude|cita|con|del|che|il|della|ore|febbre|às|com|não|uma|volta|pcte|alta)(?!\p{L})/iu,
		form: new RegExp(
			`(?<![\\p{L}\\d])(?:mar|mer|dom|seg|ter|sex|sab)\\.? (${N})(?=[.,;:)\\n]|$| (?:a las?|por|con|y|en|ore|alle|per|e|às|com|de manhã)(?!\\p{L}))`,
			'gu',
		),
	},
	{
		speaks: /(?<!\p{L})(?:the|and|with|of|was|is|for|pt|to|on|at)(?!\p{L})/iu,
		form: new RegExp(
			`(?<![\\p{L}\\d])(?:on|due|seen|home|booked|for|next|clinic|appt|this|theatre|last|until|till|since|from|back) (?:mon|sat|sun) (${N})(?=[.,;:)\\n]|$| (?:at|in|with|for|and|he|she)(?!\\p{L}))`,
			'giu',
		),
	},
];
const WITH_SHORT_WEEKDAY = new RegExp(
	`(?<![\\p{L}\\d])(?:${SURE_SHORT})\\.?,? (?:el |le |il |dia |the |den )?(${N}(?:st|nd|rd|th|\\.ª)?)(?![\\p{L}\\d%/-]|[.,:]\\d)`,
	'gu',
);
const WITH_WEEKDAY: RegExp[] = [
	// "6.ª feira, 13", "este viernes 13", "next Monday 9"
	new RegExp(`(?<![\\p{L}\\d])([2-6]\\.?ª[ -]feira,? (?:dia )?${N}(?:/(?:0?[1-9]|1[0-2]))?)(?![\\d/%]|[.,]\\d)`, 'gu'),
	new RegExp(
		`(?<![\\p{L}])(?:[Mm]on|[Tt]ues|[Ww]ednes|[Tt]hurs|[Ff]ri|[Ss]atur|[Ss]un)day,? (${N})(?=[.,;:)\\n]|$| (?:at|in|with|for|and|he|she|we|because|after|from|to|by)(?!\\p{L}))(?!,\\d)`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])(?:Mon|Diens|Mitt|Donners|Frei|Sams|Sonn)(?:tag|woch)(?:,? (?:de[nmr] )?)(${N}\\.)(?!\\d)`,
		'gu',
	),
	new RegExp(
		`(?<![\\p{L}])(?:[Aa]yer|[Hh]oy|[Mm]añana|[Hh]ier|[Oo]ggi|[Ii]eri|[Hh]oje|[Oo]ntem),? (${N})(?=[.,;:)]|$| (?:le|lo|la|se|por la|de noche)(?!\\p{L}))`,
		'gu',
	),
];

/** Days of a month behind their weekday, in the story of one patient. */
export function daysWithWeekday(text: Normalised): Span[] {
	const { plain } = text;
	const isDay = ({ 0: whole, index }: RegExpExecArray) => !isMeasuredAt(plain, index + whole.length);
	return [
		...[WITH_SHORT_WEEKDAY, ...WITH_WEEKDAY].flatMap((form) => matches(text, form, isDay, 1)),
		...SHORT_OF.flatMap(({ speaks, form }) => (speaks.test(plain) ? matches(text, form, isDay, 1) : [])),
	];
}
