// Words that are no names although a list of names knows them, and words that tell what the next capital begins.
// Written for this project: from grammar, from the eponyms of textbooks, and from what the lists of names hold beside names.

const words = (text: string) => new Set(text.trim().split(/\s+/));

/** Given or family names that are also ordinary words, titles, places or eponyms: they need a second sign. */
export const ORDINARY = words(`
	will come has said even sir guy else idea haven chance hold just due lung brain wet urban summer west east north south forest
	german human delta river white nail the floor major oral cardia colon vater long general anal stone forest love del post vit
	alpha beta gamma gene storm tall care desire man loc aura jet bell block brown todd dura constant iris ant pole solar ora art
	pit hand grover alba beau butt crystal beck swan horn arch lack christian little young weight cont lie alone that may grams
	baby tone spina line beat innocent gross best bent rim lev thi palm carbon tin arsenic fish marine anemone fall van dune hang
	dock hill garden gun can kick lion duck dam sister cousin law mine hall lot park yoga martial wood lap job laws resid name
	topic green candida america ion tar rica feline ala noble violet georgia menu waters naval nova paris prince marks rob rocky
	rod rose scala sierra leone justice tea trace victoria virgin virginia vital washington wit angeles meta tat strand chi reed
	yin yang diamond bay king roman amber fort price fisher son rac ginger rosa faith piper sin ward sinica magnolia daphne fine
	jesus christ wolf mary sun holy alice hope cas torre verde don promise top jack till song joe frank mike dare bar max mark
	sky cook jail honor mama queen heaven fan grace matt pop santa pal per joy rick fortune precious rice winter miracle dean hug
	amen bless pie eve dong destiny lily jay bravo unique chase april june hung golden royal loan bars comfort dawn mac heck toy
	angel brand loyal mile bang pink jean bill junior dies den grant cole ash sandy holly pat pour august patience blessing penny
	hunter daisy ruby clay bonnie lane kitty ford lance jill warren soda bud sack sang ton bud jazz ties hop clara mick era bonn
	lean prey pearl pace perry blank chip harmony may sunny shade reagan porter sire easter den den bon liv wan server modest
	bauer wage valid jade keen hazel karma lava turk ban crews dame rosemary sterling lone boyle dusty hale sage swift rover skye
	moss stern gran decker brink telly candle moon dash rain marble bird coral dolphin misty lace berry gala gage hari sow funk
	genesis star blaze orion dada harm sim helm pun gill mace silva sari bach der trojan shea drake spank neo plank collier gage
	plum ave bossy seal boss brown dear dell klink ritz pagan drew earnest stark page chess mars sands lance bishop pope knight
	bacon basil fern heather ivy olive poppy laurel myrtle saffron clementine cherry ginger hazel willow coral ruby garnet
	power speed case read paine pain cross cannon short small large black gray grey blue silver gold snow frost field rivers lake
	brook banks bridge church temple castle house barn day week monday friday sunday march singer baker taylor carpenter mason
	miller smith potter cooper turner butcher shepherd fuller weaver farmer gardner parker driver walker rider archer page
	ring crown cap coat boot lock key nut apple peach corn bean pepper salt sugar honey butter bread wine ale port
	sharp blunt rich poor strong sweet moody merry gay jolly loud quick rush swift wise savage strange bold
	abd ext gen resp cvs musc derm pls tues weds thurs ofc phys coll req
	head cheek chin beard foot toe legg kidney heart hart bone shaw low high close
	best worst good better bliss peace war battle sergeant marshal captain chief abbot monk nun saint deacon
	ten nine seven first second third half double once
	mon mar dec jan feb jul oct sat tue wed thu fri sun
	ana alpine bland blunt boil burns chase dial dose dram drip drop flex flow flu gauge gout graft gut ileum jaw joint limb
	lap liver lobe mass medic nurse organ pack palsy patch pill plate pulse rash rest scan scar screen shunt sign skin sling
	sore spine splint spot staff stain stent strain stress stroke swell tape tear test throat tick toll tract trauma tube tumor
	allegra viagra yasmin advil aleve tylenol celexa alesse zofran lasix center centre memorial
	ulcer vein wart wean wound wrist yeast acute chronic
	ben ada ami ani ann aza ola vena pia tia nana mya nil perna loa fos ros ass als ais mit von und der die das des dem den ein
	eine zum zur bei mit nach aus auf ist hat war wir sie ihr ihm ihn kein keine nicht noch nur als auch beim ohne unter uber
	los las una uno con sin por para que como mas muy dos tres del sus son fue era esta este ese han sido tras ante bajo
	les des une aux sur par pas plus est ont dans avec pour sans sous mes ses nos vos ces cet cette elle ils tout tous
	san santo santa sao saint sankt donna uomo bambino bambina
	valerian melissa linden angelica arnica calendula diane yasminelle mirena kyleena jaydess valette belara qlaira zoely lamuna maxim aristelle juliette evra depo alina
	rusty vive signe refiere presenta acude fuma niega verde rosa prune
	nada tal alla deja toma haya tierra cara vino malo bebe ultimo ido cielo mala mia bonito nena alma dulce isla rey vida bonita viva verla
	cierra reina cinta bala ama verano corto domingo tira dejan mina manda miel capa liga besar generoso masa primo
	lui monde loi ville bas avril belle franc sante juste clair marge avis rares lien prudence mille demi parfait douce amour dieu maman reine
	destin jolie mir davon rein anders tod allen hande lasse hau prima oma landen reis esse faust peer cat
`);

