// Russian and Ukrainian texts: a patronymic makes a name; initials behind a family name; who is spoken of; addresses in their order;
// months in the genitive; the numbers of the state's papers.

import { cyrillicNames } from '../../lists/lists.ts';
import type { Parts } from './parts.ts';
import { spansOf } from './spans.ts';

const UPPER = '[А-ЯЁІЇЄҐ]';
const LOWER = "[а-яёіїєґ'’]";
const CAPITAL = `${UPPER}${LOWER}+(?:-${UPPER}${LOWER}+)?`;
const NOT_BEFORE = '(?<![\\p{L}])';
const NOT_BEHIND = '(?![\\p{L}])';
const PATRONYMIC = `${UPPER}${LOWER}+(?:ович|евич|йович|ич|овна|евна|ївна|івна|ична|инична|овича|евича|овичу|овне|евне|овны|евны|овной|евной)`;
const FAMILY = `${UPPER}${LOWER}+(?:ов|ев|ёв|ин|ын|ова|ева|ёва|ина|ына|ский|цкий|ская|цкая|ской|ского|ову|овой|евой|иной|ко|енко|ук|юк|чук|ик|ич|ян|дзе|швили|ых|их|ець|ак)`;
const NAMES = [
	new RegExp(`${NOT_BEFORE}((?:${CAPITAL} )?${CAPITAL} ${PATRONYMIC}(?: ${FAMILY})?)${NOT_BEHIND}`, 'gdu'),
	new RegExp(`${NOT_BEFORE}(${FAMILY} ${UPPER}\\. ?(?:${UPPER}\\.)?)`, 'gdu'),
	new RegExp(`${NOT_BEFORE}(${UPPER}\\. ?${UPPER}\\. ?${FAMILY})${NOT_BEHIND}`, 'gdu'),
	new RegExp(`${NOT_BEFORE}(?:ФИО|Ф\\.И\\.О\\.?|ПІБ|Фамилия|Имя)[ :]{1,3}(${CAPITAL}(?: ${CAPITAL}){0,2})`, 'gdu'),
	new RegExp(
		`${NOT_BEFORE}(?:г-н|г-жа|гражданин|гражданка|господин|госпожа|пан|пані|по имени|зовут) (${CAPITAL}(?: ${CAPITAL})?)`,
		'gdu',
	),
];
const BEARER = new RegExp(
	`${NOT_BEFORE}(?:[Пп]ациент(?:ка|ки|ке|ку|а|у)?|[Пп]ацієнт(?:ка)?|[Бб]ольн(?:ой|ая|ого)|[Хх]вор(?:ий|а)|[Мм]уж(?:ем)?|[Жж]ен(?:а|ой)|[Сс]ын(?:ом)?|[Дд]очь|[Дд]очка|[Мм]ать|[Мм]ама|[Оо]тец|[Пп]апа|[Бб]рат|[Сс]естра|[Бб]абушка|[Дд]едушка|[Вв]ну(?:к|чка)|[Сс]осед(?:ка)?|[Пп]одруга|[Дд]руг|[Чч]оловік|[Дд]ружина|[Сс]ин|[Дд]онька|[Мм]ати|[Рр]ебенок|[Рр]ебёнок|[Дд]евочка|[Мм]альчик)[ ,:(]{1,2}(${CAPITAL}(?: ${CAPITAL}){0,2})`,
	'gdu',
);
const PLACES = [
	new RegExp(
		`${NOT_BEFORE}(?:г\\.|гор\\.|город(?:е|а)?|м\\.|місто|пос\\.|посёлок|поселок|пгт|село|с\\.|селі|дер\\.|деревн[яеи]|станица|хутор) ?(${CAPITAL}(?:[ -]${CAPITAL})?)`,
		'gdu',
	),
	new RegExp(
		`${NOT_BEFORE}(?:проживает|проживающ(?:ий|ая)|жив[её]т|житель(?:ница)?|родил(?:ся|ась)|мешкає|приехал(?:а)?) (?:в |из |у |з )?(${CAPITAL})`,
		'gdu',
	),
];
const STREET = new RegExp(
	`${NOT_BEFORE}((?:ул\\.|улиц[аеы]|вул\\.|пр\\.|пр-т|просп\\.|проспект|пер\\.|переулок|пл\\.|площадь|шоссе|бул\\.|бульвар|наб\\.|набережная|мкр\\.?) ?(?:\\d{1,2}-?(?:й|я|го) )?${CAPITAL}(?: ${CAPITAL}){0,2},? ?(?:д\\.|дом|буд\\.)? ?\\d{1,4} ?[а-я]?(?:/\\d+)?(?:,? ?(?:к|корп|стр)\\.? ?\\d+)?(?:,? ?(?:кв|квартира)\\.? ?\\d+)?)`,
	'gdu',
);
const MONTH =
	'января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня';
const MONTH_ALONE =
	'январ[ьяе]|феврал[ьяе]|март[ае]?|апрел[ьяе]|ма[йяе]|июн[ьяе]|июл[ьяе]|август[ае]?|сентябр[ьяе]|октябр[ьяе]|ноябр[ьяе]|декабр[ьяе]';
const DATES = [
	new RegExp(
		`(?<!\\d)(\\d{1,2} (?:${MONTH})${NOT_BEHIND}(?: (?:19|20)\\d{2}(?: ?(?:г|р|года|року)\\.?${NOT_BEHIND})?)?)`,
		'gdu',
	),
	new RegExp(`${NOT_BEFORE}((?:${MONTH_ALONE}) (?:19|20)\\d{2})`, 'gdu'),
	new RegExp(`(?<!\\d)((?:9\\d|1[01]\\d)[ -]?(?:лет(?:няя|ний|него)?|года?|років|річн(?:а|ий)))${NOT_BEHIND}`, 'gdu'),
];
const NUMBER = '[ :.№#-]{0,4}(\\d[\\d /-]{3,22}\\d)';

const known = (words: string) => cyrillicNames().has((words.split(' ')[0] as string).toLowerCase());

export function cyrillic(plain: string): Parts {
	return {
		names: [...NAMES.flatMap((form) => spansOf(plain, form)), ...spansOf(plain, BEARER, known)],
		towns: PLACES.flatMap((form) => spansOf(plain, form)),
		streets: spansOf(plain, STREET),
		dates: DATES.flatMap((form) => spansOf(plain, form)),
		phones: [
			...spansOf(plain, /(?<![\d(+-])((?:\+?7|8)[ -]?\(?\d{3}\)?[ -]?\d{3}[ -]?\d{2}[ -]?\d{2})(?!\d)/dgu),
			...spansOf(plain, new RegExp(`${NOT_BEFORE}(?:тел|моб|телефон|факс)\\.?${NUMBER}`, 'gdiu')),
		],
		identities: spansOf(
			plain,
			new RegExp(
				`${NOT_BEFORE}(?:СНИЛС|ИНН|[Пп]олис(?: ОМС| ДМС)?|[Пп]аспорт(?: серии| серия)?|РНОКПП|ІПН)${NUMBER}`,
				'gdu',
			),
		),
		records: spansOf(
			plain,
			new RegExp(
				`${NOT_BEFORE}(?:[Ии]стори[яи] болезни|(?:[Мм]ед|[Аа]мб)\\.? ?карта|[Кк]арт[аы]|№ (?:карты|истории|и/б|ИБ|анализа|пробы)|И/б|и/б|[Нн]омер (?:карты|истории|анализа))${NUMBER}`,
				'gdu',
			),
		),
	};
}
