"""The standards of propriety of the Nationale ombudsman (Behoorlijkheidswijzer), by the keys of the law room."""

from gehoor.law.behoorlijkheid import standards

STANDARDS = tuple(each.key for each in standards())
