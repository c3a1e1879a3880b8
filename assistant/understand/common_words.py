"""Ordinary words that are spelled right, so that none of them is read as a slip for another.

Only words one slip of the hand away from a word of our phrase lists matter here ("bill" beside
"kill", "diving" beside "living"); the rest keep the search for slips short.
"""

from typing import Final

COMMON: Final = """
abandons abbey able abort aborting about above abused accept access account accounts across action
active activity actor acts actual added address adds adoption advice affair afford after afternoon
again against age aged agent ages aging agree agreement ahead airport alarm album alike allergies
alley alloc allow allowed almost along aloud already alright alter alternating alternatives
although altogether always amount amused amusing andy angeles anger angle ankle announce annual
another answer anti anticipating anyone anyway anywhere apart apartment appear appeared appearing
appending apple application apply appointment april area argue arise arming army around arrangement
arrive arriving article ascending aside asked asking asks ass attach attached attacker attend
august aunt author automation autumn avenue average avoid awaiting awaits awake awaken award aware
awful babes baby backed background backs backseat bacon badge bags bake baked baker baking balance
bald ball balls banana band banger banging banished bank banned bare barf bark barn bars base based
basement basic basin basket bath bathe bathing bathroom baths battle bay beach bean bear beard
bearing beast beat beaten beating beats beautiful beauty became become bedroom bee beef been beep
began begin behaving behind being bell bells belong below belt bench bend bending benefit beset
beside best bet bets better between beyond bible bids bigger bike biking bill billed billing bills
bind bird birder birds birth birthday bitched bitching bite bits black blade blake blame blank
blanket blast bleach bleak bleat bleed blend bless blew blind blinking block blocked blog blogging
bloke blond bloom blooming blow blown blue board boat body boil bold bolt bolted bombs bond bone
bones bonus book books booming boost boot booting boots border bore boss both bother bottle bottom
bought bounce bound bout bowl box boyfriend boys bra brain branch brand brave breach bread break
breakdown breakfast breath breathe breathing bred breed brew brian brick bride bridge brief bright
bring bringing broad broke broken brown browsing brush bucket budge bugging build built bull
bullets bulls bump bumping bunch buns burdens burger burner burning burp burst bused bush business
busy butter button buy buyer cabin cable cage cake calc calendar call called calling calm came
camel camp campus cancel candle candy canned cannon cannot caps captain captures card cards care
cared career careful careless cargo carpet carry cars cart carver case cased cases cash cast castle
cat catch cats cause caused causing cave cell cent center centre century certain certificates chain
chair chairs chalk chance change changed channels chanting charge charges charm charming chart
chase chat cheap cheat check cheek cheer cheerful cheese chef cherry chess chest chew chick chicken
chide chief child chili chill chilly chin china chip chips chocolate choice choices choir choked
choose chop chose christian church circle city claim clam clan clapping clash clashes class
classmate classroom clause clauses clay clean clear clearing clerk clever click client cliffs climb
clinging clinking clint clip clips cloaked clock clocked clone cloning close closed closer closest
clothe clothes clothing cloud club clue clutter coach coal coast coat code coded coder coding
coffee coiling coin cold collapse collar collect collector college colons color colour comb
combined combining come comedy comes comfort coming commands comment commie committee common comp
companies company compare competing competitive compiled complain complete composition compute
computed concerned concert conforms confuse connected cons construct consumed consumers contacts
containing continued continues contracts contrary contrast contributed contributor controls cook
cooked cookie cooking cool cope copes copied copper copy core corn corner correct cost costa cots
cotton couch could count country couple course court cove cover coverage covered cow crack cracks
craft cramming cramping crash crates craves cravings crazy cream crease create creation creations
credit creek crew crime crisp crop cross crowd crown crowning cruel cry cup cups curb cure cured
curing curl currencies currency current curry curse curt curve custom cute cuter cutie cutlery
cutter cycle dabbling daily dairy dance danced dancing danger dangling dare dark dash data date
dated dates dating dave dawn deaden deadline deaf deal dealing dealt dear dearth debate debt debts
decade deceived decent deck declared declined decrease decreases deed deem deep deeper deer
defective defend deferred defining degree dejected delay deletes deletion deletions delight demand
dense dental deny department depend depressing depth derby derive derives desert design desired
desk despite detail detect detecting determine determines device devils devote dial dice diet
differ difference digger dine dined diner dining dinner dinning direction directions dirs dirt
dirty disappointment discuss dish disk dive dived diver divers dives divide divided divides divine
diving divorce dock docked docs doctor dodgy does dogs doing doll dollar dome done door doors
dope dote dots double doubt dough douse dove down downstairs downtown dozen draft dragon drain
drama dramatic draped draw drawing drawn dreaded dreading dreamily dress dressed drew dried dries
drift drill drinkers drinking drinks driven drivers drives driving drone drop drove drown drowsy
drug drum drunk dry drying dual duck dull dump dumping dust duty dwelling dye dyed dyeing dyes
dying each eager earliest early earn earned earning earth ease easier east easy eating eats echo
economy edge edgy edit effect effort eight either elbow elder elect else email emitting
emotions empire employ employee empty ending endless enemy energy engines enjoy enough enter entire
entry equal error escape essay even evening event ever every everywhere exact exam exams except
exchange exciting excluding excuse executed executing exhaustion exhausts existent exists exit
expanding expect expense expert explain explore exported exposing external externally extra eyes
fable face facebook faced facing fact factor fade faded fads fail failed failing fails failures
faint fair fairy faith fake faking fall falling falls false fame family famous fancy fare farm
farmer farming fart fashion fast fasten faster fate fattest fault favor favour fear fearing feast
feat feature feed feeds feeling fees feet fell fellow felt fence fending fern festival feud fever
few fewer fiat field fife fifth fifty fight figure file filed files filing fill filled filling
fills film filter final finally find finds fine fined finer finger finish fired fires firing firm
first fish fishing fist fits five fixed flag flail flake flame flash flat flavor fled flew flicking
flight float flocking flood floor flour flow flower flowers flown flu flue fluid flush fly flying
focus fold folk follow followed fond font food fool foot force forced forged forget fork form
formal former fort forth forty forum forward found four fourth fox frail frame freaking free freeze
fresh friday fridge fried friend fries fright frog front frost frowning fruit fuel fulfil fulfill
full fully fund funds funky funny fur furnished future gaby gain game games ganging garage garden
garlic gas gate gather gave gear gene general gentle gently get gets ghost giant gift gifts
giggling girlfriend gist gives giving glad glade glass glendale global glove gloves glow glue goal
goals goat god gods going gold golden golf gone good goodby goods goof goose government gown
grab grabbing grace grad grade grades grain grand grandfather grandma grandmother grandpa grant
grape grapes grass grateful grave gravy gray grays great greed greek green greet grew grey grid
grieving grill grin grip grocery groin groom grooming gross ground group grow growing grown growth
guaranteed guarantees guard guess guest guide guitar gull gum gutter gutting guys gym habit hail
hair half hall halt hand handing handle handled hands handy hang happen hard hardened harder hardly
hare hark harm harming harsh haste hat hatch hatched hated hates hating have having hawk haze head
headaches headed header heading heal healed healing health hear heard hearing heart heartened
hearth hearts heat heated heating heavy hedge heed heel height heirs held hell hello help helped
helpful helps hence herb herd here hero heroine hidden hide high higher hike hiked hiking hill
hills hinging hint hips hire hired hiring history hit hits hive hobby hold holds hole holes holiday
hollow hollowed holy home homeless homes hometown homework honest honey honor honour hood hoof hook
hoot hooter hooting hope hoped hopeful hopes horn horribly horse hose host hosts hot hotel hour
hours house household housework housing hover howard however human humor hunger hungry hunk hunt
hunted hunting hurl hurry hurting hush hype hypes icon ideal imag image imagine impress improper
improves inch income incurred indeed index indoor indoors info inheriting injuries inserted
insertion inserts inside inspected inspecting instead insured intend intensive intent intentional
interact interacted internet intersect into intro invent invented inventing inverted invite
invoices iphone iron island isolate isolation issue item jack jacket jail jam january jar jazz
jeans jelly jersey jewel jobless jobs joey john join joined joins joint joke joked joker jokes joy
judge juice july jump jumping june junior jury just keen keep keeping kept kettle keys kick kidney
kids kilt kind kinda kinder kinds king kink kiss kissed kit kitchen kite kitten knack knee knees
knew knife knifing knight knit knob knock knocked knocking knot know known lacing lack ladder lady
laid lake lamb lame lamp land landing lands lane language large laser lash last lasted latched late
later latest lathe latter laugh launch laundry law lawful lawn laws lawyer lay layer laying lazy
lead leader leading leads leaf league leak lean leaning leap learn learned learning lease leash
least leather leaves lecture ledger left legal legend legends leisure lemon lena lend lending
length lens lent less lesson letter letters level levels lever lick lids lied lies life lifelong
lifestyle lifetime lift lifted light lights like liked likely likes likewise liking limb lime limit
line lined linen lines lining link linking lion lions lipo lips list listen listings lists lit
litre little lively liver livers living load loaded loaf loan loaned loans local locating location
lock locked lodge logging logo logs lone lonely long longer look looked looks looming loop looping
loops loose loot looting loots lord lorry lose loser loss lost lots loud lounge love loved lovely
lover lovers loves loving lower lowers loyal luck lucky lump lumping lunch lung lungs machine made
magic mail main maine major make maker makes making male mall manage manner many maple march mark
marked market marry mask mass massage massive master match matched matches mate math maths matter
matters maybe mayo mayor mead meal meals mean meaning means meant meanwhile measure meat media
medications medicines meditation meet meeting mellow melon melt member meme memory mend mending
mental mention menu mercy mere merely merit merry mess message metal meter method mettle mice
midday middle might mike mild mile miles milk mill milling mills mind minds mine mined mini mining
minor mint minus minute mirror misled miss missed mist mistaken mistakes mitigate mix mixed mixing
moan moat mobile mocked mode model modern modest moist mole moles moment monday money monkey month
months mood moon moose mope moping more morning most mostly mote motel moth mother motion motivate
motivations motivator motor mount mouse mouth move moved movement movie moving much mud multiple
murder muscle music must mutter muttering mutually myth nail nails name named names nap narrow
nation nature naughty near nearby nearing nearly neat neck need needed needle needs nerd nerve nest
network never newborns newcomers newer news next nice nicer niche niece night nightmares nights
nine noble nobody nod noise none noon noose nope normal north nose nostalgic note notebook noted
notes nothing notice notified novel nowhere number nuns nurse nuts nutting oak object observed
occur ocean odd offer office often oil okay older olive once onion onions online only onto open
opened opens opera opinions opioid optional opts orange order organ oscars other others otherwise
ought ounce outcome outdoors outer outfit outing outside oven over overall overcome overdose
overdue overlapping overlaps overreacting overthinking overtime owe owed owes owned owner owns oxen
pace pacing pack packed packets page paid pain painful pains paint pair pale palm pals pan panel
panic pants paper parade paranoia pardon parent park parked parking parsing part parts party pass
passed passport password past pasta paste patch patched path patio patt pause pave paved paws pay
paying payment pays peace peach peak pear pearl pedal peed peek peel peep peeps peer pencil pending
penny people pepper pere perfect perhaps period perks permanency permissions permit perms person
petty phase phone photo photos piano pick picked picks picnic pics picture piece pies pig pile
piled piles pilling pillow pillows pills pilot pine pined pink pint pipe piped pipes piss pissed
pissing pitch pixels pizza place plain plan plane planet planing plank plans plant planting plants
plate plates platforms play played player playlist plays plea please pleasure pledge plenty plot
plucking plug plum plus plying pocket poem poet poets point poison poisson poke poles policies
policy polish polite poll polls pond pony pool poor pope pops pork port portions pose possibly post
posted posts pot potato pound pour powder power powers prawn pray prayed preceding prefer pregnancy
present presenting press pressure presumed pretty preventing price pricking pride prince print
prison prize problem process prof profit promised promises prompt prone proof proper proud prove
prying public published publishes publishing puke pull pulled pulls pulse pump pumped pumping punch
puncture punting pupil puppy pure purge purple purposes purse push pushed puts puttin putting
puzzle quack quality quarter queen quest question queued queues quick quiet quilt quit quite quiz
quote race raced races racing racist radio rail rain rainy raise raised raking ran ranch random
rang range rank rant rape raped rapid rare rarely rate rated rates rather rating ratio rave raves
raw razor reach react reacting read readable reader reading reads ready real realised realized
really realm reap rear rebel recall received recent recipe reckless record recordings recover redo
reduce reed reeds refer refuse regarding region regret regular rein relate relationships relax
relay released releases releasing relied relief relies relieve relieves reloading rely remain
remark remembered remind reminder reminders remote remove renaming reno rent rented repair repeat
reply report requirement rescue reset resolved resort respected responds response rest restored
result resume retain retained retaining retire retrieved return reveal reverted review revised
revision revolve reward rhyme rice rich rid ride rider rides ridge riding rids rife right ring
ringing rings rise rising risk river rivers road roads roaming roast rob robe robin rock rocked
rocks rode role roll rolled rolls roman rome roofs room rooming roommate rooms root rooting rope
ropes rose roses rote rotten rough round route rove row royal ruby rude rug ruin rule rules rush
rushed rust sack sad safe safely safer safety said sail sailor sake salad salary sale sales salmon
salt same sample sand sanding sandwich sane sank sauce save saved saves saving savings saviour
scale scanning scared scaring scarred scary scene scent school scoot scooter scope scoping score
scout scrap scratch screeching screen screw script sealing search season seat seating second secret
section secure seed seek seem seemed seems seen seize seizure self selfish sell sells send sending
sends sense sent sentences sequence serve served service session set sets setter settings settle
seven several sew sexist shack shade shadow shake shaken shaking shall shallow shape shaped share
shared shark sharp shave shed sheep sheet shelf shell shift shilling shine shining ship ships
shirking shirt shirting shit shite shock shoe shoes shone shooter shop shops shore short shortened
shot should shoulder shout shouting show shower showers shown shows shrinking shrunk shun shushing
shut shutting shy side sidecar sided sides sigh sight sign signal signs silent silk silly silver
simple since sing singer singing single sink sinking sips sir sister site sits size skate skating
ski skids skill skilled skilling skills skin skip skirt skis sky slam slap slave slaves sledding
sledge sleep slice slide slight slim slip slips slope slot slow slowly small smart smell smelled
smells smile smiled smoke smoked smoker smooth snack snail snails snake snap sneaking sneezing
sniff snow soap sober soccer social sock socked socks soda sofa soft soften soil solar sold soldier
sole solid solo solutions solve some someday sometime sometimes somewhere son song songs soon
sooner soot sore sorry sort sought soul souls sound soup sour source south space spade spanking
spare spared spark speak special speech speed spell spend spending spent spice spicy spider spill
spin spirit spit splice split spoke spoken spoon sport spot sprain spray spread spring sprint
sprinting square squash stabbing stable stack staff stage stain stair stairs stake stale stall
stamp stand standard standing stands staple star stare stared stars start starts state stated
statement states station statue status stave stay stayed stays steak steal steam steel steep stem
step stepmother steps steven stew stick stiff still stilling sting stinking stir stitch stock
stoked stole stolen stomach stone stones stood stoop stop stops store stores storm story stove
straight strain strange strangled strap straw stray stream street stress strides strife strike
string strip striving stroked strong struck struggles strung stub stubs stuck student study stuff
stuffed stupid style subject succeed success such suck sudden sued sugar suggest suit suite suited
suiting suits sum summer sun sundae sunday sunny sunrise suns sunset super supper supplied supply
support supports sure surely surf surface surgery surprise surviving swan swap swaying swear
swearing sweat sweater sweating sweep sweet swim swimming swine swing swinging switch swollen sword
symbol system table tablet tack tail take taken takes taking tale talent talk talked talking tall
tangled tank tape taped target task taste tasty taught tax taxi tea teach team teammate teams tear
tearing tears tease tech teen teeth televisions tell telling tells temper temple ten tend tending
tennis tent term terminals terminated terminates terms terribly terrific terrifies test tested
tests text texts thank thankful thanks thaw theaters theme then theory there therefore thick thief
thigh thin thing things think thinking third thirty thorough those though thread threat threatened
three threw thriving throat throughout throw thru thumb thunder thus ticket tickets tide tidy tie
tied tier ties tiger tight tile tilling time timed timer times timing tin tinder tint tiny tip tips
tire tired tiring title toast today toe together toilet token told toll tolling tomato tone tongue
tons too took tool tools tooth top topes topic torn tortured toss total tote touch tough tour
toward towel tower towers town toy toys trace tracing track tracks trade trail train trained
trainer training trait traits transfer trap travel tray tread treads treasure treat treated
treating treatment treats tree trees trend trending trial trick tried tries trigger trim trio trip
trips trolling trouble trough troy truck true truly trunk trust truth try tube tuesday tune tuning
turn turned turning turns tweak tweets twelve twenty twice twin twine twist type types ugly uncle
uncontrollable under underground underpants understand understood undo union unit universal
university unless unlocked unreadable until update upon upper upset upstairs urban urge used useful
useless user uses using usual vacations vague vain valid valley value van variation varnish vary
vase vast vegan vegetable vehicles vending vent verb verse versions very vest vibes vice vices
video vied view viewed views village vine violated violin virus visa vision visit visited visitors
visits vital vitamins vivid vocal voice voices volume vote voted wage wagon wail waist wait waited
waiter waits waived wake waking walk walked walks wall wallet walls wander want ward warm warmed
warming warn wary wash washed waste watch watched water wave waved waves waving wax weak wealth
weaning wear wearing weather web wed wedding wedge weed week weekend weeks weep weigh weight weird
welcome well welp wending went west whale what wheat wheel wheels when where whether which while
whilst whine whining whip white whoa whole whom whose wide wider widow width wife wild will willing
win wind window windows windscreen wine wing wings wining wink winking winner winnow wins winter
wipe wire wiring wise wish wished wishes with within without woke woken wolf woman women
won wonder wonderful wood wooden woof wool word words wore work worked works world worm worn
worries worry worse worst worth would wound wrap wrapped wreath wreck wring wrist write writer
wrong wrote yard yarn year years yell yellow yes yet yoga young your youth zebra zero zone zooming
therapist therapists
"""
