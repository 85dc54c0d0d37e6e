"""Issues and their comments (wire contract, section 10)."""

from typing import Any

from sqlalchemy import ColumnElement, func, select

from sightline_api.cvat import comments, issues

from ..fields import Flag, Integer, Items, Number, Schema, Text, check
from ..lists.listing import Listing, boolean, name_of, number
from ..problems import listed
from ..registry import serves
from ..rights import check_assignee, must, sees_job, visible_jobs
from ..tables import Comment, Issue, Job, Task, User
from ..telling import tell
from ..views.people import show_moment, show_short
from ..visit import Visit

__all__ = ["create", "create_comment", "destroy", "list_all", "list_comments", "retrieve", "update"]

_POSITION = Items(of=Number())
_TASK = select(Job.task_id).where(Job.id == Issue.job_id).scalar_subquery()
_LISTING = Listing(
    columns={
        "id": Issue.id,
        "owner": name_of(Issue.owner_id),
        "assignee": name_of(Issue.assignee_id),
        "job_id": Issue.job_id,
        "task_id": _TASK,
        "resolved": Issue.resolved,
        "frame_id": Issue.frame,
        "created_date": Issue.created_date,
    },
    search=("owner", "assignee"),
    cast={**dict.fromkeys(("id", "job_id", "task_id", "frame_id"), number), "resolved": boolean},
)


def _of_issue(column: Any) -> ColumnElement[Any]:
    return select(column).where(Issue.id == Comment.issue_id).scalar_subquery()


_COMMENTS = Listing(
    columns={
        "id": Comment.id,
        "owner": name_of(Comment.owner_id),
        "issue_id": Comment.issue_id,
        "job_id": _of_issue(Issue.job_id),
        "frame_id": _of_issue(Issue.frame),
        "created_date": Comment.created_date,
    },
    search=("owner",),
    cast=dict.fromkeys(("id", "issue_id", "job_id", "frame_id"), number),
)


@serves(issues.list_endpoint)
def list_all(visit: Visit) -> dict[str, Any]:
    """Of the jobs that the caller may see, and those that are the caller's own."""
    return _LISTING.show(
        visit, select(Issue).where(_visible(visit)), lambda rows: [show_issue(visit, one) for one in rows]
    )


@serves(issues.create_endpoint)
def create(visit: Visit) -> dict[str, Any]:
    """A remark, whose message is its first comment; frames outside of the job are taken (recording)."""
    schema = Schema(
        frame=Integer(required=True, least=0),
        position=Items(required=True, of=Number()),
        job=Integer(required=True),
        assignee=Integer(null=True),
        message=Text(required=True),
        resolved=Flag(),
    )
    given = check(schema, visit.data)
    job = visit.session.get(Job, given["job"])
    if job is None:
        raise listed("Job matching query does not exist.")
    must(sees_job(visit, job))
    if given.get("assignee") is not None:
        # On creation it is the named workspace that counts (recording).
        organization = visit.context.organization
        check_assignee(visit, given["assignee"], organization.id if organization is not None else None)
    issue = Issue(
        job_id=job.id,
        frame=given["frame"],
        position=given["position"],
        owner_id=visit.user.id,
        assignee_id=given.get("assignee"),
        resolved=given.get("resolved", False),
        created_date=visit.now,
        updated_date=visit.now,
    )
    visit.session.add(issue)
    visit.session.flush()
    _say(visit, issue, given["message"])
    told = show_issue(visit, issue)
    tell(visit, "create", "issue", told, issue)
    return told


@serves(issues.retrieve_endpoint)
def retrieve(visit: Visit, issue_id: str) -> dict[str, Any]:
    """One issue."""
    return show_issue(visit, _find(visit, issue_id))


@serves(issues.partial_update_endpoint)
def update(visit: Visit, issue_id: str) -> dict[str, Any]:
    """Another place, assignee, or settled."""
    issue = _find(visit, issue_id)
    given = check(Schema(position=_POSITION, assignee=Integer(null=True), resolved=Flag()), visit.data, True)
    before = show_issue(visit, issue)
    if "assignee" in given:
        task = visit.session.get_one(Task, visit.session.get_one(Job, issue.job_id).task_id)
        check_assignee(visit, given["assignee"], task.organization_id)
        must(given["assignee"] is None or visit.session.get(User, given["assignee"]) is not None)
        issue.assignee_id = given["assignee"]
    issue.position = given.get("position", issue.position)
    issue.resolved = given.get("resolved", issue.resolved)
    issue.updated_date = visit.now
    told = show_issue(visit, issue)
    tell(visit, "update", "issue", told, issue, before)
    return told


