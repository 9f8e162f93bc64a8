"""Django's settings; everything that differs between installations comes from the environment."""

from django.utils.csp import CSP

from gehoor.config.settings_accounts import *  # noqa: F403  # one family of settings, in a file of its own
from gehoor.config.settings_accounts import SIGN_ON_ORIGINS
from gehoor.platform import environment

DATA = environment.data_folder()
DEMO = environment.flag("DEMO")
DEBUG = environment.flag("DEBUG")
# Woo 3.3(2)(l), written judgements: not in force yet.
PUBLISH_JUDGEMENTS = environment.flag("PUBLISH_JUDGEMENTS")
SECRET_KEY = environment.secret(DATA, "secret_key")
# The organisations say which host names are served (authority.middleware); links come from there, never from a header.
ALLOWED_HOSTS = ["*"]
HOSTS_REMEMBERED = 5.0  # seconds that a process remembers which organisation stands at a host name
# Pages that the frame of every page links to, by the names of their addresses (see authority.context.Site).
SITE_PAGES = {
    "home_url": "intake:start",
    "call_back_url": "intake:call_back",
    "privacy_url": "intake:privacy",
    "accessibility_url": "intake:accessibility",
}

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "gehoor.platform",
    "gehoor.ui",
    "gehoor.authority",
    "gehoor.accounts",
    "gehoor.complaints",
    "gehoor.complaints.remains",
    "gehoor.complaints.search",
    "gehoor.letters",
    "gehoor.reporting",
    "gehoor.retention",
    "gehoor.intake",
    "gehoor.portal",
    "gehoor.desk",
    "gehoor.config",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
]

MIDDLEWARE = [
    "gehoor.platform.middleware.Probes",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.csp.ContentSecurityPolicyMiddleware",
    "gehoor.platform.middleware.CleanInput",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "gehoor.platform.middleware.Language",
    "gehoor.platform.middleware.Headers",
    "gehoor.authority.middleware.Organisation",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "gehoor.accounts.middleware.SignedIn",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
]

ROOT_URLCONF = "gehoor.config.urls"
WSGI_APPLICATION = "gehoor.config.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "django.template.context_processors.i18n",
                "gehoor.authority.context.site",
                "gehoor.accounts.context.signed_in",
                "gehoor.desk.context.desk",
            ],
            "builtins": ["django.templatetags.i18n", "django.templatetags.static"],
        },
    }
]
FORM_RENDERER = "gehoor.ui.rendering.FormRenderer"

DATABASES = {"default": environment.database(DATA)}
# Whose roles `gehoor roles` makes, and `gehoor migrate` lets at new tables; empty where there is one role.
APPLICATION_DATABASE_URL = environment.text("APPLICATION_DATABASE_URL")
BACKUP_DATABASE_URL = environment.text("BACKUP_DATABASE_URL")
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
SESSION_ENGINE = "django.contrib.sessions.backends.db"

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = ["gehoor.accounts.backend.AccountBackend"]
PASSWORD_HASHERS = ["django.contrib.auth.hashers.Argon2PasswordHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
]
LOGIN_URL = "/werk/inloggen/"
LOGIN_REDIRECT_URL = "/werk/"

LANGUAGE_CODE = "nl"
LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
TIME_ZONE = "Europe/Amsterdam"
USE_TZ = True
USE_I18N = True

STATIC_URL = "static/"
STATIC_ROOT = DATA / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage", "OPTIONS": {"location": str(DATA / "files")}},
    "staticfiles": {"BACKEND": "gehoor.platform.staticfiles.HashedFiles"},
}
WHITENOISE_USE_FINDERS = False
WHITENOISE_MAX_AGE = 30 * 24 * 3600
DATA_UPLOAD_MAX_MEMORY_SIZE = 5 * 1024 * 1024
DATA_UPLOAD_MAX_NUMBER_FIELDS = 400
FILE_UPLOAD_MAX_MEMORY_SIZE = 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "gehoor.platform.attachments.uploads.Ceiling",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]

# Mail leaves through the outbox only (letters); these are its server's coordinates.
MAIL_SERVER = {
    "host": environment.text("SMTP_HOST"),
    "port": environment.number("SMTP_PORT", 25),
    "username": environment.text("SMTP_USER"),
    "password": environment.text("SMTP_PASSWORD"),
    "security": environment.text("SMTP_SECURITY", "starttls"),
}

