"""What ``breakwater --help`` prints: by hand, so that it starts in a blink and reads well.

A test holds it against the commands there are.
"""

from typing import Final

HELP: Final = """\
Breakwater: a private check-in companion. It works offline.

  breakwater                 home
  breakwater craving         straight into a craving
  breakwater daily_checkin   a check-in for today
  breakwater help-now        people and lines, at once

Options
  --plain                    plain lines: no colours, no cursor movement
  --guest                    nothing is kept
  --language es              another language, where there is a translation
  --version                  which version this is

Your own
  breakwater about           health, what you work on, what is opened
  breakwater contacts        your people: list, add, remove
  breakwater plans           if-then plans: list, add, remove, bring-back
  breakwater library favourites|learned|forget   what you like, what to reset
  breakwater library compare begin A B | status | end   which eases more
  breakwater corrections     words you corrected: list, forget
  breakwater country [CODE]  the country whose lines you see
  breakwater cover on|off    cover the screen while another window is in use
  breakwater vault status    where your data is, and how it is kept
  breakwater vault privacy   what is kept, and what cannot be protected
  breakwater vault passphrase|recovery|keyring|lock   what opens your diary
  breakwater vault backup|restore|export|import       copies of it
  breakwater vault erase     one entry, a talk, some days, or everything
  breakwater doctor          what is installed, where, and what is wrong

For authors
  breakwater flow new NAME          start here: a first conversation and tests
  breakwater flow check PATH...     every problem, with its place and a way out
  breakwater flow check --fix [--diff]   mend what has one way out
  breakwater flow rules [CODE]      what the checks look for
  breakwater flow fmt [--check]     one layout for every flow
  breakwater flow explore PATH...   proof over every way through a flow
  breakwater flow test|cover|mutate conversation tests: play, count, measure
  breakwater flow publish|diff      publish safely; what changed, in words
  breakwater flow graph|play|schema          draw, try out, help in editors
  breakwater flow preview FILE      write and talk, side by side
  breakwater flow lsp               a language server for editors
  breakwater flow i18n new|update|check LANGUAGE    flows in other languages
  breakwater library check|list|show|new|schema
  breakwater pack check|build|install|list|remove   what others made
  breakwater suggest --craving 7    exercises for a state, with reasons
  breakwater understand [bench]     JSON lines in, meanings out; figures

Breakwater is software, not a clinician. All of it awaits clinical review.
In danger now? Call your local emergency number.
"""
