# Written by `make generate` from openapi.json: change that file, not this one.
"""The auth operations of the cvat service."""

from __future__ import annotations

import builtins
from collections.abc import Mapping
from typing import Any, Literal

from msgspec import UNSET, UnsetType

from .._runtime.endpoint import Body, Call, Endpoint, Parameter, Result
from . import models

__all__ = [
    "list_access_tokens",
    "list_access_tokens_endpoint",
    "create_access_tokens",
    "create_access_tokens_endpoint",
    "retrieve_access_tokens_self",
    "retrieve_access_tokens_self_endpoint",
    "retrieve_access_tokens",
    "retrieve_access_tokens_endpoint",
    "destroy_access_tokens",
    "destroy_access_tokens_endpoint",
    "partial_update_access_tokens",
    "partial_update_access_tokens_endpoint",
    "create_login",
    "create_login_endpoint",
    "create_logout",
    "create_logout_endpoint",
    "retrieve_oidc_login",
    "retrieve_oidc_login_endpoint",
    "retrieve_oidc_login_callback",
    "retrieve_oidc_login_callback_endpoint",
    "create_oidc_login_token",
    "create_oidc_login_token_endpoint",
    "create_password_change",
    "create_password_change_endpoint",
    "create_password_reset",
    "create_password_reset_endpoint",
    "create_password_reset_confirm",
    "create_password_reset_confirm_endpoint",
    "create_register",
    "create_register_endpoint",
    "retrieve_rules",
    "retrieve_rules_endpoint",
    "create_saml_login_token",
    "create_saml_login_token_endpoint",
    "list_social",
    "list_social_endpoint",
    "retrieve_social_login",
    "retrieve_social_login_endpoint",
    "retrieve_social_login_callback",
    "retrieve_social_login_callback_endpoint",
    "create_social_login_token",
    "create_social_login_token_endpoint",
    "retrieve_sso_login_url",
    "retrieve_sso_login_url_endpoint",
]

