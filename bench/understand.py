"""Reading a message: time for 40 words, time to be ready, and hostile text. CPU time.

``python bench/understand.py [--phrases N]``: with N made-up phrases beside the shipped ones.
"""

import argparse
import random
import statistics
import time
from collections.abc import Callable

from rapidfuzz import fuzz, process

from assistant.content.folder import content_root
from assistant.content.shipped import load
from assistant.domain.vocabulary import Term, Vocabulary
from assistant.understand.lexicon import Lexicon
from assistant.understand.message import read_message
from assistant.understand.safety import screen

ROUNDS = 1_500
HOSTILE = {
    "one letter": "a" * 10_000,
    "combining marks": "a\u0301" * 5_000,
    "repeated phrase": "i want to die " * 714,
    "bidi": "\u202eabc " * 2_000,
    "500 emoji": "\U0001f600" * 500,
    "single letters": "a b " * 2_500,
}


def milliseconds(work: Callable[[], object]) -> float:
    """Return the CPU time of *work*."""
    began = time.process_time()
    work()
    return (time.process_time() - began) * 1_000


def made_up(count: int, chance: random.Random) -> Vocabulary:
    """Return a vocabulary of *count* phrases that look like words."""
    letters = "abcdefghilmnoprstu"
    terms: dict[str, Term] = {}
    for place in range(count):
        words = ("".join(chance.choices(letters, k=chance.randint(3, 9))) for _ in range(3))
        terms[f"t{place}"] = Term(id=f"t{place}", label=" ".join(words))
    return Vocabulary(id="made_up", terms=terms)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phrases", type=int, default=0)
    given = parser.parse_args()
    chance = random.Random(7)  # noqa: S311
    content, _ = load(content_root())
    vocabularies = dict(content.vocabularies)
    if given.phrases:
        vocabularies["made_up"] = made_up(given.phrases, chance)
    print(f"safety screen ready   {milliseconds(lambda: screen('hello')):8.1f} ms")
    built: list[Lexicon] = []
    ready = milliseconds(lambda: built.append(Lexicon.build(vocabularies)))
    lexicon = built[0]
    print(f"lexicon ready         {ready:8.1f} ms, {len(lexicon.entries)} phrases")
    phrases = [entry.phrase for entry in lexicon.entries if entry.rule == "phrase"]
    words = " ".join(phrases).split()
    texts = [" ".join(chance.choices(words, k=40)) for _ in range(ROUNDS)]
    for text in texts[:300]:
        read_message(text, lexicon)
    taken = sorted(milliseconds(lambda t=text: read_message(t, lexicon)) for text in texts)
    print(f"40 words, median      {statistics.median(taken):8.2f} ms")
    print(f"40 words, p99         {taken[int(0.99 * len(taken))]:8.2f} ms")
    usual = [
        milliseconds(lambda t=text: process.extractOne(t, phrases, scorer=fuzz.WRatio))
        for text in texts[:20]
    ]
    print(f"extractOne, WRatio    {statistics.median(usual):8.2f} ms over the same phrases")
    for name, text in HOSTILE.items():
        print(f"{name:22s}{milliseconds(lambda t=text: read_message(t, lexicon)):8.1f} ms")


if __name__ == "__main__":
    main()
