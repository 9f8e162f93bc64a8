"""Where each room's pages stand."""

from django.urls import include, path

urlpatterns = [
    path("", include("gehoor.intake.urls_wellknown")),
    path("", include("gehoor.intake.urls")),
    path("en/", include("gehoor.intake.urls", namespace="intake-en")),
    path("", include("gehoor.ui.urls")),
    path("", include("gehoor.desk.urls_feed")),
    path("mijn-klacht/", include("gehoor.portal.urls")),
    path("betrokken/", include("gehoor.portal.urls_concerned")),
    path("en/mijn-klacht/", include("gehoor.portal.urls", namespace="portal-en")),
    path("en/betrokken/", include("gehoor.portal.urls_concerned", namespace="concerned-en")),
    path("ervaring/", include("gehoor.portal.urls_experience")),
    path("en/ervaring/", include("gehoor.portal.urls_experience", namespace="experience-en")),
    path("jaarverslag/", include("gehoor.reporting.urls_public")),
    path("en/jaarverslag/", include("gehoor.reporting.urls_public", namespace="reporting-public-en")),
    path("werk/jaarverslag/", include("gehoor.reporting.urls")),
    path("werk/persoonsgegevens/", include("gehoor.reporting.urls_subjects")),
    path("werk/bewaren/", include("gehoor.retention.urls")),
    path("werk/overzicht/", include("gehoor.reporting.urls_overview")),
    path("werk/leren/", include("gehoor.reporting.urls_learning")),
    path("werk/zoeken/", include("gehoor.reporting.urls_search")),
    path("werk/overdragen/", include("gehoor.reporting.urls_handing")),
    path("", include("gehoor.intake.mail.urls")),
    path("werk/", include("gehoor.accounts.urls")),
    path("werk/", include("gehoor.desk.urls")),
    path("beheer/dossiers/", include("gehoor.reporting.urls_importing")),
    path("beheer/", include("gehoor.desk.administration.urls")),
]
