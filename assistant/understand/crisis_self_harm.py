"""Reviewed phrases for self-harm. For understanding only, never shown; no "replacement" pain.

Notation of ``pattern``; groups of ``crisis_suicide``.
"""

from typing import Final

SELF_HARM: Final = """
    i .. cut again|last|tonight|today|deeper|deep
    relapsed .. and|by .. cut|cutting|burned|burnt|hurt
    need|want|like to .. see|feel .. blood|pain
    urge|urges to .. cut|burn|hurt|bleed
    cut|cuts|cutting|hurt|hurts|hurting|harm~|burn~|hit|hits|hitting|punish~|injure~|scratch~|\
        bite|biting|stab|stabbing|punch~|mutilate~|slice~|carve~ $self
    self harming|harmed|injuring|injured|mutilating|mutilate
    $want cut|cutting >
    $want .. cut|cutting|slice|slicing|burn|burning|scratch|carve .. my|into .. arm|arms|skin|\
        legs|leg|thighs|thigh|wrist|wrists|body|flesh
    cut|cutting|slice~|burn~|scratch~|carve~|picking my .. arm|arms|skin|legs|leg|thighs|thigh|\
        wrist|wrists|body|flesh|stomach .. again|until|till|to|deep|open|with|just|because|when|\
        so|last|tonight|today|badly
    started|start|starting|been|back|stop|stopped|keep|to|resumed cutting >
    cutting again|deeper|deep|helps|is|feels|makes|problem
    the|my|urge|urges cutting >
    < cutting >
    relapsed|relapse~ .. on|with|into .. cutting|self
    broke .. self harm|cutting
    clean from cutting|self
    cut .. deeper|deep
    urge|urges|need|want|wanted|wanting|tempted to .. cut|bleed|hurt|harm|burn
    scratch~|cut|cutting|dig~|pick~|punch~|hit|hitting|claw~ ... until|till .. it|i|they|skin|my|\
        arms|bleed|bled|bleeding .. bleed|bled|bleeds|bruise|bruised
    carve~|slice~ .. on|into my|the .. wrist|wrists|arm|arms|skin|leg|thigh
    scratch~ my arms|arm|wrists|wrist|legs
    punched|punching|punch the|a|my wall ... bled|bleed|bleeding
    bang|banging|smash|smashing|slam|slamming my .. head against|on|into
    hit|hitting my own? head .. until|till|because|when|so|again|to
    pull~ my hair out
    razor|razors|blade|blades .. again|to|on|across|against .. my|skin|arm|wrist|thigh|me
    hide|hiding|cover|covering my .. cuts|scars
    fresh|new|deep cuts|scars|wounds|wound
    make~|made deep? wounds|cuts
    see|watch .. myself|blood .. bleed
    deserve .. pain|hurt|punished|suffer
    need to .. punish
    sh again
    hurt|harm my own? body
    burn~ .. with .. cigarettes|cigarette|lighter|matches|iron
    starve~ myself
    $want .. hurt|harm $self
    hurting|harming myself
    punish~ myself
"""

MENTIONS: Final = """
    self harm|injury|mutilation
"""
