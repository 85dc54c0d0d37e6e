"""The parts of a device: lens, patrol and stream."""

from sightline_api._runtime.model import UNSET
from sightline_api.pyronear import camera_proxy as calls
from sightline_api.pyronear import models

from ..._async.entity import AsyncCollection
from ..._async.shell import AsyncShell
from ..device import FOCUS

__all__ = ["AsyncFocus", "AsyncPatrol", "AsyncStreaming"]


class _AsyncPart(AsyncCollection):
    def __init__(self, shell: AsyncShell, camera_id: int) -> None:
        super().__init__(shell)
        self._id = camera_id


class AsyncFocus(_AsyncPart):
    """The lens of a camera."""

    async def status(self) -> models.DeviceFocusStatus:
        """Focus and zoom as the camera reports them."""
        return await self._shell.send(calls.get_focus_status(self._id))

    async def manual(self, position: int) -> models.DeviceFocusPosition:
        """The report of setting the focus motor to a position, usually 0 to 1000."""
        return await self._shell.send(calls.set_focus(self._id, position=position))

    async def auto(self, enabled: bool = True) -> models.DeviceAutofocus:
        """The report of switching the autofocus on, or off."""
        return await self._shell.send(calls.set_autofocus(self._id, disable=not enabled))

    async def optimize(self, *, save_images: bool = False) -> models.DeviceFocusOptimum:
        """The sharpest position, when it is found; up to two minutes.

        ``save_images`` keeps the pictures of the search on the device.
        """
        call = calls.optimize_focus(self._id, save_images=True if save_images else UNSET)
        return await self._shell.send(call, timeout=FOCUS)


class AsyncPatrol(_AsyncPart):
    """The round of a camera through its stored positions."""

    async def start(self) -> models.DevicePatrolChange:
        """The report of starting it; raises Conflict while the camera streams."""
        return await self._shell.send(calls.start_patrol(self._id))

    async def stop(self) -> models.DevicePatrolChange:
        """The report of ending it; raises NotFound where none is under way."""
        return await self._shell.send(calls.stop_patrol(self._id))

    async def status(self) -> models.DevicePatrolStatus:
        """Whether it is under way, of which kind, and how many pictures failed in a row."""
        return await self._shell.send(calls.get_patrol_status(self._id))


class AsyncStreaming(_AsyncPart):
    """The video stream of a device: one camera at a time."""

    async def start(self) -> models.DeviceStreamStarted:
        """The report of streaming this camera; another one's stream is stopped for it."""
        return await self._shell.send(calls.start_stream(self._id))

    async def stop(self) -> models.DeviceStreamStopped:
        """The report of ending the stream, whichever camera it shows."""
        return await self._shell.send(calls.stop_stream(self._id))

    async def status(self) -> models.DeviceStreamStatus:
        """Which cameras of the device stream."""
        return await self._shell.send(calls.get_stream_status(self._id))

    async def is_streaming(self) -> bool:
        """Whether this camera streams."""
        return (await self._shell.send(calls.is_streaming(self._id))).running is True
