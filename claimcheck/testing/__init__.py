"""For the tests of those who use claimcheck: assertions, and Hypothesis strategies in ``strategies``."""

from claimcheck.testing.assertions import assert_agree, assert_conflict, assert_no_conflict

__all__ = ["assert_agree", "assert_conflict", "assert_no_conflict"]
