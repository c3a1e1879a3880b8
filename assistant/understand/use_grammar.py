"""Use, craving and withdrawal by their parts: who takes what, who longs for it, what stopping does.

For understanding only. Classes of words put together, beside the phrases of ``use_phrases``, whose
groups and notation these use. Whether it is denied or long over is the business of ``use``.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "stuff": """
        $drink|$drug|$smoke
        oxycodone|hydrocodone|norco|suboxone|subs|methadone|delta|carts|cart|dabs|benzo|bars|addys
        pre|ready mix|rolled
        nitrous|balloons|poppers|whippets|inhalants|glue|shatter|wax|gummies|gummy|edible|hashish
        mdma|ecstasy|pingers|lines|bump|bumps|tab|tabs|mushrooms|dmt|steroids|spice|k2|bath|tranq
        sleeping|pain pills
        painkillers|stimulants|downers|uppers|narcotics|substances|blunts|spliffs|doobie|reefer
        absinthe|sherry|brandy|sangria|mimosa|mimosas|soju|sake|schnapps|jager|baileys|cosmos|hooch
        moonshine|stout|guinness|corona|budweiser|white|red|rose wine
    """,
    "took": """
        drank|smoked|used|took|snorted|injected|popped|vaped|sipped|chugged|downed|necked|sank
        sunk|had|did|shot|swallowed|bought|scored|ordered|copped|snuck|finished|polished|demolished
        tried|grabbed|poured|opened|cracked|hit|puffed|toked|inhaled|sniffed|banged|slammed|dropped
    """,
    "takes": """
        drink|drinks|drinking|smoke|smoking|use|using|take|taking|snort|snorting|inject|injecting
        pop|popping|vape|vaping|sip|sipping|chug|chugging|down|downing|shoot|shooting|swallow
        swallowing|huff|huffing|abuse|abusing
    """,
    "count": """
        one|two|three|four|five|six|seven|eight|nine|ten|twelve|dozen|half|couple|few|several|many
        1|2|3|4|5|6|7|8|9|10|11|12|15|18|20|24|30|handful|load|loads|bunch|much|little|whole|entire
    """,
    "unit": """
        beer|beers|can|cans|pint|pints|glass|glasses|bottle|bottles|shot|shots|drink|drinks|joint
        joints|line|lines|pill|pills|bag|bags|gram|grams|pack|packs|cigarette|cigarettes|cigs|cig
        hit|hits|bump|bumps|fifth|handle|litre|liter|units|tabs|bowl|bowls|round|rounds|percs|bars
        wines|ciders|gin|gins|vodka|vodkas|whiskeys|dram|drams|nip|nips|tinnies|tokes|puffs
    """,
    "out_of_it": """
        drunk|wasted|hammered|plastered|stoned|tipsy|buzzed|trashed|sloshed|smashed|baked|blitzed
        wrecked|legless|pissed|lit|faded|blazed|loaded|intoxicated|tanked|bladdered|steaming|\
            wankered
        shitfaced|loaded|blackout|tweaking|tripping|coked|zonked|paralytic|inebriated|high
    """,
    "game": """
        slots|slot|casino|bookies|bookie|roulette|blackjack|poker|betting|bets|bet|gambling|lottery
        scratchcards|scratchers|scratch|horses|parlay|parlays|pokies|sportsbook|baccarat|dice|\
            machines
    """,
    "long_for": """
        want|wants|wanting|wanted|need|needing|needed|crave|craving|craved|fancy|fancied|miss|\
            missing
        missed|desperate|dying|itching|gagging|longing|yearning|tempted|aching|urge|urges|temptation
        thirsty|jonesing|fiending|feening|thinking|fantasising|fantasizing|dreaming|dreamt|\
            dreamed|screaming|begging|crying|calling
        daydreaming|obsessing|obsessed|picturing|imagining|drooling
    """,
    "seller": "dealer|dealers|plug|connect|supplier|bookie|dboy|trap",
    "shop": "pub|bar|liquor|offlicence|casino|dispensary|bookies|offy|bodega|tavern|boozer",
    "after_stop": """
        quit|quitting|stopped|stopping|detox|detoxing|withdrawal|withdrawals|sober|clean|without
        tapering|taper|kicked|kicking|off
    """,
    "ails": """
        shaking|shakes|shaky|trembling|tremors|tremor|sweats|sweating|sweaty|chills|shivering
        nausea|nauseous|vomiting|puking|goosebumps|cramps|aching|achy|insomnia|headache|headaches
        dizzy|zaps|seizures|diarrhea|diarrhoea|yawning|sneezing|jittery|feverish|sleepless|restless
        aches|ache|hurts|fire|burning|throwing|puked|vomit|yawn|spasms|irritable|clammy|\
            hallucinating|foggy|\
            twitching|kicking
    """,
}

LAPSE: Final = """
    $took & $count & of? & $stuff|$unit
    $took & $stuff >
    $took & $stuff & last|tonight|today|yesterday|this|again|after|with|before|because|since|\
        every|on|\
        at|in|all|until|while|when
    been|am|was|still|started|keep|kept|ended|began|started & $takes & $count? & of? & $stuff
    $takes & $count & of? & $unit|$stuff & a|each|every|per|daily|night|most|on & day|night|week|\
        evening|weekend|morning|daily|myself|own
    $takes & to & relieve|cope|forget|sleep|numb|escape|relax|unwind|function|calm|deal|feel|\
        handle|\
        manage|get & stress|anxiety|pain|normal|through|down|it|everything|better|with|>
    can not & get|sleep|function|relax|go|live|face|socialise|work|eat|cope|do|make & through? & \
        day|night|evening|week|weekend|morning|shift|meal? \
        & without & $stuff|drinking|using|smoking|vaping|gambling|it
    $count $unit & of $stuff deep|in|down
    keep|kept|been|started buying|playing|betting & on|the? & $game
    $count $unit deep|in|down & and|already|now|by|on|tonight|>
    cut~|cutting|slow~ down|back & on & my? & $stuff|drinking|smoking|using|vaping|gambling|use
    i & am & $out_of_it & right|now|again|as|and|at|while|already|currently|tonight|>
    got|get|getting|gotten|was|woke|came|went|been so|really|absolutely|a? & bit? & $out_of_it & \
        last|\
        again|at|on|in|with|yesterday|tonight|friday|saturday|sunday|this|by|every
    off|out my face|head|tits|skull|tree & again|last|on|tonight|yesterday|>
    had & one|a & few? & too many
    lost|spent|blew|threw|burned|wasted|dropped|put & it|all|my|everything|hundreds|thousands|\
        wages|\
        rent|savings|paycheck|money|away & on|at|in & $game
    lost|spent|blew|dropped|wasted|burned ... on|at|in & the? & $game
    at|in|to & the & casino|bookies|slots & again|last|all|tonight
    clean|sober ... until|till & last|yesterday|today|tonight|this|monday|tuesday|wednesday|\
        thursday|friday|saturday|sunday|night
    called|texted|messaged|rang & my guy|man
    placed|put|made|placing & $count? & $game
    gambled|bet & away? & my|all|the|it|everything|hundreds|thousands|rent|wages|savings|paycheck
    back on & the|my & $stuff|$game|cigs|cigarettes|fags|vape
    back to & $takes|gambling|betting & again|and|every|like|after|as|heavily|daily|>
    gave|given in & to & the|my & urge|urges|craving|cravings|temptation
    could|can not & say|resist & no? & ... $stuff|it|temptation|one
    days|weeks|months|years|sobriety|clean & gone|wasted|ruined|lost|thrown|down|over & in|away|\
        the|\
        just & one|a|drain|single
    fell|fallen|slid|slipped|slipping|gone|went|sunk|backslid & hard|back|right|straight & into|\
        off|to & \
        old|my|the|addiction|using|drinking|habits|rails|deep|bad
    finished|polished|killed|emptied|downed|drained & off? & the|a|another|whole|my|an|entire & \
        bottle|pack|bag|case|box|six|carton|bowl
    fell hard >
    ruined|broke|broken|blew|lost|ended|messed|threw|killed|wrecked|screwed & up? & my|away & \
        $count? & \
        day|days|week|weeks|month|months|year|years|clean|sober|sobriety|recovery|streak|quit
    messed|screwed|fucked|slipped up & and & $took
    $took & ... and & hid|lied|threw|passed|blacked
    sneak|sneaking|hide|hiding|stash|stashing|stashed & my? & $stuff|bottles|drinking|use|using|\
        it & in|\
        from|into|behind|under|around
    relapse|relapses & was|happened|is|has|lasted|today|yesterday|again|number|after|on|with|this|\
        last
    have|had|having|in|into|during|through|another|full|mid|since & my|a|an|this|last|another|\
        latest|\
        recent? & relapse
    on & day & one|1|zero|0 & again
    day one|1|zero|0 again|for
    called|texted|messaged|rang|met & up? & with|my|the & $seller
    woke|waking up & hungover|drunk|high|hanging|wrecked|rough
    drank|smoked|used|gambled & away|through|myself|like|until|till|all|alone|last|again
    out & drinking|partying & last|until|till|again|all|every
    dry january|spell|streak over|failed|ended|done|broken
    my & drinking|smoking|gambling|using|use|habit|vaping|addiction|weed|drug & use? & is|has|got|\
        gets|getting|was|went|gotten|been & worse|out|bad|back|control|hand|problem|heavy|daily|too
    i & $takes & too much|often|many|heavily|daily|everyday|alone|again