/** Surnames that medicine uses as adjectives of signs, diseases, scores, operations and devices. */
export const EPONYMS = words(`
	ladd mitrofanoff malone lindegaard limberg karapandzic estlander batista duhamel jadad akin banff spiegelberg carcassonne
	glenn sano senning rastelli jatene kawashima ozaki yasui nikaidoh takeuchi lecompte kono nuss ravitch kasai soave swenson
	jebsen purdue fugl moberg goldmann ishihara schiotz pelli bjerrum amsler farnsworth
	hajek blakesley kerrison hohmann langenbeck deaver gelpi weitlaner penfield leksell debakey metzenbaum
	pappenheimer dohle hegglin chediak higashi salem yankauer guedel knosp spetzler
	achilles addison adson alport alzheimer angelman apgar argyll arnold asherman asperger auer babinski baker bamberger barr
	barre barrett barth bartholin bartter basedow batten becker beck behcet bell bennett bence bernard beau binet bitot
	blumberg bornholm bouchard bowen bowman bradford braden bradley brenner breslow broca brodie brown brudzinski brugada buerger
	burkitt caplan caroli carpenter castleman chagas charcot chadwick cheyne chiari child chvostek clara clark cobb cockayne
	codman colles conn cooley coombs cope cori corrigan costello courvoisier cowden coxsackie creutzfeldt crohn crouzon cullen
	cushing dandy darier dercum devic diamond digeorge doppler douglas down dressler dubin duchenne duke dupuytren ebstein
	edwards ehlers eisenmenger ellis epstein erb evans ewing fabry falciparum fallot fanconi felty finkelstein foley fontan
	forrester foster fournier fowler fox frankel friedreich frey fritz gaenslen galant galeazzi gardner gaucher ghon gilbert gitelman
	glasgow glasson gleason glisson goodpasture gottron graves grawitz grey grocott guillain guthrie guyon hageman
	haglund hamman hansen hartmann hartnup hashimoto heberden heimlich heinz henderson henle henoch hering hirschsprung
	his hodgkin hoffmann hoffman holmes holter homan homans horner horton howell hunt huntington hunter hurler hutchinson hesse
	ivemark jackson jaffe jakob jansen jefferson jervell johnson jones kaposi kartagener kawasaki kayser kearns kehr kerley kernig
	kienbock killip klebs kleine klinefelter klippel koplik koch kocher korotkoff korsakoff krabbe kras krebs krukenberg
	kussmaul kveim lachman lambert langerhans langhans laurence leber legg leigh leishman lennox leopold leriche lesch lewy
	lhermitte libman lichtheim liddle likert lisfranc lister little loeffler lofgren louis ludwig lutembacher lyme lynch
	mallory mantoux marcus marfan marie maroteaux marjolin mayer mcburney mcmurray meckel meige meigs menetrier meniere menkes
	merkel mikulicz mirizzi mobitz monro monteggia montgomery morquio morton muller munchausen murphy myerson nelson newton
	niemann nissen noonan norwood oddi ogilvie oliver ollier osgood osler paget pancoast papanicolaou parkinson patau patrick
	pavlov pel perthes peutz peyer peyronie phalen pick pierre pott potter poupart prader pringle prinzmetal purkinje quincke
	ramsay ranson raynaud reed reinke reiter rendu rett reye reynolds richter riedel rinne robertson robin romberg rotor rouget
	roux rovsing rubinstein russell sanfilippo schatzki scheuermann schilling schirmer schmidt schmorl schober schwann seldinger
	sezary sheehan shiga shy sipple sjogren smith snellen spitz stanford starling stein stevens stewart still stokes sturge
	sudeck swan sydenham syme takayasu tay tenon terry thomas thomsen thompson tietze tinel todd tourette trendelenburg
	trousseau turcot turner tzanck uhl unna valsalva vater venn virchow vogt von waardenburg waldenstrom wallenberg
	wallace warburg waring waterhouse weber wegener weil wenckebach werdnig wermer werner wernicke westphal wharton whipple
	williams willis wilms wilson wiskott wolff wood zenker ziehl zollinger zellweger zieve
	allen allis babcock bair bankart bennet bethesda bosniak brixton caprini charlson cincinnati dukes edinburgh edmonton epworth
	fick fisher framingham fried friedewald garden gustilo harris hawkins henry hill hinchey hounsfield karnofsky katz kaplan
	kellgren kruskal lauren mann mayo meier milan mini montreal nash neer paris rockall rockwood rutherford salter sanders
	schatzker sokal spearman stupp student tanner wald wells whitney wilcoxon
	mcgill mcdonald mcmaster mcgrath mcardle mccune mcroberts mclean mcnemar macconkey macintosh mackenzie mckenzie mccoy mcgoon mcknight mcfarland mccarthy mcdougall o'donoghue o'connor fitzgerald fitzpatrick fitzhugh mcisaac mckeown mcgee mcginn mcpherson maccallum macleod
	sever kohler koehler freiberg madelung blount panner thiemann iselin sinding larsen weiss kienboeck kienbock preiser dietrich
	forrest gustilo balthazar barton duffy kell kidd lewis lutheran norton waterlow ranson romberg	bentall rosai dorfman destombes amyand arlt aschoff bannayan bannwarth bazex bazin bechterew bickerstaff bielschowsky
	binswanger sulzberger bochdalek morgagni boerhaave bouveret bourneville breus zinsser brocq calot cotard fregoli
	chopart clerambault copeman cronkhite cruveilhier davidenkow dejerine sottas denonvillier landsteiner duroziez ekbom
	elsberg fothergill gamna glanzmann gorlin gradenigo gubler streiff hallopeau heyde hickam hoffa hollenhorst howship
	hurthle imerslund grasbeck jarisch herxheimer kanavel karplus kasai kimmelstiel kleihauer betke koebner kostmann
	kugelberg welander kyrle laennec lambl larrey lenegre lermoyez trelat siwe liebermeister maffucci majocchi miescher
	moebius mondini moschcowitz muehrcke naffziger nikolsky nothnagel ochsner owren schroetter parinaud pautrier pendred
	pfannenstiel poncet prehn queyrat radovici raeder rathke riddoch roemheld rokitansky kuster rossolimo schamberg
	schaumann schonlein schwachman shwachman seidlmayer shprintzen spiegelberg spigelian stargardt stener stierlin swyer
	szondi tarui thiersch thygeson tornwaldt troisier uhthoff vaquez verneuil vernet villaret vrolik warthin werlhof
	winiwarter zinner bonferroni youden allgower bazett fridericia centor cockcroft mosteller modigliani graeb mehran
	sgarbossa sokolow romhilt fautrel balfour bakri finochietto foerster metzenbaum satinsky weitlaner yasargil veress
	filshie shirodkar sturmdorf wertheim schauta kielland couvelaire zavanelli jacquemier lovset mauriceau smellie toupet
	billroth puestow kausch delorme altemeier shouldice bassini mcvay rastelli jatene damus stansel waterston cabrol
	yacoub girdlestone cotrel dubousset latarjet bristow segond lopresti tillaux kiesselbach hadad daroff mcgurk
`);

