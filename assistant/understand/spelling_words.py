"""Short forms people type, and the words they stand for. Data only; read by ``normalise``.

Everything is written out in full ("dont" is "do not") so that every phrase list needs one
spelling. A short form that is also an ordinary word ("ill", "well", "hell") stays as it is
unless the apostrophe was typed.
"""

from typing import Final

from assistant.understand.word_set import word_set

APOSTROPHE: Final[dict[str, str]] = {
    "m": "am",
    "re": "are",
    "ve": "have",
    "ll": "will",
    "d": "would",
}
"""The letters after an apostrophe, in full."""

IS_AFTER: Final = word_set(
    "he she it that what who there here where how everything nothing everyone someone nobody "
    "one life today"
)
"""Words after which 's is "is"; after any other word it is a possessive and is dropped."""

SPECIAL: Final[dict[str, str]] = {
    "can't": "can not",
    "won't": "will not",
    "shan't": "shall not",
    "ain't": "is not",
    "let's": "let us",
    "y'all": "you all",
    "o'clock": "oclock",
    "ma'am": "madam",
    "'til": "until",
    "an't": "am not",
    "od'd": "oded",
    "od'ed": "oded",
    "od'ing": "oding",
    "'em": "them",
}

SHORT: Final[dict[str, str]] = {
    "im": "i am",
    "iam": "i am",
    "ive": "i have",
    "id": "i would",
    "dont": "do not",
    "dnt": "do not",
    "dont't": "do not",
    "doesnt": "does not",
    "didnt": "did not",
    "dident": "did not",
    "cant": "can not",
    "cannot": "can not",
    "cnt": "can not",
    "wont": "will not",
    "wouldnt": "would not",
    "couldnt": "could not",
    "shouldnt": "should not",
    "isnt": "is not",
    "arent": "are not",
    "wasnt": "was not",
    "werent": "were not",
    "hasnt": "has not",
    "havent": "have not",
    "havnt": "have not",
    "hadnt": "had not",
    "aint": "is not",
    "youre": "you are",
    "youve": "you have",
    "youll": "you will",
    "theyre": "they are",
    "theyve": "they have",
    "theyll": "they will",
    "theyd": "they would",
    "weve": "we have",
    "thats": "that is",
    "whats": "what is",
    "whos": "who is",
    "hes": "he is",
    "shes": "she is",
    "its": "it is",
    "theres": "there is",
    "itll": "it will",
    "wanna": "want to",
    "wana": "want to",
    "gonna": "going to",
    "gona": "going to",
    "gunna": "going to",
    "finna": "going to",
    "imma": "i am going to",
    "ima": "i am going to",
    "tryna": "trying to",
    "gotta": "got to",
    "hafta": "have to",
    "gimme": "give me",
    "lemme": "let me",
    "kinda": "kind of",
    "sorta": "sort of",
    "outta": "out of",
    "dunno": "do not know",
    "idk": "i do not know",
    "idc": "i do not care",
    "idgaf": "i do not care",
    "cuz": "because",
    "coz": "because",
    "cos": "because",
    "bcos": "because",
    "bc": "because",
    "becuase": "because",
    "u": "you",
    "ur": "your",
    "r": "are",
    "rly": "really",
    "pls": "please",
    "plz": "please",
    "ppl": "people",
    "tmrw": "tomorrow",
    "tmr": "tomorrow",
    "tmw": "tomorrow",
    "2moro": "tomorrow",
    "tonite": "tonight",
    "2nite": "tonight",
    "2night": "tonight",
    "2day": "today",
    "smth": "something",
    "sth": "something",
    "rn": "right now",
    "tho": "though",
    "thru": "through",
    "prolly": "probably",
    "abt": "about",
    "b4": "before",
    "gr8": "great",
    "h8": "hate",
    "l8": "late",
    "m8": "mate",
    "w8": "wait",
    "alot": "a lot",
    "noone": "no one",
    "anymore": "any more",
    "everyday": "every day",
    "wo": "without",
    "woulda": "would have",
    "shoulda": "should have",
    "coulda": "could have",
    "wouldve": "would have",
    "shouldve": "should have",
    "couldve": "could have",
    "lmk": "let me know",
    "tbh": "to be honest",
    "fml": "fuck my life",
    "sry": "sorry",
    "thx": "thanks",
    "bday": "birthday",
    "fav": "favourite",
    "bf": "boyfriend",
    "gf": "girlfriend",
    "hubby": "husband",
    "msg": "message",
    "mins": "minutes",
    "hrs": "hours",
    "yrs": "years",
    "wknd": "weekend",
    "unalived": "unalive",
    "unaliving": "unalive",
    "suicde": "suicide",
    "sewerslide": "suicide",
    "sewercide": "suicide",
    "selfharm": "self harm",
    "selfharming": "self harming",
    "selfharmed": "self harmed",
    "meself": "myself",
    "mself": "myself",
    "mysef": "myself",
    "myslef": "myself",
    "mums": "mum",
    "moms": "mum",
    "mom": "mum",
    "mommy": "mum",
    "mummy": "mum",
    "mama": "mum",
    "dads": "dad",
    "daddy": "dad",
}
"""One typed word to the words it stands for."""

UNMARKED: Final[dict[str, tuple[str, str]]] = {
    "ill": ("i", "will"),
    "hell": ("he", "will"),
    "shell": ("she", "will"),
    "shed": ("she", "would"),
    "hed": ("he", "would"),
    "wed": ("we", "would"),
}
"""Short forms that are words too: read as short forms only before a verb."""

SOUNDS: Final[dict[str, tuple[str, ...]]] = {"2": ("to", "too"), "4": ("for",)}
"""Numbers that may be typed for a word that sounds alike."""

YOU_ARE: Final = frozenset({"not", "so", "a", "an", "the", "going", "just", "really", "all", "too"})
"""Words before which "ur" is "you are"."""

VERBS: Final = frozenset(
    {
        "be",
        "do",
        "die",
        "end",
        "kill",
        "hurt",
        "jump",
        "take",
        "drive",
        "smash",
        "stab",
        "hit",
        "leave",
        "never",
        "not",
        "just",
        "go",
        "get",
        "find",
        "have",
        "probably",
        "overdose",
        "cut",
        "choke",
        "beat",
        "rather",
        "shoot",
        "burn",
        "drink",
        "use",
        "relapse",
        "try",
        "say",
        "always",
    },
)
"""Words that show it."""

PAIRS: Final[dict[tuple[str, str], str]] = {
    ("my", "self"): "myself",
    ("him", "self"): "himself",
    ("her", "self"): "herself",
    ("un", "alive"): "unalive",
    ("of", "course"): "course",
    ("over", "dose"): "overdose",
    ("over", "dosed"): "overdosed",
    ("a", "sleep"): "asleep",
    ("every", "one"): "everyone",
    ("any", "one"): "anyone",
    ("some", "one"): "someone",
    ("no", "body"): "nobody",
}
"""Two typed words that are one."""

UNITS: Final = word_set(
    "k km kms m mi am pm mg ml g kg lb lbs st nd rd th min mins minute minutes h hr hrs hour hours "
    "s sec secs x yr yrs year years day days week weeks wk wks month months pc percent"
)
"""Letters that may follow a number without a space: "10kms" is a number and a unit."""

LETTER_FOR: Final[dict[str, str]] = {
    "4": "a",
    "@": "a",
    "3": "e",
    "1": "i",
    "!": "i",
    "0": "o",
    "5": "s",
    "$": "s",
    "7": "t",
    "8": "b",
    "*": "?",
}
"""Digits and signs typed for letters; a star stands for any one letter."""
