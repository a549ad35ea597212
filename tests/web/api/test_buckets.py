"""Turns of a key."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

from vasta.web.api.buckets import Buckets


def test_a_full_bucket_may_be_used_in_one_go_and_then_fills_evenly() -> None:
    buckets = Buckets()

    assert [buckets.take("a", 2, now=0), buckets.take("a", 2, now=0)] == [0, 0]
    assert buckets.take("a", 2, now=0) == 30
    assert buckets.take("a", 2, now=15) == 15
    assert buckets.take("a", 2, now=30) == 0


def test_a_bucket_holds_no_more_after_a_long_rest() -> None:
    buckets = Buckets()

    taken = [buckets.take("a", 2, now=now) for now in (0, 86_400, 86_400, 86_400)]

    assert taken == [0, 0, 0, 30]


def test_each_name_has_its_own() -> None:
    buckets = Buckets()

    assert [buckets.take("a", 1, now=0), buckets.take("b", 1, now=0)] == [0, 0]


def test_threads_share_a_bucket_and_nobody_takes_a_turn_twice() -> None:
    buckets = Buckets()

    with ThreadPoolExecutor(8) as threads:
        waits = list(threads.map(lambda _: buckets.take("a", 100, now=0), range(1000)))

    assert waits.count(0) == 100