/** Eponyms that are a whole name: they show nobody, whatever follows. */
export const EPONYM_PAIRS = new Set(
	'kumar clark,bailey love,ivor lewis,treacher collins,ross river,murray valley,barmah forest,la crosse,rift valley,marcus gunn,charles bonnet,mary joseph,joseph nodule,denis browne,austin flint,graham steell,carey coombs,ramsay hunt,argyll robertson,claude bernard,miller fisher,ann arbor,marie strumpell,hong kong,dandy walker,arnold chiari,lou gehrig,rita levi,apert crouzon,florence nightingale,henoch schonlein,jackson pratt,ziehl neelsen,da vinci,frank starling'.split(
		',',
	),
);

/** What follows an eponym: then it names a thing and nobody. */
export const EPONYMOUS_THING =
	/^(?:[-–/][\p{L}]|[-–]\d|['’]s? (?!(?:mother|father|wife|husband|son|daughter|family|home|house|parents))\p{Ll}|(?:['’]s)?\s+(?:(?:types?|like|grades?|classes|stages?)\b|(?:disease|syndrome|sign|signs|test|testing|score|scores|scale|index|criteria|classification|stage|grade|class|type|reflex|reaction|phenomenon|triad|law|maneuver|manoeuvre|method|procedure|operation|repair|shunt|circulation|anastomosis|switch|sump|pegboard|punch|rods|plates|elevator|speculum|scissors|stem|cup|cables|field|approach|incision|position|fracture|contracture|hernia|cyst|tumou?r|cells?|body|bodies|nodes?|nodules?|lines?|spots?|ring|ulcer|palsy|paralysis|chorea|ataxia|dystrophy|disorder|anomaly|malformation|lymphoma|sarcoma|carcinoma|oesophagus|esophagus|thyroiditis|gangrene|canal|duct|gland|ligament|fascia|muscle|nerve|area|plexus|catheter|tube|drain|needle|forceps|clamp|retractor|mask|airway|bag|valve|bed|chair|couch|table|blanket|pillow|boots?|crutch(?:es)?|stick|walker|hoist|mattress|pessary|ring|button|bottle|feeder|blade|scope|light|lens|plate|nail|screw|pin|wire|prosthesis|mesh|graft|pouch|reservoir|pump|inhaler|spacer|swab|media|slide|counter|chamber|wedge|needle|trocar|spoon|dilators?|bougie|snare|basket|balloon|foam|dressing|splint|bar|brace|harness|pupils?|hallucinations|frame|clip|stent|hook|stain|medium|agar|virus|fever|encephalopathy|psychosis|dementia|purpura|vasculitis|granulomatosis|nephropathy|anaemia|anemia|thalassa?emia|transplant|monitor|effect|equation|formula|model|curve|plot|study|trial|protocol|regimen|group|consensus|guidelines?|declaration|family|equation|estimate|questionnaire|inventory|depression|pain|cohort|register|registry|collaboration|foundation|institute|university|school|college|krankheit|syndrom|zeichen|reflex|enfermedad|síndrome|signo|maladie|signe|ziekte|positiv[eo]?|negativ[eo]?|absent|present bilaterally|(?:was|were|is) (?:negative|positive) (?:bilaterally|on the|left|right))\b|(?:positif|négatif)(?!\p{L})))/u;

