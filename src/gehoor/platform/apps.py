"""The technical floor."""

import datetime as dt

from django.apps import AppConfig

from gehoor.platform import clock, environment


class PlatformConfig(AppConfig):
    name = "gehoor.platform"
    label = "platform"

    def ready(self) -> None:
        """A demonstration may stand on another day: every process of it shifts its clock alike."""
        day = environment.pretended_day(environment.data_folder())
        if day:
            clock.pretend_today(dt.date.fromisoformat(day))
