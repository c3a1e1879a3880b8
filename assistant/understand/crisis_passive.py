"""More reviewed phrases for the wish not to be: hopelessness, giving up, burden. Never shown.

Notation of ``pattern``; groups of ``crisis_suicide``. Level ``passive``.
"""

from typing import Final

MORE: Final = """
    giving up .. is|feels|seems|sounds|looks .. like .. only|best|easier|choice|option|answer
    bad day .. and|away|from .. i|from|ending|gone
    my life .. to? be over|done|finished|ended
    my life just be over
    not worth .. effort|pain|fight|trouble|point .. living|life|staying
    not worth going on >
    world|family|people|they|nobody .. not need me
    bring|contribute|offer|add nothing to .. world|anyone|life|table
    taking|take|taken up space|air|oxygen
    i & am & a & waste of & space|air|oxygen|skin|life|>
    waste of & space|air|oxygen|skin >
    by existing|being alive|breathing
    my existence .. is|was
    i .. am|was .. a .. mistake|accident >
    wish|wishing|hope|hoping|waiting|praying for .. an .. accident|illness|cancer|death|end
    cross~|walk~|walked ... road|roads|street|streets|traffic ... without|not look~
    because|since|when|as|why|anything i .. will|am not .. be here|alive|around|living
    i .. have|got .. no future
    no future .. for me
    my|the future is .. black|dark|gone|bleak|empty|hopeless|over|pointless
    feel nothing .. forever|ever|again|anymore
    nothingness
    please let it .. end|stop|be
    < let it end >
    heaven .. needs|wants|for me
    god|heaven|lord .. can|could|should|may .. have|take me
    had|have enough .. of .. living|life|this life|being|existing|everything|world
    had enough .. want .. out|to? die|end
    not .. be .. on this .. earth|planet|world
    better .. if .. had? never existed|born|been
    ways out all|again|and|every
    the way out is .. right|here|there|so|in .. there|here|front|close|reach
    suicidal ideation .. back|again|worse|bad|constant|lately|every|daily
    dying|death|suicide .. is|are .. all|what|everything .. think|want|dream|crave
    not want|wish to .. carry|go|keep|continue on|going|living >
    not want|wish to .. see .. morning|tomorrow|another|next
    no|not .. intention|plan|plans|wish|desire of|to be|being .. here|alive|around
    no plans .. past|after|beyond .. this|next|today|tonight|the
    my story .. over|done|ends|ended|finished
    left to live for
    what am i .. living|alive|here for
    why i should .. stay|live|go|keep|be|carry
    not existing|waking
    not .. fight|mind|care .. if i .. got|get|was|were .. sick|cancer|hit|killed
    hope|wish|wishing|hoping .. the|this|my|a .. plane|car|train|bus|covid|cancer|virus|storm|\
        illness .. crash|crashes|crashed|kill|kills|killed|had|would|takes|gets
    should have died|drowned|crashed >
    should have died .. that|then|in|when|with|at|instead
    wish|wished i .. died|gone .. in|that|then|when|with|instead
    regret|sorry|hate|wish .. surviving|survived
    regret being alive
    supposed|meant to die
    supposed|meant to be dead|gone
    never|not want|wanted|ask|asked .. to .. be born|here|alive
    should have .. had an? abortion
    my heart .. keeps|keep|still .. beating
    not .. cope .. being .. alive|here
    not .. see|find|have|know|think .. a|any|the .. way out|forward|through
    no way i .. can|could .. keep|go|carry|live .. living|on|like|going
    should|could|would be .. gone|dead >
    ends when i .. do|die|go
    run|ran|running out of reasons|reason|hope|fight
    out of reasons|reason
    goodbye my .. friends|family|love|loves|darling|babies|kids
    forgive me .. for what
    tell .. my .. kids|wife|husband|mum|dad|family|parents|sister|brother|partner .. i .. love|\
        loved|sorry
    love you all .. sorry|goodbye
    sorry .. for everything >
    those|these|the|my dark|bad|old? thoughts .. back|louder|again|worse|winning|loud
    thoughts .. came|come|coming|are .. back|louder
    to not be|exist|live|wake|being
    not being alive
    hope|hoping|wish|wishing|pray|praying ... my heart .. stops|stop|stopped|gives|gave
    button .. to? .. stop .. existing|living
    stop existing|living
    stopped caring|cared .. if|whether .. i .. live|die|lived|died|wake|make
    not have .. it in me to .. live|fight|keep|go|carry|stay
    nobody|one .. needs|need|wants me .. here|around|alive|any
    family|kids|they|everyone|people|mum|parents .. would|will .. get over me|it
    move|get|go on without me
    $everyone .. would|will be .. relieved|happier|better|fine|okay|free .. if|without|when|once \
        .. i|me|my|us
    whether|if|does|did .. dying|death|hanging|overdosing .. hurts|hurt
    done with .. being .. here|alive|around
    not .. made|meant|built|cut|born|designed for|to .. this|be|live .. world|life|alive
    disappointed|sad|upset|angry|annoyed|hate|sorry|mad|gutted .. that|when .. i .. woke|wake|\
        survived .. up|again
    woke|wake up again .. unfortunately|sadly|disappointed|annoyed
    still alive|here|breathing .. unfortunately|sadly
    trade places with .. dead|died|gone
    feel~ .. like .. i .. am .. gone|dead|dying
    reason|reasons to be .. here|alive
    what would .. change|happen if i .. died|was|were|disappeared
    not .. imagine|see|picture|think .. being .. alive|here|around
    not .. plan|planning|expect|expecting on|to .. getting|get|live|living|make|be .. old|older|\
        past|long|here
    my time .. here|left .. up|over|done|short
    too? close to .. the .. edge|platform|tracks|railing
    letting|let go of .. the wheel
    scared|afraid|terrified|frightened of .. what i .. might|may|could|will|would do
    scared|afraid|terrified|frightened of .. myself >
    scared|afraid|terrified of .. my own|thoughts|head|mind .. thoughts|head|mind
    not .. leave me alone .. with .. myself|thoughts
    alone with .. my .. thoughts|head|myself .. scared|tonight|dangerous|bad
    not .. feel|be|am .. safe .. with|from|around|alone .. myself|thoughts
    not .. trust myself
    danger|risk to myself
    not .. promise|guarantee|say ... here|alive|safe .. tomorrow|tonight|by|next
    not .. be a .. problem|burden|bother|worry .. anyone|you|anybody|them|soon|for
    not .. have|need to .. deal|put|worry|bother|care .. with|about|for .. me
    not .. hear|see from? me .. again
    made|making|make .. my|our peace
    rest for good
    go|leave|goodbye .. and|never .. not|never .. come|coming|return back|home
    my life .. ended|is over|finished|stopped
    died|dead|dying inside
    nothing .. for me .. here|anymore|any|left
    nothing to .. stay|stick|hang|wake .. for|around|up
    why i .. bother|even|still .. living|trying|alive|try|here|breathing
    every|each .. breath|day|morning|moment|second is|feels .. chore|torture|struggle|hell|pain|\
        fight|battle|agony
    existing|living|breathing is|feels .. exhausting|painful|hard|torture|tiring|unbearable|hell|\
        chore
    existing|living|breathing hurts
    only .. thing|reason|person|one|ones .. stopping|stops|keeping|keeps|stopped .. me .. is|are
    only reason i .. have|did|am .. not .. done|do|did|gone .. it|anything|through
    would have .. done it .. already|if|by|not|years
    if it .. was|were not for .. my .. i
    too .. scared|afraid|weak|cowardly|chicken .. to .. do it|end|go|die|jump
    coward to .. do|end|die|go
    too much of a coward
    life is .. pain|suffering|hell|misery|torture|agony >
    not .. bear|face|stand|take|survive|get .. through? .. another|tomorrow|one .. day|night|more|\
        week|year
    not .. face tomorrow
    not .. want ... to be .. tomorrow|future
    wish|hope .. tomorrow|morning .. not|never .. come|comes|came
    be my last .. night|day|christmas|birthday|year|summer|winter|week|month
    hope|let|is|make .. this .. my last .. night|day|christmas|birthday|year|summer|winter
    why .. can|will|did|do|could not .. i .. die|dead|disappear|vanish|end
    when will|do|can i .. die
    in|see .. the|my next life
    is .. life|living|it .. worth .. living|it|any
    any point .. in|to|of .. living|life|this|going|anything
    pills|medicine cabinet|drawer|meds .. think|thinking|thought .. about .. it|them|taking
    reach~ .. my final|last moments|hours|days
    my|the .. time is .. up|over|near|coming|come|running
    my|the end is near|coming
    this is the end >
    it is .. over for me
    end of the|my rope|road|tether|line >
    not see|imagine|picture myself .. living|alive|making|past|old|older|growing
    not .. be|stay .. around|here|alive .. much|for|long|anymore|any|tomorrow|next|when|longer
    i .. will|am|do .. not .. make it >
    slipping away
    losing the battle|fight|will
    lost the battle|will
    darkness|demons|voices|depression|thoughts|it is|are|has .. winning|won|win
    ready to let go >
    ready to let go & of & life|living|everything|it all
    time .. to|for .. go|me .. now|leave|die|go >
    time to die
    want .. go home .. heaven|god|lord
    want .. eternal|to peace|rest forever|now
    sweet release
    god|lord|someone|something|please .. take me .. away|now|already|tonight|home >
    god|lord|universe .. would|please|just take me
    okay|ok|fine|peace|comfortable with .. dying|death|if
    not|never|no|longer|anymore .. afraid|scared|fear of? .. die|dying|death
    death|dying .. not|never scare|scares|frighten|bother me
    death .. not .. scare|scares
    looking forward to .. death|dying
    wait~ .. to|for .. die|death
    ready to .. die|be dead
    welcome death
    nothing .. left .. for|in|to me|here|this|live|lose|give|do
    have nothing left
    life is|has|was .. not|too|so|no|become .. worth|hard|painful|much .. live|living|for|bear
    not feel like living|being|existing
    feel~ like .. not .. living|existing|waking
    living hurts
    only|one thing|reason|person|thing .. keep~|kept|stopping|stops|holding .. me .. alive|here|\
        going|from|back|living
    keep~ me alive|here
    not for my|the|him|her .. i would|be|have|gone|dead .. dead|gone|here|ended|killed
    give|need|find|tell|convince me .. reason|reasons .. stay|live|not
    talk me out|down
    convince me .. not|to .. not|stay|live
    someone|somebody|please stop me
    before i do something
    before it is too late for
    not|how|much .. hold|hang|holding|hanging on .. much|any|longer|anymore
    barely|hardly .. hanging|holding|getting|functioning|surviving .. on|by
    if i .. die|died|disappear|disappeared|vanish|vanished .. tomorrow|tonight|now|would|everyone|\
        nobody|no|anyone|today|one
    if i .. was|were|am gone|dead
    if i .. kill|killed|end|ended .. myself|life|it|everything
    if i .. not make|wake .. it|up
    after i am .. dead|gone
    after i die
    who will|would .. care|look|feed|take .. of|after .. when|if|after .. gone|die|dead
    made|making|found peace with .. dying|death|it|end
    not have to worry about me .. any|much|again
    not .. worry|bother anyone|you|them any|much
    other side >
    this world .. not|without for|me
    world .. better|fine|happier without|place
    better without me
    better off .. with|if .. me|i gone|out|not|was|were|died
    mistake|accident .. i|that .. born|alive|exist
    should have been aborted
    wish .. aborted me
    aborted me
    never asked to be born
    not ask to be born
    not belong in|on this world|earth|planet|life
    too tired to .. go|live|fight|keep|continue|try|exist
    tired of .. fighting|trying|being|pretending|waking|it|everything|feeling .. alive|strong|all|\
        here|everything|life|anymore|up|sad
    so done with .. life|everything|it|living|world
    pain|hurt|suffering .. is .. too much|unbearable|great
    make it .. stop|end >
    when|will it .. ever? end|be >
    will .. it|this|pain .. ever .. end|stop
    want .. it|this|everything .. be over
    need .. it|this|everything .. to .. stop|end|be over
    escape .. from .. life|existence|reality|this world
    fade away
    be erased
    erase myself
    better dead
    better .. if .. dead|gone
    already dead
    feel~ .. dead >
    think~|thoughts about|of death
    death .. on|crosses|crossed my mind
    suicide|it|killing .. crossed|crosses|on|through my mind
    not want to do this|life any|anymore|no
    not want to .. fight|try|suffer|feel|continue|be .. anymore|any|this .. more|longer
    no longer .. want .. to .. live|be|exist|fight|try|breathe
    not .. have .. will|energy|strength|reason to live|go|fight|keep|continue|exist|survive
    will to .. live|fight|go|survive|continue
    existing not living
    i am .. not|just living existing
    is it .. wrong|selfish|bad|normal|okay|ok .. to|that|if .. want|wish|think|be|i .. to? die|\
        dead|suicide|kill|end|dying
    does|will|would .. it|dying|death|suicide .. hurt >
    does dying|death|suicide hurt
    why .. not|have i .. dead|die|died|killed|ended .. yet|already
    why am i .. even .. alive|here|trying|bothering .. anymore|any
    dark|bad|scary|awful|horrible|intrusive|disturbing|evil|terrible thoughts
    thinking .. bad|dark|terrible|horrible things|thoughts
    destined|doomed|fated|meant|born to die
    die by suicide|my own
    on .. suicide watch
    i|am|feel|feeling|feels|been|so|completely|totally|utterly hopeless >
    i .. am|feel .. hopeless
    suicide pact|crisis
    in crisis
    lost the will >
    lost .. my .. reason|will .. to|for live|living|go
    feel~ .. would|be .. better .. dead|gone
    nobody .. would .. come to|at my funeral
    who .. would|will .. come to|at|attend|cry my funeral
    on my death bed|certificate
    write|writing|wrote my own? obituary|eulogy
    sleep .. never|not .. wake|waking .. up
    not|never .. have|want .. to .. wake .. up .. again|tomorrow|ever
    hope .. do|does|will|to|never .. not|never .. wake|survive|live|make
    let .. me .. die
    leave me to die
    anything to make it stop
    i .. can not|can .. anymore|any more? >
    i can not any more >
    $tired ... life|living|alive|existing|existence|breathing|surviving|waking
    life|living|existence|existing|everything|alive ... pointless|meaningless|worthless|hopeless|\
        unbearable|torture|hell|ruined|painful|empty|worth|purpose
    end|ending|leave|leaving|quit|quitting|escape|escaping|depart ... my .. life|existence
    end|leave|leaving|quit|escape|exit|depart ... this|the .. world|earth|planet|life|existence
    no|not|never|lost|losing|lose|without|find|have|need|any ... reason|point|purpose|desire|will|\
        motivation|meaning .. live|living|life|exist|existing|alive|continue|being
    $wish ... death|dying|dead|die
    $wish ... sleep|rest ... forever|eternally|never
    $wish ... end ... suffering|pain|misery|life|everything|all|it
    $wish ... not .. exist|here|alive|born|wake|breathe
    $wish ... be|was|were|am .. gone|nothing|nonexistent|erased|forgotten
    death|dying|suicide ... $better
    $better .. if|without|when|once|after ... i .. am|was|were|die|died|left|gone|had|did|do|\
        disappeared|not
    $better .. without .. me
    $better ... dead|death|dying
    not|no|never|nothing|hardly ... see|have|imagine|picture|think|want|feel ... future|tomorrow|old
    can|do|could .. not .. live|survive|exist|breathe .. like|with|this|anymore|any|in
    can|could .. not .. keep|go|carry|continue ... doing|going|on|living|like|fighting|pretending|\
        this
    everyone|everybody|family|people|they|friends|world|life .. would|will|be|is|are ... without \
        .. me
    thoughts|thinking|think|urge|urges|idea|ideas|fantasies|dreams|daydream .. of|about|to ... \
        die|dying|death|suicide|ending|killing|disappearing|jumping
    thoughts .. of|about .. not .. being|living|existing|waking
    cry|crying|pray|praying|beg|begging|wish|wishing|hope|hoping ... death|die|dying|dead|end|not \
        .. wake
    why .. am|was|should|do|would .. i .. even|still|was? alive|exist|existing|born|living|bother|\
        trying
    what is the point|use .. of|in living|life|anything|being|existing|it|me|any
    being|be dead|gone .. would|is|sounds|seems .. easier|better|nice|relief|peaceful
    relief|easier|better|nice .. to .. die|not|disappear
    should not be here >
    not .. see|find|have|think ... reason|reasons .. to|for .. live|keep|stay|go|carry|continue|\
        wake|exist
    no|any point .. in|to .. carrying|living|going|continuing|existing on|any|like
    only reason .. i .. am .. here|alive|breathing|going
    want|need out of .. life|world|this
    being|staying alive .. hurts|hard|painful
    not|never ... make it through|past|to|till|until ... night|week|day|year|christmas|birthday|\
        morning|summer|30|40|thirty|forty
    never|not .. thought|think|expected ... live|make|be .. past|to|this
    hurt to die
    what happens|happened & us|me|you|we? & when|if|after i|we|you die >
    suicide ... crossed|mind|option|answer|thought|considered|considering
    i .. might|may|will|could|should|would ... end .. up .. dead|killing|dying
    die|dead|death .. or .. live|living|alive|life
    live|living|alive|life .. or .. die|dead|death|dying
    my .. death|suicide|funeral ... would|will|be|date|day|note
    dead|gone|die|buried .. by|before ... tomorrow|morning|birthday|christmas|thirty|30|25|21|40|end
    last|final ... day|days|night|words|moments|hours|breath .. alive|earth|life|ever
    rest|sleep|peace .. forever|finally|eternal
    i .. want|need|wish|long|crave .. to? .. peace|rest|silence .. finally|forever|at|from
    tired|exhausted|sick .. fighting|struggling|pretending|hurting|suffering >
    tired|exhausted|sick|done|weary of|with everything|myself|existing >
    over it all >
    losing|lost|lose my|the|all will|fight|battle|hope >
    nothing|none|nobody .. left .. for|to|in
    giving|given|gave|give .. up >
    given|giving|gave|give up on .. me|myself|life|living|everything|trying|hope
    want|ready|going|about|wanna .. to .. give up
    let|letting go of .. life|everything
"""
