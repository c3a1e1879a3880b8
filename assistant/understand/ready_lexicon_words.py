"""Every word our patterns name, kept ready so that a start need not gather them.

Made by a test (``BREAKWATER_WRITE=1 pytest tests/understand/test_ready_words.py``), which also
sees that it is in step; do not edit it by hand.
"""

from typing import Final

WORDS: Final = """
0 1 10 11 12 15 18 2 20 24 2am 3 30 3am 4 4am 5 5am 6 60 7 70 8 80 9 a abandon abandoned abandoning
abandons about absinthe absolutely abstinence abuse abusing acca accept accidentally accidently
accomplish accomplished accomplishment account accuse accused accuses accusing ache aches achieved
achievement aching achy acid acne act acted acting action active actually ad adderall addict
addiction addys adjust adjusting adore adores advert advisor affection affectionate afford afraid
after again aggravated aggravating agitated agony ahead airport alarm alarmed album alcohol
alcoholic ale algebra all allergies allergy almost alone along alot already always alzheimers am
amazed amazing amount an and anger angering angry animal ankle anniversary annoyed annoying annoys
annual another answer answering answers antidepressants anxiety anxious any anybody anymore anyone
anything apart apartment apologies apologise apologize app appalled appalling applications applied
applying appointment appointments appreciate appreciated appreciation appreciative apprehensive are
argue argued argues arguing argument arguments arm around arrested as ashamed ask asked asking asks
asleep asshole assignment assignments asthma astonished astounded at ate atm attack attacked
attacking attacks attention aunt avoid avoided avoiding avoids aw awake award away awesome awful
awkward aww baby baccarat back backache backslid bad badly baffled bag bags baileys bailiff
bailiffs baked balloons banged bank bankrupt bar barely barking bars basically basis bastard bath
battle battling bbq be beach beans beating because been beer beers before began begging beginning
behave behaving behavior behind being believe belittle belittled belittles belittling bender
benefits benzo benzos best bestie bet betray betrayed betraying betrays bets better betting between
big bill bills binge binged bingeing binging biology biopsy bird birthday bit bitch bitched
bitching bitchy bitter black blacked blackjack blackout bladdered blame blamed blames blaming
blazed blessed blew blissful blitzed block blocked blocking blocks blood blow blue blunt blunts
blush boat bodega body boil boiler boiling bombed bong bonus bookie bookies booze boozer bored
boredom boring boss both bother bothered bothering bottle bottles bought bourbon bowl bowls box
boyfriend boys brain brand brandy break breaking breaks breakup brink brisket broke broken brother
brothers brutal buddy budget budweiser bug bugging bugs bullied bullies bullshit bully bullying
bummed bummer bump bumps bunch burden burger buried burn burned burning burnt burst bus business
busy but button buy buying buzz buzzed by cake calculus call called calling calls calm calmer came
campus can canceled cancelled cancer cannabis cannot cans capstone car card cards care cared career
cares caring cars cart carton carts case cash casino cat cave caved caving celebrate celebrated
champagne change changes changing chaos chaotic chapter charger chased chasing chat cheat cheated
cheating cheats check checked checking checks cheeky cheerful chemistry chemo chest chew child
children chill chilled chilling chills chips chocolate chores chose chronic chug chugged chugging
cider ciders cig cigarette cigarettes ciggies cigs city clammy class classes clean cleaning client
clients climbing clinic clock close closer clothes clucking clue co cocaine cockroach cockroaches
cocktail cocktails code codeine coffee coke coked cold colleague colleagues collections collectors
college come comedown comfortable coming communicate communication commute companies company
compare compared compares comparing compassion competition completely computer confidence conflict
confused confusing confusion connect constant constantly consultant consumption contact content
contest control controled controling controlling controls cook cooking cool cop cope coping copped
copping corona coronavirus corrupt cosmos cost costs cosy couch cough could count counter country
couple course courses coursework court cousin cousins cover covet covid coworker coworkers cozy
crack cracked cracking cramps cranky crap crappy crashed crave craved craves craving cravings
crawling crazy cream credit creepy cried cries cringe criticise criticised criticises criticising
criticism criticize criticized criticizes criticizing crossed crowd cruise crush crushed crushing
cry crying crypto crystal cuddle cuddling current currently custody customer customers cut cuts
cutting d dab dabbled dabbling dabs dad daily damn dang danger dangerous dare dark darn date dating
daughter daughters day daydream daydreamed daydreaming daydreams days dazed dboy dead deadline
deadlines deal dealer dealers dealing death debt debts decide decided decision decisions declined
deep defeated degree delighted delta demand dementia demolished denied dented dentist deployed
depressed depressing depression desire desperate detector detention detox detoxed detoxing
devastated devastating diabetes diagnosed diagnosis diarrhea diarrhoea dice did die died diet
different difficult difficulties difficulty dilaudid dinner dip dirty disability disapointed
disappointed disappointing disappointment disaster disc disciplinary disease disgust disgusted
disgusting dishes dismiss dismissed dismisses dismissing disown disowned disowning disowns
dispensary disrespect disrespected disrespectful disrespecting disrespects dissapointed
dissatisfied dissertation distant distract distressed ditched divorce divorced divorcing dizzy dmt
do doctor doctors does dog doing dollars done doobie doors dope dopesick dopesickness dorm dose
double doubles down downed downers downing dozen drag dragging drags drain drained dram drama drams
drank dread dreading dream dreamed dreaming dreams dreamt dressing drifting drilling drink drinking
drinks drive drives driving drooling drop dropped dropping drops drove drowning drug drugs drunk
dry dts due dull dumb dump dumped during dying each early earthquake ease eat eaten eating economy
ecp ecstasy ecstatic edge edible edibles eight elated electric electricity emails embarassed
embarrased embarrass embarrassed embarrasses embarrassing embarrassment emotional emotions employee
employees employer emptied empty encouraged encouraging end ended ending energy engaged enjoy
enjoyable enjoyed enjoying enough enraged entire envied envious envy errands escape espresso essay
essays even evening evenings event events ever every everybody everyday everyone everything evicted
eviction ew eww ex exam exams except excess excite excited excitement exciting exclude excluded
excludes excluding excuse exhausted exhausting expect expectations expected expecting expects
expelled expenses expensive explode extra eye eyes f face faced facing faded fag fags fail failed
failing fails failure faint fair fall fallen falling families family fancied fancy fantasi
fantasied fantasiing fantasis fantasising fantasize fantasized fantasizes fantasizing fantastic far
farted father fatigue fatigued fault favorite favourite fear fearful fed fee feed feel feeling
feels feenin feening fees feet fell felt fent fentanyl fever feverish few fiance fiancee fiendin
fiending fifth fight fighting fights figure filthy final finally finals finance finances financial
financially find fine fingers finished fire fired first fitting five fix flare flared flaring flat
flatmate flatmates flight flights flirting flooded floor flu flunked flutter fly foggy food fool
foot footsteps for foreclosed foreclosure foreman forever forget forgive forgot form fortunate
forward fought found four fragile fraud freak freaked freaking freaks free freshman friday fridge
friend friendless friends friendship friendships frightened frightening from front frusterated
frustrated frustrating frustration fuck fucked fucking full fuming fun function funding funds
funeral furious fustrated gabapentin gagging gain gained gaining gamble gambled gambling game
garden gas gaslight gaslighted gaslighting gaslights gathering gatherings gave gear generous get
gets getting ghb ghosted gift gin ginger gins girl girlfriend girls give given gives giving glad
glamorizing glass glasses gloomy glue go god goddamn goes going gone gonna good goodness goosebumps
gosh got gotten gp gpa grabbed grade grades graduate graduated graduating graduation gram grams
grandfather grandma grandmother grandpa grateful gratefull gratitude graveyard gray great greatful
greedy grey grief grieving groceries gross grossed grosses grouchy ground group grumpy guess guilt
guilty guinness gum gummies gummy gums gut gutted guy gym habit habits had hair half hallucinating
hammered hand handful handle hands hang hanging hangover hangs happened happier happiest happily
happiness happy hard hardly harm has hash hashish hate hated hateful hates hating haunted have
having he head headache headaches heal health hear heard hearing heart heartache heartbreak
heartbreaking heartbroken heating heavily heavy hectic heels held hell help helped helping helpless
her here heroin hesitant hid hide hiding high him hip his hit hits hitting holiday hollow home
homeless homesick homework honestly honor honors hooch hope hoped hopeful hopefully hopeless hopes
hoping horrible horror horrors horse horses hospice hospital hostile hot hour hours house housemate
housemates how hr huff huffing hug huge hugged hugs huh human humiliate humiliated humiliates
humiliating hundreds hungover hungry hurricane hurt hurting hurts husband hydrocodone hydros hyped
i ice idea idiot idiots idk if ignore ignored ignores ignoring ill imagine imagining impossible
impressed improve in inch include income inebriated infection infuriated infuriating inhalants
inhaled inject injected injecting injured injury inlaws insane insecure inside insomnia instead
insufficient insult insulted insulting insults insurance intake intense interest interested
internet interrupt interrupted interrupting interrupts interview interviews into intoxicated
invisible invite invited invites inviting iphone irritable irritated irritates irritating is
isolated issue issues it itch itched itches itching jager jail january jazz jealous jealousy jerk
jitters jittery job jobless jobs joint joints joke jonesing joy joyful judge judged judges judging
juice juices jump jumped jumping jumps just juul k2 keep keeping keeps kept ket ketamine keyed kick
kicked kicking kicks kid kids kill killed killing kind kiss kissed kissing kitchen klonopin knee
knew knots know knows knuckle knuckled knuckling kratom lab labs lack lacking lager laid lake
landlord lapse lapsed laptop last lasted late lately later latest laugh laughed laughing laughs
laundry law laws lawsuit lawyer lbs leaking leaks lean leave leaving lecture lecturer lectures left
leftout leg legless legs lemonade less let letdown level lie lied lies life lifestyle light
lighting like limit limits line lines liquor list listen listening lit liter literally litre little
live livid living load loaded loads loan loans lonely lonesome long longer longing lonley look
looked looking looks looming loose lose loser losing losses lost lot lottery loud love loved lovely
lover loves loving low lsd luck lucky lump lying machine machines mad made maggots major majors
make makes making man manage management manager manipulate manipulated manipulates manipulating
many margarita marijuana marked market marks marriage married martini massive masters match mate
mates math maths matter maxed may maybe mdma me meal meals mean means meat medal medical medicate
medicated medicating medication meds meet meeting meets meh melancholy mental mess message messaged
messages messaging messed messing messy met meth methadone method mg mid midterm midterms might
migraine migraines mil milk milligrams mimosa mimosas mind mine minus miserable miss missed missing
mistake mistakes mix mixed mock mocked mocking mocks moderate module modules mold moldy molly
moment momented momenting moments monday money monotonous month months mood moonshine more morning
moron morphine mortgage mortified most mother motivation mould mourning mouse mouth move moved
movie moving mri much mum mundane murder mushrooms music must my myself nag naged nagging naging
nags nailed name nap narcotics nasty nausea nauseous near nearly neck necked need needed needing
needle needs negative neighbor neighbors neighbour neighbours nephew nerve nerves nervous nest
netflix never new news next nice nicotine niece night nightly nightmare nightmares nights nine nip
nips nitrous no nobody nodded nodding noise noises noisy non noone norco norcos normal nose not
nothing notice now nowhere numb numbed number numbing numbs nuts obscene obsess obsessed obsessing
obsession obsessive of off offended office offlicence offy often oh okay old omg on once one only
onto open opened operation opiate opiates opioids optimistic option order ordered other others our
out outraged outrageous outside oven over overdraft overdrawn overdue overjoyed overthink
overthinking overtime overwhelm overwhelmed overwhelming overwhelms owe owes owing own oxy
oxycodone oxycontin oxys pack package packed packing packs paid pain painful painkillers pains
panic panicked panicking pants paper papers paprika paralytic paranoid parent parents parked
parkinson parkinsons parlay parlays part partner party partying pass passed passing passionate past
pasta pathetic patience paws pay paycheck payday paying payment payments peace peaceful pee peed
people per percocet percs perfect perfectly performance perhaps permission perplexed pet petrified
phd phew phone photos physics pick picked picking picture picturing piles piling pill pills pin
pingers pint pints pipe pissed pitch pizza place placed places placing plan planned planning plans
plant plastered plate play playing please pleased plug pointless poker pokies police polished pool
poop pooped poor pop popped poppers popping porch porn pot potty pounding pounds pour poured
pouring powder power praise pray praying pre pregabs pregnant presentation pressure pressured
pressures pressuring pretty price prices pride principal prize probably probation problem problems
product professor professors program progress project promising promoted promotion proper properly
prosecco proud pub puff puffed puffs puke puked puking pull pulled pulling pumped punch push pushed
pushes pushing put puzzled qualified quality quick quiet quit quite quits quitted quitting quiz
quizzes race racing racking rag rage raging rails rain ran random randomly rang rat rated rather
rats rattles rattling raw reach reached reaching read ready real really reason recall recent
recently recipe record recovery red reduced redundant reefer reflux refused refuses regret regreted
regreting regrets regretted regularly reject rejected rejecting rejects relaps relapse relapsed
relapses relapsing relationship relationships relatives relax relaxed relaxing relief relieve
relieved reluctant remember remembered remembering remembers remorse renovation rent repeat
replaced replies reply replying repossessed repulsed repulsive request resent resentful reservation
reservations reset resetting residence resist resisted resisting resists respect response restart
restarted restless results review revision revolting rich ride right ring ripped risk rn roach
roaches roast robbed rocky role rolled romanticise romanticising romanticize romanticizing roof
room roomate roomates roommate roommates root rose rotten rough roulette round rounds routine row
rows roxies roxy rubbish rude ruined ruining rules rum run running rush sacked sad saddened saddens
sadness safety said sake salary sale salivating salmon salt same sanctioned sangria sank sat
satisfied saturday sauce savage savings saw say saying says scam scan scare scared scares scary
scattered schedule schnapps scholarship school schoolwork score scored scores scoring scotch
scraped scratch scratchcards scratched scratchers scream screamed screaming screams screw screwed
season second seconded seconding seconds secret see seeing seem seems seen seizures self selfish
sell selling semester send senior sense senseless separated separating separation serene series
serious service setback seven several shake shakes shaking shaky shall shame shameful shares
shatter she sherry shift shifts shirt shit shitfaced shitty shivering shocked shocking shoot
shooting shop shopping shot shots should shoulder shout shouted shouting shouts shove shoved shoves
shoving show showed shower shrooms shut shutting shy sibling siblings sick sickened sickening side
sides signal silent silly simply since single sink sip sipped sipping sips sister sisters sit site
sitting situation situations six sixty skills skin skinny skirt skull slam slamed slaming slammed
slams slashed sleep sleeping sleepless slept slid slip slipped slipping sloshed slot slots slow
slowed slowing slows smack smart smashed smell smelled smelling smells smelly smile smiled smiling
smoke smoked smokes smoking smoothie smother smothered smothering smothers snake snap snapped
snapping snaps sneak sneaking sneeze sneezing sniffed sniffing snort snorted snorting snuck snus so
soap sober sobriety social socialise socially society soda soft software soju sold solo solve some
somebody someone something sometimes son song songs sons soon sophomore sore sorrow sorry sort soul
soulmate sound sounded sounds soup space spasms speak speaking speed spell spend spending spent
spice spider spilled spin spiraling spiralling spirits spliff spliffs split splitting spoiled
spooked sportsbook spouse square staff stalk stalked stalking stalks stamps stand standards
standing start started starting startled starts stash stashed stashing state stay staying steal
stealing steals steaming stench stepdad stepmum steroids stfu stiff still stimulants stink stinks
stocks stoked stole stolen stomach stoned stop stopped stopping storage store stores storm stormed
storming storms stout straight streak stress stressed stresses stressful stressing stressor stroke
strong strongest struggle struggles struggling stuck student students studies study studying stuff
stunned stupid sub suboxone subs substance substances succumbed such sudden suddenly sugar sugary
suitemate sulk sulked sulking sulks sunday sunk super supervisor supplier support supporting
supposed sure surgery surprise surprised surprising surprisingly surrendered sushi suspecting
suspended swallow swallowed swallowing swamped swear sweared swearing swears sweating sweats sweaty
sweet sweetheart sweets swig sympathetic symptoms tab tablets tabs tacos take taken takes taking
talented talk talking talks tanked tantrum tantrums taper tapered tapering taste tasting tavern
taxes tea teacher teachers team tearful tears tech tedious teen teenager television tell telling
tells temper temperature tempt temptation temptations tempted tempting tempts ten tender tense
tension tequila terrible terribly terrified terrifying tesla test tests text textbook texted
texting texts than thank thankful thankfully thanks that thc the their them then therapist therapy
there these thesis they thing things think thinking thinks thirsty this those thought thoughts
thousands threaten threatened threatening threatens three threw thrilled throat through throw
throwing thrown throws thursday tickets tight till time tinnies tip tipsy tired tits to tobacco
today toddler together toilet toke toked tokes told tolerance tomorrow tonight too took tool tooth
toothache topic tornado torture totally touch tough town track trade trading traffic tragedy tragic
train training tramadol tranq tranquil transcript transcripts transfer trap trash trashed treat
tree trembling tremor tremors tried trigger triggered triggering triggers trip tripped tripping
trophy trouble trust try trying tuesday tuition tummy tumor tumour turkey turn turned turning tutor
tv tweaking twelve twice twitching two typing unappreciated unbelievable uncertain uncle unclear
uncomfortable under undermine undermined undermines undermining understand understands
underwhelming uneasy unemployed unemployment unexpected unexpectedly unfair unfortunate
unfortunately unfriended unhappy uni uninterested units university unloved unpack unpaid
unsatisfied unsure until unwanted unwell unwind unzipped up uppers upset upsetting upstairs urge
urged urges urging us usage use used useless user using usually vacation vaccine valium vape vaped
vapes vaping verge vertigo very vicodin vile violent virus visit visited visiting visits vodka
vodkas voice vomit vomited vomiting vulnerable wages wagon wait waiting wakes waking walk walked
walking walks wall walls wankered want wanted wanting wants warm was washing wasted watch watched
watching water watered watering waters wave waves wax wd wds we weak weaning weather website
wednesday weed weeds week weekend weekends weekly weeks weight weird well went were wet what when
whew while whippets whiskey whiskeys whisky whispering white who whoa whole why wife will win
winding wine wines wish wished with withdraw withdrawal withdrawals withdrawing withdrawl
withdrawls withdrawn withdrew without woah woke wolves woman won wonderful woohoo word words work
worker workers working workload workplace works world worm worms worn worried worries worry
worrying worse worst worthless would wound wow wracking wreck wrecked writing wrong wtf xanax xans
yawn yawning yay year yearning years yell yelled yelling yells yesterday you your yuck yucky zaps
zero zonked zyn
"""
