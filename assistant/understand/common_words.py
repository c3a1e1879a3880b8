"""Ordinary words that are spelled right, so that none of them is read as a slip for another.

Only words one slip of the hand away from a word of our phrase lists matter here ("bill" beside
"kill", "diving" beside "living"); the rest keep the search for slips short.
"""

from typing import Final

COMMON: Final = """
abbey able about above abused accept access account accounts across action active actor actual
added address advice affair afford after afternoon again against age aged agent ages aging agree
agreement ahead airport alarm album alike alley allow allowed almost aloud already although
altogether always amount amused anger angle ankle announce annual another answer anyone anyway
anywhere apart apartment apple application apply appointment april area argue arise arming around
arrive arriving article aside asked asking attend august aunt author automation autumn avenue
average avoid awaken award aware awful baby background bacon badge baked baker baking balance ball
balls banana band banging bank bare bark barn base based basement basic basin basket bath bathe
bathing bathroom baths battle bay beach bean bear beard bearing beast beat beaten beating beats
beautiful beauty became become bedroom beef been began begin behind being bell bells belong below
belt bench bend bending beside best bet bets better between beyond bible bids bigger bike biking
bill billed billing bills bind bird birder birds birth birthday bite black blade blame blank
blanket blast bleach bleak bleat bleed blend bless blew blind blinking block blocked blond bloom
blooming blow blown blue board boat body boil bold bolt bolted bond bone bones bonus book books
booming boot booting boots border bore boss both bother bottle bottom bought bounce bound bowl box
boyfriend boys brain branch brand brave bread break breakdown breakfast breath breathe breathing
bred breed brick bride bridge brief bright bring bringing broad broke broken brown brush bucket
build built bull bulls bump bumping bunch burger burning burst bused bush business busy butter
button buy buyer cabin cable cage cake calendar call called calling calm came camp campus cancel
candle candy canned cannon cannot captain card cards care cared career careful careless cargo
carpet carry cars cart case cases cash cast castle cat catch cause caused causing cave cell cent
center centre century certain chain chair chairs chalk chance change changed charge charges charm
charming chart chase chat cheap cheat check cheek cheer cheerful cheese chef cherry chess chest
chew chicken chief child chill chilly chin china chip chips chocolate choice choices choir choked
choose chose church circle city claim clan class classmate classroom clay clean clear clearing
clerk clever click client cliffs climb clips cloaked clock clocked close closed closer clothes
cloud club clue coach coal coast coat code coffee coin cold collar collect college color colour
comb come comedy comes comfort coming comment common companies company compare complain complete
concert controls cook cooked cookie cooking cool cope copes copper copy core corn corner correct
cost cotton couch could count country couple course court cove cover covered cow crack cracks
craft crash crazy cream create credit creek crew crime crisp crop cross crowd crown crowning cruel
cry cup cups curb cure curing curl currencies currency current curry curse curve custom cute cutie
cutlery cutter cycle daily dairy dance danced dancing danger dare dark dash data date dated dates
dating dawn deaden deadline deaf deal dealing dealt dear debate debt debts decade decent deck deed
deep deeper deer defend degree delay delight demand dense dental deny department depend depth
derby desert design desk detail device devote dial dice diet differ digger dine dined diner dining
dinner dinning direction directions dirt dirty disappointment discuss dish disk dive dived diver
divers dives diving divorce dock docked doctor does doing doll dollar dome done door doors dope
dote double doubt dough dove down downstairs downtown dozen draft dragon drain drama draped draw
drawing drawn dreading dress dressed drew dried dries drift drill drinking drinks driven drives
driving drone drop drove drown drowsy drum drunk dry duck dull dump dumping dust duty dye dying
each eager early earn earned earning earth ease easier east easy eating echo economy edge edit
effect effort eight either elbow elder elect else email empire employ empty ending endless enemy
energy enjoy enough enter entire entry equal error escape essay even evening event ever every
everywhere exact exam exams except exchange excuse exit expect expert explain extra eyes fable
face facebook faced facing fact factor fade fail failed failing fails faint fair fairy faith fake
faking fall falling falls false fame family famous fancy fare farm farmer farming fashion fast
fasten faster fate fault favor favour fear fearing feast feat feature feed feeds feeling fees feet
fell fellow felt fence fern festival fever few fiat field fifth fifty fight figure file filed
files filing fill filled filling fills film filter final finally find finds fine finer finger
finish fired fires firing firm first fish fishing fist fits five fixed flag flame flash flat
flavor flight float flood floor flour flow flower flowers flown flu flue fluid fly flying focus
fold folk follow followed fond food fool foot force forced forged fork form formal former fort
forth forty forum forward found four fourth fox frame free freeze fresh friday fridge friend fries
frog front frost frowning fruit fuel fulfil fulfill full fully fund funds funny fur future gaby
gain game games ganging garage garden garlic gas gate gather gave gear general gentle gently get
gets ghost giant gift gifts girlfriend gives giving glad glade glass glendale global glove gloves
glow glue goal goals goat god gods going gold golden golf gone good goodby goods goof goose
government grab grabbing grace grade grades grain grand grandfather grandma grandmother grandpa
grape grapes grass grateful grave gravy gray grays great green greet grew grey grill grin grip
grocery groom grooming ground group grow growing grown growth guard guess guest guide guitar gull
gum gutting guys gym habit hail hair half hall hand handing handle handled hands handy hang happen
hard harder hardly hare harm harming harsh haste hat hatch hatched hated hates hating have having
hawk head headed header heading heal healed healing health hear heard hearing heart heartened
hearth hearts heat heated heating heavy heel height held hell hello help helped helpful helps
hence herb herd here hero hidden hide high higher hike hiked hiking hill hills hinging hint hips
hire hired hiring history hit hits hive hobby hold holds hole holes holiday hollow hollowed holy
home homes hometown homework honest honey honor honour hood hoof hook hooter hooting hope hoped
hopeful hopes horn horse host hosts hot hotel hour hours house household housework housing hover
however human humor hunger hungry hunt hunted hunting hurl hurry hurting hush hype hypes ideal
image imagine impress inch income indeed index indoor indoors inside instead intend intent into
invite invoices iron island issue item jack jacket jail jam january jar jazz jeans jelly jersey
jewel jobs join joined joins joint joke joked jokes joy judge juice july jump jumping june junior
jury just keen keep keeping kept kettle keys kick kidney kids kilt kind kinder kinds king kiss
kissed kit kitchen kite kitten knee knees knew knife knifing knight knit knob knock knocked
knocking knot know known lacing lack ladder lady laid lake lamb lamp land landing lands lane
language large laser last lasted latched late later latest laugh launch laundry law lawful lawn
lawyer lay layer lazy lead leader leading leads leaf league leak lean leaning leap learn learned
learning lease leash least leather leaves lecture left legal legend legends leisure lemon lend
lending length lens less lesson letter letters level levels lever lick lids lied life lifelong
lifestyle lifetime lift lifted light lights like liked likely likes likewise liking limb lime
limit line lined linen lines lining link linking lion lions lips list listen lists lit litre
little lively liver livers living load loaded loaf loan loaned loans local location lock locked
logo lonely long longer look looked looks looming loose looting lord lorry lose loser loss lost
lots loud lounge love loved lovely lover lovers loves loving lower lowers loyal luck lucky lump
lumping lunch lung lungs machine made magic mail main major make maker makes making male mall
manage manner many maple march mark marked market marry mask mass massive master match matched
matches mate math maths matter matters maybe mayor meal meals mean meaning means meant meanwhile
measure meat media meet meeting mellow melon melt member memory mend mending mental mention menu
mercy merely merit merry mess message metal meter method mettle midday middle might mild mile
miles milk mill milling mills mind minds mine mined mining minor mint minus minute mirror miss
missed mist mistaken mix mixed mixing moan mobile mocked mode model modern moment monday money
monkey month months mood moon moose mope more morning most mostly motel moth mother motion motor
mount mouse mouth move moved movement movie moving much mud multiple murder muscle music must myth
nail nails name named names nap narrow nation nature naughty near nearby nearing nearly neat neck
need needed needle needs nerve nest network never newcomers news next nice niece night nights nine
noble nobody nod noise none noon noose nope normal north nose note notebook noted notes nothing
notice novel nowhere number nurse nuts nutting oak object occur ocean odd offer office often oil
okay older olive once onion onions online only onto open opened opens opera orange order organ
other others otherwise ought ounce outcome outdoors outer outfit outing outside oven over overall
overcome overdose overdue overthinking overtime owe owed owes owned owner oxen pace pacing pack
packed page paid pain painful pains paint pair pale palm pan panel panic pants paper parade pardon
parent park parked parking part parts party pass passed passport password past pasta paste patch
patched path patio pause paved pay payment peace peach peak pear pearl pedal peel peer pencil
pending penny people pepper perfect perhaps period permit person phase phone photo photos piano
pick picked picks picnic picture piece pies pig pile piled piles pilling pillow pillows pills
pilot pine pink pint pipe pipes pitch pizza place plain plan plane planet planing plans plant
planting plants plate plates play played player playlist plays plea please plenty plot plug plum
plus poem poet poets point poison poisson policies policy polish polite poll polls pond pony pool
poor pope pork port post posted posts pot potato pound pour powder power powers prawn pray prayed
prefer press pressure pretty price pride prince print prison prize problem process profit prompt
proof proper proud prove public pull pulled pulls pulse pump pumped pumping punch pupil puppy pure
purple purse push pushed puttin putting puzzle quality quarter queen quest question quick quiet
quilt quit quite quiz quote race raced races racing radio rail rain rainy raise raised raking ran
ranch random range rank rape raped rapid rare rarely rate rated rates rather ratio raw razor reach
read reader reading reads ready real really rear rebel recall recent recipe record recover redo
reduce refer refuse region regret regular relate relax relay relief rely remain remark remind
reminder reminders remote remove rent rented repair repeat reply report rescue resort rest result
retire return reveal reverted review reward rhyme rice rich rid ride rider rides riding rids right
ring ringing rings rise rising risk river rivers road roads roast rob robe robin rock rocked rocks
role roll rolled rolls roman roofs room rooming roommate rooms root rooting rope ropes rose roses
rote rotten rough round route rove row royal ruby rude rug ruin rule rules rush rushed rust sack
sad safe safely safer safety said sail sailor salad salary sale sales salmon salt same sand
sanding sandwich sank sauce save saved saves saving savings saviour scale scared scarred scary
scene scent school scooter score scout scrap scratch screen screw script search season seat
seating second secret section secure seed seek seem seemed seems seen seize seizure self selfish
sell sells send sending sends sense sent serve served service session set setter settle seven
several sew shade shadow shake shaken shaking shall shallow shape shaped share shared shark sharp
shave shed sheep sheet shelf shell shift shilling shine shining ship ships shirt shirting shock
shoe shoes shone shooter shop shops shore short shot should shoulder shout shouting show shower
showers shown shows shrinking shrunk shut shutting shy side sidecar sides sigh sight sign signal
signs silent silk silly silver simple since sing singer singing single sink sinking sir sister
site sits size skate skating ski skids skill skilled skilling skills skin skip skirt sky slam slap
sleep slice slide slight slim slip slips slope slot slow slowly small smart smell smelled smells
smile smiled smoke smoked smoker smooth snack snake snap snow soap sober soccer social sock socked
socks soda sofa soft soften soil solar sold soldier solid solo solve some someday sometimes
somewhere son song songs soon sooner sore sorry sort soul souls sound soup sour source south space
spade spare spared spark speak special speech speed spell spend spending spent spice spicy spider
spill spin spirit spit split spoke spoken spoon sport spot spray spread spring square squash
stabbing stack staff stage stain stair stairs stake stale stall stamp stand standard standing
stands staple star stare stared stars start starts state stated statement states station statue
status stay stayed stays steak steal steam steel steep stem step stepmother steps stew stick stiff
still stilling sting stir stitch stock stoked stole stolen stomach stone stones stood stop stops
store stores storm story stove straight strain strange strangled straw stream street stress strife
strike string strip striving strong struck student study stuff stuffed stupid style subject
succeed success such sudden sugar suggest suit suited suiting suits sum summer sun sunday sunny
sunrise sunset super supper supply support supports sure surely surf surface surgery surviving
swan swap swear swearing sweat sweater sweating sweep sweet swim swimming swing swinging switch
swollen sword symbol system table tablet tail take taken takes taking tale talent talk talked
talking tall tangled tank tape taped target task taste tasty taught tax taxi tea teach team
teammate teams tear tearing tears tease tech teen teeth tell telling tells temper temple ten
tending tennis tent term terms test tested tests text texts thank thankful thanks theme then
theory there therefore thick thief thigh thin thing things think thinking third thirty those
though thread threat threatened three threw thriving throat throughout throw thumb thunder ticket
tickets tide tidy tie tied ties tiger tight tile time timer times tin tinder tiny tip tips tire
tired tiring title toast today toe together toilet token told tomato tone tongue too took tool
tools tooth top topes topic toss total tote touch tough tour toward towel tower towers town toy
toys trace tracing track tracks trade trail train trained trainer training transfer trap travel
tray treasure treat treated treating treatment treats tree trees trend trending trial trick tried
tries trigger trim trip trips trouble truck true truly trunk trust truth try tube tuesday tune
turn turned turning turns twelve twenty twice twin twist type types ugly uncle under underground
understand understood undo union unit university unless until update upon upper upset upstairs
urban urge used useful useless user uses using usual vague vain valid valley value van vary vase
vegan vending verse very vest vices video view viewed views village violin virus visa visit
visited visits vital vivid vocal voice voices volume vote voted wage wagon waist wait waited
waiter waits wake waking walk walked walks wall wallet walls wander want warm warmed warming warn
wash washed waste watch watched water wave waved waves wax weak wealth weaning wear wearing
weather web wedding weed week weekend weeks weigh weight weird welcome well wending went west
whale what wheat wheel wheels when where whether which while whilst whining whip white whole whom
whose wide wider widow width wife wild will willing win wind window windows windscreen wine wing
wings wining winking winner winnow wins winter wipe wire wiring wise wish wished wishes with
within without woke woken wolf woman women won wonder wonderful wood wooden wool word words wore
work worked works world worm worn worry worse worst worth would wound wrap wrapped wreath wreck
wrist write writer wrong wrote yard yarn year years yell yellow yes yet yoga young your youth
zebra zero zone zooming
"""