@serves(issues.destroy_endpoint)
def destroy(visit: Visit, issue_id: str) -> None:
    """Away with an issue and its comments."""
    issue = _find(visit, issue_id)
    tell(visit, "delete", "issue", show_issue(visit, issue), issue)
    visit.session.delete(issue)


@serves(comments.list_endpoint)
def list_comments(visit: Visit) -> dict[str, Any]:
    """Of the issues that the caller may see."""
    wanted = select(Comment).where(Comment.issue_id.in_(select(Issue.id).where(_visible(visit))))
    return _COMMENTS.show(visit, wanted, lambda rows: [show_comment(visit, one) for one in rows])


@serves(comments.create_endpoint)
def create_comment(visit: Visit) -> dict[str, Any]:
    """Something more to an issue."""
    given = check(Schema(issue=Integer(required=True), message=Text(required=True)), visit.data)
    issue = visit.session.get(Issue, given["issue"])
    if issue is None:
        raise listed("Issue matching query does not exist.")
    must(_sees(visit, issue))
    comment = _say(visit, issue, given["message"])
    told = show_comment(visit, comment)
    tell(visit, "create", "comment", told, issue)
    return told


@serves(comments.retrieve_endpoint)
def retrieve_comment(visit: Visit, comment_id: str) -> dict[str, Any]:
    """One comment."""
    return show_comment(visit, _find_comment(visit, comment_id)[0])


@serves(comments.partial_update_endpoint)
def update_comment(visit: Visit, comment_id: str) -> dict[str, Any]:
    """Other words, by who said them."""
    comment, issue = _find_comment(visit, comment_id)
    must(comment.owner_id == visit.user.id or visit.user.is_superuser)
    before = show_comment(visit, comment)
    given = check(Schema(message=Text(required=True)), visit.data, True)
    comment.message = given.get("message", comment.message)
    comment.updated_date = visit.now
    told = show_comment(visit, comment)
    tell(visit, "update", "comment", told, issue, before)
    return told


@serves(comments.destroy_endpoint)
def destroy_comment(visit: Visit, comment_id: str) -> None:
    """Away with a comment, by who said it."""
    comment, issue = _find_comment(visit, comment_id)
    must(comment.owner_id == visit.user.id or visit.user.is_superuser)
    tell(visit, "delete", "comment", show_comment(visit, comment), issue)
    visit.session.delete(comment)


def show_issue(visit: Visit, issue: Issue) -> dict[str, Any]:
    """An issue as clients see it."""
    count = visit.session.scalar(select(func.count()).where(Comment.issue_id == issue.id))
    return {
        "id": issue.id,
        "frame": issue.frame,
        "position": issue.position,
        "job": issue.job_id,
        "owner": show_short(visit, issue.owner_id),
        "assignee": show_short(visit, issue.assignee_id),
        "created_date": show_moment(issue.created_date),
        "updated_date": show_moment(issue.updated_date),
        "resolved": issue.resolved,
        "comments": {"count": count, "url": visit.url(f"comments?issue_id={issue.id}")},
    }


def show_comment(visit: Visit, comment: Comment) -> dict[str, Any]:
    """A comment as clients see it."""
    return {
        "id": comment.id,
        "issue": comment.issue_id,
        "owner": show_short(visit, comment.owner_id),
        "message": comment.message,
        "created_date": show_moment(comment.created_date),
        "updated_date": show_moment(comment.updated_date),
    }


def _say(visit: Visit, issue: Issue, message: str) -> Comment:
    comment = Comment(
        issue_id=issue.id,
        owner_id=visit.user.id,
        message=message,
        created_date=visit.now,
        updated_date=visit.now,
    )
    visit.session.add(comment)
    visit.session.flush()
    return comment


def _visible(visit: Visit) -> ColumnElement[bool]:
    jobs = select(Job.id).where(visible_jobs(visit))
    return Issue.job_id.in_(jobs) | (Issue.owner_id == visit.user.id)


def _sees(visit: Visit, issue: Issue) -> bool:
    mine = visit.user.id in (issue.owner_id, issue.assignee_id)
    return mine or sees_job(visit, visit.session.get_one(Job, issue.job_id))


def _find(visit: Visit, issue_id: str) -> Issue:
    issue = visit.fetch(Issue, issue_id)
    must(_sees(visit, issue))
    return issue


def _find_comment(visit: Visit, comment_id: str) -> tuple[Comment, Issue]:
    comment = visit.fetch(Comment, comment_id)
    issue = visit.session.get_one(Issue, comment.issue_id)
    must(_sees(visit, issue))
    return comment, issue
