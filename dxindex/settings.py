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
BEHIND_PROXY = environment.read_bool("BEHIND_PROXY", default=False)

# Who is told of a wrong figure. Without it production offers no such link; elsewhere the address says that none is set.
CONTACT_EMAIL = environment.read_email("CONTACT_EMAIL", "" if PRODUCTION else "contact-email-not-set@dxindex.invalid")

# The office: everything under /admin/ and /en/admin/. A process for readers alone leaves it out.
SERVE_ADMIN = environment.read_bool("SERVE_ADMIN", default=True)
MFA_REQUIRED = environment.read_bool("MFA_REQUIRED", default=PRODUCTION)
# One person may import and publish: said by a banner, and never so in production unless it is asked for.
LONE_OPERATOR = environment.read_bool("DXINDEX_LONE_OPERATOR", default=not PRODUCTION)
SESSION_HOURS = environment.read_hours("SESSION_HOURS", 12)

# What it is made of.
INSTALLED_APPS = [
    "dxindex.accounts.apps.OfficeAdminConfig",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "corsheaders",
    "csp",
    "rankings",
    "dxindex.accounts.apps.AccountsConfig",
]
# Session, user and messages are lazy: a page for readers touches none of them, and so neither sets a cookie nor
# varies by one (tests/accounts/test_public_pages.py).
MIDDLEWARE = [
    "dxindex.middleware.host_in_one_spelling",
    "django.middleware.security.SecurityMiddleware",
    "dxindex.middleware.resource_policy",
    "dxindex.middleware.early_faces",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "dxindex.compression.Compression",
    "corsheaders.middleware.CorsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_permissions_policy.PermissionsPolicyMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "dxindex.middleware.LanguageOfAddress",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "dxindex.middleware.Office",
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
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "dxindex.accounts.office.frame",
            ],
        },
    },
]

# Stores.
DATABASES = {"default": environment.read_database(VAR_DIR / "dxindex.sqlite3")}
if LOCAL:
    environment.check_local(DATABASES["default"])
CACHES = {
    "default": environment.read_cache(),
    # Of wrong passwords: in the database, so that neither a restart nor a full cache forgets them. The table comes with
    # the migrations; it is large, since a full one would drop the oldest and let their guessers on.
    "limits": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "dxindex_limits",
        "OPTIONS": {"MAX_ENTRIES": 100_000},
    },
}
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
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.FileSystemFinder",
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    "dxindex.styles.SiteStyles",
]
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
if BEHIND_PROXY:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
# security.W021 asks for preloading: a nearly irrevocable promise about a domain, its owner's to make.
SILENCED_SYSTEM_CHECKS = ["security.W021"]

# Sessions and forms of the office. Under the prefix no other host of the domain can set or overwrite these cookies.
SESSION_COOKIE_NAME = "__Host-dxindex" if PRODUCTION else "dxindex"
CSRF_COOKIE_NAME = "__Host-dxindex-csrf" if PRODUCTION else "dxindex-csrf"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = PRODUCTION
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_AGE = SESSION_HOURS * 3600
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"

# Who comes in, and how: by a passkey, or by user name, password and a second factor. People are made by
# `manage.py add_person` and by those who manage people; nobody signs up, and no mail is sent.
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"dxindex.accounts.passwords.{name}"} for name in ("LongEnough", "NotCommon", "NotNumeric", "NotOnesName")
]
if TESTING:
    # A slow hash is the point of the others, and half of the time of a test that logs in.
    PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
LOGIN_URL = LOGOUT_REDIRECT_URL = "account_login"
LOGIN_REDIRECT_URL = "admin:index"
ACCOUNT_ADAPTER = "dxindex.accounts.adapters.AccountAdapter"
ACCOUNT_LOGIN_METHODS = {"username"}
ACCOUNT_SIGNUP_FIELDS = ["username*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_PRESERVE_USERNAME_CASING = False
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_FORMS = {
    "login": "dxindex.accounts.forms.LogIn",
    "reauthenticate": "dxindex.accounts.forms.PasswordAgain",
    "change_password": "dxindex.accounts.forms.ChangePassword",
    "set_password": "dxindex.accounts.forms.SetPassword",
}
# The address by which limits count: the proxy's word for it, where there is one that gives it.
ALLAUTH_TRUSTED_PROXY_COUNT = 1 if BEHIND_PROXY else 0
MFA_ADAPTER = "dxindex.accounts.adapters.SecondFactorAdapter"
MFA_SUPPORTED_TYPES = ["webauthn", "totp", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_ALLOW_UNVERIFIED_EMAIL = True
MFA_TOTP_ISSUER = "DXIndex"
MFA_FORMS = {
    "authenticate": "dxindex.accounts.forms.Code",
    "reauthenticate": "dxindex.accounts.forms.CodeAgain",
    "activate_totp": "dxindex.accounts.forms.ActivateApp",
    "login_webauthn": "dxindex.accounts.keys.LogInByKey",
    "authenticate_webauthn": "dxindex.accounts.keys.SecondStepByKey",
    "reauthenticate_webauthn": "dxindex.accounts.keys.KeyAgain",
    "add_webauthn": "dxindex.accounts.keys.AddKey",
    "edit_webauthn": "dxindex.accounts.keys.RenameKey",
}

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

# The API is open to every site's programs, for reading, without credentials; so are the files in which pages leave the
# site, of which `rankings.views.opening` says which they are.
CORS_URLS_REGEX = r"^/api/"
CORS_ALLOW_ALL_ORIGINS = True
CORS_ALLOW_CREDENTIALS = False
CORS_ALLOW_METHODS = ["GET", "HEAD", "OPTIONS"]
# A program that asks whether its answer still stands, or for a part of a file, sends more than browsers send unasked.
CORS_ALLOW_HEADERS = ["accept", "content-type", "if-none-match", "if-range", "range"]
CORS_EXPOSE_HEADERS = [
    "Accept-Ranges",
    "Content-Disposition",
    "Content-Length",
    "Content-Range",
    "Deprecation",
    "ETag",
    "Link",
    "Retry-After",
    "Sunset",
]

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s: %(message)s"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "plain"}},
    "root": {"handlers": ["stderr"], "level": environment.read_log_level()},
    # Django's own handlers would mail administrators and hide warnings outside DEBUG.
    "loggers": {"django": {"handlers": [], "level": "INFO", "propagate": True}},
}
