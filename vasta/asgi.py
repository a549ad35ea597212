"""The desk as an ASGI application, for uvicorn."""

import os
import warnings

from django.core.asgi import get_asgi_application

# Files are read in one piece when they are served this way; for a style sheet or an attachment that is meant.
warnings.filterwarnings("ignore", "StreamingHttpResponse must consume synchronous iterators")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "vasta.settings")
application = get_asgi_application()

from vasta.desk.reviewing import warm_up  # noqa: E402  # Django must be set up first

warm_up()
