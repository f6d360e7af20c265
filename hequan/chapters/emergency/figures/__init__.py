"""突发事件应对的数据项，按事分放，依次列出。"""

from hequan.chapters.emergency.figures import duty, force, incident, plan, public_opinion, supply

parts = (plan, incident, public_opinion, supply, duty, force)
