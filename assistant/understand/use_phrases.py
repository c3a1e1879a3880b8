"""Reviewed phrases for use, craving and withdrawal, as people say them of themselves.

For understanding only. Notation of ``pattern``. Whether it is denied, someone else's, long over or
only supposed is the business of ``use``.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "drink": """
        alcohol|booze|beer|beers|wine|wines|vodka|whisky|whiskey|gin|rum|tequila|cider|liquor|\
            spirits
        champagne|prosecco|cocktail|cocktails|margarita|martini|bourbon|scotch|lager|ale|pint|pints
        shot|shots|bottle|bottles|six pack
        drink|drinks|tinnies|cans
    """,
    "drug": """
        heroin|smack|dope|fent|fentanyl|oxy|oxys|oxycodone|oxycontin|percs|percocet|vicodin|tramadol
        codeine|morphine|opiates|opioids|opiate|kratom|coke|cocaine|crack|meth|crystal|speed|\
            adderall
        xanax|xans|benzos|valium|klonopin|ket|ketamine|mdma|molly|ecstasy|lsd|acid|shrooms|ghb|\
            nitrous
        weed|pot|marijuana|cannabis|thc|hash|edibles|joint|joints|spliff|blunt|bong|dab|dabs|bowl
        pills|pill|drugs|gear|dilaudid|hydros|norcos|roxies|roxy|ecp|powder|lean|pregabs|gabapentin
    """,
    "smoke": """
        cigarette|cigarettes|cig|cigs|ciggies|smoke|smokes|fag|fags|tobacco|nicotine|vape|vapes|juul
        dip|snus|zyn|chew
    """,
    "bet": "bet|bets|gamble|slots|roulette|blackjack|poker|casino|lottery|pokies|parlay|acca",
    "thing": "$drink\n$drug\n$smoke\n$bet\nporn|it",
    "some": "a|an|some|one|two|three|four|few|couple|another|the|my|several|too|more|1|2|3|4|5|6|\
        8|10",
    "do": """
        drink|drinking|use|using|smoke|smoking|vape|vaping|gamble|gambling|bet|betting|snort|inject
        relapse|relapsing|getting high|drunk
        get high|drunk|wasted|stoned|hammered|fucked|messed
        shoot|shooting|pick|picking|light|lighting up
        score|scoring|cop|copping|binge|bingeing
    """,
    "often": """
        daily|everyday|nightly|constantly|regularly|again|heavily|too|more|alot|weekly|still|\
            socially
        every day|night|evening|weekend|morning|week
        on|in|at|most the? daily|weekends|evening|evenings|night|nights|days|basis|weekend
        a lot|few|bit
        all day|night|weekend|the|week
        to cope|sleep|numb|forget|relax|feel|deal|get
    """,
}

LAPSE: Final = """
    my .. drinking|using|smoking|gambling >
    with the beer|beers|wine|weed|drink
    i .. do? drink .. $drink|pints|beers|glasses|bottles
    the drinking|smoking|using .. night|day before|last
    $drug|drinking|smoking|vaping|gambling|alcohol|drug habit|usage|consumption|intake|addiction|\
        problem
    my .. $drug|drug|alcohol|substance use|usage|habit|consumption|intake|abuse
    not like|enjoy .. being sober
    hate|sick|tired .. being sober
    was|were|am|is|been .. using .. $drug
    ended|end|ending|wound|winding up .. $do|buying|having|relapsing
    ended|wound up .. with .. $drink
    drunk|high|stoned|wasted|tipsy .. right|rn|now|again|currently|as|writing|typing
    currently|already|so|am .. drunk|high|stoned|wasted|tipsy|hammered|buzzed
    been .. drinking|using|smoking|gambling|vaping|binging
    poured|pouring|opened|cracked|finished|downed|chugged|sunk|drained .. $some .. $drink|glass
    said .. it and .. drank|used|smoked|had
    could not resist
    down the drain
    threw|threw|throwing|thrown away .. days|months|years|weeks|sobriety|clean
    ruined|ruining my .. sobriety|streak|days|recovery|progress|clean
    back on the .. sauce|booze|gear|needle|pipe|bottle|horse|drink|wagon|drugs|stuff
    hit|hitting|hits the .. bottle|pipe|bong|vape|booze|slots|casino|sauce
    day drinking
    blackout drunk|drinking
    i .. use|take|do .. $drug .. $often
    i am|was|been on .. mg|grams|milligrams .. of? .. $drug
    am|was|been .. taking|doing|popping|snorting|shooting|smoking|eating .. $drug
    a|my tolerance
    self medicate|medicating|medicated .. with|by
    i .. can not .. remember|recall .. last night
    i .. go|went through .. bottle|bottles|pack|packs|bag|gram|case
    drink|drank|drinking|smoke|smoking|use|using .. every|each|most|all .. day|night|weekend|\
        evening|morning|days|nights
    drink|drank|drinking .. until|till|to .. i|pass|blackout|sleep|drunk|black|forget|numb|cope|\
        excess
    drank|drink|drinking .. bottle|bottles|glasses|pints|beers|shots|six|fifth|handle|units|cans|\
        liter|litre
    smoking|smoke|smoked .. pack|packs|bowl|joint|blunt|cigarettes|weed|pot|cigarette|crack|meth
    had .. too|bit|few|couple|lot .. much|many|drinks|drink .. to drink
    had .. much|lot|bit to drink
    drinking|using|smoking like|more|habits|behavior
    i am .. an? .. active .. user|addict|alcoholic|addiction
    snuck|sneaking|sneak|hid|hiding|hide .. $drink|bottle|bottles
    failed .. sobriety|again|at|to quit|stay|day
    start|starting|started .. over .. tomorrow|again|today
    relapsed
    relapsing
    have|had|having|another|my|this|after|big|full|recent relapse
    relapse .. again|today|yesterday|last|tonight|happened|after|on|with
    every|each time i relapse
    keep relapsing
    i|have|had|just slipped >
    slipped up
    had|have|having a .. slip|lapse|setback|binge|bender
    lapsed
    fell|fallen|fall off .. the|my wagon
    back .. to|on .. $do
    back on|to .. $drug|smoking|drinking|using|drink|booze|vaping|gambling
    went|gone|going back out >
    caved
    gave|given in .. to|and|again|last|today|yesterday
    gave in >
    broke my .. sobriety|streak|clean|sober|time|abstinence
    lost my .. streak|sobriety|clean time?
    blew it
    back|start~ to|at|over .. day|square one|1|zero|0
    day one|1 .. again
    reset|restart|restarted|resetting my .. counter|clock|date|days|sobriety|count
    picked up .. again|a|after|last|some|yesterday|today
    i|just|have|and|then|so picked up >
    i .. used >
    used again|today|yesterday|tonight|once|twice|this|last|after|for
    i .. used last|this night|week|time|weekend|morning
    used $drug
    i .. used again|today|yesterday|$drug|after|when|because
    am|been|still|started|keep|kept|after using .. again|daily|every|$drug|for|since
    using again
    started|start .. $do again
    got|was|am|been|getting|get|went .. drunk|wasted|hammered|plastered|stoned|high|tipsy|buzzed|\
        trashed|sloshed|blackout|smashed|baked
    drank
    had .. $some .. of? .. $drink|drinks|glass|glasses|pint|pints|cigarette|cigarettes|cig|smoke|\
        joint|bump|line|lines|puff|hit|hits|drag|bowl
    having $some .. $drink|cigarette|smoke|joint
    had|having a|some .. drink|beer|glass|bottle|bottles
    had one >
    drinking .. again|alone|daily|every|heavily|too|more|tonight|right|since|a|wine|beer|vodka|\
        whiskey|liquor|last|all|to
    been|still|am|keep|kept|started|was drinking
    my drinking .. is|has|problem|out|habit|got|gotten|and
    of my drinking
    i .. drink .. $often
    i drink .. $drink
    i .. drank
    when i drink
    sips|sipping|sipped on|a|some|my .. $drink
    had|took|take|taking a .. sip|hit|puff|drag|bump|line|swig|toke
    smoked
    been|still|am|keep|kept|started|back|was .. smoking|vaping
    smoking|vaping .. again|daily|every|weed|cigarettes|on|more|pack|since
    i .. smoke|vape .. $often
    i smoke|vape|use .. weed|pot|cigarettes|a|it|$drug
    vaped|snorted|injected
    shot|shoot|shooting|shots up
    snorting|injecting|sniffed|sniffing .. $drug|lines|a|some
    took|taking|popped|popping|ate|swallowed .. $some .. $drug|bars|bar
    took|taking|taken|tried|ate|did|do|doing|bought|bought|ordered|got|scored|copped .. $drug
    did .. $some .. line|lines|bump|bumps|hit|hits|coke|drugs|shots|shot|balloons
    dabbling|dabbled in|with
    bought .. $some .. bottle|pack|beer|beers|wine|vodka|cigarettes|bag|weed|gram
    bought .. bottle|pack .. of
    numb~ myself with
    not|never .. clean|sober >
    still .. not .. clean|sober|quit|stopped
    can not stop|quit|control drinking|using|smoking|myself|vaping|gambling
    keep .. drinking|using|smoking|going back|buying|getting high|messing
    keep .. going back
    drinking|using|smoking .. too much|problem|out
    drink too much
    like|love|enjoy .. to? have|drink|drinking|moderate|my $some|drinking|good|glass|beer|wine
    i like|love|enjoy .. $drink
    enjoy .. drinking
    hungover|hangover
    blacked out
    passed out drunk
    went|been|on a .. bender|binge
    binge .. drinking|drank|drink
    binged
    nodded|nodding out|off
    gambled|gambling .. again|away|my|all|last|today
    placed|made a .. bet|bets
    lost .. betting|gambling|slots
    chased|chasing my? losses
    watched porn
    acted out
    messed|fucked|screwed up .. again|last|and|sobriety|drank|used|night
    back in .. addiction|active|the
    in active addiction
    i .. succumbed|surrendered .. to
    failed .. again
    day|days|week|weeks|months .. i .. relapsed|drank|used|smoked|slipped|caved
    6|7|8|10|12|pack|packs|bottle|bottles|glasses|drinks a|per|each day|night|week
