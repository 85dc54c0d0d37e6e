"""How each recorded session of Sticky Pi goes: what is played which way, refused, and found to be spoilt."""

from tests.replay.expected import Expected

__all__ = ["EXPECTED"]

EXPECTED = {
    "a_errors": Expected(5, 7, 15, refused=(11, 18)),
    "a_image_files": Expected(16, 0, 2),
    "a_image_series": Expected(14, 9, 0, refused=(11, 17, 23)),
    "a_images_get": Expected(9, 12, 0, refused=(7, 8, 14, 21)),
    "a_images_upload": Expected(6, 21, 2, spoilt=(11,)),
    "a_itc_labels": Expected(8, 11, 0, refused=(6, 12, 13)),
    "a_ml_bundle": Expected(18, 7, 6, refused=(16, 28)),
    "a_tiled_tuboids": Expected(20, 14, 0, refused=(15,)),
    "a_token": Expected(4, 13, 1),
    "a_uid_annotations": Expected(20, 7, 0, refused=(7, 19, 20)),
    "a_users": Expected(20, 13, 0, refused=(13, 29)),
    "b_errors": Expected(4, 6, 15, refused=(11, 18)),
    "b_gateway_down": Expected(5, 0, 0),
    "b_gzip": Expected(6, 0, 0),
    "b_image_files": Expected(16, 0, 2),
    "b_image_series": Expected(14, 9, 0, refused=(11, 17, 23)),
    "b_images_delete": Expected(13, 3, 0),
    "b_images_get": Expected(9, 12, 0, refused=(7, 8, 14, 21)),
    "b_images_sync": Expected(6, 0, 0),
    "b_images_to_annotate": Expected(10, 2, 0, refused=(10,)),
    "b_images_upload": Expected(6, 21, 2, spoilt=(11,)),
    "b_images_with_annotations": Expected(10, 0, 0),
    "b_itc_labels": Expected(8, 11, 0, refused=(6, 12, 13)),
    "b_ml_bundle": Expected(18, 7, 6, refused=(16, 28)),
    "b_projects": Expected(35, 10, 0, refused=(9,)),
    "b_tiled_tuboids": Expected(20, 14, 0, refused=(15,)),
    "b_token": Expected(4, 13, 1),
    "b_uid_annotations": Expected(20, 7, 0, refused=(7, 19, 20)),
    "b_users": Expected(22, 15, 0, refused=(13, 28)),
}
"""By session; the numbers of requests count from 1."""
