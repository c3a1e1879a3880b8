"""A dose told by its count, a day that is set, a place gone to. Never shown to anyone.

What people say of an overdose without its name, and of a plan without its deed. Many need a sign
beside them (calm, alone, goodbye): "picked a date" alone may be for a wedding. Notation of
``pattern``; groups of ``crisis_intent``, ``crisis_grammar`` and these.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "overmuch": """
        ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty
        thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|hundreds|dozen|dozens
        10|11|12|13|14|15|16|17|18|19|20|21|22|23|24|25|26|27|28|29|30|31|32|33|34|35|36|38|40
        42|44|45|46|48|50|52|54|55|56|58|60|62|64|65|66|68|70|72|75|76|78|80|84|85|88|90|92|95|96
        98|99|100|110|112|120|125|128|130|140|144|150|160|168|180|190|200|224|240|250|300|400|500
    """,
    "ones": "one|two|three|four|five|six|seven|eight|nine|odd|or|plus|1|2|3|4|5|6|7|8|9|x",
    "kind": """
        sleeping|pain|painkiller|white|blue|yellow|pink|small|little|strong|heart|iron|diet|anxiety
        antidepressant|prescription|sleep|other|500|400|200|100|30|20|10|5|25|50 mg?
        blood pressure
        mum|mums|dad|dads|nan|nans|his|her|wife|husband|grans|gran|grandma|grandad|grandmother|mom
        mother|father|sister|brother|boyfriend|girlfriend|flatmate|roommate|dog
    """,
    "tablet": """
        co codamol|dydramol|beta
        pills|pill|tablets|tablet|meds|capsules|caplets|painkillers|sleepers|antidepressants|benzos
        opioids|oxys|beta blockers
        paracetamol|paracetamols|tylenol|acetaminophen|ibuprofen|ibuprofens|aspirin|aspirins|advil
        nurofen|panadol|naproxen|codeine|cocodamol|tramadol|oxycodone|hydrocodone|vicodin|percocet
        morphine|gabapentin|pregabalin|lyrica|xanax|valium|diazepam|klonopin|clonazepam|ativan
        lorazepam|temazepam|zopiclone|zolpidem|ambien|benadryl|seroquel|quetiapine|sertraline
        prozac|fluoxetine|zoloft|lexapro|citalopram|trazodone|mirtazapine|amitriptyline|propranolol
        lithium|warfarin|metformin|unisom|melatonin|venlafaxine|olanzapine
    """,
    "gone_out": """
        asleep|out|away|gone|school|work|dads|dad|dad's|mums|mum|grans|gran|nans|nan|holiday
        abroad|grandparents|empty|sleeping|bed|home|leaves|leave|sleeps|sleep|goes|go
        fall|falls asleep
    """,
    "household": """
        \
        kids|children|family|wife|husband|everyone|everybody|they|mum|mother|dad|parents|partner|he|flatmate|flatmates
        she|house|girlfriend|boyfriend|flatmates|roommate|roommates|son|daughter|flat|place|baby
        nobody|noone
    """,
    "calm": """
        calm|calmer|peace|peaceful|lighter|relieved|relief|alone|goodbye|goodbyes|farewell|nobody
        noone|serene
    """,
    "brink": """
        bridge|tracks|cliff|cliffs|overpass|rooftop|ledge|viaduct|multistorey|railway|roof|flyover
        multi storey|story
    """,
    "deadly_still": """
        stop|stops|quit breathing|beating
        not|never wake|breathe
        dead|die
        heart stops|quits|gives|stop
        choke
    """,
}

ATTEMPT: Final = """
    took|taken|swallowed|swallow|necked|downed|popped|ate|eaten|gulped & \
        a|two|three|four|2|3|4? \
        $overmuch $ones? & \
        $kind? $kind? $tablet
    took|taken|swallowed|necked|downed|popped|ate|gulped & between|over|maybe|roughly|around|like|\
        nearly|least|than & $overmuch $ones? & $kind? $kind? $tablet
    just had & a? $overmuch $ones? & $kind? $kind? $tablet