/** Words with a capital that begin sentences, head sections, or name no person: months, peoples, units, drugs' classes. */
export const NO_NAME = words(`
	a an the this that these those there here he she it we they you i his her its our their my your who what when where why how which
	and or but if so as at by for from in into of on to with without after before during since until while because although though
	no not none never all any both each few many most much more less some such same other another only own than then once
	is are was were be been being has have had do does did done can could may might must shall should will would
	today yesterday tomorrow now later recently currently initially subsequently overall finally first second third next last
	january february march april may june july august september october november december
	monday tuesday wednesday thursday friday saturday sunday
	patient patients pt mother father wife husband son daughter brother sister partner spouse parents family child children baby infant
	man woman boy girl lady gentleman male female adult adolescent
	history exam examination assessment plan impression diagnosis findings results labs laboratory imaging medications allergies
	review social past present medical surgical family chief complaint admission discharge date course hospital clinic department
	ward unit emergency intensive care surgery medicine cardiology neurology oncology dermatology psychiatry radiology pathology
	paediatrics pediatrics gynaecology gynecology obstetrics orthopaedics orthopedics urology nephrology haematology hematology
	endocrinology gastroenterology pulmonology rheumatology anaesthesia anesthesia geriatrics physiotherapy nursing pharmacy
	doctor dr prof professor nurse physician surgeon consultant resident registrar student pharmacist therapist midwife paramedic
	english french german spanish italian dutch portuguese swedish norwegian danish finnish polish russian turkish greek arabic
	american british canadian australian indian chinese japanese korean african asian european hispanic caucasian latino
	mexican brazilian irish scottish welsh vietnamese filipino iranian iraqi syrian afghan pakistani nigerian somali
	enfermagem enfermeria farmacia triagem triaje google roja signe signo customer tenant caller call employee passenger ask email letter message contact send secondo segundo segun selon laut volgens enligt zufolge gisteren ieri ontem gestern ayer oggi hoje vandaag igar vandag met lupus gota gotta gicht goutte gout asma asthme hanseniase hanseniasis lepra tuberculose malaria dengue zika ebola saw seen spoke asked told voicemail married single divorced widowed
	god jesus christ allah buddha christmas easter ramadan thanksgiving
	durante entre segun dado dada ante tras mediante salvo alta bajo nina nino sexo edad pais especialidad servicio urologia pediatria among
	amongst inc ltd llc corp mio kopf hals gabe kollege kollegin kollegen kolleginnen damen herren werte werter sehr geehrte geehrter
	lavage revision debridement implantation tel fax telefon telefono tfno telf email mail correo web nr no station zimmer ambulanz
	enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre januar februar marz mai juni juli oktober dezember
	espana mexico alemania francia italia portugal chile cuba
	abc abcd xyz xxx anytown anywhere somewhere university college school state home work section medicaid
	covid sars mri ct pet ecg ekg eeg emg icu ed er or iv im po prn bid tid qid npo dnr cpr bmi bp hr rr temp wbc rbc hgb
	medicare medicaid fda who cdc nhs nice ema va
	left right upper lower anterior posterior medial lateral proximal distal bilateral
	please thank thanks dear sincerely regards kind best yours hello hi good morning evening yes okay ok well
	also however therefore thus hence moreover furthermore additionally given despite regarding according following
	der die das den dem des ein eine einer eines einem einen und oder aber bei mit nach von vor zum zur im am an auf aus für als wie
	wir er sie es ihr ihre ihren ihrem ihrer sein seine seiner seinem seinen herr frau patientin diagnose anamnese befund befunde therapie verlauf
	aufnahme entlassung untersuchung labor medikation procedere beurteilung epikrise operation station klinik krankenhaus
	el la los las un una unos unas y o pero con sin por para de del en al se su sus lo le les no si como más muy desde hasta
	paciente mujer varón hombre niño niña antecedentes exploración diagnóstico tratamiento evolución informe fecha médico servicio
	le les des du au aux et ou mais avec sans pour par dans sur sous chez il elle on nous vous ils elles son sa ses leur leurs
	het een en of maar met zonder voor door van naar bij op hij zij patiënt mevrouw meneer
`);
