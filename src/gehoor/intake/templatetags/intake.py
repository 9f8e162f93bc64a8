"""Tags of the public site."""

from django import template

from gehoor.intake.addresses import twins

register = template.Library()


@register.simple_tag(takes_context=True)
def twin_paths(context: template.Context) -> dict[str, str]:
    """The Dutch and the English path of this page: a question goes on in the other language, with its query."""
    request = context.get("request")
    return twins(request.get_full_path() if request else "/")
