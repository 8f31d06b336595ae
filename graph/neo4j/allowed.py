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

_LEAVES = """
AllNodesScan Argument ArgumentTracker DirectedAllRelationshipsScan DirectedRelationshipByElementIdSeek
DirectedRelationshipByIdSeek DirectedRelationshipIndexContainsScan DirectedRelationshipIndexEndsWithScan
DirectedRelationshipIndexScan DirectedRelationshipIndexSeek DirectedRelationshipIndexSeekByRange
DirectedRelationshipTypeScan DirectedUnionRelationshipTypesScan DynamicDirectedRelationshipTypeLookup
DynamicLabelNodeLookup DynamicUndirectedRelationshipTypeLookup EmptyRow IntersectionNodeByLabelsScan MultiNodeIndexSeek
NodeByElementIdSeek NodeByIdSeek NodeByLabelScan NodeCountFromCountStore NodeIndexContainsScan NodeIndexEndsWithScan
NodeIndexScan NodeIndexSeek NodeIndexSeekByRange NodeUniqueIndexSeek NodeUniqueIndexSeekByRange
RelationshipCountFromCountStore SubtractionNodeByLabelsScan UndirectedAllRelationshipsScan
UndirectedRelationshipByElementIdSeek UndirectedRelationshipByIdSeek UndirectedRelationshipIndexContainsScan
UndirectedRelationshipIndexEndsWithScan UndirectedRelationshipIndexScan UndirectedRelationshipIndexSeek
UndirectedRelationshipIndexSeekByRange UndirectedRelationshipTypeScan UndirectedUnionRelationshipTypesScan
UnionNodeByLabelsScan
"""
_OTHERS = """
AllNodesScan Anti AntiSemiApply Apply BFSPruningVarLengthExpand BidirectionalRepeat CacheProperties CartesianProduct
Distinct Eager EagerAggregation EmptyResult ExhaustiveLimit Expand Filter LeftOuterHashJoin LetAntiSemiApply
LetSelectOrAntiSemiApply LetSelectOrSemiApply LetSemiApply Limit NodeHashJoin NodeLeftOuterHashJoin
NodeRightOuterHashJoin NonFuseable NonPipelined NonPipelinedStreaming NullifyMetadata Optional OptionalExpand
OrderedAggregation OrderedDistinct OrderedUnion PartialSort PartialTop Prober ProcedureCall ProduceResults
ProjectEndpoints Projection PruningVarLengthExpand Repeat RightOuterHashJoin RollUpApply SelectOrAntiSemiApply
SelectOrSemiApply SemiApply ShortestPath Skip Sort StatefulShortestPath Top TriadicBuild
TriadicFilter TriadicSelection Union Unwind ValueHashJoin
VarLengthExpand ConditionalApply AntiConditionalApply PreserveOrder PathPropagatingBFS
"""
OPERATORS = frozenset((_LEAVES + _OTHERS).split())
# Each reads what the graph holds; the free queries' own list (queries/free/guard.py) is the same.
PROCEDURES = frozenset(
    {
        "db.labels",
        "db.relationshiptypes",
        "db.propertykeys",
        "db.index.fulltext.querynodes",
        "db.index.fulltext.queryrelationships",
    }
)
# They see every node or relationship of the database, whatever its label.
_ALL = re.compile(r"AllNodesScan|\w*Relationship\w*(Scan|Seek|Lookup)\w*|NodeBy(Element)?IdSeek|ProcedureCall")


def check_plan(plan: Any) -> None:
    """Raises BadQuery for the first operator or procedure that is not on the list."""
    for step in _steps(plan):
        name = step["operatorType"].partition("@")[0].partition("(")[0]
        if name not in OPERATORS:
            raise BadQuery("query.not-allowed", what=name)
        if name == "ProcedureCall":
            called = _procedure(step)
            if called.lower() not in PROCEDURES:
                raise BadQuery("query.not-allowed", what=called)


def scans_all(plan: Any) -> bool:
    """Whether the plan begins anywhere with all nodes or relationships, of whatever label."""
    for step in _steps(plan):
        name = step["operatorType"].partition("@")[0].partition("(")[0]
        # count( (:Label) ), count( (:Label)-[:TYPE]->() ): by label, or of whatever label.
        counts_all = name.endswith("CountFromCountStore") and "(:" not in str(step["args"].get("Details", ""))
        if _ALL.fullmatch(name) or counts_all:
            return True
    return False


def _steps(plan: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    yield plan
    for child in plan.get("children", ()):
        yield from _steps(child)


def _procedure(step: Mapping[str, Any]) -> str:
    """The procedure's name, off the head of its details: ``name(arguments) :: …``."""
    return str(step["args"].get("Details", "")).partition("(")[0].strip()
