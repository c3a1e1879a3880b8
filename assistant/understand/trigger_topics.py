"""The plain words of each part of life.

They count only where the message tells of strain (``strain_words``), or is nothing but the topic.
Notation of ``pattern``; groups of ``trigger_phrases``.
"""

from typing import Final

TOPICS: Final[dict[str, str]] = {
    "legal_problem": """
        court|lawsuit|lawyer|police|jail|arrested|probation|custody
    """,
    "travel": """
        airport|flight|flights
    """,
    "work_stress": """
        work|job|jobs|boss|manager|supervisor|coworker|coworkers|colleague|colleagues|office|shift
        shifts|employee|employees|employer|workplace|career|promotion|business|clients|customers
        customer|deadline|deadlines|interview|interviews|overtime|workload|staff|working|hr|company
        co worker|workers
        laid off
        work load
    """,
    "school": """
        school|class|classes|homework|exam|exams|essay|essays|professor|professors|teacher|teachers
        college|university|uni|grade|grades|gpa|semester|midterm|midterms|finals|studying|studies|\
            study
        assignment|assignments|graduate|graduating|graduation|degree|tuition|student|students|\
            advisor
        math|maths|physics|chemistry|biology|lecture|lectures|thesis|coursework|campus|quiz|quizzes
        course|courses|schoolwork|capstone|dissertation|phd|masters|freshman|sophomore|senior|\
            textbook
        transcript|transcripts|calculus|algebra|sat|tutor|lab|labs|majors|dorm
        school work|project
        test|tests .. tomorrow|today|week|math|next|score|scores
        my|the|a paper|papers|test|tests|final|presentation|project|major
    """,
    "money_trouble": """
        money|bill|bills|rent|debt|debts|loan|loans|mortgage|finance|finances|financial|financially
        afford|broke|credit|payment|payments|salary|income|savings|expenses|expensive|budget|taxes
        paycheck|poor|overdraft|fees|costs|economy|cash|funds|insurance|bankrupt|unpaid
    """,
    "family": """
        $kin
    """,
    "conflict_partner": """
        $partner
    """,
    "conflict_friend": """
        $friend
        make|making|made|meet|meeting .. friends|people
        social life|anxiety|situations
        people at|in|around
    """,
    "illness": """
        health|doctor|doctors|hospital|disease|surgery|medical|medication|fever|flu|covid|virus|\
            injury
        cancer|diagnosed|diagnosis|symptoms|nausea|nauseous|dizzy|vomit|vomiting|infection|weight|\
            skin
        corona|coronavirus|clinic|dentist|therapy|therapist|acne|asthma|allergies|allergy|diabetes
        sore throat
        blood test|work|pressure
        check up
    """,
    "physical_pain": """
        pain|pains|hurts|ache|aches|aching|sore|cramps|injured
        back|head|knee|hip|foot|feet|neck|shoulder|stomach|tooth|leg|hand|ankle hurts|hurt|hurting
        hurt my .. back|head|knee|hip|foot|feet|neck|shoulder|leg|arm|hand|ankle
    """,
    "insomnia": """
        sleep|sleeping|insomnia|asleep|slept|awake
    """,
    "daily_life": """
        chores|laundry|dishes|cleaning|clean|mess|messy|traffic|commute|errands|moving|schedule
        appointment|appointments|decide|decision|decisions|meal|meals|cook|cooking|dinner|groceries
        kitchen|apartment|room|house|weather|routine|car|busy|packing|unpack|renovation|shopping
        my day|days|everyday
        day to day
        every day
        things to do
        time management
        not enough time
        so much|many to|things do
        my lifestyle|life
    """,
}
"""Trigger to the plain words of its part of life."""
