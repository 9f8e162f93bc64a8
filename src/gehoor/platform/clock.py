"""The only place that reads the time; a test holds that no other module does."""

import datetime as dt
import zoneinfo

AMSTERDAM = zoneinfo.ZoneInfo("Europe/Amsterdam")


def now() -> dt.datetime:
    """The present instant, aware, in UTC. An installation for a demonstration on another day shifts it here."""
    return dt.datetime.now(dt.UTC) + _shift()


def today() -> dt.date:
    """The civil date in Amsterdam: legal days are counted there (Awb, Algemene termijnenwet)."""
    return civil_date(now())


def civil_date(instant: dt.datetime) -> dt.date:
    """The civil date in Europe/Amsterdam on which an aware instant falls."""
    return instant.astimezone(AMSTERDAM).date()


def start_of_day(day: dt.date) -> dt.datetime:
    """The first instant of a civil day in Amsterdam."""
    return dt.datetime.combine(day, dt.time(), tzinfo=AMSTERDAM)


_state = {"shift": dt.timedelta()}


def _shift() -> dt.timedelta:
    return _state["shift"]


def pretend_now(instant: dt.datetime | None) -> None:
    """Shift this process's clock so that it is that instant now (furnishing a demonstration); None takes it away."""
    _state["shift"] = dt.timedelta() if instant is None else instant - dt.datetime.now(dt.UTC)


def pretend_today(day: dt.date | None) -> None:
    """Shift this process's clock so that today is `day` (`gehoor demo --on`); None takes the shift away."""
    _state["shift"] = dt.timedelta() if day is None else day - civil_date(dt.datetime.now(dt.UTC))