list_access_tokens_endpoint: Endpoint[models.PaginatedAccessTokenReadList] = Endpoint(
    operation_id="cvat.auth.list_access_tokens",
    service="cvat",
    tag="auth",
    verb="list_access_tokens",
    method="GET",
    path="/api/auth/access_tokens",
    summary="List the caller's access tokens",
    parameters=(
        Parameter("filter", "filter", "query", str),
        Parameter("name", "name", "query", str),
        Parameter("page", "page", "query", int),
        Parameter("page_size", "page_size", "query", models.PageSize),
        Parameter("read_only", "read_only", "query", bool),
        Parameter("search", "search", "query", str),
        Parameter("sort", "sort", "query", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.PaginatedAccessTokenReadList),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={
        "filter-fields": (
            "created_date",
            "expiry_date",
            "id",
            "last_used_date",
            "name",
            "read_only",
            "updated_date",
        ),
        "search-fields": ("name",),
        "sort-fields": (
            "created_date",
            "expiry_date",
            "id",
            "last_used_date",
            "name",
            "read_only",
            "updated_date",
        ),
    },
)


def list_access_tokens(
    *,
    filter: str | UnsetType = UNSET,
    name: str | UnsetType = UNSET,
    page: int | UnsetType = UNSET,
    page_size: int | Literal["all"] | UnsetType = UNSET,
    read_only: bool | UnsetType = UNSET,
    search: str | UnsetType = UNSET,
    sort: str | UnsetType = UNSET,
) -> Call[models.PaginatedAccessTokenReadList]:
    """List the caller's access tokens.

    Without their values. Expired ones are left out.

    ``filter``: Which ones, as JSON Logic in text; over created_date, expiry_date, id, last_used_date, name,
        read_only, updated_date
    ``name``: Only those of this name
    ``page``: Number of the page, from 1; past the end is a 404
    ``page_size``: Items of a page, 10 where left out or below 1; `all` for everything at once
    ``read_only``: Only tokens that may only read, or may do more; from 2.72 on
    ``search``: Text to find in the field name
    ``sort``: Order by these fields, joined by commas, `-` before one for descending; others are ignored:
        created_date, expiry_date, id, last_used_date, name, read_only, updated_date

    ``GET /api/auth/access_tokens``
    """
    return list_access_tokens_endpoint.call(
        {
            "filter": filter,
            "name": name,
            "page": page,
            "page_size": page_size,
            "read_only": read_only,
            "search": search,
            "sort": sort,
        },
    )


create_access_tokens_endpoint: Endpoint[models.AccessTokenRead] = Endpoint(
    operation_id="cvat.auth.create_access_tokens",
    service="cvat",
    tag="auth",
    verb="create_access_tokens",
    method="POST",
    path="/api/auth/access_tokens",
    summary="Make an access token",
    bodies=(Body("application/json", models.AccessTokenWriteRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.AccessTokenRead),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_access_tokens(
    body: models.AccessTokenWriteRequest | Mapping[str, Any],
) -> Call[models.AccessTokenRead]:
    """Make an access token.

    `value` is in this answer alone. A call made with an access token may not make others (403). At most 50 a
    user.

    ``POST /api/auth/access_tokens``
    """
    return create_access_tokens_endpoint.call(
        body=body,
    )


retrieve_access_tokens_self_endpoint: Endpoint[models.AccessTokenRead] = Endpoint(
    operation_id="cvat.auth.retrieve_access_tokens_self",
    service="cvat",
    tag="auth",
    verb="retrieve_access_tokens_self",
    method="GET",
    path="/api/auth/access_tokens/self",
    summary="Read the access token in use",
    results=(Result(200, "application/vnd.cvat+json", models.AccessTokenRead),),
    errors=(401, 403, 406, 429, 500),
    security=(("cvat.accessTokenAuth",),),
)


def retrieve_access_tokens_self() -> Call[models.AccessTokenRead]:
    """Read the access token in use.

    401 where the call was made in another way.

    ``GET /api/auth/access_tokens/self``
    """
    return retrieve_access_tokens_self_endpoint.call()


retrieve_access_tokens_endpoint: Endpoint[models.AccessTokenRead] = Endpoint(
    operation_id="cvat.auth.retrieve_access_tokens",
    service="cvat",
    tag="auth",
    verb="retrieve_access_tokens",
    method="GET",
    path="/api/auth/access_tokens/{id}",
    summary="Read an access token",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.AccessTokenRead),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def retrieve_access_tokens(
    id: int,
) -> Call[models.AccessTokenRead]:
    """Read an access token.

    ``id``: Id of the access token

    ``GET /api/auth/access_tokens/{id}``
    """
    return retrieve_access_tokens_endpoint.call(
        {
            "id": id,
        },
    )


destroy_access_tokens_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.auth.destroy_access_tokens",
    service="cvat",
    tag="auth",
    verb="destroy_access_tokens",
    method="DELETE",
    path="/api/auth/access_tokens/{id}",
    summary="Delete an access token",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    results=(Result(204, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def destroy_access_tokens(
    id: int,
) -> Call[None]:
    """Delete an access token.

    ``id``: Id of the access token

    ``DELETE /api/auth/access_tokens/{id}``
    """
    return destroy_access_tokens_endpoint.call(
        {
            "id": id,
        },
    )


partial_update_access_tokens_endpoint: Endpoint[models.AccessTokenRead] = Endpoint(
    operation_id="cvat.auth.partial_update_access_tokens",
    service="cvat",
    tag="auth",
    verb="partial_update_access_tokens",
    method="PATCH",
    path="/api/auth/access_tokens/{id}",
    summary="Change an access token",
    parameters=(Parameter("id", "id", "path", int, required=True),),
    bodies=(Body("application/json", models.PatchedAccessTokenWriteRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.AccessTokenRead),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def partial_update_access_tokens(
    id: int,
    body: models.PatchedAccessTokenWriteRequest | Mapping[str, Any],
) -> Call[models.AccessTokenRead]:
    """Change an access token.

    An expiry date in the past is taken; the token is gone then.

    ``id``: Id of the access token

    ``PATCH /api/auth/access_tokens/{id}``
    """
    return partial_update_access_tokens_endpoint.call(
        {
            "id": id,
        },
        body=body,
    )


create_login_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="cvat.auth.create_login",
    service="cvat",
    tag="auth",
    verb="create_login",
    method="POST",
    path="/api/auth/login",
    summary="Log in with a password",
    bodies=(Body("application/json", models.LoginSerializerExRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.Token),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
    extensions={"repeatable": True},
)


def create_login(
    body: models.LoginSerializerExRequest | Mapping[str, Any],
) -> Call[models.Token]:
    """Log in with a password.

    Sets the cookies `sessionid` and `csrftoken` too. Wrong credentials are a 400, not a 401.

    ``POST /api/auth/login``
    """
    return create_login_endpoint.call(
        body=body,
    )


create_logout_endpoint: Endpoint[models.RestAuthDetail] = Endpoint(
    operation_id="cvat.auth.create_logout",
    service="cvat",
    tag="auth",
    verb="create_logout",
    method="POST",
    path="/api/auth/logout",
    summary="Log out",
    results=(Result(200, "application/vnd.cvat+json", models.RestAuthDetail),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_logout() -> Call[models.RestAuthDetail]:
    """Log out.

    The key of the user is dead afterwards, wherever it is in use.

    ``POST /api/auth/logout``
    """
    return create_logout_endpoint.call()


retrieve_oidc_login_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.auth.retrieve_oidc_login",
    service="cvat",
    tag="auth",
    verb="retrieve_oidc_login",
    method="GET",
    path="/api/auth/oidc/{id}/login/",
    summary="Begin a login by OpenID Connect",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(200, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_oidc_login(
    id: str,
) -> Call[None]:
    """Begin a login by OpenID Connect.

    Made for browsers: sends on to the other service. Hosted service only.

    ``id``: Id of the service to log in by

    ``GET /api/auth/oidc/{id}/login/``
    """
    return retrieve_oidc_login_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_oidc_login_callback_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.auth.retrieve_oidc_login_callback",
    service="cvat",
    tag="auth",
    verb="retrieve_oidc_login_callback",
    method="GET",
    path="/api/auth/oidc/{id}/login/callback/",
    summary="Come back from a login by OpenID Connect",
    parameters=(
        Parameter("id", "id", "path", str, required=True),
        Parameter("code", "code", "query", str),
        Parameter("state", "state", "query", str),
    ),
    results=(Result(200, None, None),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_oidc_login_callback(
    id: str,
    *,
    code: str | UnsetType = UNSET,
    state: str | UnsetType = UNSET,
) -> Call[None]:
    """Come back from a login by OpenID Connect.

    Made for browsers. Hosted service only.

    ``id``: Id of the service to log in by
    ``code``: Code that the other service gave
    ``state``: State that the login began with

    ``GET /api/auth/oidc/{id}/login/callback/``
    """
    return retrieve_oidc_login_callback_endpoint.call(
        {
            "id": id,
            "code": code,
            "state": state,
        },
    )


create_oidc_login_token_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="cvat.auth.create_oidc_login_token",
    service="cvat",
    tag="auth",
    verb="create_oidc_login_token",
    method="POST",
    path="/api/auth/oidc/{id}/login/token/",
    summary="Log in with what an OpenID Connect service gave",
    parameters=(
        Parameter("id", "id", "path", str, required=True),
        Parameter("auth_params", "auth_params", "query", str),
        Parameter("process", "process", "query", str),
        Parameter("scope", "scope", "query", str),
    ),
    bodies=(Body("application/json", models.SocialLoginSerializerExRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.Token),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
        (),
    ),
    extensions={"hosted-only": True},
)


def create_oidc_login_token(
    id: str,
    body: models.SocialLoginSerializerExRequest | Mapping[str, Any],
    *,
    auth_params: str | UnsetType = UNSET,
    process: str | UnsetType = UNSET,
    scope: str | UnsetType = UNSET,
) -> Call[models.Token]:
    """Log in with what an OpenID Connect service gave.

    Hosted service only.

    ``id``: Id of the service to log in by
    ``auth_params``: Parameters passed on to the other service
    ``process``: What to do with the account: `login` or `connect`
    ``scope``: Rights asked of the other service

    ``POST /api/auth/oidc/{id}/login/token/``
    """
    return create_oidc_login_token_endpoint.call(
        {
            "id": id,
            "auth_params": auth_params,
            "process": process,
            "scope": scope,
        },
        body=body,
    )


create_password_change_endpoint: Endpoint[models.RestAuthDetail] = Endpoint(
    operation_id="cvat.auth.create_password_change",
    service="cvat",
    tag="auth",
    verb="create_password_change",
    method="POST",
    path="/api/auth/password/change",
    summary="Change the caller's password",
    bodies=(Body("application/json", models.PasswordChangeRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.RestAuthDetail),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_password_change(
    body: models.PasswordChangeRequest | Mapping[str, Any],
) -> Call[models.RestAuthDetail]:
    """Change the caller's password.

    ``POST /api/auth/password/change``
    """
    return create_password_change_endpoint.call(
        body=body,
    )


create_password_reset_endpoint: Endpoint[models.RestAuthDetail] = Endpoint(
    operation_id="cvat.auth.create_password_reset",
    service="cvat",
    tag="auth",
    verb="create_password_reset",
    method="POST",
    path="/api/auth/password/reset",
    summary="Ask for a mail to reset a password",
    bodies=(Body("application/json", models.PasswordResetSerializerExRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.RestAuthDetail),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_password_reset(
    body: models.PasswordResetSerializerExRequest | Mapping[str, Any],
) -> Call[models.RestAuthDetail]:
    """Ask for a mail to reset a password.

    ``POST /api/auth/password/reset``
    """
    return create_password_reset_endpoint.call(
        body=body,
    )


create_password_reset_confirm_endpoint: Endpoint[models.RestAuthDetail] = Endpoint(
    operation_id="cvat.auth.create_password_reset_confirm",
    service="cvat",
    tag="auth",
    verb="create_password_reset_confirm",
    method="POST",
    path="/api/auth/password/reset/confirm",
    summary="Set a new password with what the mail said",
    bodies=(Body("application/json", models.PasswordResetConfirmRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.RestAuthDetail),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_password_reset_confirm(
    body: models.PasswordResetConfirmRequest | Mapping[str, Any],
) -> Call[models.RestAuthDetail]:
    """Set a new password with what the mail said.

    ``POST /api/auth/password/reset/confirm``
    """
    return create_password_reset_confirm_endpoint.call(
        body=body,
    )


create_register_endpoint: Endpoint[models.RegisterSerializerEx] = Endpoint(
    operation_id="cvat.auth.create_register",
    service="cvat",
    tag="auth",
    verb="create_register",
    method="POST",
    path="/api/auth/register",
    summary="Make an account",
    bodies=(Body("application/json", models.RegisterSerializerExRequest),),
    results=(Result(201, "application/vnd.cvat+json", models.RegisterSerializerEx),),
    errors=(400, 401, 403, 406, 415, 429, 500),
    security=(
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.tokenAuth",),
        ("cvat.basicAuth",),
    ),
)


def create_register(
    body: models.RegisterSerializerExRequest | Mapping[str, Any],
) -> Call[models.RegisterSerializerEx]:
    """Make an account.

    Is a login as well: the answer has a key and sets the cookies.

    ``POST /api/auth/register``
    """
    return create_register_endpoint.call(
        body=body,
    )


retrieve_rules_endpoint: Endpoint[builtins.bytes] = Endpoint(
    operation_id="cvat.auth.retrieve_rules",
    service="cvat",
    tag="auth",
    verb="retrieve_rules",
    method="GET",
    path="/api/auth/rules",
    summary="Download the rules of permission",
    results=(Result(200, "application/gzip", builtins.bytes),),
    errors=(406, 429, 500),
)


def retrieve_rules() -> Call[builtins.bytes]:
    """Download the rules of permission.

    A tar file, packed with gzip.

    ``GET /api/auth/rules``
    """
    return retrieve_rules_endpoint.call()


create_saml_login_token_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="cvat.auth.create_saml_login_token",
    service="cvat",
    tag="auth",
    verb="create_saml_login_token",
    method="POST",
    path="/api/auth/saml/{id}/login/token/",
    summary="Log in after a login by SAML",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(200, "application/vnd.cvat+json", models.Token),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
        (),
    ),
    extensions={"hosted-only": True},
)


def create_saml_login_token(
    id: str,
) -> Call[models.Token]:
    """Log in after a login by SAML.

    Hosted service only.

    ``id``: Id of the service to log in by

    ``POST /api/auth/saml/{id}/login/token/``
    """
    return create_saml_login_token_endpoint.call(
        {
            "id": id,
        },
    )


list_social_endpoint: Endpoint[builtins.list[models.SocialAuthMethods]] = Endpoint(
    operation_id="cvat.auth.list_social",
    service="cvat",
    tag="auth",
    verb="list_social",
    method="GET",
    path="/api/auth/social",
    summary="List the services that one can log in by",
    results=(Result(200, "application/vnd.cvat+json", builtins.list[models.SocialAuthMethods]),),
    errors=(401, 403, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
        (),
    ),
    extensions={"hosted-only": True},
)


def list_social() -> Call[builtins.list[models.SocialAuthMethods]]:
    """List the services that one can log in by.

    Hosted service only.

    ``GET /api/auth/social``
    """
    return list_social_endpoint.call()


retrieve_social_login_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.auth.retrieve_social_login",
    service="cvat",
    tag="auth",
    verb="retrieve_social_login",
    method="GET",
    path="/api/auth/social/{id}/login/",
    summary="Begin a login by another service",
    parameters=(Parameter("id", "id", "path", str, required=True),),
    results=(Result(200, None, None),),
    errors=(401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_social_login(
    id: str,
) -> Call[None]:
    """Begin a login by another service.

    Made for browsers: sends on to the other service. Hosted service only.

    ``id``: Id of the service to log in by

    ``GET /api/auth/social/{id}/login/``
    """
    return retrieve_social_login_endpoint.call(
        {
            "id": id,
        },
    )


retrieve_social_login_callback_endpoint: Endpoint[None] = Endpoint(
    operation_id="cvat.auth.retrieve_social_login_callback",
    service="cvat",
    tag="auth",
    verb="retrieve_social_login_callback",
    method="GET",
    path="/api/auth/social/{id}/login/callback/",
    summary="Come back from a login by another service",
    parameters=(
        Parameter("id", "id", "path", str, required=True),
        Parameter("code", "code", "query", str),
        Parameter("state", "state", "query", str),
    ),
    results=(Result(200, None, None),),
    errors=(400, 401, 403, 404, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_social_login_callback(
    id: str,
    *,
    code: str | UnsetType = UNSET,
    state: str | UnsetType = UNSET,
) -> Call[None]:
    """Come back from a login by another service.

    Made for browsers. Hosted service only.

    ``id``: Id of the service to log in by
    ``code``: Code that the other service gave
    ``state``: State that the login began with

    ``GET /api/auth/social/{id}/login/callback/``
    """
    return retrieve_social_login_callback_endpoint.call(
        {
            "id": id,
            "code": code,
            "state": state,
        },
    )


create_social_login_token_endpoint: Endpoint[models.Token] = Endpoint(
    operation_id="cvat.auth.create_social_login_token",
    service="cvat",
    tag="auth",
    verb="create_social_login_token",
    method="POST",
    path="/api/auth/social/{id}/login/token/",
    summary="Log in with what another service gave",
    parameters=(
        Parameter("id", "id", "path", str, required=True),
        Parameter("auth_params", "auth_params", "query", str),
        Parameter("process", "process", "query", str),
        Parameter("scope", "scope", "query", str),
    ),
    bodies=(Body("application/json", models.SocialLoginSerializerExRequest),),
    results=(Result(200, "application/vnd.cvat+json", models.Token),),
    errors=(400, 401, 403, 404, 406, 415, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
        (),
    ),
    extensions={"hosted-only": True},
)


def create_social_login_token(
    id: str,
    body: models.SocialLoginSerializerExRequest | Mapping[str, Any],
    *,
    auth_params: str | UnsetType = UNSET,
    process: str | UnsetType = UNSET,
    scope: str | UnsetType = UNSET,
) -> Call[models.Token]:
    """Log in with what another service gave.

    Hosted service only.

    ``id``: Id of the service to log in by
    ``auth_params``: Parameters passed on to the other service
    ``process``: What to do with the account: `login` or `connect`
    ``scope``: Rights asked of the other service

    ``POST /api/auth/social/{id}/login/token/``
    """
    return create_social_login_token_endpoint.call(
        {
            "id": id,
            "auth_params": auth_params,
            "process": process,
            "scope": scope,
        },
        body=body,
    )


retrieve_sso_login_url_endpoint: Endpoint[models.SSOLoginURL] = Endpoint(
    operation_id="cvat.auth.retrieve_sso_login_url",
    service="cvat",
    tag="auth",
    verb="retrieve_sso_login_url",
    method="GET",
    path="/api/auth/sso/login-url/",
    summary="Find where users of a company log in",
    parameters=(
        Parameter("email", "email", "query", str),
        Parameter("iss", "iss", "query", str),
    ),
    results=(Result(200, "application/vnd.cvat+json", models.SSOLoginURL),),
    errors=(400, 401, 403, 406, 429, 500),
    security=(
        ("cvat.tokenAuth",),
        ("cvat.accessTokenAuth",),
        ("cvat.csrfAuth", "cvat.csrfHeaderAuth", "cvat.sessionAuth"),
        ("cvat.basicAuth",),
    ),
    extensions={"hosted-only": True},
)


def retrieve_sso_login_url(
    *,
    email: str | UnsetType = UNSET,
    iss: str | UnsetType = UNSET,
) -> Call[models.SSOLoginURL]:
    """Find where users of a company log in.

    Hosted service only.

    ``email``: E-mail address of who wants to log in
    ``iss``: Name of the identity provider

    ``GET /api/auth/sso/login-url/``
    """
    return retrieve_sso_login_url_endpoint.call(
        {
            "email": email,
            "iss": iss,
        },
    )
