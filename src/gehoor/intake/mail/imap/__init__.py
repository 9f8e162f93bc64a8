"""The mailbox transport: a message is marked as read on the server only after it is stored durably here."""
