"""The words that change what a phrase means: who, when, whether, and how far that reaches."""

from typing import Final

from assistant.understand.word_set import word_set

NEGATORS: Final = word_set(
    "not no never without neither nor nobody none nothing stopped deny denied"
)
"""Words that turn what follows around, as far as the clause goes."""

PSEUDO: Final[tuple[tuple[str, ...], ...]] = (
    ("not", "only"),
    ("not", "just"),
    ("not", "understand"),
    ("not", "it"),
    ("not", "i"),
    ("not", "you"),
    ("not", "we"),
    ("never", "know"),
    ("not", "believe"),
    ("not", "even", "know"),
    ("nothing", "will"),
    ("not", "tell"),
    ("never", "tell"),
    ("not", "told"),
    ("never", "told"),
    ("not", "figure"),
    ("not", "see"),
    ("not", "too"),
    ("not", "strong"),
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
    ("nobody", "can"),
    ("nobody", "could"),
    ("nobody", "will"),
    ("nobody", "would"),
    ("nobody", "knows"),
    ("nobody", "cares"),
    ("nobody", "believes"),
    ("nobody", "understands"),
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

WELL: Final = word_set("okay ok fine well safe alright")
"""Words that a denial right before them always turns around: "not okay" is never "okay"."""

ENDERS: Final = word_set(
    "but however although though yet except because so since unless until whereas instead "
    "and or then"
)
"""Words that end the reach of what came before."""

SELF: Final = word_set("i me my myself mine we us our ourselves am")
"""Any of these in a sentence: the person speaks of themselves."""
SUBJECT_SELF: Final = word_set("i me we us")
SOMEONE: Final = word_set("he she him her his hers himself herself")
"""One other person."""
SUBJECT_SOMEONE: Final = SOMEONE - {"his", "her", "hers"}
ANYONE: Final = word_set(
    "they them their theirs themselves themself you your yours yourself yourselves someone "
    "somebody people person everyone anyone guy guys girl man woman men women boy lady student "
    "students "
    "patient patients character characters others anybody those who celebrity actor singer "
    "teenagers teens veterans many folks victims users oneself stranger strangers follower "
    "followers caller callers",
)
ONE_PERSON: Final = word_set(
    "someone somebody guy man woman girl boy kid stranger lady student classmate follower "
    "followers person teenager neighbour neighbor caller",
)
TELLS: Final = word_set(
    "says said told texted messaged posted threatening threatened wrote sent called rang about "
    "going upstairs next keeps",
)
"""Beside one person, words that make them a real one: "a girl told me she"."""
DIRECT_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("told", "me"),
    ("tells", "me"),
    ("texted", "me"),
    ("messaged", "me"),
    ("called", "me"),
    ("said", "to", "me"),
    ("wrote", "to", "me"),
)
"""What is said to the person is of no film, whatever words stand around."""
"""Others nobody in particular; "they" is someone where a relative or friend is named."""
KIN: Final = word_set(
    "mum mother dad father brother sister son daughter wife husband partner boyfriend girlfriend "
    "friend friends mate cousin uncle aunt auntie nan gran grandma grandpa grandad roommate "
    "housemate flatmate neighbour neighbor colleague coworker boss ex niece nephew stepdad stepmum "
    "parents family sponsor bestie bro sis fiance spouse classmate teacher buddy buddies child "
    "kid kids baby grandson granddaughter brothers sisters",
)
REFLEXIVE_SELF: Final = word_set("myself ourselves")
REFLEXIVE_SOMEONE: Final = word_set("himself herself")
REFLEXIVE_ANYONE: Final = word_set("themselves themself yourself yourselves oneself itself")

