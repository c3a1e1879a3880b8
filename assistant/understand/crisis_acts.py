"""Reviewed phrases for suicide: the wish to die, plans, means and attempts. Never shown.

Notation and groups of ``crisis_suicide``.
"""

from typing import Final

ACTIVE: Final = """
    suicidal >
    suicidal as|af|lately|thoughts|feelings
    urge|urges|temptation to .. jump|step|walk|drive|swerve|crash|hang|overdose|od|die|end
    $kill $self
    $kill $self but .. i? .. am|will|might|going|may
    $want .. die|dying|dead >
    $want die|dying|dead
    $want .. be|being dead
    $want .. end|ending it|everything|things
    end|ending|ended it all
    end|ending everything|things >
    end|ending|ended|take|taking|took|lose|losing $my own? life|existence|suffering|pain|misery|\
        story
    take|taking|took $my own life
    $want .. take|taking $my life|lives
    $want .. suicide
    commit~|comit~|committing|commiting|comitting suicide
    attempt~ suicide
    tried|try|trying suicide
    do myself in
    kms
    kys myself
    $want unalive
    unalive
    not be here tomorrow|much|long|next|any|by
    $want .. not be here tomorrow
    $want death
    wish for death
    $want .. jump~ off|from|in|into|under|out ... $high
    $want .. step~|walk~|run~|lie|lay in|into|under|onto|on front? of? ... $high
    $want .. drive~|crash~|swerve~|steer~ ... into|off|through ... tree|wall|bridge|cliff|pole|\
        river|traffic|lake|water|ocean|road|truck
    crash my car on purpose|into
    $want .. jump off|from
    $want .. overdose|overdosing|od
    $want .. take|taking|swallow|swallowing|down|eat|eating|pop|popping ... all|whole|bunch|\
        bottle|handful|every|lot|loads|enough .. of? $my? $drugs
    $want .. take|taking|swallow|swallowing all|whole|bunch|bottle|handful|every|enough|too
    $want .. drink|drinking .. bleach|poison|antifreeze|acid|detergent
    $want .. slit|slitting|slash|slashing|cut|cutting .. $my .. wrists|wrist|throat|veins|vein|\
        neck|arteries
    slit|slitting|slash|slashing $my wrists|wrist|throat
    $want .. blow|blowing .. $my .. brains|brain|head .. out|off
    blow $my brains|head out|off
    $want .. put|putting|stick|sticking .. bullet|gun .. in|to|through .. $my head|mouth|brain|\
        skull|temple
    pull|pulled|pulling the trigger
    gun|bullet|45|9mm|pistol|barrel|shotgun|rifle|knife|blade|razor in|to|at|against|through $my \
        head|mouth|brain|skull|temple|throat|neck|wrist|chest|heart
    set|setting|light|lighting $self on fire|alight
    $want .. bleed|bleeding out|to
    $want .. starve|drink|work|smoke|starving|drinking|smoking $self .. to death
    starve|starving|drink|drinking|drank|smoke|choke $self to death
    $want .. hang|hanging
    $want .. buy|get|find|use|load .. gun|rope|noose|pistol|shotgun|rifle
    $want .. stop|stopping breathing|living|existing
    $want .. leave|leaving this world|earth|planet
    $want .. unplug|exit life
    throw $self off|in|under|into|from|out|front
    jump~ in front of .. train|bus|car|truck|traffic|lorry
    jump~ off .. bridge|building|roof|overpass|cliff
    painless|easiest|quickest|fastest|quick|easy|least|best|peaceful .. painful? .. way|ways|\
        method|methods .. to|of .. die|kill|dying|overdose|suicide|hang
    painless|easiest|quickest|fastest|quick|easy|least|best|peaceful & painful? & way|ways|method|\
        methods & to|of & go|leave|do >
    painless|easiest|quickest|fastest|quick|easy|least|best|peaceful & painful? & way|ways|method|\
        methods & to|of & end it|everything|myself|life|my
    painless death|suicide|way|method
    how|ways|way|where to .. die|kill|hang|overdose|od|suicide|commit .. painlessly|quickly|\
        myself|suicide|without|fast
    how to die
    how .. many|much .. $drugs .. to|would|will|does|do .. die|kill|overdose|take|od|fatal|lethal
    how many .. would|will|does|do|to .. kill|overdose|die|od|take
    suicide without|by
    self delete
    feel~ suicidal
    finish|finishing myself off?
    rest in peace me
    meet my maker
    join .. in heaven|afterlife
    die tonight|today|now|tomorrow
    kill myself
    life .. ending
    my last day|days|night|birthday|christmas|week|hours|words .. on? earth|alive
    this is my last .. day|night|words|goodbye
    put $self|me out of my|our|the misery
    out of my misery
    rope around my neck
    crashing my car
    overdose|od on purpose|pills|my
    $want .. not .. wake up .. tonight|tomorrow
    doing it anyway
    going to .. do it anyway
    catch the bus >
    ctb
    an hero
    commit~ .. sudoku|die|death|toaster
    toaster bath
    yeet~ myself
    game end myself
    self terminate
    log off forever|permanently
    how long .. take|takes|does .. to .. die|bleed|drown|suffocate
    how do|can|would|should i & die|overdose >
    how do|can|would|should i & kill|end|hang & myself|it|life|everything
    what .. happens|pills|drugs|dose|amount .. kill me|myself
    want .. everything|it .. black
    take my|the|my easy way out
    think|thinking|considering .. ending it
    have .. the pills
    want to be with|join .. in heaven|again|dead
    one .. last time before i .. die|go|end
"""

