"""What asking costs, on every request."""

from django.conf import settings


def test_who_has_no_session_costs_no_query_but_that_for_the_host(client, django_assert_num_queries):
    with django_assert_num_queries(1):  # a process remembers hosts for seconds; the tests remember none
        assert client.get("/werk/uitnodiging/").status_code == 200


def test_a_page_of_staff_asks_session_and_account_once(client, bram, sign_in, django_assert_max_num_queries):
    sign_in(client, bram)
    assert settings.HOSTS_REMEMBERED == 0
    with django_assert_max_num_queries(3) as asked:
        assert client.get("/werk/uitloggen/").status_code == 405
    assert sum("accounts_account" in query["sql"] for query in asked.captured_queries) == 1
