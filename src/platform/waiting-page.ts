// What whoever asks for a page sees while there is none to give: the database is being started again, or too many read at once. It is
// made before anybody is known and when nothing can be asked, so that it speaks every language of the interface, as src/error.html does.

export type Wait = 'restarting' | 'busy';

const WORDS: Record<Wait, Record<'en' | 'es' | 'ar', string>> = {
	restarting: {
		en: 'The database is being started again. Nothing that was confirmed is lost; please try again in a few seconds.',
		es: 'La base de datos se está iniciando de nuevo. Nada de lo confirmado se ha perdido; vuelva a intentarlo en unos segundos.',
		ar: 'يُعاد تشغيل قاعدة البيانات. لم يضع شيء مما تأكّد حفظه؛ حاول مرة أخرى بعد بضع ثوانٍ.',
	},
	busy: {
		en: 'More people than usual are reading at this moment. Please try again in a few seconds.',
		es: 'En este momento hay más lectores de lo habitual. Vuelva a intentarlo en unos segundos.',
		ar: 'عدد القرّاء الآن أكبر من المعتاد. حاول مرة أخرى بعد بضع ثوانٍ.',
	},
};

/** For those who ask for no page: one sentence, in English. */
export const waitSentence = (wait: Wait): string => WORDS[wait].en;

/** A whole page; its one style is /error.css. */
export function waitingPage(wait: Wait): string {
	const { en, es, ar } = WORDS[wait];
	return `<!doctype html>
<html lang="en">
	<head>
		<meta charset="utf-8">
		<meta name="viewport" content="width=device-width, initial-scale=1">
		<meta name="color-scheme" content="light dark">
		<meta name="robots" content="noindex">
		<title>One moment</title>
		<link rel="stylesheet" href="/error.css">
	</head>
	<body>
		<main>
			<p>503</p>
			<h1>One moment</h1>
			<p>${en}</p>
			<p lang="es">${es}</p>
			<p lang="ar" dir="rtl">${ar}</p>
			<p><a href="">Try again</a></p>
		</main>
	</body>
</html>
`;
}
