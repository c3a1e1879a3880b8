"""What can be said about not wanting to live, by its parts. For understanding only: never shown.

A phrase list knows the ways somebody thought of. These lines put together classes of words (tired,
of, living) so that ways nobody thought of are read too. ``&`` stands for small words
that tell nothing ("of having to be"). Notation of ``pattern``; each line is one family.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "weary": """
        tired|sick|exhausted|weary|done|over|drained|bored|finished|through|worn
        fed|worn up|out|down
        had|have enough
        hate|hating|despise|loathe|detest|resent|dread|dreading
        can not stand|bear|handle|face|take
        sick and tired
    """,
    "alive": """
        living|existing|existence|breathing|surviving|alive
        staying|being|remaining|keeping|feeling alive
        being a person|human
        waking up
        opening my eyes
        getting|making up|through|it .. day|days|morning|mornings
        this|my existence
    """,
    "going_on": """
        going|carrying|keeping|continuing|hanging|struggling|fighting|soldiering|pushing|plodding \
            on
        keeping going
        trying|fighting|continuing|struggling|coping
        being here|around|me
    """,
    "live": """
        live|exist|survive|breathe
        be|stay|remain|keep alive
        be|stay here|around|existing|living|born
        be a person|human|someone
        be in|on this|the world|earth|planet
        keep|continue|go|carry living|existing|breathing|surviving|on|going|fighting|trying
        go|carry|keep|struggle|soldier on
        see|face|meet|greet tomorrow
        see|face|meet|greet the|another|next|a|one morning|sunrise|day|week|year|birthday
        open my eyes
        wake up
        last|hold much? longer|on
        hang on
    """,
    "dead": """
        dead|die|dying|death|nonexistent|deceased
        no more|longer
        unborn|unmade|erased|deleted|extinct
        stop|stopped|quit|cease|ceased|finish existing|living|breathing|being
        six|6 feet|foot under
        in|into|to the|my|a ground|grave|coffin|casket|morgue
        pushing daisies|up
        in a|the? box|urn|coffin|hearse
    """,
    "death": """
        death|dying|suicide|stillborn|unborn|nothingness|oblivion|grave
        being|be|going|go dead|gone
        not existing|living|waking|breathing|being
        never waking|existing|living
        not to? wake|exist|live up?
        being|be unborn|erased|nothing
        eternal|endless|permanent|everlasting sleep|rest|silence|peace|darkness
        end|ending my own? life
        the void|grave
    """,
    "good": """
        better|easier|peaceful|peace|relief|comfort|comforting|comforts|perfect|nice|sweet|kind
        beautiful|merciful|mercy|appealing|tempting|inviting|answer|solution|exit|escape|freedom
        release|kindness|luxury|treat|reward|dream|holiday|paradise|win|soothing|calming|calms|\
            calm|soothes|welcome|blessing|gift|lovely|happy|happier|good
        heaven|bliss|liberating|way|option|choice|attractive|friend|cure|best|fine|okay
    """,
    "not_there": """
        dead|died|die|gone|left|leave|vanished|vanish|disappeared|disappear|passed|ended|end
        not here|around|exist|existing|alive|be|wake|make|there
        never been|existed|existing|born|was|were|here
        never woke|wake
        was|were|am|got|get erased|removed|deleted|missing|buried|killed|hit|taken|shot|stopped
        stopped|stop|quit|fade|faded|slipped|slip
        out of the|their|your|everyones picture|way|lives|life|hair
        kill|killed|hang|hanged myself
        go|went
        was|were not
        not
    """,
    "killer": """
        car|bus|truck|lorry|train|tram|van|plane|meteor|asteroid|lightning|bullet|cancer|tumour|\
            tumor
        crash|accident|disease|illness|virus|covid|flu|stroke|god|lord|universe|something|someone
        somebody|bomb|fire|flood|storm|heart|lungs|brain|sickness|it|he|death|driver|doctor|anything
        heart|brain attack|tumour|tumor
    """,
    "kills": """
        hit|hits|kill|kills|killed|take|takes|taken|took|struck|strike|strikes|crush|crushes|crushed
        finish|finishes|finished|end|ends|ended|flatten|flattens|flattened|shoot|shot|claim|claimed
        run|ran|runs|wipe|wiped|knock|knocked over|down|out
        get|gets|got
        put
    """,
    "folk": """
        everyone|everybody|people|family|they|them|kids|children|parents|world|mum|dad|friends
        others|husband|wife|partner|boyfriend|girlfriend|son|daughter|lives|life|all|you|society
        sister|brother|planet|anyone
    """,
    "better_off": """
        better|happier|easier|lighter|freer|free|relieved|improve|improved|fine|okay|ok|safer|best
        well|less|good|richer|peace|cope|survive|manage|live|thrive|celebrate|relief|glad|happy
        favour|favor|kindness|sigh
    """,
    "nobody": """
        nobody|one|anyone|anybody|who|soul|nothing|none|they|world|people|everyone|she|he|somebody
        someone
    """,
    "cares": """
        notice|notices|noticed|miss|misses|missed|care|cares|cared|cry|cries|cried|mourn|mourns
        grieve|remember|remembers|bother|bothered|bat|matter|matters|change|changes|different|stop
        blink|shed|flinch|wonder|realise|realize|even|come|look|looking|search|ask|find|same|show
        turning|spinning|know
    """,
    "milestone": """
        christmas|tomorrow|birthday|old|old|summer|winter|spring|easter|thirty|forty|fifty|twenty
        18|19|20|21|22|23|24|25|26|27|28|30|35|40|45|50|60|eighteen|graduation|adulthood|retirement
        weekend|monday|friday|sunday|saturday|wednesday|tuesday|thursday|morning|week|month|year
        future|years|months
    """,
    "bad": """
        exhausting|punishment|torture|torment|unbearable|hell|agony|prison|pain|painful|chore
        pointless|meaningless|worthless|nightmare|mistake|trap|cruel|misery|miserable|impossible|\
            suffering
        hurts|hurting|burden|hopeless|insufferable|excruciating|tiring|draining|struggle|battle
        mistake|sentence|waste|much|hard|heavy|empty|purposeless|joyless|unlivable|unliveable|futile
    """,
    "awful": """
        unbearable|unlivable|unliveable|pointless|meaningless|worthless|torture|torment|punishment
        agony|purposeless|futile|insufferable
    """,
    "many": "ten|twenty|thirty|forty|fifty|sixty|10|20|30|40|50|60",
    "all_of_it": "it|this|everything|all|things|that|life",
}

PASSIVE: Final = """
    $weary of|with|by|from? & $alive
    $weary of|with|by|from? & $going_on >
    $weary of|with|by & this|my|the & life >
    not|never & want|wants|wanted|wish|care|desire|like|plan|intend|expect|bother|try|choose|\
        asked|ask & to & $live >
    not|never & want|wants|wanted|wish|wanting & to & exist|live|survive|breathe
    not|never & want|wants|wanted|wish|wanting & to & be & alive|born|existing|conscious
    not & interested in & $alive
    no|zero|little|without & desire|wish|will|urge|drive|motivation|energy|strength|want|fight|\
        reason|point|purpose|interest|intention|sense|use left? & to|in|of|for & $live
    no|zero|little|without & desire|wish|will|reason|point|purpose|interest|sense|use|meaning|\
        value & to|in|of|for & $alive|me|myself
    no|zero|any|what|see|seeing point|purpose|reason|use|sense|meaning & to|in|of|for & $alive|me >
    point|purpose|reason|use|sense|meaning & to|in|of|for & my existence|life >
    want|wants|wanted|wish|wishing|hope|ready|rather|prefer|long|longing|desperate|love|like|\
        need|wanting & to & not|never & $live
    want|wants|wanted|wish|wishing|hope|ready|rather|prefer|long|longing|desperate|love|like|\
        need|wanting & to & stop|quit|cease|finish|be|end & $alive
    want|wants|wanted|wish|ready|rather|prefer|long|longing|desperate|wanting & to & stop|quit & \
        being|feeling & a|me|alive|anything|person|human|here|anymore >
    ready|want|wanting|wants|wanted|wish|need|waiting|beg~|desperate|long|longing & for? & \
        $all_of_it \
        & to & be & over|finished|done|ended >
    ready|want|wanting|wants|wanted|wish|need|waiting|beg~|desperate|long|longing & for? & \
        $all_of_it \
        & to & stop|end|cease|finish >
    wish~ & i & had|was|were|would|could & never|not & born|existed|here|alive|exist|be|survived|\
        woken|made|been|live|wake|conceived
    wish~ & i & had|was|were|would|could & $dead
    wish~ & my & parents|mum|dad|mother|father & had|would & never|not & me|pregnant
    never|not & had|have me >
    wish~|hope~|pray~|if & that|for? & $killer & $kills & me
    wish~|hope~|pray~ & that|for? & $killer & would|will|could & quit|stop|stops|give|fail|explode \
        & beating|breathing|working|out|up
    not|never & mind|care|upset|bothered|sad|sorry|complain|fight|object|angry & if & $killer & \
        $kills & me
    not|never & mind|care|upset|bothered|sad|sorry & if & i & $not_there
    not|never|hardly|barely & glad|happy|grateful|thankful|pleased|lucky|relieved & to & be & \
        alive|here|born|living
    limit|end|enough|finished|breaking|through & with & life|living|existence|world
    $killer & would|will|might|could & be & a|my|the & blessing|gift|mercy|favour|favor|relief|\
        dream|kindness|release|miracle|best
    pray~|hope~|wish~|beg~|waiting|long~|dream~|fantasise~|fantasize~|daydream~|think~ & for|\
        about|of & a|an|some|the & fatal|terminal|deadly|massive|serious|car|heart? accident|\
        crash|cancer|aneurysm|attack|stroke|tumour|tumor|meteor|asteroid|lightning|illness|\
        disease|diagnosis|wreck|collision
    hope~|wish~|pray~|want & that? & i & get|got|catch|am|be & hit|killed|run|shot|struck|\
        murdered|cancer|crushed|terminal|murdered|stabbed|covid|flattened
    not & cut & out? & for & $alive
    life|living|existence & feels|is|was & like|just & a|an|one|my & endless|long|life|daily? & \
        sentence|prison|punishment|curse|cage|torture|penance
    feel~ & like|as & a & ghost|corpse|shell
    might|may & as & well & be & dead|gone|one|invisible|buried
    i am & fading|slipping|disappearing|vanishing & away? >
    lie|lay|go|fall|curl|sleep & down|to|up|asleep? & and|forever & never|not & get|wake|stand|\
        rise|come|move & up|back|again|out
    sleep|rest|hide & until|till & i & dead|die|gone
    drift|slip|pass|go|die|leave|fade & off|away? & in|during & my sleep
    disappointment|regret|dread|sadness|shame|anger & that|when|of|at & i & woke|wake|alive|\
        survived|lived|living
    ideations|si|ideation & again|after|since|are|is|got|have|been|about|>
    i & would & do|have|end it & if|but & ... family|mum|kids|son|daughter|parents|dog|cat|mother|\
        dad|children|someone
    can|could not & do|take|face|survive|make|manage|get & it? & through? & another|one & more? & \
        day|night|hour|week|minute|morning >
    how & much|many & longer|more & i & can & keep|do|take|hold|go|last|stand|carry|survive|bear \
        & doing|this|on|it|going|up|out|living & this|>
    i & not|never & matter & to & anyone|anybody|soul|world|people|single|>
    erase|delete|unmake|obliterate & me|myself >
    wish~ & it|this|everything|life & was|were|would|could & be & over|end|finished|done|stop|\
        ended >
    each|every & breath|heartbeat & is|feels|hurts & $bad
    what & am & i & even|still doing here|alive|living
    no|any & future & where|in|with|that & i|me
    hopelessness & is|has|was|swallow~|consum~|eat~|in|all
    no longer & want & to & swim|fight|try|be|live|exist|continue|breathe|hold|struggle|carry|keep
    not & want & to & swim|float|hold & anymore|on|>
    i & can not & be & saved|rescued|helped|fixed|loved
    < can not be & saved|fixed|helped|rescued
    death & came|comes|come|knocks|knocked|arrives|visits|took|takes & ... i|me
    feel~ & like & i & am|have|was & already & buried|rotting|decaying|decomposing|dead|gone|\
        underground
    take me instead
    reason|reasons & i|to|why & should|to|must? & be|stay|keep|live|still & here|alive|around|\
        going|living
    not|never & make|making|made & it & to|past|until|till & old|thirty|forty|30|40|21|18|25|50|\
        adulthood|retirement|my & age|birthday|thirties|twenties|graduation|forties|>
    not|never & plan~|expect~|intend~|count~ & on|to|for|a|the & get|getting|grow|growing|be|\
        being|live|living|see|seeing|reach|reaching|turn|turning|future|retirement|make|making & \
        old|older|long|future|it|thirty|forty|30|40|>
    not|never & think|thought|expect|expected & i & would|will & be|live|make|still & here|alive|\
        around|long|it & this|by|long|now|past|>
    $killer & should|could|can|just|please & $kills me >
    envy|envious|jealous & of? & the? & stillborn|unborn|miscarried|aborted|dead|dying|corpse|\
        corpses|terminal|terminally
    envy|envious|jealous & of? people|person|everyone|those|anyone who|that & die|died|dead|dying|\
        gone|passed
    trade|swap|switch|change & places? with & someone|anyone|somebody|people|person|a & who|with & \
        dying|cancer|terminal|dead
    $death & is|seems|sounds|looks|feels|would|might|be|as|brings|gives|appears|becoming & $good
    $good & to|if|in|thing|about|of|is & $death
    comfort|comforts|comforted|peace|calm|relief|solace|soothes & by|in|from|me & thought|idea|\
        thoughts|knowing|thinking & of|about & $death
    thinking|thought|thoughts|idea|prospect & of|about & $death & is|gives|brings|makes|feels|\
        seems & $good
    dead|dying|death & not|never & scare|scares|frighten|frightens|scared|scary|worry|bother|afraid
    not|never & see|picture|imagine|think|believe|expect|envision|envisage|visualise & myself|me|i|\
        will|to|that & reach~|make~|get~|turn~|hit~|live~|be|being|living|around|surviv~|last~|\
        grow~|past|until & it? & to|past|beyond|until|till|at? & $milestone
    not|never & going|gonna|will|want|expect|plan|planning|intend & to & see|reach|make|live|turn \
        & it? & to|past|beyond|until|till|through|another & $milestone >
    no tomorrow|future|hope|way & left? & for & me|someone|people >
    not|no & see|have|imagine|picture|got & a|any|much & future & for|ahead & me|myself >
    there is no|not hope|future|tomorrow & left|for|any & me|anymore|left|us
    hope is|has gone|lost|dead|died|left
    lost|losing|lose|without|zero|lack & all|any|my|of & hope|will|faith & in|for & life|living|\
        everything|future|myself|humanity
    lost|losing|lose|loses|without & all|any & meaning|purpose|point & to|in|of & life|living
    life|living|everything & has|have|is & lost|losing & all|any|its & meaning|purpose|point
    can|could|able|strong|strength|energy|possible & not|no|never & keep|go|carry|continue & on|\
        going|doing|living|fighting|pretending|with & like|this|anymore|any|life|>
    not|no|never & strong|brave|able|enough|equipped|capable|fit|energy|strength|left & to|of|for \
        & $live
    not|no|never & strong|brave|able|enough|equipped|capable|fit|energy|strength|left & to|of|for \
        & keep|life|living|this|be & living|life|world|human|person
    too|so & tired|weak|exhausted|broken|old|drained|sad|done|spent|empty & to & $live
    can|could not & do|handle|manage|survive|stand|take|bear & this|my|the & life|existence & \
        thing|anymore|any|>
    can|could not|barely & imagine|bear|stand|face|handle|survive|do|take & $many? & day|days|\
        week|weeks|month|months|year|years|decade|decades|hour|night|morning|lifetime & of|like & \
        this|it|life|living
    not|never & meant|built|made|cut|supposed|designed|born|fit|wired|suited|welcome|belong & out? \
        & for|to|in|into|on & be|live|this|survive|exist|last|life|the|living & world|life|long|\
        earth|exist|alive|here|survive|live|planet|living|existence|>
    life|living|world|existing|earth|existence & is|was & not & made|meant|place|built & for & me|\
        people
    not & belong in|on|to & world|earth|planet|life|anywhere|here >
    should|was|were|am|were & never|not & have|to|be|supposed & been? & born|existed|happened|\
        alive|\
        exist|survived|conceived|made|here & it? >
    why & was|am|are|did & i & born|alive|exist|created|here|existing >
    regret|sorry|hate|sad|disappointed|ashamed|upset|gutted|angry|annoyed & that? & being|i|was|to \
        & alive|born|survived|woke|lived|existing|exist|wake
    regret|sorry|hate|sad|disappointed|ashamed|upset|gutted|angry|annoyed & that? & i & am & still \
        here|alive|breathing
    hate & that & i & keep|have|am|must|got & to? & waking|living|existing|wake|live|exist|alive|\
        breathing
    woke|wake|waking & up & again|another & unfortunately|sadly|shame|disappointed|damn|why
    another & birthday|morning|day|year & i|and & am|was|still & not|still & dead|alive|here
    deserve~|ought|should|better & to|not & be|breathe|have|live & dead|die|buried|gone|killed >
    waiting|counting|wait & down|around|days|for & to|until|till|for & i|the|my & die|death|dead|\
        end|my >
    until|till & i & can|finally|get|just & to & die|go >
    life|living|existing|existence|surviving|breathing|waking|everything|alive|day & is|feels|has|\
        seems|become|became|been|was|like|just|a|an & $awful
    living|existing|existence|surviving|breathing|alive & is|feels|has|seems|become|been|was|like|\
        a|an|so & $bad
    life is|has|feels|seems & not|nothing|no & for|worth|me|left|meaning|purpose|point|value|made
    is|if|whether|how & life|living|it|this|being|existing|alive & really|even|all|be|that & worth \
        & it|living|effort|any|pain|the|all
    not & worth & the|all|any|it|this|of & effort|pain|trouble|living|hassle|energy|fight & \
        anymore|of|to|any|life|living|alive|existing
    asleep|sleep|sleeping & and|forever|for & staying|stay|never|not|forever|good|asleep|eternity \
        & asleep|wake|waking|woken|coming|forever|up
    fall|go|going|falling|drift & to? & asleep|sleep|off & and|to & never|not|stay & wake|waking|\
        asleep|open|come
    never|not & have|having|need|get|want & to & open|wake|get & my|up & eyes|up & again|ever
    not|never & let|make & me & see|wake|live|survive|last & up? & the|to|until|another|past|>
    feel~|seems & like|as|though|if & i & am|have|was & already|been|basically|long & dead|died|\
        dying|gone|ghost
    already|basically|practically|been & dead|died & inside|years|long|anyway|and|to|my
    god|lord|he|she|they|universe|heaven|angel|angels|jesus|death & will|would|please|can|not|just|\
        could|does|to|come|and & take|takes|taking|took|have|had me
    call|calling|calls & me & home|void|death|grave|heaven
    void|death|grave|darkness|abyss|other & is|side & calling|calls|beckoning|waiting|inviting|\
        pulling|wants
    want|need|get|way|let|wanted|going|ready|stop & me & out|off & of & this|my & life|world|body|\
        head|planet|existence|skin|ride|earth|mind
    i & want|need out >
    permanent|final & solution|exit|way|end|sleep|escape
    if & there & was|is|were & a & button|switch|pill|way & to & die|end|erase|exist|disappear|\
        stop|delete|it
    press|push|hit|flip|pressed|pushed & a|the|that & button|switch & and|to & die|never|not|be|\
        disappear|gone|exist|delete|end
    not & want|need|deserve & to & be & caught|saved|helped|rescued|found|revived|resuscitated
    let|tell|okay|ok|permission|allowed|give & me & ok|okay|fine|right? & to & stop|give|quit & \
        fighting|up|trying|existing|living
    struggl~|deal~|battl~|fight~|liv~|suffer~|cop~|having|have|had|get|getting|been & with|a|lot|\
        some & ideation|suicidality
    passive|passively|chronically|active|actively|constant|constantly & suicidal|ideation
    dark|intrusive|suicidal|bad|scary|morbid|unsafe & thoughts|ideation|urges & of|about|are|keep|\
        got|have|getting|came|won|at|in|a|and|so|more
    scared|afraid|terrified|frightened|worried & of|about & being|be|to|left|what & alone|i & \
        tonight|with|because|myself|do|might|will|am & of? & my|the & thoughts|head|mind|myself|do
    scared|afraid|terrified|frightened|worried & about|of & what & i & do|might|may|could|will
    not & feel|am|be|think|trust & safe & with|in|around|from|alone|by|on|inside & my|own|myself? \
        & mind|head|thoughts|self|own|skin|>
    what & stops|keeps|stopped|stopping|keeping & you|people|everyone & from|alive|going & killing|\
        ending|dying|>
    how|why & do|does|can|should|would|keep & i|you|people|everyone|anyone & keep|stay|carry|go|\
        continue & living|alive|going|on & when|if|for & you|they|i|not|do|no
    why & do|should|keep|am & people|i|they|you & me|to|keep|even|still & keep|bother|go|carry|\
        telling & to|going|on|with & going|living|on|life|alive|trying >
    everything|part|all|half|most & in|of & me & wants|want|wanting|ready & to & give|die|stop|\
        quit|end|go|leave|disappear
    given|give|giving|gave & up & on|all|with & life|living|everything|myself|me|hope|existing|\
        future|ever
    given|giving|gave|give|lost|losing|abandoned up? & all? & hope
    i should have died|drowned|crashed|bled
    i should not be here|alive
    given|giving up & entirely|completely|altogether >
    i & want|need|ready|going & to & give up >
    slipping|fading|drifting|sinking|disappearing|wasting & away|under|again|further|fast|and|for \
        & this|nobody|no|i|want|let >
    born & a|by|was|an|to & mistake|accident|suffer|burden|lose|die
    i & am|was|be & a|an|the|such|just|nothing & mistake|accident|error|waste & of|that|and|space|\
        should|never|oxygen|air|>
    done|finished|had & being|with|enough|of & alive|life|living|world|existence|earth|humanity|me
    end|stop|finish|over|escape|gone & of|the|this|my|all & pain|suffering|misery|hurt|agony & \
        forever|for|once|permanently|good|permanent
    pain|suffering|misery|hurt|agony & to|be|is|would|finally|all|just|will|could & over|end|stop|\
        stopped|gone|done & forever|once|permanently|for|good|>
    stop|end|over|gone|quiet|finished|done permanently|forever|eternally
    find|found|finding & me & peace|way|rest & in & death|grave|next|another|afterlife
    another|next|different & life|lifetime & i|will|would|maybe|might & be|could|happy & happy|\
        better|this|done|loved
    meet|see|join|be & again? & you|him|her|them|my|with|mum|dad|nan & in|on|soon|up & heaven|\
        afterlife|other|soon|there >
"""
"""Families of the wish not to live, and of what life and death are said to be."""
