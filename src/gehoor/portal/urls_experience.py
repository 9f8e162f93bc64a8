"""How was the handling: /ervaring/, and /en/ervaring/ in English. Behind no door: who has the code may answer."""

from django.urls import path

from gehoor.portal.views import experience

app_name = "experience"
urlpatterns = [path("", experience.experience, name="experience")]
