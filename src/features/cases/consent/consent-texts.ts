// What the patient is shown before signing, in his or her language. Versioned: a signature says which words it stands under.
// Written for this network after the GMC's "Making and using visual and audio recordings of patients" and the elements of
// 45 CFR 164.508(c); an operator has it checked for the place where it is used.

import { createHash } from 'node:crypto';

export const CONSENT_VERSION = '2026-11';

/** The last one is not a use but what may be seen: without it every face is covered. */
export const SCOPES = ['network', 'teaching', 'research', 'publication', 'face'] as const;
export type Scope = (typeof SCOPES)[number];
export const SIGNERS = ['patient', 'parent', 'representative', 'next-of-kin'] as const;
export type Signer = (typeof SIGNERS)[number];

export interface ConsentText {
	language: string;
	/** The language's own name. */
	name: string;
	rtl?: true;
	title: string;
	/** Paragraphs. */
	words: string[];
	scopes: Record<Scope, string>;
	signers: Record<Signer, string>;
	sign: string;
	typed: string;
	expires: string;
	/** On the button. */
	agree: string;
	/** The public page on which consent ends. */
	withdraw: {
		title: string;
		lead: string;
		field: string;
		button: string;
		wrong: string;
		done: string;
		was: string;
		keep: string;
		receipt: string;
		number: string;
		hidden: string;
		told: string;
	};
}

