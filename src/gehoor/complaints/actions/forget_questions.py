"""Questions about looking go with the log that they are about: with the looks in a file that is destroyed."""

from gehoor.complaints.models import LookQuestion


def forget_questions(organisation_id: int, complaint_id: int) -> None:
    """Of a question that is about this file no word stays, and nothing at all once none of its files is left.

    Until then stands who was asked, about which day, and what the guard concluded: the looks in the others stand too.
    """
    # No database of ours looks into a list in the same way; there are few questions.
    asked = LookQuestion.objects.filter(organisation_id=organisation_id).values_list("pk", "files")
    for number, files in list(asked):
        if complaint_id not in files:
            continue
        left = [each for each in files if each != complaint_id]
        found = LookQuestion.objects.filter(pk=number)
        if left:
            found.update(files=left, words="", answer="", note="")
        else:
            found.delete()
