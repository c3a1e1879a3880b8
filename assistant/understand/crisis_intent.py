"""What can be said about ending one's life, by its parts. For understanding only: never shown.

Beside the phrases of ``crisis_acts`` stand families here: an intention, an act and what it is done
with, each a class of words. Notation of ``pattern``; groups of ``crisis_suicide`` and these.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "mean_to": """
        want|wants|wanted|wanna|need|going|gonna|will|plan|plans|planning|planned|ready|about|intend
        intends|think~|thought|thoughts|thinking|consider~|contemplate~|imagine~|picture|picturing
        visualise~|visualize~|fantasise~|fantasize~|dream~|daydream~|urge|urges|tempted|tempting|\
            wish
        hope|hoping|rather|might|may|should|could|would|idea|ideas|image|images|impulse|impulses
        prepare~|decided|determined|trying|try|tried|attempted|attempting|nearly|almost|bound|\
            itching
        obsess~|debating|desperate|dying|like|love|let
    """,
    "over_to": "steer~|drive~|drove|swerve~|crash~|ram~|turn~|veer~|aim~|plow~|plough~|send~|run~",
    "step_to": "step~|walk~|wade~|swim|swimming|jump~|leap~|throw~|fling~|dive|diving|roll~|lie|\
        lying|lay",
    "hard_place": """
        lane|lorry|lorries|truck|trucks|pier|bridge|wall|tree|trees|traffic|oncoming|river|water
        carpark|multistorey|skyscraper|flyover|floor|storey|scaffolding|park|garage|rooftop|\
            cliffs|bridges
        cliff|pole|barrier|ditch|lake|sea|ocean|canal|railing|guardrail|divider|pillar|building
        train|trains|tracks|rails|bus|road|motorway|highway|freeway|balcony|roof|window|ledge|cars
        overpass|underpass|ravine|quarry|weir|dam|tower|edge
    """,
    "vehicle": "car|van|truck|bike|motorbike|wheel|vehicle|motorcycle",
    "medicine": """
        pills|pill|tablets|meds|medication|medicine|tylenol|paracetamol|ibuprofen|xanax|insulin
        aspirin|antidepressants|sleepers|opioids|oxys|benzos|painkillers|capsules|prescription
        lithium|seroquel|quetiapine|sertraline|prozac|zoloft|lexapro|citalopram|trazodone|benadryl
        melatonin|advil|propranolol|amitriptyline|beta|blockers|warfarin|metformin|oramorph|\
            zopiclone|codeine|diazepam|valium|morphine|fentanyl|heroin
    """,
    "whole": "all|every|everything|whole|bottle|box|packet|pack|handful|handfuls|lot|rest|entire",
    "swallow": "swallow~|down|downed|downing|neck|necked|eat|ate|eating|pop|popped|gulp~|chug~",
    "weapon": "gun|guns|pistol|revolver|shotgun|rifle|glock|handgun|firearm",
    "noose": "belt|rope|noose|cord|scarf|sheet|cable|bag|lead|leash|ligature|wire|string|tie",
    "blade": "blade|razor|knife|scissors|blades|razors|glass|scalpel|cutter",
    "skin": """
        arm|arms|wrist|wrists|leg|legs|thigh|thighs|skin|hip|hips|stomach|flesh|forearm|forearms
        face|hands|body
    """,
    "selfkill": """
        kill|killing|hang|hanging|shoot|shooting|drown|drowning|unalive|unaliving|off|offing|rope
        roping|neck|necking|gas|gassing|suffocate|suffocating|electrocute|electrocuting|starve
        starving|poison|poisoning|strangle|strangling|end|ending|delete|deleting|erase|erasing|stab
        stabbing|murder|murdering
    """,
}

ACTIVE: Final = """
    $mean_to & $over_to & my|the|this|our? & $vehicle? & into|off|in|under|over|through|towards|at \
        & other|front|side|wrong|a|path? & of? & $hard_place
    $mean_to & $step_to & $self? & into|off|in|under|from|over|onto|on & front|middle|path? & of? \
        & \
        moving|busy|next|nearest|fast|high|deep|frozen? $hard_place
    $mean_to & $selfkill & myself
    $mean_to & put|putting & a|the & $noose|bullet & round|around|over|in|through & my & neck|head|\
        brain
    $mean_to & $swallow & $whole & in|of|from|my|the & $medicine|cabinet|cupboard|drawer|bottle
    $mean_to & $swallow & of? & my|the|a|those|these & $whole? & $medicine & i|we & have|got|find|\
        own
    $mean_to & $swallow|take|taking & $whole & of? & my|the|those|these & $medicine
    plan~|planning|arranging|organising|organizing & my own|suicide & death|suicide|end|funeral
    death|suicide|exit wish|plan|plans|date|method|methods|note|letter|video|letters|notes is|are \
        & \
        ready|done|set|finished|written|sorted|complete|made|perfect
    can not & wait & to|until|till & be|i|am & dead|die|gone & honestly|forever|dead|>
    look~ & forward & to & dying|being|my & dead|death
    i & will|am|going & not|no & exist|be|live|alive|breathing|existing & alive|breathing|tomorrow|\
        longer & tomorrow|tonight|anymore|by|after|next
    tomorrow|tonight|soon|monday|sunday|friday|saturday & i & will|am & not|no & exist|be|breathe|\
        wake|here & alive|here|around|up|longer|>
    i & will|am|going & be dead & by|before|tomorrow|soon|tonight|when|after|in
    threaten~ to & jump|kill|hurt|end|shoot|hang|overdose|cut|stab
    < ending it|things|everything|all >
    i & am & ending it|things|everything|all >
    end|ending it|things|everything|life & for good|permanently|forever
    i am & jumping|hanging|shooting|drowning & off|from|in|myself|into & front|the|a|of? & \
        $hard_place|myself
    jumping|jump|jumped|leap & off|from|out & the|a|my & top|highest|first|second|third|fourth|\
        fifth|sixth|seventh|eighth|ninth|tenth|10th|4th|5th|6th & of? & floor|storey|story|window|\
        carpark|building|roof
    about|ready|going|close|tempted to jump >
    about to jump last|off|when|tonight|from|in
    have|got|chosen|picked|found & my|a & method & and|ready|date|now|>
    attempt ... want|going|ready|trying & to & try & again
    failed|botched & attempts|attempt >
    my|the & attempt|attempts & failed|did|was & not|work|unsuccessful|interrupted|and|>
    if|should|could|what & i & take|took|swallow|swallowed|ate|eat|drink|drank & $whole & of? & \
        my|the|these|those & $medicine
    do|doing|done & something & i & can|could|will not & take|undo|be|come & back|it|undone
    do|doing & something & irreversible|permanent|final|fatal|drastic|stupid >
    i & will & be & gone & forever|finally|permanently|for|and & good|ever|peace|free|at|>
    works|work|succeed|succeeds this time & tonight|i|if|>
    end|ending it|things|everything & after|before|when|once|by|on|this|next|tonight|tomorrow & my|\
        the|i|he|she|they|exams|weekend|week|christmas|wedding|funeral|monday|sunday|month|>
    wish~|if|need|want & only? & i & had|owned|have & a|my|an|access & to? & $weapon|rope|noose
    hold|held|holding|load|loaded|loading|grip|gripping|cock~ & the|a|my|his|dads & $weapon & and|\
        every|again|now|night|to|in|tonight
    courage|guts|balls|nerve|strength|bravery & up? & to & do it|end|die|jump|kill|finally
    go|going|went|gone through & with & it|killing|suicide & this|tonight|now|time|last|again|soon
    if ... i will|am|would $selfkill & myself
    do it|this for real|good & this|now|tonight|time|>
    no one|nobody & will|would|can|could & talk|stop & me & out & of & it|this|from|now|>
    not & talk|try & me & out & of & it|this|suicide|dying|>
    how|what|ways|way|best|easiest|quickest & to & die|kill|$selfkill & myself|without|painless|\
        painlessly|quick|fast|hurting|pain
    least|most & painful|painless|effective|peaceful|certain|reliable|quick & way|method & to|of & \
        go|die|dying|suicide|kill|end|>
    google~|googling|search~|research~|read~|look~ & up? & for? & how|ways|methods|much|many & to|\
        it|pills & \
        take|takes|die|kill|od|overdose|end|hang
    google~|googling|search~|research~ & suicide|methods|overdose|dying|nooses|knots
    $want dye >
    < want to dye >
    hate~|sorry|angry|mad & that? & i & did|was & not & die|finish|succeed|work
    my suicide|death|overdose & attempt|attempts|plan|plans|note|date|is|will|would
    failed|botched & suicide|attempt|overdose|hanging
    trying|try|tried|attempt|attempting & to? & die & again|and|but|did|failed|three|twice|times|\
        tonight|>
    trying|try|tried|attempt|attempting & to? & $selfkill & myself|it|life & again|and|but|did|\
        failed|three|twice|times|tonight