"""

CRAVING: Final = """
    $long_for & for|to|of|about|on? & have|get|having|getting|drink|take|buy|go|feel? & a|an|the|\
        some|\
        that|one|just? & cold|first|cheeky|quick|big|nice|strong|good|real? & $stuff|fix|hit|sip|\
            drag|\
        buzz|high|toke|pint|flutter|bet|spin
    picture|picturing|imagine|imagining|see|seeing|taste|tasting|smell|feel|remember~ & that|the|\
        a & first|cold|warm|sweet|burn & cold|sweet? & $stuff|sip|hit|drag|pint|rush|high|buzz|\
        taste|glass
    brain|head|mind|body|addiction|addict|voice|disease|thoughts & not|will|keeps|is|wants|telling|\
        screaming|saying|going & stop|shut|quiet|on|about & up? & about? & $takes|$stuff|using|\
            gambling
    would|could|will & kill|murder|die & for & a|some? & good|cold? & $stuff|fix|hit|pint|smoke|\
        puff|drag
    not & get|shake|stop|push & ... thought|thoughts|idea & of|about & $stuff|$takes|one
    not & get & ... $stuff|drinking|using|smoking|gambling & out & of & my head|mind
    $long_for & about|of|to|for? & get|getting|be|being & so? & $out_of_it
    $long_for & to & hit|play|go|visit|place|try & to|the|some|a? & $game|$shop
    outside|inside|near|parked|sitting|standing|sat & in|outside|at|the|of|front? & $shop & store|\
        now|and|right|please|>
    talk me out & of & it|this|buying|drinking|using|going|gambling|relapsing|smoking
    need|want & something|anything & to & take|numb|calm|relax|help|forget & the? & edge|me|pain|\
        down|everything|nerves
    almost|nearly & went|gave|bought|called|drank|used|caved|stopped|bet & in|up|one|some|my|\
        again|for|a|there|>
    mouth & water~ & every|when|at|for|thinking|just|over|>
    close|inch|second~|moment~ & to|of|from|away & from? & calling|texting|buying|going|drinking|\
        using|\
        smoking|relapsing|messaging|driving|picking|lighting|placing|giving|caving
    call|text|message|ring|calling|texting|messaging|hit & up? & my & $seller
    give|do|trade|kill|sell & anything|everything|soul|arm|for & for? & a|one|just & $stuff|line|\
        hit|\
        fix|drag|sip|pint|smoke|drink|buzz
    not|hard|trying|struggling|fighting|impossible & to? & not|resist|avoid|stop & thinking? & \
        about? & \
        light|lighting|pick|picking|pour|pouring|buy|buying|crack|cracking|have|having|scoring|\
            score & \
        up|one|a|bottle|pack|it|$stuff
    before & i & end|go|do|drive|walk|give|break|cave|buy|run & up|to|out|and|in|down? & buy|\
        buying|get|\
        getting|drink|drinking|use|using|smoke|relapse|score|a|something|bottle|>
    stop|distract|talk|help|keep & me & from|out|before|through|not & of? & $takes|buying|drinking|\
        using|gambling|going|relapsing|this|i
    $stuff|drink|smoke|bet|fix|hit|pint|glass & would|could & be|fix|help|solve|make|take|calm|go \
        & \
        this|good|everything|it|me|so|down|nice|perfect|lovely|edge|great|better
    one|just|only & $stuff|drink|hit|puff|drag|sip|bet|line|smoke|pint & would|could|will|can & \
        not? & \
        fix|help|hurt|be|calm|kill|make|matter
    urge|urges >
    urge|urges & to|for & $takes|$stuff|bet|gamble|relapse|light|score|pick|get|buy|binge|have|watch
    urge|urges is|are|was|were|has|have|keep|keeps|came|come|hit|hits|got|get|gets|won|will|today|\
        tonight|again|this|right|at|all|when|every
    strong|bad|huge|massive|intense|crazy|constant|big|sudden|horrible|awful|terrible|insane|\
        strongest|\
        worst|serious|overwhelming|random|more|these|having|fighting|resisting|any|getting|the \
            urge|urges
    tempt~|tempting|trigger~|triggering|makes|made|make & me & want|to|into & to? & $takes|$stuff|\
        buy|\
        relapse|one|some|gamble|score|smoke|drink
    every|each|any|all & $stuff|beer|advert|ad|bar|pub|shop|time & makes|make & me & want|crave|\
        thirsty|think
    not & shake|kick|lose|stop & off? & the|this|these & thought|thoughts|idea|feeling|desire|urge|\
        craving & of|\
        about|to & $takes|$stuff|scoring|using|bet|gamble|getting
    thought|thoughts|idea & of & $takes|$stuff|scoring|getting|one & is|will|keeps|won|all|not
    afraid|scared|worried|terrified|sure|think & that? & i & will|am|going|might|could|may & to? \
        & $takes|\
        relapse|cave|slip|gamble|break|buy
    thinking & about|of & placing|scoring|buying|having|getting|picking|lighting & a|some|one|up|\
        my|just
    walk~|drive|driving|drove|pass|passing|passed & by|past & the|a & $shop & and|store|every|is|\
        was|it & \
        want|wanted|tempt~|hard|crave|torture|difficult|pull|mouth
    sweating|climbing|crawling & the|up|out & walls|skin|my
