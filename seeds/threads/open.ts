// Posts in public and to all members: what a visitor reads first. Patients, researchers and industry write here too.

import { type SeedThread, say } from '../thread.ts';

const inPublic = { audience: 'public', language: 'en' } as const;
const toMembers = { audience: 'members', language: 'en' } as const;

export const open: SeedThread[] = [
	{
		...inPublic,
		key: 'welcome',
		by: 'ruth.abernathy',
		ago: 29,
		clock: '09:00',
		text: `Welcome. A few plain facts about this place, because you should know whose house you are in:

- Who runs the network and who pays for it stands at the foot of every page.
- **Verified** means that a person proved a health profession, and the badge says how and until when. Patients, carers, researchers and the curious are welcome and are not "verified"; industry is always labelled, before the first word.
- The button on which you publish says who will read it.
- No patient is to be recognised here. Change the ages to bands, leave out dates and places, and if in doubt, do not post.

Tell me what is slow, unclear or wrong. I read everything.`,
		replies: [
			say(
				'siobhan.keane',
				40,
				`And I moderate. If I remove something you will get a reason and the rule, and you can argue with me. I have been wrong before.`,
			),
			say(
				'patricia.osei',
				75,
				`Checkers' corner: a straight photograph of the document with all four corners. That is the whole secret of being quick.`,
			),
			say('alice.marlow', 300, `Patient here. Thank you for saying "welcome" and meaning us as well.`),
			say(
				'sam.whitaker',
				620,
				`As somebody who writes: I ask before I quote, here and everywhere. Please hold me to it.`,
			),
		],
	},
	{
		...inPublic,
		key: 'hypo-at-work',
		by: 'alice.marlow',
		ago: 27,
		clock: '19:20',
		text: `Something I would like every clinician to know about a hypo at work. I am not "being difficult" when I push the juice away. For about four minutes I am someone else and she is very sure of herself.

What helps: short words, the same words. "Alice, drink." A straw. Sit with me. Do not ask me what my number is; I would lie.

What does not help: five people and a blanket.

Afterwards I am embarrassed and hungry, in this order. A sandwich and a boring conversation is perfect aftercare.`,
		replies: [
			say(
				'annika.lindqvist',
				35,
				`I am going to read this to our new nurses on their first day, if you allow it. "Short words, the same words" is better than the leaflet.`,
				[say('alice.marlow', 50, `Please do! Leave in the blanket.`)],
			),
			say(
				'emre.aydin',
				130,
				`Thank you. I ask in clinic "who at work knows where the juice is?" From today I also ask about the straw.`,
			),
			say(
				'dylan.pritchard',
				200,
				`In the ambulance it is exactly like that. I once had a long argument with a very polite accountant about whether I existed. Glucose won.`,
			),
			say('jess.tavares', 480, `The boring conversation is real. I do football fixtures.`),
			say(
				'valentina.rios',
				900,
				`"She is very sure of herself" – con la fiebre me pasa igual. Thank you for writing it.`,
			),
		],
	},
	{
		...inPublic,
		key: 'what-nurses-hear',
		by: 'beth.carmichael',
		ago: 25,
		clock: '20:10',
		text: `To anybody who is going to visit someone in hospital, from a ward sister of many years:

Bring the glasses, the hearing aids and the charger. Bring a list of the tablets, or just the bag with all of them. Bring slippers with a back. Write the questions down; you will forget them when the doctor stands there, everyone does.

And if you see that your mother is "not herself", say exactly these words to the nurse. You are the best monitor in the room.`,
		replies: [
			say(
				'claire.desrosiers',
				60,
				`"Not herself" from a daughter has more diagnostic value than most of my tests. Please say it, and say it twice.`,
			),
			say(
				'kwame.boateng',
				140,
				`I said it three times last year and the third nurse listened. It was a urine retention. Thank you for telling people that it counts.`,
			),
			say('ahmed.samir', 220, `The bag with all of them! Including the drops, the creams and what the neighbour gave.`),
			say('sofie.vermeulen', 500, `May I translate this for our families? I would keep the slippers with a back.`, [
				say('beth.carmichael', 540, `Translate away. The slippers are the most evidence-based line.`),
			]),
		],
	},
	{
		...inPublic,
		key: 'dementia-evenings',
		by: 'kwame.boateng',
		ago: 23,
		clock: '22:30',
		text: `My father has dementia. From five in the afternoon he wants to go home, and he is at home. Correcting him makes him frightened and me loud.

What I do now: I say "Yes, soon. Help me with this first", and we fold the towels. Twenty towels. I unfold them in the kitchen and bring them again. On good evenings he hums.

I am a teacher and I felt bad about the towels at first. Is it a lie? A nurse told me that it is company with towels. I would like to hear how others do the evenings.`,
		replies: [
			say(
				'rosa.ferreira',
				40,
				`It is company with towels. And it is also very good nursing. More light before sunset and supper a little earlier may move the hour.`,
			),
			say(
				'claire.desrosiers',
				120,
				`It is not a lie. "Home" at five in the afternoon is often a feeling, safe and expected, and you gave him that. If it suddenly gets worse within days, think of pain, bladder, bowel, a new tablet, and telephone someone.`,
			),
			say('lukas.hoffmann', 260, `On the ICU we give towels too. You discovered it alone, I needed nine years.`),
			say(
				'tomas.aguirre',
				420,
				`And you, Kwame: who folds towels with you? Even one free evening a week is treatment for both.`,
				[
					say(
						'kwame.boateng',
						480,
						`My sister comes on Sundays now. I sleep. I did not know how loud I had become until it was quiet.`,
					),
				],
			),
			say('alice.marlow', 1300, `I have nothing clever to say. I read this twice. Greetings to the towels.`),
		],
	},
	{
		...inPublic,
		key: 'forest-plot-explained',
		by: 'arjun.bhattacharya',
		ago: 21,
		clock: '12:30',
		photos: ['forest-plot'],
		text: `How to read a forest plot in one minute, with invented numbers.

Each line is one study: the square is its estimate (bigger = more weight), the whisker its 95 % confidence interval. The vertical line at 1 means no difference. The diamond at the bottom is all of them together.

Before you look at the diamond, look at **whether the squares agree**. If they are scattered on both sides, an average of them is an answer to a question that nobody asked. And ask what is *not* on the plot: the small studies that nobody published.`,
		replies: [
			say(
				'sunniva.halvorsen',
				50,
				`And where the whiskers cross 1 it does not say "no effect". It says "we do not know yet, within this range". I repeat it weekly, also to myself.`,
			),
			say(
				'alice.marlow',
				140,
				`As a patient: this is the first explanation where I did not feel stupid. What is weight?`,
				[
					say(
						'arjun.bhattacharya',
						160,
						`How much a study counts in the average. Mostly it follows from size: many events, narrow interval, more weight. In a random-effects model small studies get a bit more say than you might expect.`,
					),
				],
			),
			say('mateo.quiroga', 400, `Guardado. The square agreeing comes first, the diamond last.`),
			say('marcus.bellamy', 700, `Using this at journal club on Thursday, with your name on it.`),
		],
	},
	{
		...inPublic,
		key: 'trial-consent-readable',
		by: 'sunniva.halvorsen',
		ago: 20,
		clock: '10:45',
		text: `We rewrote the consent form of our trial with six patients around a table. It went from eleven pages to three and an annex. What they asked for, in their order:

1. What happens to *me*, week by week.
2. What may go wrong, in numbers out of 100.
3. How I get out, whom I call, and that nobody will be cross.
4. Who pays.

We had begun with who pays and the name of the ethics committee.`,
		replies: [
			say(
				'valentina.rios',
				60,
				`"That nobody will be cross" – eso. I stayed in a study once for two months only out of politeness.`,
			),
			say(
				'arjun.bhattacharya',
				200,
				`Have you measured understanding afterwards? I would love to see old and new compared, even in a small sample.`,
				[
					say(
						'sunniva.halvorsen',
						240,
						`Yes, with a teach-back of five questions. It will be reported whatever it shows.`,
					),
				],
			),
			say(
				'seoyeon.park',
				520,
				`In the chemotherapy day unit the numbers out of 100 are the only part that people remember correctly a week later.`,
			),
		],
	},
	{
		...inPublic,
		key: 'flu-vaccine-questions',
		by: 'lucia.montero',
		ago: 18,
		clock: '17:15',
		text: `Five questions about the flu vaccine that I hear every week, with the answers that I give:

- *"It gave me the flu."* The injected vaccine contains no live virus. A sore arm and a day of feeling low are your immune system rehearsing.
- *"I had it last year."* The virus changes and protection fades in months.
- *"I am pregnant."* Then twice yes: it protects you, and the baby for the first months, when it is too young for its own.
- *"I am allergic to egg."* Egg allergy is no longer a reason against it. A severe reaction to an earlier flu vaccine is; tell us.
- *"I never get ill."* Wonderful. Do it for the one at your table who does.

And if you are not sure, ask. Nobody should be laughed at for a question about their own arm.`,
		replies: [
			say(
				'ahmed.samir',
				40,
				`"Rehearsing" – in Arabic we now say بروفة at the counter, and people laugh and roll up the sleeve.`,
			),
			say(
				'grace.wanjiru',
				120,
				`The baby argument is the one that works in antenatal clinic. Thank you for putting it in words.`,
			),
			say('alice.marlow', 250, `Had mine. Arm sore, immune system apparently doing theatre.`),
			say(
				'sam.whitaker',
				420,
				`May I quote the last sentence, with your name, in a column about how clinics talk to people?`,
				[say('lucia.montero', 470, `Yes, that one sentence. Thank you for asking.`)],
			),
		],
	},
	{
		...inPublic,
		key: 'recovery-lesson',
		by: 'carmen.ibanez',
		ago: 16,
		clock: '18:20',
		text: `What I tell people who ask what one learns from a pandemic: that a cheap old drug was found to work because thousands of tired colleagues agreed to toss a coin.

RECOVERY (NEJM 2021, doi:10.1056/NEJMoa2021436): dexamethasone 6 mg a day reduced deaths in people who needed ventilation or oxygen, and did **not** help those who needed no oxygen; the direction there was, if anything, the other way. Both halves of this sentence are knowledge, and without randomising we would have neither.

The same trial showed what did not work. That also saved lives.`,
		replies: [
			say(
				'arjun.bhattacharya',
				30,
				`A whole statistics course in two sentences. The subgroup was pre-specified, too, which is why we may believe it.`,
			),
			say(
				'sunniva.halvorsen',
				110,
				`And the consent form was short and the case report form was one page. Simplicity was the innovation.`,
			),
			say(
				'paolo.villanueva',
				300,
				`I was one of the tired ones elsewhere. Tossing a coin felt wrong for a week and then it felt like the only honest thing.`,
			),
			say(
				'kwame.boateng',
				1000,
				`My uncle was in it, in the ordinary group. He is proud of it. I did not know until now why.`,
			),
		],
	},
	{
		...inPublic,
		key: 'newborn-myths',
		by: 'sofie.vermeulen',
		ago: 14,
		clock: '13:10',
		text: `New parents, four things that are normal and that nobody told you:

- A newborn sleeps a lot and almost never when you do. Feeding 8 to 12 times in 24 hours is normal.
- It loses up to 7–10 % of its weight in the first days and should have it back by two weeks.
- Sneezing, hiccups and a bluish tint of hands and feet: normal. Blue lips or tongue: not normal, call.
- You may be crying on day three or four. Also normal. If it does not lift within two weeks, or thoughts frighten you: tell your midwife or doctor. It is treatable, and we have heard it before.`,
		replies: [
			say(
				'freya.aldridge',
				45,
				`Day three crying, the milk, the visitors, all on one day. I put it in the diary for them: "expected weather".`,
			),
			say('ingrid.sjoberg', 120, `Thank you for the last line. Please also ask the fathers and partners.`),
			say(
				'wambui.kariuki',
				220,
				`And yellow on the first day is not normal, come the same day. Yellow on day three, show us.`,
			),
			say(
				'ananya.krishnan',
				280,
				`On its back to sleep, in its own cot, nothing else in it. I say it at each visit until the grandmother says it to me.`,
			),
		],
	},
	{
		...inPublic,
		key: 'industry-supply-notice',
		by: 'derek.shaw',
		ago: 13,
		clock: '11:00',
		text: `Supply notice. Haldiprim 250 mg/5 mL oral suspension (invented product for this demonstration) will be short in several European countries for about six weeks, because of a fault at the filling line. Tablets are not affected.

I am employed by Halden Pharma. I can answer questions about stock and about the label here; please take adverse events to your national reporting system first, and to us afterwards.`,
		replies: [
			say(
				'giulia.ferraro',
				50,
				`Thank you for a notice that is a notice. Can the tablets be dispersed in water for children? The label is silent on it.`,
				[
					say(
						'derek.shaw',
						140,
						`The label is silent because we have no stability data beyond immediate use. I have asked for an answer in writing and will post it here, also if it is no.`,
					),
				],
			),
			say('nora.feldman', 300, `Six weeks "about" or six weeks "until further notice"? I ask from experience.`, [
				say('derek.shaw', 360, `About. I will post every second Monday until it is over.`),
			]),
		],
	},
	{
		...inPublic,
		key: 'transplant-travel',
		by: 'valentina.rios',
		ago: 12,
		clock: '20:40',
		text: `Things that I learned travelling with a transplanted kidney and a bag of tablets:

- Tablets in the hand luggage, in two places, with the prescription in English.
- Phone alarm in *home* time for the tacrolimus on the first day, then I move it by an hour or two per day. My team agreed this with me; ask yours.
- Sunscreen like paint. Two of my friends from the clinic had skin cancers before forty.
- No grapefruit. No "natural" tea from the market, however kind the lady is.
- The name of one hospital at the destination, written down. I have never needed it. I sleep better.`,
		replies: [
			say(
				'omar.elmasry',
				35,
				`Excellent list. I would add: before a live vaccine, always ask us; most are not for you. And drink enough on the flight.`,
			),
			say(
				'nora.feldman',
				90,
				`"However kind the lady is" is the best counselling line on St John's wort and friends that I have met.`,
			),
			say('jiwoo.han', 200, `Sunscreen like paint, yes. Also a skin check once a year, the whole skin, toes included.`),
			say(
				'alice.marlow',
				380,
				`Adding mine: insulin never in the hold, it may freeze. And two of everything that has a battery.`,
			),
		],
	},
	{
		...inPublic,
		key: 'antibiotic-awareness',
		by: 'meiling.chua',
		ago: 10,
		clock: '10:05',
		text: `"Shall I finish the packet?" A better question is: "How many days do I need, and why?"

For many common infections the shorter course is as good as the longer one, so the packet should be right from the start. Do not stop on your own because you feel better, and do not continue because there are tablets left. Ask the person who prescribed it, or your pharmacist; it takes a minute.

Never keep the rest for the next cough. The next cough is usually a virus and the rest is usually the wrong drug.`,
		replies: [
			say(
				'carmen.ibanez',
				45,
				`I like that it neither says "always finish" nor "stop when well". Both slogans did damage.`,
			),
			say(
				'ahmed.samir',
				90,
				`We take the rest back and destroy it. Last year: two full bins, one of them from a single very tidy gentleman.`,
			),
			say('kwame.boateng', 260, `My school wants to put this on the wall. May we?`, [
				say('meiling.chua', 290, `Please do. Send me a picture of the wall.`),
			]),
		],
	},
	{
		...inPublic,
		key: 'ward-whiteboard',
		by: 'joy.mendoza',
		ago: 8,
		clock: '20:20',
		photos: ['ward-whiteboard'],
		text: `What our unit writes on the board in each room (this one is drawn, nobody's): the day, the names of the nurse and the aide, **one goal for today in the patient's own words**, and "what matters to me".

Yesterday's favourites: "Sit by the window for the second half." "Coffee, real." "Stop calling me sweetie."

It is the most read document in the hospital.`,
		replies: [
			say(
				'claire.desrosiers',
				40,
				`Large letters, and the correct day please! A board with last Thursday on it makes people confused, including me.`,
			),
			say('alice.marlow', 100, `"Stop calling me sweetie." I need this board. And perhaps a badge.`),
			say('ewa.nowicka', 190, `The window goal is physiotherapy. I sign it.`),
			say(
				'tomas.aguirre',
				400,
				`One goal in their words changes how the team enters the room. There is no cheaper intervention.`,
			),
		],
	},
	{
		...inPublic,
		key: 'sore-throat-ask',
		by: 'tom.gallagher',
		ago: 6,
		clock: '18:00',
		text: `If you have a cold and wonder whether to come: most coughs last about three weeks. That is normal and nobody told you, so on day eight you think that something is wrong.

Do come, or call, for: breathless at rest, chest pain, blood, cannot keep fluids down, confused or very drowsy, a rash that does not fade under a glass, or getting better and then clearly worse. Come earlier if you are pregnant, over 65, have a weak immune system or bad lungs.

For a child over one year, a spoon of honey at night is as good as anything in the shop.`,
		replies: [
			say(
				'ananya.krishnan',
				30,
				`Over **one** year, as you say; under one, no honey, because of botulism. And no cough medicines for small children at all.`,
			),
			say('etienne.lacombe', 75, `Three weeks. I would like it printed on handkerchiefs.`),
			say(
				'sam.whitaker',
				210,
				`Day eight is precisely when I called my doctor last winter. She was very nice about it.`,
			),
		],
	},
	{
		...inPublic,
		key: 'hand-back-to-nursing',
		by: 'ines.carvalho',
		ago: 5,
		clock: '21:30',
		text: `Hello from Porto. I am a nurse who left for eight years with two children, and I begin a return course. The papers are being checked, so for now I have no badge and I read in public.

Everything has changed: pumps talk, charts have no paper, and "bleep" is an app. People have not changed. What would you practise first?`,
		replies: [
			say('beth.carmichael', 20, `Welcome back! Practise the phone call to the doctor. Everything else has a manual.`),
			say(
				'patricia.osei',
				70,
				`Welcome. Drug calculations on paper, ten a day, and basic life support with your own hands, not as a video. The eyes you already have.`,
			),
			say(
				'lukas.hoffmann',
				150,
				`Ask the newest colleague to show you the pump. They explain it best and they are happy to know something.`,
			),
			say(
				'ines.carvalho',
				300,
				`Thank you! Doing all three. The newest colleague is twenty-two and called me "senhora enfermeira".`,
			),
		],
	},
	{
		...inPublic,
		key: 'probe-notice',
		by: 'aiko.sawada',
		ago: 4,
		clock: '10:30',
		text: `Field safety notice, short form. On some Kumo C5 curved probes (invented product), alcohol wipes above 70 % make the lens cloudy after many uses. Images become darker at depth. No injury was reported.

Please use the wipes on the list in the manual, and check the lens with the test in chapter 9. Exchange is free. I work for Kumo Imaging and answer here for questions of use; a formal notice goes to hospitals through the usual channel.`,
		replies: [
			say(
				'rafael.moura',
				40,
				`So that is why our old probe sees only the skin. Thank you, checked, cloudy. Where do I send it?`,
				[
					say(
						'aiko.sawada',
						400,
						`To the service address on the plate. Please write "lens" on the box, it is opened first.`,
					),
				],
			),
			say(
				'teresa.kowalczyk',
				120,
				`Please publish the list of compatible wipes openly and not behind a log-in. Infection control reads it, not radiology.`,
				[say('aiko.sawada', 430, `This is a good point. I have forwarded it and will say here when it is done.`)],
			),
		],
	},
	{
		...inPublic,
		key: 'breathless-words',
		by: 'siobhan.keane',
		ago: 2,
		clock: '20:30',
		text: `A sentence for families, because they ask me what to say at the bedside: you do not need to say anything new. "I am here. I will be back after the tea. The dog is fine."

The dog is fine is a very good sentence.`,
		replies: [
			say('rosa.ferreira', 30, `"O cachorro está bem." Amanhã eu uso.`),
			say('kwame.boateng', 65, `In our house it is the goat. The goat is fine.`),
			say('beth.carmichael', 140, `I have told somebody that the dog was fine, having met the dog. It was fine.`),
			say('valentina.rios', 500, `Gracias por esto.`),
		],
	},
	{
		...inPublic,
		key: 'sensor-adhesive',
		by: 'alice.marlow',
		ago: 1,
		clock: '18:40',
		text: `Small victory: after two years of itching under the sensor, a nurse asked *which* side itched. It was the adhesive, not the sensor. Barrier film, another spot, and for the first time since spring I have skin.

So: ask people which side.`,
		replies: [
			say(
				'annika.lindqvist',
				40,
				`I am glad! For others who read this: if it blisters or weeps, come to us; contact allergy can be patch-tested, and some adhesives have changed their composition over the years.`,
			),
			say(
				'jiwoo.han',
				300,
				`"Which side?" belongs into dermatology teaching. Isobornyl acrylate was the usual culprit; many makers have removed it.`,
			),
		],
	},

	// To all members
	{
		...toMembers,
		key: 'language-of-posts',
		by: 'ruth.abernathy',
		ago: 24,
		clock: '11:10',
		text: `You may write in your own language here. Set it when you publish, so that screen readers pronounce it properly. Answering in another language is fine. I have seen a thread in three languages about potassium and everyone understood everyone.`,
		replies: [
			say('omar.elmasry', 60, `البوتاسيوم لغة عالمية. (Potassium is a universal language.)`),
			say('camille.roussel', 130, `Enfin ! Je peux dire « dénutrition » sans faire la grimace.`),
			say('jonas.brandt', 200, `Sehr gut. German compound nouns will now be used without mercy.`),
		],
	},
	{
		...toMembers,
		key: 'quoting-rule',
		by: 'sam.whitaker',
		ago: 19,
		clock: '16:20',
		text: `A question from somebody who is not in your professions. When clinicians disagree in public, as you do here, readers sometimes hear "they do not know anything". I hear the opposite. How do you explain uncertainty to people without frightening them?`,
		replies: [
			say(
				'marcus.bellamy',
				40,
				`"Here is what I know, here is what I do not know, here is what we do next, and when we shall know more." In this order. People bear uncertainty well if it comes with a plan and a day of the week.`,
			),
			say('siobhan.keane', 90, `And with a chair. It is difficult to be honest while standing.`),
			say(
				'arjun.bhattacharya',
				180,
				`Numbers out of 100, for both sides of the choice. Same denominator. Never "doubles the risk" alone.`,
			),
			say(
				'alice.marlow',
				300,
				`As the one being explained to: I am far less afraid of "I do not know" than of "don't you worry".`,
			),
		],
	},
	{
		...toMembers,
		key: 'checklist-generator',
		by: 'chidi.nwosu',
		ago: 15,
		clock: '07:45',
		text: `Our brief before surgery has one extra line: "Is there fuel, and who starts the generator?" It has been read out for two years. Last week the answer was "half a tank, Emeka", the light went in the middle, and Emeka was already outside. Four seconds.

What is the local line on your checklist, the one that no international form could have?`,
		replies: [
			say('tom.gallagher', 40, `"Is the airstrip dry?"`),
			say('soledad.pacheco', 110, `«¿Está abierto el puente?»`),
			say('kenji.mori', 180, `"Where do we stand when the earthquake comes?" We point with the hand.`),
			say(
				'grace.wanjiru',
				260,
				`"How many units of O negative are in the fridge, counted today?" The word "counted today" took a year.`,
			),
			say('beth.carmichael', 320, `"Does the printer work?" I am only half joking.`, [
				say('chidi.nwosu', 350, `Respect to the printer. And to Emeka.`),
			]),
		],
	},
	{
		...toMembers,
		key: 'alarm-fatigue-industry',
		by: 'greta.lindemann',
		ago: 11,
		clock: '14:00',
		text: `I work for Nordlicht Monitoring, which makes patient monitors, and I was an intensive care nurse before. No product here, but a question for which I would otherwise have to pay a consultant who was never on a ward: which alarm would you abolish tomorrow?`,
		replies: [
			say('lukas.hoffmann', 25, `"Lead off" in the same tone as asystole. Which genius.`, [
				say('greta.lindemann', 60, `It is configurable and nobody is told. That is on us. Writing it down.`),
			]),
			say(
				'joy.mendoza',
				80,
				`SpO₂ under 90 after two seconds. Give me a delay of ten or fifteen seconds and I will answer each one.`,
			),
			say('marcus.bellamy', 200, `PVC counts on telemetry in people who have had PVCs since school.`),
			say(
				'alice.marlow',
				420,
				`From the bed: the one for the finished infusion. It is not an emergency for anybody, it only wakes four people.`,
			),
		],
	},
	{
		...toMembers,
		key: 'promotion-removed',
		by: 'derek.shaw',
		ago: 9,
		clock: '15:30',
		text: `Halden Pharma's new reminder app makes every tablet easy. Clinics that sign up this month get it free for a year, and there is a small gift for each colleague whom you bring along. Write to me for a code.`,
		replies: [
			say('teresa.kowalczyk', 25, `Is this allowed here? It reads like an advertisement with a gift.`),
			say('nora.feldman', 60, `It is one. I have reported it, with no hard feelings; your supply notices are welcome.`),
		],
	},
	{
		...toMembers,
		key: 'shift-swap-sleep',
		by: 'thandi.mokoena',
		ago: 8,
		clock: '06:30',
		text: `After nights: what do you really do to sleep? I know the lecture. I ask about real life with two schoolchildren and a neighbour with a drill.`,
		replies: [
			say(
				'joy.mendoza',
				40,
				`Sunglasses on the way home, a bowl of rice, cold room, fan for noise. Ninety minutes before the last shift ends I stop coffee. The neighbour got a box of mangoes and now drills at four.`,
			),
			say('priya.nair', 120, `Mother-in-law as gatekeeper. She has turned away the gas man.`),
			say(
				'freya.aldridge',
				190,
				`Two sleeps. Four hours at once, then ninety minutes before going back. I stopped fighting for eight.`,
			),
			say(
				'tomas.aguirre',
				360,
				`Two sleeps is physiologically respectable. And do not drive after the fourth night if you can avoid it; microsleeps do not announce themselves.`,
			),
		],
	},
	{
		...toMembers,
		key: 'say-thank-you-porter',
		by: 'katarzyna.zielinska',
		ago: 3,
		clock: '16:20',
		text: `For the record, the best diagnosis of this week was made by the porter who brought the patient: "He talks, but he doesn't look at my side." We scanned the head and not only the hip.

He has been told. He blushed.`,
		replies: [
			say('haruka.tanabe', 30, `Neglect, seen in a corridor. I would like to teach with him.`),
			say('thandi.mokoena', 80, `Porters, cleaners, mothers. The three best consult services.`),
			say('zainab.bello', 150, `I am going to look at sides now.`),
		],
	},
	{
		...toMembers,
		key: 'cure-claim',
		by: 'sam.whitaker',
		ago: 6,
		clock: '15:10',
		text: `Somebody sent me an advertisement for an infusion that "detoxes heavy metals and restores arteries". Before I write about it: is there anything in it?`,
		replies: [
			say(
				'hannah.whitfield',
				60,
				`For arteries: TACT (JAMA 2013) raised a hope for chelation with EDTA in people with diabetes after infarction. TACT2 (JAMA 2024) was done to test exactly that, and it lowered lead in blood but not heart events. That is how it should work: a surprising result was tested again and did not hold.`,
			),
			say(
				'nora.feldman',
				110,
				`Chelation is a real treatment for real poisoning, and it can kill through low calcium when the wrong EDTA is used. "Detox" with no measured poison is a purchase.`,
			),
			say('sam.whitaker', 150, `Clear and quotable. May I?`, [
				say('hannah.whitfield', 170, `Yes, with both trials or with neither.`),
			]),
		],
	},
];
