"""Words that show whether a message tells of what weighs, asks for something, or neither."""

from typing import Final

from assistant.understand.word_set import word_set

FEELINGS: Final = word_set(
    "stress_overload overwhelm_burnout low_mood anxiety_worry anger_frustration self_criticism "
    "shame_guilt boredom tiredness restless_energy",
)
"""Triggers that are a feeling: left aside where the message names a situation."""

STRAIN: Final = word_set(
    "abuse abusive accused adjusting advantage afraid alone angry annoyed annoying anxiety "
    "anxious argue arguing argument asshole awful bad balancing begging behind bitch bitched "
    "bitching blamed blaming bored boring bother bothering bothers broke broken bugging "
    "bullying bummed burden buried busy cancer challenge challenging cheated cheating chore "
    "complain complaining conflict confused constantly crap crazy creeping creepy cried "
    "criticized criticizing cry crying cursed damn deadline dealing death debt demanding "
    "depressed depressing died difficult difficulty disappointed disappointing disrespectful "
    "distant divorce drained draining drama dread dreadful dreading drowned drowning due dying "
    "dysfunctional emotional exhausted exhausting expectations extended fail failed failing "
    "fails fed fight fighting fights fired freaking freaks frustrated frustrating fuck fucking "
    "fussy grumpy guilty hard harder hassle hate hated hates hazardous hectic hell horrible "
    "horrid hurt hurts idiot ignored ill impossible insane insecure issue issues jerk juggling "
    "kicking killed killing lack lacking laid late lately lazy lied loathe lonely lose losing "
    "lost lying mad mean mess messed messy missing mistake mistakes motivation nagging nervous "
    "nightmare noisy nuts overdue overwhelmed overwhelming owe owes pain petty picky pile piles "
    "piling pissed pissing pressing pressure pressured problem problems pushy quit refused "
    "refuses refusing regret reluctant resent ridiculous rough rude rudely ruin ruined ruining "
    "rushed rushing sabotage sad scare scared scares scaring scary screaming senile shit shitty "
    "short shouted shouting sick slow sneaking staffed strained stress stressed stresses "
    "stressful stressing strict struggle struggled struggles struggling stuck stupid suck "
    "sucked sucks surgery suspecting swamped terrible tired tiring tough toxic trouble troubles "
    "ugh unable undermined undermines undermining undone unemployed unfair unfinished "
    "ungrateful unhappy unprepared unproductive unreliable unstable upset upsetting urgent "
    "wearing weary weird worried worries worry worrying worse worsen worst wreck wrong yelled "
    "yelling "
)
"""Words that tell of strain."""

AMBIGUOUS: Final = word_set(
    "cold sick ice gear domestic paws flat tired party concert wedding birthday toast rush "
    "electric tent wake cans shelter landlord po ua weekend sunday nights broke wired rejected "
    "hyped test beat",
)
"""Words with another everyday meaning: they count beside "I", or as an answer of few words."""

STRAIN_PAIRS: Final = frozenset(
    {
        ("so", "much"),
        ("a", "lot"),
        ("no", "idea"),
        ("not", "enough"),
        ("too", "many"),
        ("too", "much"),
        ("running", "out"),
        ("run", "out"),
        ("figure", "out"),
        ("having", "to"),
        ("have", "to"),
        ("has", "to"),
        ("had", "to"),
        ("trying", "to"),
        ("going", "on"),
        ("not", "sure"),
        ("no", "time"),
        ("need", "to"),
        ("my", "ass"),
        ("lot", "of"),
        ("at", "work"),
        ("test", "tomorrow"),
        ("test", "today"),
    },
)
"""Pairs of words that tell of strain, outside a request."""

ASKING: Final = word_set(
    "what how when where who which can could please set tell show give find is are do does will "
    "would thanks thank why did has have should play remind add book order call send make let get",
)
"""First words of a request: a short request is about nothing that weighs."""

FAINT: Final = word_set(
    "due busy late hard harder lost lose losing slow short wrong problem problems issue issues "
    "trouble broke broken mean sick tired worry failed fails fail cry chore lazy "
)
"""In a request these say little: "when is my bill due"."""

BARE: Final = word_set(
    "my the a just it is about mainly mostly probably at with stuff and or maybe because of "
    "some all i think guess from thing things too also really problem problems trouble again um "
    "uh well in on had have been am was this week today always usual same old new "
)
"""Words beside a topic in a message that names nothing else."""

GOOD: Final = word_set(
    "love loved loves lovely great good nice happy glad fun enjoy enjoyed enjoying thanks thank "
    "proud excited won passed promoted fine wonderful amazing awesome best favourite favorite "
    "beautiful congrats congratulations grateful thankful delicious yay cool interesting sweet "
    "cute pretty supportive kind helpful patient thoughtful caring perfect funny lol haha "
    "relaxing peaceful better healthy "
)
"""Words that call something good: what is named beside them hardly weighs."""

TURNS: Final = word_set(
    "but not never hate stress stressed stressful worried worry anxious hard too "
)
"""They turn a good word around, or stand against it."""

YOU: Final = word_set("you your yours ")
"""Without "I" or "my", what is said of you is nobody's."""

FAINT_MOODS: Final = word_set(
    "down good great fine ok okay blue heart content ready positive pleased wonderful dull "
    "trash hurt upset happy excited alone hate love wow overwhelmed peaceful stupid scum dazed "
)
"""Words that are a mood only where somebody feels them: as an answer, or beside "feel"."""

FEELS: Final = word_set("feel feeling felt feels am was been getting makes made")
"""Words beside a faint mood that say it is felt."""
