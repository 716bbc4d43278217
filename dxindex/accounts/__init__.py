"""Log-in, second factor, people and roles: what django-allauth and Django's admin do, in the site's words."""