# The scanner of what people send along: tcp://host:3310 or unix:/path; empty is none.
CLAMD = environment.text("CLAMD")
# The largest message that is taken whole, in megabytes; of a larger one the headers are kept.
MAIL_LIMIT = environment.number("MAIL_LIMIT", 50) * 1024 * 1024

# What the outbox can do, and what the worker does by itself (dotted path -> seconds between two runs).
OUTBOX_HANDLERS: dict[str, str] = {
    "letter": "gehoor.letters.actions.carry_out.carry_out",
    "mail": "gehoor.letters.actions.send_mail.send_mail",
    "notice": "gehoor.letters.actions.notify_staff.notify_staff",
    "reminder": "gehoor.letters.actions.remind_people.remind_person",
}
PERIODIC: dict[str, int] = {
    "gehoor.complaints.actions.seal_looks.seal_looks": 60,
    "gehoor.complaints.actions.anchor_seals.anchor_seals": 24 * 3600,
    "gehoor.complaints.actions.rebuild_projections.reproject_due": 600,
    "gehoor.complaints.actions.tend_owners.tend_all_owners": 3600,
    "gehoor.letters.actions.take_slot.forget_slots": 24 * 3600,
    "gehoor.letters.actions.remind_people.remind_people": 900,
    "gehoor.letters.actions.ask_parties.ask_parties": 3600,
    "gehoor.intake.mail.imap.watching.tend_mailboxes": 10,
    "gehoor.intake.mail.jobs.raise_alarms": 60,
    "gehoor.intake.mail.jobs.tell_what_lies": 3600,
    "gehoor.complaints.actions.scan_documents.scan_documents": 5,
    "gehoor.complaints.search.actions.read_documents.read_documents": 5,
    "gehoor.complaints.search.actions.learn_words.learn_words": 10,
    "gehoor.platform.brake.clear_old_attempts": 3600,
    "gehoor.platform.write_ahead.empty_log": 3600,
    "gehoor.intake.actions.clear_drafts.clear_drafts": 3600,
    "gehoor.portal.actions.visit.clear_old_visits": 3600,
    "gehoor.portal.actions.keep_draft.clear_old_drafts": 24 * 3600,
    "gehoor.retention.actions.nightly.nightly": 24 * 3600,
}

# Where copies of a file lie beside it: each is called with the number of the file that is destroyed.
FORGET_FILE = [
    "gehoor.intake.actions.forget_file.forget_file",
]

# Of what lies in no file: how many may go, and letting them go (retention asks).
LOOSE_RECORDS = (
    "gehoor.intake.mail.actions.destroy_loose.loose_mail_due",
    "gehoor.intake.mail.actions.destroy_loose.destroy_loose_mail",
)

HEALTH_CHECKS = [
    "gehoor.platform.checks.check_floor",
    "gehoor.config.database.soundness.check_database",
    "gehoor.authority.soundness.check_organisations",
    "gehoor.accounts.soundness.check_sign_on",
    "gehoor.complaints.soundness.check_owners",
    "gehoor.complaints.search.soundness.check_search",
    "gehoor.retention.checks.check_retention",
    "gehoor.intake.mail.soundness.check_mail",
]

SECURE_CSP = {
    "default-src": [CSP.SELF],
    "script-src": [CSP.SELF],
    "style-src": [CSP.SELF],
    "img-src": [CSP.SELF, "data:"],
    "object-src": [CSP.NONE],
    "base-uri": [CSP.NONE],
    "frame-ancestors": [CSP.NONE],
    "form-action": [CSP.SELF, *SIGN_ON_ORIGINS],
}
HTTPS = environment.flag("HTTPS", default=not (DEMO or DEBUG))
BEHIND_PROXY = environment.flag("BEHIND_PROXY")  # it must set X-Forwarded-For and X-Forwarded-Proto itself
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if BEHIND_PROXY else None
SECURE_SSL_REDIRECT = False
SECURE_HSTS_SECONDS = 365 * 24 * 3600 if HTTPS else 0
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = 12 * 3600
CSRF_FAILURE_VIEW = "gehoor.platform.views.csrf_failure"

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"()": "gehoor.platform.logs.Plain"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": environment.text("LOG_LEVEL", "INFO")},
    "loggers": {
        "django.server": {"handlers": ["stderr"], "propagate": False},
        # It tells each step, and with what it trips over the words of a bounce.
        "flufl.bounce": {"level": "CRITICAL"},
    },
}
