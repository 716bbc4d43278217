"""Accounts and roles in Django's admin, for those who manage people.

Nobody is deleted and no user name changes, since releases and the log name people by it. Nobody changes an account
of their own here, and only a superuser one of a superuser.
"""

from typing import Any

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from django import forms
from django.contrib import admin
from django.contrib.auth.admin import UserAdmin
from django.contrib.auth.forms import AdminPasswordChangeForm, UserChangeForm, UserCreationForm
from django.contrib.auth.models import Group, User
from django.db import transaction
from django.db.models import Count, Exists, OuterRef, QuerySet
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.html import format_html

from rankings.people import powers_of, problem_with, record_account
from rankings.roles import ROLES, may_manage_people
from rankings.saying import said, say

# There are no e-mail addresses here, and a second factor is its owner's own.
admin.site.unregister([EmailAddress, Authenticator, Group, User])
NAME = said("Họ và tên", "Full name")
NAMES = {
    "username": said(
        "Chữ thường không dấu, chữ số và . - _, ví dụ nguyen.van.an. Không đổi được về sau.",
        "Lower-case letters without marks, digits and . - _, such as nguyen.van.an. It never changes.",
    )
}


class RolesField(forms.ModelMultipleChoiceField):
    """The roles, each with what it lets people do."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self) -> None:
        super().__init__(Group.objects.filter(name__in=ROLES), required=False, label=said("Vai trò", "Roles"))

    def label_from_instance(self, obj: Any) -> str:
        """As in "Publisher: publish or return what somebody else proposed"."""
        role = ROLES[obj.name]
        return say(f"{role.label.vi}: {role.lets.vi}", f"{role.label.en}: {role.lets.en}")


class NewPerson(UserCreationForm):
    """A user name that stays, a name, a first password, roles."""

    groups = RolesField()

    class Meta:
        model = User
        fields = ("username", "first_name", "groups")
        labels = {"first_name": NAME}
        help_texts = NAMES

    def clean_username(self) -> str:
        """Letters that nobody takes for others, and a name that nobody has."""
        name: str = self.cleaned_data["username"]
        problem = problem_with(name)
        if problem:
            raise forms.ValidationError(say(*problem))
        super().clean_username()
        return name


class Person(UserChangeForm):
    """Everything else of an account."""

    groups = RolesField()
    # Nobody is helped by the sight of a hash; the link beside it is one of ours.
    password = None  # type: ignore[assignment]  # Django's way to take a field back

    class Meta:
        model = User
        fields = ("first_name", "is_active", "groups")
        labels = {"first_name": NAME}
        help_texts = NAMES


class NewPassword(AdminPasswordChangeForm):
    """Another password; Django's choice of having none is left out, for there is no other log-in behind it."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields.pop("usable_password", None)
        self.fields["password1"].required = self.fields["password2"].required = True


