"""Reviewed phrases for the hazards beside suicide. For understanding only, never shown.

Each entry: hazard of the crisis protocol, tier (2-4), patterns in the notation of ``pattern``.
"""

from typing import Final

GROUPS: Final[dict[str, str]] = {
    "they": "he|she|they|him|her|them",
}

HAZARDS: Final[tuple[tuple[str, int, str], ...]] = (
    (
        "overdose_opioid",
        4,
        """
        od
        oded
        overdosed
        overdose
        overdosing
        not breathing
        stopped breathing
        breathing stopped
        barely breathing
        not wake up
        can not wake $they
        blue lips
        lips are|is|went|turned|turning blue
        grey and cold
        snoring weird
        gurgling
        nodding out bad
        took too much|many
        passed out
        unresponsive
        limp
        collapsed after using
        nodded off and can not wake
        """,
    ),
    (
        "overdose_stimulant",
        4,
        """
        chest pain|pains
        heart racing .. not stop
        overheating
        burning up
        can not cool down
        seizing
        fitting
        stroke
        face drooping
        worst headache
        over? amped
        overamping|overamped
        paranoid and hot
        muscles locked
        eyes rolling
        been up 4|four|5|five|6|six days
        collapsed on meth
        jaw locked
        """,
    ),
    (
        "withdrawal_alcohol_sedative",
        3,
        """
        the shakes
        shaking bad|badly
        sweating and shaking
        seeing things that are not there
        bugs on the wall
        hearing voices since i stopped
        had a fit
        seizure|seizures
        blacked out shaking
        stopped drinking yesterday
        cold turkey off benzos
        ran out of xanax
        stopped my valium
        delirium
        dts
        can not stop throwing up
        heart pounding off drink
        confused since quitting
        off g since last night
        detoxing alone
        """,
    ),
    (
        "withdrawal_opioid",
        2,
        """
        dope sick
        dopesick
        clucking
        rattling
        withdrawing off heroin
        kicking
        methadone missed
        missed my methadone
        out of subs
        sweats and shits
        can not keep fluids down
        restless legs off gear
        """,
    ),
    (
        "intoxicated_driving",
        3,
        """
        driving home drunk
        i am driving
        drive myself
        behind the wheel
        on the motorway
        car keys
        just a short drive
        only had two
        buzzed and driving
        high and driving
        drunk and driving
        pick them up in a bit
        going to the car
        got the bike here
        """,
    ),
    (
        "domestic_violence",
        3,
        """
        he|she|they hit~|beats|beat|chokes|choked|strangled|threatened|forced|drags me
        beats me
        choked me
        strangled me
        threatened me
        not let me leave
        took my phone
        controls my money
        tracks my phone
        scared|afraid|terrified of him|her
        forced me
        locked me in
        threw things at me
        drags me
        punched the wall next to me
        kills me if i go
        withheld my meds
        made me use
        he|she will kill me
        pimps me
        """,
    ),
    (
        "violence_to_others",
        3,
        """
        want~ to kill|stab|hurt|shoot him|her|them|someone|people
        going to hurt|kill|stab|shoot him|her|them|someone|people
        i will smash him|her|them
        got a knife
        grabbed a weapon
        going round to sort him|her|them out
        could kill someone and mean it
        going to burn it down
        choke him|her out
        beat the kids
        losing it with the baby
        """,
    ),
    (
        "psychosis",
        3,
        """
        hear~ voices
        voices tell~ me
        they are watching me
        everyone is in on it
        phone is bugged
        chip in my head
        i am being followed
        god told me to
        i am the chosen one
        tv is talking to me
        people on the wall
        not real people
        bugs under my skin
        not slept in _ days and feel amazing
        powers
        can read minds
        """,
    ),
    (
        "child_safety",
        3,
        """
        kids are alone
        left the baby
        can not look after the kids
        passed out with the kids
        drunk with my baby
        driving the kids drunk
        shouted at the baby
        hit my kid
        hurt the baby
        pills where the kids are
        toddler found my
        child is being hurt|abused
        abused my child
        grooming
        child porn
        """,
    ),
    (
        "medical_other",
        4,
        """
        can not breathe properly
        can not breathe
        coughing blood
        blood in my vomit
        black poo
        face drooping
        stiff neck fever
        stabbed
        hit my head and vomiting
        fell and can not move
        alcohol poisoning
        ate nothing for days
        too many paracetamol|tylenol
        took loads of tylenol|paracetamol
        pregnant and bleeding
        allergic and throat closing
        throat is? closing
        leg swollen and hot
        """,
    ),
    (
        "gambling_suicide_money",
        2,
        """
        lost it all
        can not face my wife|husband
        maxed out everything
        they will find out what i owe
        i am done after this bet
        stole from work
        loan shark will kill me
        can not tell anyone how much
        only one way out
        debts are bigger than me
        """,
    ),
)
