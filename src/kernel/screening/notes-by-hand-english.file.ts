// Invented English notes in the voices of strangers: letters, ward notes, chat, imaging reports, social and occupational histories. Written
// before the rules of decision 0144 that find what stands in them. A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const BY_HAND_ENGLISH: readonly (readonly [string, string])[] = [
	[
		'en-US',
		'HPI: [[name:Delphine]] is a retired machinist who worked the line at [[inst:Kessler Stamping]] for 31 years and now volunteers at [[inst:Holy Rosary]]. She drove up from [[place:Wapakoneta]] this morning, as she does every [[date:second Tuesday]]. Lisinopril 20 mg was increased.',
	],
	[
		'en-US',
		'SOCIAL HX: Lives w/ partner [[name:Trevon]] and two dogs in [[place:Ypsilanti]]. Bags groceries at [[inst:Meijer]]. Went to [[inst:Skyline High]]. Smokes half a pack. Insurance card says [[record:XQH904417782]].',
	],
	[
		'en-US',
		'hey can someone peek at rm 14, [[name:kowalczyk]], the one from [[place:hamtramck]]? he keeps pulling at the foley. daughter [[name:renata]] says call her [[phone:313.555.0188]] before any sedation',
	],
	[
		'en-GB',
		'Thank you for referring this delightful lady, whom I reviewed with her son [[name:Rupert]]. [[name:Ottoline]] was a codebreaker in the war and spent her working life at [[inst:Marconi]]. She lives at [[street:The Old Bakehouse, Church Lane]], [[place:Nether Wallop]].',
	],
	[
		'en-GB',
		'Discharge summary. Found collapsed outside [[inst:Greggs]] on [[street:Westgate Street]] by a passer-by, [[name:Kayleigh Donovan]]. Ambulance job no. [[record:2291-0447]]. Given naloxone 400 micrograms with effect.',
	],
	[
		'en-GB',
		'Mental health review: [[name:Jaden]] fell out with [[name:Callum]] and [[name:Big Stu]] over money. He sleeps on sofas in [[place:Speke]] and [[place:Garston]]. Probation officer is [[name:Deborah Finnegan]]. Started on olanzapine.',
	],
	[
		'en-IE',
		'This gentleman, a fitter with [[inst:Irish Cement]] until the layoffs, attends with breathlessness. He hurls for [[inst:St Brigid’s]]. Home is [[place:Mungret]]. [[name:Concepta]], his wife, keeps the diary of peak flows.',
	],
	[
		'en-AU',
		'Farmer, runs cattle outside [[place:Goondiwindi]]. Kicked by a steer at the [[inst:Warialda]] saleyards. Came in with neighbour [[name:Shazza Whittle]]. Medicare [[record:2298 41735 1]]. CT: fracture of L2.',
	],
	[
		'en-CA',
		'Occupational history: shift boss at [[inst:Inco]] from 1978, then [[inst:Falconbridge]] till he retired. Born in [[place:Kapuskasing]]. PIN [[record:K7-339-20]]. Spirometry shows a restrictive pattern; latex gloves gave a rash.',
	],
	[
		'en-IN',
		'Pt [[name:Murugesan]] S/o [[name:Palanisamy]], native of [[place:Tiruchengode]], works in a powerloom unit ([[inst:Sri Balaji Textiles]]). UHID [[record:APH00923471]]. Complaints of fever for five days; NS1 positive.',
	],
	[
		'en-US',
		'Imaging report. EXAM: CT chest. ACC [[record:A7730912]]. ORDERING: clinic. COMPARISON: [[date:4/11]]. Findings discussed by phone with [[name:Tamsin]] (granddaughter) at 14:20. Impression: spiculated nodule, 14 mm.',
	],
	[
		'en-US',
		'Sister texted: “tell [[name:Junior]] I am at the [[inst:Piggly Wiggly]] in [[place:Opelousas]], be there soon.” Patient is agitated, CIWA 18, received lorazepam.',
	],
	[
		'en-US',
		'Patient is a pastor ([[inst:New Hope Baptist]]), married to [[name:Earlene]]. [[name:Earlene]] gives his insulin. They moved from [[place:Yazoo City]] after the flood. Tag on his truck [[plate:MKD 4471]].',
	],
	[
		'en-US',
		'FAMILY MEETING: Present were [[name:Oksana]], [[name:Bohdan]] and the palliative team. [[name:Oksana]] wants everything done; [[name:Bohdan]] would rather take her home to [[place:Parma Heights]].',
	],
	[
		'en-US',
		'Psych consult. Identifying data withheld. Reports that [[name:Marisol]] from [[inst:Wendy’s]] is poisoning her food; hears the voice of [[name:Father Dunleavy]]. UDS positive for cannabis. Locker [[record:B-2217]].',
	],
	[
		'en-GB',
		'Seen at the request of the school nurse at [[inst:Oakfield]]. [[name:Zainab]] sits next to [[name:Poppy]] who had impetigo. Class 4B. Mum, [[name:Rukhsana Bi]], works nights at [[inst:Amazon]] in [[place:Rugeley]].',
	],
	[
		'en-US',
		'Dear colleague, [[name:Bertrand Achterberg]] returned to clinic, now three months out from his Whipple. Appetite is good. [[name:Achterberg]] has gained two kilos. His wife [[name:Lorna]] sends greetings. CA 19-9 is 22.',
	],
	[
		'en-US',
		'Triage: [[name:THIBODEAUX]] 54M CP x2h, drove self from [[place:Houma]]. Wristband [[record:447120983]]. EKG: ST depression V4 to V6. Aspirin given.',
	],
	[
		'en-NZ',
		'Kaumatua from [[place:Ruatoria]], known to [[name:Hinemoa]] our health worker. His mokopuna [[name:Tane]] and [[name:Aroha]] are at kura. Frusemide doubled, weight down 3 kg.',
	],
	[
		'en-ZA',
		'Ms [[name:N. Khumalo]], domestic worker in [[place:Bryanston]], travels by taxi from [[place:Thokoza]]. Employer [[name:Mev. Oosthuizen]] pays. File [[record:TMB/22/0917]]. Viral load suppressed on TLD.',
	],
	[
		'en-US',
		'CASE MANAGEMENT: Bed offered at [[inst:Maple Glen]]; daughter prefers [[inst:Brookhaven Manor]] in [[place:Beloit]]. [[name:Gus]] would like his accordion. Auth [[record:80041992A]] expires [[date:on the 19th]].',
	],
	[
		'en-US',
		'The teen skateboards at [[place:Burnside]], attends [[inst:Grant]] and his band is called [[name:Otis and the Ducks]]. Mom [[name:Priscilla]] noticed bruises [[date:on Halloween]]. Platelets 9.',
	],
	[
		'en-PH',
		'Inay [[name:Lourdes]] is a sari-sari store owner in [[place:Barangay Malinta]]. Brought by [[name:Jun-jun]]. PhilHealth [[record:12-345678901-2]]. Complains of epigastric pain; omeprazole started.',
	],
	[
		'en-NG',
		'[[name:Chukwuemeka]] trades in spare parts at [[place:Nnewi]]. His apprentice, [[name:Ebuka]], donated blood. Hospital number [[record:NAUTH/18/30217]]. Packed cell volume is 19 %.',
	],
	[
		'en-US',
		'Message from portal: This is [[name:Lindy Haverford]]. My Metformin makes me sick. Could you call it in to the [[inst:Walgreens]] on [[street:Route 9]]? My member number is [[record:W2204 81953]]. Thanks, [[name:Lindy]]',
	],
];
