"""Phrases with danger words that mean no danger. A hit inside one of these is marked idiom."""

from typing import Final

IDIOMS: Final = """
    kill~ it
    is|are|was|keeps killing me
    killing my back|feet|head|vibe|mood
    could murder a|an
    die~ of|from|with laughter|laughing|boredom|embarrassment|shame|curiosity|heat|hunger|thirst
    die~ laughing
    bored to death|tears
    i am dead lol
    die~ for a|an|some|one|it|this|that
    die~ to see|know|try|hear|go|meet|get|watch|read|eat|have|tell|find
    to die for
    shoot me now
    knife to a gun fight
    suicide squad|blonde|doors|bunny|bunnies|girls
    dead tired|right|serious|good|end|line|weight|heat|battery
    over my dead body
    cut~ the|a|some cake|grass|hair|corners|losses|ties
    cut~ my hair|nails|grass|losses|finger
    cut~ down|back|weight|hair|grass|carbs|sugar|class|corners|calories|costs|off
    hang~ out|around|up|in|on
    shot of whisky|whiskey|vodka|tequila
    banging headache
    burn~ dinner|calories|out|toast
    kill~ for a|an|some
    kill~ time|two
    top myself up
    scared to death
    loved to death
    tired to death
    worried to death
    drop dead gorgeous
    back from the dead
    killer workout|heels|app|view
    kill me now
    hit me up
    hit the gym|road|pub|town|nail
    break a leg
    over the edge
    on edge
    take a stab
    bite the bullet
    dodged a bullet
    jump to conclusions
    jumped the gun
    jumped at
    jumped in
    jumped on
"""