PAST_VERBS: Final = word_set(
    "was were wanted tried thought felt planned attempted considered wished almost nearly used "
    "killed hanged hung died committed commited attempted overdosed took shot jumped drowned "
    "contemplated threatened had told talked",
)
"""Forms that tell of something over, where nothing says it is recent."""
PERFECT: Final = word_set("have has")
"""Before these forms ("have wanted") it is not over."""
STILL_ON: Final = word_set(
    "killed wanted been thought felt considered planned wished had contemplated",
)
CLAUSE_HEADS: Final = word_set("i we me want wants will am is are if that because")
"""Where the search for the verb a phrase hangs on ends."""
WISHED: Final = word_set("wish wishing only")
"""Before "had" or "was": it is wished for, and not past."""
BEFORE_A_THING: Final = word_set("the a my this that every each only one any no same constant")
"""Before "thought": it is a thing, and tells no past."""
TRIED: Final = word_set(
    "tried trying tries try attempt attempts attempted attempting threaten threatens threatened "
    "threatening searching searched googling talking talks says saying said wants wanted thinking",
)
"""Words of an attempt, a threat or a wish, where it is someone else's."""
_TEENS: Final = (
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
LONG_AGO_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("used", "to"),
    ("last", "time"),
    ("back", "in", "the", "day"),
    ("in", "my", "past"),
    ("last", "year"),
    ("last", "summer"),
    ("last", "winter"),
    ("back", "then"),
    ("back", "in"),
    ("back", "when"),
    ("in", "the", "past"),
    ("when", "i", "was"),
    ("when", "we", "were"),
    ("at", "the", "time"),
    ("at", "one", "point"),
    ("at", "that", "time"),
    ("at", "that", "point"),
    ("those", "times"),
    ("those", "days"),
    ("that", "time"),
    ("times", "when"),
    ("3", "times"),
    ("2", "times"),
    ("4", "times"),
    ("5", "times"),
    ("three", "times"),
    ("two", "times"),
    ("four", "times"),
    ("several", "times"),
    ("multiple", "times"),
    ("many", "times"),
    ("few", "times"),
    ("couple", "times"),
    ("was", "young"),
    ("was", "younger"),
    ("a", "time", "when"),
    ("years", "ago"),
    ("year", "ago"),
    ("yrs", "ago"),
    ("months", "ago"),
    ("decades", "ago"),
    ("long", "time", "ago"),
    ("ages", "ago"),
    ("years", "later"),
    ("as", "a", "teenager"),
    ("as", "a", "teen"),
    ("as", "a", "kid"),
    ("as", "a", "child"),
    ("as", "a", "young"),
    ("in", "high", "school"),
    ("in", "middle", "school"),
    ("my", "childhood"),
    ("growing", "up"),
    ("before", "i", "got"),
    ("before", "i", "found"),
    ("in", "my", "twenties"),
    ("in", "my", "teens"),
    ("in", "my", "20s"),
    ("before", "recovery"),
    ("before", "rehab"),
    ("i", "once"),
    *(("at", age, "i") for age in _TEENS),
    *(("aged", age) for age in _TEENS),
    ("my", "teens"),
    ("not", "as", "much"),
)
SHARED_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("anyone", "else"),
    ("anybody", "else"),
    ("when", "you", "feel"),
    ("when", "you", "want"),
    ("when", "you", "are"),
    ("you", "ever"),
    ("have", "you"),
    ("do", "you"),
    ("how", "do", "you"),
    ("what", "do", "you"),
    ("stops", "you"),
    ("keeps", "you"),
    ("you", "keep"),
    ("do", "people"),
)
HELPING: Final = word_set("help helping support supporting someone somebody loved client clients")
"""A question with one of these is about someone else."""
ASKS: Final = word_set("how what why does do is are has have did anyone anybody who when")
"""First words of a question."""
RECENT: Final = word_set(
    "now today tonight yesterday still again lately recently currently tomorrow anymore",
)
RECENT_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("last", "night"),
    ("this", "morning"),
    ("this", "week"),
    ("last", "week"),
    ("right", "now"),
    ("hours", "ago"),
    ("hour", "ago"),
    ("minutes", "ago"),
    ("days", "ago"),
)
HABIT_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("every", "day"),
    ("every", "night"),
    ("all", "day"),
)
"""What goes on, unless the sentence says that it did long ago."""

GENERAL: Final = word_set("if how what people anyone when everyone those any who whoever")
"""Beside these nobody in particular is meant."""
MEDIA: Final = word_set(
    "film movie movies song songs lyrics lyric game games quote quotes quoted assignment essay "
    "character story tv show episode novel book books poem play album band article headline "
    "headlines documentary podcast class lecture course debate report statistics statistic "
    "awareness prevention research study plot scene season series news director screenplay "
    "presentation thesis chapter training difference definition define theory sociology "
    "psychology lemmings lectured taught seminar workshop"
)
WORKS: Final = MEDIA | word_set("track tune video clip musical opera comic")
"""Before "about": what follows is its matter."""
JOKE: Final = word_set("lol lmao haha hahaha joke joking jk figuratively rofl lmfao xd")