"""

PLAN: Final = """
    saying|say|said goodbye & to & all|my|every & friends|family|kids|children|everyone & without|\
        before|forever|tonight|one
    goodnight|goodbye|bye|night|farewell ... last|final time
    garage ... engine & on|running|going
    $weapon & loaded|out|ready & and|all|next|i|now|here|>
    on & a|the|my & chair|stool|stepladder|ladder & with|and & ... rope|noose|belt|cord|scarf
    i & have|got|holding & a|the|my & blade|noose >
    not & look|come|search|wait|try & for|after|looking|find & me >
    my & chance|opportunity|window|moment & to & do it
    gave|give|given|giving|written|wrote & my|all|down|them ... my|all|the passwords|pin|password
    saved|saving|stash~|hoard~|stockpile~|storing|collected & up? & enough|all|my|of|the & $medicine
    saved|saving|stash~|hoard~|stockpile~ & up? & enough & for|to
    got|have|bought|find|found|holding|made|get|tied & the|a|my & rope|noose|ligature & out|again|\
        ready|tied|from|up|tonight|here|now|hidden|in|under
    $noose & is|was|tied|round|around|over|on|tight|about & around|round|over|on|about? & my|the & \
        neck|throat|head|rafters|beam|banister
    $blade|$weapon & is|was|pressed|held|right|next|beside|here|up|against|to|on & here|to|on|\
        against|me|up|next & my|me|now|and|neck|wrist & i|want|skin|wrist|throat|neck|head|temple|>
    standing|stood|sitting|sat|am|on|climbed & on|at|over|by|near|up & the|a|my|this & roof|bridge|\
        ledge|tracks|platform|cliff|overpass|railing & and|of|to & of? & my|so|one|would|jump|step|\
        easy|ready|scared|crying|alone|looking & building|easy|step|jump|down|>
    stand|standing|stood|keep|went|walk~ & to|at|by|on & the|a & tracks|bridge|railway|cliff|rails \
        & and|to & working|work|think|thinking|wait|waiting|plan|planning|up|end|jump|nerve
    my|the|a|have|had|got & plan & is|was|to & to|how|for|years & do|kill|end|die|jump|hang|od|\
        overdose & it|myself|when|my|from|off|tonight
    plan~ & out? & exactly|how|when|where|what & i|to|would|will|am & do|going|kill|end|use & it|\
        myself|to|my
    decided|chosen|picked|know & how|when|where & i|am & going|will|want|would & to & do|die|end|\
        kill & it|myself|my|>
    wrote|written|writing|left|leaving & to|letters|notes|a|letter|note & each|every|all|for|to & \
        of|one? & my|the|them|everyone & kids|children|family|mum|parents|friends|goodbye|>
    written|wrote|writing & goodbye|farewell|suicide letters|letter|notes|note
    goodbyes|goodbye|letters|notes & are|is|all|have & written|ready|done|sent|said|sorted
    not & want|let|try|let & anyone|anybody|them|you|him|her|people|mum|someone & to|be & find|\
        finding|save|stop & me|my & body|until|till|in|like|before|after|>
    gave|given|giving & away? & my & dog|cat|pets|things|stuff|clothes|belongings|everything & to|\
        away & and|it|so|because|i|now|away|my|neighbour|neighbor & and|it|i|so|paid|is
    paid|sorted|settled|closed & all|my|the|last|final & debts|bills|accounts|affairs|paperwork & \
        and|it|so|i|is|for & is|time|ready|funeral|gone|can|go
    found me before|when|after & the|it|i|they & pills|could|took|tablets|rope|was|worked|jump
    within|inch|close|second|seconds|moment|moments|minutes|minute & away? & of|to|from & doing|\
        ending|jumping|killing|pulling|going|it & it|myself|my|the|through|everything|>
    bought|got|ordered|have|buy & what|everything|all|the & i|stuff|things & need|means|needed & \
        to \
        & do|end|die|kill|>
    have|got & the & means & and|to|here|ready|now
    use|used|using & it|one|that & on & myself|me & by|now|already|if
    made|making|make & sure|certain|arrangements|plans & of|for|that|i & it|not|will|dead|after|\
        my & dead|\
        death|exist|gone|be|wake|survive
    almost|nearly|just|finally|about & went|go|going|gone through & with & it
