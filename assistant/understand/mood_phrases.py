"""Reviewed patterns for moods, beside the vocabulary's own phrases.

Feelings that the vocabulary has no entry for (disgusted, loving, surprised, disappointed, confused)
are named by this package alone.
"""

from typing import Final

MOODS: Final[dict[str, str]] = {
    "happy": """
        happy|happier|happiest|happily|happiness|joy|joyful|glad|delighted|cheerful|thrilled|excited
        exciting|excitement|excite|ecstatic|elated|overjoyed|blissful|fun|enjoy|enjoyed|enjoying|\
            enjoyable
        awesome|amazing|wonderful|fantastic|yay|woohoo|smile|smiling|smiled|laugh|laughing|laughed
        looking|look|looked forward
        can|could not wait
        best .. day|time|week|trip|vacation|ever
        great|good|lovely|nice|fun .. time|day|week|weekend|mood|trip|vacation
        feel|feeling|felt|feels .. good|great|better|wonderful|amazing|fantastic
        made .. my day
        going on .. vacation|holiday|cruise|trip
        so much fun
        won|win .. a|the|prize|lottery|gift|tickets
        pleased|content
        pumped|stoked|hyped
        having a baby
        got engaged|married
        on vacation|holiday
    """,
    "grateful": """
        grateful|greatful|gratefull|thankful|thankfully|blessed|appreciate|appreciated|appreciative
        appreciation|gratitude|thanks|thank
        lucky to|that
        fortunate
        so kind|generous of?
        helped me .. out|so|through|with|pay|get|find
        give thanks
        means a lot
        paid for my
        bought me|us
        gave me a .. gift|bonus|ride|hand
    """,
    "hopeful": """
        hope|hopeful|hopefully|hoping|hopes|optimistic|promising|encouraged|encouraging|wish
        fingers crossed
        going|gonna .. be|get .. better|great|good
        will .. be|get .. better|okay|fine
        looking up
        things .. better|improve
        waiting .. to hear|for .. news|results
        new start|beginning|chapter
        praying|pray
    """,
    "proud": """
        proud|pride|accomplished|accomplishment|achievement|achieved|accomplish
        graduated|promoted
        got .. promoted|promotion
        nailed it
        did it
        passed .. exam|test|class|finals
        good at
        first place
        award|medal|trophy|honors
        did .. well|great .. on|at|in
        finally finished
        made .. team|honor
        straight as
        won|win .. race|game|competition|contest|match
        lost .. pounds|lbs|weight
    """,
    "calm": """
        calm|calmer|peaceful|peace|relaxed|relaxing|relax|relieved|relief|serene|comfortable|\
            content|tranquil
        at ease|peace
        nothing .. to worry
        thank god|goodness
        phew|whew
        chill|chilling|chilled
        cozy|cosy
        nice and quiet
        weight off
        feel better .. now
        no plans
        sitting|sit .. by the|on the .. beach|porch|lake|fire|couch|pool
        took a .. bath|nap
        satisfied
    """,
    "loving": """
        love|loved|loves|loving|adore|adores|caring|cared|cares|affection|affectionate|compassion|\
            sweetheart
        care|cared|caring for|about
        support|supporting .. her|him|them
        hug|hugs|hugged|cuddle|cuddling|kiss|kissed
        i love .. you|him|her|my|them
        my favourite|favorite
        taking|take|took care of
        feel|felt .. bad|sorry for
        heal up
        hope you|he|she|they .. feel|get|are|find
        sweet of
        passionate|tender|sympathetic
    """,
    "sad": """
        sad|sadness|saddened|saddens|unhappy|heartbroken|devastated|devastating|depressed|\
            depressing|miserable
        cry|crying|cried|tears|tearful|grief|grieving|mourning|upset|upsetting|tragic|tragedy|\
            sorrow|melancholy
        gloomy|broken|hurt|heartbreaking|heartache|crushed|gutted|bummed|blue|hopeless|hurts|\
            painful|unfortunate
        died|dead|death|funeral|lost my|her|his
        passed away
        put .. down .. dog|cat
        broke up
        miss .. him|her|them|you|my|home|it|those
        missing .. him|her|my|them
        feel|feeling|felt .. low|down|empty|bad|awful|lost|worthless|numb|terrible|unloved|\
            rejected|defeated
        makes me .. sad|cry
        so sorry
        unfortunately
        sick .. dog|cat|mother|mum|dad
        cancer
        lost .. job|dog|cat|friend|baby|grandmother|grandfather|mum|dad
        heart .. broken|broke|breaks|aches
        left me
    """,
    "disappointed": """
        disappointed|disappointing|disappointment|dissapointed|disapointed|letdown|bummer|bummed|\
            underwhelming
        let .. down
        failed me
        expected .. more|better
        hoping|hoped|thought|wanted|expecting|supposed .. would|to|it .. but|not
        did not .. get|work|go|win|make|show .. it|out|well|up
        cancelled|canceled
        not .. what i .. expected|wanted|hoped
        turned out .. bad|terrible|awful|not
        wish .. had|could|would|did|i
        fell through
        unfortunately
        sold out
        unsatisfied|dissatisfied
        what a shame
        too bad
        dang|darn|aww|aw
        ruined
        missed .. it|the|out|my
    """,
    "lonely": """
        lonely|alone|lonesome|isolated|lonley|homesick|abandoned
        by myself
        no friends
        no one .. to talk|around|here
        nobody
        miss my .. friends|family|home|wife|husband
        not .. invite|invited
        left .. out|behind|alone
        not know anyone|anybody|people
        quiet|quite .. at home|house|here
        house .. quiet|empty
        live|living alone
        single
        friends .. moved|busy|away|left
        moved away
        empty nest
        first time away
        away from .. home|family
    """,
    "anxious": """
        anxious|anxiety|nervous|worried|worry|worrying|worries|scared|scary|afraid|fear|fearful|\
            terrified
        terrifying|frightened|frightening|panic|panicked|panicking|apprehensive|uneasy|dread|\
            dreading|stressed
        stressful|stressing|tense|spooked|paranoid|petrified|freaked|alarmed|distressed|restless|\
            shaking
        overwhelmed|insecure|agitated|uncomfortable|hesitant|reluctant|unsure|uncertain|shy|\
            vulnerable|pressured
        creepy|horror|haunted|nightmare|nightmares|danger|dangerous|threatened|scares|helpless|\
            spider|snake
        freak~ out
        not .. looking forward
        nerve wracking|racking
        on edge
        what if
        not .. sure .. if|what|how|about
        heart .. racing|pounding|beating
        almost .. hit|crashed|died|fell|lost
        job interview
        under .. pressure
        heard .. noise|noises|sound|sounds|footsteps
        storm|tornado|hurricane|earthquake
        the dark
        home alone
    """,
    "angry": """
        angry|anger|mad|furious|pissed|rage|raging|annoyed|annoying|annoys|irritated|irritating|\
            irritates
        frustrated|frustrating|frustration|fuming|livid|outraged|outrageous|enraged|infuriating|\
            infuriated
        hate|hated|hates|hateful|resent|resentful|bitter|rude|disrespectful|disrespect|selfish|\
            jerk|asshole
        bastard|idiot|idiots|stupid|moron|dumb|bullshit|bitch|bitchy|hostile|violent|aggravated|\
            aggravating
        offended|unfair|greedy|stfu|fuck|fucking|damn|goddamn|fucked|savage|cranky|\
            grumpy|grouchy
        cheated on
        fed up
        sick of
        lied to
        stole|stolen|robbed .. my|me|from
        makes me .. mad|angry|sick
        not fair
        shut up
        how dare
        blame|blamed|yelled|yelling .. at? me
        cut me off
        kept|keeps|keep .. barking|calling|waking|interrupting|asking|talking
        cannot|can not believe .. my|he|she|they|people|that
        broke|break|broken .. into|in
        someone .. hit|scratched|dented|scraped|keyed|took|ate
        late .. with|again|for
        so loud
        in a bad mood
        wtf
        worst
        traffic
    """,
    "disgusted": """
        disgusted|disgusting|disgust|gross|grossed|nasty|yuck|yucky|eww|ew|repulsive|repulsed|\
            revolting|vile
        sickening|sickened|filthy|puke|puked|vomit|vomited|vomiting|cockroach|cockroaches|roach|\
            roaches|maggots
        mold|moldy|mould|rotten|spoiled|stink|stinks|smelly|stench|dirty|appalled|appalling|\
            cringe|creepy|trash
        grosses me
        threw up
        smelled|smells|smell .. bad|awful|terrible|like|so|horrible
        peed|pooped|poop|pee on|in
        bugs|bug|worm|worms|rat|rats|hair .. in my|the|food
        makes me .. sick|nauseous
        dead .. rat|mouse|animal|bird
        sick to my stomach
        turned my stomach
        horrible|awful|terrible .. taste|smell|food
        pathetic|shameful|obscene|abuse|abusing|corrupt
        worse
        hated it
    """,
    "ashamed": """
        ashamed|shame|shameful|embarrassed|embarrassing|embarassed|embarrased|embarrassment|\
            humiliated|guilty|guilt
        regret|regretted|regrets|remorse|awkward|mortified|humiliating|sorry|apologize|apologise|\
            apologies|blush
        all my fault
        feel|felt|feeling .. bad|terrible|horrible .. about|for|that
        should not have
        lied to|about
        i .. cheated|stole|lied
        accidentally|accidently
        in front of .. everyone|people|class|crowd|him|her|my|the
        tripped|fell|slipped .. in front|and|everyone
        fly .. open|down|unzipped
        inside out
        walked in on
        ate .. entire|whole|cake|too
        without .. paying|asking|telling|permission
        my bad
        i let .. down
        stupid .. of me
        i .. peed|farted|spilled|ripped|dropped
        pants|skirt|shirt .. ripped|split|fell|up|down
        called .. wrong|by name
        forgot .. birthday|anniversary|name
    """,
    "jealous": """
        jealous|jealousy|envious|envy|envied|covet
        wish i .. had|could|was|were|got .. one|that|it|too|like|his|her|their|as
        not .. fair .. that|he|she|they
        better than .. me|mine
        more .. than .. me|i|mine|myself
        why .. not|can .. i|me
        instead of me
        he|she|they|friend|friends|neighbor|sister|brother|coworker .. got|bought|has|won|have .. \
            new|brand|a .. car|house|iphone|phone|promotion|tv|job|tesla|boat|vacation
        got .. promotion .. i|instead
        less qualified
        all the attention
        flirting|kissing
        i want one
        always gets|wanted
        so skinny|pretty|rich|talented
    """,
    "bored": """
        bored|boring|boredom|dull|tedious|monotonous|uninterested|meh|mundane
        nothing .. to|going .. do|on
        nothing to watch
        same .. thing|old|everyday
        so slow
        killing time
        drags|dragging
        not .. interested
    """,
    "surprised": """
        surprised|surprise|surprising|surprisingly|shocked|shocking|astonished|amazed|unexpected|\
            unexpectedly
        astounded|stunned|wow|omg|whoa|woah|unbelievable|startled|impressed
        not .. expect|expecting|expected
        never .. expected|thought|knew|seen|heard
        not .. believe
        out of .. nowhere|blue
        no idea
        all of a sudden
        had no idea
        did .. not know
        showed up
        surprise .. party|gift|visit|birthday
        turned out
        randomly|suddenly
        my god|gosh
        oh wow
        i thought .. was|it|he|she|they
    """,
    "confused": """
        confused|confusing|confusion|puzzled|baffled|perplexed|dazed|unclear
        not .. understand|get .. what|why|how|it|that|if
        not .. know .. what .. think|feel|happened|mean|means|want
        not .. make sense
        makes no sense
        lost me
        what .. do|does|did you|that|it|this .. mean
        huh
        wait what
        mixed up
        no clue|idea .. what|why|how
        am i .. missing|wrong
        idk
    """,
}
