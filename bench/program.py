"""Runs ./hearsay for the scripts beside this file and measures it."""
import collections
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# Wall seconds, peak resident memory in MB, what went to stderr
Run = collections.namedtuple("Run", "seconds memory said")


def hearsay(arguments, stdout=subprocess.DEVNULL, before=()):
    """Runs ./hearsay, behind a command that runs it if one is given, to its end. Status 3 (some inputs were bad or skipped) becomes a remark on stderr; any other but 0 ends the script with 2."""
    began = time.monotonic()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen([*before, str(ROOT / "hearsay")] + [str(a) for a in arguments], stdout=stdout, stderr=log,
                                   env={**os.environ, "HEARSAY_TIMING": "1"})
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.monotonic() - began
        process.returncode = -os.WTERMSIG(status) if os.WIFSIGNALED(status) else os.WEXITSTATUS(status)
        log.seek(0)
        said = log.read().decode("utf-8", "replace").strip()
    if process.returncode == 3:
        print("hearsay: " + said, file=sys.stderr)
    elif process.returncode:
        print(f"./hearsay {' '.join(map(str, arguments))} ended with {process.returncode}\n{said}", file=sys.stderr)
        sys.exit(2)
    unit = 1 << 20 if sys.platform == "darwin" else 1 << 10  # ru_maxrss: bytes on macOS, kB elsewhere
    return Run(seconds, usage.ru_maxrss / unit, said)


def bench():
    """Compiles bench's classes apart from the launcher's; returns the command up to the main class."""
    lines = subprocess.run(
        ["bash", "-c", '. scripts/jdk.sh; find_jdk && [ "$java_release" -lt 24 ] || export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow"; '
         "mvn -B -q -Dquick -DskipTests -Dhearsay.target=target/jmh -pl bench -am package dependency:copy-dependencies -DincludeScope=runtime "
         "-DoutputDirectory='${project.build.directory}/lib' 1>&2 && echo \"$JAVA_HOME\""],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True).stdout.split("\n")
    return [lines[0] + "/bin/java", "--enable-native-access=ALL-UNNAMED", "-cp", "bench/target/jmh/classes:bench/target/jmh/lib/*"]
