// The open space "Off duty": what members do when nobody pages them.

import { type SeedThread, say } from '../thread.ts';

const here = { audience: 'space', space: 'off-duty', language: 'en' } as const;

export const offDuty: SeedThread[] = [
	{
		...here,
		key: 'walk-after-nights',
		by: 'dylan.pritchard',
		ago: 27,
		clock: '10:20',
		photos: ['hills-at-dawn'],
		text: `Last of four nights. Walked up instead of going to bed, which was wrong and wonderful. Drew it when I got home, because the camera stayed in the car.`,
		replies: [
			say('tom.gallagher', 60, `Wrong and wonderful is how I describe lambing season to my wife.`),
			say('ingrid.sjoberg', 120, `The blue of the third hill is exactly right.`),
			say('chloe.nguyen', 700, `Did you sleep after?`, [
				say('dylan.pritchard', 780, `Eleven hours, on the stairs to begin with.`),
			]),
		],
	},
	{
		...here,
		key: 'bread-thread',
		by: 'lukas.hoffmann',
		ago: 25,
		clock: '16:00',
		text: `Sourdough and shift work: my starter is called Noradrenalin, because nothing rises without it. Feeding every twelve hours fits perfectly with shifts. Who else keeps something alive at home that does not alarm?`,
		replies: [
			say('joy.mendoza', 50, `A basil plant. It has survived three residents' worth of rotations.`),
			say('etienne.lacombe', 110, `Kombucha, against the will of my family.`),
			say('camille.roussel', 170, `As a dietitian I approve. As a French person I need to see the crumb.`, [
				say('lukas.hoffmann', 220, `The crumb declines to be interviewed.`),
			]),
			say('meiling.chua', 380, `Noradrenalin. I laughed on the bus.`),
		],
	},
	{
		...here,
		key: 'pager-dreams',
		by: 'marcus.bellamy',
		ago: 22,
		clock: '09:30',
		text: `Does anybody else still hear the old pager? We changed to phones four years ago. A microwave in a film last night beeped in exactly that pitch and I stood up.`,
		replies: [
			say(
				'jonas.brandt',
				30,
				`The reversing signal of our refuse lorry is a low-saturation alarm. Every Tuesday at six my blood pressure is excellent.`,
			),
			say('beth.carmichael', 70, `My husband set his alarm to the call bell as a joke. Once.`),
			say('rafael.moura', 300, `Popcorn. I cannot make popcorn.`),
		],
	},
	{
		...here,
		key: 'cold-water',
		by: 'aoife.brennan',
		ago: 19,
		clock: '08:40',
		text: `Four degrees this morning, three minutes, a seal who judged us all. I make no health claims whatsoever. I simply felt rude and alive until lunch.`,
		replies: [
			say('ingrid.sjoberg', 45, `Two degrees here, through a hole. The seals have better sense.`),
			say(
				'hannah.whitfield',
				100,
				`As your cardiologist by correspondence: in slowly, never alone, out before you feel heroic.`,
				[say('aoife.brennan', 130, `Yes, doctor. The seal is a certified lifeguard.`)],
			),
			say('tomas.aguirre', 400, `"Rude and alive until lunch" is the best mood scale that I have read.`),
		],
	},
	{
		...here,
		key: 'night-food',
		by: 'thandi.mokoena',
		ago: 16,
		clock: '05:10',
		text: `Four in the morning, what is in your lunch box? I begin: cold pap and chakalaka, a naartjie, and one boiled egg that I am afraid to open near triage.`,
		replies: [
			say('joy.mendoza', 20, `Garlic rice, adobo, and I reheat it with the door closed out of love for others.`),
			say('paolo.villanueva', 60, `Adobo at 4 a.m. is a human right.`),
			say('kenji.mori', 130, `Onigiri, two, plum. They make no smell and no noise, as scrub nurses.`),
			say('wambui.kariuki', 200, `Chapati rolled around an egg. The student gets half, that is the rule of the ward.`),
			say('camille.roussel', 600, `Professionally delighted by all of you. The egg may be opened.`),
		],
	},
	{
		...here,
		key: 'books-on-rounds',
		by: 'claire.desrosiers',
		ago: 13,
		clock: '20:00',
		text: `Looking for novels with a good old person in them. Not wise, not a lesson: just old and alive. I have read the obvious ones.`,
		replies: [
			say(
				'siobhan.keane',
				60,
				`"Olive Kitteridge" by Elizabeth Strout, if that was not one of the obvious. She is impossible and I would have her on my ward.`,
			),
			say(
				'haruka.tanabe',
				400,
				`Kawabata, "The Sound of the Mountain". Very quiet. An old man hears the mountain and counts what he forgets.`,
			),
			say('sam.whitaker', 500, `Kent Haruf, "Our Souls at Night". Two neighbours, one porch. It takes an evening.`),
			say('claire.desrosiers', 1500, `Three for the winter. Merci.`),
		],
	},
	{
		...here,
		key: 'scrubs-pockets',
		by: 'funmi.adebayo',
		ago: 10,
		clock: '18:15',
		text: `Found in the pockets of my uniform on washing day: two syringe caps, a sticker of a lion, a bottle top, half a biscuit (not mine), a letter from a six-year-old that says "you are ok".

I am keeping the letter.`,
		replies: [
			say('ananya.krishnan', 25, `"You are ok" is the highest rank that a six-year-old gives.`),
			say('freya.aldridge', 90, `Mine: a tape measure, always. I have measured my own sofa with it.`),
			say('zainab.bello', 180, `A pen that belongs to every person I have met.`),
		],
	},
	{
		...here,
		key: 'cricket-scores',
		by: 'priya.nair',
		ago: 7,
		clock: '22:40',
		text: `Chair seven and chair nine support different teams. I now connect them at opposite ends of the room. Quality improvement.`,
		replies: [
			say('nikhil.deshpande', 30, `In my practice there is one television and I hold the drill, so we watch my team.`),
			say(
				'omar.elmasry',
				75,
				`For us it is football and the same two chairs. Blood pressures after a derby cannot be used for dry weight.`,
			),
			say('priya.nair', 120, `"Not valid: derby." I will add it to the chart.`),
		],
	},
	{
		...here,
		key: 'cello-neighbours',
		by: 'paolo.villanueva',
		ago: 4,
		clock: '21:50',
		text: `My daughter has chosen an instrument. It is the trombone. We live on the ninth floor. Any advice that is not "move"?`,
		replies: [
			say(
				'katarzyna.zielinska',
				35,
				`A practice mute, and a cake for floors eight and ten before the first note. In this order.`,
			),
			say(
				'beth.carmichael',
				100,
				`My nephew played in the bathroom with towels. The tiles forgave him after two years.`,
			),
			say('emre.aydin', 240, `Ask her to learn one song that the neighbours love. Then they are accomplices.`),
		],
	},
	{
		...here,
		key: 'dog-roster',
		by: 'tom.gallagher',
		ago: 2,
		clock: '07:00',
		text: `The unreliable dog stole the practice's blood-pressure cuff and buried it. The reliable dog showed me where. I have adjusted nothing in my view of either.`,
		replies: [
			say('lucia.montero', 120, `Was it at least the right size?`),
			say('hannah.whitfield', 180, `Reading after burial?`, [
				say('tom.gallagher', 200, `Low. But it had been resting for over five minutes, seated, back supported.`),
			]),
			say('ahmed.samir', 500, `This thread should be cited.`),
		],
	},
];
