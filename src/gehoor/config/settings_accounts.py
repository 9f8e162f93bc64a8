"""Settings of django-allauth, which does sign-on and second factors; the brake on guessing is our own (platform)."""

from gehoor.platform import environment

ENCRYPTION_KEYS = environment.words("ENCRYPTION_KEYS") or [
    environment.secret(environment.data_folder(), "encryption_key")
]
# Hosts that the sign-on may reach, beside being allowed in `form-action`: https://login.example.nl
SIGN_ON_ORIGINS = environment.words("SIGN_ON_ORIGINS")

ACCOUNT_ADAPTER = "gehoor.accounts.adapter.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_NOTIFICATIONS = False
ACCOUNT_SESSION_REMEMBER = False
ACCOUNT_LOGIN_TIMEOUT = 900
ACCOUNT_REAUTHENTICATION_TIMEOUT = 900
ACCOUNT_REAUTHENTICATION_REQUIRED = True
ACCOUNT_RATE_LIMITS = False

MFA_ADAPTER = "gehoor.accounts.adapter.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_TOLERANCE = 1
MFA_FORMS = {
    "authenticate": "gehoor.accounts.factor_forms.SecondStepForm",
    "reauthenticate": "gehoor.accounts.factor_forms.SecondStepAgainForm",
    "activate_totp": "gehoor.accounts.factor_forms.ActivateAppForm",
    "add_webauthn": "gehoor.accounts.factor_forms.AddPasskeyForm",
}
MFA_RATE_LIMITS = False

SOCIALACCOUNT_ADAPTER = "gehoor.accounts.sign_on.SignOnAdapter"
SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"OAUTH_PKCE_ENABLED": True}}
SOCIALACCOUNT_AUTO_SIGNUP = False
SOCIALACCOUNT_EMAIL_AUTHENTICATION = False
SOCIALACCOUNT_EMAIL_VERIFICATION = "none"
SOCIALACCOUNT_STORE_TOKENS = False
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5

# A login is unique within an organisation; our backend looks within the organisation of the request only.
SILENCED_SYSTEM_CHECKS = ["auth.W004"]
