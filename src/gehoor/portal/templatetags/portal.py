"""Tags of the parties' own pages."""

from typing import Any

from django import template

from gehoor.portal.addresses import address, twins

register = template.Library()


@register.simple_tag(takes_context=True)
def twin_paths(context: template.Context) -> dict[str, str]:
    """The Dutch and the English path of this page, without its query."""
    request = context.get("request")
    return twins(request.path if request else "/")


@register.simple_tag(takes_context=True)
def here(context: template.Context, name: str, **kwargs: Any) -> str:
    """The address of a page behind the same door, in the language of the page."""
    return address(context["request"], name, **kwargs)
