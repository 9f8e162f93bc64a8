"""Static files with their digest in the name, compressed."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedFiles(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # whitenoise has no types
    """As whitenoise has it; a name that was not collected is served plainly instead of failing the page."""

    manifest_strict = False
