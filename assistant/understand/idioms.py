"""Phrases with danger words that mean no danger. A hit that touches one is marked idiom."""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "limb": "arm|arms|wrist|wrists|leg|legs|thigh|knee|hand|hands|finger|fingers|thumb|foot|head|\
        face|elbow|ankle|shin|toe",
    "strong": """
        embarrassed|ashamed|bored|happy|nervous|excited|cute|hungry|cold|hot|jealous|mortified|good
        beautiful|full|proud|thirsty|relieved|funny|cringe|awkward|sweet|delicious|flattered
        humiliated
    """,
    "goal": """
        job|work|flat|house|grade|grades|exam|exams|deposit|rent|dating|maths|math|visa|career
        interview|cooking|team|election|politics|climate|date|course|degree|weather|promotion|parking
        apartment|market|economy|prices|garden|diet|tickets|spelling|dancing|driving|season|match|internship|loan
    """,
    "where": """
        city|town|village|country|office|flat|house|state|place|job|school|building|apartment
        meeting|room|class|hostel|area|neighbourhood|neighborhood
    """,
    "thing": "it|this|that|time|him|her|them|two|off|the|a|for|switch|joy|mood|vibe|shot|bill|zone",
}

IDIOMS: Final = """
    kill~ it
    kill~ it|time|two|birds|the lights|mood|vibe|engine|bottle|lights|competition|game|joy
    is|are|was|were|keeps|keep|been|it|this|that killing me
    killing|kill|kills me with|softly|lol|haha|laughing
    killing my back|feet|head|vibe|mood|buzz|knees|stomach
    my .. back|feet|head|legs|knees|teeth|tooth|stomach|neck|shoulders|eyes|feet|ears is|are .. \
        killing|kill me
    could|would murder|kill for? a|an|some|burger|pizza|curry|coffee|drink
    die~ .. of|from|with .. laughter|laughing|boredom|embarrassment|shame|curiosity|heat|hunger|\
        thirst|cuteness|happiness|cringe|excitement|anticipation|old|jealousy|joy|cancer|natural|\
        covid|coronavirus|thirst
    die~ laughing|inside|laugh|over
    lol|haha|lmao|omg i am dying|dead >
    milk|food|fridge|room|sofa|box|app|file|thing|couch|desk|it ... waste of space
    bored|scared|worried|tired|frightened|starving|starved|loved|love|loves|flattered|thrilled|\
        freezing|tickled .. to death
    i am dead lol|lmao|haha|laughing|omg
    dying for a|an|some|one|it|this|that|my|him|her|them|you|his|our|something|anything|food|water
    would|could|will|might|willing|prepared|gladly to? die for a|an|some|one|it|this|that|the|my|\
        him|her|them|you|their|his|our|cause|country|chocolate|food
    die~ for his|her|their|our|my|your|the .. cause|country|god|faith|sins|beliefs|freedom|love|\
        kids|family|children|wife|husband|flag
    die~ to see|know|try|hear|go|meet|get|watch|read|eat|have|tell|find|play|visit|ask|buy|wear|\
        taste
    is|are|was|were|looks|look|tastes|taste|smells|smell .. to die for
    < to die for >
    dead|die|died|dying of laughter|laughing
    shoot me now
    knife to a gun fight
    suicide squad|blonde|doors|bunny|bunnies|girls|burger|wings|king|squeeze|door|silence
    dead tired|serious|good|end|line|weight|heat|battery|on|set|sexy|easy|cool|simple|phone|\
        pixel|zone|lift|pool
    dead to me
    over my dead body
    over his|her|their dead
    cut~ .. cake|grass|hair|corners|losses|ties|bread|onions|vegetables|wood|paper|lawn|nails|\
        fringe|bangs|carbs|sugar|calories|costs|class|classes|expenses|spending|hours|staff|jobs|\
        budget
    cut~ .. my|his|her .. hair|nails|grass|losses|finger|lawn|fringe|toenails|coat|hours
    cut~ down|back|off|out|class|edge|board|loose|short|through|across|him|her|them|people|ties|\
        contact|toxic|up
    cutting edge|room|board|remark|remarks|words|onions
    cut~ .. $thing .. slack
    hang~ out|around|up
    hang~ in there
    drown~ in .. paperwork|work|emails|homework|debt|bills|laundry|tasks|assignments
    < dying|dead|died|dies lol|lmao|haha|rofl
    i am|nearly|almost|literally|just|actually dying|dead|died lol|lmao|haha|rofl|hahaha
    hang~ .. there|tight|clothes|picture|pictures|washing|laundry
    shot|shots of|at|in the? whisky|whiskey|vodka|tequila|espresso|dark|arm|heaven|it
    banging headache
    burn~ dinner|calories|out|toast|food|hand|tongue|bridges|fat
    kill~ for a|an|some
    kill~ $thing .. at|gym|workout|presentation|interview|exam
    killed|kill|killing|kills my|the|our .. battery|phone|engine|plant|plants|vibe|buzz|mood|\
        weeds|lights|career
    top|topped|topping myself up
    top up
    drop dead gorgeous
    back from the dead
    kill~ me|myself .. math|maths|homework
    hit|hits|hitting me up|like|that|hard|differently|when|how|suddenly|up
    hit the gym|road|pub|town|nail|books|bar|jackpot|hay|sack|spot|shops|beach|ground
    hit my .. head|toe|elbow|target|goal|limit|peak|stride|knee|funny
    break~ a leg
    on edge
    take~ a stab
    bite~ the bullet
    dodge~ a bullet
    jump~ to|the|at|on|in|for|up|ship|rope|around|over|right|straight|back conclusions|gun|chance|\
        it|joy|bandwagon|shower|bed
    jump~ for joy
    jump~ to conclusions|in|on|at
    jumped|jump in|on|at|to|up|out|for|over|into
    jump~ off the? .. diving|sofa|couch|bed|wagon|page
    < i am dead >
    die~ on this|that|the? hill|inside
    battery|batteries|phone|laptop|engine|car|plant|plants|wifi|signal|computer|mic|camera ... \
        die|dies|died|dying|dead
    die~ for .. sins|country|cause|freedom|love
    feel~ like death
    like|look|looked|looks|half|warmed death|dead
    death by|of chocolate|powerpoint
    sick|scared|worried to death
    life of the party
    end of the world
    sleep like the dead
    overdose of|on cuteness|vitamin|nostalgia|sugar|caffeine|chocolate|memes|tv|carbs
    od .. eye|prescription|lens|glasses
    eye|right od
    drink~ myself silly|stupid
    laugh~ myself to
    work~ myself to death
    hate~ .. to be late
    beat|beats me to|at
    it|that beats me >
    beat myself up
    kick~ myself
    could|can kick myself
    shoot me an|a email|message|text
    shoot~ hoops|pool|video|film|photos|pictures
    shoot myself in the foot
    shot myself in the foot
    stab~ .. in the back
    backstab~
    pull~ the trigger on|early
    bang~ my head .. wall
    hit|hitting|banging .. head|wall against|on .. wall|brick|desk|keyboard
    tear~ my hair out
    not the end of the world
    what would you die
    choke~ on|up|under
    bleed~ me dry
    bleeding edge|heart
    blood bath
    took my .. breath|time|dog|kids|mum|exam|test|car|son|daughter
    took the .. bus|train|car|dog|kids|trash
    took|take|taking the? whole|day|week day|week|thing|class|morning|family|team|course|off
    burn~ .. fat|bridges
    give~ up smoking|drinking|sugar|chocolate|coffee|alcohol|weed|meat
    gave|give up on .. him|her|them|you|it|diet|dating
    leave this place|town|job|city|house|country
    out of options for
    suicide prevention|hotline|awareness|lifeline|line|rate|rates|statistics|survivor|survivors|\
        bomber|bombers|bombing|bomb|attack|attacks|vest|mission|run|drill|drills|workout|risk|\
        forest
    will|would|could|can|might i|you|we|he|she|it|they|my .. die if|from|of|when
    hate my life at|in|here this|the|work|school|company|job|town|office
    cut|cuts|cutting myself|himself|herself|yourself|themselves off .. from
    cut|cuts|cutting myself|himself|herself some|a|off|shaving|cooking|chopping|slack|loose|free
    cut|cuts|burned|burnt|hurt|scratched|hit myself|himself|herself on|while|when|with|by|at the|\
        a|my|an|accident|cooking|work|gym|playing|shaving|football|training
    everything at|about work|school|college|uni|office|job
    day|days|night of my life as|so|because|was|at|in|with|playing|on
    thought i|we .. was|were .. going|about|gonna .. die|dying
    can not breathe .. funny|laughing|lol|haha|hilarious
    kill~ the? .. deal|bill|project|vibe|mood|story|idea|plan|motion|chat|lights|conversation|\
        proposal
    did not want to wake up .. morning|today
    political|career|social|commercial|financial|electoral|business suicide
    bleed brakes|radiator|radiators|the|my .. brakes|radiator|radiators?
    kill~ me|us if|when i|we .. forget|lose|break|broke|miss|spend|buy|eat|drop|burn|spill|late|\
        dent|scratch|wake|forgot|ate|lost|spent|bought|do
    scratch~|cut|graze~|scrape~|burn~|bruise~|hit .. my .. $limb on|off|against the|a|an|some
    scratch~|cut|graze~|scrape~|burn~|bruise~|hit .. my .. $limb shaving|cooking|gardening|\
        accidentally|climbing|hiking|running|playing|baking|ironing|by
    attempt|attempts to|at
    dead man|men|poets|pool|space|rising|red
    walking dead
    kill bill|switch|streak|count|ratio|feed|cam|confirmed|la
    in the line of fire
    bored of living in|here|at
    point of living in|here|together
    not want to live with|in|at|there|here|together
    not want to be here .. work|school|office|party
    not want to wake up .. early|late .. tomorrow|today|again?
    not want to wake up .. early|late
    not want to wake up .. for work|school|class|a|the|my|this|that|church|practice
    not want to wake up .. at|before 4|5|6|7|8|9|10|11|12|four|five|six|seven|eight|nine|ten|noon|\
        dawn|sunrise
    do not wake up .. early
    wake up early|late
    never wake up .. time|early
    not breathing room|space
    not breathe a word|through|easy
    point of|in being|going in|there|to|out|back|home
    point in going|being to|here
    no reason to go|stay|keep to|out|up
    can not live without
    not .. see|get the point in|of going|doing|that|having
    burden of proof|work
    funeral for my|his|her|the|our|a
    look after my dog|cat|kids while|for|when
    by my own hand
    end it with|between
    ended it with
    end it here
    end it on
    it all ended|ends well
    end things with|between
    i am done with work|school|class|homework|exams|dinner
    tired|sick|bored|hate of? living in|at|here|there|paycheck
    tired|sick|hate of? living with my|him|her|them|roommates|parents|people
    tired of living the|a
    tired of living life with|like|in|for
    wish~ death on|upon
    dead before they|this|that|the|it|he|she|we|you
    this world of
    disappear|vanish to a|the|my|some
    disappear|vanish into a|the|my|bed|blanket|duvet|book|sofa|couch
    goodbye note|notes|letter|letters .. to .. alcohol|drugs|heroin|drinking|smoking|addiction|\
        weed|cigarettes|gambling|colleagues|job|team|coworkers|students|teacher|class|boss|flat|\
        house|city|old
    goodbye .. note|letter|card .. for|to|from .. colleague|colleagues|coworker|job|team|teacher|\
        school|boss|work
    on|at the|a|this bridge|roof|rooftop|platform|cliff|edge ... photo|photos|picture|pictures|\
        sunset|sunrise|view|views|fireworks|lunch|party|tile|tiles|gutter|gutters|solar|bar|\
        cocktail|cocktails|picnic|fishing|tourist|tourists|train|selfie|selfies|garden|restaurant
    jump~ off .. my|a|of|the .. habit|mg|dose|subs|suboxone|methadone|meds|kratom
    be|been here ... meeting|class|lecture|party|gym|queue|wedding|traffic|airport|conference|\
        restaurant|shift|detention
    made|make|making|writing|wrote|updating|signed .. will .. lawyer|solicitor|notary|attorney|\
        accountant|with
    tired|sick of living the|a|my .. regular|normal|same|boring|average|quiet|busy .. life
    can not go on holiday|vacation|the|a|my|date|trip
    suicidal gesture|gestures|patients|people|person|client|clients|teens|veterans|students|\
        friend|friends
    not want to live with|in|at|there|together
    going to die alone|single|poor|old|young
    if|will|gonna|probably .. die alone|single
    tired|sick|bored of living by|alone
    no|any|the point in|of trying with|to
    let me know
    end of the day|week|month|year|term|semester|line|season|movie|book|story|rainbow
    dark days|chocolate|hair|humour|humor|colours|colors|mode
    bad|scary things happen
    die~ by the sword
    fade away from|like
    can not wait
    take my breath
    not .. worry about it
    point in having|buying|getting|doing|watching
    could|can|might sleep forever|all
    disappear|vanish .. on|for|into|from|to .. holiday|vacation|week|weekend|while|sight|thin|\
        view|crowd
    waking|wake|woke up .. early|late|hungry|tired|thirsty|cold|feeling
    waking|wake|woke up .. at|before 3|4|5|6|7|8|9|10|11|12|four|five|six|seven|eight|nine|ten|\
        noon|dawn|sunrise
    waking|wake|woke up to|with|in the|a|my|his|her|find|see|this|that|their
    not .. hear|see from? me again .. until|till|before|for
    go|leave .. and never .. come back to .. that|this .. shop|restaurant|hotel|place|bar
    make my peace with
    feel~ like .. dying|dead .. on|in|after .. gym|workout|run|heat|hangover
    still here at|in|waiting|working
    nothing for me to
    next life in
    scared of what i might .. find|see|say|hear
    not .. trust myself .. with|around .. chocolate|cake|biscuits|money|food|snacks
    to not be|live late|alone|in|on|here|able|hungry|bored|lazy|like
    stop living in|like|with|at
    hear|heard|hearing voices .. in|through|from|upstairs|downstairs|outside|next|on|behind|of
    following|follows|followed|watching|watches me .. on .. instagram|twitter|tiktok|facebook|\
        insta|youtube|social
    not breathe .. in|through .. this|these|that|it|my|nose|dress|jeans|corset|suit|heat|room|\
        mask|smoke
    not breathe in this|these
    phone|laptop|computer|car|engine|console is|was|keeps|are overheating
    on|at|over the roof
    no way out of|from|but the|this|that|my|here|it .. maze|game|level|carpark|contract|meeting|\
        building|room|lot|parking|car|traffic|date|deal|lease
    no way out of .. maze|game|level|carpark|contract|meeting
    feel~ like a burden asking|for
    not take it .. neighbours|noise|music|heat|cold|queue|traffic
    give up .. where|what|how|who
    out of this|the|my .. phone? .. contract|job|course|meeting|deal|city|town|class|house|place|\
        room
    what|how .. if .. someone|anyone|somebody .. has|have|had a seizure|fit|stroke|overdose
    so $strong & that? i|we|he|she|they|you could|can|might literally|actually|just? die
    so $strong before|after|during|in|at|on the|my|that _ i|we|he|she|they could die
    so $strong & that? i|we|he|she|they|you could|can|might literally|actually|just? have died
    hopeless about|of|for ... $goal
    hopeless at|with & $goal
    by|near|under the|a|this bridge|cliff|edge|platform|tracks ... eating|lunch|picnic|fishing|\
        coffee|photos|photo|chips|sandwich|sketching|painting
    dog|cat|horse|puppy|kitten|rabbit|frog|pony is|was|keeps|kept going|trying|about? to? jump~
    hate~ my life ... but|and ... hanging|coping|managing|surviving|getting in|through|on|okay|ok|by
    hate~ my life ... but|and ... coping|managing|surviving
    be here in|at this|the|that|my|a $where any? more?
    walk~|head~|go|going|drive~|way & to & the|a & bridge|roof|cliff|cliffs|rooftop|tracks ... \
        photo|photos|picture|pictures|meet|meeting|sunset|sunrise|view|fishing|bar|party|lunch|\
        picnic|fireworks|work|run|jog|walk|friend|friends|dog
    do it on|after|before|when|once|by|next|this|tomorrow ... quit|quitting|smoking|propose|apply|\
        resign|sober|detox|rehab|job|marry|married|haircut|tattoo
    date|day ... wedding|quit|quitting|surgery|party|move|moving|holiday|detox|rehab|christening|\
        trip|birth
"""
