// Invented notes in Spanish, French, Portuguese and Italian in the voices of strangers. Written before the rules of decision 0144 that
// find what stands in them. A label stands in [[ ]], its class before a colon.

/** Language and country (BCP 47), and the note. */
export const BY_HAND_ROMANCE: readonly (readonly [string, string])[] = [
	[
		'es-ES',
		'Varón de 71 años, jubilado de [[inst:Altos Hornos]], natural de [[place:Becerreá]] y vecino de [[place:Sestao]]. Acude con su hijo [[name:Iker]]. [[name:Iker]] refiere que no toma la furosemida. NASS [[record:48/0091772/31]].',
	],
	[
		'es-ES',
		'Vi a [[name:Remedios Cantalapiedra]] el [[date:jueves]] en consulta. Me cuenta que [[name:Paquita]], la del tercero, le da las pastillas. Tiene TA 150/90 y pie diabético grado II de Wagner.',
	],
	[
		'es-MX',
		'Paciente femenino, originaria de [[place:Tlacotalpan]], vende antojitos afuera del [[inst:Oxxo]] de la esquina. La trajo su comadre [[name:Chayo]]. Folio [[record:IMB-2291-77]]. Glucosa 412.',
	],
	[
		'es-AR',
		'Che, ¿alguien puede ver a [[name:Brian]], el pibe de la cama 6? La mamá, [[name:Yésica]], labura en [[inst:Coto]] y llega tarde. Viven en [[place:Laferrere]]. Le pasé dipirona.',
	],
	[
		'es-CO',
		'Don [[name:Evaristo]] cultiva café en la vereda [[place:El Diviso]], cerca de [[place:Pitalito]]. Cédula [[ssn:12.998.431]]. Refiere tos de dos meses; baciloscopia negativa. Acompaña [[name:Leidy]].',
	],
	[
		'es-CL',
		'Temporera en los packing de [[inst:Frusan]], [[place:San Fernando]]. Su pareja es [[name:Maicol]]. RUN [[ssn:17.334.902-6]]. Intoxicación por organofosforados; se administra atropina.',
	],
	[
		'es-PE',
		'Estudiante de la [[inst:Villarreal]], llega de [[place:Huancayo]] en bus de [[inst:Cruz del Sur]]. Su hermano [[name:Wilmer]] espera fuera. HC [[record:90312-B]]. Saturación 84 %.',
	],
	[
		'es-ES',
		'Informe social: [[name:Nouredine]] duerme en el albergue de [[inst:Cáritas]] y come en [[inst:San Francisco]]. La trabajadora social es [[name:Maite]]. Móvil [[phone:611 20 98 44]]. Pendiente de Mantoux.',
	],
	[
		'es-VE',
		'La señora vino con [[name:Yuleisy]] desde [[place:Cabudare]]. Dice que [[name:el negro Ramón]] la empujó. Carnet [[record:V0098123]]. Radiografía: fractura de Colles.',
	],
	[
		'es-ES',
		'Resumen: se comenta con la familia ([[name:Amparo]], [[name:Vicent]]). Ingresó [[date:el día de la Mercè]]. Trabajó en la [[inst:Seat]] de [[place:Martorell]]. Exitus por neumonía por Legionella.',
	],
	[
		'fr-FR',
		'Patiente vue avec [[name:Gwenaëlle]], sa nièce. Ancienne ouvrière chez [[inst:Moulinex]], elle habite [[place:Saint-Hilaire-du-Harcouët]]. Elle ne supporte pas le Plaquenil. IPP [[record:8003 417 229]].',
	],
	[
		'fr-FR',
		'coucou, [[name:Kévin]] de la 12 a encore arraché sa perf, sa copine [[name:Océane]] est partie. [[name:Mme Le Bihan]] a appelé au [[phone:02 98 55 01 77]]. On fait quoi pour le Tercian ?',
	],
	[
		'fr-BE',
		'Monsieur [[name:Vandenbroucke]], mineur au [[inst:Bois du Cazier]], puis chez [[inst:Caterpillar]]. Domicilié à [[place:Couillet]]. NISS [[ssn:41.08.17-123.45]]. Silicose connue, VEMS à 48 %.',
	],
	[
		'fr-FR',
		'Le petit [[name:Ilyès]] est scolarisé à [[inst:Jules-Ferry]]. Sa maîtresse, [[name:Mme Cazenave]], signale des absences. La crise a eu lieu [[date:le lundi de Pâques]] à la piscine de [[place:Bègles]].',
	],
	[
		'fr-CA',
		'Camionneur pour [[inst:Robert]], il fait [[place:Rimouski]]-[[place:Sept-Îles]]. Sa blonde [[name:Mélissa]] le trouve essoufflé. RAMQ [[ssn:TREM 6404 1218]]. Apnées du sommeil sévères.',
	],
	[
		'pt-BR',
		'Dona [[name:Zefinha]] mora no [[place:Jardim Ângela]] e faz faxina na [[inst:Riachuelo]]. Trouxe o neto [[name:Kauã]]. Cartão SUS [[record:898 0012 3345 7790]]. Edema em membros inferiores; iniciada hidroclorotiazida.',
	],
	[
		'pt-PT',
		'Doente enviado pelo centro de saúde de [[place:Alcoutim]]. Trabalhou na [[inst:Lisnave]] e na [[inst:Siderurgia]]. A cunhada, [[name:Deolinda]], confirma as quedas. Utente n.º [[record:211 498 007]].',
	],
	[
		'pt-BR',
		'gente o [[name:Wesley]] do leito 3 sumiu, a irmã [[name:Jussara]] tá no [[place:Capão Redondo]]. Celular [[phone:(11) 98877-0192]]. Última dose de Haldol ontem.',
	],
	[
		'pt-BR',
		'Lavrador de [[place:Januária]], atendido com [[name:Seu Osvaldo]], o patrão. Prontuário [[record:00771923]]. Sorologia para Chagas reagente. Retorno [[date:dia 22]].',
	],
	[
		'it-IT',
		'Il sig. [[name:Brambilla]] ha lavorato alla [[inst:Breda]] e all’[[inst:Ansaldo]]. Vive a [[place:Cinisello Balsamo]] con la badante [[name:Svitlana]]. Tessera [[record:TS80380001200998]]. Asbestosi in follow-up.',
	],
	[
		'it-IT',
		'Ciao, ti ricordi [[name:Samuele]], quello caduto dal motorino a [[place:Scampia]]? La mamma [[name:Assunta]] chiede se può togliere il gesso [[date:venerdì 12]].',
	],
	[
		'it-IT',
		'Bimba di anni 6, frequenta la [[inst:Rodari]]; la maestra [[name:Ornella]] nota assenze. Padre operaio alla [[inst:Whirlpool]] di [[place:Cassinetta]]. EEG: punte-onda a 3 Hz.',
	],
];
