"""Short and quiet ways to say that life is too much. For understanding only: never shown.

Many count only as a whole clause (``>``): "I can't go on" is one thing, "I can't go on Friday"
another. Notation of ``pattern``; groups of ``crisis_grammar``.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "ill": "cancer|aids|tumour|tumor|terminal|leukemia|aneurysm|fatal|stroke|heart|sepsis",
    "end_me": "end|kill|shoot|murder|strangle|stab|poison|execute|hit|run|suffocate|smother",
    "not_exist": """
        exist|live|wake|breathe
        be alive|born|here|living|conscious
    """,
}

PASSIVE: Final = """
    not|nothing|no|never|without & anything|something|one|reason|much? & worth & living|existing|\
        staying & for
    not|nothing|no|without & anything|much|one|left & left? & to & live|exist & for
    what & to & live|exist & for >
    why even|at|still|bother live|exist|be|living|existing
    why live|exist|survive at all
    why & i & even|still|bother & try|trying|bother|exist|live|breathe|here & anymore|>
    not|never & think|know|sure|believe|see|going|will|can & how|if|i|to & will|can|could|to|\
        would & \
        survive|make & it|this|another|the|through|past & week|month|year|night|day|winter|\
        weekend|through|past|long|any|>
    i & can|will|could not & survive|outlive|endure|weather this|another|it|life|without
    should|must|ought|supposed|deserve~|allowed & not|never & to? & $not_exist
    should|must|ought|supposed|deserve~ & not|never & to? & life|air|happiness & >
    not|never & deserve & this|a|my|to? & life >
    no & one|body|soul & needs|need|wants & me & anymore|here|around|alive|>
    nobody|noone needs|need|wants me & anymore|here|around|alive|>
    no & place|room|need|use & for & me & here|in|on|anymore|>
    i have|got no one|body & left|anymore|and
    there is|has nothing|none left & in|of|for|inside & me|>
    nothing left & inside|in|of & me|here
    want|wanted|wish|ready|need & to & stop|quit & being|feeling & at|forever|anything|everything|\
        all|>
    want|wish & to & not & feel|be & anything|nothing|ever|again|any
    want|wish|need & everything|it|all|them & to & go|fade|stop|end|disappear & away & forever|for|>
    easy & to & just & let go >
    want|ready|going|about|time|willing|fine & to & let go >
    ready & to & be & done|free|finished|over & with & this|life|it|all|>
    free & from|of & this|my & life|body|world|earth|existence|misery|hell|pain|prison
    want|need|find|ready & to? & be? & at? peace finally|forever|at|now|>
    want|ready & to & be & at & peace|rest
    end it|this|me please|already|now
    please|somebody|someone|just $end_me me|it
    want|wish|need|hope|beg~|pay|ask & for? & someone|somebody|something|anyone|him|her|you|he|\
        god & \
        to|would|will & just? & $end_me & me
    wish|wished|hope & i & had|have|got|get|could|was & have|get|diagnosed|dying? & with|a|an|of|\
        from? & $ill & illness|disease|cancer|attack|>
    wish|wished & i & had|have|got|was|were|would & a|been? & aborted|miscarried|stillborn|unborn|\
        terminated
    wish|wished|hope & i & never|not & have & to? & $not_exist
    wish|wished & i & never|not & existed|was|had|been & been? & >
    wish|wished|want|need & my & life & was|were|would|to|could|be|is & over|end|ended|done|finished
    wish|wished & it|this|everything|things & would|could & end|stop >
    my life needs|should|ought|must|has|deserves & to? end|over|stop
    my life ended|stopped|finished|over & years|long|when|the|a|ago|already
    i & am & nothing|useless|worthless|pointless|good & but|to|for|more|than & a? & anyone|\
        everyone|\
        anybody|everybody|nothing|burden|nobody|society|world|family
    drag~|bring~|weigh~|hold~|pull~ & everyone|everybody|people|them|family|friends & down|back
    make~|ruin~ & everyone|everybody|people|family & life|lives|miserable|worse & worse|harder|\
        miserable|hell|>
    they|everyone|everybody|world|people & would|will|is|are & all|be & better off >
    no one|nobody|noone would|will & notice|care|miss|cry|mourn|mind|know & me|anyway|if|>
    would|will|does & anyone|anybody|someone & notice|care|miss|cry & me|if >
    would|will & anyone|anybody|someone & notice|care|miss me|>
    not|stopped|never & care|cared|caring & what|if|about|whether|for & happens|living|life|live|\
        being|\
        future|surviving & to|alive|or|me|anymore|my|>
    not & value|want|like|love & my|this & own? & life & anymore|at|any|>
    never & want~|ask~|chose|choose|sign~ & for|up|to? & this & life|world|existence
    over|above|past & life|living|existing >
    $weary of|with|by|from & this|the|my & world|existence|planet|life & anymore|and|>
    $weary of|with|by|from? & feeling & this|like & way|this|nothing
    can|could not & cope|deal|bear|manage|stand|handle|do|face|get & with|to|through|up & life|\
        living|live|being|existing & alive|anymore|any|>
    can|could not & live & without & and|not|i|do|him|her|them & want|will|not & to|>
    life|living|existing|existence hurts|hurt >
    life|living|existing|existence & is|feels & too & much|painful|heavy & for & me|>
    life|living & is|feels & painful|unbearable|agony|hopeless
    waking up & is & the & worst|hardest|hell|painful|torture|punishment
    not|stop|hate|quit & waking up & each|every|again|anymore|in|>
    god|lord|jesus please? & take|end|bring me & home|now|away|>
    take me & god|lord|jesus|home|already|please
    want|ready|need|going|time|wish & to & join|rejoin|be|see|follow & with|my & my|wife|husband|\
        mum|\
        dad|mother|father|son|daughter|brother|sister|baby|nan|gran|him|her|them & in|again|up & \
        heaven|there|grave|wherever|afterlife|death|sky
    want|ready|need|wish & to & join|rejoin|follow & my|him|her|them & late|dead? & wife|husband|\
        mum|\
        dad|mother|father|son|daughter|brother|sister|baby|nan|gran|grandma|grandad & >
    i & am & a|an|just|only & shell|husk >
    i & have|got|feel no hope & left|anymore|any|for|at|>
    < hopeless >
    it is|feels|seems|all hopeless >
    it is|all over for me
    it|this|things|nothing|life|everything|i & will|going|can & not|never|ever & get|be|going & \
        better|improve|okay|ok|change >
    it|this|things|nothing|life|everything|i & will|going|can & not|never|ever & get|be|going & \
        better|improve|okay|ok|change & for & me|us
    not & think|believe|see|know & it|this|things|life|that|i & will|ever|can|going|gets|get & get|\
        be|gets? & better|happy & ever|anymore|>
    not & think|sure|know|promise|guarantee|believe|bet & that|if|i & i|am|will|would|can & \
        still? & \
        be|make & here|alive|around|it & tomorrow|next|by|this|then|much|long|for|in|when|morning
    it is|maybe my time & to & go|die|leave|end >
    this is & it|end|goodbye for me
    i & am & at & the & end >
    rock bottom|low & and|but & not & want & to & get|climb|come
    no|not|only|one & see|any & escape|way|option|options|exit|choice & left|out|remaining & for|>
    there is & no & escape & for|from|but|me|this|my|it|>
    i & not & feel|am & very? & safe >
    not & feel|am|be & safe & here|alone|tonight|anymore|right|being|with|from|now & in|by|with|\
        from? & myself|me|tonight|alone|mind|head|>
    in|into|to|at & a|an|my|this|very|really|some|such & dark|darkest|black & place|places|\
        hole|pit & again|right|mentally|now|and|lately|inside|in|>
    mind|head|brain|thoughts & going|goes|go|gone|keeps|is|in|getting & to|in & dark|darker|scary \
        & \
        place|places
    thoughts & will|are|not|keep & not & stop|leave|quit|go|away|end
    keep|always|constantly|often|sometimes imagine|imagining|picture|picturing|see|seeing|dream~ & \
        my|myself|about & own? & death|dying|dead|body|gone
    wonder|wondering|curious & what|if|how|about & it? & dying|death|being|like|feels|is|would & \
        dead|death|dying|die|like|feels|hurts & to|>
    would|could & have & ended|done|finished|killed it|this|things|myself & if|but|by|already|\
        long|years
    not & have & the & courage|guts|balls|nerve|strength|energy & to & do|end|go|live|keep|carry|\
        stay|finish|kill & it|on|this|myself|alive|life|going
    wish|if & i & had|have & the & courage|guts|balls|nerve|strength & to & end|do|die|jump|kill|\
        finish|it|this
    wish|wished & i & had|have & the & courage|guts|balls|nerve >
    too & scared|afraid|weak|cowardly|chicken & to & live|die|do|end|go|kill|jump
    wake~|woke & up? & wish~|hoping|hating|regretting|disappointed & i & had|was|did|were|am|that \
        & \
        not|dead|never|gone|still & woken|wake|alive|woke|here|dead|>
    every|each & day|morning|night & i & wake|go|get & up|to & wishing|hoping|wanting & to|i|for & \
        not|die|dead|death|had|was|never
    never|not & going|gonna|will & to & be & happy|okay|ok|loved|better|enough & so|and & why|what|i
    lose|losing|lost|give|giving|gave & up? & this|the|my|on|this & fight|battle|war & with|\
        against|\
        and|anymore|>
    exhausted|tired|weary|sick|scared|afraid|dread~ & by|of & thought|idea|prospect & of & living|\
        existing|waking|another|surviving
    not|no & one|single|any & thing|reason|person & keep~|hold~ me
    what if & i & never|not & woke|wake|existed|born|survived|here
    should|ought|needs|deserve|could|just & be & put down >
    trapped & in|inside & this|my|a|the & life|body|head|mind|existence
    can not & imagine|picture|face|bear & living|existing & another|like|for|past|more|this|with|>
    nobody|noone|one|anyone|who & cares|care|notices|minds|bothered & if|whether & i & live|lived|\
        die|exist|breathe|am
    better off & with & someone|somebody|anyone & else
    better off gone|dead|buried|deleted|forgotten
    i am nothing >
    i & have|got|see|feel & no purpose|meaning >
    mind|head|brain|voice|voices|something|thoughts|darkness & tell~|say~|want~|scream~|beg~|\
        wants & me & to? & die|jump|kill|end|disappear|dead|gone
    happier|happiest|better|peaceful & before & i & was & born
    mistake|error|wrong & making|putting|creating|having|giving me
    not think|believe|imagine|suppose & anyone|anybody|someone|they & would|will & even? & cry|\
        care|notice|miss|come|mourn|look|remember
    exist|alive|born|live|here|living|existing & to & suffer|hurt|be & >
    exist|alive|born|live|here|living|existing & to suffer
    no|zero|little hope & for & future|tomorrow|me|anything|life
    not|stopped|stop & look~ & both ways
    hope~|wish~|pray~ ... plane|bus|car|train|ship|boat & goes|crashes|crash|go|falls|sinks|\
        explodes & down?
    no longer & care|mind|fear & if|whether & i & wake|live|die|survive|make|exist|am
    no longer & care & about & living|life|anything|myself
    run|escape|get|hide & away? & from life|existence|living
    $death & can|could|would & not & be & worse|scarier|harder
    trade|swap|switch|give & places|life|it|lives|mine & with|to & someone|anyone|somebody & who|\
        that & wants|want|deserves & to live
    hope~|pray~|wish~ & it|this|today|tonight|that|each & is|was|will|be & my & last
    doing|do & world|everyone|everybody|them|family|society & a favour|favor
    not living & just|only|barely existing|waiting|surviving
    hurts|painful|exhausting|agony|torture & to & be alive
    hurts|exhausting|torture & to & exist|live >
    how & do|can & i|you|people|anyone & go|carry|keep & on|living when|after|without
    nothing & left|more & of & me|to & give|lose|>
    felt|feel|feeling|been & dead|lifeless & for|inside|since|already|all & years|months|long|\
        weeks|\
        inside|days|time|a|>
    dying|dead inside & and|every|each|slowly|again|for|now|>
    i & am & dying inside
    world|everyone|everybody|family|people|they|universe & would|will|is|are & be? & better|\
        happier & \
        off & >
    i & am & worthless|useless|pathetic & and & everyone|nobody|the|no|my|should|deserve|they|\
        hopeless
    want & to & die|disappear & but|and|because|so
    live & fast & and? & die & young & please
    i & have & felt|been|wanted|wished & dead|die|gone|suicidal & for|to & years|months|long|weeks
    hanging|clinging|holding & on & by|to & a|the? & thread|nothing|skin
"""
"""Families that few words carry."""
