"""Settings of DXIndex. Everything that varies comes from the environment; docs/deploy.md has the table.

Three profiles (DXINDEX_PROFILE): `production` is the default and refuses to start on a missing or senseless
value; `local` is what `make run` and `make dev` use, for this machine only; `test` is for the test suite.
"""

from pathlib import Path
from typing import Any

from csp.constants import NONE, SELF

from dxindex import environment
from dxindex.build import build_id

BASE_DIR = Path(__file__).resolve().parent.parent
VAR_DIR = BASE_DIR / "var"
PROFILE = environment.read_profile()
PRODUCTION = PROFILE == "production"
LOCAL = PROFILE == "local"
TESTING = PROFILE == "test"

# Who is served, and how much is shown.
DEBUG = environment.read_bool("DEBUG", default=False)
if PRODUCTION:
    if DEBUG:
        environment.refuse("DEBUG", "true", "false in production; DXINDEX_PROFILE=local is for developing")
    SECRET_KEY = environment.read_secret_key()
    ALLOWED_HOSTS = environment.read_allowed_hosts()
elif LOCAL:
    SECRET_KEY = environment.local_secret(VAR_DIR / "secret_key")
    ALLOWED_HOSTS = environment.LOOPBACK_HOSTS
else:
    SECRET_KEY = "only-for-tests-" * 5
    ALLOWED_HOSTS = [*environment.LOOPBACK_HOSTS, "testserver"]
CSRF_TRUSTED_ORIGINS = environment.read_origins()

# What it is made of. No admin, log-in or sessions yet: nothing here sets a cookie for a reader.
INSTALLED_APPS = [
    "django.contrib.staticfiles",
    "corsheaders",
    "csp",
    "rankings",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "dxindex.middleware.resource_policy",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.middleware.gzip.GZipMiddleware",
    "corsheaders.middleware.CorsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "rankings.middleware.ReaderErrors",
]
if LOCAL:
    MIDDLEWARE.insert(0, "dxindex.middleware.loopback_only")
ROOT_URLCONF = "dxindex.urls"
WSGI_APPLICATION = "dxindex.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
            ],
        },
    },
]

# Stores.
DATABASES = {"default": environment.read_database(VAR_DIR / "dxindex.sqlite3")}
if LOCAL:
    environment.check_local(DATABASES["default"])
CACHES = {"default": environment.read_cache()}
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Language, numbers and time.
LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [BASE_DIR / "locale"]
USE_I18N = True
USE_THOUSAND_SEPARATOR = False
USE_TZ = True
TIME_ZONE = "Asia/Ho_Chi_Minh"

# Static files: compressed, named by their contents, kept for ever by browsers. A developer and the tests read
# them where they lie, so that nothing has to be collected first.
STATIC_URL = "/static/"
STATICFILES_DIRS = [BASE_DIR / "static"]
STATIC_ROOT = VAR_DIR / "static"
STATIC_AS_IS = DEBUG or TESTING
if STATIC_AS_IS:
    # whitenoise warns of a missing folder, which is right only where files are served from it.
    STATIC_ROOT.mkdir(parents=True, exist_ok=True)
STATIC_STORAGE = (
    "django.contrib.staticfiles.storage.StaticFilesStorage"
    if STATIC_AS_IS
    else "whitenoise.storage.CompressedManifestStaticFilesStorage"
)
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": STATIC_STORAGE},
}
WHITENOISE_USE_FINDERS = STATIC_AS_IS
WHITENOISE_AUTOREFRESH = STATIC_AS_IS
# The files are public, but whitenoise's own "*" would also let other sites' programs read them.
WHITENOISE_ALLOW_ALL_ORIGINS = False
BUILD_ID = build_id(BASE_DIR / name for name in ("dxindex", "rankings", "templates", "locale", "static"))

# Transport. Health checks come from inside, over plain http.
SECURE_SSL_REDIRECT = environment.read_bool("SECURE_SSL_REDIRECT", default=True) if PRODUCTION else False
SECURE_REDIRECT_EXEMPT = [r"^healthz$", r"^readyz$"]
SECURE_HSTS_SECONDS = environment.read_number("SECURE_HSTS_SECONDS", 31_536_000) if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = environment.read_bool("SECURE_HSTS_PRELOAD", default=False)
# A header that anybody can send is believed only where a proxy is said to set it.
if environment.read_bool("BEHIND_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
# security.W021 asks for preloading: a nearly irrevocable promise about a domain, its owner's to make.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# What browsers may do with the pages.
SECURE_CONTENT_TYPE_NOSNIFF = True
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:", "blob:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "base-uri": [NONE],
        "form-action": [SELF],
        "frame-ancestors": [NONE],
        "object-src": [NONE],
    },
}
PERMISSIONS_POLICY: dict[str, list[str]] = {
    feature: []
    for feature in (
        "accelerometer",
        "browsing-topics",
        "camera",
        "display-capture",
        "geolocation",
        "gyroscope",
        "magnetometer",
        "microphone",
        "midi",
        "payment",
        "usb",
    )
}

# The API is open to every site's programs, for reading, without credentials.
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
CORS_EXPOSE_HEADERS = ["ETag"]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": environment.read_log_level()},
    # Django's own handlers would mail administrators and hide warnings outside DEBUG.
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