PLAN: Final = """
    know which|what|where .. bridge|building|pills|rope|tree|method|train .. use|jump|do|take|go
    pills|meds|tablets ... thinking|want|going|tempted ... taking|take|swallow .. them|all
    enough|loads|lots|stash of? .. pills|meds|tablets|insulin|sleeping .. to|for
    bottle|box|packet|handful of .. pills|meds|tablets .. in|on|next|front|here|beside
    holding|gripping a|the|my .. razor|blade|noose|rope|knife >
    use .. it? .. on|against myself
    wrote|written|writing .. letters|notes .. to|for .. everyone|family|kids|them|all
    said|saying|say|made .. my goodbyes
    rope|noose .. in|from .. my|the .. car|garage|room|closet|shed|attic|boot|loft|tree
    stop me before i|it
    do it before .. anyone|they|someone .. stop|stops|finds
    i have|got|made a plan >
    have|got|made a|my .. plan .. to|for|of .. die|kill|end|overdose|hang|suicide|it
    plan to .. kill|end|overdose|hang|jump|die
    know how i would do it
    know how|when|where i|to .. am|will|would|going|do .. do it|die|end
    picked|set|chose|chosen|decided .. a|the|on .. date|day|time .. to|for .. die|kill|end|\
        suicide|it
    i .. am .. at|on|by the .. tracks|rails
    date|day|time is? set|picked|chosen .. to|for .. die|kill|end|suicide|it
    written|wrote|writing|write a|my|the .. note|notes|letters >
    suicide note|notes|letter|letters
    goodbye note|notes|letter|letters >
    goodbye note|notes|letter|letters & to & my|everyone|them|her|him|kids|mum|family|all
    tonight is the night
    going to do it .. tonight|now|today|tomorrow
    < going to do it >
    i am going to do it >
    going to do something .. bad|stupid|drastic|terrible
    do something to myself
    got|have|bought|saved|saving|collected|stockpiled|stashed|counted .. the|my|some|enough|up .. \
        pills|tablets|meds|rope|blade|gun|razor .. ready|up|loaded|here|beside|next|front|hand
    stockpile~|hoard~|save~|saving .. up? my|the|pills|meds|tablets|medication .. pills|meds|\
        tablets|medication|up
    pills|rope|gun|blade|knife|noose|razor|exhaust .. ready|loaded|beside|next|front|in .. me|\
        hand|lap
    bought|got|getting|buy|tied|tying .. a|the|some .. rope|noose
    bought a gun|shotgun|pistol|revolver
    have|got|holding|hold|keep .. a|my|the .. gun|pistol|revolver|shotgun|rifle .. here|now|ready|\
        loaded|next|beside|in|to
    have|got .. a|my gun >
    looking|look|search~|tempted|find|get|know|where ... dad|father|fathers|my|the|his .. gun|\
        guns|pistol|revolver|shotgun|rifle
    gun|357|glock|pistol|revolver|shotgun|rifle|blade|razor .. in|to|against|on .. my|the lap|\
        head|mouth|hand|temple|wrist|neck|throat
    sharpened|fresh|sharp|got .. blade|knife|razor
    on|from|at|near|over the|a|this .. bridge|ledge|roof|rooftop|edge >
    gave|giving|given away .. my|all .. things|stuff|belongings|possessions
    my|the|a last|final message|post|words|goodbye|letter|text|tweet
    not be here|around after|when|by
    have|already .. decided|chosen .. to .. die|end|kill
    decided to die|end
    about to do|end it
    ready to die|end >
    ready to go & now|home|forever|for|tonight|meet|see
    standing|stood|sitting|sat on|at|by|near the|a|this edge|platform|bridge|ledge|roof|tracks|cliff
    say~ .. goodbye|goodbyes to .. everyone|everybody|family|you|world|kids|mum|all|people
    goodbye|bye|farewell everyone|everybody|world|cruel|forever|all
    saying|say|said|says .. goodbye >
    this is goodbye
    getting|got|put|putting my affairs in order
    < wrote|made|changed my will >
    wrote|made|writing|changed my will & and|goodbye|letters|tonight|note
    will be|am dead by|tomorrow|tonight|soon
    by the time you|anyone|they read|reads|find|finds|see
    find my body
    last time .. hear|see|talk .. from|me|you
    tonight i|it ends|end|die
    it ends tonight|today|now
    going to jump
    in|at|by hand .. knife|gun|rope|pills
    make it look like an accident
"""