NO_JOKE_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("not", "a", "joke"),
    ("no", "joke"),
    ("not", "even", "a", "joke"),
    ("not", "as", "a", "joke"),
    ("not", "in", "a", "joke"),
    ("used", "to", "joke"),
)
"""They take a joke back."""
JOINS: Final = word_set("but and so because that then")
OWN_SUBJECTS: Final = word_set(
    "death dying suicide being life living existing nothing nobody everyone everybody no there",
)
"""After a joining word these begin a clause of their own."""

HYPOTHETICAL: Final = word_set("if would could might suppose imagine")

UNDONE: Final = word_set("not never can could")
"""Before a negation: it is denied itself ("not not"), or is no denial ("I can't kill myself")."""
YOU: Final = word_set("you your yours yourself yourselves")
GAMES: Final = word_set(
    "fortnite minecraft roblox gta valorant overwatch warzone skyrim zelda mario sims pokemon "
    "respawn respawned gameplay speedrun dnd multiplayer",
)

SUBJECTS: Final = word_set("i he she they we")
REPORTING: Final = word_set(
    "think thought believe feel felt say said mean that like guess suppose if whether when as "
    "because what how know and do did does would could have has am is are will",
)
"""Before a subject: the clause is part of what is denied."""

WEAK: Final = word_set("hardly barely rarely seldom")
"""Not quite a denial."""

PAST_TALE: Final = word_set(
    "was were had did took told said felt went got made gave knew found came started began became "
    "kept left thought wanted tried attempted lied survived ended happened",
)
PRESENT_TALE: Final = word_set(
    "would am is are want wants feel feels need needs keep keeps can "
    "will going think thinks hate now have has do does wish feeling thinking having know see "
    "seem get",
)
"""A sentence with the first and none of the second tells of the past."""

NEUTRAL: Final = word_set(
    "kind of sort a bit little guess think and but so maybe yeah well oh no ok what is the how "
    "where which there are does",
)
"""Words that may open a clause and say nothing of who."""

LOST: Final = word_set("died funeral buried")
"""Words of a loss."""
MEANT: Final = word_set("mean serious seriously joking kidding")
"""They take a joke back: "but I mean it"."""

FATAL: Final = word_set(
    "killed committed commited died dead lost passed hung hanged shot jumped took ended overdosed "
    "drowned death funeral buried gone",
)
"""Words of a death, where it is someone else's."""

RESISTED: Final = word_set(
    "convince talk beg begging help only trying try tried reason reasons keep keeps stopped stops",
)
"""Before a negation: what is resisted is there ("trying not to", "the only reason I did not")."""

THREATS: Final = word_set("threatened threatening threat threats said say told")
"""What another said they would do."""
HELD: Final = word_set("controlled manipulated controlling manipulation blackmail blackmailed")
"""Beside a threat: it was a way to hold the person."""
HELD_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("control", "me"),
    ("kept", "me", "there"),
    ("kept", "me", "from"),
    ("made", "me", "stay"),
)
PARTED_RUNS: Final[tuple[tuple[str, ...], ...]] = (
    ("the", "police"),
    ("called", "police"),
    ("wellness", "check"),
    ("welfare", "check"),
)
"""Of an ex: what was done about it."""
REAL_FRIEND: Final = word_set("my mine our")
"""With one of these a friend is one of the person's own."""
ANY_FRIEND_RUNS: Final[tuple[tuple[str, ...], ...]] = tuple(
    (article, whom)
    for article in ("a", "any")
    for whom in ("friend", "mate", "teenager", "teen", "child", "partner", "colleague", "student")
)
"""Somebody, where help is asked for in general."""
ASKED: Final = word_set("asked asks asking ask question questions form survey questionnaire")
ANSWERED: Final = word_set("said say told answered replied ticked put wrote checked circled tell")
NO: Final = word_set("no never nope")
NO_NO: Final = word_set("one body point reason idea matter doubt way but more")
"""After "no": it is no answer."""
UNTRUE: Final = word_set("lied lie lying but pretended")
"""A no that was none."""