"""

ATTEMPT: Final = """
    $swallow|took|taken|taking|inject~|had & the|a|it|them & lot|everything|rest|$whole & of? & \
        $medicine|them|it & and|i|now|waiting|hour|>
    $swallow the lot|everything|rest|whole
    took|taken|had|swallowed & a|an|too|so & load|loads|lot|lots|bunch|ton|many|handful|whole|\
        overdose|bottle|packet & of & my|mum|mums|dad|dads|his|her|grans|nans|the? & $medicine
    have|just & taken|took|swallowed|done something & and|to & i|not|die|end|kill|it|waiting & do|\
        not|die|want|myself|going
    swallowed & some|a|the? & pills|tablets
    drank|drunk|swallowed|drinking ... bleach|cleaner|antifreeze|poison|detergent|pesticide|\
        petrol|gasoline|disinfectant|weedkiller
    cut|slit|slashed|slicing|opened & up|open? & my|both & wrists|wrist|veins|throat|neck
    just|already|now|i|have & tried|attempted|attempting|trying & to & kill|hang|end|drown|shoot|\
        strangle|suffocate & myself|it|my & and|but|just|now|ago|tonight|an|today|minutes|hour
    am|bleeding|blood|it & not|will|wont|everywhere & stop|stopping & bleeding|and & cut|wrists|>
    pills & are|have & kicking|kick|working|starting & in|to|up
    waiting & for & it|them|the & pills|tablets|overdose|poison & to & work|kick|take|hit
