"""One module for each form in which messages of telephones and messengers come; `judgedesk.ingest.chats` chooses."""