@admin.register(User)
class PersonAdmin(UserAdmin):
    """Accounts, for those who manage people."""

    form = Person
    add_form = NewPerson
    change_password_form = NewPassword
    add_form_template = None
    change_user_password_template = "admin/new_password.html"  # noqa: S105 - a file
    fieldsets = ((None, {"fields": ("username", "first_name", "groups", "is_active", "new_password", "last_login")}),)
    add_fieldsets = ((None, {"fields": ("username", "first_name", "password1", "password2", "groups")}),)
    readonly_fields = ("username", "new_password", "last_login")
    list_display = ("username", "full_name", "roles", "second_factor", "is_active", "last_login")
    list_filter = ()
    search_fields = ("username", "first_name")
    filter_horizontal = ()

    def get_queryset(self, request: HttpRequest) -> QuerySet[User]:
        """With what the list shows, in three queries however many there are."""
        keys = Authenticator.objects.filter(user=OuterRef("pk")).exclude(type=Authenticator.Type.RECOVERY_CODES)
        people: QuerySet[User] = super().get_queryset(request)
        return people.prefetch_related("groups").annotate(protected=Exists(keys))

    @admin.display(description=NAME, ordering="first_name")
    def full_name(self, person: User) -> str:
        """The name, where one was given."""
        return person.get_full_name()

    @admin.display(description=said("Vai trò", "Roles"))
    def roles(self, person: User) -> str:
        """What people call their roles."""
        names = {group.name for group in person.groups.all()}
        return ", ".join(say(*role.label) for name, role in ROLES.items() if name in names)

    @admin.display(description=said("Mật khẩu", "Password"))
    def new_password(self, person: User) -> str:
        """The way to the page that sets another."""
        url = reverse("admin:auth_user_password_change", args=[person.pk])
        return format_html('<a href="{}">{}</a>', url, say("Đặt mật khẩu mới", "Set a new password"))

    @admin.display(description=said("Xác thực hai lớp", "Second factor"), boolean=True)
    def second_factor(self, person: Any) -> bool:
        """Whether one is set up."""
        return bool(person.protected)

    def get_fieldsets(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Without the way to a new password where it leads nowhere."""
        if obj is None or self.has_change_permission(request, obj):
            return super().get_fieldsets(request, obj)
        ((title, options),) = self.fieldsets
        return ((title, {"fields": tuple(name for name in options["fields"] if name != "new_password")}),)

    def get_readonly_fields(self, request: HttpRequest, obj: User | None = None) -> Any:
        """Of a new account nothing."""
        return self.readonly_fields if obj else ()

    def save_model(self, request: HttpRequest, obj: User, form: Any, change: bool) -> None:
        """Whoever is made here is of the office."""
        form.powers_before = powers_of(User.objects.get(pk=obj.pk)) if change else None
        obj.is_staff = True
        super().save_model(request, obj, form, change)

    def save_related(self, request: HttpRequest, form: Any, formsets: Any, change: bool) -> None:
        """The roles; then the record, in the same transaction."""
        super().save_related(request, form, formsets, change)
        record_account(request.user.get_username(), form.instance, form.powers_before)

    def user_change_password(self, request: HttpRequest, id: str, form_url: str = "") -> HttpResponse:  # noqa: A002
        """A new password, and the record of it."""
        with transaction.atomic():
            response: HttpResponse = super().user_change_password(request, id, form_url)
            if request.method == "POST" and response.status_code == 302:
                person = User.objects.get(pk=id)
                record_account(request.user.get_username(), person, powers_of(person), "password")
        return response

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Those who manage people."""
        return may_manage_people(request.user)

    def has_view_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Those who manage people."""
        return may_manage_people(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Those who manage people."""
        return may_manage_people(request.user)

    def has_change_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Not of oneself, lest one give roles to oneself; of superusers, only superusers."""
        if not may_manage_people(request.user):
            return False
        return obj is None or (obj != request.user and (request.user.is_superuser or not obj.is_superuser))

    def has_delete_permission(self, request: HttpRequest, obj: User | None = None) -> bool:
        """Nobody: what people did stays theirs."""
        return False


@admin.register(Group)
class RoleAdmin(admin.ModelAdmin):
    """The roles and how many have them; the code knows what they mean, so none is made or changed."""

    list_display = ("role", "lets", "people")
    list_display_links = None

    def get_queryset(self, request: HttpRequest) -> QuerySet[Group]:
        """The groups that are roles."""
        roles: QuerySet[Group] = super().get_queryset(request).filter(name__in=ROLES).annotate(count=Count("user"))
        return roles

    @admin.display(description=said("Vai trò", "Role"), ordering="name")
    def role(self, group: Group) -> str:
        """What people call it, and its name on the command line."""
        return f"{say(*ROLES[group.name].label)} ({group.name})"

    @admin.display(description=said("Được phép", "Lets people"))
    def lets(self, group: Group) -> str:
        """What it lets people do."""
        return say(*ROLES[group.name].lets)

    @admin.display(description=said("Số người", "People"))
    def people(self, group: Any) -> int:
        """How many have it."""
        return int(group.count)

    def has_module_permission(self, request: HttpRequest) -> bool:
        """Those who manage people."""
        return may_manage_people(request.user)

    def has_view_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """Those who manage people."""
        return may_manage_people(request.user)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """Nobody."""
        return False

    def has_change_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """Nobody."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: Group | None = None) -> bool:
        """Nobody."""
        return False
