// Posts in other languages than English.

import { type SeedThread, say } from '../thread.ts';

export const languages: SeedThread[] = [
	{
		key: 'es-pie-diabetico',
		by: 'soledad.pacheco',
		ago: 26,
		clock: '09:40',
		audience: 'public',
		language: 'es',
		text: `Revisión del pie diabético en la brigada, con lo que hay: monofilamento de 10 g (nos quedan dos), las yemas de los dedos para el pulso, y los ojos entre los dedos de los pies.

Lo que más encuentro no es la úlcera: es el zapato. Pido siempre ver el zapato por dentro. Ayer salió una moneda.

Reglas sencillas que la gente sí sigue: mirar los pies cada noche, nunca descalzo, crema pero no entre los dedos, y **si algo no duele y se ve mal, venga igual**.`,
		replies: [
			say(
				'lucia.montero',
				30,
				`«Si no duele y se ve mal, venga igual.» Eso debería estar en la puerta de la clínica. Mañana lo pongo.`,
			),
			say('nadia.benali', 110, `I understood everything, including the coin. Inside of the shoe: always.`, [], 'en'),
			say(
				'carmen.ibanez',
				240,
				`Y sin antibiótico para la úlcera limpia, por favor. Descarga, limpieza y vascular antes que cultivo de superficie.`,
			),
			say(
				'annika.lindqvist',
				500,
				`The "Ipswich touch test" with the fingertips on the toes works when the monofilaments are gone.`,
				[],
				'en',
			),
		],
	},
	{
		key: 'es-guardia-consejos',
		by: 'mateo.quiroga',
		ago: 22,
		clock: '23:50',
		audience: 'members',
		language: 'es',
		text: `Primera guardia solo en la sala (con residente a un teléfono de distancia). Me llamaron nueve veces. Ocho eran cosas que se resolvían mirando al paciente y no la computadora. ¿Consejos para la próxima?`,
		replies: [
			say(
				'rafael.moura',
				40,
				`Anote as perguntas antes de ligar: quem, desde quando, sinais vitais, o que você já fez. E coma às dez, mesmo sem fome.`,
				[],
				'pt',
			),
			say(
				'lucia.montero',
				75,
				`Ir siempre. Aunque sea por un paracetamol. La mitad de lo importante lo ve uno de camino a otra cama.`,
			),
			say(
				'carmen.ibanez',
				150,
				`Fiebre a las tres de la mañana: mira la vía, la orina, el pulmón y la piel antes de pedir hemocultivos. Y si los pides, dos juegos.`,
			),
			say('mateo.quiroga', 300, `Comí a las cuatro. Aprendí.`),
		],
	},
	{
		key: 'es-cansancio',
		by: 'tomas.aguirre',
		ago: 17,
		clock: '18:00',
		audience: 'verified',
		language: 'es',
		text: `Tres frases que oigo en la consulta a profesionales y que conviene tomar en serio: «ya no me importa», «solo me pasa a mí», «cuando acabe este mes».

El mes no acaba. Si llevas semanas sin dormir bien, irritable en casa y contando los pacientes en lugar de verlos, eso no es debilidad: es una señal de carga. Habla con alguien de confianza antes de que lo note el paciente. Y si aparecen ideas de hacerte daño, hoy mismo, no el lunes.`,
		replies: [
			say('carmen.ibanez', 50, `«Contando los pacientes en lugar de verlos». Me ha tocado. Gracias, Tomás.`),
			say(
				'soledad.pacheco',
				200,
				`En la brigada nos preguntamos al subir a la camioneta: «del uno al diez, ¿cuánto queda?». Con menos de tres, maneja otra.`,
			),
			say('siobhan.keane', 400, `The last line, in every language. Thank you.`, [], 'en'),
		],
	},
	{
		key: 'de-uebergabe',
		by: 'lukas.hoffmann',
		ago: 23,
		clock: '14:20',
		audience: 'members',
		language: 'de',
		text: `Übergabe am Bett statt im Stützpunkt: Wir machen es jetzt seit drei Monaten. Dauert im Schnitt gleich lang, aber Perfusoren, Zugänge und Beatmung werden dabei wirklich angesehen.

Zwei Dinge mussten wir lernen: Sensibles gehört **vor** die Tür, und der Patient darf ergänzen. „Das mit dem Husten stimmt so nicht“ war bisher die beste Korrektur.`,
		replies: [
			say(
				'jonas.brandt',
				45,
				`Aus ärztlicher Sicht: seitdem höre ich bei der Visite nicht mehr „das weiß die Nachtschicht“. Großer Gewinn.`,
			),
			say('jakob.winkler', 130, `Als PJler habe ich dabei mehr über Beatmung gelernt als in zwei Wochen Vorlesung.`),
			say(
				'greta.lindemann',
				300,
				`Früher habe ich das im Nachtdienst selbst eingeführt und bin am Tisch mit den Stühlen gescheitert. Wie habt ihr die Stühle abgeschafft?`,
				[say('lukas.hoffmann', 330, `Gar nicht. Wir haben den Kaffee auf danach verlegt.`)],
			),
		],
	},
	{
		key: 'de-praemedikation',
		by: 'jonas.brandt',
		ago: 9,
		clock: '17:30',
		audience: 'members',
		language: 'de',
		text: `Nüchternheit vor Operationen, weil es im Aufklärungsgespräch immer wieder falsch ankommt: feste Nahrung bis sechs Stunden vorher, **klare Flüssigkeit bis zwei Stunden** vorher. Also Wasser, Tee, Kaffee ohne Milch.

Die alte Frau, die seit gestern 20 Uhr nichts getrunken hat, ist nicht „besonders brav“, sie ist exsikkiert, und ihr Blutdruck zeigt es mir bei der Einleitung.`,
		replies: [
			say(
				'jakob.winkler',
				60,
				`Ich schreibe es ab jetzt mit Uhrzeit auf den Zettel: „Wasser bis 6:00“. Wurde heute zum ersten Mal befolgt.`,
			),
			say(
				'camille.roussel',
				150,
				`Même combat en France. Le verre d'eau à six heures devrait être prescrit.`,
				[],
				'fr',
			),
			say(
				'emre.aydin',
				500,
				`And for people with diabetes: clear *sweet* drinks are a question to ask us. GLP-1 agonists too; tell anaesthesia that you take one.`,
				[],
				'en',
			),
		],
	},
	{
		key: 'fr-plaie-ulcere',
		by: 'nadia.benali',
		ago: 20,
		clock: '16:30',
		audience: 'verified',
		language: 'fr',
		text: `Ulcère de jambe veineux : le pansement le plus cher ne remplace pas la compression. Avant de bander, je palpe les pouls et je mesure l'index de pression systolique (IPS).

- 0,9 à 1,3 : compression forte possible.
- Entre 0,6 et 0,9 : compression réduite, avis vasculaire.
- Moins de 0,6 : pas de compression, avis rapide.
- Au-dessus de 1,3 : artères rigides, chiffre non fiable (diabète, rein). Mesurer au gros orteil.

Et je demande : « Qui met la bande à la maison ? » C'est là que l'ulcère guérit ou non.`,
		replies: [
			say('etienne.lacombe', 70, `« Qui met la bande à la maison ? » Même question pour l'inhalateur.`),
			say('claire.desrosiers', 130, `Et un antalgique avant le pansement, pas après. Merci, Nadia.`),
			say(
				'beth.carmichael',
				300,
				`Reading with a dictionary and entirely agreeing. Who does the bandage at home!`,
				[],
				'en',
			),
		],
	},
	{
		key: 'fr-denutrition',
		by: 'camille.roussel',
		ago: 14,
		clock: '12:15',
		audience: 'public',
		language: 'fr',
		text: `Semaine de la lutte contre la dénutrition, mon geste préféré ne coûte rien : **peser**. À l'entrée, puis chaque semaine, même patient, même balance, et comparer avec le poids d'il y a six mois.

Une perte de 5 % en un mois ou de 10 % en six mois, c'est une dénutrition jusqu'à preuve du contraire, y compris chez une personne en surpoids. L'IMC rassure à tort.

Et à la maison : enrichir avant d'ajouter. Une cuillère de crème dans la soupe vaut mieux qu'une assiette de plus.`,
		replies: [
			say('claire.desrosiers', 40, `Et regarder le pantalon. Deux crans de ceinture, c'est un signe clinique.`),
			say('nadia.benali', 95, `Une escarre ne cicatrise pas sans protéines. Je signe.`),
			say('valentina.rios', 300, `En mi clínica me pesan siempre y nadie me dice para qué. Ahora lo sé.`, [], 'es'),
		],
	},
	{
		key: 'pt-dor-toracica',
		by: 'rafael.moura',
		ago: 18,
		clock: '22:10',
		audience: 'members',
		language: 'pt',
		text: `Dor torácica na porta: eletro em até dez minutos, e **mostrado a alguém que saiba ler**, não apenas impresso. Já achei supra de ST dobrado no bolso do jaleco.

Se o primeiro for normal e a dor continuar, repetir a cada quinze ou trinta minutos, com V7–V9 quando há infra em V1–V3. E comparar com o antigo. O antigo quase sempre existe, na bolsa da esposa.`,
		replies: [
			say('rosa.ferreira', 50, `A bolsa da esposa é o melhor prontuário eletrônico do Brasil.`),
			say(
				'hannah.whitfield',
				140,
				`Reading with help, and applauding: posterior leads, and "shown to somebody who can read it".`,
				[],
				'en',
			),
			say('mateo.quiroga', 300, `V7–V9 anotado. En mi hospital nadie los pide.`, [], 'es'),
		],
	},
	{
		key: 'pt-morfina-mitos',
		by: 'rosa.ferreira',
		ago: 7,
		clock: '10:20',
		audience: 'public',
		language: 'pt',
		text: `Três medos que encontro em toda casa quando a morfina chega:

«Vai viciar.» Usada para dor ou falta de ar de uma doença grave, com acompanhamento, a dependência não é o problema que vocês vão ter. O intestino preso, sim: o laxante vem junto.

«É o fim.» Não. Há quem use por anos e cuide da horta.

«Vai parar a respiração.» Em dose ajustada aos poucos, não. Sonolência nos primeiros dias é comum e passa. Se a pessoa ficar difícil de acordar, liguem.`,
		replies: [
			say(
				'siobhan.keane',
				60,
				`The garden line! I have a patient with cabbages. Everything here holds in Ireland as well.`,
				[],
				'en',
			),
			say('ines.carvalho', 130, `Em Portugal os medos são os mesmos três. Obrigada, Rosa, vou guardar estas palavras.`),
			say('kwame.boateng', 400, `I used a translator and I am glad that I did. We are at the second fear.`, [], 'en'),
		],
	},
	{
		key: 'ar-ramadan-diabetes',
		by: 'omar.elmasry',
		ago: 21,
		clock: '20:15',
		audience: 'public',
		language: 'ar',
		text: `سؤال يتكرر كل عام: هل يصوم مريض السكري أو الكلى؟

الجواب ليس واحدًا للجميع. راجع طبيبك قبل الصيام بستة إلى ثمانية أسابيع لتعديل الأدوية. **لا يُنصح بالصيام** لمن لديه هبوط سكر متكرر، أو سكري من النوع الأول غير منضبط، أو فشل كلوي متقدم، أو حمل مع سكري.

ومن يصوم: قياس السكر لا يفطر. أفطر فورًا إذا نزل السكر عن 70 ملغم/دل أو زاد على 300، أو شعرت بدوخة أو عطش شديد. الرخصة رحمة، وليست ضعفًا.`,
		replies: [
			say('ahmed.samir', 40, `جملة «قياس السكر لا يفطر» كتبتها على باب الصيدلية. شكرًا دكتور.`),
			say('habiba.mostafa', 120, `وماذا عن مدرات البول ومثبطات SGLT2 في الصيف؟`, [
				say(
					'omar.elmasry',
					150,
					`سؤال ممتاز: خطر الجفاف أعلى، فلا نبدأ مثبطات SGLT2 قبيل رمضان مباشرة، ومن يتناولها وهو مستقر تُعطى مع الإفطار مع شرب كافٍ، وتُوقف عند المرض.`,
				),
			]),
			say(
				'emre.aydin',
				300,
				`The same advice in İzmir, the same question every year. "Measuring does not break the fast" is the sentence that people need from us and from the imam.`,
				[],
				'en',
			),
		],
	},
	{
		key: 'ar-pharmacy-antibiotic',
		by: 'ahmed.samir',
		ago: 11,
		clock: '21:00',
		audience: 'members',
		language: 'ar',
		text: `اليوم طلب مني ثلاثة أشخاص مضادًا حيويًا للزكام. لم أعطِ أحدًا، لكني لم أقل «لا» فقط: شرحت كم يومًا يستمر الزكام، وأعطيت محلولًا ملحيًا للأنف، وكتبت على ورقة متى يجب زيارة الطبيب.

اثنان شكراني. الثالث ذهب إلى الصيدلية المجاورة. نحتاج أن نتفق في الشارع كله.`,
		replies: [
			say('omar.elmasry', 60, `اثنان من ثلاثة نتيجة رائعة. الورقة المكتوبة هي السر.`),
			say('habiba.mostafa', 130, `ما رأيك أن نجمع صيدليات الشارع على كوب شاي؟ أنا أكتب الورقة بخط جميل.`, [
				say('ahmed.samir', 160, `موافق. الشاي عندي.`),
			]),
			say(
				'meiling.chua',
				500,
				`Read by translation. Two out of three, and a plan with tea: this is stewardship.`,
				[],
				'en',
			),
		],
	},
	{
		key: 'sv-somn',
		by: 'annika.lindqvist',
		ago: 4,
		clock: '19:10',
		audience: 'members',
		language: 'sv',
		text: `Nattliga hypoglykemier upptäcks ofta av partnern, inte av larmet. Jag frågar numera alltid: ”Vem väcker vem?” Svaret säger mer om sömn, oro och behandling än veckans kurva.`,
		replies: [
			say('ingrid.sjoberg', 50, `Så bra fråga. Den fungerar för ångest också.`),
			say(
				'alice.marlow',
				400,
				`I asked a translator and then I asked my partner. He wakes me. We had never talked about it.`,
				[],
				'en',
			),
		],
	},
];
