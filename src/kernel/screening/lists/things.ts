// Names that are written with a capital and are nobody's and no place's: brands of drugs beyond the American ones, makers, devices, tests and
// scales, illnesses that are called after somewhere, bodies, faiths, peoples and languages, feasts, makes of everyday. Written for this project from
// what pharmacies, wards and journals of Europe and the Americas call things; no collection was read for it. Folded.

const words = (text: string) => new Set(text.trim().split(/\s+/));

export const THINGS = words(`
	turbohaler turbuhaler accuhaler evohaler easyhaler handihaler respimat diskus diskhaler ellipta breezhaler genuair nexthaler spiromax novolizer
	clickhaler autohaler aerolizer aerochamber volumatic optichamber easi-breathe flexhaler twisthaler neohaler redihaler inhub barmah
	nolotil sintrom adiro aldocumar augmentine ventolin seretide symbicort pulmicort spiriva trileptal lyrica rivotril orfidal lexatin
	trankimazin valium noctamid diazepan primperan urbason dacortin zamene polaramine atarax enantyum voltaren voltarene espidifen gelocatil
	efferalgan termalgin apiretal dalsy frenadol bisolvon flumil fluimucil buscapina omeprazol hidroferol optovite benadon seguril
	boi-k masdil norvas emconcor tenormin bisoprolol dobupal besitran vandral seropram cipralex xeristar risperdal zyprexa seroquel abilify
	akineton sinemet stalevo mirapexin azilect exelon aricept ebixa clexane hibor fragmin xarelto eliquis pradaxa lixiana plavix brilique
	iscover tromalyt disgren januvia galvus trajenta jardiance forxiga trulicity victoza saxenda ozempic rybelsus wegovy mounjaro lantus toujeo
	levemir tresiba humalog novorapid apidra abasaglar humulin insulatard mixtard fiasp lyumjev
	doliprane dafalgan spasfon kardegic lovenox previscan coumadine cortancyl solupred plaquenil levothyrox euthyrox imovane stilnox seresta
	lexomil temesta tercian loxapac nozinan largactil laroxyl deroxat effexor zoloft prozac tranxene inexium mopral gaviscon smecta imodium
	vogalene motilium tiorfan bactrim augmentin rocephine tazocilline oflocet ciflox pyostacine zeclar josacine amoxil orelox clamoxyl
	celestene bricanyl atrovent singulair aerius zyrtec nasonex rhinocort lasilix aldactone aldactazine triatec coversyl tahor crestor
	zocor lipanthyl glucophage diamicron amarel uvedose fosamax actonel acupan topalgic ixprim skenan oramorph actiskenan durogesic
	marcumar marcoumar falithrom aspirin godamed beloc concor delix xanef lorzaar diovan atacand micardis sortis inegy ezetrol torem lasix
	novalgin valoron tilidin dipidolor temgesic katadolon ibuflam voltaren arcoxia pantozol nexium iberogast buscopan mcp vomex kreon
	movicol lefax perenterol tavor diazepam haldol dipiperon melperon risperidon truxal atosil trevilor cymbalta mirtazapin remergil
	madopar restex keppra lamictal ergenyl tegretal lyrica gabapentin prednisolon decortin urbason fortecortin berodual salbutamol
	sultanol viani foster atmadisc cystofix redon unacid sobelin zienam tazobac clont ciprobay avalox staphylex arava metex humira enbrel
	remicade stelara cosentyx entyvio simponi orencia actemra roactemra kineret ilaris xeljanz olumiant rinvoq taltz tremfya skyrizi otezla
	dupixent xolair nucala fasenra tezspire prolia evenity forsteo aclasta zometa xgeva ocrevus kesimpta tysabri gilenya tecfidera aubagio
	copaxone rebif avonex betaferon mavenclad lemtrada soliris ultomiris spinraza zolgensma evrysdi entresto verquvo repatha praluent leqvio
	keytruda opdivo yervoy tecentriq imfinzi bavencio libtayo herceptin kadcyla enhertu perjeta avastin erbitux vectibix mabthera rituxan
	truxima imbruvica calquence venclexta venclyxto gazyva darzalex revlimid velcade kyprolis pomalyst ninlaro glivec gleevec sprycel tasigna
	iclusig jakafi jakavi tagrisso iressa tarceva alecensa xalkori lorbrena ibrance kisqali verzenio lynparza zejula rubraca talzenna
	xtandi zytiga erleada nubeqa xofigo lutathera pluvicto temodal temodar xeloda lonsurf stivarga nexavar sutent votrient cabometyx lenvima
	kymriah yescarta carvykti abecma tecartus breyanzi truvada descovy biktarvy triumeq dovato genvoya stribild tivicay isentress prezista
	symtuza kaletra norvir epclusa harvoni sovaldi mavyret maviret zepatier baraclude viread vemlidy tamiflu xofluza paxlovid lagevrio
	veklury evusheld ronapreve comirnaty spikevax vaxzevria nuvaxovid shingrix zostavax prevenar prevnar pneumovax gardasil cervarix
	boostrix infanrix hexyon twinrix havrix engerix fluzone fluad bexsero menveo nimenrix synagis beyfortus abrysvo arexvy
	pfizer moderna janssen astrazeneca novavax sanofi novartis roche bayer merck lilly gsk glaxo biontech sinopharm sinovac sputnik takeda
	abbott abbvie amgen gilead biogen regeneron teva sandoz medtronic philips siemens healthineers toshiba hitachi canon fuji fujifilm
	olympus pentax stryker zimmer biomet smith nephew depuy synthes ethicon covidien boston baxter fresenius gambro hologic cepheid biofire
	bruker illumina thermo beckman coulter sysmex becton dickinson vitek bactec genexpert draeger drager hamilton masimo nellcor edwards
	abiomed impella heartmate thoratec jarvik berlin synergy xience amplatzer watchman mitraclip mitra sapien corevalve evolut perceval
	reveal linq micra nanostim zoll lifepak lucas autopulse dexcom freestyle libre omnipod medtrum tandem minimed accu-chek onetouch
	fibroscan fitbit garmin apple iphone ipad samsung android google whatsapp facebook instagram tiktok youtube netflix zoom skype uber
	amazon alexa siri xbox playstation nintendo tesla ferrari harley vespa lego barbie disney spotify twitter reddit wikipedia chatgpt
	gatorade pedialyte powerade lucozade ensure fresubin fortimel nutridrink nepro glucerna redbull marlboro heineken guinness bacardi vodka
	nutella oreo nescafe starbucks velcro teflon kevlar gore-tex goretex mersilene prolene vicryl monocryl dacron silastic dermabond surgicel
	gelfoam tegaderm mepilex aquacel allevyn betadine chlorhex clorox dettol sterillium octenisept hibiscrub savlon vaseline purell
	foley hickman broviac groshong permcath portacath port-a-cath mahurkar tenckhoff blakemore sengstaken minnesota yankauer tiemann
	mercier nelaton redivac penrose robinson salem levin dobhoff nutritube kocher-langenbeck ilizarov taylor-spatial hoffmann kirschner
	steinmann gamma kuntscher exeter charnley oxford birmingham thomas böhler bohler zimmer halo miami aspen philadelphia boston milwaukee
	bair lloyd macintosh mccoy mcgrath glidescope bullard frova bougie ambu magill guedel berman laryngoseal igel eschmann
	lyme borrelia ebola marburg lassa zika nipah hendra hantaan sin-nombre norwalk coxsackie chikungunya dengue oropouche mayaro powassan
	ehrlichia anaplasma babesia bartonella brucella coxiella leptospira rickettsia legionella klebsiella escherichia pseudomonas serratia
	proteus enterobacter citrobacter acinetobacter salmonella shigella yersinia campylobacter helicobacter listeria clostridium
	clostridioides bacteroides staphylococcus streptococcus enterococcus pneumococcus meningococcus neisseria haemophilus bordetella
	mycobacterium nocardia actinomyces treponema chlamydia mycoplasma ureaplasma candida aspergillus cryptococcus histoplasma
	coccidioides pneumocystis mucor rhizopus plasmodium toxoplasma trypanosoma leishmania giardia entamoeba cryptosporidium strongyloides
	ascaris taenia echinococcus schistosoma trichinella toxocara norovirus rotavirus adenovirus rhinovirus influenza covid omicron delta
	kyasanur crimean-congo rift rocky lyssa mokola duvenhage bornholm malta rosa bengala bengal ziehl neelsen giemsa gram wright grocott
	gomori masson perls sudan oil congo alcian mantoux quantiferon widal weil-felix coombs schilling schirmer rinne weber dix-hallpike
	hallpike epley semont romberg babinski lasegue lachman mcmurray finkelstein phalen tinel cozen neer hawkins jobe speed yergason spurling
	adson allen trendelenburg ortolani barlow thompson homans murphy blumberg rovsing mcburney giordano kernig brudzinski hoffmann chaddock
	oppenheim waddell faber patrick gaenslen ober ely thomas simmonds barthel lawton katz norton braden waterlow glasgow aldrete apgar
	ashworth tinetti berg rankin nihss hachinski montreal mmse moca luria rorschach stroop wechsler beck hamilton zung epworth pittsburgh
	fagerstrom cage audit karnofsky zubrod lansky wells geneva geneve genova perc hestia heart grace timi killip forrester crusade
	cha2ds2-vasc hasbled framingham qrisk duke jones ranson balthazar atlanta marshall blatchford rockall child pugh meld maddrey lille
	milan barcelona okuda leipzig nazer mayo truelove harvey-bradshaw vienna wien montreal paris prague praga rome roma bristol rutgeerts
	los-angeles forrest sakita borrmann lauren siewert gleason partin fuhrman clavien clavien-dindo breslow clark fitzpatrick ferriman
	gallwey tanner bishop robson bethesda nugent amsel rotterdam tokyo tokio hinchey hurley pasi easi fontaine rutherford wifi texas wagner
	ceap stanford debakey crawford crawford-deberg vaughan-williams bosniak pirads birads tirads lirads garden pauwels gustilo
	salter-harris weber lauge-hansen schatzker neer mason danis-weber denis magerl frankel asia cobb risser lenke meyerding modic pfirrmann
	kellgren lawrence outerbridge larsen steinbrocker sharp ficat arlet catterall graf hunt-hess fisher spetzler house-brackmann
	engel ilae mallampati cormack lehane goldman lee nyha ccs bier valsalva sellick heimlich epworth horne-ostberg bircher kneipp bobath
	vojta mckenzie feldenkrais pilates alexander kegel kleinert duran cpap bipap ecmo mars prometheus
	aha acc esc ash asco esmo eular acr easl aasld aga asge esge uegw kdigo idsa who fda ema nice sign cochrane uptodate medscape pubmed
	medline embase lancet nejm jama bmj dynamed amboss rote-liste vidal sanford micromedex lexicomp prescrire dsm icd snomed loinc
	medicare medicaid obamacare tricare cigna aetna humana kaiser permanente samu smur sergas osakidetza insalud imss issste eps
	afghan afghans albanian albanians algerian algerians american americans andalusian angolan argentine argentinian armenian armenians australian
	australians austrian austrians azerbaijani bangladeshi bangladeshis basque basques bavarian bedouin bedouins belarusian belgian belgians berber
	berbers bolivian bosnian bosnians brazilian brazilians british briton britons bulgarian bulgarians burmese cambodian cambodians cameroonian
	canadian canadians catalan catalans caucasian caucasians chilean chileans chinese colombian colombians congolese corsican croatian croatians
	cuban cubans cypriot cypriots czech czechs danish danes dominican ecuadorian egyptian egyptians eritrean eritreans
	estonian estonians ethiopian ethiopians european europeans filipino filipina filipinos finnish finns flemish gambian georgian
	georgians germans ghanaian ghanaians greek greeks greenlandic greenlander greenlanders guatemalan guinean haitian haitians hispanic
	hispanics hmong honduran hungarian hungarians icelandic icelander icelanders indian indians indonesian indonesians inuit iranian iranians
	iraqi iraqis israeli israelis italian italians ivorian jamaican jamaicans japanese jordanian jordanians kazakh kenyan kenyans korean
	koreans kosovar kosovan kurd kurds kurdish kuwaiti kyrgyz lao laotian latino latina latinos latvian latvians lebanese liberian libyan
	lithuanian lithuanians luxembourger macedonian malagasy malawian malay malays malaysian malaysians malian maltese maori maoris mapuche
	mauritanian mauritian mexican mexicans moldovan mongolian mongolians montenegrin moroccan moroccans mozambican namibian navajo nepalese
	nepali nigerian nigerians nordic norwegian norwegians omani pakistani pakistanis palestinian palestinians panamanian paraguayan persian
	persians peruvian peruvians poles polish portuguese punjabi quechua romani romanian romanians russian russians rwandan sami samoan
	samoans sardinian sardinians saudi saudis scandinavian scandinavians scots scottish senegalese serb serbs serbian serbians siberian
	sicilian sinhalese slavic slovak slovaks slovakian slovene slovenes slovenian slovenians somali somalis spaniard spaniards spanish sudanese
	swede swedes swedish swiss syrian syrians taiwanese tajik tamil tamils tanzanian thai thais tibetan togolese tongan tunisian tunisians
	turks turkish turkmen tutsi ugandan ugandans ukrainian ukrainians uruguayan uyghur uzbek venezuelan venezuelans vietnamese 
	yemeni yemenis yoruba zambian zimbabwean zulu alaskan alaskans californian texan hawaiian floridian bostonian
	catholic protestant christian muslim jewish hindu buddhist sikh orthodox baptist mormon amish jehovah witness witnesses quaker islam
	judaism christmas easter ramadan yom kippur hanukkah diwali thanksgiving halloween lent passover eid navidad pascua noel paques pfingsten
	ostern weihnachten advent kerst pasen natal carnaval karneval vietnam gulf iraq afghanistan korea english spanish french german italian
	portuguese dutch polish russian ukrainian arabic hebrew hindi urdu punjabi bengali tamil telugu gujarati mandarin cantonese japanese
	korean vietnamese tagalog somali swahili yoruba igbo hausa amharic turkish kurdish farsi persian greek hispanic latino latina latinx
	caucasian african asian european american british irish scottish welsh australian canadian mexican cuban dominican haitian jamaican
	brazilian argentine chilean peruvian colombian venezuelan chinese indian pakistani bangladeshi nepali filipino thai nigerian ghanaian
	kenyan ethiopian eritrean sudanese egyptian moroccan algerian tunisian syrian lebanese iraqi iranian afghan ashkenazi sephardic
	mediterranean scandinavian nordic slavic balkan roma romani maori aboriginal inuit navajo apache cherokee hutterite
	sudoku scrabble beatles betis barca madrid arsenal liverpool chelsea padel petanque ricard rugby cricket tai chi yoga zumba crossfit
	narcan suboxone subutex methadone antabuse campral chantix champix zyban nicorette vivitrol sublocade tylenol advil aleve motrin excedrin
	benadryl claritin allegra zantac pepcid prilosec nexium tums maalox mylanta pepto bismol imodium miralax colace senokot dulcolax
	metamucil robitussin mucinex sudafed nyquil dayquil afrin flonase neosporin cortizone melatonin ambien lunesta ativan xanax klonopin
	percocet vicodin norco oxycontin dilaudid demerol toradol neurontin flexeril zanaflex soma skelaxin robaxin coumadin lasix bumex
	zaroxolyn lopressor toprol coreg norvasc cardizem lipitor zocor crestor synthroid cytomel armour adderall ritalin concerta vyvanse
	strattera wellbutrin lexapro celexa paxil remeron trazodone depakote tegretol dilantin lamictal topamax imitrex maxalt fioricet
	zofran phenergan reglan compazine bentyl levsin protonix aciphex carafate cipro levaquin zithromax keflex omnicef bactrim macrobid
	zosyn unasyn rocephin maxipime merrem invanz vancocin zyvox cubicin flagyl diflucan cancidas mycamine valtrex zovirax albuterol
	proventil combivent advair dulera breo trelegy anoro stiolto spiriva singulair viagra cialis levitra flomax avodart proscar detrol
	ditropan myrbetriq premarin estrace depo-provera nuvaring mirena nexplanon paragard fosamax boniva reclast glucotrol amaryl actos
	byetta symlin novolog humulin novolin haldol thorazine geodon latuda invega clozaril lithobid cogentin namenda razadyne requip mirapex
	antistax tebonin crataegutt sedariston euvegal rescue bach globuli arnika wobenzym voltarol calpol nurofen lemsip gaviscon rennie
	bisodol senokot fybogel laxido movicol buccastem stemetil zopiclone fucidin hydromol diprobase cetraben epaderm oilatum dermol
	eumovate dermovate betnovate elocon locoid daktarin canesten timodine fostair qvar clenil relvar braltus zoladex prostap decapeptyl
	lupron casodex
	tac rmn ecg ekg eco pcr vsg hta acv itu epoc fa iam icc ait dm hba
	leiden dublin seattle houston sydney toronto ottawa utrecht amsterdam cotswolds lugano deauville parkland lund browder hopkins london
	heidelberg mannheim ulm ringer hartmann plasmalyte janeway bart bordet wassermann vereckei sabiston harrison tintinalli donati desault engl
	charlotte leipzig kansas minnesota maryland apotheek huisarts enfermeria followup excisional
	pronto soccorso hong kong rigler sunday sundays monday mondays tuesday tuesdays wednesday wednesdays thursday thursdays friday fridays saturday saturdays
	anhalt bedarf erguss gips vortag yasmin mercilon diane
	bakteriologie virologie serologie covid-19 corona maligne
	marevan ecosprin novalgina dipirona tylex rivotril lexotan frontal fluoxetina losartana hidroclorotiazida metformina glifage euthyrox
	puran aradois selozok atacand ancoron plasil dramin buscopan luftal benegrip cataflam profenid tramal dimorf havaianas
	cardioaspirina coumadin aulin tachipirina oki moment toradol contramal plasil peridon deltacortene medrol bentelan lasitone luvion
	cardicor triatec norvasc torvast eutirox xanax tavor en minias entact zoloft tazocin rocefin ciproxin bactrim augmentin zimox klacid
	aerosol fluibron ventolin seretide
	oxazepam temazepam furosemide delier xarelto fraxiparine ascal metoprolol selokeen omeprazol pantoprazol euthyrox thyrax fentanyl
	laxans forlax movicolon prednisolon flixotide
	levaxin waran trombyl alvedon stesolid impugan kajos behepan furix oxascand citodon emgesan treo
	atomoxetin arcoxia sirdalud katadolon dolormin ben-u-ron paracetamol
	bundeswehr aok barmer dak tkk
`);