"""
"""A count above any usual dose."""

PLAN: Final = """
    $mean_to & drink|drinking|use|using|shoot|shooting|inject|injecting|smoke|smoking & up? & \
        until|till & i|my & will|do? & $deadly_still
    tonight|keep|keeping|just & i? & drink|drinking|use|using|shoot|shooting|inject|injecting & \
        up? & until|till & i|my & will|do? & $deadly_still
    find~|found|finding|identify|identifies & my dead? body|corpse
    one|ones|him|her|she|he|them|who & finds|find|found & my body|corpse
    want|need to jump & and|but & i|not|nothing|nobody|be|end|die|never
    want to jump & not|can hold|not
    want to jump not hold
"""

SELF_HARM: Final = """
    press~|push~|drag~|dig~|run~|force~|stick~ & $blade & ... deeper|harder|further|in|into|across
    $blade & keeps? & goes|go|going|went|gets|cuts & bit|little? & deeper|further|harder
    deeper & each|every & time|night|day|cut
"""

PASSIVE: Final = """
    pick~|set|setting|chose|chosen|choose|choosing|circle~|decided & date|day & \
        for|is|it|when|where? & and|but|it|so|i? & said|saying|say|made|makes|brings|gives? & \
        $calm
    pick~|set|chose|chosen|circle~|decided & date|day ... feel|feels|felt|am|at|my & $calm
    decided|decide|deciding ... i & am|will|going & do it on|after|before|when|once|the|by|at|next|\
        this|tomorrow|tonight|soon|monday|friday|sunday
    decided to do it on|after|before|when|once|the|by|at|next|this|tomorrow|tonight|soon
    plan|planning|planned|decided|intend|decide & wait~|do|going? & it? & until|till|when|once|\
        after|while & $household & their|his|her|our? $gone_out & then|so? & i? & do it >
    plan|planning|planned|decided|intend & to|is & wait~|do|be & it? & until|till|when|once|after|\
        while & $household & $gone_out
    when|once|while|after & $household & their|his|her|our? $gone_out & i & will|am|going & do it >
    plan & to|is & to|wait & do it when|once|while|after & $household & $gone_out
    walking|heading|driving|going|walk|drive|running|cycling|am|way & to & the|a|that & railway|\
        train|motorway? $brink & right? now|alone|tonight|goodbye|>
    sat|sitting|parked|standing|stood|waiting & in? & car|van? & \
        by|near|at|on|under|above|beside & \
        $brink ... ready|alone|tonight|note|drunk|crying|thinking|now
    i & want|need|wanting to jump >
    date|day & circled|marked|picked|chosen|set & calendar|diary? & i? & never|so|finally? & \
        felt|feel|been|am & $calm
    wait~ & until|till|for & $household & to? & $gone_out ... i & am|will & do|doing it >
    when|once|while|after & $household & $gone_out ... i & am|will & do|doing it >
    way|walking|heading & to & $brink & and & not|never & coming|come
    $better_off|better|differently & with|under & different|new|other|another|proper|\
        real & mum|mom|mother|dad|father|parent|wife|husband|daughter|son
    deserve|need|want & different|new|other|another|proper|better|real & \
        mum|mom|mother|dad|father & \
        not|than & me
    outlived|outlive|outliving & my & usefulness|use|purpose|welcome|time|worth
    served|serving|fulfilled & my purpose >
    look~|stare~|gaze~|stand~|stood|sit|sitting|see|watch~ & river|water|sea|bridge|ocean|lake|\
        tracks|train|trains|canal|edge|drop & think~|imagine~|wonder~|thought|picture & of|about? \
        & how & peaceful|calm|quiet|easy|quick|simple|nice|soft & it|that & would|will|could
    river|water|sea|ocean|lake & look~|seem~ & so & peaceful|inviting|welcoming & and & not|i|end|\
        stop|final
"""
"""What is asked about, not called an emergency: each may mean something else."""
