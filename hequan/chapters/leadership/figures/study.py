"""学习和宣讲的数据项。"""

from django.db.models import Q

from hequan.chapters.leadership.models import Lecture, StudySession
from hequan.chapters.leadership.register import Lectures, StudySessions
from hequan.core.figure import Count, During, Total

LEADERS = (Lecture.SpeakerPost.SECRETARY, Lecture.SpeakerPost.DIRECTOR, Lecture.SpeakerPost.MEMBER)

study_sessions = Count(
    "leadership.study_sessions",
    "法治学习",
    of=StudySessions,
    when=During("held_on"),
    by=("body", "office", "month"),
    unit="次",
    phrase="组织法治学习{value}{unit}",
    zero="本年度未组织法治学习",
)
study_persons = Total(
    "leadership.study_persons",
    "法治学习参加人次",
    of=StudySessions,
    when=During("held_on"),
    field="persons",
    by=("body", "office", "month"),
    unit="人次",
    phrase="参加学习{value}{unit}",
    zero="本年度无人参加法治学习",
)
centre_group_study = Count(
    "leadership.centre_group_study",
    "党工委理论学习中心组学法",
    of=StudySessions,
    when=During("held_on"),
    where=Q(body=StudySession.Body.CENTRE_GROUP),
    by=("month",),
    unit="次",
    phrase="党工委理论学习中心组学法{value}{unit}",
    zero="本年度党工委理论学习中心组未开展学法",
)
first_topic_study = Count(
    "leadership.first_topic_study",
    "会前第一议题学法",
    of=StudySessions,
    when=During("held_on"),
    where=Q(body=StudySession.Body.FIRST_TOPIC),
    by=("office", "month"),
    unit="次",
    phrase="会前第一议题学法{value}{unit}",
    zero="本年度未开展会前第一议题学法",
)
discussions = Count(
    "leadership.discussions",
    "法治专题研讨",
    of=StudySessions,
    when=During("held_on"),
    where=Q(body=StudySession.Body.DISCUSSION),
    by=("office", "month"),
    unit="次",
    phrase="开展法治专题研讨{value}{unit}",
    zero="本年度未开展法治专题研讨",
)
talks = Count(
    "leadership.talks",
    "法治宣讲",
    of=Lectures,
    when=During("held_on"),
    where=Q(kind=Lecture.Kind.TALK),
    by=("organiser", "speaker_post", "office", "month"),
    unit="次",
    phrase="开展法治宣讲{value}{unit}",
    zero="本年度未开展法治宣讲",
)
secretary_talks = Count(
    "leadership.secretary_talks",
    "党工委书记法治专题宣讲",
    of=Lectures,
    when=During("held_on"),
    where=Q(kind=Lecture.Kind.TALK, speaker_post=Lecture.SpeakerPost.SECRETARY),
    by=("organiser", "month"),
    unit="次",
    phrase="党工委书记开展法治专题宣讲{value}{unit}",
    zero="本年度党工委书记未开展法治专题宣讲",
)
leader_lessons = Count(
    "leadership.leader_lessons",
    "领导班子成员讲法治课",
    of=Lectures,
    when=During("held_on"),
    where=Q(kind__in=(Lecture.Kind.TALK, Lecture.Kind.LECTURE), speaker_post__in=LEADERS),
    by=("speaker_post", "kind", "month"),
    unit="次",
    phrase="领导班子成员讲法治课{value}{unit}",
    zero="本年度领导班子成员未讲法治课",
)
seminars = Count(
    "leadership.seminars",
    "法治专题研讨班",
    of=Lectures,
    when=During("held_on"),
    where=Q(kind=Lecture.Kind.SEMINAR),
    by=("organiser", "office", "month"),
    unit="期",
    phrase="举办法治专题研讨班{value}{unit}",
    zero="本年度未举办法治专题研讨班",
)
lecture_persons = Total(
    "leadership.lecture_persons",
    "宣讲讲座听讲人次",
    of=Lectures,
    when=During("held_on"),
    field="persons",
    by=("kind", "organiser", "office", "month"),
    unit="人次",
    phrase="听讲{value}{unit}",
    zero="本年度无人参加法治宣讲讲座",
)
