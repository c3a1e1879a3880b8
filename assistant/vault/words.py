"""Words for a passphrase: plain, easy to spell, and none that hurts or tempts.

Our own list. Five of them, drawn evenly, are worth more than 50 bits.
"""

import secrets
from collections.abc import Callable, Sequence
from typing import Final

COUNT: Final = 5

_TEXT: Final = """
acorn actor adapt adobe after again agent agree ahead aisle alarm album alder alert align alike
alive alley allow almond along alpine also amber ample anchor angle ankle annual answer antler
apart apple apron arbor arch arena argue arise armor arrow artist ashore aside aspen aster atlas
attic audio august aunt autumn avenue avoid awake award aware awning axis azure bacon badge
badger bagel bakery balance balcony balloon balm bamboo banana banjo banner barn barrel basic
basil basin basket batch bath baton bay beach bead beam bean bear beaver become bedrock beech
beehive beetle begin behind beige belfry bell belong below bench berry beside better beyond
bicycle bike birch bird biscuit bison blanket blend blink block bloom blossom blouse blue bluff
board boat bobbin bolt bonfire bonnet book boot border bottom boulder bounce bowl bracket braid
branch brass bread breeze brick bright brim bring brisk broad bronze brook broom brother
brown brush bubble bucket buckle budget buffalo bugle build bulb bundle bunny burrow bus bush
butter button buzz cabin cabinet cable cactus cake calendar calf calm camel camera camp canal
candle candy canoe canopy canvas canyon cape captain caramel caravan card cargo carpet carrot
carry cart carve cascade cashew castle cat catalog cedar ceiling celery cello cement center
cereal chain chair chalk chamber change chapel chapter charm chart chase cheek cheese cherry
chess chest chestnut chief chimney chin choir chord chorus cinema cinnamon circle citrus city
civic clam clarinet classic clay clean clear clever climb clip cloak clock clone closet cloth
cloud clover coast coat cobalt cobble cocoa coconut coffee coin collar color comb comet comfort
common compass concert cookie copper copy coral cord corn corner cottage cotton couch count
country couple courage cousin cover cow cozy crab cradle craft crane crater crayon cream creek
crest cricket crisp crocus crop cross crowd crown crumb crystal cube cuckoo cup curl current
curry curtain curve cushion custom cycle cymbal cypress dahlia daily dairy daisy dance dapple
dawn day deck deep deer delta denim depot desert design desk detail dew dial diner dinner dish
distant dive dock doctor dolphin domain dome donkey door dot double dough dove down dragon drama
drape draw drawer dream dress drift drive drizzle drum duck duet dune dusk dust duty eager eagle
early earth easel east easy echo edge eight elbow elder elect elk elm ember emerald emerge empty
enamel endless energy engine enjoy enough enter entire envelope equal equator errand estate
evening event ever exact excuse exhale exit expand explain express extra eye fabric factor fair
falcon fall family famous far farm fashion father faucet favor feather felt fence fennel fern
ferry festival fetch few fiber fiddle field fig figure film finch find finger finish fir firefly
first fish fit five flag flame flannel flash flat flavor flax fleece flight flint float flock
floor flour flower fluffy flute foam focus fog fold folk follow forest forge fork forty forward
fossil fountain four fox frame freckle free fresh friday friend frog frost fruit full furrow
future gadget galaxy gallery gallon game garden garland garlic garment gate gather gentle geyser
giant ginger giraffe give glacier glad glass gleam glide glider globe glove glow goat gold
golden gondola goose gospel grain gram grand granite grape graph gravel gravity gray great
green greet grid griddle grin grocer groove ground group grove grow guess guest guide guitar
gulf gull gust habit hair half hall hammock hamster hand handle happen harbor hardy hare harmony
harp harvest hat haven hawk hay hazel head hear heart hearth heat heather hedge heel height
helmet help hen heron hickory hidden hike hill hinge hobby hockey hold hollow holly home
honest honey hoof hook hoop hope horizon horn horse hotel hour house hover hub huddle hug hum
human humble hundred husk hut icicle icon idea igloo image inch indigo infant inland inlet
insect inside invite iris iron island item ivory ivy jacket jade jam january jar jasmine jaw
jazz jeans jelly jet jewel jigsaw jingle join joke jolly journal journey joy jug juice july june
jungle junior juniper kangaroo kayak keen keep kelp kernel kettle key kiln kilo kind kindle king
kitchen kite kitten kiwi knead knee knit knob knock knot koala label lace ladder lagoon lake
lamb lamp land lane lantern lap large lark last late lattice laugh laundry laurel lava lavender
lawn layer leaf lean learn leather ledge left legend lemon lend lens lentil leopard lesson
letter lettuce level library lichen lift light lilac lily lime linen link lion list listen
little lizard llama lobby lobster local lodge loft logic long look loom loop lotus loyal lucky
lullaby lumber lunar lunch lupine lynx lyric magnet magpie mahogany mail main maize major make
mallet mammoth manage mango manor mantle map maple marble march margin marigold marina market
maroon marsh mask match matter maybe mayor meadow meal measure medal melody melon member memory
mentor menu merry metal meter method middle mild mile milk mill mime mineral minnow mint minute
mirror mist mitten mixed moat model modern modest moment monday money monkey month moon moose
morning mosaic moss moth mother motion motor mountain mouse mouth move movie muffin mulberry
mural museum music muslin mustard mutual myrtle myth napkin narrow native nature navy near neat
nectar neighbor nephew nest net new newt next nickel niece night nimble nine noble noise noodle
noon normal north nose note notice nougat novel november number nutmeg nylon oak oar oasis oats
object oboe ocean octave october odd offer office often olive omelet onion onward opal open
opera orange orbit orchard orchid order oregano organ origin oriole osprey otter ounce outdoor
outer outline oval oven over owl own oxygen oyster pace pack paddle page pail paint pair palace
palm panda panel pansy pantry paper paprika parade parcel park parlor parrot parsley passage
pasta pastel pasture patch path patio pattern pause paw peace peach peacock peanut pear pearl
pebble pecan pedal pelican pencil penguin people pepper perch perfect period petal phone photo
piano pick picnic picture piece pier pigeon pillow pilot pine pink pioneer pitcher pivot pizza
place plain plan planet plank plant plaster plate plateau play plaza pleasant pleat plenty plum
plus pocket poem poet point polar polish polite pollen pond pony poplar porch porridge portal
post potato pottery prairie present pretty primrose print prism private prize profile promise
proof proper proud prune public pudding puddle puffin pulley pulse pumpkin pupil puppet puppy
purple purse puzzle pyramid quail quaint quarry quart quartz queen quest quick quiet quill quilt
quince quiver quiz quota rabbit raccoon radar radio radish raft rail rain rainbow raisin rally
ramp ranch range rapid rare raven reach read ready real rebuild recipe record reed reef refill
region relax relay rely remind render repair reply rescue resin rest result return reward
rhubarb rhyme ribbon rice riddle ridge right ring ripe ripple rise river road roast robin robot
rock rocket roof room rooster root rose rosemary rotate round route rowboat royal rubber ruby
rudder rug rule run rural rustic saddle saffron sage sail salad salmon salt salute same sample
sand sandal sapling sardine satin saturn sauce saucer save savory scale scarf scene scent school
science scone scoop scout screen scroll sea season seat second seed seem sell send senior sense
sequin sequoia series seven shade shadow shallow shape share shawl sheep shelf shell shelter
sheriff shield shine ship shirt shoe shore short shovel show shrub shutter sign signal silent
silk silver simple sincere sing sister six skate sketch ski skill skip skirt sky slate sled
sleep sleeve slice slide slipper slope slow small smart smile smooth snack snail snow soap
soccer sock soda sofa soft soil solar solid solo song soon sorrel sound soup source south space
spade spark sparrow special spell spice spin spinach spiral splash sport spot spring sprout
spruce square squash squirrel stable stadium staff stage stair stamp stand star start statue
stay steady steam steel steep stem step stone store stork storm story stove straw stream street
string stripe strong studio study sturdy style subway sugar suit summer summit sun sunday sunset
supper sure surf surprise swallow swan sweater sweep sweet swift swim swing switch symbol syrup
system table tailor talent tall tandem tango tape tapioca target tassel taste tea teach team
temple tempo ten tender tennis tent term terrace test text texture thank theater theme thick
thimble third thirty thistle thousand thread three thrift thrush thumb thunder thursday thyme
ticket tidal tide tidy tiger tile timber time tin tiny tissue title toast today together token
tomato tomorrow tone tool tooth top topaz torch tortoise total totem toucan touch tower town toy
trace track trade trail train travel tray treasure treat tree trek trellis tribe trim trio
trolley trophy tropic trot trout truck true trumpet trunk trust truth try tub tuesday tugboat
tulip tundra tunnel turkey turn turnip turtle tutor tweed twelve twenty twice twig twilight twin
twirl twist type umbrella uncle under uniform union unique unit unity upbeat upper upright
uptown urban useful usual vacant valley value van vanilla vapor variety vase vast velvet vendor
venture verb verse vessel vest view village vine viola violet violin visit visual vivid voice
volcano volume voyage wafer wagon waist walk wall walnut walrus waltz wander warm wash water
wave wax weather weave wedge week welcome west whale wheat wheel whisper whistle white whole
wicker wide wild willow wind window wing winter wise wish wolf wonder wood wool word work world
worth wove wrap wren wrist write yard yarn year yellow yes yogurt young zebra zenith zephyr zero
zigzag zinc zipper zone zoo
"""

WORDS: Final = tuple(_TEXT.split())


def five_words(choose: Callable[[Sequence[str]], str] = secrets.choice) -> str:
    """Return a new passphrase of five words with single spaces.

    Args:
        choose: draws one word; the default asks the system's source of randomness.
    """
    return " ".join(choose(WORDS) for _ in range(COUNT))
