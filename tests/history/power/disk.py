"""A disk that may lose its power: what was not synced is lost, kept or torn, as chance has it."""

from dataclasses import dataclass, field
from random import Random

from tests.history.power.calls import Call

SECTOR = 512


@dataclass
class File:
    """A file's bytes that are surely on the disk, and the changes that may not be."""

    content: bytearray = field(default_factory=bytearray)
    pending: list[Call] = field(default_factory=list)

    def sync(self) -> None:
        """Bring every change to the disk."""
        for change in self.pending:
            _apply(self.content, change)
        self.pending.clear()

    def after(self, chance: Random) -> bytes:
        """Return what is found after the power was cut."""
        found = bytearray(self.content)
        for change in self.pending:
            if chance.random() < 1 / 2:
                _apply(found, _torn(change, chance))
        return bytes(found)


def _apply(content: bytearray, change: Call) -> None:
    if change.name == "ftruncate":
        del content[change.number :]
        content.extend(bytes(change.number - len(content)))
        return
    end = change.number + len(change.data)
    content.extend(bytes(max(0, end - len(content))))
    content[change.number : end] = change.data


def _torn(change: Call, chance: Random) -> Call:
    """Return the change, or one in three times no more of it than some sectors."""
    if len(change.data) <= SECTOR or chance.random() < 2 / 3:
        return change
    return change._replace(
        data=change.data[: SECTOR * chance.randrange(len(change.data) // SECTOR)]
    )


class Disk:
    """One folder's files. A name is on the disk when its folder is synced, and no sooner.

    `_states` are the folder as it was when it was synced last, and after each change since then:
    the power leaves one of them.
    """

    def __init__(self) -> None:
        self._states: list[dict[str, File]] = [{}]

    def take(self, call: Call) -> None:
        """Do what the program asked for."""
        names = self._states[-1]
        match call.name:
            case "pwrite64" | "ftruncate":
                names[call.file].pending.append(call)
            case "fsync" | "fdatasync" if call.file:
                names[call.file].sync()
            case "fsync" | "fdatasync":
                self._states = [names]
            case "openat" if call.file not in names:
                self._states.append({**names, call.file: File()})
            case "link":
                self._states.append({**names, call.other: names[call.file]})
            case "rename":
                left = {name: file for name, file in names.items() if name != call.file}
                self._states.append({**left, call.other: names[call.file]})
            case "unlink":
                left = {name: file for name, file in names.items() if name != call.file}
                self._states.append(left)

    def after(self, chance: Random) -> dict[str, bytes]:
        """Return the files that are found after the power was cut."""
        names = chance.choice(self._states)
        found = {id(file): file.after(chance) for file in names.values()}
        return {name: found[id(file)] for name, file in names.items()}
