"""Reviewed phrases for dangers of the body: overdose, withdrawal, driving, illness. Never shown.

Notation of ``pattern``. Common words ("fitting", "limp") count only as a message of their own.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "they": "he|she|they|him|her|them|dad|mum|brother|sister|friend|mate|boyfriend|girlfriend|son|\
        daughter|husband|wife|partner|roommate|housemate|flatmate|someone|guy|cousin",
    "is": "is|was|are|were|am|looks|went|gone|going|goes|turned|turning|getting|got",
    "drug": """
        heroin|fent|fentanyl|oxy|oxys|percs|percocet|xanax|xans|benzos|valium|vallies|coke|\
            cocaine|meth
        ket|ketamine|ghb|mdma|molly|pills|tablets|meds|methadone|morphine|codeine|tramadol|\
            opiates|opioids
        pregabs|pregabalin|gabapentin|klonopin|ativan|speed|crack|ecstasy|drugs|gear|dope|smack|\
            kratom
        paracetamol|tylenol|acetaminophen|ibuprofen|aspirin|medication|insulin|sleeping
    """,
    "sedative": """
        alcohol|drink|drinking|booze|vodka|wine|beer|drinker
        benzos|benzo|xanax|xans|valium|vallies|diazepam|klonopin|ativan|lorazepam|clonazepam|\
            alprazolam
        ghb|gbl|g|baclofen|pregabalin|pregabs|gabapentin|lyrica|phenibut|zopiclone|ambien
    """,
}

HAZARDS: Final[tuple[tuple[str, int, str], ...]] = (
    (
        "overdose_opioid",
        4,
        """
        < od >
        took|taken|swallowed|had .. a load|loads|handful|bunch|lot|lots|ton|heap of? .. $drug
        taken|took something .. wrong|weird|bad|sick|scared|dying|ill|pass
        mixed .. $drug|$sedative .. and|with .. $drug|$sedative
        going|about to pass out
        feel|feeling like? .. passing out
        < overdose >
        < overdosed >
        < overdosing >
        < oded >
        $they|i|just|have|has|had|might|may|think|accidentally oded|overdosed|overdosing
        am|is|are|having|had overdosing|overdose
        have|has|just|might|may|may|accidentally .. od|oded|overdosed
        having|took|taken an? overdose
        think .. overdose|overdosed|overdosing|od|oded
        not|stopped|barely|hardly|quit breathing|breathe
        breathing .. stopped|stops|weird|funny|shallow|slow
        $they .. not breathe|breathing
        forgetting|forgets to breathe
        $they .. not|never .. wake|waking|wakes|respond|responding|moving .. up?
        not .. wake|get|rouse $they .. up?
        not wake up >
        not wake my|the ... up
        blue|grey|gray|purple lips
        lips $is .. blue|grey|gray|purple|white
        $they $is .. turning? blue|grey|gray|purple >
        skin $is .. blue|grey|gray|clammy
        grey|gray and cold
        snoring .. weird|weirdly|funny|strange|loud
        < gurgling >
        $they|breathing .. gurgling
        making? gurgling|choking sound|sounds|noise|noises
        nodding out bad|hard|badly
        i|have|have|just|accidentally|might|think took|taken|had|used|did|done .. too much|many >
        took|taken|swallowed|did|used|injected|shot|snorted|popped .. too much|many
        too much|many .. $drug
        passed out >
        $they|just|keep|keeps passed|passing out
        unresponsive
        unconscious
        $they .. unconscious|unresponsive|limp|collapsed
        $is .. limp
        < limp >
        collapsed after|on .. using|$drug
        nodded off and? .. not wake
        took|taken|had a|some bad batch|pill|pills
        narcan|naloxone .. not|again|now|him|her|them|used|gave|give|need
        need|get|give|gave|giving|use|used|where .. narcan|naloxone
        mixed .. $drug .. and|with .. $drug .. feel|passed|sick|dizzy
        double|doubled dosed .. methadone|insulin
        pupils .. tiny|pinpoint|pinned
        pinpoint pupils
        """,
    ),
    (
        "overdose_stimulant",
        4,
        """
        chest pain|pains|pressure
        chest .. is|feels .. tight|heavy|crushing|burning
        heart .. going|gonna|about|feels|is ... explode|exploding|burst|stop|stopping
        pain|pains|tightness|crushing|pressure .. in .. my|his|her chest
        chest .. hurts|hurting|crushing
        heart racing .. not stop
        heart .. not stop racing
        heart|chest .. explode|exploding|give|giving out?
        heart attack .. now|having|am|think
        having|had a heart attack
        < overheating >
        he|she|they|am|is|i|someone|mate|friend overheating
        overheating .. and|on|confused
        burning up >
        can not cool down
        < seizing >
        $they|is|am|started|having .. seizing
        $they|is|was|started|keeps .. fitting >
        < fitting >
        having|had|has|have a|another stroke
        < stroke >
        face .. drooping|droops|drooped
        worst headache .. ever|of|life
        worst headache >
        over amped|amping
        overamping|overamped
        paranoid and .. hot
        muscles .. locked|locking|seized
        eyes .. rolling|rolled .. back|head|up
        eyes rolling
        been up .. 4|four|5|five|6|six|7|seven|8|eight days|nights
        not slept .. 4|four|5|five|6|six|7|seven days|nights .. speed|meth|coke|gear|crack|tweaking
        collapsed on meth
        jaw .. locked|locking
        """,
    ),
    (
        "withdrawal_alcohol_sedative",
        3,
        """
        got|have|had|with|having|bad the shakes
        seeing|sees|saw .. spiders|bugs|things|insects|people|shadows .. since|after|that
        shaking|shakes|sweating|trembling|hallucinating|confused .. since|after .. stopped|quit|\
            stopping|quitting|last .. drinking|drink|benzos|xanax
        stopped|quit .. this|yesterday|today|last|two|three|1|2|3 .. morning|night|days|ago|today \
            .. shaking|sweating|shakes|seeing|sick|trembling
        drinking every|all .. day|morning ... stopped|quit
        < the shakes >
        shaking bad|badly|uncontrollably|violently
        sweating and .. shaking
        shaking and .. sweating
        seeing|saw|see things .. that|not
        bugs on|crawling|over .. wall|walls|floor|skin|bed
        spiders|insects|ants|things|bugs .. crawling|all .. on|over|under .. me|my|skin|walls
        hearing voices|things since .. stopped|quit
        had|having|have a|another|my fit|fits >
        had|having|have|another|withdrawal|first|a|get|getting|alcohol seizure|seizures
        seizure|seizures .. from|off|after|since|when .. $sedative|stopped|quit|quitting|stopping|\
            withdrawal
        < seizure >
        blacked out .. shaking
        stopped|quit .. $sedative .. yesterday|today|suddenly|overnight|cold|hours|days|morning
        stopped|quit|stopping|quitting|off .. $sedative .. shaking|shakes|sweating|seizure|\
            confused|hallucinating|seeing|vomiting|trembling|tremors|fever
        cold turkey .. off|from|on|with .. $sedative
        $sedative cold turkey
        ran|run|running out of|my .. xanax|benzos|benzo|valium|klonopin|ativan|diazepam|\
            pregabalin|pregabs|lyrica|baclofen|phenibut|ghb|gbl
        stopped my .. valium|xanax|benzos|klonopin|ativan|diazepam|baclofen|pregabalin|gabapentin
        < delirium >
        delirium tremens
        have|having|had|with|got|get the dts|delirium
        < dts >
        dts now|bad|again|tonight
        can not|not stop throwing|vomiting|puking|being up|sick
        not stop .. throwing up
        not stop|keep|keeps vomiting|puking
        heart .. pounding|racing .. off|since|stopped|without .. drink|drinking|booze|alcohol|quit
        confused .. since|after .. quitting|stopping|stopped|quit
        off g .. since|last
        detoxing|detox|withdrawing alone|myself|home|at|by
        detox .. at home|myself|alone
        hallucinating|hallucinations .. stopped|quit|drink|withdrawal|withdrawals|off|detox|sober|\
            since
        drink|drinking .. to stop .. shaking|shakes
        withdrawal|withdrawals .. shaking|hallucinating|seizure|seizures|confused
        """,
    ),
    (
        "withdrawal_opioid",
        2,
        """
        dope sick|sickness
        dopesick
        < clucking >
        clucking for|bad|off|badly|hard
        am|been|still clucking|rattling
        < rattling >
        rattling off|for|bad
        withdrawing|withdrawals|withdrawal .. off|from .. heroin|fent|fentanyl|opiates|opioids|\
            oxy|oxys|methadone|subs|suboxone|kratom|gear|tramadol|codeine
        withdrawing off heroin
        < kicking >
        kicking .. heroin|dope|methadone|subs|fent|gear|oxy|opiates
        methadone missed
        missed .. my|days|day .. of? methadone|subs|suboxone|dose
        out of .. subs|suboxone|methadone
        sweats and .. shits
        can not keep .. fluids|water|anything|food|liquids down
        restless legs .. off|from|withdrawal|gear
        """,
    ),
    (
        "intoxicated_driving",
        3,
        """
        drive~ .. home|back? .. drunk|high|stoned|wasted|tipsy|hammered|buzzed
        drive~ .. while|when|after .. drunk|high|drinking|stoned|using|drinks|wine|beers|pints
        < am driving >
        pints|beers|drinks|wine|vodka|shots|joint|line ... about|going|gonna|ready|have to .. drive
        going|about|gonna|ready to .. get|jump|hop|be in|into|behind the car|wheel .. drunk|high|\
            stoned|wasted|tipsy
        in the car .. drunk|high|wasted .. and? .. driving|drive
        < i am driving >
        am driving right? now >
        i am driving now|drunk|high|while
        drive~ myself .. home|there|back|to
        < drive myself >
        going|about|gonna to .. drive myself
        drinks|drink|drunk|beers|pints|wine .. and .. driving .. home
        behind the wheel
        on the motorway|freeway >
        < car keys >
        got|have|where|grabbing|grabbed|getting my|the car keys
        just a short drive
        only|just had two|three|a|couple|one|few .. drive|driving|keys|car
        < only had two >
        only had two|couple|a .. can|fine|ok|okay .. drive|driving
        buzzed|high|drunk|stoned|wasted|tipsy|hammered|plastered and|but|while|am|still drive~
        drunk|high|stoned|wasted|drinking|drunk|buzzed .. drive~
        drink|drunk|drunk drive|driving .. tonight|now|again|home
        pick them|her|him|kids up in a bit
        < going to the car >
        going to the car .. drive|home >
        got the bike here
        fine|ok|okay|safe|sober|good to .. drive >
        typing|texting|chatting|talking while|and .. driving
        """,
    ),
    (
        "medical_other",
        4,
        """
        can not breathe properly|right|well|anymore
        can not breathe >
        can not catch .. breath
        struggling|hard|trouble to|breathing|with .. breathe|breathing >
        coughing|cough|coughed|throwing|vomiting|puking|spitting .. up? blood
        blood in|coming .. my|from|his|her .. vomit|stool|poo|poop|sick|urine|pee|mouth|throat
        poo|poop|stool .. is|was|went .. black|bloody
        vomited|vomiting|vomit|puked|puking .. blood
        black|bloody poo|poop|stool|stools|tarry
        stiff neck .. and|with? fever
        fever .. and|with? stiff neck
        been|was|got|just|have|i stabbed|shot >
        have been stabbed|shot
        < stabbed >
        hit|banged|smashed .. my|his|her head .. and|now|vomiting|sick|dizzy|throwing|passed|\
            vomited|threw|bleeding
        fell .. and can not move|get
        can not feel|move my .. legs|arms|arm|leg|face|side
        alcohol poisoning
        ate|eaten nothing|not for|anything .. days
        not eaten .. for|in .. days
        too many|much .. paracetamol|tylenol|acetaminophen|ibuprofen|aspirin|insulin
        took|taken .. loads|lots|lot|handful|bunch|ton|overdose|whole of|packet|box|bottle .. \
            paracetamol|tylenol|acetaminophen|ibuprofen|aspirin
        pregnant .. and|am .. bleeding
        bleeding .. and|am pregnant
        allergic .. throat|closing|breathe
        throat .. closing|closed|swelling|swollen shut|up
        throat is closing
        anaphyla~|anaphylaxis|anaphylactic
        leg .. swollen .. and? hot
        speech .. slurred|slurring
        one side .. numb|weak|face
        having a seizure
        hurt .. badly .. bleeding
        """,
    ),
)