"""

WITHDRAWAL: Final = """
    $ails & ... since|after|from|days|day & ... $after_stop|stop|withdrawal
    $ails & ... day|days|hours & $count & of|off|without|clean|sober|into|no|in
    $after_stop & ... and|so|but|with|now & ... $ails
    day|hour & $count & off|clean|sober|no|without|of & ... $ails
    $count days|day|hours|weeks & off|clean|sober|no|without & ... $ails
    $ails & and & $ails & no|without|after|since|from|off
    no $drink|alcohol|$stuff & for|in|since & $count & days|day|hours|weeks & and|my|i|so & $ails
    coming|came|come|going|weaning|tapering off & of? & $stuff|meds|antidepressants|benzos|opioids
    not & slept|sleep|eaten|eat|keep|stop & ... since & i & quit|stopped|came|cold|detoxed|tapered
    day|days|hours & off|clean|sober|without|no & $stuff & and ... not & sleep|eat|stop|keep|\
        function|sit
    since & my & last & dose|drink|hit|pill|use|fix|cigarette|smoke|shot ... $ails|crawling|sick|\
        ill|rough
    $ails|crawling|sick ... since & my & last & dose|drink|hit|pill|use|fix|cigarette|smoke|shot
    $ails ... not & had|taken|used|smoked|drunk|drank & any|a? & $stuff|it & since|for|in|today
    not & had|taken|used|smoked|drunk & any|a? & $stuff|it & since|for|in|today ... $ails
    $after_stop & $stuff ... $ails
    $stuff detox|withdrawal|withdrawals
    detox|withdrawal $ails
    crawling out of my skin ... clean|sober|off|detox|dose|quit
    the sweats|shakes|horrors|rattles|dts|jitters
    $after_stop & is|are|was|makes|making|has|got & me|brutal|hell|killing|awful|kicking|rough|\
        horrible|\
        sick|torture & $ails|up|down|sick|irritable|snap|>
    sick|ill|rough|awful|terrible|horrible & since|after|from|because|coming & i|of & $after_stop
    ran|run|running out of & my? & $stuff|meds|methadone|subs & and|so|yesterday|days & ... $ails|\
        sick|rough
    legs & kick~|restless|jump~|not & ... off|clean|detox|sub|night
    body|hands|hand & is|are|keep|not|will? & stop? & shaking|trembling|sweating & ... alcohol|\
        drink|$stuff|\
        quit|stopped|without|since
"""
