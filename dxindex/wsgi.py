"""The WSGI entry: `granian --interface wsgi dxindex.wsgi:application`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "dxindex.settings")

application = get_wsgi_application()
