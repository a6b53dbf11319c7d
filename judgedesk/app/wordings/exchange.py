"""Errors about packages from one desk to another, and why something of one did not go or come in."""

from judgedesk.app.wordings.text import QT_TRANSLATE_NOOP, ErrorText

WORDING: dict[str, ErrorText] = {
    "exchange.bad_identity": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{path} is no public identity that could be used."),
        QT_TRANSLATE_NOOP("errors", "The file is missing, was changed, or is something else."),
        QT_TRANSLATE_NOOP("errors", "Ask for it anew: “exchange CASE identity --out F.pub” writes it on their desk."),
    ),
    "exchange.not_a_package": ErrorText(
        QT_TRANSLATE_NOOP("errors", "{path} is no exchange package."),
        QT_TRANSLATE_NOOP("errors", "The file is missing, can't be read, or does not begin as such a package does."),
        QT_TRANSLATE_NOOP("errors", "Check the path; a package ends in .jdx."),
    ),
    "exchange.newer": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The package was made by a newer program."),
        QT_TRANSLATE_NOOP("errors", "This program does not know its form: {path}"),
        QT_TRANSLATE_NOOP("errors", "Update this program, or ask for a package of the older form."),
    ),
    "exchange.damaged": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The package is not as its sender signed it."),
        QT_TRANSLATE_NOOP("errors", "Something in it was changed, is missing or stands elsewhere. Nothing came in."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender for it anew, and compare its SHA-256 with the sender's."),
    ),
    "exchange.not_for_you": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Your keys do not open this package."),
        QT_TRANSLATE_NOOP("errors", "It was made for somebody else or another case, or its beginning was changed."),
        QT_TRANSLATE_NOOP("errors", "Send your public identity of this case, and ask for a package made for it."),
    ),
    "exchange.not_for_you.passphrase": ErrorText(
        QT_TRANSLATE_NOOP("errors", "This passphrase does not open the package."),
        QT_TRANSLATE_NOOP("errors", "It is another one, or the beginning of the package was changed."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender which passphrase was used; never by the way the package came."),
    ),
    "exchange.other_lock.key": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The package opens with a key and not with a passphrase."),
        QT_TRANSLATE_NOOP("errors", "It was made for the public identity of a user."),
        QT_TRANSLATE_NOOP("errors", "Open it as that user, without --package-passphrase-file."),
    ),
    "exchange.other_lock.passphrase": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The package opens with a passphrase of its own."),
        QT_TRANSLATE_NOOP("errors", "It was not made for the public identity of a user."),
        QT_TRANSLATE_NOOP("errors", "Give its passphrase with --package-passphrase-file."),
    ),
    "exchange.too_big": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is too much in it besides the documents."),
        QT_TRANSLATE_NOOP("errors", "Lists and records may take {megabytes} MB, so that reading them is always safe."),
        QT_TRANSLATE_NOOP("errors", "Send it in several packages: by volume, or documents and tags apart."),
    ),
    "exchange.invalid": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The package is wrong at {field}."),
        QT_TRANSLATE_NOOP("errors", "What stands there can't be used: {reason}"),
        QT_TRANSLATE_NOOP("errors", "Nothing came in. Tell the sender; a package made by this program is never so."),
    ),
    "exchange.not_with": ErrorText(
        QT_TRANSLATE_NOOP("errors", "“{what}” does not go into a package of this kind ({kind})."),
        QT_TRANSLATE_NOOP(
            "errors", "What parties send each other and the court is documents, folios and a submission."
        ),
        QT_TRANSLATE_NOOP("errors", "These may go with it: {known}."),
    ),
    "exchange.no_label": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It is not said whose package it is."),
        QT_TRANSLATE_NOOP("errors", "What a party names is kept apart under the party's name on the other desk."),
        QT_TRANSLATE_NOOP("errors", "Give it with --label: “Prosecutor”, “Defence of accused 1”."),
    ),
    "exchange.identities_need_key": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Sealed documents and identities go to an authority whose key is known only."),
        QT_TRANSLATE_NOOP("errors", "With a passphrase nobody could say later who was able to open them."),
        QT_TRANSLATE_NOOP("errors", "Use --for authority and --to with the recipient's public identity."),
    ),
    "exchange.empty": ErrorText(
        QT_TRANSLATE_NOOP("errors", "There is nothing to be written."),
        QT_TRANSLATE_NOOP("errors", "No document is chosen, and no record of the kinds asked for."),
        QT_TRANSLATE_NOOP("errors", "Choose with --all, --volume or --documents."),
    ),
    "exchange.sealed": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A chosen document is sealed."),
        QT_TRANSLATE_NOOP("errors", "Sealed documents go only with --identities, by who holds their key."),
        QT_TRANSLATE_NOOP("errors", "Leave it out, or say --identities for an authority whose key is known."),
    ),
    "exchange.no_bytes": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document has no bytes in the case."),
        QT_TRANSLATE_NOOP("errors", "Its file could not be opened when it was imported."),
        QT_TRANSLATE_NOOP("errors", "Import it again; “ledger --incomplete” lists such files."),
    ),
    "exchange.unread": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Documents have no text yet, so nobody can say whom they name: {number}."),
        QT_TRANSLATE_NOOP("errors", "The first is {document}. Protected persons may stand in them."),
        QT_TRANSLATE_NOOP(
            "errors", "Let OCR read them, leave them out, or say with --override why they go all the same."
        ),
    ),
    "exchange.withheld": ErrorText(
        QT_TRANSLATE_NOOP("errors", "It belongs into the sealed part."),
        QT_TRANSLATE_NOOP("errors", "You do not hold its key."),
        QT_TRANSLATE_NOOP("errors", "Let who holds the key take the package in."),
    ),
    "exchange.no_document": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document it stands on is not in the case."),
        QT_TRANSLATE_NOOP("errors", "Its bytes are not in the package either."),
        QT_TRANSLATE_NOOP("errors", "Import the document, then take the package in again: nothing comes twice."),
    ),
    "exchange.no_page": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The document has no such page here."),
        QT_TRANSLATE_NOOP("errors", "It was read otherwise than on the sender's desk."),
        QT_TRANSLATE_NOOP("errors", "Compare both desks' numbers of pages in the ledger."),
    ),
    "exchange.party_folio": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The party cites this page by another folio."),
        QT_TRANSLATE_NOOP("errors", "Folios of pages that are in the case already are the court's."),
        QT_TRANSLATE_NOOP("errors", "Correct the folio yourself if the party is right."),
    ),
    "exchange.not_of_party": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A party's package brings documents, folios and a submission only."),
        QT_TRANSLATE_NOOP("errors", "Persons, counts, facts and requests of a party are not made those of the court."),
        QT_TRANSLATE_NOOP("errors", "Enter yourself what the court is to have."),
    ),
    "exchange.first_time": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Nothing of this sender was taken in before."),
        QT_TRANSLATE_NOOP("errors", "Anybody may give a name; only the fingerprint tells who signed."),
        QT_TRANSLATE_NOOP("errors", "Compare the fingerprint with the sender by telephone."),
    ),
    "exchange.other_name": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Whoever has this key went by another name before."),
        QT_TRANSLATE_NOOP("errors", "The key is the same; the name is what the sender gives."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender by telephone or in person whether the key is still theirs."),
    ),
    "exchange.open_here": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The sender keeps sealed what lies open here."),
        QT_TRANSLATE_NOOP("errors", "A package seals nothing that is in the case already."),
        QT_TRANSLATE_NOOP("errors", "Look at the document and seal it yourself where that is right."),
    ),
    "exchange.protection": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Somebody is protected on one desk and not on the other."),
        QT_TRANSLATE_NOOP("errors", "No package changes who is protected: that moves names between parts of the case."),
        QT_TRANSLATE_NOOP("errors", "Decide it among the people; until then both values are kept."),
    ),
    "exchange.bad_choice": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The choice is wrong at {field}."),
        QT_TRANSLATE_NOOP("errors", "What is asked for {reason}."),
        QT_TRANSLATE_NOOP("errors", "A review lists what can be chosen: kind:id, with mine, theirs or both."),
    ),
    "exchange.no_choices": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The file of choices {path} can't be used."),
        QT_TRANSLATE_NOOP("errors", "It is not there, or no JSON object with “choose” and “leave”."),
        QT_TRANSLATE_NOOP("errors", 'Write it so: {{"choose": {{"tags:t1": "theirs"}}, "leave": ["tags:t2"]}}.'),
    ),
    "exchange.not_last": ErrorText(
        QT_TRANSLATE_NOOP("errors", "What was taken in is not the last thing you did."),
        QT_TRANSLATE_NOOP("errors", "Acts are undone one after the other, the newest first, each by who did it."),
        QT_TRANSLATE_NOOP("errors", "Undo what you did since, or take back single records."),
    ),
    "exchange.no_submission": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No party submitted a passage “{tag}” that could be used."),
        QT_TRANSLATE_NOOP("errors", "It is not among the submissions, or its document is not in the case."),
        QT_TRANSLATE_NOOP("errors", "“exchange CASE submissions” lists them."),
    ),
    "exchange.older": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The package was made by an older program."),
        QT_TRANSLATE_NOOP("errors", "Its records do not say what came before what, so deletions could not be told."),
        QT_TRANSLATE_NOOP("errors", "Ask the sender to update the program and to write the package anew."),
    ),
    "exchange.other_key": ErrorText(
        QT_TRANSLATE_NOOP("errors", "A desk of this name is known here by another key."),
        QT_TRANSLATE_NOOP(
            "errors", "Another key may mean new keys after a loss, another case, or somebody who only uses the name."
        ),
        QT_TRANSLATE_NOOP(
            "errors",
            "Compare the fingerprint by telephone. If it is theirs, take the old key off the known desks, then repeat.",
        ),
    ),
    "exchange.same_name": ErrorText(
        QT_TRANSLATE_NOOP("errors", "Somebody of this name in another office is known here by another key."),
        QT_TRANSLATE_NOOP("errors", "Two people may have one name; or somebody uses the name of another."),
        QT_TRANSLATE_NOOP("errors", "Compare the fingerprint with the sender by telephone."),
    ),
    "exchange.no_desk": ErrorText(
        QT_TRANSLATE_NOOP("errors", "No known desk has the fingerprint {desk}."),
        QT_TRANSLATE_NOOP("errors", "It was never taken as known here, or has been taken off since."),
        QT_TRANSLATE_NOOP("errors", "“exchange CASE desks” lists those that are known."),
    ),
    "exchange.not_gone": ErrorText(
        QT_TRANSLATE_NOOP("errors", "The other desk deleted it; here it stays for now."),
        QT_TRANSLATE_NOOP(
            "errors",
            "Other records point to it, or it is of a kind that only a person deletes: a count, a request, "
            "a protected person.",
        ),
        QT_TRANSLATE_NOOP("errors", "Delete it by hand where that is right; until then both are kept."),
    ),
}
