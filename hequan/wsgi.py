"""What a WSGI server (granian) loads."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hequan.settings")
application = get_wsgi_application()
