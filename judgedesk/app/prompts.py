"""Which prompts the words of a question raise."""

from typing import NamedTuple

from judgedesk.language.phrases import phrase, said
from judgedesk.law.questions import Prompt, QuestionPacks


class Raised(NamedTuple):
    """A prompt and where the words stand that raised it, in code points (end excluded)."""

    prompt: Prompt
    start: int
    end: int


def raised(packs: QuestionPacks, text: str) -> list[Raised]:
    """Prompts in pack order, each once. Phrases of every language are looked for, whatever the text's own is."""
    told, found = said(text), []
    for prompt in packs.prompts.values():
        spots = (phrase(written, language).find(told) for language, written in prompt.phrases)
        spot = next((one for one in spots if one is not None), None)
        if spot is not None:
            found.append(Raised(prompt, *spot))
    return found
