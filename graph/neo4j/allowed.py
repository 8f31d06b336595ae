"""What a free query may make the server do: plan operators and procedures on this list, and nothing else.

Not keywords: what a text does is what the server plans for it. Names are those of Neo4j's Cypher manual ("Operators" of
execution plans, 5.26 and 2026); operators that update, load files, show settings or users, end transactions, or run in
another database are left out, as is whatever a newer server brings until it is added here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from banenmakers.ontology import BadQuery

from ..procedures import PROCEDURES

OPERATORS = frozenset(
    """
    AllNodesScan Anti AntiConditionalApply AntiSemiApply Apply Argument ArgumentTracker BFSPruningVarLengthExpand
    BidirectionalRepeat CacheProperties CartesianProduct ConditionalApply DirectedAllRelationshipsScan
    DirectedRelationshipByElementIdSeek DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan
    DirectedRelationshipIndexEndsWithScan DirectedRelationshipIndexScan DirectedRelationshipIndexSeek
    DirectedRelationshipIndexSeekByRange DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan Distinct
    DynamicDirectedRelationshipTypeLookup DynamicLabelNodeLookup DynamicUndirectedRelationshipTypeLookup Eager
    EagerAggregation EmptyResult EmptyRow ExhaustiveLimit Expand Filter IntersectionNodeByLabelsScan LeftOuterHashJoin
    LetAntiSemiApply LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit MultiNodeIndexSeek
    NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeHashJoin NodeIndexContainsScan
    NodeIndexEndsWithScan NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeLeftOuterHashJoin NodeRightOuterHashJoin
    NodeUniqueIndexSeek NodeUniqueIndexSeekByRange NonFuseable NonPipelined NonPipelinedStreaming NullifyMetadata
    Optional OptionalExpand OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop PathPropagatingBFS
    PreserveOrder Prober ProcedureCall ProduceResults ProjectEndpoints Projection PruningVarLengthExpand
    RelationshipCountFromCountStore Repeat RightOuterHashJoin RollUpApply SelectOrAntiSemiApply SelectOrSemiApply
    SemiApply ShortestPath Skip Sort StatefulShortestPath SubtractionNodeByLabelsScan Top TriadicBuild TriadicFilter
    TriadicSelection UndirectedAllRelationshipsScan UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek
    UndirectedRelationshipIndexContainsScan UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan
    UndirectedRelationshipIndexSeek UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan
    UndirectedUnionRelationshipTypesScan Union UnionNodeByLabelsScan Unwind ValueHashJoin VarLengthExpand
    """.split()  # noqa: SIM905
)
# They see every node or relationship of the database, whatever its label.
_ALL = re.compile(r"AllNodesScan|\w*Relationship\w*(Scan|Seek|Lookup)\w*|NodeBy(Element)?IdSeek|ProcedureCall")


def check_plan(plan: Any) -> None:
    """Raises BadQuery for the first operator or procedure that is not on the list."""
    for _, step in steps(plan):
        name = _operator(step)
        if name not in OPERATORS:
            raise BadQuery("query.not-allowed", what=name)
        # Its details begin with its name: ``name(arguments) :: …``.
        called = _details(step).partition("(")[0].strip()
        if name == "ProcedureCall" and called.lower() not in PROCEDURES:
            raise BadQuery("query.not-allowed", what=called)


def scans_all(plan: Any) -> bool:
    """Whether the plan begins anywhere with all nodes or relationships, of whatever label."""
    for _, step in steps(plan):
        name = _operator(step)
        # count( (:Label) ), count( (:Label)-[:TYPE]->() ): by label, or of whatever label.
        counts_all = name.endswith("CountFromCountStore") and "(:" not in _details(step)
        if _ALL.fullmatch(name) or counts_all:
            return True
    return False


def steps(plan: Any, depth: int = 0) -> Iterator[tuple[int, Mapping[str, Any]]]:
    """Every step of a plan with its depth, from the last to the first that is done."""
    yield depth, plan
    for child in plan.get("children", ()):
        yield from steps(child, depth + 1)


def _operator(step: Mapping[str, Any]) -> str:
    return str(step["operatorType"]).partition("@")[0].partition("(")[0]


def _details(step: Mapping[str, Any]) -> str:
    return str(step["args"].get("Details", ""))
