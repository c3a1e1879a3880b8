"""Reviewed phrases for danger between people, for a mind under strain, and for money. Never shown.

Notation of ``pattern``.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "he": "he|she|they|boyfriend|girlfriend|husband|wife|partner|dad|father|mum|mother|stepdad|\
        stepfather|brother|ex|bf|gf|man|uncle|boss|parents|fiance|son|dealer",
    "him": "him|her|them|someone|somebody|people|everyone|everybody",
    "person": """
        my|his|her|their|the wife|husband|partner|boyfriend|girlfriend|mum|mother|dad|father|\
            brother|sister|boss|ex|family|kids|son|daughter|roommate|neighbour|neighbor|coworkers|\
            parents|baby|stepdad|dealer|teacher|colleague
        him|her|them|someone|somebody|people|everyone|everybody|others
    """,
    "hurt": "hit|hits|hitting|beat|beats|beating|choke~|strangle~|punch~|slap~|kick~|hurt|hurts|\
        hurting|attack~|push~|shove~|drag~|grab~|threaten~|abuse~|rape~|molest~|assault~|stab~|\
        burn~|bite|bites|smack~|groped|touched",
    "child": "kid|kids|child|children|baby|son|daughter|toddler|newborn|little|infant",
}

HAZARDS: Final[tuple[tuple[str, int, str], ...]] = (
    (
        "domestic_violence",
        3,
        """
        gets|got|getting|being|been & hit|beaten|abused|punched|choked|battered & up? & by & her|\
            his|my|their & husband|boyfriend|wife|girlfriend|partner|ex|dad|father|mum|mother|\
            stepdad
        he|husband|boyfriend|partner|dad|father|stepdad|she|wife|ex & hits|beats|punches|chokes|\
            strangles|slaps|kicks|beat|choked|punched|strangled & her|him|them|us|mum|kids & \
            every|again|up|when|badly|night|because|so|last|>
        $he $hurt me|us
        $he $hurt my .. mum|mother|dad|sister|brother|kids|son|daughter|kid|baby|children
        $he .. touches|touched|gropes|groped|grabs|grabbed|slaps|punches|kicks|hits|beats|chokes me
        frightened|scared|afraid|terrified|dread|dreading of? .. what .. he|she .. will|might|\
            could|would do
        scared|frightened|afraid|terrified .. when|that|if|before .. he|she|dad|husband|partner|\
            boyfriend .. gets|comes|is|finds .. home|back|drunk|out
        $he .. $hurt me .. again|up|last|so|with|in|until|tonight|today|when
        $he $hurt me >
        hit|beat|beats|choked|chokes|strangled|strangles|slapped|punched|raped|molested|assaulted|\
            attacked|abused|abuses|groped me
        beats|beat|beating me up?
        threatens|threatened|threatening|threatenung to? .. me
        threatened me
        $he .. threatens|threatened .. to .. take|leave
        $he .. threatens|threatened .. to .. kill|hurt|hit me|us|my|the|him|her|them|everyone|\
            our|someone|>
        not|never let|lets|allow|allows me .. leave|go|out|see|talk|have
        not allowed .. to? .. leave|out|see|talk
        took|takes|taken|smashed|checks|hides my .. phone|keys|passport|money
        controls|control|controlling|takes|took .. my|all .. money|wages|benefits|cards
        track~ my|me .. phone|car|location
        scared|afraid|terrified|frightened|fear of $he|him|her|them >
        scared|afraid|terrified|frightened of my .. husband|wife|partner|boyfriend|girlfriend|ex|\
            dad|father|stepdad|mum|mother
        scared|afraid|terrified to go home
        forced|forces|forcing|pressured me .. to|into .. sex|use|have|drink|do|sleep|take
        forced me >
        forced himself|herself on me
        locked|locks|locking me in|out|up
        threw|throws|throwing .. things|something|plates|stuff|it|phone|bottle at me
        drags|dragged me
        punched|punches|punching .. the|a wall next|beside to? me
        kills|kill|killing me if i .. go|leave|left|tell
        he|she|husband|wife|boyfriend|girlfriend|partner|ex|stepdad|dealer will|would|is|going|\
            wants .. going|to? kill|hurt|murder|beat me
        withheld|withholds|hid|hides|threw|takes my .. meds|medication|medicine|methadone
        made|makes|making me use|drink|inject|smoke
        pimps|pimped|pimping|sells|sold|trafficked me
        made|makes me .. sleep|have sex .. with
        stalking|stalks|stalked me
        $he .. following|follows|followed me .. again|home|everywhere|and
        keeps|keep following|stalking|harassing|calling|threatening me
        abused|abusing|beaten|raped|molested|assaulted by .. my|a|him|her|someone
        said|says|told|threatened .. will|would|he|she|me|to .. kill|stab|hurt|shoot|beat me
        threatened to .. kill|stab|hurt|shoot me|us|my|the|him|her|them|everyone|our|someone|>
        my abuser|rapist
        i was|been|got|am|have .. been|being? abused|raped|molested|assaulted|beaten|groped|\
            trafficked|harassed|stalked
        is|was|are|been|being .. abusive|violent|abusing|beating|hitting .. to|towards|with|again|me
        unsafe|not .. safe at home|with|here
        not .. feel|am safe at|in|with|around .. home|house|him|her|them|here
        put .. hands|his|her on|around|hands my|me|neck .. neck|throat
        hands around my neck|throat
        held|pulled|put|has|holding|pointed .. a|the knife|gun .. to|on|at .. me|my
        gave|giving me a .. black eye
        punches|slaps|kicks|chokes|strangles|rapes|beats|slapped|kicked|punched me
        bruises .. he|she|from|where|on .. my|me
        sexually abused|assaulted|harassed
        raped|molested me
        """,
    ),
    (
        "violence_to_others",
        3,
        """
        want|wants|wanted|wanna|going|about|urge|ready|plan|planning|planned|tempted|feel to|like \
            .. kill|stab|hurt|shoot|murder|strangle|choke|attack|killing|hurting|stabbing $person
        could|will|might|would .. kill|stab|shoot|murder|strangle $person .. and|mean|with|\
            tonight|right|now
        could kill someone and mean it
        think~|dream~|thoughts|fantasi~|fantasize~|fantasise~|fantasies|plan~|visions|urges about|\
            of|to .. killing|kill|hurting|hurt|murdering|stabbing|shooting|harming|strangling .. \
            $person
        thoughts .. of|about harming|hurting|killing .. others|people|someone|family|kids|baby
        dream~|think~ .. of killing|hurting
        i will .. smash|batter|stab $him
        i will|am|going .. going|to? smash|batter|kill|do|beat|hurt $him .. up|in|tonight|head|face
        got|have|grabbed|holding|taking|take|bringing|carry|carrying a|the|my knife|gun|weapon|\
            bat|machete .. for|to|and|with
        got a knife
        bought|got|have|brought|took a .. knife|gun|weapon|bat|machete .. for .. him|her|them
        want|going|gonna|like to .. smash|kick|punch|bash|cave|break|beat .. his|her|their .. \
            face|head|skull|teeth|neck .. in?
        grabbed a weapon|knife|bat
        going|go|driving|heading round|over|there .. to sort|do|get|kill|hurt|batter|smash .. him|\
            her|them
        going to .. burn .. down
        burn .. house|place|it|building down
        choke|strangle $him out|to
        beat|hit|shake|hurt|beating|hitting the kids|baby|children|kid
        losing it|control .. with|on .. the|my baby|kids
        shoot|blow .. up .. school|workplace|office|everyone|place
        make them|him|her|everyone .. pay|suffer .. tonight|today|blood|gun|knife
        afraid|scared i .. will|might|going .. hurt|kill|hit .. someone|him|her|them|kids|baby|\
            somebody
        """,
    ),
    (
        "psychosis",
        3,
        """
        hear|hearing|hears|heard voices
        voice|voices .. telling|tells|tell|told|says|saying|commanding me
        hear|hearing .. a|the voice|voices .. telling|saying|say|tell
        voices .. tell|tells|telling|told|saying|say .. me|my|to
        voices in my head .. tell|telling|want|say|are
        they|people|someone|neighbours|government|fbi|cia|police|cops are|is|keep .. watching|\
            following|spying|recording|listening|tracking .. me|us|to|on
        everyone|everybody|they .. is|are|all in on it
        phone|tv|house|car|flat .. is|has|been .. bugged|tapped|hacked|listening
        chip|tracker|device|microchip .. in|inside my|me >
        chip|tracker|device|microchip .. in|inside my .. head|brain|arm|body|tooth|skin
        am|been being followed
        being followed .. everywhere|by|home|again
        being watched .. by|all|everywhere|always
        god|jesus|satan|devil|demons|angels|aliens .. told|tells|telling|speaks|spoke|commanded \
            .. me .. to
        am|i the chosen|messiah|prophet|jesus|god .. one?
        i am the chosen one
        tv|radio|news|television .. is|are|keeps|keep .. talking|sending|speaking|messages .. to|\
            me|about
        people on|in the wall|walls
        not real people
        people .. are not real .. people >
        bugs|worms|something|insects .. crawling? under|in my skin
        not slept .. days|nights .. amazing|great|fantastic|energy|genius
        < powers >
        have|got|my special|secret|magic powers
        can .. read .. minds|thoughts
        reading|hear|hears|read my thoughts|mind
        putting|inserting thoughts .. in|into .. my
        they .. poisoning|poison|poisoned .. me|my|food
        out to get me
        plot|conspiracy against me
        seeing|see .. shadow|shadows|demons .. people|figures|everywhere
        """,
    ),
    (
        "child_safety",
        3,
        """
        hurting|hitting|abusing|beating|starving|shaking & a|the|that|my|her|his|this|their & \
            child|kid|baby|children|kids|son|daughter|toddler
        kids|children|baby|toddler are|is|were|home .. alone >
        kids|baby|children .. alone .. and|with|in|at|while .. high|drunk|out|house|home|using
        kids are alone >
        left the|my .. baby|kids|toddler|children|kid .. alone|in|by|on
        left the baby >
        can not .. look|care|cope .. after|for|with .. the|my .. kids|baby|children|kid|son|daughter
        passed|blacked out with|while .. kids|baby|children|son|daughter
        drunk|high|wasted|stoned|using with|around|while|holding .. my|the .. baby|kids|children|\
            kid|son|daughter
        driving .. the|my|with .. kids|baby|children|son|daughter .. drunk|high|stoned
        drunk|high|stoned driving .. kids|baby
        shouted|screamed|yelled|snapped|screaming at the|my baby|newborn
        shook|shaking|shaken|dropped|threw|smothered the|my baby
        hit|slapped|punched|smacked|beat|hurt|burned my .. kid|kids|son|daughter|child|baby|toddler
        hurt the baby
        pills|drugs|needles|gear|stash|meth .. where .. kids|baby|toddler
        toddler|kid|baby|son|daughter|child|kids found|ate|swallowed|got|drank|took my|the|some|a|\
            into .. stash|pills|drugs|meds|edibles|vape|weed|needle|methadone|gummies|it
        toddler found my
        child|kid|boy|girl|children|baby|daughter|son is|are|was|being|been .. being hurt|abused|\
            molested|beaten|starved|neglected
        abused|abusing|abuses|molested|molesting|touched|touching .. my|a|the child|kid|son|\
            daughter|children|niece|nephew|kids
        child|kid .. abuse .. happening|going|now|next
        < grooming >
        grooming a|me|my|him|her|kid|child|girl|boy|children
        groomed me|by|as
        being groomed
        child porn|pornography|abuse
        sexual .. with|about|images|pictures|thoughts .. child|children|kids|minor|minors|underage
        attracted to .. children|kids|minors
        """,
    ),
    (
        "gambling_suicide_money",
        2,
        """
        lost it all >
        gambled|bet|blew it|everything all?
        can not face .. my .. wife|husband|partner|family|mum|dad|kids
        maxed out .. everything|all
        they|she|he|wife|husband|everyone will|going .. find out what|how .. i? owe|lost
        am done after .. this|one|bet|next
        i am done after this bet
        stole|steal|stealing|stolen .. from .. work|job|boss|company|employer|mum|parents|family
        loan shark|sharks|dealer|dealers .. kill|after|threat|threatening|coming|hurt
        can not tell anyone|wife|husband|her|him|them .. how|what .. much|lost|owe
        only one way out
        debts|debt|losses .. bigger|more|too .. than|big|much .. me|handle
        lost|gambled|blew|bet .. rent|wages|savings|house|everything|mortgage|thousands|grand .. \
            and|can|not|die|end|family|gone
        """,
    ),
)

MENTIONS: Final[tuple[tuple[str, int, str], ...]] = (
    (
        "domestic_violence",
        2,
        """
        abusive .. relationship|partner|husband|boyfriend|girlfriend|wife|marriage|home|father|dad
        abusive .. mother|mum|ex|parents|family|stepdad|stepfather
        domestic violence|abuse
        victim|survivor of .. abuse|violence|rape|assault
        mental|emotional|physical|sexual|verbal|domestic|child abuse
        my abuse
        call|called|is|was|it .. abuse >
        """,
    ),
)
"""Words that name the matter, and count where the person speaks of themselves."""
