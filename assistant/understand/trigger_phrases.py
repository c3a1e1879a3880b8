"""Reviewed patterns for triggers, beside the vocabulary's own phrases.

Patterns under "-" look like a trigger and are none. "School", "family" and "daily_life" are named
by this package alone: they say what a message is about where no entry of the vocabulary does.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "kin": """
        mum|mother|dad|father|parents|parent|brother|sister|brothers|sisters|sibling|siblings|son
        daughter|sons|daughters|kid|kids|baby|child|children|toddler|grandma|grandpa|grandmother
        grandfather|aunt|uncle|cousin|cousins|nephew|niece|family|families|stepdad|stepmum|relatives
        mil|inlaws|teenager
        in laws|law
        sister|brother|mother|father in law
        year|month old
    """,
    "partner": """
        husband|wife|boyfriend|girlfriend|partner|fiance|fiancee|ex|relationship|relationships|\
            marriage
        spouse|dating|crush|lover|soulmate
    """,
    "friend": """
        friend|friends|roommate|roommates|housemate|housemates|flatmate|flatmates|neighbor|neighbors
        neighbour|neighbours|mate|mates|bestie|roomate|roomates|suitemate|buddy|friendship|\
            friendships
    """,
}

TRIGGERS: Final[dict[str, str]] = {
    "-": """
        work out|through|on|for|well|fine|around|up|as|like|with|together|hard|perfectly|great
        will|would|does|do|did|not|to|should|might|may|can|could|it|that|this|plan work|works >
        working on|out|fine|well|properly|again
        afraid so|not|that|i|we
        i am afraid
        credit card|score|cards
        party of
        house of|on|rules|plant|keeping|music
        storage|changing|chat|waiting|dressing|fitting room
        out of country transfer|payment|call
        fed up
        broke into|off|my|the|his|her
        break up with? the|a|them
        we will worry
        worry about it tomorrow|later
        do not|never worry
        no worries
        too much pin|time|salt|sugar|food|fun
        super bowl
        class action|act|room|mate
    """,
    "physical_pain": """
        headache|headaches|migraine|migraines|backache|toothache
        my .. back|head|knee|hip|foot|feet|neck|shoulder|stomach|tooth|leg|chest .. hurts|hurt|\
            hurting
    """,
    "work_stress": """
        stressed|stressful|stress|stressing|worried|pressure .. at|about|from|with work|job
        work .. is|has|been|so .. stressful|hard|crazy|busy|killing|mental|hell|hectic|exhausting
        hate my job|work|boss
        late for work
        behind at|on|with .. work
    """,
    "job_loss": """
        lost|losing|lose .. my|his|her job
        fired|sacked|redundant|unemployed|jobless
        laid off
        looking for|find|need|get .. a? job|work
        out of work|job
        can not .. find|get .. job|work
    """,
    "conflict_work": """
        boss|manager|supervisor|coworker|colleague .. yelled|yells|screamed|hates|undermines|rude|\
            mean
        passed over
        in trouble .. work
        made a mistake at work
        rude .. work
        people at work
    """,
    "money_trouble": """
        not .. have|got|enough|make|making|any .. money
        not .. afford
        can not .. pay|afford
        behind .. on|with .. rent|bills|mortgage|payments
        past due
        in debt
        no money
        money|rent|bills .. stress|stressful|stressing|tight|due|problems|issues|worries|trouble
        worried|stressed|stressing|stress .. about|over .. money|rent|bills|finances|paying
        financial|money situation|trouble|problems|issues|stress|difficulties|struggles
    """,
    "conflict_family": """
        fight~|argue~|argument|arguing|row|fought .. with .. $kin
        $kin .. fight~|fighting|arguing|argue|yelling|yells|yelled|screaming|shouting|shout|hates
        $kin .. mad|angry|annoying|disappointed|upset .. me|with|at
        annoying $kin
        family .. drama|problems|issues|trouble|situation|conflict|stress|mess
        not get along with .. $kin
    """,
    "parenting_stress": """
        kids|children|baby|son|daughter|toddler .. behaving|tantrum|tantrums|crying|screaming|\
            sleeping
        potty train|training
        being a .. parent|mum|dad|mother|father
        my teenager
    """,
    "caregiving": """
        $kin .. diagnosed|cancer|hospital|sick|ill|surgery|dementia|alzheimers|dying
        taking|take|took care of .. $kin
        looking after .. $kin
        worried|worry|worrying .. about .. $kin
    """,
    "grief_loss": """
        died|passed away
        lost my .. $kin|dog|cat|pet|grandmother|husband|wife
        death of .. my
        funeral
        put .. down .. dog|cat
        dog|cat .. died|dead|cancer
    """,
    "conflict_partner": """
        fight~|argue~|argument|arguing|row|fought .. with .. $partner|him|her
        $partner .. fight~|fighting|arguing|yelling|yells|yelled|ignoring|ignores|cheating|\
            cheated|lied
        $partner .. problems|issues|trouble|stress|stressing|struggles|drama
        relationship .. stressing|struggling|rocky|falling|lacking|hard|problems|issues
        nagging .. $partner
        lack|lacking .. communication
        he|she .. not .. have|enough .. time .. for|with .. me
    """,
    "breakup": """
        broke|break|breaking|broken up|it
        break up
        breakup|divorce|divorced|divorcing|separated|separation
        left me
        heartbroken|heartbreak
    """,
    "rejection_hurt": """
        cheated on
        ignored|ignoring|ignores me
        not .. talk|talking|text|texting|call|calling|reply|answer .. to? me|back
        no reply
        leave|leaving|left me out
        turned me down
    """,
    "conflict_friend": """
        fight~|argue~|argument|arguing|fought .. with .. $friend
        $friend .. mad|angry|upset|ignoring|hates|drama|issues|problems|driving|annoying|situation
        bad friend
        distant from .. friends
        hard .. making|make friends
        losing|lost .. friends|friend
        hard time .. people|friends
        people .. talk|talking|judge|judging|rude|mean|hate .. me
        not .. trust .. people|anyone|live
    """,
    "loneliness": """
        all|so|feel|feeling|felt|really|being alone
        by myself
        alone >
        here|home|house alone
        not .. invite|invited .. me
        friends .. live .. different|far|another|away
        went out .. without me
        no one|nobody here|around|there|care|cares|understands|talk
        left alone
        without anybody|anyone
        no one|nobody .. talk|hang
        not know anyone|anybody
        miss|missing my|him|her|them .. friends|family|mum|dad|husband|wife|boyfriend|girlfriend|\
            home
        feel|felt|feeling left out
        leftout|lonely|lonesome|isolated|friendless|homesick
        social life
        no friends|family
        quiet .. house|home
        house|home .. quiet|empty
        leaving|left me .. alone
        away from .. family|home|friends|everyone
        out of .. country|town
        moved|moving|move away .. from
        get .. myself|me a .. girlfriend|boyfriend
        not .. seen|see .. girlfriend|boyfriend|wife|husband|friends|family
        was deployed
        single .. lonely|again|forever
    """,
    "tiredness": """
        so|too|very|really|am|always|super|pretty|been|feel|feeling|get tired|exhausted|drained|\
            fatigued
        fatigue
        no energy
        lack of .. energy
        worn out
        tired all the time
    """,
    "insomnia": """
        can|could|can not .. sleep|asleep
        not .. slept|sleep|sleeping|getting .. well|enough|night|much|good
        lack of .. sleep
        hours of sleep
        trouble|difficulty|problems .. sleeping|falling
        lose|losing|lost .. sleep
        up all night
        little|no|insufficient|enough|proper .. sleep
        insomnia
        nightmares|nightmare
    """,
    "illness": """
        am|feel|feeling|got|been|getting .. sick|ill|unwell|nauseous|dizzy|faint|weak
        not .. feel|feeling|been|felt .. good|well
        trouble with my .. hand|leg|eye|eyes|heart|stomach
        health .. problems|issues|problem|issue|stressing|scare|bad
        throwing|threw up
        stomach flu|bug|ache
        losing|loose|lose|gain|gained|gaining .. weight
    """,
    "hunger": """
        not .. eaten|eating|eat
        so|really|very|am hungry
        nothing to eat
    """,
    "stress_overload": """
        stressed|stressful|stressing|stress|stresses|stressor
        under .. pressure|stress
        too much .. on|to|going
        so much .. to do|going
        a lot .. going on|on my|to deal|to do
        freaking|freak out
        driving|drive|drives me .. crazy|nuts|insane|mad|wall
        tough|hard|rough|difficult .. time|day|week|month|year|lately
        going through .. a|it|lot|hard
        lot|alot|much .. on my .. mind|plate
        faced|facing|have .. many? problems
        needs? a break
        get .. over with
    """,
    "overwhelm_burnout": """
        overwhelm~
        overwhelmed|overwhelming
        drowning in
        burnt|burned out
        can not .. keep up|handle|cope|deal
        out of control
        swamped|hectic|chaotic|chaos
        everything .. at once|together|falling
        struggling|struggle|struggles .. with|to
        hard time .. adjusting|dealing|coping|with
    """,
    "low_mood": """
        depressed|depressing|depression|sad|sadness|unhappy|miserable|crying|cry|cries|cried|tears
        feel|feeling|felt .. shitty|shit|bad|awful|terrible|crappy|like crap|low|down|horrible|\
            empty|numb
        bad|terrible|awful|horrible mood|day
        disappointed|disappointment
        bad feeling
        emotional|emotions
        hurt|hurts .. so|really|inside
    """,
    "anxiety_worry": """
        anxious|anxiety|worried|worry|worrying|worries|nervous|scared|afraid|panic|panicking|\
            paranoid
        my own? safety
        freaked out
    """,
    "anger_frustration": """
        frustrated|frustrating|frustration|fustrated|frusterated|angry|anger|angering|pissed|\
            furious|mad
        annoyed|annoying|irritated|irritating|irritable|aggravated|bugging|bothering|bother
        fed up
        can not stand
        throwing|throw|punch|break things
    """,
    "self_criticism": """
        messed|mess|screwed|screw .. up
        messed something up
        made .. mistake|mistakes
        disappointed|disappointment .. in|with .. myself
        not .. making|make any? progress
        not .. good|smart|pretty enough
        i .. fail~
        hate myself
    """,
    "shame_guilt": """
        embarrassed|embarrassing|humiliated|ashamed|guilty|guilt
        embarrassed myself
        regret~
    """,
    "jealousy": """
        jealous|envious|jealousy|envy
    """,
    "boredom": """
        bored|boring|boredom|monotonous
        nothing to do
    """,
    "housing": """
        evicted|eviction|homeless|landlord
        place to live
        kicked out
        current residence
        noisy .. neighbours|neighbors
        selling|sale|buying|sell of? my? house|home
    """,
    "transition": """
        new .. job|school|city|town|apartment|place
        just|recently moved
        am|was|are|be moving
        moving .. in|to|out|house|soon
        adjust|adjusting .. to .. change|changes|new|life
        starting .. new|school|college|job
    """,
    "travel": """
        big|long trip|drive|flight
    """,
    "criticism": """
        criticizing|criticizes|criticised|criticized|criticising|belittling|belittles|judging|\
            judged .. me
        yelling|yelled|yells|shouting|shouts|shouted|screaming at .. me
        accused|accusing|suspecting|blaming|blamed .. me
        giving|gave|gives|give me a .. hard time
        talks down to
    """,
}
"""Trigger to patterns that stand for it wherever they are."""