export const consentTexts: readonly ConsentText[] = [
	{
		language: 'en',
		name: 'English',
		title: 'May we tell colleagues about your illness?',
		words: [
			'Your clinician would like to describe your illness, and perhaps show pictures, to other health professionals, so that they can help or learn.',
			'Your name, address, dates, numbers and, unless you allow it below, your face are left out. Even so, we cannot promise that nobody who knows you would recognise you.',
			'You are free to say no. It changes nothing about your treatment. You are paid nothing, and nobody sells what is written.',
			'You can take this consent back at any time, without giving a reason, with the code that you are given. What is on this network is then hidden within a minute, and those who kept a copy are told. What was printed or published elsewhere before cannot be called back.',
		],
		scopes: {
			network: 'Discussed among the members of this network',
			teaching: 'Used to teach health professionals',
			research: 'Counted in research, without anything that could name me',
			publication: 'Published in a journal or where everybody can read it',
			face: 'My face may be seen in pictures',
		},
		signers: {
			patient: 'I am the patient',
			parent: 'I am a parent or guardian of the patient, who is a child',
			representative: 'I decide for the patient, who cannot decide alone',
			'next-of-kin': 'I am next of kin; the patient has died',
		},
		sign: 'Sign here with a finger',
		typed: 'Or type your initials',
		expires: 'This consent ends after',
		agree: 'I agree, and sign',
		withdraw: {
			title: 'Take back your consent',
			lead: 'With the code that you were given when you signed. You need no account and give no name.',
			field: 'Your code',
			button: 'Take back my consent',
			wrong: 'No consent has this code. Look whether every letter and number is as on your paper, and try again.',
			done: 'Your consent is taken back.',
			was: 'Your consent had been taken back already.',
			keep: 'Keep this receipt.',
			receipt: 'Receipt',
			number: 'Number',
			hidden: 'What was told about you here is hidden from everybody since',
			told: 'Those who wrote it, and those who kept a copy, are told to delete theirs.',
		},
	},
	{
		language: 'es',
		name: 'Español',
		title: '¿Podemos contar su enfermedad a otros profesionales?',
		words: [
			'Su profesional sanitario desea describir su enfermedad, y quizá mostrar imágenes, a otros profesionales de la salud, para que ayuden o aprendan.',
			'Se omiten su nombre, dirección, fechas, números y, salvo que lo permita abajo, su cara. Aun así, no podemos prometer que nadie que le conozca pueda reconocerle.',
			'Usted puede decir que no. Eso no cambia nada en su tratamiento. No se le paga nada y nadie vende lo escrito.',
			'Puede retirar este consentimiento en cualquier momento, sin dar motivos, con el código que se le entrega. Lo que está en esta red se oculta entonces en menos de un minuto, y se avisa a quienes guardaron una copia. Lo impreso o publicado antes en otro lugar no puede recuperarse.',
		],
		scopes: {
			network: 'Comentarlo entre los miembros de esta red',
			teaching: 'Usarlo para enseñar a profesionales de la salud',
			research: 'Contarlo en investigaciones, sin nada que pueda nombrarme',
			publication: 'Publicarlo en una revista o donde todos puedan leerlo',
			face: 'Mi cara puede verse en las imágenes',
		},
		signers: {
			patient: 'Soy la persona enferma',
			parent: 'Soy madre, padre o tutor de la persona enferma, que es menor',
			representative: 'Decido por la persona enferma, que no puede decidir sola',
			'next-of-kin': 'Soy familiar cercano; la persona enferma ha fallecido',
		},
		sign: 'Firme aquí con un dedo',
		typed: 'O escriba sus iniciales',
		expires: 'Este consentimiento termina después de',
		agree: 'Doy mi consentimiento',
		withdraw: {
			title: 'Retirar su consentimiento',
			lead: 'Con el código que recibió al firmar. No necesita cuenta ni dar su nombre.',
			field: 'Su código',
			button: 'Retirar mi consentimiento',
			wrong: 'Ningún consentimiento tiene este código. Compruebe cada letra y número e inténtelo de nuevo.',
			done: 'Su consentimiento queda retirado.',
			was: 'Su consentimiento ya estaba retirado.',
			keep: 'Guarde este recibo.',
			receipt: 'Recibo',
			number: 'Número',
			hidden: 'Lo que se contó aquí sobre usted está oculto para todos desde',
			told: 'Se avisa a quienes lo escribieron y a quienes guardaron una copia para que la borren.',
		},
	},
	{
		language: 'ar',
		name: 'العربية',
		rtl: true,
		title: 'هل تسمح لنا بأن نصف مرضك لزملائنا؟',
		words: [
			'يود معالجك أن يصف مرضك، وربما أن يعرض صورًا، على عاملين آخرين في المهن الصحية كي يساعدوا أو يتعلموا.',
			'يُحذف اسمك وعنوانك والتواريخ والأرقام، ووجهك أيضًا ما لم تسمح به أدناه. ومع ذلك لا نستطيع أن نعد بألا يتعرف عليك أحد ممن يعرفونك.',
			'أنت حر في الرفض، ولن يغير ذلك شيئًا في علاجك. لا يُدفع لك شيء ولا يبيع أحد ما يُكتب.',
			'يمكنك سحب هذه الموافقة في أي وقت دون ذكر السبب، بالرمز الذي يُعطى لك. عندئذ يُخفى ما في هذه الشبكة خلال دقيقة، ويُبلَّغ من احتفظ بنسخة. أما ما طُبع أو نُشر في مكان آخر من قبل فلا يمكن استرجاعه.',
		],
		scopes: {
			network: 'أن يُناقش بين أعضاء هذه الشبكة',
			teaching: 'أن يُستعمل في تعليم العاملين في المهن الصحية',
			research: 'أن يُحسب في الأبحاث دون أي شيء يكشف هويتي',
			publication: 'أن يُنشر في مجلة أو حيث يستطيع الجميع قراءته',
			face: 'يجوز أن يظهر وجهي في الصور',
		},
		signers: {
			patient: 'أنا المريض',
			parent: 'أنا والد المريض القاصر أو وصيه',
			representative: 'أقرر عن المريض الذي لا يستطيع أن يقرر وحده',
			'next-of-kin': 'أنا من أقرب أقرباء المريض المتوفى',
		},
		sign: 'وقّع هنا بإصبعك',
		typed: 'أو اكتب الأحرف الأولى من اسمك',
		expires: 'تنتهي هذه الموافقة بعد',
		agree: 'أوافق وأوقّع',
		withdraw: {
			title: 'سحب موافقتك',
			lead: 'بالرمز الذي أُعطي لك عند التوقيع. لا تحتاج إلى حساب ولا إلى ذكر اسم.',
			field: 'رمزك',
			button: 'أسحب موافقتي',
			wrong: 'لا توجد موافقة بهذا الرمز. تأكد من كل حرف ورقم ثم حاول مرة أخرى.',
			done: 'سُحبت موافقتك.',
			was: 'كانت موافقتك قد سُحبت من قبل.',
			keep: 'احتفظ بهذا الإيصال.',
			receipt: 'إيصال',
			number: 'الرقم',
			hidden: 'ما روي عنك هنا مخفي عن الجميع منذ',
			told: 'يُبلَّغ من كتبه ومن احتفظ بنسخة كي يحذفها.',
		},
	},
	{
		language: 'de',
		name: 'Deutsch',
		title: 'Dürfen wir Kolleginnen und Kollegen von Ihrer Krankheit berichten?',
		words: [
			'Ihre Behandlerin oder Ihr Behandler möchte Ihre Krankheit anderen Angehörigen der Heilberufe schildern und vielleicht Bilder zeigen, damit diese helfen oder lernen können.',
			'Ihr Name, Ihre Anschrift, Daten, Nummern und, wenn Sie es unten nicht erlauben, Ihr Gesicht werden weggelassen. Trotzdem können wir nicht versprechen, dass niemand, der Sie kennt, Sie erkennt.',
			'Sie können Nein sagen. An Ihrer Behandlung ändert das nichts. Sie erhalten kein Geld, und niemand verkauft, was geschrieben wird.',
			'Sie können diese Einwilligung jederzeit ohne Grund mit dem Code zurücknehmen, den Sie bekommen. Was in diesem Netzwerk steht, ist dann innerhalb einer Minute verborgen, und wer eine Kopie behalten hat, wird benachrichtigt. Was vorher anderswo gedruckt oder veröffentlicht wurde, lässt sich nicht zurückholen.',
		],
		scopes: {
			network: 'Unter den Mitgliedern dieses Netzwerks besprechen',
			teaching: 'Im Unterricht für Heilberufe verwenden',
			research: 'In Forschung mitzählen, ohne etwas, das mich nennt',
			publication: 'In einer Zeitschrift oder öffentlich lesbar veröffentlichen',
			face: 'Mein Gesicht darf auf Bildern zu sehen sein',
		},
		signers: {
			patient: 'Ich bin die Patientin oder der Patient',
			parent: 'Ich bin Elternteil oder Vormund; die Patientin oder der Patient ist ein Kind',
			representative: 'Ich entscheide für die Patientin oder den Patienten',
			'next-of-kin':
				'Ich bin nächste Angehörige oder nächster Angehöriger; die Patientin oder der Patient ist verstorben',
		},
		sign: 'Hier mit dem Finger unterschreiben',
		typed: 'Oder die Anfangsbuchstaben eintippen',
		expires: 'Diese Einwilligung endet nach',
		agree: 'Ich willige ein',
		withdraw: {
			title: 'Einwilligung zurücknehmen',
			lead: 'Mit dem Code, den Sie beim Unterschreiben bekommen haben. Sie brauchen kein Konto und nennen keinen Namen.',
			field: 'Ihr Code',
			button: 'Meine Einwilligung zurücknehmen',
			wrong:
				'Zu diesem Code gibt es keine Einwilligung. Prüfen Sie jeden Buchstaben und jede Zahl und versuchen Sie es noch einmal.',
			done: 'Ihre Einwilligung ist zurückgenommen.',
			was: 'Ihre Einwilligung war schon zurückgenommen.',
			keep: 'Bewahren Sie diese Quittung auf.',
			receipt: 'Quittung',
			number: 'Nummer',
			hidden: 'Was hier über Sie berichtet wurde, ist für alle verborgen seit',
			told: 'Wer es geschrieben oder eine Kopie behalten hat, wird zum Löschen aufgefordert.',
		},
	},
	{
		language: 'fr',
		name: 'Français',
		title: 'Pouvons-nous parler de votre maladie à des confrères ?',
		words: [
			'La personne qui vous soigne souhaite décrire votre maladie, et peut-être montrer des images, à d’autres professionnels de santé, afin qu’ils aident ou apprennent.',
			'Votre nom, votre adresse, les dates, les numéros et, sauf si vous l’acceptez ci-dessous, votre visage sont retirés. Malgré cela, nous ne pouvons pas promettre que personne de votre entourage ne vous reconnaîtra.',
			'Vous êtes libre de refuser. Cela ne change rien à vos soins. Vous n’êtes pas payé et personne ne vend ce qui est écrit.',
			'Vous pouvez retirer ce consentement à tout moment, sans donner de raison, avec le code qui vous est remis. Ce qui se trouve sur ce réseau est alors masqué en moins d’une minute, et les personnes qui en ont gardé une copie sont prévenues. Ce qui a été imprimé ou publié ailleurs auparavant ne peut être rappelé.',
		],
		scopes: {
			network: 'En discuter entre membres de ce réseau',
			teaching: 'L’utiliser pour former des professionnels de santé',
			research: 'Le compter dans des recherches, sans rien qui puisse me nommer',
			publication: 'Le publier dans une revue ou là où chacun peut le lire',
			face: 'Mon visage peut être vu sur les images',
		},
		signers: {
			patient: 'Je suis la personne malade',
			parent: 'Je suis parent ou tuteur de la personne malade, qui est mineure',
			representative: 'Je décide pour la personne malade, qui ne peut décider seule',
			'next-of-kin': 'Je suis un proche parent ; la personne malade est décédée',
		},
		sign: 'Signez ici avec le doigt',
		typed: 'Ou tapez vos initiales',
		expires: 'Ce consentement prend fin après',
		agree: 'Je donne mon consentement',
		withdraw: {
			title: 'Retirer votre consentement',
			lead: 'Avec le code reçu lors de la signature. Aucun compte ni nom n’est nécessaire.',
			field: 'Votre code',
			button: 'Retirer mon consentement',
			wrong: 'Aucun consentement ne porte ce code. Vérifiez chaque lettre et chaque chiffre, puis réessayez.',
			done: 'Votre consentement est retiré.',
			was: 'Votre consentement était déjà retiré.',
			keep: 'Gardez ce reçu.',
			receipt: 'Reçu',
			number: 'Numéro',
			hidden: 'Ce qui a été raconté ici à votre sujet est masqué pour tous depuis',
			told: 'Les auteurs et les personnes qui ont gardé une copie sont priés de la supprimer.',
		},
	},
];

/** The text in this language; English where there is none. */
export function consentText(language: string | null | undefined): ConsentText {
	return consentTexts.find((one) => one.language === language) ?? (consentTexts[0] as ConsentText);
}

/** Version and hash of the words, as the record keeps them: "2026-11/de/4f0c…". */
export function textVersion(text: ConsentText): string {
	const { withdraw: _page, ...shown } = text;
	const hash = createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, 16);
	return `${CONSENT_VERSION}/${text.language}/${hash}`;
}