"""

SELF_HARM: Final = """
    been|am|still|started|keep|kept cutting|burning|harming & every|each|all|daily|nightly|most|\
        for & night|day|nights|days|week|months|weeks|evening|>
    carve~|cut|scratch~|burn~|etch~ ... in|into|on my & $skin
    hit|hitting|bang~|slam~|smash~|knock~ & my & head & against|on|into|with|off & ... until|till|\
        when|because|so & it|i
    cut~|slice~|slash~|carve~|scratch~|burn~|scrape~|claw~|rip~|tear~|peel~ & up|off|open|into|at \
        & \
        my|own & $skin
    cut~|slice~|slash~|burn~|carve~ & my & $skin & again|last|tonight|today|until|to|with|for|\
        because|every|and|so|when
    cut~|slice~|burn~|scratch~|hit~|punch~|bite|biting|bit & my|myself & own? $skin|head|face|\
        myself & with|till|until|because|just|to & feel|lighter|blade|razor|glass|stars|see|blood|\
        bleed|something|calm|cope|punish|stop|quiet
    deserve|need to bleed|hurt|suffer >
    need|want|wanting|wanna|going|urge|urges|itching|tempted|have & to & cut|bleed|burn|hurt|harm|\
        bruise & myself|tonight|again|so|bad|badly|something|my|now|>
    clean|free|stopped & from|of & self & harm|harming|injury|cutting
    started|start|back|restarted|resumed|returned|gone & to|with? cutting|burning & again|myself|\
        after|my|>
    want|wanting|need|going & to & rip|tear|peel|claw|scratch & my & own? & skin & off|open|apart
    self|selfharm harmed|harming|injured|injuring & again|tonight|today|last|because|for|and|since|>
    self harm & again|urges|urge|thoughts|is|has|today|tonight|every|relapse|scars
    relapsed & with|on|into|back & self|selfharm|cutting & harm|>
"""
