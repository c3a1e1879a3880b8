"""What is said of those one would leave: a burden, nobody would care, who looks after the cat.

For understanding only: never shown. Notation of ``pattern``; groups of ``crisis_grammar``.
"""

from typing import Final

PASSIVE: Final = """
    $folk|universe|earth & not|never & want|need & me & in|on|here|around|alive|existing & it|\
        here|alive|>
    once|when|soon|after|the ... dies|die|died|gone|passes|pass|goes|go|dead|leaves i & go|gone|\
        out|done|leaving|following|next|follow|leave|free >
    staying|stay|being|am|live|living & alive|living|here|around & for|out|because|purely|only|\
        just & of|my|for|so & guilt|obligation|spite|habit|fear|parents|mum|dad|kids|family|dog|\
        cat|mother|children|others|son|daughter|them
    only|just & sticking|staying|stay|stick|hanging|hang|being|am & around|alive|here & for|\
        because|so|out|until|till
    would|will & it & be & bad|wrong|terrible|awful|selfish|tragedy|loss & if & i & $not_there
    if & i & am not & here|around|alive & next|tomorrow|by|anymore|when|in|next|someday|>
    better|happier|fine|lighter off & minus|less|without & me
    dead weight
    no & place|room|space|home & for & me|us|people & like|me|in|on & world|planet|earth|life|\
        anywhere|here|me
    nothing & matters and & neither & do i
    would|will & $folk & $cares & if|when & i & $not_there
    when|will|why & ... life|nightmare|hell|torture|misery|suffering|existence & be & over|end|\
        ended|stop|finished >
    world|life|universe|timeline|reality & where|in|that & i & not|never|was|am & born|exist|\
        existed|here|happened
    $folk & would|will|could|be|is|are|do|does|feel|have & $better_off & without me
    $folk & would|will|could|be|is|are|do|does|feel|have & $better_off & if|once|when|after & i|\
        me & am|was|were|is|are|had & $not_there
    $folk & would|will|could|be|is|are|do|does|feel|have & $better_off & if|once|when|after|with \
        & i|me & $not_there
    $folk & would|will|could|be|is|are|feel & $better_off & never & had|met|known|have me
    not|never|no|less & have|need|having & to & worry|deal|put|care|bother & about|with|up & me >
    drain|drag|weight|waste|dead|load|strain|burden|liability|millstone & on & $folk
    i am|feel|being|become|feeling|just & such? a|an & burden|drain|liability >
    all i am|was|be & is|a burden|drain|waste|mistake|problem
    do|doing $folk a favour|favor & by|if|and|to ... gone|die|dying|dead|going|leave|disappearing
    $nobody & would|will|does|even|do & $cares & me|anything|thing? & if & i & $not_there
    if & i & $not_there & tomorrow|today|tonight|now|right $nobody & would|will|even|does & $cares
    if & i & died|die|vanished|disappeared $nobody & would|will|even|does & $cares
    nobody|one|anyone|who|anybody & would|will & come|be|show|turn|cry|go & up? & to|at & my & \
        funeral|grave|wake|burial
    my own? & funeral|burial|headstone|tombstone|obituary|eulogy|cremation & who|how|what|would|\
        will|and|would
    picture|picturing|imagine|imagining|fantasise|fantasising|fantasize|fantasizing|dream|dreaming|\
        daydream|daydreaming|think|thinking|plan|planning|planned|planning & of|about & my own? & \
        funeral|death|burial|grave|dying
    nothing|nobody|noone|one|none & left|really|else|is|that|no|here & to|for & live|stay & for|here
    nothing|nobody|one|only|thing|all|that|reason & keep~|hold~|stop~|make~|tie~|ground~ & me & \
        want|to & alive|here|going|living|around|stay|breathing|live|earth|exist|survive|stay|world
    nothing|nobody|one & here|left|that|else & makes|make|to & me & want|to & stay|live|exist|alive
    once|when|after|if & my & dog|cat|mum|dad|parents|pet|mother|father|grandma|kids & dies|die|\
        gone|dead|passes|grown|go & i|there|nothing|so & am|will|can|is|keeping|stopping|go|free
    only & reason|thing|person|one & i & have|am|did|do & not|still & dead|gone|here|alive|around|\
        killed|breathing|living|done|ended|kill|left|existing
    because|since|when|after & i & am|will & not & be|going & around|here|alive|needing|need & \
        anymore|much|any|them|it|long|soon|>
    i & will|am|shall & not & be|going & needing|need|around|alive|coming|see & them|it|anymore|\
        you|any|much|longer|long|again|for|home|another >
    when|once|after|if & i & am|will & not|no & here|around|longer|alive|be|more & anymore|any|\
        more|here|around|>
    look~|take|watch|care|feed & after|care|over|of & my|the|our & mum|dad|kids|cat|dog|sister|\
        brother|son|daughter|children|plants|pets|baby|family|mother|father & for? & me & when|\
        after|once|if|please|i|because|will|when|after & i|am|gone|not|will
    said|say|told|tell|wrote|written & everything|all|goodbye|what & i & need|want|wanted|needed|\
        have & to & say|people|everyone|them
    only|last|final|one & exit|way|escape|option|choice|answer|solution|door & left|out|i|is|the|\
        have|see|i|can|that & death|dying|suicide|die|final|end|permanent|dead|last
"""
"""Families of being a burden, of being missed, and of what still holds."""
