"""Marks of encryption and signature: kept and named, never broken open (safety row 49)."""

from dataclasses import dataclass

from gehoor.intake.mail.message.structure import Structure

SMIME = {"application/pkcs7-mime", "application/x-pkcs7-mime"}
TNEF = {"application/ms-tnef", "application/vnd.ms-tnef"}


@dataclass(frozen=True, slots=True)
class Secured:
    """`encrypted` and `signed` are '', 'smime' or 'pgp'."""

    encrypted: str = ""
    signed: str = ""


def secured(found: Structure) -> Secured:
    """What the types of the parts say."""
    protocol = found.type.get("protocol").lower()
    encrypted = signed = ""
    if found.type.value == "multipart/encrypted":
        encrypted = "pgp" if "pgp" in protocol else "smime"
    if found.type.value == "multipart/signed":
        signed = "pgp" if "pgp" in protocol else "smime"
    for leaf in found.leaves:
        if leaf.type.value in SMIME:
            if leaf.type.get("smime-type").lower() == "signed-data":
                signed = signed or "smime"
            else:
                encrypted = encrypted or "smime"
        elif leaf.type.value in {"application/pgp-encrypted", "application/pgp"}:
            encrypted = encrypted or "pgp"
    return Secured(encrypted, signed)
