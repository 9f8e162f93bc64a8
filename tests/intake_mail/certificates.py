"""Certificates for servers on loopback, signed by an authority that only the test trusts."""

import datetime as dt
import ipaddress
from dataclasses import dataclass
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from gehoor.platform import clock

WEEK = dt.timedelta(days=7)


@dataclass(frozen=True)
class Certificate:
    """`at_once`: TLS from the first byte; otherwise the server waits for STARTTLS."""

    authority: Path
    chain: Path
    key: Path
    at_once: bool = True


def made(folder: Path, *, expired=False, host="127.0.0.1", at_once=True):
    """An authority, and a certificate of a server that it signed."""
    ends = clock.now() + (-WEEK if expired else WEEK)
    root_key, root_name = ec.generate_private_key(ec.SECP256R1()), _name("Test authority")
    root = _signed(root_name, root_key, root_name, root_key, ends=clock.now() + WEEK, authority=True)
    key = ec.generate_private_key(ec.SECP256R1())
    leaf = _signed(_name(host), key, root_name, root_key, ends=ends, host=host)
    files = {"authority.pem": _pem(root), "chain.pem": _pem(leaf), "key.pem": _key_pem(key)}
    for name, content in files.items():
        (folder / name).write_bytes(content)
    return Certificate(folder / "authority.pem", folder / "chain.pem", folder / "key.pem", at_once)


def _name(common):
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common)])


def _signed(subject, key, issuer, issuer_key, *, ends, authority=False, host=""):
    builder = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(ends - 3 * WEEK)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key.public_key()), critical=False)
    )
    if authority:
        usage = {
            "digital_signature": True, "key_cert_sign": True, "crl_sign": True, "content_commitment": False,
            "key_encipherment": False, "data_encipherment": False, "key_agreement": False, "encipher_only": False,
            "decipher_only": False,
        }  # fmt: skip
        builder = builder.add_extension(x509.KeyUsage(**usage), critical=True)
    if host:
        named = x509.IPAddress(ipaddress.ip_address(host)) if host[0].isdigit() else x509.DNSName(host)
        builder = builder.add_extension(x509.SubjectAlternativeName([named]), critical=False)
    return builder.sign(issuer_key, hashes.SHA256())


def _pem(certificate):
    return certificate.public_bytes(serialization.Encoding.PEM)


def _key_pem(key):
    return key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
