"""The page in every export that says how to read and check it, in both languages: who gets it has no Gehoor."""

GUIDE = """\
DIT DOSSIER LEZEN EN CONTROLEREN

Open eerst het PDF-bestand. Daarin staat alles om te lezen. De map 'documents' bevat de originelen.

index.json     wat er in deze map hoort, met van elk bestand de SHA-256
log.jsonl      alle gebeurtenissen; elke gebeurtenis draagt de hash van de vorige
texts.jsonl    de teksten bij de gebeurtenissen
parties.jsonl  de mensen om wie het gaat
answers.jsonl  wat beide kanten van de behandeling vonden
looks.jsonl    wie het dossier inzag of wijzigde

Controleren of niets is gewijzigd of weggelaten: gehoor verify BESTAND.zip
Dat werkt op elke computer, zonder database. De controle noemt het zegel van dit bestand.
Vraag de gemeente welk zegel zij noteerde toen zij dit bestand maakte. Dat moet hetzelfde zijn.


READING AND CHECKING THIS FILE

Open the PDF first: it holds everything to read. The folder 'documents' holds the originals.

index.json     what belongs here, with the SHA-256 of each file
log.jsonl      every event; each carries the hash of the one before
texts.jsonl    the words that belong to events
parties.jsonl  the people whom it is about
answers.jsonl  what both sides thought of the handling
looks.jsonl    who read or changed the file

To prove that nothing was changed or left out: gehoor verify FILE.zip
It works on any computer, without a database, and names the seal of this file.
Ask the municipality which seal it noted when it made this file: it must be the same.
"""
