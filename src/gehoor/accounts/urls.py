"""Addresses below /werk/. Those without a namespace carry the names by which allauth finds them."""

from django.urls import URLPattern, URLResolver, include, path

from gehoor.accounts.views import account, demo, factors, invitation, second_step, sign_in, sign_on

OURS = [
    path("account/", account.account, name="account"),
    path("account/wachtwoord/", account.password, name="password"),
    path("account/organisatie/<int:pk>/weg/", account.unbind, name="unbind"),
    path("account/koppelen/", sign_on.bind, name="bind"),
    path("tweede-stap/instellen/", account.second_step, name="second_step"),
    path("uitnodiging/", invitation.invitation, name="invitation"),
    path("uitnodiging/welkom/", invitation.welcome, name="welcome"),
    path("demo/", demo.demo, name="demo"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("inloggen/", sign_in.sign_in, name="account_login"),
    path("uitloggen/", sign_in.sign_out, name="account_logout"),
    path("passkey/", second_step.passkey_sign_in, name="mfa_login_webauthn"),
    path("tweede-stap/", second_step.second_step, name="mfa_authenticate"),
    path("opnieuw/wachtwoord/", second_step.password_again, name="account_reauthenticate"),
    path("opnieuw/code/", second_step.code_again, name="mfa_reauthenticate"),
    path("opnieuw/passkey/", second_step.passkey_again, name="mfa_reauthenticate_webauthn"),
    path("account/overzicht/", account.account, name="mfa_index"),
    path("account/app/", factors.add_app, name="mfa_activate_totp"),
    path("account/app/weg/", factors.remove_app, name="mfa_deactivate_totp"),
    path("account/passkey/", factors.add_passkey, name="mfa_add_webauthn"),
    path("account/passkey/<int:pk>/weg/", factors.remove_passkey, name="mfa_remove_webauthn"),
    path("account/passkeys/", account.account, name="mfa_list_webauthn"),
    path("account/reservecodes/", factors.codes, name="mfa_view_recovery_codes"),
    path("account/reservecodes/nieuw/", factors.new_codes, name="mfa_generate_recovery_codes"),
    path("account/reservecodes/bestand/", factors.codes_file, name="mfa_download_recovery_codes"),
    path("organisatie/<str:provider_id>/", sign_on.to_provider, name="openid_connect_login"),
    path("organisatie/<str:provider_id>/terug/", sign_on.from_provider, name="openid_connect_callback"),
    path("", include((OURS, "accounts"))),
]
