"""组织领导的数据项，按事分放，依次列出：学习宣讲、会议报告、职责和要点、创建和队伍。"""

from hequan.chapters.leadership.figures import meeting, organisation, plan, study

parts = (study, meeting, plan, organisation)
