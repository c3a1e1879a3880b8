"""The words that change what a phrase means: who, when, whether, and how far that reaches."""

from typing import Final

from assistant.understand.word_set import word_set

NEGATORS: Final = word_set(
    "not no never without neither nor hardly barely nobody none nothing stopped denied deny "
    "refuse refused"
)
"""Words that turn what follows around, as far as the clause goes."""

PSEUDO: Final[tuple[tuple[str, ...], ...]] = (
    ("not", "only"),
    ("not", "just"),
    ("not", "sure"),
    ("not", "stop"),
    ("never", "stop"),
    ("not", "help"),
    ("not", "wait"),
    ("not", "know"),
    ("not", "care"),
    ("not", "think", "of", "anything"),
    ("no", "idea"),
    ("no", "matter"),
    ("no", "doubt"),
    ("no", "wonder"),
    ("no", "one"),
    ("nothing", "left"),
    ("nothing", "but"),
    ("nothing", "else"),
    ("not", "take"),
    ("not", "cope"),
    ("not", "go", "on"),
    ("not", "do", "this"),
    ("not", "okay"),
    ("not", "ok"),
    ("not", "fine"),
    ("not", "well"),
    ("not", "feel", "safe"),
    ("not", "safe"),
    ("not", "joking"),
    ("not", "kidding"),
    ("not", "lying"),
    ("not", "sleep"),
    ("not", "eat"),
    ("not", "anything", "but"),
)
"""Runs that begin like a negation but leave what follows standing."""

ENDERS: Final = word_set(
    "but however although though yet except because so since unless until whereas instead "
    "and or then"
)
"""Words that end the reach of what came before."""

SELF: Final = word_set("i me my myself mine we us our ourselves")
SUBJECT_SELF: Final = word_set("i me we us")
OTHER: Final = word_set(
    "he she they him them his her their himself herself themselves themself yourself yourselves "
    "you your someone somebody people person everyone anyone guy girl man woman men women kid "
    "kids child children boy lady student patient character others anybody ones thousands "
    "who celebrity actor singer teenagers teens veterans many"
)
KIN: Final = word_set(
    "mum mother dad father brother sister son daughter wife husband partner boyfriend girlfriend "
    "friend friends mate cousin uncle aunt auntie nan gran grandma grandpa grandad roommate "
    "housemate flatmate neighbour neighbor colleague coworker boss ex baby niece nephew "
    "stepdad stepmum parents family sponsor bestie bro sis fiance spouse classmate teacher"
)
REFLEXIVE_SELF: Final = frozenset({"myself", "ourselves"})
REFLEXIVE_OTHER: Final = word_set(
    "himself herself themselves themself yourself yourselves oneself itself"
)

PAST_VERBS: Final = word_set(
    "was were had used tried wanted thought felt planned attempted considered wished cried began "
    "started did got kept became went made nearly almost relapsed overdosed"
)
LONG_AGO: Final = word_set(
    "ago years decade decades formerly previously once childhood teenager teen teens younger "
    "college school past history back then prior former"
)
LONG_AGO_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("used", "to"),
    ("last", "year"),
    ("last", "summer"),
    ("last", "winter"),
    ("back", "then"),
    ("back", "in"),
    ("in", "the", "past"),
    ("when", "i", "was"),
    ("at", "the", "time"),
    ("at", "one", "point"),
    ("years", "ago"),
    ("year", "ago"),
    ("months", "ago"),
    ("long", "time", "ago"),
    ("as", "a", "teenager"),
    ("as", "a", "teen"),
    ("as", "a", "kid"),
    ("as", "a", "child"),
    ("high", "school"),
    ("middle", "school"),
    ("before", "i", "got"),
    ("in", "my", "twenties"),
    ("in", "my", "teens"),
    ("before", "recovery"),
    ("before", "rehab"),
    ("no", "longer"),
)
RECENT: Final = word_set(
    "now today tonight yesterday still again lately recently currently keep soon tomorrow always "
    "constantly every everyday anymore already just ongoing"
)

MEDIA: Final = word_set(
    "film movie movies song songs lyrics lyric game games quote quotes quoted assignment essay "
    "character story tv show episode novel book books poem play album band article headline "
    "headlines documentary podcast class lecture course debate report statistics statistic "
    "awareness prevention research study plot scene season series news director screenplay "
    "presentation thesis chapter training"
)
JOKE: Final = word_set("lol lmao haha hahaha joke joking jk figuratively rofl lmfao xd")

HYPOTHETICAL: Final = word_set("if would could might suppose imagine")
