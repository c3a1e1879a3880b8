"""What weighs, by its parts: who did what, what is missing, what is coming due.

Beside the phrases of ``trigger_phrases``, whose groups and notation these use: classes of words put
together, so that ways nobody listed are read too.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "hurts": """
        ignore~|scream~|shout~|yell~|insult~|mock~|bully~|blame~|judge~|criticise~|criticize~|\
            betray~
        abandon~|lie|lies|lied|lying|cheat~|steal~|hit|hits|hate~|reject~|avoid~|exclude~|embarrass~
        humiliate~|belittle~|undermine~|pressure~|nag~|threaten~|disown~|hurt|hurts|disrespect~|\
            snap~
        fight|fights|fought|fighting|argue~|compare~|gaslight~|manipulate~|guilt|laugh~|slam~|storm~
        throw~|threw|accuse~|attack~|push~|shove~|swear~|sulk~|interrupt~|dismiss~|control~|\
            smother~|stalk~|\
            block~
    """,
    "not_do": """
        speak|talk|listen|understand|trust|respect|care|help|support|let|visit|call|love|answer|\
            reply
        text|believe|accept|like|include|want|see|appreciate|communicate|contact|message|\
            apologise|apologize
    """,
    "people_at_work": """
        boss|manager|supervisor|coworker|coworkers|colleague|colleagues|team|client|clients|customer
        customers|employer|hr|company|staff|foreman|management
    """,
    "schoolwork": """
        homework|coursework|assignment|assignments|essay|essays|exam|exams|finals|midterm|midterms
        thesis|dissertation|project|lab|labs|paper|papers|quiz|test|tests|presentation|revision
        studying|studies|module|modules|class|classes|course|courses|lectures|semester|degree|maths
        math|chemistry|physics|biology|algebra|calculus
    """,
    "alone": """
        alone|lonely|isolated|solo
        by myself
        on my own
    """,
    "low": """
        low|numb|empty|down|flat|awful|rubbish|terrible|miserable|lost|broken|hollow|fragile|raw|\
            crap
        crappy|shit|shitty|sad|blue|worthless|useless|hopeless|defeated|fed|depressed|horrible|\
            drained
    """,
}

TRIGGERS: Final[dict[str, str]] = {
    "conflict_family": """
        $kin & ran|moved|kicked|got|takes|took|threw & away|in|out|expelled|arrested|suspended|\
            pregnant|side|sides & me|with|last|>
        $kin & takes|took|take|taking ... side|sides
        $kin & $hurts & me|at|with|my|everyone|each|about|to|us|again|over|on|>
        $kin & not|never|barely & $not_do
        $kin stopped|refuses|refused & to? & $not_do|speaking|talking|listening|calling|helping
        $kin & told|tells & everyone|people|my & secret|about
        $kin & compare|compares|comparing & me
        $kin & getting|got|are|is & divorced|separated|divorcing|separating|a divorce
        $kin & divorce|divorcing|separation|splitting
        fight|fights|fighting|argument|arguments|row|rows|tension|falling|match|blow & out? & with|\
            between & my & $kin
        family & dinner|meal|gathering|visit|event|party & turned|was|ended|went|is
        $kin & and i|me & ... fight|fighting|argue|arguing|row|fought|match|speak|speaking|apart
        in laws & are|is|were & coming|staying|here|visiting|moving
        $kin & is|are & disappointed|ashamed|angry|mad & in|of|at|with & me
    """,
    "parenting_stress": """
        kids|baby|toddler|son|daughter|child|children|teenager|teen & will|can|do|does|keeps|is|\
            are & not|\
            always|all & sleep|listen|eat|behave|talk|stop|crying|screaming|acting|fighting
        kids|baby|toddler|son|daughter|child|children|teenager|teen cry|cries|cried|screams|\
            screamed|\
            slams|wakes|fights|refuses & all|every|and|doors|at|me|to|the|again
        never|not|barely & see|saw|get & my & kids|children|son|daughter
    """,
    "caregiving": """
        $kin & has|have|got|was|is|with & dementia|alzheimers|cancer|parkinsons|stroke|hospital|\
            hospice|\
            dying|sick|ill|diagnosed|parkinson
        caring|care|looking & after|for & my & $kin
    """,
    "conflict_partner": """
        he|she & has|have|is|been|was & been? lying|cheating|hiding|sneaking|seeing & to|on|from|\
            things|it|for|someone|>
        $partner & $hurts & me|at|with|my|each|about|to|us|again|over|on|>
        $partner & and i|me & ... fight|fighting|argue|arguing|row|fought|barely|not|never|apart|\
            distant
        $partner & not|never|barely & $not_do
        $partner stopped|refuses|refused & to? & $not_do|speaking|talking|listening|calling|texting
        $partner & is|has|keeps|been|seems|gone|went & pulling|pulled|distant|cold|cheating|\
            controlling|\
            jealous|quiet|angry|mad|drifting|leaving & away|with|at|on|and|>
        we & $hurts|fight|argue & about|over|all|constantly|every|lately|so|again|and|each|too|>
        she|he & said|says|told|wants|needs|asked & me & space|break|divorce|time|out
        found|saw & messages|texts|photos & on|from|in & his|her|my
        another|other woman|man|girl|guy
        not|barely|hardly|stopped & trust|talk|speak|touch|kiss|sleep|communicate & with|to & my? \
            & \
            $partner|each|other
        cheated|cheating on & me|my
    """,
    "breakup": """
        dumped|ghosted & me|by
        got|been|was dumped|ghosted
        $partner & left|dumped|broke|ended|walked & me|up|things|it|with|out
        my ex & is|has|got|seeing|dating|moved|married|with|already|texted|called
        we & broke|split|separated|ended up|it|things
    """,
    "conflict_friend": """
        $friend & hang|hangs|hanging|go|goes|going|meet|meets|went & out|up? & without me
        $friend & $hurts & me|at|with|my|each|about|to|us|again|over|on|>
        $friend & not|never|barely & $not_do
        $friend stopped|refuses|refused & to? & $not_do|speaking|talking|replying|calling|texting|\
            answering
        $friend & and i|me & ... fight|fighting|argue|arguing|fought|fell|not|stand|apart
        $friend & went|gone|go|going|been & quiet|cold|distant|weird|off & on|with? me|>
        $friend & cut|blocked|unfriended|dropped|ditched|forgot|abandoned & me & off|out|>
        fell|falling|fallen out & with & my? & $friend
        people & make|making|made & fun & of me
    """,
    "rejection_hurt": """
        he|she|they|people|someone|somebody|everyone|everybody & $hurts & at|on|to|with? me
        he|she|they|people|someone|somebody|everyone|everybody freaks|freaked|goes|went|bitching|\
            bitched & \
            out|off & on|at me
        he|she|they & stopped & texting|calling|talking|replying|answering|loving|caring & to|me|\
            back|>
        he|she|they & not & like|want|love|care|need & me|to|about & anymore|talk|see|me|>
        not & hear|heard|hearing & from|back & him|her|them|my|anyone|in|for|since|>
        tired|sick|bored & of me
        lose|losing|lost & him|her|them|someone|friends|people
        feel|feeling|felt unloved|unwanted|rejected|used|betrayed|unappreciated|disrespected|\
            replaced
        people & not|never & like|understand|get|respect me
        social life|anxiety|events|gatherings|situations|skills
        make|makes|made|making fun of me
        left|leaving|leave me on read
        not|never & invited & to
        nobody|no one & wanted|picked|chose & me
    """,
    "criticism": """
        nothing i do & is & ever? & good|enough|right
        criticism|criticised|criticized & at|from|by|in
    """,
    "work_stress": """
        hours|shifts|pay|wages & got|were|was|are|being|been? cut|reduced|slashed
        cut my hours|pay|shifts|wages
        hour shift|shifts|days
        only one & doing|working|who|pulling ... work|team|job|anything
        probation|performance review|meeting
        work emails|calls|messages|drama|stuff
        passed & over & for & promotion|job|role
        $people_at_work & $hurts|piles|piling|expects|wants|keeps|takes|gave|gives|moved & me|at|\
            my|on|\
            more|everything|credit|things|us|too
        $people_at_work & not|never|barely & $not_do
        working & doubles|nights|overtime|weekends|late|double|sixty|60|70|80|long|extra|two|\
            three|all
        night|late|early|double|back|graveyard|split shift|shifts
        no|without|never|not & days|time|break|breaks|day & off & work|at|this|all|>
        bombed|failed|blew|messed|flunked & up? & the|my|an & interview|pitch|review|probation
        performance|annual|disciplinary & review|hearing|meeting
        applied|applying|rejected|applications & for|to|from|by ... jobs|job|places|companies
        deadline|deadlines & is|are|was|got|moved|tomorrow|today|looming|up|coming
    """,
    "job_loss": """
        not|can & not? & find|get & a|any & job|work
        might|could|going|about|will & to? & get|be|lose & laid|fired|sacked|redundant|my & off|job
    """,
    "school": """
        got|get|getting & a|an & d|f|fail|zero & on|in|for
        group project|assignment
        repeat & the|a|this|my & year|class|grade|course|semester
        suspended|expelled|detention & from|at|>
        straight as
        $schoolwork & due|tomorrow|today|next|this|coming|behind|overdue|late|failed|terribly|\
            badly|hard
        behind|drowning|swamped|struggling|stressed|buried|lost|failing|failed|fail & in|on|with|\
            my|at|the|\
            about & $schoolwork|school|uni|college
        professor|teacher|lecturer|tutor|supervisor|principal & $hurts|failed|never|not|gave|\
            marked & me|\
            answers|replies|my|us|answer|reply
        drop~ & out & of? & school|uni|college|university|class
        not|never & graduate|graduating & on|time|this|my|>
        not|never & pass|passing & this|my & class|course|exam|year|module|test
        kids|people|everyone|girls|boys|students at|in & my? & school|class|college|uni
        grades|gpa|marks|scholarship & are|is|my|slipping|dropping|low|lose|losing|bad|terrible
        lose|losing|lost & my & scholarship|place|funding
    """,
    "money_trouble": """
        cost|costs|took|ate & my|the & whole|entire|all|last ... paycheck|wages|savings|money
        loans & are|is & crushing|killing|due|eating|too
        shut|cut|turn|turning|shutting|cutting off & the|my|our & gas|electric|electricity|power|\
            water|phone|internet|heating
        lost & everything|it|all|thousands|money|savings & in|on|to & crypto|stocks|shares|\
            trading|market|scam
        out of cash|money
        card|cards & is|are & maxed
        card & got declined & again|at
        owe|owing|owes & more|money|them|him|her|the|thousands|hundreds|my|so|rent|back
        bailiff|bailiffs|collectors|collections|repossessed|foreclosure|foreclosed|overdrawn|\
            overdraft
        not & know|sure|figure & how & i|we & will|can|am|to|going & pay|afford|cover|feed|make
        electric|electricity|gas|power|water|phone|internet|heating & got|was|been|is|being & cut|\
            shut|\
            turned off
        benefits|payments|disability|unemployment|food stamps? & were|was|got|been|are & stopped|\
            cut|\
            sanctioned|denied|late
        not & enough & money|to & live|pay|cover|eat|food|last|get & on|by|for|rent|bills|the|\
            through
        savings & are|is|were & gone|empty|dry
        account|bank & is|account & empty|negative|zero|minus|overdrawn
        left & in & the|my & bank|account
        paycheck to paycheck
        month|week & to & month|payday ... money|rent|bills
        rent & is|was|went|goes & due|up|late|overdue
        behind & on|with & the|my|our & rent|bills|mortgage|payments|loan
    """,
    "loneliness": """
        know|knows no one|body
        know nobody
        nobody|noone|one & remembered|wished|came|showed|turned & up? & my|to|me|for|>
        miss & having|being & someone|around|people|friends|company|with|close|held|loved
        friends & have|are|all|has & moved|left|gone|married|busy|scattered & away|on|>
        just me & and & tv|cat|dog|wall|walls|phone|television
        nobody|noone|one|anyone & ever & call~|text~|check~|visit~|invite~|message~|ask~ & on|me|\
            how|>
        nobody|noone & has|have|is|even & call~|text~|check~|visit~|invite~|message~|ask~ & on|me|\
            to|>
        no one & has|have|is|even & call~|text~|check~|visit~|invite~|message~|ask~ & on|me|to|>
        not & have|got|made & a|any|many|single|one|real & friend|friends & here|in|at|left|\
            anymore|>
        not & have|got & anyone|anybody & to
        eat|ate|eating|live|living|sit|sitting|sat|spent|spend|spending|celebrate|celebrated|\
            sleep|stuck|\
            home|go|went ... $alone
        $alone & all|every|again|for|tonight|most|on|since|this & day|weekend|night|time|week|\
            month|my|>
        been|so|always|feel|feeling|felt|completely|totally $alone
        everyone|everybody|others & has|have|got|is|are|out & plans|busy|someone|somebody|\
            together & but|\
            except|and & me|i
        i have|got nobody
        i have|got no one
        feel|felt|am|feeling invisible
        flat|house|apartment|place|room|home & is|feels|so|too & quiet|empty|silent
        no|any friends & here|in|at|left|anymore|>
        do not know anyone & here|in
    """,
    "low_mood": """
        feel|feeling|felt|feels & so|really|very|just|a|bit|too & $low
        keep|kept|not|can|stop|been crying
        cried|crying|cry & all|every|myself|for|in|at|again|and
        nothing & feels|is|makes & good|fun|right|me & happy|>
        everything & feels|is|seems & grey|gray|heavy|pointless|too|wrong|hard
        cannot be bothered
        no|zero motivation
        lost & all|my & motivation|interest|confidence
    """,
    "anxiety_worry": """
        anxiety & is|has|was|got|gets|so|been & through|bad|high|worse|killing|up|back|off|over|\
            crazy
        panic attack|attacks
        wave|waves of & panic|anxiety|fear|sadness|dread
        on edge
        overthinking|spiralling|spiraling|overthink
        dreading|dread & the|my|going|it|tomorrow
        stomach|chest & in|is|feels & knots|tight
        so|really|too|very & scared|nervous|worried|anxious|afraid
    """,
    "anger_frustration": """
        angry|mad|furious|raging|pissed & at|with|off & everything|everyone|world|myself|him|her|\
            them|people
        want|makes|make|about & me & want? & to & snap|scream|explode|punch|hit|throw
        losing|lost|lose my temper|patience|rag|shit|cool
        blood boil|boiling
    """,
    "self_criticism": """
        i & am|feel|feeling|like & such? & a|an & failure|idiot|loser|fraud|disappointment|mess|\
            burden|joke
        not|never & forgive myself
        let everyone|everybody|them|myself down
        hate|angry|disgusted|disappointed & at|with|by|in & myself
    """,
    "shame_guilt": """
        full of shame|guilt|regret
        ashamed|guilty|embarrassed & of|about|for|that
        made & a & fool|idiot of myself
    """,
    "illness": """
        diagnosed & with
        not & shake & this|the|a|my & flu|cold|cough|bug|virus|infection
        test|blood|scan results
        biopsy|scan|mri|lump|tumour|tumor|operation|infection|chemo|feverish|fever|vertigo|asthma|\
            flare
        waiting & for|on & my|the|test|blood & results
        doctor|doctors|gp|hospital|consultant & found|said|says|think|thinks|wants|told|called
        run down >
        feel|feeling|felt & run & down
        flaring|flared|acting up
        my & meds|medication|tablets & make|making|made|are|is|not
        stomach|tummy|gut & is|has|been|hurts|bad|in|upset|aches
        worried|scared|anxious & about|for & my & health|heart|blood|results
    """,
    "insomnia": """
        not & slept
        awake & since|until|till|all|at|for & 1|2|3|4|5|am|night|hours|3am|4am|2am|5am|one|two|\
            three|four
    """,
    "physical_pain": """
        chronic|constant|awful|terrible|bad|so|much|in pain
        in & agony
        my & back|knee|neck|shoulder|hip|head|tooth|leg|foot|body & is|has|been|hurts|aches|in|\
            killing|went
    """,
    "daily_life": """
        sink|boiler|washing|fridge|toilet|pipe|roof|oven|shower|heating & machine? & is|has|was|\
            got & blocked|broken|leaking|burst|broke|leaks|flooded|packed
        house|flat|place|room|kitchen|apartment & is|looks & a|such & tip|mess|state|disaster|\
            wreck|dump
        neighbours|neighbors|neighbour|neighbor|upstairs ... noise|noisy|loud|music|party|\
            drilling|dog|kept
        stuck in traffic
        car & broke|died|failed|will & down|not|again|start
        too|so many|much & errands|chores|things|jobs|appointments & to|>
        not & enough & hours|time & in|for|to|>
        nothing & is|has & packed|done|ready
    """,
    "unstructured_time": """
        long|empty|free|quiet|boring weekend|evening|day|days|night & ahead|with|alone|nothing|>
        nothing & planned|on|to & do|today|tonight|this|>
    """,
    "boredom": """
        bored & out|to|of|and|at|again|stiff|senseless|silly
        so|really|just bored
    """,
}
"""Trigger to its families."""