"""

CRAVING: Final = """
    want it .. so .. bad|badly
    hard .. to resist|not|stay|fight .. drink|use|smoke|drinking|using|clean|sober
    struggling|struggle|trying|hard|difficult .. not .. to? .. $do
    struggling .. to stay .. sober|clean
    wish .. could|was|were .. $do
    wish i .. had .. $some .. $drink|cigarette|joint
    $drink|drink|cigarette|joint|smoke|one .. sounds|sounded|would|looks|looked|seems .. good|\
        great|nice|amazing|perfect|so|be|help|fix|lovely
    anything for a .. $drink|cigarette|fix|hit|joint|drink
    voice|brain|mind|head|addict|addiction|part|thoughts .. telling|tells|saying|says|wants|\
        screaming|keeps|whispering .. me .. to? .. $do|drink|use|one
    part of me .. wants|wanted
    addict brain
    obsession|obsessing|obsessed|obsessive
    romanticising|romanticizing|romanticise|romanticize|glamorizing
    the itch
    keep|kept thinking about .. it|$thing|having|drinking|using
    drinking|using thoughts
    someone .. stop|talk me .. from|out .. $do
    not let me .. $do
    before i .. $do|relapse|cave
    cave|caving|give|giving in .. to|soon|tonight
    want~ to .. get .. high|drunk|stoned|wasted|fucked
    want~ to .. be .. drunk|high|numb|stoned|wasted
    want|wanted|need|wanting|wants .. to .. have .. $some .. $drink|drink|cigarette|smoke|glass|one
    all i .. want|think|can .. is|about|to|of .. $thing|drinking|using|$do
    crave~ .. $thing
    looking at .. $drink|bottle|it .. want|thinking
    how .. good|nice|great .. $drink|drink|it|high|one .. would|was|felt|be
    drooling|salivating
    tempted|tempting|temptation .. to .. $do
    $do .. again .. so|really|want
    itch|itches|itched to|for
    reservation|reservations .. about|to
    drinking|using dream|dreams
    dreamt|dreamed|dream|dreams .. about|of|i .. $do|$drug|drinking|drank|used|using|relapsed
    cravings
    craving|crave|craves|craved >
    craving|crave|craves|craved & $thing|it|one|that|the|so|like|for|to|something|more|bad|badly|\
        hard|again|a|hit|hits|came|is|was
    bad|strong|big|first|huge|this|the|my|any|no|intense|constant|sudden|massive|another craving
    itching .. to|for .. $do
    itching for
    jonesing|fiending|feening|feenin|fiendin
    gagging|dying|clucking|desperate for .. $thing
    want|wants|wanted|wanting|need|needed|would|love|like .. to .. $do
    want|wanted|wanting|need|needed .. $some .. $drink|cigarette|cig|smoke|fix|hit|bump|joint|\
        cigarettes
    want|need|love|kill|murder|use|fancy|wanted .. a|some|one .. drink|beer|wine|glass|cigarette|\
        fix|hit|pint|smoke|cig|joint|line|bump|bet
    want|wanted|need .. $drug
    want|wanted .. something .. to take|drink|numb
    feel~ like .. $do|having|drinking|getting
    makes|made|make|making me .. want .. to? .. $do|drink|one
    tempted|temptation|temptations|tempting
    think~|thought|thoughts|obsessing|obsess|dream~|daydream~|fantasi~|fantasize~ .. of|about .. \
        $do|$drug|drinking|using|having|drink|alcohol|relapse
    can not .. stop|get .. thinking .. about .. $thing|drinking|using
    on my mind .. drink|drinking
    miss .. $do|being|the|drinking|getting .. high|drunk|drink|taste|buzz|feeling|rush|drinking|it
    i miss .. $thing
    about|going|gonna|ready|plan|planning|decided to .. $do|relapse|drink|use
    excuse .. to .. $do
    reason|good|perfect .. to .. drink|use|smoke
    wrong with .. having .. one|a|glass|drink
    one|just|only .. drink|beer|hit|glass|cigarette|line .. not hurt|be
    just|only .. have|having|one .. one|drink|more
    could .. use|have|murder|kill|go|do .. for|with? .. $some .. $drink|smoke|cigarette
    a|one .. drink .. sounds|would|seems|looks
    fight~|resist~|battling|battle .. urge|urges|craving|cravings|off|it
    white knuckling|knuckle|knuckled
    gut .. get high|drink
    reached|reaching|reach for .. a|the .. $drink|bottle|cigarette
    mouth .. watering|watered
    smell|smelled|smelling .. $drug|$drink|alcohol .. want|makes|made
    going to relapse|use|drink
    afraid|scared|worried .. will|going|might|of .. relapse|relapsing|drink|use|cave
    on the|about verge|edge|brink of|to .. relaps~|relapse|using|drinking
    close|near|closer to .. relapsing|relapse|using|drinking
    almost|nearly .. relapsed|drank|used|caved|bought|slipped|smoked|gave
    so .. badly|bad .. want|need
    climbing the walls
    triggered
    triggering
    triggers me
