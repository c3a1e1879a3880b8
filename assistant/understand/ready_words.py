"""Every word our patterns name, kept ready so that a start need not gather them.

Made by a test (``BREAKWATER_WRITE=1 pytest tests/understand/test_ready_words.py``), which also
sees that it is in step; do not edit it by hand.
"""

from typing import Final

WORDS: Final = """
1 10 100 10th 11 110 112 12 120 125 128 13 130 14 140 144 15 150 16 160 168 17 18 180 19 190 2 20
200 21 22 224 23 24 240 25 250 26 27 28 29 3 30 300 31 32 33 34 35 357 36 38 4 40 400 42 44 45 46
48 4th 5 50 500 52 54 55 56 58 5th 6 60 62 64 65 66 68 6th 7 70 72 75 76 78 8 80 84 85 88 9 90 92
95 96 98 99 9mm a abandoned able aborted abortion about above abroad abuse abused abuser abuses
abusing abusive abyss access accident accidentally accountant accounts acetaminophen acid across
active actively actually add addiction adulthood advil af affairs afraid after afterlife again
against age ago agony ahead aids aim aimed aiming aims air airport alcohol aliens alight alive all
allergic allow allowed allows almost alone alprazolam already alright alternative altogether always
am amazing ambien amitriptyline amount amped amping an anaphyla anaphylactic anaphylaed anaphylaing
anaphylas anaphylaxis and aneurysm angel angels anger angry ankle annoyed another answer
anticipation antidepressant antidepressants antifreeze ants anxiety any anybody anymore anyone
anything anyway anywhere apart apartment app appealing appears apply are area arm arms around
arrangements arranging arrives arteries artery as ashamed ask asked asking asks asleep aspirin
aspirins assault assaulted assaulting assaults assignments asteroid at ate ativan attack attacked
attacking attacks attempt attempted attempting attempts attend attic attorney attracted attractive
average await awareness away awful awkward babies baby back backstab backstabed backstabing
backstabs baclofen bad badly bag baking balcony balls bandwagon bang banged banging bangs banister
bar barely barrel barrier bash basically bat batch bath batter battered batteries battery battl
battle battled battling battls be beach beam bear beat beaten beating beats beautiful became
because beckoning become becoming bed been beer beers before beg begged begging begs behind being
beliefs believe belong belongings belt benadryl benefits bent benzo benzos beside best bet beta
better between beyond bf big bigger bike bill bills birds birth birthday biscuits bit bite bited
bites biting black blacked blade blades blanket bleach bleak bled bleed bleeding bleeds blessing
blew blink bliss blockers blonde blood bloody blow blowing blue board boat body bomb bomber bombers
bombing book books boot booze bored boredom boring born boss botched both bother bothered bothering
bottle bottom bought bound box boy boyfriend brain brains brakes brave bravery bread break breaking
breaks breath breathe breathing brick bridge bridges bring bringing brings broke broken brother
brought bruise bruised bruises bruising budget bugged bugs building buildings built bullet bunch
bunnies bunny burden burger burial buried burn burned burning burns burnt burst bus business busy
but button buy buying buzz buzzed by bye cabinet cable caffeine cage cake calendar call called
calling calls calm calmer calming calms calories cam came camera can canal cancer capable caplets
capsules car carbs card cards care cared career cares caring carpark carry carrying cars carve
carved carves carving casket cat catch caught cause cave cease ceased ceiling celebrate certain
certificate chair chance change changed changes chat chatting check checked checking checks chest
chicken child children chip chips chocolate choice choke choked chokes choking choose choosing
chopping chore chose chosen christening christmas chronically chug chugged chugging chugs church
cia cigarette cigarettes circle circled circles circling citalopram city claim claimed clammy class
classes claw clawed clawing claws clean cleaner client clients cliff cliffs climate climb climbed
climbing clinging clonazepam close closed closet closing clothes clucking co coat cocaine cock
cocked cocking cocks cocktail cocktails cocodamol codamol codeine coffee coffin coke cold collapsed
colleague colleagues collected college collision colors colours come comes comfort comfortable
comforted comforting comforts coming comit comited comiting comits comitting commanded commanding
commercial commit commited commiting commits committing company competition complain complete
completely computer conceived conclusions conference confirmed confused conscious consider
considered considering considers console conspiracy constant constantly consum consumed consuming
consums contact contemplate contemplated contemplates contemplating continue continuing contract
contribute control controlling controls conversation convince cooking cool cop cope coped coping
cops cord corners coronavirus corpse corpses corset costs couch cough coughed coughing could count
counted counting country counts couple courage course cousin cover covering covid coward cowardly
coworker coworkers crack crash crashed crashes crashing crave craving crawling created creating
cremation cried cries cringe crisis cross crossed crosses crossing crowd cruel crush crushed
crushes crushing cry crying ctb cupboard cure curiosity curious curl currently curry curse cut cute
cuteness cuts cutter cutting cycling dad dad's dads daily daisies dam damn dancing danger dangerous
dark darker darkest darkness darling date dating daughter dawn day daydream daydreamed daydreaming
daydreams days dead deadly deal dealed dealer dealers dealing deals death debating debt debts
decade decades decaying deceased decide decided decides deciding decomposing deep deeper degree
delete deleted deleting delicious delirium demons dent depart deposit depressed depression deserve
deserved deserves deserving designed desire desk despair desperate despise destined detention
detergent determined detest detox detoxing device devil diagnosed diagnosis diary diazepam did die
died dies diet different differently dig diged diging digs dinner disappear disappeared
disappearing disappointed disappointment disease disgusted disinfectant disturbing ditch dive
divider diving dizzy do doctor dodge dodged dodges dodging does dog doing domestic done doomed door
doors dope dopesick dose dosed double doubled down downed downing downstairs dozen dozens drag
dragged dragging drags drain drained draining drank drastic drawer dread dreaded dreading dreads
dream dreamed dreaming dreams dreamt dress drift drifting drill drills drink drinker drinking
drinks drive driven driver drives driving drooped drooping droops drop dropped drove drown drowned
drowning drowns drugs drunk dry dts during duvet dydramol dye dying each early ears earth easier
easiest easter easy eat eaten eating eats economy ecstasy edge edibles effective effort eight
eighteen eighth eighty elbow election electoral electrocute electrocuted electrocutes electrocuting
eleven else email emails embarrassed embarrassment embrace emotional employer empty end ended
ending endless ends endure energy engine enough entire entirely envious envisage envision envy
equipped erase erased erasing error escape escaping espresso etch etched etches etching eternal
eternally eternity eulogy evaporate even evening ever everlasting every everybody everyday everyone
everyones everything everywhere evil ex exactly exam exams excited excitement excruciating execute
exhaust exhausted exhausting exist existed existence existing exit expect expected expecting
expects expenses explode explodes exploding extinct eye eyes face facebook fade faded fading fail
failed failure faith fall fallen falling falls family fantasi fantasied fantasies fantasiing
fantasis fantasise fantasised fantasises fantasising fantasize fantasized fantasizes fantasizing
fantastic fantasy farewell fast fastest fat fatal fated father fathers fault favor favour fbi fear
fed feed feel feeling feelings feels feet fell felt fent fentanyl fever few fiance fifteen fifth
fifty fight fighting fights figures file film final finally financial find finding finds fine
finger fingers finish finished finishes finishing fire firearm fireworks first fishing fit fits
fitting five fixed flag flat flatmate flatmates flatten flattened flattens flattered flesh flinch
fling flinged flinging flings flip float flood floor flu fluids fluoxetine flyover follow followed
following follows food foot football for force forced forces forcing forearm forearms forest
forever forget forgets forgetting forgive forgot forgotten forties forty forward fought found four
fourteen fourth free freedom freer freeway freezing fresh friday fridge friend friends frighten
frightened frightens fringe frog from front frozen fulfilled full functioning funeral funny further
futile future g gabapentin gambled gambling game garage garbage garden gardening gas gasoline
gassing gave gaze gazed gazes gazing gbl gear genius gesture gestures get gets getting gf ghb ghost
gift girl girlfriend girls give given gives giving glad gladly glass glasses glock go goal god goes
going gone gonna good goodbye goodbyes goodnight google googled googles googling gorgeous got
gotten government grab grabbed grabbing grabs grade grades graduation gran grand grandad grandma
grandmother grandparents grans grass grateful grave gravestone gray graze grazed grazes grazing
great greet grey grieve grip gripping groomed grooming groped gropes ground grounded grounding
grounds grow growed growing grown grows guarantee guardrail guess guilt gulp gulped gulping gulps
gummies gun guns gurgling guts gutted gutter gutters guy gym habit hacked had haha hahaha hair
haircut half hallucinating hallucinations hammered hand handful handfuls handgun handle hands hang
hanged hanging hangover hangs happen happened happening happens happier happiest happiness happy
harassed harassing hard harder hardest hardly harm harmed harming harms has hassle hate hated hates
hating have having hay he head headache headed heading heads headstone heap hear heard hearing
hears hearse heart heartbeat heat heaven heavily heavy held hell help helped helping helps her here
hero heroin herself hid hidden hide hides hiding high highest highway hiking hilarious hill him
himself hip hips his hit hits hitting hoard hoarded hoarding hoards hold holding holds hole holiday
hollow home homework honestly hoops hop hope hoped hopeless hopelessness hopes hoping horrible
horse hostel hot hotel hotline hour hours house housemate how human humanity humiliated humor
humour hundred hundreds hung hunger hungry hurt hurting hurts husband husk hydrocodone i ibuprofen
ibuprofens idea ideas ideation ideations identifies identify if ill illness image images imagine
imagined imagines imagining impossible improve improved impulse impulses in inch inject injected
injecting injects injure injured injures injuring injury insects inserting inside insta instagram
instead insufferable insulin intend intended intending intends intent intention intentionally
intentions interest interested internship interrupted interview into intrusive invisible invite
inviting iron ironing irreversible is isolated it itching its jackpot jaw jealous jealousy jeans
jesus job jobs jog join joint joke joked jokes joking joy joyless jump jumped jumping jumps just
keep keeping keeps kept ket ketamine keyboard keys kick kicked kicking kicks kid kids kill killed
killing kills kind kindness king kitten klonopin kms knee knees knife knock knocked knocking knocks
knots know knowing known kratom kys la lack ladder lake lane lap laptop last lasted lasting lasts
late lately laugh laughed laughing laughs laughter laundry lawn lawyer lay lazy lead leap leaped
leaping leaps lease leash least leave leaves leaving lecture ledge left leg legs lens less let
lethal lets letter letters letting leukemia level lexapro liability liberating lie life lifeless
lifeline lifetime lift ligature light lighter lighting lightning lights like likely likes limit
limp line lips liquids listening listens literally lithium little liv live lived lives living livs
lmao load loaded loading loads loan loathe location locked locking locks loft log lol lonely long
longed longer longing longs look looked looking looks loose lorazepam lord lorries lorry lose loser
loses losing loss losses lost lot lots loud louder love loved lovely loves low lucky lunch lungs
luxury lying lyrica machete mad made magic make maker makes making man manage managed manages
managing many marked market marriage married marry mask massive match matches mate math maths
matter matters maxed may maybe maze mdma me mean meaning meaningless means meant meat medication
medicine meds meet meeting melatonin memes men mental mentally mention mentioned mentioning
mentions merciful mercy message messages messiah met meteor metformin meth methadone method methods
mg mic microchip middle might milk millstone mind minds mine minor minors minus minute minutes
miracle mirtazapine miscarried miserable misery miss missed misses missing mission mistake mixed
mode molest molested molesting molests molly mom moment moments monday money month months mood
morbid more morgue morning mornings morphine mortgage mortified most mother motion motivation
motorbike motorcycle motorway mourn mourns mouth move movie moving much multi multistorey mum mums
murder murdered murdering murders muscles music must mutilate mutilated mutilates mutilating
mutilation my myself nail nails naloxone nan nans naproxen narcan natural near nearest nearly neck
necked necking need needed needing needle needles needs neglected neighbor neighborhood neighbour
neighbourhood neighbours neither nephew nerve nervous never new newborn news next nice niece night
nightly nightmare nights nine nineteen ninety ninth no nobody nodded nodding noise noises none
nonexistent noon noone noose nooses normal nose nostalgia not notary note notes nothing nothingness
notice noticed notices now numb nurofen obituary object obligation obliterate oblivion obsess
obsessed obsesses obsessing ocean od odd oded of off offer office offing often ok okay olanzapine
old older omg on once oncoming one ones oneself onions only onto open opened opening opiates
opioids opportunity option options or oramorph order ordered organising organizing other others
ought our ourselves out outlive outlived outliving outside over overamped overamping overdose
overdosed overdosing overheating overnight overpass owe own owned oxy oxycodone oxygen oxys pack
packet pact page paid pain painful painkiller painkillers painless painlessly pains painting
panadol paper paperwork paracetamol paracetamols paradise paranoid parent parents park parked
parking part partner party pass passed passes passing passive passively passport password passwords
past path pathetic patients pay paycheck peace peaceful peak pee peel peeled peeling peels penance
people percocet percs perfect perhaps permanent permanently permission person pesticide pet petrol
pets phenibut phone photo photos physical pick picked picking picks picnic picture pictured
pictures picturing pier pill pillar pills pimped pimping pimps pin pink pinned pinpoint pints
pistol pit pixel pizza place places plan plane planet planned planning plans plant plants plastered
plates platform play playing please pleased plodding plot plough ploughed ploughing ploughs plow
plowed plowing plows plus poets point pointed pointless poison poisoned poisoning poisons pole
police political politics pony poo pool poop poor pop popped popping porn pornography possessions
possible post pounding powerpoint powers practically practice pray prayed praying prays prefer
pregabalin pregabs pregnant prepare prepared prepares preparing prescription presentation press
pressed presses pressing pressure pressured pretending pretty prevention prices prison probably
problem project promise promotion proof proper properly prophet proposal propose propranolol
prospect proud prozac pub puked puking pull pulled pulling pulls punch punched punches punching
punish punished punishes punishing punishment pupils puppy purely purple purpose purposeless push
pushed pushes pushing put putting quarry quetiapine queue quick quickest quickly quiet quit quite
quits quitting rabbit racing radiator radiators radio rafters railing rails railway rainbow ram
ramed raming rams ran rape raped rapes raping rapist rate rates rather ratio rattling ravine razor
razors reach reached reaches reaching read readed reading reads ready real realise reality realize
really reason reasons recording red regret regretting regular rehab rejoin relapse relapsed
relapses relapsing relationship release reliable relief relieved remain remaining remark remarks
remember remembers removed rent repair rescued research researched researches researching resent
resign resort respond responding rest restarted restaurant restless resumed resuscitated retirement
return returned revived revolver reward richer ride rifle right rip ripped ripping rips rise rising
risk river road roads rock rofl roll rolled rolling rolls roof rooftop room roommate roommates rope
roping rotting roughly round rouse ruin ruined ruining ruins run running runs sack sad sadly
sadness safe safer said same sandwich sat satan saturday save saved saves saving savings saw say
saying says scaffolding scalpel scare scared scares scarf scarier scars scary school scissors
scrape scraped scrapes scraping scratch scratched scratches scratching scream screamed screaming
screams sea search searched searches searching season second seconds secret see seeing seek seem
seemed seeming seems sees seized seizing seizure seizures self selfharm selfie selfies selfish
sells semester send sended sending sends sense sent sentence sepsis serene serious seroquel
sertraline served serving set setting settled seven seventeen seventh seventy sex sexual sexually
sexy sh shadow shadows shake shaken shakes shaking shall shallow shame shark sharks sharp sharpened
shaving she shed sheet shell shift shin ship shits shook shoot shooting shoots shop shops short
shot shotgun shots should shoulders shouted shove shoved shoves shoving show shower shut si sick
sickness side sigh sight sign signal signed signing signs silence silly simple simply since single
sinking sinks sins sister sit sitting situation six sixteen sixth sixty sketching skin skull sky
skyscraper slack slam slamed slaming slamming slams slap slapped slapping slaps slash slashed
slashes slashing sleep sleepers sleeping sleeps slept slice sliced slices slicing slip slipped
slipping slit slitting slow slowly slumber slurred slurring smack smacked smacking smacks small
smash smashed smashes smashing smell smells smoke smoking smother smothered snacks snapped snoring
snorted so sober social society sofa soft softly solace solar sold soldier soldiering solicitor
solution some somebody someday someone something sometimes son soon soothes soothing sorry sort
sorted soul sound sounds space speaking speaks special speech speed spelling spend spending spent
spiders spill spinning spite spitting spoke spot spring spying squad squeeze stab stabbed stabbing
stabs staff stalked stalking stalks stand standed standing stands stare stared stares staring stars
start started starting starve starved starves starving stash stashed stashes stashing state
statistics stay staying steal stealing steer steered steering steers step stepdad stepfather
stepladder stepped stepping steps stick sticking sticks stiff still stillborn stockpile stockpiled
stockpiles stockpiling stole stolen stomach stoned stood stool stools stop stopped stopping stops
storey storing storm story straight strain strange strangle strangled strangles strangling streak
street streets strength stride strike strikes string stroke strong struck struggl struggle
struggled struggling struggls stuck students stuff stupid suboxone subs subway succeed succeeds
such suddenly sudoku suffer suffered suffering suffers suffocate suffocated suffocates suffocating
sugar sui suicidal suicidality suicide suit suited summer sunday sunrise sunset suppose supposed
sure surgery surviv survive survived surviving survivor survivors survivs swallow swallowed
swallowing swallows swap sweating sweats sweet swelling swerve swerved swerves swerving swim
swimming switch swollen sword table tablet tablets take taken takes taking talk talked talking
talks tapped target tarry tasks taste tastes tattoo teacher team tear teared tearing tears teens
teeth television tell telling tells temazepam temple temptation tempted tempting ten tendencies
tenth tequila term terminal terminally terminate terminated terrible terrified test tether text
texting than thankful that the their them themself themselves then there these they thigh thighs
thin thing things think thinking thinks third thirst thirsty thirteen thirties thirty this those
though thought thoughts thousands thread threat threaten threatened threatening threatens
threatenung three threw thrilled thrive throat through throw throwing thrown throws thumb thursday
tickets tickled tie tied ties tight tightness tiktok tile tiles till time timeline times tiny tipsy
tired tiring to toast toaster today toddler toe toenails together told tombstone tomorrow ton
tongue tonight too took tooth top topped topping torment torture totally touched touches touching
tourist tourists towards tower town toxic track tracked tracker tracking tracks trade traffic
trafficked tragedy train training trains tram tramadol trap trapped trash trazodone treat tree
trees trembling tremens tremors tried tries trigger trip trouble truck trucks trust try trying
tuesday tumor tumour turkey turn turned turning turns tv tweaking tweet twelve twenties twenty
twice twitter two tying tylenol typing unalive unalived unalives unaliving unbearable unborn uncle
unconscious uncontrollably under underage underground underpass understand understands undo undone
unfortunately uni unisom universe unlivable unliveable unloved unmade unmake unplug unresponsive
unsafe unsuccessful until unwanted up updating upon upset upstairs urge urges urine urn us use used
usefulness useless using usually utterly vacation valium vallies value van vanish vanished
vanishing vape veer veered veering veers vegetables vehicle vein veins venlafaxine verbal very vest
veterans viaduct vibe vicodin victim video view views village violence violent violently virus visa
visions visit visits visualise visualised visualises visualising visualize visualized visualizes
visualizing vitamin vodka voice voices void vomit vomited vomiting wade waded wades wading wages
wagon wait waited waiting waits wake wakes waking walk walked walking walks wall walls wanna want
wanted wanting wants war warfarin warmed was washing waste wasted wasting watch watched watches
watching water way ways we weak weapon wear weary weather wedding wednesday weed weedkiller weeds
week weekend weeks weigh weighed weighing weighs weight weir weird weirdly welcome welcoming well
went were what wheel when where wherever whether which while whiskey whisky white who whole why
wife wifi will willing win window wine wings winning winter wipe wiped wire wired wish wished
wishes wishing with withdrawal withdrawals withdrawing withheld withholds within without woke woken
won wonder wondered wondering wonders wont wood word words work worked working workout workplace
works world worms worn worried worry worse worst worth worthless would wound wounds wreck wrist
wrists write writing written wrong wrote x xanax xans year yearn years yeet yeeted yeeting yeets
yelled yellow yesterday yet you young your yourself yourselves youtube zero zoloft zolpidem zone
zopiclone
"""