ATTEMPT: Final = """
    < attempted >
    i .. attempted .. last|yesterday|tonight|today|again|this
    < attempted .. again|suicide|stopped
    took|taken|swallowed|swallow|ate|downed|popped .. all|whole|entire|bunch|bottle|handful|loads|\
        lots|dozens|every|box|packet|pack .. of? .. $my|the|those|these? $drugs
    took|taken|swallowed|swallow|ate|downed|popped .. too many|much .. of? .. $my|the|those|\
        these? $drugs
    took|taken|swallowed|downed .. all|whole|entire|too many .. pills|tablets|meds|bottle|them|\
        box|packet
    took|swallowed|downed the|a whole|entire|bottle|handful|box|packet
    took|taken all $my .. $drugs
    taken|took|take|taking|had an overdose
    overdosed|overdosing .. on purpose|pills|tylenol|paracetamol|meds|intentionally
    overdosed on purpose
    i overdosed >
    i .. cut .. too? deep >
    cut|slit|slashed|slashing|slit my .. wrist|wrists|throat|neck|vein|veins|artery
    bleeding a lot
    not stop bleeding
    rope|noose .. around|round|on .. my neck
    bleeding out|badly|heavily|everywhere
    there is|so|too|lot|lots much|of blood
    not|can stop .. the bleeding
    < just hung >
    just hung|hanged .. myself
    just|already|have jumped
    < jumped >
    nearly|almost|about|close|jumping jumped|jump|jumping today|tonight|yesterday|again|>
    have jumped
    i .. swallowed .. bleach|poison|pills|them|it|a|the|some|batteries|glass
    i swallowed
    drank .. bleach|poison|antifreeze|acid|detergent
    i have done it >
    turned|left the gas on
    gas is on
    can not undo it|this
    just|already|have|am|currently tried|trying|attempted|attempting .. to|suicide .. kill|hang|\
        end|overdose|drown|commit
    am .. overdosing|dying
    hanging|hanged|rope from|around .. my|the neck|ceiling|tree|door
    in the garage .. engine|car running
    just shot myself
    not .. feel|got .. long|much left|now
"""

MENTIONS: Final = """
    suicidal
    suicide >
    sui
    suicide is|was|seems|as|would|will|keeps|has|every|all|now|sounds|looks|might|in|for|at|on|\
        more|by|help|please|attempt|hotline
    suicide attempt|attempts|plan|plans|note|letter|pact|method|methods
    suicidal attempt|plan|intent|ideation|tendencies
    lethal|fatal dose|amount|overdose
    noose
    painless death|suicide
"""
"""Words that name the matter: they count where the person speaks of themselves, or says little
else."""