"""

WITHDRAWAL: Final = """
    withdrawal|withdrawals|withdrawl|withdrawls|withdrawing|withdraw|withdrew
    wd|wds|paws
    dope sick
    dopesick|dopesickness
    the shakes
    cold turkey
    detoxing
    detox symptoms|is|now
    restless leg|legs
    in|into|from|during .. detox >
    coming|come|came off .. of? .. $drug|alcohol|subs|suboxone|methadone|it|drinking|nicotine|benzos
    night sweats
    sweating|sweats|shaking|shakes|tremors|chills .. from|since|after|without .. quit~|stopped|\
        drinking|drink|off|withdrawal
    hot and cold
    cold sweats
    restless legs
    kicking .. dope|heroin|methadone|subs|opiates|it
    sick .. without|from|since .. it|drinking|withdrawal|dope|not
    stopped|quit|quitting|stopping .. and .. sick|shaking|sweating|sleep|nauseous|anxious
    jumped|jumping off .. subs|suboxone|methadone
    brain zaps
    comedown|come down
    day|days|hours .. 1|2|3|4|5|one|two|three|four|five|into .. off|without|of|detox|withdrawal|cold
    rattling|clucking
"""

NOT_USE: Final = """
    urge|urges|urging|urged you|people|everyone|him|her|them|anyone|all
    relapse|drunk|using|drinking|drug dream|dreams
    my drinking|using days
    used|use in|to treat
    drank|drink|drinking .. ginger beer|ale
    ginger beer|ale
    relaps~|relapsing|relapse .. not an? option
    drink|drank|drinking|drinks ... water|juice|juices|tea|coffee|milk|soda|coke|something|\
        lemonade|smoothie
    root beer
    wine gums|glasses
    energy drink|drinks
    soft drink|drinks
    non alcoholic
    used .. to be|go|have|do|like|think|feel|love|know|get|it
    used to
    used .. with|for|as|car|cars|phone|clothes
    shot up .. price|prices|in
    picked up .. my|the|his|her|kids|phone|package|order|food|daughter|son|dog
    pick up .. kids|order
    high marks|grades|blood|fever|hopes|ground|heels|praise|five|rated|standards|demand|risk
    using|use|used this|that|the|my|a|an|your|our .. app|phone|computer|laptop|site|website|\
        program|software|car|gym|method|product|cream|soap|card|tool|recipe|charger|service|bus|\
        word|words|brain|time|money|internet|oven|machine
    high school|level|quality|price|prices|up|end|five|heels|score|tech|time|speed|temperature|\
        blood|pressure|stress|expectations
    high on .. life
    gave in .. notice
    slipped .. on|my mind|floor|ice|wet|disc|away
    bet you|he|she|they|it|that|i|there
    i bet
    you bet
    pot of|roast|luck|plant
    hit me|the|on|by|send
    hits|hit home|different|hard|me
    weed|weeds .. garden
    speed limit|dating|up|test|bump
    line up|manager
    coke zero|diet
    diet coke
    acid reflux|rain
    blow .. up|out|mind|off
    blew .. up|out|mind|off|away|nose
    cans of .. beans|soup|food
    shot of .. covid|vaccine|espresso
    flu shot|shots
    the urge to .. cry|scream|laugh|run|pee|vomit|sneeze|clean|cut|hurt|kill|die|harm
    sugar|chocolate|coffee|food|sweet|pizza|attention|love|affection|sugary cravings|craving
    craving .. sugar|chocolate|pizza|food|sweets|attention|love|affection|pasta|tacos|burger|\
        sushi|human|company
    crave .. attention|love|affection|food|sugar|human|company
    withdraw|withdrawal|withdrawals|withdrawing .. money|cash|funds|from my account|limit|atm|\
        bank|pounds|dollars
    money|cash|bank|atm|account|funds .. withdraw|withdrawal|withdrawals|withdrawn
    cash|atm|bank withdrawal
    withdrawal|withdrawals fee|fees|slip|limit|request|amount|form|button|limits
    hit song|songs|single|album|record|movie|show|man|list
    withdraw|withdrew .. from .. people|friends|account|everyone|society|race|class|course|college
    socially withdrawn
    triggered an? .. alarm|event|response
    my trigger
    tempted to .. buy|say|tell|quit|call|text|go
    smoked salmon|meat|bbq|brisket|paprika
    binge watch|watching|watched
    binged .. netflix|series|show|season
    going out .. with|to|for|tonight
    going out >
    went out >
    back on .. track|my feet|feet|monday|topic
    acid jazz
    line of .. work|code|business
    joint account|pain|pains
    drug|drugs test|store|stores|dealer|addict
    over the .. limit
    drive|driving|drove .. drunk
    back to square
    chips|smoke detector|alarm|signal
    pack|packs of .. cards|gum|wolves
"""
