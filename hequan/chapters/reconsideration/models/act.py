"""复议和诉讼针对的行政行为：两本台账用同一份清单。"""

from django.db import models


class Act(models.TextChoices):
    """行政行为的种类。"""

    PENALTY = "penalty", "行政处罚"
    COERCION = "coercion", "行政强制"
    LICENCE = "licence", "行政许可"
    EXPROPRIATION = "expropriation", "征收和补偿"
    RULING = "ruling", "行政裁决和确认"
    DISCLOSURE = "disclosure", "政府信息公开"
    DUTY = "duty", "不履行法定职责"
    AGREEMENT = "agreement", "行政协议"
    OTHER = "other", "其他"


class Told(models.TextChoices):
    """作出行为时有没有告知申请复议的权利、复议机关和期限。"""

    TOLD = "told", "已经告知"
    UNTOLD = "untold", "没有告知"


class Capacity(models.TextChoices):
    """以谁的名义作出。"""

    OWN = "own", "以本机关名义"
    ENTRUSTED = "entrusted", "受委托"
