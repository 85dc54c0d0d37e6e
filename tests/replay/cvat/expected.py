"""How each recorded session of CVAT goes: what is played which way, and what is refused here before."""

from tests.replay.expected import Expected

__all__ = ["EXPECTED"]

EXPECTED = {
    "annotation_import": Expected(14, 8, 0),
    "annotations": Expected(19, 9, 2, refused=(9, 17, 19, 20, 21)),
    "backup_and_restore": Expected(21, 7, 1),
    "cloudstorages_content": Expected(28, 13, 0, refused=(38,)),
    "dataset_export": Expected(22, 7, 1),
    "failures": Expected(31, 21, 7, refused=(3, 6, 12, 13, 26, 50, 51, 52)),
    "guides_and_assets": Expected(11, 2, 0, refused=(10,)),
    "invitations_to_confirm": Expected(9, 8, 0),
    "issues_and_comments": Expected(22, 4, 0, refused=(17,)),
    "jobs": Expected(30, 8, 0, refused=(25, 27, 28, 29)),
    "labels": Expected(28, 1, 1),
    "lambda_functions": Expected(4, 4, 0),
    "login_and_tokens": Expected(16, 23, 0, refused=(36,)),
    "organizations_memberships_invitations": Expected(34, 24, 0, refused=(7, 8)),
    "projects": Expected(42, 14, 2, refused=(25, 28, 48, 49, 50, 51, 52, 53)),
    "quality": Expected(24, 0, 0),
    "requests": Expected(23, 3, 1, refused=(23,), unchecked=(23,)),
    "server_about": Expected(11, 7, 2),
    "tasks_from_images": Expected(42, 16, 1, refused=(38,)),
    "tasks_tus_upload": Expected(8, 20, 1),
    "webhooks": Expected(17, 8, 0, refused=(19, 20)),
}
